/**
 * Discovery: recurring debits of statements become proposed accounts. One road: debits by payee (rows.ts, payee.ts) → contract numbers
 * (contracts.ts) → series (split.ts) → prices (prices.ts) → judgement (judge.ts) → the draft of an account (draft.ts, names.ts).
 */
import { type CivilDate, daysBetween } from '../dates.ts'
import { hashText } from '../hash.ts'
import { message } from '../i18n/message.ts'
import { type Speaker, speaker } from '../i18n/speaker.ts'
import type { Transaction } from '../model/household.ts'
import { money } from '../money.ts'
import { sameContract } from '../text/normalise.ts'
import { nameContracts } from './contracts.ts'
import { type Drafts, type Payer, saysAutopay } from './draft.ts'
import { commonest, confidenceOf, isBill, type Signs, signsOf } from './judge.ts'
import { nameOf, toldApart } from './names.ts'
import type { Paid } from './paid.ts'
import { type Prices, pricesOf } from './prices.ts'
import { reasonsOf } from './reasons.ts'
import { draftsOf, wayOf } from './redraft.ts'
import { isRegular } from './rhythm.ts'
import { commonCurrency, poolsOf } from './rows.ts'
import { lastOf, type Series } from './series.ts'
import { seriesIn } from './split.ts'
import { topUpsIn } from './top-ups.ts'
import type { DiscoverOptions, Evidence, Proposal } from './types.ts'

export { type ProposalJson, proposalJson } from './json.ts'
export { accountAs, nameAs, usualModel } from './redraft.ts'
export { sayPrice, saySure, sayWhen } from './say.ts'
export { type DiscoverOptions, type Evidence, type Example, type PaidSince, type Proposal, type Sureness, surenessOf } from './types.ts'

const DEFAULT_CURRENCY = 'RUB'
/** What is so many periods old will not come any more. */
const STOPPED_PERIODS = 1.5
const DAYS_A_MONTH = 30.4
/** Of a series, the share of rows that an account must claim for the series to be its own. */
const MOSTLY = 0.5
const MOST_EXAMPLES = 6
const LATEST = 3

/**
 * Proposes accounts for payees that are debited at a regular distance: every month, every 2, 3, 6 months, every year. Pure; neither the order of
 * the rows nor the files they came in decide anything. Rows after `asOf` do not exist. The surest stand first, stopped ones last.
 */
export function discover(rows: readonly Transaction[], asOf: CivilDate, options: DiscoverOptions = {}): Proposal[] {
  const currency = options.currency ?? commonCurrency(rows) ?? DEFAULT_CURRENCY
  const words = speaker(options.language ?? 'ru', currency, asOf)
  const pools = poolsOf(rows, currency, asOf)
  nameContracts(pools)
  const coverage = lastDays(rows, asOf)
  const proposals: Proposal[] = []
  for (const pool of pools) {
    const series = seriesIn(pool)
    for (const [at, one] of [...series, ...topUpsIn(pool, series)].entries()) {
      const proposal = proposalOf(one, { key: pool.key, at, currency, asOf, coverage, words, options })
      if (proposal && !isThere(proposal, options)) proposals.push(proposal)
    }
  }
  return toldApart(proposals.sort(surestFirst), words)
}

interface Context {
  key: string
  /** The place among the series of the payee. */
  at: number
  currency: string
  asOf: CivilDate
  coverage: ReadonlyMap<string, CivilDate>
  words: Speaker
  options: DiscoverOptions
}

function proposalOf(series: Series, context: Context): Proposal | undefined {
  const prices = pricesOf(series)
  const isAutopay = saysAutopay(series.paid)
  const signs = signsOf(series.paid, prices.isFixed, isAutopay)
  if (!isBill(series, prices, signs)) return undefined
  const drafts = draftsOf(series, prices, payerOf(series, signs, context))
  const account = accountOf(series, signs, drafts, context)
  const evidence = evidenceOf(series, prices)
  const stopped = isStopped(series, evidence.last, context)
  return {
    id: account.id,
    account,
    drafts,
    evidence,
    amount: money(prices.steps.at(-1)?.amount ?? lastOf(series).amount),
    stopped,
    confidence: confidenceOf(series, prices, signs),
    reasons: reasonsOf({ series, prices, signs, account, stopped }),
  }
}

const payerOf = ({ paid }: Series, { isAutopay }: Signs, { currency }: Context): Omit<Payer, 'kind'> => ({
  isAutopay,
  source: sourceOf(paid),
  currency,
})

function accountOf({ paid }: Series, signs: Signs, drafts: Drafts, { key, at, currency, words, options }: Context): Proposal['account'] {
  const spellings = [...new Set(paid.map(({ payee }) => payee.spelling).filter((spelling) => spelling !== ''))].sort()
  const usual = commonest(paid.map(({ payee }) => payee.spelling || undefined))
  const known = signs.isKnownProvider ? paid[0]?.payee.provider?.name : undefined
  const provider = known ?? usual ?? words.say(message('discover.unnamed'))
  return {
    id: `found-${hashText(currency, key, signs.contract ?? '', String(at))}`,
    home: options.home ?? 'home',
    name: nameOf({ kind: signs.kind, provider }, words),
    provider,
    kind: signs.kind,
    ...(signs.contract && { contract: signs.contract }),
    ...(spellings.length > 0 && { payees: spellings.slice(0, MOST_EXAMPLES) }),
    ...(signs.inn && { inn: signs.inn }),
    ...drafts[wayOf(signs.kind)],
  }
}

/** The card of the latest payments. */
const sourceOf = (paid: readonly Paid[]): string | undefined => commonest(paid.slice(-LATEST).map(({ row }) => row.source))

function evidenceOf({ payments, rhythm, paid }: Series, { changes, isFixed, steps }: Prices): Evidence {
  const moved = isFixed ? steps.map(({ first, amount }) => ({ ...first, amount })) : changes
  const rows = paid.map(({ row }) => row)
  const source = sourceOf(paid)
  return {
    count: payments.length,
    first: rows[0]?.on ?? ('' as CivilDate),
    last: rows.at(-1)?.on ?? ('' as CivilDate),
    usualDay: rhythm.usualDay,
    everyMonths: rhythm.everyMonths,
    isRegular: isRegular(rhythm),
    history: moved.flatMap(({ parts, amount }) => (parts[0] ? [{ from: parts[0].row.on, amount: money(amount) }] : [])),
    isFixed,
    ...(source !== undefined && { source }),
    examples: paid.slice(-MOST_EXAMPLES).reverse().map(exampleOf),
    transactions: rows.map(({ id }) => id),
  }
}

const exampleOf = ({ row, amount }: Paid): Evidence['examples'][number] => ({
  transaction: row.id,
  on: row.on,
  amount: money(amount),
  text: [...new Set([row.counterparty, row.description])].filter(Boolean).join(' · '),
})

/** The last day of each card or account, and of all under the empty name. */
function lastDays(rows: readonly Transaction[], asOf: CivilDate): Map<string, CivilDate> {
  const last = new Map<string, CivilDate>()
  for (const { on, source } of rows) {
    if (on > asOf) continue
    for (const name of source === undefined ? [''] : ['', source]) if (on > (last.get(name) ?? '')) last.set(name, on)
  }
  return last
}

/** Seen from the last day of the card that paid: a statement that ends earlier says nothing of what came after. */
function isStopped({ rhythm, paid }: Series, last: CivilDate, { coverage, asOf }: Context): boolean {
  const through = coverage.get(paid.at(-1)?.row.source ?? '') ?? coverage.get('') ?? asOf
  return daysBetween(last, through) > rhythm.everyMonths * DAYS_A_MONTH * STOPPED_PERIODS
}

/** Whether an account has it already: by number, or because it claims most of the rows. */
function isThere({ account, evidence }: Proposal, { accounts = [], claimed }: DiscoverOptions): boolean {
  const { contract } = account
  if (contract && accounts.some((other) => other.contract && sameContract(other.contract, contract))) return true
  return claimed !== undefined && evidence.transactions.filter((id) => claimed.has(id)).length > evidence.transactions.length * MOSTLY
}

function surestFirst(a: Proposal, b: Proposal): number {
  return (
    Number(a.stopped) - Number(b.stopped) ||
    b.confidence - a.confidence ||
    b.amount - a.amount ||
    (a.account.name < b.account.name ? -1 : a.account.name > b.account.name ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  )
}
