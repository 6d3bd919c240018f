/**
 * Reads a PDF as what it holds: an electronic invoice attached to it, a bank statement, a printed bill or notice with its payment codes, in
 * this order. A PDF without text is read by its codes alone; of anything else is said what it is and what to do.
 */
import { papersOfCodes } from '../documents/codes.ts'
import { readEinvoice } from '../documents/einvoice/reader.ts'
import { readPrinted } from '../documents/printed.ts'
import type { MessageKey } from '../i18n/dictionary.ts'
import { type MessageValue, message } from '../i18n/message.ts'
import { MAX_PDF_PAGES } from '../limits.ts'
import type { PdfText } from '../model/text-page.ts'
import { linesOf } from '../pdf/lines.ts'
import { isPdf } from '../pdf/signature.ts'
import type { ReadContext, Reader, Reading, ReadResult } from '../reader.ts'
import { decodeText } from '../statements/encoding.ts'
import { type PrintedStatement, readStatementLines } from '../statements/pdf.ts'
import { type Paper, withCodes, withPrintedTotal } from './joined.ts'

export const pdfReader: Reader = {
  format: 'pdf',
  accepts: ({ bytes, text }) => text === undefined && isPdf(bytes),
  *read({ pdf }, context): Reading {
    if (pdf?.state !== 'read') return unreadable(pdf)
    const { pages } = pdf
    const inside = attachedInvoice(pdf, context)
    if (inside?.kind === 'invoice') return withPrintedTotal(inside, readPrinted(pages, context))
    const codes = pdf.codes && pdf.codes.length > 0 ? papersOfCodes(pdf.codes, context) : undefined
    const lines = yield* linesOf(pages)
    if (lines.length === 0) return ofPdf(codes ?? inside ?? refuse('statementPdf.scanned'))
    const statement = yield* readStatementLines(lines, context)
    if (statement.result.kind === 'statement') return statement.result
    const printed = paperOf(readPrinted(pages, context))
    if (!mayBePaper(statement, printed, codes)) return statement.result
    if (printed) return withCodes(printed, codes)
    return ofPdf(codes ?? inside ?? statement.result)
  },
}

const paperOf = (printed: ReturnType<typeof readPrinted>): Paper | undefined =>
  printed.kind === 'unknown' ? undefined : { format: 'pdf', ...printed }

/**
 * A statement in a layout that could not be read, or a slip of a payment already made, names sums, accounts and months like a bill. What calls
 * itself one of these is a bill only where it bears a payment code, or where no bank stands behind it and it says what to pay, for which
 * month, and by when or for what.
 */
function mayBePaper({ title, ofBank }: PrintedStatement, printed: Paper | undefined, codes: ReadResult | undefined): boolean {
  if (title === 'other' || codes?.kind === 'invoice') return true
  if (ofBank || printed?.kind !== 'invoice') return false
  const { total, period, dueOn, lines } = printed.invoice ?? {}
  return total !== undefined && period !== undefined && (dueOn !== undefined || (lines ?? []).length > 1)
}

/** The first attachment that is an electronic invoice; of one that could not be read, why. */
function attachedInvoice({ attachments = [] }: Extract<PdfText, { state: 'read' }>, context: ReadContext): ReadResult | undefined {
  const results = attachments.flatMap(({ bytes }): ReadResult[] => {
    const text = decodeText(bytes)?.text
    const result = text === undefined ? undefined : readEinvoice(text, context)
    return result ? [ofPdf(result)] : []
  })
  return results.find(({ kind }) => kind === 'invoice') ?? results[0]
}

/** The file is a PDF, whatever the paper was read from; that is its layout. */
const ofPdf = (result: ReadResult): ReadResult => (result.format === 'pdf' ? result : { ...result, format: 'pdf', preset: result.format })

function unreadable(pdf: Exclude<PdfText, { state: 'read' }> | undefined): ReadResult {
  switch (pdf?.state) {
    case 'locked':
      return refuse('statementPdf.locked')
    case 'tooLong':
      if (pdf.pages <= MAX_PDF_PAGES) return refuse('statementPdf.tooHeavy')
      return refuse('statementPdf.tooLong', { pages: pdf.pages, limit: MAX_PDF_PAGES })
    default:
      return refuse('statementPdf.broken')
  }
}

const refuse = (key: MessageKey, values?: Record<string, MessageValue>): ReadResult => ({
  kind: 'unknown',
  format: 'pdf',
  problems: [{ level: 'error', message: message(key, values) }],
})
