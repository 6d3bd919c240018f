/** The charge of a bill's period: as the bill names it, else reckoned from its total, else the sum of its lines; and whether it all adds up. */
import { message } from '../../i18n/message.ts'
import type { InvoiceLine } from '../../model/household.ts'
import type { InvoiceDraft } from '../../model/inspected.ts'
import { add, type Money, money, subtract, ZERO } from '../../money.ts'
import { aroundCharge, type NamedSum } from './named-sums.ts'
import { type Draft, warning } from './term.ts'

/** Sums of hostile files may leave the range; then they add up to nothing. */
export function sumOfLines(lines: readonly { amount: Money }[]): Money | undefined {
  let whole = 0
  for (const { amount } of lines) whole += amount
  return Number.isSafeInteger(whole) ? money(whole) : undefined
}

/** Fills in the charge where the bill does not name it, and says where its sums do not add up. */
export function settleCharge(named: readonly NamedSum[], { invoice, problems }: Draft): void {
  if (invoice.charged !== undefined) {
    const gross = grossOf(named, invoice, invoice.charged)
    if (gross !== undefined) {
      problems.push(warning(message('printed.taxAdded', { charged: { money: gross }, net: { money: invoice.charged } })))
      invoice.charged = gross
    } else checkTotal(invoice, invoice.charged, problems)
    return
  }
  const subscription = named.find(({ field }) => field === 'subscription')
  const taken = chargeFrom(subscription, invoice)
  if (!taken) return
  invoice.charged = taken.amount
  if (taken.why) problems.push(warning(message(taken.why, { amount: { money: taken.amount } })))
}

/** A charge without its tax, where the total takes the tax in. */
function grossOf(named: readonly NamedSum[], invoice: InvoiceDraft, charged: Money): Money | undefined {
  const { total } = invoice
  const around = aroundCharge(invoice)
  if (total === undefined || add(charged, around) === total) return undefined
  const tax = subtract(total, add(charged, around))
  return named.some(({ field, amount }) => field === 'tax' && amount === tax) ? add(charged, tax) : undefined
}

function checkTotal(invoice: InvoiceDraft, charged: Money, problems: Draft['problems']): void {
  const { total, paid, openingDebt } = invoice
  const around = aroundCharge(invoice)
  if (total === undefined || total === charged || add(charged, around) === total) return
  const values = { charged: { money: charged }, total: { money: total } }
  // Some bills print the debt as it is after what was paid, and what was paid beside it for the record.
  if (paid !== undefined && openingDebt !== undefined && add(add(charged, around), paid) === total)
    problems.push(warning(message('printed.debtAfterPaid', { debt: { money: openingDebt }, paid: { money: paid } })))
  else problems.push(warning(message('documents.text.doNotAdd', values)))
}

type Reason =
  | 'documents.text.chargeIsTotal'
  | 'documents.text.chargeReckoned'
  | 'documents.text.chargeFromLines'
  | 'documents.text.chargeIsFee'

function chargeFrom(subscription: NamedSum | undefined, invoice: InvoiceDraft): { amount: Money; why?: Reason } | undefined {
  const { lines, total } = invoice
  const around = aroundCharge(invoice)
  const ofLines = lines && lines.length > 0 ? sumOfLines(lines) : undefined
  if (subscription && (ofLines === undefined || ofLines === ZERO || ofLines === subscription.amount) && total === undefined)
    return { amount: subscription.amount, why: 'documents.text.chargeIsFee' }
  // Nothing or less to pay says nothing of the charge: an advance covered it. A charge of zero would pass for a tariff of zero.
  if (total !== undefined && around !== ZERO && total > around) {
    const amount = subtract(total, around)
    return { amount, ...(ofLines === amount ? {} : { why: 'documents.text.chargeReckoned' as const }) }
  }
  if (total !== undefined && around === ZERO && total > ZERO)
    return { amount: total, ...(ofLines === total ? {} : { why: 'documents.text.chargeIsTotal' as const }) }
  return ofLines === undefined ? undefined : { amount: ofLines, why: 'documents.text.chargeFromLines' }
}

const INSURANCE = /страхов|insurance|versicherung/iu

/**
 * The lines as they add up to the charge: net prices get their tax as a line of its own, voluntary insurance that the total leaves out is left
 * out here too. Lines that still differ from the charge are told.
 */
export function settleLines(named: readonly NamedSum[], { invoice, problems }: Draft): void {
  const { lines, charged } = invoice
  if (!lines || lines.length === 0 || charged === undefined || sumOfLines(lines) === charged) return
  const fitting = withTax(lines, named, charged) ?? withoutInsurance(lines, charged, problems)
  if (fitting) {
    invoice.lines = fitting
    return
  }
  const ofLines = sumOfLines(lines)
  if (ofLines !== undefined)
    problems.push(warning(message('printed.linesDiffer', { lines: { money: ofLines }, charged: { money: charged } })))
}

function withTax(lines: readonly InvoiceLine[], named: readonly NamedSum[], charged: Money): InvoiceLine[] | undefined {
  const taxes = named.filter(({ field }) => field === 'tax').map(({ words, amount }) => ({ title: words, amount }))
  const last = taxes.at(-1)
  const ways = [...(last ? [[last]] : []), taxes]
  const way = ways.find((some) => sumOfLines([...lines, ...some]) === charged)
  return way && [...lines, ...way]
}

function withoutInsurance(lines: readonly InvoiceLine[], charged: Money, problems: Draft['problems']): InvoiceLine[] | undefined {
  const insurance = lines.filter(({ title }) => INSURANCE.test(title))
  const rest = lines.filter((line) => !insurance.includes(line))
  const left = sumOfLines(insurance)
  if (insurance.length === 0 || left === undefined || sumOfLines(rest) !== charged) return undefined
  problems.push(warning(message('printed.insuranceLeft', { amount: { money: left } })))
  return rest
}
