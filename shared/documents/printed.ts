/** Bills on the pages of a PDF, read by the places of their words: tables by their headings, values by the labels left of or above them. */
import { message, type Problem } from '../i18n/message.ts'
import type { InvoiceDraft, Quotes } from '../model/inspected.ts'
import type { TextPage } from '../model/text-page.ts'
import { add, type Money, ZERO } from '../money.ts'
import type { ReadContext, Reader, Reading } from '../reader.ts'
import { visible } from '../text/visible.ts'
import { looksLikeCopiedBill, rowsOfText } from './printed/copied.ts'
import { readDirectDebit } from './printed/direct-debit.ts'
import { headAt } from './printed/heads.ts'
import { readingText } from './printed/reading.ts'
import { type Row, rowsOf } from './printed/sheet.ts'
import { type Table, tableAt } from './printed/table.ts'
import { type Facts, findFacts } from './text/facts.ts'
import { type Given, readInvoice } from './text/invoice.ts'
import { labelledSums } from './text/labels.ts'
import { readPriceChange } from './text/price-change.ts'
import { quotesOfInvoice } from './text/quotes.ts'
import { LONGEST_DOCUMENT } from './text/recognise.ts'
import { readSender } from './text/sender.ts'
import type { Draft } from './text/term.ts'
import { readDocumentText, type TextDocument } from './text.ts'

/** A hundred full pages; what stands behind is no bill any more. */
const MOST_ROWS = 6_000

const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

/**
 * Reads the pages of a paper: a bill with the words each field was read from, else a notice, else nothing, which is said. Never throws; what
 * was derived, left out or does not add up is in the problems.
 */
export function readPrinted(pages: readonly TextPage[], context: ReadContext): TextDocument {
  return readRows(rowsOf(pages).slice(0, MOST_ROWS), context)
}

/** The text of a bill that somebody copied out of a PDF or a site with its columns: tabs or runs of spaces stand between them. */
export const copiedBillReader: Reader = {
  format: 'text',
  accepts: ({ text }) => text !== undefined && text.length <= LONGEST_DOCUMENT && looksLikeCopiedBill(visible(text)),
  *read({ text = '' }, context): Reading {
    const document = readRows(rowsOfText(visible(text)), context)
    yield 1
    return { ...document, format: 'text' }
  },
}

function readRows(rows: readonly Row[], context: ReadContext): TextDocument {
  const tables = tablesOf(rows)
  const text = readingText(rows, new Set(tables.flatMap(({ cells }) => cells))).slice(0, LONGEST_DOCUMENT)
  const bill = readBill(text, tables, context)
  return bill ?? readDocumentText(text, context, { channel: 'other' })
}

function tablesOf(rows: readonly Row[]): Table[] {
  const tables: Table[] = []
  for (let at = 0; at < rows.length; at += 1) {
    const head = headAt(rows, at)
    const table = head && tableAt(rows, head)
    if (!table) continue
    tables.push(table)
    at = table.end - 1
  }
  return tables
}

/** A bill names its total or holds lines; undefined where this is another paper. */
function readBill(text: string, tables: readonly Table[], context: ReadContext): TextDocument | undefined {
  const facts = factsOf(text, context)
  const { draft, tables: taken } = bestOf(facts, tables)
  const inTables = facts.periods.length > 0 && draft.invoice.dueOn ? {} : readTerm(tables, context)
  const invoice: InvoiceDraft = { ...inTables.invoice, ...draft.invoice }
  const lines = taken.some((table) => table.lines.length > 0)
  const dated = invoice.period !== undefined || invoice.dueOn !== undefined || invoice.issuedOn !== undefined
  if (!(lines || invoice.total !== undefined) || (!dated && !lines)) return undefined
  if (invoice.charged === undefined && invoice.total === undefined) return undefined
  const spoken = readPriceChange(facts)
  // «Total new charges» changes no price; a day from which on does.
  const change = spoken?.effectiveOn === undefined ? undefined : spoken
  if (change && !lines && (invoice.total === undefined || invoice.period === undefined)) return undefined
  const { sender, problems, quotes } = readSender(facts.text, facts.original, facts.letter)
  const directDebit = readDirectDebit(facts)
  const whole: InvoiceDraft = { ...sender, ...invoice, ...(directDebit ? { directDebit } : {}) }
  const said = [...problems, ...currencyOf(facts, context), ...draft.problems, ...saidOf(taken, invoice)]
  if (change) said.push(warning(message('documents.text.alsoNotice', { words: change.words.slice(0, 200) })))
  return { kind: 'invoice', invoice: whole, quotes: { ...inTables.quotes, ...quotesOf(facts, draft, quotes) }, problems: said }
}

/** The month and the last day to pay where only a table names them: «Взнос за июнь 2025 г.», «Итого к оплате до 10.07.2025». */
function readTerm(tables: readonly Table[], { asOf }: ReadContext): { invoice?: InvoiceDraft; quotes?: Quotes } {
  const words = tables.flatMap(({ cells }) => cells.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ text }) => text))
  const facts = findFacts(words.join('\n\n').slice(0, LONGEST_DOCUMENT), asOf)
  const months = new Set(facts.periods.filter(({ named, hasYear }) => named && hasYear).map(({ period }) => period))
  const { period, dueOn } = readInvoice(facts).invoice
  const invoice: InvoiceDraft = {}
  if (period && months.size === 1 && months.has(period)) invoice.period = period
  if (dueOn && facts.days.some(({ day, hasYear }) => hasYear && day === dueOn)) invoice.dueOn = dueOn
  return { invoice, quotes: quotesOfInvoice(facts, invoice) }
}

/** A day without a year is the one nearest to the day the paper was made, where it says that with a year. */
function factsOf(text: string, context: ReadContext): Facts {
  const facts = findFacts(text, context.asOf)
  const issued = facts.days.every(({ hasYear }) => hasYear) ? undefined : readInvoice(facts).invoice.issuedOn
  return issued && facts.days.some(({ day, hasYear }) => hasYear && day === issued) ? findFacts(text, issued) : facts
}

interface Attempt {
  draft: Draft
  tables: readonly Table[]
}

/** All tables are the bill's lines, or one of them is, where the others repeat it: the first way that adds up, else all. */
function bestOf(facts: Facts, tables: readonly Table[]): Attempt {
  const withLines = tables.filter(({ lines }) => lines.length > 0)
  const others = tables.filter(({ lines }) => lines.length === 0)
  const ways = [tables, ...(withLines.length > 1 ? withLines.map((table) => [table, ...others]) : [])].slice(0, 8)
  const attempts = ways.map((way): Attempt => ({ draft: readInvoice(facts, givenBy(way, facts)), tables: way }))
  const [first] = attempts
  return attempts.find(({ draft }) => addsUp(draft)) ?? (first as Attempt)
}

const OFF = new Set(['printed.linesDiffer', 'documents.text.doNotAdd', 'printed.severalTotals'])
const addsUp = ({ problems }: Draft): boolean => problems.every(({ message: { key } }) => !OFF.has(key))

function givenBy(tables: readonly Table[], facts: Facts): Given {
  const lines = tables.flatMap((table) => table.lines)
  const sums = joinCharges(tables)
  const named = readInvoice(facts).invoice.total !== undefined || sums.some(({ field }) => field === 'total')
  const last = tables.findLast(({ lastTotal }) => lastTotal !== undefined)?.lastTotal
  return { lines, sums: last && !named && tables.length === 1 ? [...sums, last] : sums }
}

/** Several tables of services charge together; a summary's own sum comes before theirs. */
function joinCharges(tables: readonly Table[]): Given['sums'] {
  const isCharge = ({ field }: Given['sums'][number]): boolean => field === 'charged'
  const ofSummaries = tables.filter(({ lines }) => lines.length === 0).flatMap((table) => table.sums)
  const ofServices = tables.filter(({ lines }) => lines.length > 0).flatMap((table) => table.sums)
  const charges = ofServices.filter(isCharge)
  const [first] = charges
  if (!first || charges.length < 2) return [...ofSummaries, ...ofServices]
  const amount = charges.reduce((whole, one) => add(whole, one.amount), ZERO)
  const quote = charges.map((one) => one.quote ?? one.words).join(' + ')
  return [...ofSummaries, ...ofServices.filter((one) => !isCharge(one)), { ...first, amount, quote }]
}

function saidOf(tables: readonly Table[], { recalculation, penalty, paid, openingDebt }: InvoiceDraft): Problem[] {
  const benefits = tables.reduce((whole, table) => add(whole, table.benefits), ZERO)
  const fields: readonly (Money | undefined)[] = [recalculation, penalty, paid, openingDebt]
  const added = tables
    .flatMap((table) => table.addedUp)
    .filter(({ amount }) => fields.some((field) => field === amount || field === -amount))
  return [
    ...(benefits === ZERO ? [] : [warning(message('printed.benefits', { amount: { money: benefits } }))]),
    ...added.map(({ heading, amount }) => warning(message('printed.addedUp', { heading, amount: { money: amount } }))),
  ]
}

/** Sums in another currency than the household's are taken as they stand, and said. */
function currencyOf({ text, sums }: Facts, { currency }: ReadContext): Problem[] {
  const named = labelledSums(text, sums).map(({ sum }) => sum.currency)
  const found = named.find((one) => one !== undefined && one !== currency)
  return found ? [warning(message('documents.text.otherCurrency', { found, currency }))] : []
}

const quotesOf = (facts: Facts, draft: Draft, sender: Quotes): Quotes => ({
  ...sender,
  ...quotesOfInvoice(facts, draft.invoice),
  ...draft.quotes,
})
