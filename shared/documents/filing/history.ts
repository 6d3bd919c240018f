/** Which of several accounts a paper without a number most likely belongs to: the one whose sums, day and lines it resembles. */
import type { CivilDate } from '../../dates.ts'
import type { Account, Household, Invoice } from '../../model/household.ts'
import type { InvoiceDraft, NoticeDraft } from '../../model/inspected.ts'
import type { Money } from '../../money.ts'
import { normaliseWords } from '../../text/normalise.ts'
import { flatten } from '../text/flat.ts'
import { findSums } from '../text/sums.ts'

export type HistoryDraft = Pick<InvoiceDraft, 'charged' | 'total' | 'openingDebt' | 'dueOn' | 'lines'> &
  Pick<NoticeDraft, 'amount' | 'text' | 'bank'>

/** A sum further off than this is no resemblance. */
const FURTHEST = 0.3
/** The next best must be this much further off. */
const CLEARLY = 0.05
/** Equal lines, or the due day, count as much as this part of the sum. */
const LINES_COUNT = 0.1
const DAY_COUNTS = 0.03

/** The account that fits clearly better than the others. It is a guess: a person must say yes. */
export function likeliest(
  household: Pick<Household, 'invoices'>,
  accounts: readonly Account[],
  draft: HistoryDraft,
  asOf: CivilDate,
): Account | undefined {
  const told = sumsOf(draft)
  if (told.length === 0) return undefined
  const ranked = accounts
    .map((account) => ({ account, off: offOf(account, lastInvoice(household, account), draft, told, asOf) }))
    .sort((a, b) => a.off - b.off)
  const [best, next] = ranked
  if (!best || best.off > FURTHEST) return undefined
  return next && next.off < best.off + CLEARLY ? undefined : best.account
}

const sumsOf = ({ charged, amount, bank, total, text }: HistoryDraft): Money[] => {
  const own = [charged ?? total, amount, bank?.amount].filter((sum) => sum !== undefined)
  // A letter on a rise names the old price too, and that is the one an account has.
  const written = text ? findSums(flatten(text)).flatMap((sum) => (sum.marked && sum.amount > 0 ? [sum.amount] : [])) : []
  return [...own, ...written]
}

function lastInvoice({ invoices = [] }: Pick<Household, 'invoices'>, { id }: Account): Invoice | undefined {
  return invoices
    .filter(({ account }) => account === id)
    .reduce<Invoice | undefined>((a, b) => (a && a.period > b.period ? a : b), undefined)
}

/** 0: a sum that the account knows to the kopeck. */
function offOf(account: Account, last: Invoice | undefined, draft: HistoryDraft, told: readonly Money[], asOf: CivilDate): number {
  const tariff = account.tariffs.filter(({ from }) => from <= asOf).sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.amount
  const fixed = (account.autopay ?? []).flatMap((autopay) => (autopay.mode === 'fixed' ? [autopay.amount] : []))
  const known = [last?.charged, tariff, ...fixed].filter((sum) => sum !== undefined && sum > 0)
  const bySum = Math.min(
    ...known.flatMap((sum) => told.map((one) => Math.abs(one - (sum ?? 0)) / Math.max(one, sum ?? 0))),
    Number.POSITIVE_INFINITY,
  )
  const byLines = last && draft.lines ? LINES_COUNT * (1 - shared(draft.lines, last.lines ?? [])) : 0
  const byDay = draft.dueOn && account.billing.day !== Number(draft.dueOn.slice(8, 10)) ? DAY_COUNTS : 0
  return bySum + byLines + byDay
}

function shared(one: readonly { title: string }[], other: readonly { title: string }[]): number {
  const titles = new Set(other.map(({ title }) => normaliseWords(title)))
  return one.length === 0 ? 0 : one.filter(({ title }) => titles.has(normaliseWords(title))).length / one.length
}
