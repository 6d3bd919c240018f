/** Where the window may go: to its own page and nowhere else. */
import { APP_HOST, APP_SCHEME } from '../identity.ts'

/**
 * Whether an address is the program's own. In Node `new URL('app://sverka').origin` is `'null'`, because the scheme is not one of the
 * special ones: protocol and host are compared instead.
 */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
}
