/** How the tests of printed statements read sheets: as positioned runs, without the library, and as whole files with it. */
import { inspectNow } from '../../../../shared/inspect.ts'
import type { Inspected } from '../../../../shared/model/inspected.ts'
import type { PdfText } from '../../../../shared/model/text-page.ts'
import { formatMoney } from '../../../../shared/money.ts'
import { prepare } from '../../../../shared/prepare.ts'
import { edgesWith } from '../../../support/edges.ts'
import { pagesOf, type Sheet } from '../../../support/pdf.ts'
import type { Paid } from '../../../support/pdf-banks.ts'
import { CONTEXT } from '../reading.ts'

const SIGNATURE = new TextEncoder().encode('%PDF-1.7\n')

/** What the program says of a PDF whose text is this. */
export const inspectPdf = (pdf: PdfText, name = 'выписка.pdf'): Inspected =>
  inspectNow({ name, bytes: SIGNATURE, sha256: '00', pdf }, CONTEXT)

export const inspectSheets = (sheets: readonly Sheet[]): Inspected => inspectPdf({ state: 'read', pages: pagesOf(sheets) })

/** A file of bytes, by the library. */
export async function inspectFileBytes(bytes: Uint8Array, name = 'выписка.pdf'): Promise<Inspected> {
  const { pdfText } = await import('../../../../shared/pdf/text.ts')
  return inspectNow(await prepare({ name, bytes, sha256: '00' }, edgesWith({ readPdf: pdfText })), CONTEXT)
}

/** The rows that a statement of these payments must give: `day sum description`. */
export const expected = (rows: readonly Paid[]): string[] =>
  rows.map(({ day, minor, what, more = [] }) => {
    const on = day.split('.').reverse().join('-')
    return `${on} ${(minor / 100).toFixed(2)} ${[what.split('|')[0], ...more].join(' ').trim()}`
  })

export const rowsOf = (found: Inspected): string[] =>
  (found.statements ?? []).flatMap(({ transactions }) =>
    transactions.map(({ on, amount, description }) => `${on} ${formatMoney(amount)} ${description}`),
  )

/** Problems as `level page key`. */
export const pageKeys = (found: Inspected): string[] =>
  found.problems.map(({ level, at, message }) => `${level} ${at && 'page' in at ? `${at.page} ` : ''}${message.key}`)
