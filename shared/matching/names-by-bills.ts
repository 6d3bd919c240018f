/**
 * Names that nobody wrote down: rows of one payee that follow an account's bills to the kopeck, month after month, while nothing else pays
 * it. A renamed company, a brand beside the legal name.
 */
import { findProviders } from '../catalogue/providers.ts'
import { type CivilDate, earlier, firstOfMonth, later, monthOf, monthsBetween } from '../dates.ts'
import { wordsOf } from '../learning/crowd.ts'
import { type Spelling, spellingIn } from '../learning/row-words.ts'
import type { Transaction } from '../model/household.ts'
import { negate } from '../money.ts'
import type { Known } from '../schedule/known.ts'
import { dayNumber } from './day-number.ts'
import { type Expectations, expectationsOf } from './expected/expected.ts'
import { fitOf, type Paid, type Reach } from './expected/likelihood.ts'
import type { Outlook } from './expected/outlook.ts'
import { isGoods } from './expected/plausible.ts'
import type { Directory, Entry, NamedByBills } from './said/directory.ts'
import type { Link } from './types.ts'

/** In so many months the sums must be the bills', and in most of all rows with the name. */
const FEWEST_MONTHS = 3
const EXACT_PERCENT = 60
/** The same where the sums changed with the bills in so many months: later ones may be of a rise that nobody wrote down. */
const MANY_MONTHS = 6
const EXACT_OF_MANY_PERCENT = 30
/** Where every sum is the same whole one, many things cost that: so many months, about one day; and in whole hundreds, an autopay's. */
const FEWEST_OF_ONE_SUM = 6
const DAYS_AROUND = 3
const HUNDREDS = 10_000
/** In so many of those months, in percent, something else may pay the account, or another name. */
const OTHERWISE_PERCENT = 25
/** More rows a month are purchases. */
const MOST_A_MONTH = 1.25

/** What was matched so far. */
export interface Matched {
  transactions: readonly Transaction[]
  /** Whether the debit at that place says nothing of any account. */
  isSilent: (at: number) => boolean
  /** Whether a person said that the row is not that account's. */
  isDenied: (row: Transaction, account: string) => boolean
  /** The day of the oldest debit that says something. */
  earliest: CivilDate | undefined
  links: readonly Link[]
  directory: Directory
  outlook: Outlook
  knownOf: (entry: Entry) => Known
  asOf: CivilDate
}

/** An account that for months nothing pays. */
interface Unpaid {
  entry: Entry
  expectations: Expectations
  /** Months in which something pays it. */
  paid: ReadonlySet<string>
}

/** Rows of one name that are an unpaid account's bills to the kopeck. */
interface Followed {
  unpaid: Unpaid
  spelling: Spelling
  rows: readonly Transaction[]
  months: ReadonlySet<string>
}

/** The names, by account; none mostly. Linear in the rows, and nothing at all where every account is paid. */
export function namesByBills(matched: Matched): NamedByBills[] {
  const unpaid = unpaidAccounts(matched)
  if (unpaid.length === 0) return []
  const followed = byName(unpaid, matched).filter((one, _, all) => isBills(one, all, matched))
  const chosen = followed
    .sort((a, b) => b.months.size - a.months.size || (a.spelling.words < b.spelling.words ? -1 : 1))
    .filter((one, at, all) => isOnly(one, at, all))
  return chosen.map(({ unpaid: { entry }, spelling, months }) => ({
    account: entry.account.id,
    shown: spelling.shown,
    months: months.size,
  }))
}

function unpaidAccounts({ transactions, earliest, links, directory, knownOf, asOf }: Matched): Unpaid[] {
  const from = earliest ?? transactions.reduce((first, { on }) => earlier(first, on), asOf)
  const counts = new Map<string, number>()
  for (const { account } of links) counts.set(account, (counts.get(account) ?? 0) + 1)
  return directory.entries.flatMap((entry): Unpaid[] => {
    const { id, billing, closedOn } = entry.account
    const known = knownOf(entry)
    const begins = startOf(known)
    if (begins === undefined) return []
    const months = monthsBetween(monthOf(later(from, begins)), monthOf(earlier(asOf, closedOn ?? asOf)))
    if (months / (billing.everyMonths ?? 1) - (counts.get(id) ?? 0) < FEWEST_MONTHS) return []
    const paid = new Set(links.flatMap(({ account, transaction }) => (account === id ? [monthIn(transaction)] : [])))
    return [{ entry, expectations: expectationsOf(entry.account, known, from, asOf), paid }]
  })
}

function startOf({ start, invoices }: Known): CivilDate | undefined {
  if (start) return start.on
  const [first] = [...invoices.keys()].sort()
  return first && firstOfMonth(first)
}

/** Silent rows whose sum is a bill of an unpaid account, by that account and by the name in them; too few of them are left out. */
function byName(all: readonly Unpaid[], { transactions, isSilent }: Matched): Followed[] {
  const bySum = new Map<number, Set<Unpaid>>()
  for (const unpaid of all)
    for (const { ways } of unpaid.expectations.payments)
      for (const { amount } of ways) bySum.set(amount, (bySum.get(amount) ?? new Set()).add(unpaid))
  const groups = new Map<string, { unpaid: Unpaid; spelling: Spelling; rows: Transaction[] }>()
  transactions.forEach((row, at) => {
    const expecting = row.amount < 0 ? bySum.get(-row.amount) : undefined
    if (!expecting || !isSilent(at)) return
    const spelling = spellingIn(row)
    if (!spelling) return
    for (const unpaid of expecting) {
      if (!fits(unpaid, row)) continue
      const key = `${unpaid.entry.place}${spelling.words}`
      const group = groups.get(key) ?? { unpaid, spelling, rows: [] }
      groups.set(key, group)
      group.rows.push(row)
    }
  })
  return [...groups.values()]
    .map((group) => ({ ...group, months: new Set(group.rows.map(monthIn)) }))
    .filter(({ months }) => months.size >= FEWEST_MONTHS)
}

const EXACTLY: Reach = { exactly: true, byHand: false, rate: 0 }
const paidOf = ({ amount, on, source }: Transaction): Paid => ({ amount: negate(amount), day: dayNumber(on), source })
const monthIn = ({ on }: Transaction): string => on.slice(0, 7)

/** The charge itself, or an autopay of that sum on its day. */
function fits({ expectations: { payments } }: Unpaid, row: Transaction): boolean {
  const paid = paidOf(row)
  return payments.some((payment) => payment.first <= paid.day && payment.last >= paid.day && fitOf(payment, paid, EXACTLY))
}

function isPlanned({ expectations: { payments } }: Unpaid, row: Transaction): boolean {
  const paid = paidOf(row)
  const fit = payments.map((payment) => (payment.first <= paid.day && payment.last >= paid.day ? fitOf(payment, paid, EXACTLY) : undefined))
  return fit.some((one) => one?.way.what === 'autopay')
}

/** Whether a person would say that these rows are that account's bills. */
function isBills(one: Followed, followed: readonly Followed[], { transactions, isSilent, isDenied, directory, outlook }: Matched): boolean {
  const { unpaid, spelling, rows, months } = one
  const { entry, paid } = unpaid
  const named = findProviders(spelling.words).filter(({ provider }) => !provider.generic)
  if (named.length > 0 && !named.some(({ provider }) => provider.key === entry.provider?.key)) return false
  if (share([...months], (month) => paid.has(month)) > OTHERWISE_PERCENT || share(rows, ({ mcc }) => isGoods(mcc)) > 50) return false
  const sums = new Set(rows.map(({ amount }) => amount))
  const isTelling = sums.size > 1 || rows.some(({ amount }) => amount % 100 !== 0)
  if (!isTelling && (months.size < FEWEST_OF_ONE_SUM || !isRegular(rows, unpaid))) return false
  const others = directory.entries.filter(({ place }) => place !== entry.place)
  if (others.some(({ place }) => share(rows, (row) => outlook.fitsExactly(place, paidOf(row))) > OTHERWISE_PERCENT)) return false
  // The company's other contracts stand in the same words.
  const siblings = followed.filter((other) => other !== one && other.unpaid.entry.name === entry.name)
  const taken = new Set(siblings.flatMap((other) => (other.spelling.words === spelling.words ? other.rows : [])))
  const isOwn = (row: Transaction, at: number): boolean => row.amount < 0 && isSilent(at) && !taken.has(row)
  const all = transactions.filter((row, at) => isOwn(row, at) && wordsOf(row).includes(spelling.words))
  if (all.some((row) => isDenied(row, entry.account.id))) return false
  const least = sums.size > 1 && months.size >= MANY_MONTHS ? EXACT_OF_MANY_PERCENT : EXACT_PERCENT
  return rows.length * 100 >= all.length * least && all.length <= new Set(all.map(monthIn)).size * MOST_A_MONTH
}

/** Whether rows of one sum come about one day of the month; a sum in whole hundreds must be what an autopay was set to. */
function isRegular(rows: readonly Transaction[], unpaid: Unpaid): boolean {
  const days = rows.map(({ on }) => Number(on.slice(8))).sort((a, b) => a - b)
  const usual = days[days.length >> 1] ?? 0
  const isRound = rows.every(({ amount }) => amount % HUNDREDS === 0)
  return days.every((day) => Math.abs(day - usual) <= DAYS_AROUND) && (!isRound || rows.every((row) => isPlanned(unpaid, row)))
}

/** Of two names for one account in the same months neither is it for sure, unless one of them comes far oftener; nor is a name of two accounts. */
function isOnly({ unpaid, spelling, months }: Followed, at: number, all: readonly Followed[]): boolean {
  const isAnother = (other: Unpaid): boolean => other !== unpaid && other.entry.name !== unpaid.entry.name
  if (all.some((other) => isAnother(other.unpaid) && other.spelling.words === spelling.words)) return false
  return all.every(
    (other, place) => place >= at || other.unpaid !== unpaid || share([...months], (month) => other.months.has(month)) <= OTHERWISE_PERCENT,
  )
}

/** In percent. */
const share = <T>(all: readonly T[], is: (one: T) => boolean): number => (all.filter(is).length * 100) / all.length
