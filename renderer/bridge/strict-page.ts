/**
 * What the content security policy asks of the page. Must be the first import of every entry (page and worker): zod decides when a schema
 * is made whether it may compile code from text, and the mere try is reported as a violation.
 */
import { config } from 'zod'

config({ jitless: true })

/** The nonce of this page load, under which Mantine may add its `<style>` elements (`getStyleNonce`); '' where there is none. */
export function styleNonce(): string {
  if (typeof document === 'undefined') return ''
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

// The scroll lock under Mantine's dialogs reads its nonce from this global name (package get-nonce).
Object.assign(globalThis, { __webpack_nonce__: styleNonce() || undefined })
