/** What the page may fetch. Sverka is offline by construction: whatever is not the program itself is cancelled before it leaves. */
import { isOwnPage } from './navigation.ts'

const LOCAL_SCHEMES = new Set(['blob:', 'data:', 'devtools:'])

/** Whether a request may go through. `app:` only to our own host; `blob:` and `data:` hold what the page made itself. */
export function mayRequest(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  return LOCAL_SCHEMES.has(url.protocol) || isOwnPage(address)
}

/**
 * Chromium switches that close what the request filter does not see: names looked up ahead of a request (dns-prefetch, WebRTC) resolve to
 * nothing, and no background service is asked for anything.
 */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['no-pings'],
]
