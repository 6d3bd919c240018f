/** Where the page finds the computer around it: the preload's bridge in the desktop program, else the browser's stand-in. */
import './strict-page.ts'
import type { Bridge } from '../../shared/bridge.ts'
import { browserBridge } from './browser.ts'
import { browserParts } from './browser-parts.ts'

declare global {
  interface Window {
    /** Put there by the preload script of the desktop program. */
    sverka?: Bridge
  }
}

let standIn: Bridge | undefined

/** The one bridge of this page. */
export function bridge(): Bridge {
  if (window.sverka) return window.sverka
  standIn ??= browserBridge(browserParts())
  return standIn
}
