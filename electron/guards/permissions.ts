/** Which permissions the page gets: two, each with its reason; everything else is refused. */
import { isOwnPage } from './navigation.ts'

const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['notifications', 'a bill that falls due must be told while another window is in front'],
  ['persistent-storage', 'the household lives in IndexedDB and must not be cleared when the disk gets full'],
])

/** Whether a page at `address` gets a permission. Used for asking and for checking alike. */
export const mayHave = (permission: string, address: string): boolean => ALLOWED.has(permission) && isOwnPage(address)
