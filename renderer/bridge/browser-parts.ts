/** What the browser stand-in takes from a real browser: storage, downloads, and the moments at which the day may have changed. */
import type { BrowserParts } from './browser.ts'

/** The longest a page may believe in a wrong day; also far below the 2^31 ms at which timers break. */
const TICK_MS = 60_000

function download(name: string, content: string | Uint8Array): void {
  // Bytes are handed out without a kind: the browser must neither show them nor add an ending to their name.
  const type = typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream'
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after the click; it may go only when that has surely happened.
  setTimeout(() => URL.revokeObjectURL(url), TICK_MS)
}

function onDayMayHaveChanged(listener: () => void): () => void {
  let day = new Date().toDateString()
  const look = (): void => {
    const today = new Date().toDateString()
    if (today === day) return
    day = today
    listener()
  }
  const timer = setInterval(look, TICK_MS)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}

/** The parts of the browser that this page runs in. */
export const browserParts = (): BrowserParts => ({ storage: window.localStorage, download, onDayMayHaveChanged })
