/** Where in the program the person is, from the address after `#`: the own small router. */
import { useSyncExternalStore } from 'react'
import { type Route, routeOf } from '../route.ts'

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
const read = (): string => window.location.hash

/** The route of the current address; the component is drawn anew when it changes. */
export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, read))

/** Goes to a path of the screens such as `/accounts/a1`. */
export const go = (path: string): void => {
  window.location.hash = `#${path}`
}
