/**
 * A second world of made households with truth, beside tests/bench/households and independent of it but for the dice: other providers,
 * spellings, banks and habits. They were written down from the task's words alone, by somebody who had seen neither matching nor the first.
 */
import { addDays, addMonths, type CivilDate, earlier, firstOfMonth } from '../../../shared/dates.ts'
import type { Account, Household, ImportRecord, Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import type { LevelName, Sample, Truth } from '../households/index.ts'
import { Dice } from '../households/random.ts'
import { type Contract, contractsOf } from './contracts.ts'
import { type Family, familyOf } from './family.ts'
import { LEVELS } from './levels.ts'
import { type Book, type Life, lifeOf, type Row, type What } from './life.ts'
import { type NoiseWhat, noiseOf } from './noise.ts'
import { chargesOf, type Papers, papersOf } from './papers.ts'

export interface SecondSample extends Sample<What | NoiseWhat> {
  /** The last day that statements cover. */
  cover: CivilDate
  /** By account: the maker's own sums on that day; `isWhole`: the household file lets anybody know every charge by then. */
  books: ReadonlyMap<string, Book & { isWhole: boolean }>
}

const SALT = { normal: 211, hard: 223 } as const satisfies Record<LevelName, number>

export function secondSampleOf(seed: number, levelName: LevelName): SecondSample {
  const level = LEVELS[levelName]
  const dice = new Dice(seed, SALT[levelName])
  const family = familyOf(dice, level, seed)
  const { asOf, cover, start } = family
  const told = contractsOf(dice, level, family).map((contract) => {
    const charges = chargesOf(dice, family, contract)
    const papers = papersOf(dice, level, family, contract, charges)
    return { contract, papers, life: lifeOf(dice, level, family, contract, charges) }
  })
  const contracts = told.map(({ contract }) => contract)
  const bills = told.flatMap(({ life }) => life.rows)
  const others = noiseOf(dice, level, family, contracts, bills).map((row) => ({ ...row, account: null }))
  const rows: Row<What | NoiseWhat>[] = [...bills, ...others].filter(({ on }) => start <= on && on <= cover)
  const ids = new Map(rows.map((row) => [row, dice.id()]))
  const household: Household = {
    format: 'sverka-household',
    version: 1,
    currency: family.currency,
    homes: family.homes.map((name, at) => ({ id: homeId(at), name })),
    accounts: told.map(({ contract, papers, life }) => accountOf(dice, family, contract, papers, life)),
    invoices: told.flatMap(({ papers }) => papers.invoices),
    notices: told.flatMap(({ papers }) => papers.notices),
    transactions: transactionsOf(family, ids),
    imports: importsOf(family, rows),
  }
  const books = new Map(told.map(({ contract, papers, life }) => [contract.id, { ...life.book, isWhole: papers.isWhole }]))
  return { seed, level: levelName, household, asOf, truth: truthOf(ids), cover, books }
}

const homeId = (at: number): string => `h${at + 1}`
const importId = (card: number, quarter: number): string => `import-${card}-${quarter}`

function accountOf(dice: Dice, { homes, start }: Family, contract: Contract, { tariffs }: Papers, { autopays }: Life): Account {
  const { provider, number, knowsNumber, knowsPayees, byAutopay, isPrepaid, blocks, day } = contract
  const seen = [provider.known]
  if (dice.chance(0.5)) seen.push(dice.pick([provider.known, ...provider.others]))
  if (dice.chance(0.3)) seen.push(byAutopay.name)
  const payees = [...new Set(seen)].filter((name) => name.length > 1)
  return {
    id: contract.id,
    home: homeId(contract.home),
    name: `${provider.known} — ${homes[contract.home]}`,
    provider: provider.onPapers,
    kind: provider.kind,
    ...(knowsNumber && { contract: number }),
    ...(knowsPayees && { payees }),
    ...(provider.inn && dice.chance(0.5) && { inn: provider.inn }),
    billing: isPrepaid
      ? { model: 'prepaid', day, whenShort: blocks ? 'block' : 'accrue' }
      : { model: 'postpaid', day, cutoffAfterDays: 60 },
    tariffs,
    ...(autopays.length > 0 && { autopay: autopays }),
    opening: { on: start, balance: money(contract.opening) },
    creditLagDays: 1,
  }
}

/** By day; within a day in no order that tells anything. */
function transactionsOf(family: Family, ids: ReadonlyMap<Row<string>, string>): Transaction[] {
  const transactions = [...ids].map(([{ on, amount, card, wording }, id]): Transaction => {
    const quarter = quartersOf(family).findLastIndex(({ from }) => from <= on)
    const common = { id, on, amount: money(-amount), currency: family.currency, ...wording }
    return { ...common, source: card, import: importId(family.cards.indexOf(card), quarter) }
  })
  const key = ({ on, id }: Transaction): string => `${on} ${id}`
  return transactions.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function quartersOf({ first, cover, months }: Family): { from: CivilDate; to: CivilDate }[] {
  return Array.from({ length: Math.ceil(months / 3) + 1 }, (_, at) => {
    const from = firstOfMonth(addMonths(first, at * 3))
    return { from, to: earlier(cover, addDays(firstOfMonth(addMonths(first, at * 3 + 3)), -1)) }
  }).filter(({ from }) => from <= cover)
}

function importsOf(family: Family, rows: readonly Row<string>[]): ImportRecord[] {
  return family.cards.flatMap((source, card) =>
    quartersOf(family).map(
      ({ from, to }, quarter): ImportRecord => ({
        id: importId(card, quarter),
        file: `${family.bank}-${card}-${quarter}.csv`,
        sha256: `${card}${quarter}`.padEnd(64, '0'),
        format: 'csv',
        source,
        from,
        to,
        added: rows.filter((row) => row.card === source && from <= row.on && row.on <= to).length,
        duplicates: 0,
      }),
    ),
  )
}

function truthOf<W extends string>(ids: ReadonlyMap<Row<W>, string>): Map<string, Truth<W>> {
  const truth = new Map<string, Truth<W>>()
  for (const [{ account, what, undoes }, id] of ids) {
    const undone = undoes && ids.get(undoes)
    truth.set(id, { account, what, ...(undone !== undefined && { undoes: undone }) })
  }
  return truth
}
