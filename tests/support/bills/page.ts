/** A printed page from rows of words and sums, and what reading it says: for cases of one wording or one shape of a table. */
import { civilDate } from '../../../shared/dates.ts'
import { readPrinted } from '../../../shared/documents/printed.ts'
import type { TextDocument } from '../../../shared/documents/text.ts'
import type { InvoiceDraft } from '../../../shared/model/inspected.ts'
import { pagesOf } from '../pdf.ts'
import { type Cell, Sheets } from '../pdf-sheets.ts'

/** A page by its rows: texts at the places of the row's columns; a number ends at its place. */
export type RowOf = readonly (string | readonly [number, string])[]
const PLACES = [40, 200, 270, 340, 410, 480, 550]
const isNumber = (text: string): boolean => /^[-−–(]?\d[\d .,']*\)?(?: ?[₽€])?$|^-$/.test(text)

export function page(...rows: (string | RowOf)[]): Sheets {
  const press = new Sheets()
  for (const row of rows) {
    const cells = (typeof row === 'string' ? [row] : row).map((cell, at): Cell => {
      const [x, text] = typeof cell === 'string' ? [PLACES[at] ?? 40, cell] : cell
      return isNumber(text) && at > 0 ? [x + 60, text, 'right'] : [x, text]
    })
    press.line(
      cells.filter(([, text]) => text !== ''),
      1.6,
    )
  }
  return press
}

export const read = (...rows: (string | RowOf)[]): TextDocument =>
  readPrinted(pagesOf(page(...rows).sheets), { asOf: civilDate('2025-07-20'), currency: 'RUB' })
export const draft = (...rows: (string | RowOf)[]): InvoiceDraft => {
  const document = read(...rows)
  if (document.kind !== 'invoice') throw new Error(`read as ${document.kind}`)
  return document.invoice
}
export const saidOf = ({ problems }: TextDocument): string[] => problems.map(({ message }) => message.key.replace(/^documents\.text\./, ''))

export const TOP: (string | RowOf)[] = ['Квитанция за июнь 2025', ['Лицевой счёт', '4409211'], ['Оплатить до', '10.07.2025']]
