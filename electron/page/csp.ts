/**
 * The headers under which the page runs, the same in the desktop program and in a browser.
 *
 * Styles: React sets inline styles through the style object of an element (CSSOM), which no policy restricts, so `style` attributes in
 * markup stay forbidden. Mantine adds `<style>` elements for its variables and responsive props; they carry the nonce of the page load
 * (`getStyleNonce`), so 'unsafe-inline' is not needed. Trusted Types are not demanded, because Mantine fills those elements as HTML.
 * 'wasm-unsafe-eval' lets the library that finds payment codes compile its WebAssembly, a file of the program; it lets no text be run.
 */

/** What Vite writes into index.html where the nonce of a load belongs (`html.cspNonce`). */
export const NONCE_PLACEHOLDER = 'SVERKA-NONCE'

/** The content security policy of one page load. `nonce`: unguessable, base64, new for each load. */
export function contentSecurityPolicy(nonce: string): string {
  const directives: Record<string, string> = {
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** All headers that do not depend on the file. */
export const securityHeaders = (nonce: string): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // A new version must never run with the old one's files.
  'Cache-Control': 'no-cache',
})
