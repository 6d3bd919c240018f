/**
 * Measures the quality of matching on made households with truth: `node tests/bench/quality.ts`, beside four baselines. Options:
 * `--level normal`, `--seeds 1-40` (to tune on; by default 1001-1020, which nothing was tuned on), `--misses 20` prints rows that came out
 * wrong, `--flags 20` months flagged wrongly (+) or wrongly not (-) with the rows that caused it, `--only sverka`, `--world second` the
 * households of the second maker (by default the first's; both within `npm run bench`).
 */
import { parseArgs } from 'node:util'
import { BASELINES } from './baselines/index.ts'
import { type LevelName, type Sample, sampleOf } from './households/index.ts'
import { add, type Flaw, figuresOf, type Matcher, type Miss, noScore, type Score, scoreOf, sverka } from './quality-score.ts'
import { secondSampleOf } from './second/index.ts'

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    level: { type: 'string' },
    seeds: { type: 'string', default: '1001-1020' },
    misses: { type: 'string', default: '0' },
    flags: { type: 'string', default: '0' },
    only: { type: 'string' },
    world: { type: 'string' },
  },
})
const [first = 1001, last = first] = options.seeds.split('-').map(Number)
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at)
const WORLDS = { first: sampleOf, second: secondSampleOf } as const satisfies Record<string, (seed: number, level: LevelName) => Sample>
type World = keyof typeof WORLDS
const MATCHERS: Record<string, Matcher> = { Sverka: sverka, ...BASELINES }

const percent = (part: number, digits = 2): string => `${(part * 100).toFixed(digits)} %`
const print = (...cells: string[]): void => console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(11))).join(''))

function said(sample: Sample, { id, said: account, truth }: Miss): string {
  const row = sample.household.transactions?.find((one) => one.id === id)
  const name = (of: string | null): string => nameIn(sample, of)
  const text = [row?.description, row?.counterparty, row?.reference].filter(Boolean).join(' | ')
  return `${row?.on} ${((row?.amount ?? 0) / 100).toFixed(2).padStart(10)} ${text} → ${name(account)}; is ${name(truth)} (${sample.truth.get(id)?.what})`
}

const nameIn = ({ household }: Sample, account: string | null): string =>
  household.accounts.find(({ id }) => id === account)?.name ?? account ?? '-'

function printFlaw(sample: Sample, { account, period, isFlagged, because }: Flaw): void {
  console.log(`  ${sample.seed} ${isFlagged ? '+' : '-'} ${period} ${nameIn(sample, account)}`)
  for (const miss of because) console.log(`       ${said(sample, miss)}`)
}

function measure(world: World, level: LevelName, matcher: Matcher): Score {
  let total = noScore()
  let left = Number(options.misses)
  let flagsLeft = Number(options.flags)
  for (const seed of seeds) {
    const sample: Sample = WORLDS[world](seed, level)
    const misses: Miss[] = []
    const flaws: Flaw[] = []
    total = add(total, scoreOf(sample, matcher, misses, flaws))
    for (const flaw of flaws.slice(0, Math.max(0, flagsLeft))) printFlaw(sample, flaw)
    flagsLeft -= flaws.length
    for (const miss of misses.slice(0, Math.max(0, left))) console.log(`  ${sample.seed} ${said(sample, miss)}`)
    left -= misses.length
  }
  return total
}

function printWorld(world: World, level: LevelName): void {
  console.log(`\n${world} world, ${level}, seeds ${options.seeds}`)
  print('', 'precision', 'recall', 'review', 'gaps', 'states', 'flag prec.', 'flag rec.', 'sure prec.', 'sure rec.', 'ms')
  for (const [name, matcher] of Object.entries(MATCHERS)) {
    if (options.only && options.only !== name.toLowerCase()) continue
    const score = measure(world, level, matcher)
    const figures = figuresOf(score)
    print(name, ...Object.values(figures).map((part) => percent(part)), score.milliseconds.toFixed(0))
    if (matcher !== sverka) continue
    console.log(
      `  ${score.owned} debits of accounts, ${score.linked} linked, ${score.linked - score.right} wrong, ${score.review} asked about, ${score.periods} account-months, ${score.late} short or missed`,
    )
    console.log(
      `  confidence: ${score.tenths.flatMap(({ stated, right }, at) => (stated ? [`0.${at} ${right}/${stated} ${percent(right / stated, 0)}`] : [])).join(' · ')}`,
    )
  }
}

const chosen = options.world ?? (import.meta.main ? 'first' : undefined)
for (const world of ['first', 'second'] as const)
  for (const level of ['normal', 'hard'] as const)
    if ((chosen ?? world) === world && (options.level ?? level) === level) printWorld(world, level)
