/** Makes the draft of a bill of what an electronic invoice says, with the words of each field and all that a person must know. */
import { isInn } from '../../catalogue/checks.ts'
import { type CivilDate, monthOf } from '../../dates.ts'
import { type Message, message, type Problem } from '../../i18n/message.ts'
import { MAX_INVOICE_LINES } from '../../limits.ts'
import type { InvoiceDraft, Quotes } from '../../model/inspected.ts'
import { absolute, negate, ZERO } from '../../money.ts'
import type { ReadContext } from '../../reader.ts'
import { readDebit } from './debit.ts'
import type { Paper, Read } from './paper.ts'
import { type DraftSums, readSums } from './sums.ts'
import { codedDiscounts, readTerms, type Terms } from './terms.ts'

export interface EinvoiceDraft {
  invoice: InvoiceDraft
  quotes: Quotes
  problems: Problem[]
}

const warning = (text: Message): Problem => ({ level: 'warning', message: text })

/** UNTDID 1001: notes that give money back. */
const CREDIT_TYPES = /^(?:81|83|261|262|296|308|381|396|420|458|532)$/
/** The buyer writes the invoice on behalf of the seller: a feed-in of the family's own solar power. */
const SELF_BILLED = /^(?:261|389)$/

/** An invoice in the place of one that was wrong. */
const CORRECTED = '384'

/** Undefined where the paper names no sum at all. */
export function draftOf(paper: Paper, context: ReadContext): EinvoiceDraft | undefined {
  const credit = paper.creditRoot || CREDIT_TYPES.test(paper.type)
  const sums = readSums(paper, credit)
  if (!sums) return undefined
  const terms = readTerms(paper.terms, paper.issuedOn?.value, context.asOf)
  const noted = readTerms(paper.notes, undefined, paper.issuedOn?.value ?? context.asOf)
  const due = dueOf(paper, terms, noted)
  const period = periodOf(paper)
  const contract = contractOf(paper)
  const inn = innOf(paper)
  const debit = credit ? undefined : readDebit(paper, terms, due?.on.value)
  const payTo = payToOf(paper)
  const invoice: InvoiceDraft = {
    ...(paper.provider && { provider: paper.provider }),
    ...(contract && { contract: contract.value }),
    ...(inn && { inn }),
    ...(paper.number && { number: paper.number }),
    ...(period && { period: monthOf(period.from.value) }),
    ...(paper.issuedOn && { issuedOn: paper.issuedOn.value }),
    ...(due && { dueOn: due.on.value }),
    charged: sums.charged.value,
    ...(sums.openingDebt && { openingDebt: sums.openingDebt.value }),
    ...(sums.paid && { paid: sums.paid.value }),
    ...(sums.recalculation && { recalculation: sums.recalculation.value }),
    total: sums.total.value,
    ...linesOf(paper, sums),
    ...(debit && { directDebit: debit.directDebit }),
    ...(payTo && { payTo }),
  }
  const quotes: Quotes = {
    ...(paper.provider && { provider: paper.provider }),
    ...(contract && { contract: contract.words }),
    ...(inn && { inn }),
    ...(period && { period: period.words }),
    ...(paper.issuedOn && { issuedOn: paper.issuedOn.words }),
    ...(due && { dueOn: due.on.words }),
    ...sumQuotes(sums),
  }
  const problems = [
    ...whatItIs(paper, credit, sums, context),
    ...sums.problems,
    ...(period?.told ?? []),
    ...(due?.fromText ? [warning(message('einvoice.due.fromText', { on: { day: due.on.value }, words: due.on.words }))] : []),
    ...(debit?.problems ?? []),
    ...discounts(paper, terms),
    ...(terms.settled ? [warning(message('einvoice.settled', { words: terms.settled }))] : []),
    ...(paper.lines.length > MAX_INVOICE_LINES
      ? [warning(message('einvoice.lines.tooMany', { limit: { number: MAX_INVOICE_LINES } }))]
      : []),
  ]
  return { invoice, quotes, problems }
}

/** What kind of paper it is, where that is not plainly a bill in the household's currency. */
function whatItIs(paper: Paper, credit: boolean, sums: DraftSums, { currency }: ReadContext): Problem[] {
  const amount = { money: absolute(sums.total.value) }
  const said: Message[] = []
  if (credit) said.push(message('einvoice.kind.credit', { amount }))
  else if (SELF_BILLED.test(paper.type)) said.push(message('einvoice.kind.selfBilled', { amount }))
  else if (sums.total.value < ZERO) said.push(message('einvoice.kind.moneyBack', { amount }))
  else if (sums.total.value === ZERO) said.push(message('einvoice.kind.nothingToPay'))
  // Other papers name an earlier one too, such as a final bill its instalments: that changes nothing for who pays.
  if (paper.corrects && credit) said.push(message('einvoice.kind.refunds', { number: paper.corrects }))
  else if (paper.corrects && paper.type === CORRECTED) said.push(message('einvoice.kind.corrects', { number: paper.corrects }))
  if (paper.currency && paper.currency !== currency) said.push(message('einvoice.currency', { found: paper.currency, currency }))
  return said.map(warning)
}

function sumQuotes({ charged, total, paid, openingDebt, recalculation }: DraftSums): Quotes {
  return {
    charged: charged.words,
    total: total.words,
    ...(paid && { paid: paid.words }),
    ...(openingDebt && { openingDebt: openingDebt.words }),
    ...(recalculation && { recalculation: recalculation.words }),
  }
}

/** Lines with the sign of the charge. */
function linesOf({ lines }: Paper, { charged, flipped }: DraftSums): Pick<InvoiceDraft, 'lines'> {
  if (lines.length === 0 || lines.length > MAX_INVOICE_LINES || charged.value === ZERO) return {}
  return { lines: flipped ? lines.map((line) => ({ ...line, amount: negate(line.amount) })) : lines }
}

/** The month in which the period begins, else that of the issue. A period of several months is told. */
function periodOf({ from, to, issuedOn }: Paper): { from: Read<CivilDate>; words: string; told: Problem[] } | undefined {
  if (from) {
    const words = to ? `${from.words} – ${to.words}` : from.words
    const several = to && monthOf(to.value) > monthOf(from.value)
    const values = { from: { day: from.value }, to: { day: to?.value ?? from.value }, month: { month: monthOf(from.value) } }
    return { from, words, told: several ? [warning(message('einvoice.period.long', values))] : [] }
  }
  if (!issuedOn) return undefined
  const told = warning(message('einvoice.period.fromIssue', { month: { month: monthOf(issuedOn.value) } }))
  return { from: issuedOn, words: issuedOn.words, told: [told] }
}

/** The day of the paper itself, else what its terms say, else its notes where they name a day. */
function dueOf({ dueOn }: Paper, terms: Terms, noted: Terms): { on: Read<CivilDate>; fromText: boolean } | undefined {
  if (dueOn) return { on: dueOn, fromText: false }
  const on = terms.dueOn ?? noted.dueOn
  return on && { on, fromText: true }
}

/** «Ihre Kundennummer 35040727» in a note is surer than a reference that the buyer gave himself. */
const NOTED =
  /(?:kunden-?(?:nummer|nr\.?|konto)|vertrags-?(?:nummer|nr\.?|konto)|customer (?:number|no\.?)|account (?:number|no\.?)|лицевой счет|versicherung(?:s?schein)?(?:-?nummer|[ -]nr\.?))[:\s]{1,3}([\p{L}\d][\p{L}\d./-]{3,30})/iu
/** References that are the buyer's own business and only then name the contract when nothing else does. */
const LOOSE = /^(?:BuyerReference|AccountingCost|ReceivableSpecifiedTradeAccountingAccount) /

function contractOf(paper: Paper): Read<string> | undefined {
  const numbers = paper.contracts.filter(({ value, words }) => /\d/.test(value) && !(LOOSE.test(words) && value === paper.number))
  const noted = [...paper.notes, ...paper.terms]
    .map((text) => NOTED.exec(text.replace(/ё/g, 'е')))
    .find((found) => /\d/.test(found?.[1] ?? ''))
  const loose = numbers.findIndex(({ words }) => LOOSE.test(words))
  const sure = loose < 0 ? numbers[0] : numbers.slice(0, loose)[0]
  return sure ?? (noted?.[1] ? { value: noted[1].replace(/[./-]+$/, ''), words: noted[0] } : numbers[0])
}

/** A Russian tax number with right check digits; one of ten digits in a paper of another country is something else. */
function innOf({ taxNumbers, country }: Paper): string | undefined {
  return country === '' || country === 'RU' ? taxNumbers.map((number) => number.replace(/^RU/, '')).find(isInn) : undefined
}

function payToOf({ means }: Paper): InvoiceDraft['payTo'] {
  const account = means.find((each) => each.account !== '')?.account
  const reference = means.find((each) => each.reference !== '')?.reference
  return account || reference ? { ...(account && { account }), ...(reference && { reference }) } : undefined
}

function discounts(paper: Paper, terms: Terms): Problem[] {
  const coded = [...paper.earlyDiscounts, ...[...paper.terms, ...paper.notes].flatMap(codedDiscounts)].map(({ days, percent }) =>
    warning(message('einvoice.discount.days', { days, percent })),
  )
  if (coded.length > 0) return coded
  return terms.discount ? [warning(message('einvoice.discount.words', { words: terms.discount }))] : []
}
