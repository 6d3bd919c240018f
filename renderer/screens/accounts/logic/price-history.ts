/** The history of an account's price: its own tariff entries, and what notices and invoices said, each with what it changed. */
import { type CivilDate, firstOfMonth, type YearMonth } from '../../../../shared/dates.ts'
import type { Account, Invoice, Notice, Tariff } from '../../../../shared/model/household.ts'
import { type Money, subtract } from '../../../../shared/money.ts'

export type PriceOrigin =
  /** `index` is the entry's place in `account.tariffs`: the ones that can be corrected here. */
  { kind: 'tariff'; index: number; tariff: Tariff } | { kind: 'notice'; notice: Notice } | { kind: 'invoice'; period: YearMonth }

export interface PriceRow {
  from: CivilDate
  amount: Money
  /** The day the family learned of it; undefined: known all along. */
  knownOn: CivilDate | undefined
  origin: PriceOrigin
  /** Against the price before; null for the first. Percent of the price before, to a tenth. */
  change: { amount: Money; percent: number } | null
  when: 'past' | 'now' | 'coming'
}

type Step = Omit<PriceRow, 'change' | 'when'>

/** Newest first. Invoices appear only where they changed the price: twelve equal ones are no history. */
export function priceHistory(
  account: Account,
  papers: { invoices: readonly Invoice[]; notices: readonly Notice[] },
  today: CivilDate,
): PriceRow[] {
  const steps = stepsOf(account, papers).sort(
    (a, b) => compare(a.from, b.from) || compare(a.knownOn ?? '', b.knownOn ?? '') || RANK[a.origin.kind] - RANK[b.origin.kind],
  )
  const shown: Step[] = []
  for (const step of steps) {
    if (step.origin.kind === 'invoice' && shown.at(-1)?.amount === step.amount) continue
    shown.push(step)
  }
  const now = shown.findLastIndex((step) => step.from <= today)
  return shown
    .map((step, index): PriceRow => {
      const before = shown[index - 1]
      return {
        ...step,
        change: before ? changeOf(before.amount, step.amount) : null,
        when: index === now ? 'now' : index < now ? 'past' : 'coming',
      }
    })
    .reverse()
}

const RANK = { tariff: 0, notice: 1, invoice: 2 } as const
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function changeOf(before: Money, after: Money): PriceRow['change'] {
  const amount = subtract(after, before)
  return { amount, percent: before === 0 ? 0 : Math.round((amount / before) * 1000) / 10 }
}

function stepsOf(account: Account, papers: { invoices: readonly Invoice[]; notices: readonly Notice[] }): Step[] {
  const own = account.tariffs.map(
    (tariff, index): Step => ({
      from: tariff.from,
      amount: tariff.amount,
      knownOn: tariff.knownOn,
      origin: { kind: 'tariff', index, tariff },
    }),
  )
  const told = papers.notices.flatMap((notice): Step[] =>
    notice.effectiveOn && notice.amount !== undefined
      ? [{ from: notice.effectiveOn, amount: notice.amount, knownOn: notice.receivedOn, origin: { kind: 'notice', notice } }]
      : [],
  )
  // Where invoices alone say what is due (metered supplies), each one's sum is no price.
  const billed = (own.length > 0 ? papers.invoices : []).map(
    ({ period, charged, issuedOn }): Step => ({
      from: firstOfMonth(period),
      amount: charged,
      knownOn: issuedOn,
      origin: { kind: 'invoice', period },
    }),
  )
  return [...own, ...told, ...billed]
}

/** The day on which somebody last said «the tariff is right», or undefined. */
export function lastConfirmed(
  decisions: readonly { kind: string; account?: string; on?: CivilDate }[],
  account: string,
): CivilDate | undefined {
  return decisions
    .flatMap((decision) => (decision.kind === 'confirm-tariff' && decision.account === account && decision.on ? [decision.on] : []))
    .sort()
    .at(-1)
}
