/** The screens and their addresses. A new screen is one line in SCREENS, one in the frame's list and one in app.tsx. */
export const SCREENS = ['today', 'accounts', 'papers', 'settings'] as const
export type Screen = (typeof SCREENS)[number]

export interface Route {
  screen: Screen
  /** What stands behind the screen's name: an account's id, or `new`. */
  id?: string
  /** What of it: `edit`. */
  part?: string
}

/** Reads `#/accounts/a1`; an unknown address is Today, so that an old link never shows an empty window. */
export function routeOf(hash: string): Route {
  const [name = '', id = '', part = ''] = hash.replace(/^#?\//, '').split('/')
  const screen = SCREENS.find((known) => known === name)
  if (!screen) return { screen: 'today' }
  if (id === '') return { screen }
  return part === '' ? { screen, id: decode(id) } : { screen, id: decode(id), part: decode(part) }
}

/** The address of a screen, for `href`. */
export const hrefOf = (screen: Screen, id?: string, part?: string): string =>
  `#/${[screen, id, part]
    .filter((step) => step !== undefined)
    .map(encodeURIComponent)
    .join('/')}`

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
