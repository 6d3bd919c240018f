/** The lines of a statement that somebody copied out of a PDF, in the form that those of the PDF itself have. */
import { type Line, LONGEST_LINE } from '../../pdf/lines.ts'
import { collapse } from '../text.ts'

/** Tabs and runs of spaces stand between columns. */
export function linesOfText(text: string): Line[] {
  return text.split(/\r\n|\n|\r|\f/).flatMap((raw, at) => {
    const parts = raw
      .slice(0, LONGEST_LINE)
      .split(/\t+| {2,}/)
      .map(collapse)
      .filter((part) => part !== '')
    const cells = parts.map((part, column) => ({ text: part, x: column * 100, right: column * 100 + 90 }))
    return cells.length === 0 ? [] : [{ page: 1, y: at * 12, size: 10, text: parts.join('\t'), cells }]
  })
}
