/** White space made plain. */

const RUNS = /[\s\u00a0\u202f\u2007\u2009]+/g

/** One space between words, none around them. Most cells are clean already, so that is looked at first. */
export function collapse(text: string): string {
  let previous = 32
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32 ? previous === 32 : code < 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x202f))
      return text.replace(RUNS, ' ').trim()
    previous = code
  }
  return previous === 32 ? text.trim() : text
}
