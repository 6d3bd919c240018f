/** Walks over the lines of a text without copying it, whatever ends them: LF, CR LF, CR, or the CR CR LF of a file written twice in text mode. */

export class LineCursor {
  /** The number of the line that `next` gave last; the first is 1. */
  number = 0
  private readonly text: string
  private at = 0
  /** The next CR, looked for only when the last one is passed: a text without any is not searched again for every line. */
  private nextReturn = -1

  constructor(text: string) {
    this.text = text
    this.findReturn()
  }

  /** The next line without its end, or undefined after the last. A text that ends in a line end has no empty line after it. */
  next(): string | undefined {
    const { text, at } = this
    if (at >= text.length) return undefined
    this.number++
    if (this.nextReturn < at) this.findReturn()
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? Math.min(this.nextReturn, text.length) : Math.min(this.nextReturn, feed)
    this.at = end + endLength(text, end)
    return text.slice(at, end)
  }

  /** How much of the text is read, 0..1. */
  get fraction(): number {
    return this.text.length === 0 ? 1 : Math.min(1, this.at / this.text.length)
  }

  private findReturn(): void {
    const found = this.text.indexOf('\r', this.at)
    this.nextReturn = found < 0 ? Number.POSITIVE_INFINITY : found
  }
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
