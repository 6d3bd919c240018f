/** What is known of an account on a day: tariffs, invoices and readings, without anything that came to light later. */
import { type CivilDate, firstOfMonth, type YearMonth } from '../dates.ts'
import type { Account, Household, Invoice, Notice, Reading } from '../model/household.ts'
import { add, type Money, ZERO } from '../money.ts'

/** What the provider charges per period from a day on, whoever said so. */
export interface TariffStep {
  from: CivilDate
  amount: Money
  /** The day the family learned of it; undefined: known all along. */
  knownOn: CivilDate | undefined
  source: 'tariff' | 'notice' | 'invoice'
}

export interface Known {
  /** By `from`, one a day. Empty where invoices alone say what is due. */
  tariffs: TariffStep[]
  invoices: ReadonlyMap<YearMonth, Invoice>
  /** By day; of two readings of one day the last in the file's order of sums stands. */
  readings: Reading[]
  notices: Notice[]
  /** The day from which the account is reckoned, and its balance at the start of that day. Undefined: nothing to reckon with. */
  start: { on: CivilDate; balance: Money } | undefined
}

/** Facts filed under one account. */
export interface AccountPapers {
  invoices: Invoice[]
  notices: Notice[]
  readings: Reading[]
}

/** Sorts invoices, notices and readings by the account they belong to, once for all accounts. */
export function papersByAccount(household: Household): ReadonlyMap<string, AccountPapers> {
  const papers = new Map<string, AccountPapers>(
    household.accounts.map((account) => [account.id, { invoices: [], notices: [], readings: [] }]),
  )
  for (const invoice of household.invoices ?? []) papers.get(invoice.account)?.invoices.push(invoice)
  for (const notice of household.notices ?? []) papers.get(notice.account)?.notices.push(notice)
  for (const reading of household.readings ?? []) papers.get(reading.account)?.readings.push(reading)
  return papers
}

const NO_PAPERS: AccountPapers = { invoices: [], notices: [], readings: [] }

/**
 * What is known on `asOf` (contract, section 3, "What is known"). Nothing here depends on the order of the input: of two facts
 * for one day the later known stands, then the stronger paper (invoice, notice, tariff entry), then the larger sum, so that a
 * tie never hides a gap.
 */
export function knownOn(account: Account, papers: AccountPapers = NO_PAPERS, asOf: CivilDate): Known {
  const entries = account.tariffs.filter((tariff) => isKnown(tariff.knownOn, asOf))
  const papersKnown = papers.invoices.filter((invoice) => isKnown(invoice.issuedOn, asOf))
  const bills = standingInvoices(papersKnown.filter((invoice) => !isCredit(invoice)))
  const invoices = lessCredits(bills, papersKnown.filter(isCredit), entries.length === 0)
  const notices = papers.notices
    .filter((notice) => notice.receivedOn <= asOf)
    .sort((a, b) => order(a.receivedOn, b.receivedOn) || order(a.id, b.id))
  const readings = standingReadings(papers.readings.filter((reading) => reading.on <= asOf))

  const steps: TariffStep[] = entries.map(({ from, amount, knownOn }) => ({ from, amount, knownOn, source: 'tariff' }))
  if (entries.length > 0) {
    for (const invoice of bills.values())
      steps.push({ from: firstOfMonth(invoice.period), amount: invoice.charged, knownOn: invoice.issuedOn, source: 'invoice' })
    for (const { effectiveOn, amount, receivedOn } of notices)
      if (effectiveOn && amount !== undefined) steps.push({ from: effectiveOn, amount, knownOn: receivedOn, source: 'notice' })
  }
  return { tariffs: standingTariffs(steps), invoices, readings, notices, start: startOf(account, entries, invoices) }
}

const isKnown = (knownOn: CivilDate | undefined, asOf: CivilDate): boolean => knownOn === undefined || knownOn <= asOf
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const STRENGTH = { tariff: 0, notice: 1, invoice: 2 } as const

function standingTariffs(steps: TariffStep[]): TariffStep[] {
  const sorted = [...steps].sort(
    (a, b) =>
      order(a.from, b.from) || order(a.knownOn ?? '', b.knownOn ?? '') || STRENGTH[a.source] - STRENGTH[b.source] || a.amount - b.amount,
  )
  return sorted.filter((step, index) => sorted[index + 1]?.from !== step.from)
}

function standingInvoices(invoices: Invoice[]): Map<YearMonth, Invoice> {
  const sorted = [...invoices].sort((a, b) => order(a.issuedOn ?? '', b.issuedOn ?? '') || chargeOf(a) - chargeOf(b) || order(a.id, b.id))
  return new Map(sorted.sort((a, b) => order(a.period, b.period)).map((invoice) => [invoice.period, invoice]))
}

/** A credit note: the provider gives money back. It is no price, and no bill in the place of the month's own. */
const isCredit = ({ charged }: Invoice): boolean => charged < 0

/**
 * The bills, each less what notes of its month give back. A note for a month without a bill stands for itself where invoices alone say
 * what is due; where tariffs do, it would take the tariff's place, and is left out: a gap is rather shown than hidden.
 */
function lessCredits(bills: ReadonlyMap<YearMonth, Invoice>, credits: readonly Invoice[], invoicesAlone: boolean): Map<YearMonth, Invoice> {
  const invoices = new Map(bills)
  for (const credit of [...credits].sort((a, b) => order(a.id, b.id))) {
    const bill = invoices.get(credit.period)
    if (bill) invoices.set(credit.period, { ...bill, recalculation: add(bill.recalculation ?? ZERO, chargeOf(credit)) })
    else if (invoicesAlone) invoices.set(credit.period, credit)
  }
  return new Map([...invoices].sort(([a], [b]) => order(a, b)))
}

function standingReadings(readings: Reading[]): Reading[] {
  // Two readings of one day cannot both stand: the lower one does, so that a tie never hides a debt.
  const sorted = [...readings].sort((a, b) => order(a.on, b.on) || b.balance - a.balance)
  return sorted.filter((reading, index) => sorted[index + 1]?.on !== reading.on)
}

function startOf(account: Account, tariffs: { from: CivilDate }[], invoices: ReadonlyMap<YearMonth, Invoice>): Known['start'] {
  if (account.opening) return account.opening
  const firstTariff = earliest(tariffs.map((tariff) => tariff.from))
  if (firstTariff) return { on: firstTariff, balance: ZERO }
  const firstPeriod = earliest([...invoices.keys()])
  return firstPeriod ? { on: firstOfMonth(firstPeriod), balance: ZERO } : undefined
}

const earliest = <T extends string>(days: T[]): T | undefined =>
  days.reduce<T | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined)

/** What an invoice adds to the account: its own charge with penalty and recalculation. */
export const chargeOf = (invoice: Invoice): Money => add(add(invoice.charged, invoice.penalty ?? ZERO), invoice.recalculation ?? ZERO)

/** The tariff in force on a day; undefined before the first one. */
export function tariffOn(tariffs: readonly TariffStep[], day: CivilDate): TariffStep | undefined {
  let found: TariffStep | undefined
  for (const step of tariffs) {
    if (step.from > day) break
    found = step
  }
  return found
}
