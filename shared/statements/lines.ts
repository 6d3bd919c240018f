/** Walks over the lines of a text without copying it, whatever ends them: LF, CR LF, CR, or the CR CR LF of a file written twice in text mode. */

export class LineCursor {
  /** The number of the line that `next` gave last; the first is 1. */
  number = 0
  private readonly text: string
  private at = 0
  /** The next CR and LF, looked for only when the last one is passed: a text without them is not searched again for every line. */
  private nextReturn: number
  private nextFeed: number

  constructor(text: string) {
    this.text = text
    this.nextReturn = find(text, '\r', 0)
    this.nextFeed = find(text, '\n', 0)
  }

  /** The next line without its end, or undefined after the last. A text that ends in a line end has no empty line after it. */
  next(): string | undefined {
    const { text, at } = this
    if (at >= text.length) return undefined
    this.number++
    if (this.nextReturn < at) this.nextReturn = find(text, '\r', at)
    if (this.nextFeed < at) this.nextFeed = find(text, '\n', at)
    const end = Math.min(this.nextReturn, this.nextFeed, text.length)
    this.at = end + endLength(text, end)
    return text.slice(at, end)
  }

  /** How much of the text is read, 0..1. */
  get fraction(): number {
    return this.text.length === 0 ? 1 : Math.min(1, this.at / this.text.length)
  }
}

function find(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found < 0 ? Number.POSITIVE_INFINITY : found
}

function endLength(text: string, end: number): number {
  if (text[end] !== '\r') return 1
  if (text[end + 1] === '\n') return 2
  return text[end + 1] === '\r' && text[end + 2] === '\n' ? 3 : 1
}

/** The first lines of a text, looking at no more than `within` characters: for recognising a format. */
export function headLines(text: string, count: number, within = 8 * 1024): string[] {
  const cursor = new LineCursor(text.slice(0, within))
  const lines: string[] = []
  for (let line = cursor.next(); line !== undefined && lines.length < count; line = cursor.next()) lines.push(line)
  return lines
}
