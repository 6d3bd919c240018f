/** The list of import steps: what an undo takes back, and when an undone step leaves the list. */
import { describe, expect, it } from 'vitest'
import type { StoredStep } from '../../../renderer/data/database.ts'
import { laidBetween, stepsOfRecords, withGoneBack, withoutRepeated, withUndone } from '../../../renderer/data/steps.ts'
import { civilDate } from '../../../shared/dates.ts'
import type { Decision, Household, ImportRecord, Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'

const day = civilDate('2025-06-20')
const row = (id: string): Transaction => ({ id, on: day, amount: money(-85_00), currency: 'RUB', description: 'x' })
const belongs = (transaction: string, account = 'a1'): Decision => ({ kind: 'belongs', transaction, account })
const record = (id: string, added = 3): ImportRecord => ({
  id,
  file: 'май.csv',
  sha256: `hash of ${id}`,
  format: 'csv',
  from: day,
  to: day,
  added,
  duplicates: 1,
})
const account = (id: string) => ({
  id,
  home: 'h',
  name: id,
  provider: 'p',
  kind: 'internet' as const,
  billing: { model: 'prepaid' as const, day: 1 },
  tariffs: [],
})
const household: Household = {
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h', name: 'h' }],
  accounts: [account('a1'), account('a2')],
  imports: [record('m1'), record('m2')],
  transactions: [row('manual-1'), row('t1')],
  decisions: [belongs('manual-1'), { kind: 'ignore', transaction: 't1' }],
}
const [first, second] = household.imports ?? []
/** After an import that brought a row, let a recorded payment give way, and added to a record that was there. */
const after: Household = {
  ...household,
  imports: [...(first ? [first] : []), record('m2', 4), record('m3')],
  transactions: [...(household.transactions?.slice(1) ?? []), row('t2')],
  decisions: household.decisions?.slice(1) ?? [],
}
const laid = laidBetween(household, after)

describe('what an import laid', () => {
  it('is the records that came or grew, and what gave way', () => {
    expect(second).toBeDefined()
    expect(laid).toEqual({ imports: ['m2', 'm3'], gone: { transactions: [row('manual-1')], decisions: [belongs('manual-1')] } })
  })

  it('is nothing where nothing changed', () => {
    expect(laidBetween(household, household)).toEqual({ imports: [], gone: { transactions: [], decisions: [] } })
  })
})

describe('what gave way', () => {
  it('comes back beside what came meanwhile', () => {
    const back = withGoneBack(after, laid)
    expect(back.transactions?.map(({ id }) => id)).toEqual(['t1', 't2', 'manual-1'])
    expect(back.decisions).toEqual([{ kind: 'ignore', transaction: 't1' }, belongs('manual-1')])
  })

  it('does not come twice', () => {
    const once = withGoneBack(after, laid)
    expect(withGoneBack(once, laid)).toEqual(once)
  })

  it('brings no word back about an account that was removed meanwhile', () => {
    expect(withGoneBack({ ...after, accounts: [account('a2')] }, laid).decisions).toEqual([{ kind: 'ignore', transaction: 't1' }])
  })

  it('leaves the very same household where nothing did', () => {
    expect(withGoneBack(after, laidBetween(after, after))).toBe(after)
  })
})

const step = (number: number, hashes: string[], undone: boolean, imports: string[] = []): StoredStep => ({
  id: `step-${number}`,
  number,
  at: '',
  files: hashes.map((file) => ({ file, kind: 'statement', format: 'csv', added: 1, duplicates: 0 })),
  undone,
  hashes,
  laid: { imports, gone: { transactions: [], decisions: [] } },
})

describe('an undo in the list', () => {
  it('marks the step, and another whose record went with it', () => {
    const steps = [step(1, ['a'], false, ['m1']), step(2, ['b'], false, ['m2']), step(3, ['a'], false, ['m1'])]
    const [, , last] = steps
    expect(last && withUndone(steps, last).map(({ undone }) => undone)).toEqual([true, false, true])
  })
})

describe('an undone step', () => {
  it.each<[string, StoredStep[], string[], [string, string[]][]]>([
    ['stays while other files come', [step(1, ['a'], true)], ['b'], [['step-1', ['a']]]],
    ['leaves when its file comes again', [step(1, ['a'], true)], ['a'], []],
    ['keeps the files that did not come', [step(1, ['a', 'b'], true)], ['a'], [['step-1', ['b']]]],
    ['leaves with the last of them', [step(1, ['a', 'b'], true)], ['b', 'a'], []],
    ['is not confused with one that stands', [step(1, ['a'], false)], ['a'], [['step-1', ['a']]]],
  ])('%s', (_, steps, hashes, left) => {
    const rest = withoutRepeated(steps, new Set(hashes))
    expect(rest.map(({ id, files, hashes: own }) => [id, files.map(({ file }) => file), own])).toEqual(
      left.map(([id, own]) => [id, own, own]),
    )
  })
})

describe('the steps of a household file', () => {
  it('are its imports, one each, in order', () => {
    const steps = stepsOfRecords(household, '2025-06-20T10:00:00Z')
    expect(steps.map(({ id, number, at, laid: { imports }, hashes, files }) => ({ id, number, at, imports, hashes, files }))).toEqual(
      ['m1', 'm2'].map((id, index) => ({
        id: `step-000${index + 1}`,
        number: index + 1,
        at: '2025-06-20T10:00:00Z',
        imports: [id],
        hashes: [`hash of ${id}`],
        files: [{ file: 'май.csv', kind: 'statement', format: 'csv', added: 3, duplicates: 1, from: day, to: day }],
      })),
    )
    expect(stepsOfRecords({ ...household, imports: [] }, '')).toEqual([])
  })
})
