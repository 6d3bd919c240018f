/** One paper from two readings of it: what is printed, and what its payment code or the invoice inside it says. */
import { compareWithPrinted } from '../documents/code/sum.ts'
import type { TextDocument } from '../documents/text.ts'
import { message, type Problem } from '../i18n/message.ts'
import type { InvoiceDraft } from '../model/inspected.ts'
import type { ReadResult } from '../reader.ts'
import { normaliseContract } from '../text/normalise.ts'

/** A printed paper that was read. */
export type Paper = ReadResult & { kind: 'invoice' | 'notice' }

const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

/**
 * What is printed stands; what it does not say is taken from the code. Where their sums or account numbers differ, that is told. A notice
 * with a payment code on it is two papers.
 */
export function withCodes(printed: Paper, codes: ReadResult | undefined): ReadResult {
  if (codes?.kind !== 'invoice' || !codes.invoice)
    return { ...printed, problems: [...printed.problems, ...(codes?.problems ?? []).map(softened)] }
  if (mixes(printed, codes)) return { ...codes, format: 'pdf', preset: codes.format }
  const problems = [...printed.problems, ...codes.problems]
  const { invoice = {} } = printed
  const differs = sumsDiffer(invoice, codes) ?? contractsDiffer(invoice, codes.invoice)
  return {
    ...printed,
    invoice: completed(invoice, codes.invoice),
    quotes: { ...codes.quotes, ...printed.quotes },
    ...(codes.parts && { parts: codes.parts }),
    problems: differs ? [...problems, differs] : problems,
  }
}

/** Two bills on one page, each with a code: read as one text, the total of one came to the account of the other. The codes keep them apart. */
function mixes({ invoice, problems }: Paper, { invoice: code, parts = [] }: ReadResult): boolean {
  if (parts.length === 0 || !problems.some(({ message: { key } }) => key === 'documents.text.severalContracts')) return false
  const bills = [code, ...parts.map((part) => part.invoice)].filter((bill) => bill !== undefined)
  const own = bills.find(
    ({ contract }) => contract && invoice?.contract && normaliseContract(contract) === normaliseContract(invoice.contract),
  )
  return own?.total !== invoice?.total
}

/** Beside a bill that was read, a code that pays nothing (a link, a receipt) is no error. */
const softened = (problem: Problem): Problem => ({ ...problem, level: 'warning' })

/** The charge of a code is its whole sum: where the page names its own total, that one says what the charge is, or that nobody knows. */
function completed(printed: InvoiceDraft, code: InvoiceDraft): InvoiceDraft {
  const { charged, ...rest } = code
  const takesCharge = printed.total === undefined && printed.charged === undefined && charged !== undefined
  return { ...rest, ...(takesCharge ? { charged } : {}), ...printed }
}

function sumsDiffer({ total }: InvoiceDraft, { invoice, problems }: ReadResult): Problem | undefined {
  const code = invoice?.total
  if (code === undefined || total === undefined || compareWithPrinted(code, total) === 'same') return undefined
  // Of two codes the other one is that of the printed total.
  const told = problems.some(({ message: { values } }) => Object.values(values ?? {}).some((value) => isSum(value, total)))
  if (told) return undefined
  return {
    level: 'warning',
    at: { key: 'Sum' },
    message: message('documents.code.printedDiffers', { code: { money: code }, printed: { money: total } }),
  }
}

const isSum = (value: unknown, total: number): boolean =>
  typeof value === 'object' && value !== null && 'money' in value && value.money === total

function contractsDiffer(printed: InvoiceDraft, code: InvoiceDraft): Problem | undefined {
  if (printed.contract === undefined || code.contract === undefined) return undefined
  if (normaliseContract(printed.contract) === normaliseContract(code.contract)) return undefined
  return warning(message('printed.codeContract', { printed: printed.contract, code: code.contract }))
}

/** The invoice inside stands, because it is what the provider's program wrote; a printed total that differs is told. */
export function withPrintedTotal(inside: ReadResult, printed: TextDocument): ReadResult {
  const [own, total] = [inside.invoice?.total, printed.kind === 'invoice' ? printed.invoice.total : undefined]
  if (own === undefined || total === undefined || own === total) return inside
  const told = warning(message('printed.totalDiffers', { inside: { money: own }, printed: { money: total } }))
  return { ...inside, problems: [...inside.problems, told] }
}
