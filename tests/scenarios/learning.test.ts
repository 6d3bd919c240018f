/** A family corrects once, and the next statement is understood by itself; what it rejected stays rejected after another import. */
import { describe, expect, it } from 'vitest'
import { applyPlan, importId, planImport, undoImports } from '../../shared/importing/index.ts'
import { learnedFrom } from '../../shared/learning/index.ts'
import { parseHousehold, serialiseHousehold } from '../../shared/model/file.ts'
import type { Decision, Household } from '../../shared/model/household.ts'
import { reconcile } from '../../shared/report.ts'
import { inspected, type Paid, tBankCsv } from '../support/bank-files.ts'
import { account, d, household, tariff } from '../support/build.ts'

const AS_OF = d('2025-07-31')
const internet = account({
  provider: 'Домовая сеть',
  payees: [],
  billing: { model: 'prepaid', day: 1 },
  tariffs: [tariff('2025-01-01', '650.00')],
  opening: { on: d('2025-05-02'), balance: tariff('2025-01-01', '0.00').amount },
})
const family = household({ accounts: [internet] })

const month = (number: string, terminal: string, sum: string): Paid[] => [
  { on: `2025-${number}-03`, time: '12:00:30', sum: '-1254.30', what: 'Пятёрочка' },
  { on: `2025-${number}-28`, time: '10:15:00', sum, what: `RSTLC INTERNET ${terminal} MOSCOW RU` },
]
const may = inspected('may.csv', tBankCsv(month('05', '24417', '-650.00')))
const june = inspected('june.csv', tBankCsv(month('06', '99120', '-655.00')))

const take = (home: Household, file: typeof may): Household => applyPlan(home, planImport(home, file, AS_OF))
const paymentOf = (home: Household, on: string): string => home.transactions?.find((row) => row.on === on)?.id ?? ''
const decide = (home: Household, ...more: Decision[]): Household => ({ ...home, decisions: [...(home.decisions ?? []), ...more] })
const paid = (home: Household): string[] => reconcile(home, AS_OF).accounts[0]?.payments.map(({ on }) => on) ?? []

describe('a correction', () => {
  const corrected = (): Household => {
    const home = take(family, may)
    return decide(home, { kind: 'belongs', transaction: paymentOf(home, '2025-05-28'), account: 'internet' })
  }

  it('teaches: next month’s payment is linked by itself, with the reason', () => {
    expect(paid(take(take(family, may), june))).toEqual([])
    const home = take(corrected(), june)
    expect(paid(home)).toEqual(['2025-05-28', '2025-06-28'])
    const reasons = reconcile(home, AS_OF).accounts[0]?.payments[1]?.reasons
    expect(reasons).toContainEqual({ key: 'matching.taught', values: { payee: 'RSTLC INTERNET', on: { day: '2025-05-28' } } })
    expect(reconcile(home, AS_OF).unclaimed).toBe(2)
  })

  it('is taken back: the corrected row stays, the other goes; learned again it is back', () => {
    const home = take(corrected(), june)
    const unlearned = learnedFrom(home).map(({ id }) => id)
    expect(paid({ ...home, unlearned })).toEqual(['2025-05-28'])
    expect(paid({ ...home, unlearned: [] })).toEqual(['2025-05-28', '2025-06-28'])
  })

  it('goes with the undo of its import, and comes back with the same id when that is imported again', () => {
    const home = take(corrected(), june)
    const [before] = learnedFrom(home)
    const undone = undoImports(home, [importId(may.sha256)])
    expect(learnedFrom(undone)).toEqual([])
    expect(paid(undone)).toEqual([])
    const again = take(undone, may)
    expect(learnedFrom(again)).toEqual([before])
    expect(paid(again)).toEqual(['2025-05-28', '2025-06-28'])
  })

  it('and what was taken back of it go with the household file', () => {
    const home = take(corrected(), june)
    const kept = { ...home, unlearned: learnedFrom(home).map(({ id }) => id) }
    const parsed = parseHousehold(serialiseHousehold(kept))
    expect(parsed.ok && parsed.household.unlearned).toEqual(kept.unlearned)
    expect(parsed.ok && learnedFrom(parsed.household).map(({ state }) => state)).toEqual(['taken-back'])
  })
})

describe('a rejection', () => {
  it('is remembered by the row’s id after an undo and another import', () => {
    const known = { ...internet, payees: ['RSTLC INTERNET'] }
    const home = take(household({ accounts: [known] }), may)
    expect(paid(home)).toEqual(['2025-05-28'])
    const rejected = decide(home, { kind: 'not', transaction: paymentOf(home, '2025-05-28'), account: 'internet' })
    expect(paid(rejected)).toEqual([])
    const again = take(undoImports(rejected, [importId(may.sha256)]), may)
    expect(paid(again)).toEqual([])
    expect(paid(take(again, june))).toEqual(['2025-06-28'])
  })
})
