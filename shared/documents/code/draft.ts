/** From the fields of a payment code to an invoice that can be filed, with everything doubtful said. */
import { accountKeyHolds, correspondentKeyHolds, isInn } from '../../catalogue/checks.ts'
import { civilDate } from '../../dates.ts'
import { message, type Problem } from '../../i18n/message.ts'
import type { InvoiceDraft, QuotedField, Quotes } from '../../model/inspected.ts'
import { normaliseContract } from '../../text/normalise.ts'
import { parsePeriod } from '../period.ts'
import { findContracts } from '../text/contract.ts'
import { flatten } from '../text/flat.ts'
import { findPeriods } from '../text/periods.ts'
import { parseCodeDay } from './days.ts'
import type { CodeFields, CodeKey } from './fields.ts'
import { isOddSum, readSum } from './sum.ts'

const warning = (key: string, text: Problem['message']): Problem => ({ level: 'warning', at: { key }, message: text })

/** What the payee must have been given by; without these no bank takes the code, but we can still read the bill. */
const MANDATORY: readonly CodeKey[] = ['Name', 'PersonalAcc', 'BankName', 'BIC', 'CorrespAcc']

/** A Russian settlement account. */
const SETTLEMENT_ACCOUNT = /^\d{20}$/

/** What may hold the family's number at the provider, the surest first. */
const NUMBERS = ['PersAcc', 'Contract', 'Phone'] as const

/** Some providers put the parts of the sum beside it, in kopecks too, under names of their own. */
const PARTS = { calc: 'charged', debt: 'openingDebt', penaltyfee: 'penalty', penalty: 'penalty' } as const

/** The invoice of a payment code, with the words of each field. Sums in kopecks as the standard has them; the account number is `PersAcc`. */
export function draftOfCode(fields: CodeFields): { invoice: InvoiceDraft; quotes: Quotes; problems: Problem[] } {
  const { known, repeated } = fields
  const invoice: InvoiceDraft = {}
  const problems: Problem[] = []
  const missing = MANDATORY.filter((key) => !known.has(key))
  if (missing.length > 0) problems.push(warning(missing.join(', '), message('documents.code.missing')))
  for (const key of repeated) problems.push(warning(key, message('documents.code.repeated')))

  const provider = known.get('Name')
  if (provider) invoice.provider = provider
  const purpose = known.get('Purpose') ?? ''
  const contract = NUMBERS.map((key) => known.get(key)).find((number) => number !== undefined) ?? onlyOne(findContracts(flatten(purpose)))
  if (contract) invoice.contract = contract
  const account = known.get('PersonalAcc')?.replace(/\s/g, '')
  if (account && SETTLEMENT_ACCOUNT.test(account)) invoice.payTo = { account }
  const number = known.get('QuittId')
  if (number) invoice.number = number
  readInn(known, invoice, problems)
  checkAccounts(known, problems)
  readDays(known, invoice, problems)
  if (!known.has('PaymPeriod')) readPurposeMonth(purpose, invoice)
  readSums(fields, invoice, problems)
  return { invoice, quotes: quotesOf(fields, invoice), problems }
}

/** The number that the purpose names, where it names one alone. */
function onlyOne(found: readonly { contract: string }[]): string | undefined {
  return new Set(found.map(({ contract }) => normaliseContract(contract))).size === 1 ? found[0]?.contract : undefined
}

/** «Квартплата за июнь 2025»: the month with its year, where the purpose names one alone. */
function readPurposeMonth(purpose: string, invoice: InvoiceDraft): void {
  // Of months without a year nothing is taken, so it does not matter which day is near.
  const months = findPeriods(flatten(purpose), civilDate('2025-01-01')).filter(({ hasYear, since }) => hasYear && !since)
  const [first] = months
  if (first && months.every(({ period }) => period === first.period)) invoice.period = first.period
}

/** The fields of a code that each field of the paper is read from; the first that the code has. */
const READ_FROM: Partial<Record<QuotedField, readonly (CodeKey | keyof typeof PARTS)[]>> = {
  provider: ['Name'],
  contract: [...NUMBERS, 'Purpose'],
  inn: ['PayeeINN'],
  period: ['PaymPeriod', 'Purpose'],
  dueOn: ['PaymTerm'],
  issuedOn: ['QuittDate'],
  total: ['Sum'],
  charged: ['calc', 'Sum'],
  openingDebt: ['debt'],
  penalty: ['penaltyfee', 'penalty'],
}

function quotesOf({ written }: CodeFields, invoice: InvoiceDraft): Quotes {
  const quotes: Quotes = {}
  const folded = new Map([...written].map(([name, words]) => [name.toLowerCase(), words]))
  for (const [field, keys] of Object.entries(READ_FROM) as [QuotedField & keyof InvoiceDraft, readonly string[]][]) {
    const words = keys.map((key) => folded.get(key.toLowerCase())).find((found) => found !== undefined)
    if (words && invoice[field] !== undefined) quotes[field] = words
  }
  return quotes
}

function readInn(known: CodeFields['known'], invoice: InvoiceDraft, problems: Problem[]): void {
  const inn = known.get('PayeeINN')
  if (!inn) return
  if (!isInn(inn)) problems.push(warning('PayeeINN', message('documents.code.badInn', { inn })))
  if (/^\d{10}(?:\d{2})?$/.test(inn) && !/^0+$/.test(inn)) invoice.inn = inn
}

function checkAccounts(known: CodeFields['known'], problems: Problem[]): void {
  const bic = known.get('BIC') ?? ''
  const account = known.get('PersonalAcc') ?? ''
  const correspondent = known.get('CorrespAcc') ?? ''
  if (accountKeyHolds(account, bic) === false) problems.push(warning('PersonalAcc', message('documents.code.badAccount', { account, bic })))
  if (correspondentKeyHolds(correspondent, bic) === false)
    problems.push(warning('CorrespAcc', message('documents.code.badAccount', { account: correspondent, bic })))
}

function readDays(known: CodeFields['known'], invoice: InvoiceDraft, problems: Problem[]): void {
  const period = known.get('PaymPeriod')
  const month = period ? parsePeriod(period) : undefined
  if (month) invoice.period = month
  else if (period) problems.push(warning('PaymPeriod', message('documents.code.badPeriod', { text: period })))
  const due = parseCodeDay(known.get('PaymTerm') ?? '')
  if (due) invoice.dueOn = due
  else if (known.has('PaymTerm'))
    problems.push(warning('PaymTerm', message('documents.code.badDay', { text: known.get('PaymTerm') ?? '' })))
  const issued = parseCodeDay(known.get('QuittDate') ?? '')
  if (issued) invoice.issuedOn = issued
}

function readSums({ known, extra }: CodeFields, invoice: InvoiceDraft, problems: Problem[]): void {
  const written = known.get('Sum')
  const sum = written === undefined ? undefined : readSum(written)
  if (!sum) problems.push(warning('Sum', written ? message('documents.code.badSum', { text: written }) : message('documents.code.noSum')))
  else {
    invoice.total = sum.amount
    // Nothing to pay says nothing of the charge: an advance covered it.
    if (sum.amount > 0) invoice.charged = sum.amount
    else problems.push(warning('Sum', message('documents.code.zeroSum')))
    if (sum.withDot)
      problems.push(warning('Sum', message('documents.code.sumWithDot', { text: written ?? '', amount: { money: sum.amount } })))
    if (isOddSum(sum.amount)) problems.push(warning('Sum', message('documents.code.oddSum', { amount: { money: sum.amount } })))
  }
  const parts = new Map([...extra].map(([name, value]) => [name.toLowerCase(), readSum(value)]))
  const calc = parts.get('calc')
  if (calc) {
    for (const [name, field] of Object.entries(PARTS)) {
      const part = parts.get(name)
      if (part) invoice[field] = part.amount
    }
    problems.push(warning('calc', message('documents.code.parts', { amount: { money: calc.amount } })))
  }
  const added = readSum(known.get('AddAmount') ?? '')
  if (added && added.amount > 0)
    problems.push(warning('AddAmount', message('documents.code.addAmount', { amount: { money: added.amount } })))
}
