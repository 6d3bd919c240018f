/** Text for a terminal: columns, colours where they are wanted, and nothing that a file's content could command the terminal with. */

export type Colour = 'red' | 'yellow' | 'green' | 'grey'
export interface Paint {
  strong(text: string): string
  colour(colour: Colour, text: string): string
}

/** For files, pipes and `NO_COLOR`: the words alone. */
export const UNPAINTED: Paint = { strong: (text) => text, colour: (_, text) => text }

const CODES: Record<Colour, number> = { red: 31, yellow: 33, green: 32, grey: 90 }
/** For terminals: ANSI codes. */
export const ANSI: Paint = {
  strong: (text) => `\u001B[1m${text}\u001B[22m`,
  colour: (colour, text) => `\u001B[${CODES[colour]}m${text}\u001B[39m`,
}

/**
 * One line without control characters: a description in a statement can hold an escape sequence or turn the direction of writing
 * (Trojan source), and a file's name can hold a line break.
 */
export const plain = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')

const width = (text: string): number => [...text.normalize('NFC')].length

/** Rows as lines whose cells stand under each other, two spaces apart; the last cell is not padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell))
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd(),
  )
}
