/**
 * Measures discovery: `node tests/bench/discover.ts [seeds] [first seed] [--misses]`. How long 100,000 rows over 36 months take, and, over made households with truth,
 * how many proposals are an account's payments and how many accounts are proposed. Nothing is asserted.
 */

import { discover, type Proposal } from '../../shared/discover/index.ts'
import { type LevelName, type Sample, sampleOf } from './households/index.ts'
import { AS_OF, householdOf, MONTHS } from './large-household.ts'
import { race } from './timing.ts'

const ACCOUNTS = 20

/** Of the rows of a proposal so many must be one account's. */
const MOSTLY = 0.9
/** An account that was debited less often, or not of late, is none that anybody could find. */
const FEWEST = 4

interface Count {
  proposals: number
  right: number
  mixed: number
  strange: number
  accounts: number
  found: number
  split: number
}

function accountOf(proposal: Proposal, { truth }: Sample): string | null | undefined {
  const counts = new Map<string | null, number>()
  for (const id of proposal.evidence.transactions) {
    const account = truth.get(id)?.account ?? null
    counts.set(account, (counts.get(account) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] >= proposal.evidence.transactions.length * MOSTLY ? most[0] : undefined
}

function countOf(sample: Sample, tell: boolean): Count {
  const { household, asOf, truth } = sample
  // A subscription that is among the noise recurs: proposing it is right, though it is no account of the truth.
  const isSubscription = (proposal: Proposal): boolean =>
    proposal.evidence.transactions.every((id) => truth.get(id)?.what === 'subscription')
  const proposals = discover(household.transactions ?? [], asOf, { currency: household.currency }).filter(
    (proposal) => proposal.confidence >= 0.6 && !isSubscription(proposal),
  )
  const debits = new Map<string, number>()
  for (const { id, amount } of household.transactions ?? []) {
    const account = truth.get(id)?.account
    if (account && amount < 0) debits.set(account, (debits.get(account) ?? 0) + 1)
  }
  const wanted = [...debits].filter(([, count]) => count >= FEWEST).map(([account]) => account)
  const of = proposals.map((proposal) => accountOf(proposal, sample))
  const found = new Set(of.filter((account) => typeof account === 'string'))
  if (tell)
    tellMisses(
      sample,
      proposals,
      of,
      wanted.filter((account) => !found.has(account)),
    )
  return {
    proposals: proposals.length,
    right: of.filter((account) => typeof account === 'string').length,
    mixed: of.filter((account) => account === undefined).length,
    strange: of.filter((account) => account === null).length,
    accounts: wanted.length,
    found: wanted.filter((account) => found.has(account)).length,
    split: of.filter((account) => typeof account === 'string').length - found.size,
  }
}

function tellMisses(
  { household, truth, seed }: Sample,
  proposals: readonly Proposal[],
  of: (string | null | undefined)[],
  missed: readonly string[],
): void {
  for (const [at, proposal] of proposals.entries())
    if (typeof of[at] !== 'string') {
      const what = new Set(proposal.evidence.transactions.map((id) => truth.get(id)?.what))
      console.log(
        `  ${seed} ${of[at] === null ? 'nobody’s' : 'mixed'}: ${proposal.account.name} ×${proposal.evidence.count} ${[...what].join()} ${proposal.evidence.examples[0]?.text}`,
      )
    }
  for (const id of missed) {
    const account = household.accounts.find((one) => one.id === id)
    const rows = (household.transactions ?? []).filter((row) => truth.get(row.id)?.account === id)
    console.log(
      `  ${seed} missed: ${account?.name} ${account?.kind} ×${rows.length}: ${rows
        .slice(0, 6)
        .map(({ on, amount, description, counterparty }) => `${on} ${amount / 100} ${counterparty ?? ''}/${description}`)
        .join(' | ')}`,
    )
  }
}

function measure(level: LevelName, from: number, seeds: number, tell: boolean): void {
  const total: Count = { proposals: 0, right: 0, mixed: 0, strange: 0, accounts: 0, found: 0, split: 0 }
  for (let seed = from; seed < from + seeds; seed += 1)
    for (const [name, value] of Object.entries(countOf(sampleOf(seed, level), tell))) total[name as keyof Count] += value
  const share = (part: number, whole: number): string => (part / whole).toFixed(3)
  console.log(
    `${level.padEnd(7)} precision ${share(total.right, total.proposals)} (${total.mixed} mixed, ${total.strange} nobody’s of ${total.proposals}), ` +
      `recall ${share(total.found, total.accounts)} of ${total.accounts} accounts, ${total.split} in two pieces`,
  )
}

const [seeds = 10, from = 1] = process.argv.slice(2).map(Number).filter(Number.isFinite)
const tell = process.argv.includes('--misses')
for (const level of ['normal', 'hard'] as const) measure(level, from, seeds, tell)
for (const rows of [10_000, 100_000]) {
  const { transactions: made = [] } = householdOf(rows, ACCOUNTS)
  const { discover: timing } = race({ discover: () => discover(made, AS_OF) }, 5)
  console.log(
    `${String(made.length).padStart(7)} rows, ${MONTHS} months: median ${timing.median.toFixed(0)} ms, least ${timing.least.toFixed(0)} ms, ${discover(made, AS_OF).length} proposals`,
  )
}
