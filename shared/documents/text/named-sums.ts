/** The named sums of a bill put into its fields: debt or advance, penalty, recalculation, paid, the charge where it is named, the total. */
import type { SumField } from '../../catalogue/wording.ts'
import { message } from '../../i18n/message.ts'
import type { InvoiceDraft, QuotedField } from '../../model/inspected.ts'
import { absolute, add, type Money, negate, subtract, ZERO } from '../../money.ts'
import { type Draft, warning } from './term.ts'
import { totalOf } from './total.ts'

export interface NamedSum {
  field: SumField
  amount: Money
  /** What the bill calls it. */
  words: string
  /** The words it was read from, where they are not found again in the text: of a table. */
  quote?: string
}

const FIELDS = {
  charged: 'charged',
  penalty: 'penalty',
  recalculation: 'recalculation',
  paid: 'paid',
  debt: 'openingDebt',
  advance: 'openingDebt',
} as const satisfies Partial<Record<SumField, QuotedField>>
const isField = (field: SumField): field is keyof typeof FIELDS => field in FIELDS

/** «Начислено за отопление», «Начислено за воду», «Итого начислено»: the last takes the others in. */
const ADDS_UP = /^(?:итого|всего|total|summe)(?!\p{L})/iu

function chargesOf(named: readonly NamedSum[]): readonly NamedSum[] {
  const charges = named.filter(({ field }) => field === 'charged')
  const whole = charges.find(({ words }) => ADDS_UP.test(words))
  return whole && charges.length > 1 ? [whole, ...named] : named
}

/** The first sum of each name stands, of charges the one that adds the others up; of totals see `takeTotal`. */
export function readSums(named: readonly NamedSum[], draft: Draft): void {
  const { invoice, problems } = draft
  for (const { field, amount, words, quote } of chargesOf(named)) {
    if (!isField(field)) continue
    const name = FIELDS[field]
    if (invoice[name] !== undefined) continue
    invoice[name] = field === 'advance' ? negate(absolute(amount)) : name === 'paid' ? absolute(amount) : amount
    if (quote) draft.quotes[name] = quote
    if (field === 'advance' && amount !== ZERO)
      problems.push(warning(message('documents.text.advance', { amount: { money: absolute(amount) }, words })))
  }
  takeTotal(named, draft)
  takeOutcome(named, draft)
  takeBalance(named, draft)
}

/** «Gesamtbetrag 412,80 · Zahlungen 480,00 · Guthaben 67,20»: the advance is what the payments leave, not what was there before. */
function takeOutcome(named: readonly NamedSum[], { invoice, quotes, problems }: Draft): void {
  const { total, openingDebt, paid = ZERO, charged } = invoice
  const advance = named.find(({ field }) => field === 'advance')
  if (
    total === undefined ||
    openingDebt === undefined ||
    openingDebt >= ZERO ||
    !advance ||
    negate(absolute(advance.amount)) !== openingDebt
  )
    return
  if (paid === ZERO || (charged !== undefined && charged !== total) || subtract(total, paid) !== openingDebt) return
  invoice.charged = total
  invoice.total = openingDebt
  delete invoice.openingDebt
  if (quotes.total) quotes.charged = quotes.total
  quotes.total = advance.quote ?? advance.words
  delete quotes.openingDebt
  const advanceSaid = problems.findIndex(({ message: { key } }) => key === 'documents.text.advance')
  if (advanceSaid >= 0) problems.splice(advanceSaid, 1)
  problems.push(warning(message('documents.text.negativeTotal', { amount: { money: absolute(openingDebt) } })))
}

/** What is added to the charge to make the total: debt, penalty, recalculation, less what was paid. */
export const aroundCharge = ({ openingDebt = ZERO, penalty = ZERO, recalculation = ZERO, paid = ZERO }: InvoiceDraft): Money =>
  subtract(add(add(openingDebt, penalty), recalculation), paid)

/** Of different totals the one that the other sums add up to, else the last. Where one is the other less the debt, that one is the charge. */
function takeTotal(named: readonly NamedSum[], draft: Draft): void {
  const { invoice, quotes, problems } = draft
  const last = totalOf(named)
  if (!last) return
  const all = named.filter(({ field }) => field === last.field)
  const around = aroundCharge(invoice)
  const { charged } = invoice
  const fitting = charged === undefined ? undefined : all.findLast(({ amount }) => amount === add(charged, around))
  const bare = charged === undefined && around !== ZERO ? all.find(({ amount }) => last.amount === add(amount, around)) : undefined
  const total = fitting ?? last
  if (bare) invoice.charged = bare.amount
  invoice.total = total.amount
  if (total.quote) quotes.total = total.quote
  const other = all.find(({ amount }) => amount !== total.amount && amount !== invoice.charged)
  if (other) problems.push(warning(message('printed.severalTotals', { amount: { money: total.amount }, other: { money: other.amount } })))
  if (total.amount < ZERO) problems.push(warning(message('documents.text.negativeTotal', { amount: { money: absolute(total.amount) } })))
  const insured = named.find(({ field }) => field === 'totalInsured')
  if (insured && insured.field !== total.field && insured.amount !== total.amount)
    problems.push(warning(message('documents.text.twoTotals', { amount: { money: total.amount }, insured: { money: insured.amount } })))
}

/** A balance may be the family's money or its debt, as the provider looks at it: the total tells which. */
function takeBalance(named: readonly NamedSum[], draft: Draft): void {
  const { invoice, quotes, problems } = draft
  const balance = named.find(({ field }) => field === 'balance')
  if (!balance || invoice.openingDebt !== undefined) return
  const { amount, words } = balance
  const { charged, total } = invoice
  const before = charged === undefined || total === undefined ? undefined : subtract(total, add(charged, aroundCharge(invoice)))
  if (amount === ZERO || before === amount || before === negate(amount)) {
    const debt = amount === ZERO ? ZERO : (before ?? ZERO)
    invoice.openingDebt = debt
    if (balance.quote) quotes.openingDebt = balance.quote
    if (debt < ZERO) problems.push(warning(message('documents.text.advance', { amount: { money: absolute(debt) }, words })))
  } else problems.push(warning(message('printed.balanceUnclear', { amount: { money: amount }, words })))
}
