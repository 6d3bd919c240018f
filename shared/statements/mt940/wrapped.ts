/** Joins the lines of a field again: SWIFT cuts texts after 65 characters, in the middle of words. */

/** Some banks cut one character earlier. */
const WIDTHS = new Set([64, 65])
/** The first line of `:86:` is counted with its tag or without it, as the bank likes. */
const FIRST_WIDTHS = new Set([...WIDTHS, 65 - ':86:'.length])

/** A full line goes on in the next without a space; a shorter one was ended by the bank, or lost the space it ended in. */
export function unwrap(lines: readonly string[]): string {
  let text = ''
  lines.forEach((line, i) => {
    if (i > 0) text += isFull(lines[i - 1] ?? '', i - 1) || goesOn(line) ? '' : ' '
    text += line
  })
  return text
}

const isFull = (line: string, index: number): boolean => (index === 0 ? FIRST_WIDTHS : WIDTHS).has(line.length)
/** The next numbered part, or the minutes of a time. */
const goesOn = (line: string): boolean => /^(?:[?~^<>]\d\d|:\S)/.test(line)

/** Parts of a text that was cut after so many characters: a full one goes on, a shorter one is followed by a space. */
export function glue(parts: readonly string[], width: number): string {
  let text = ''
  parts.forEach((part, i) => {
    text += part
    if (i < parts.length - 1 && part.length < width) text += ' '
  })
  return text
}
