/** The list of import steps: what an undo takes back, and when an undone step leaves the list. */
import { describe, expect, it } from 'vitest'
import type { StoredStep } from '../../../renderer/data/database.ts'
import { laidBetween, stepsOfRecords, withoutLaid, withoutRepeated } from '../../../renderer/data/steps.ts'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import type { Decision, Household, Invoice, Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'

const day = civilDate('2025-06-20')
const account = (id: string) => ({
  id,
  home: 'h',
  name: id,
  provider: 'p',
  kind: 'internet' as const,
  billing: { model: 'prepaid' as const, day: 1 },
  tariffs: [],
})
const invoice = (id: string, charged: number, of = 'a1'): Invoice => ({
  id,
  account: of,
  period: yearMonth('2025-05'),
  charged: money(charged),
})
const row = (id: string): Transaction => ({ id, on: day, amount: money(-85_00), currency: 'RUB', description: 'x' })
const belongs = (transaction: string): Decision => ({ kind: 'belongs', transaction, account: 'a1' })
const household: Household = {
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h', name: 'h' }],
  accounts: [account('a1'), account('a2')],
  invoices: [invoice('i1', 650_00), invoice('i2', 1)],
  transactions: [row('manual-1'), row('t1')],
  decisions: [belongs('manual-1'), { kind: 'ignore', transaction: 't1' }],
}

/** An import that replaced a bill, brought another, filed a notice and made a payment recorded by hand give way. */
const after: Household = {
  ...household,
  invoices: [invoice('i1', 735_00), ...(household.invoices?.slice(1) ?? []), invoice('i3', 5)],
  notices: [{ id: 'n1', account: 'a1', receivedOn: day, channel: 'sms' }],
  transactions: [row('t1')],
  decisions: [{ kind: 'ignore', transaction: 't1' }, belongs('t9')],
}
// The same objects stand in both, as they do when a change copies only what it changes.
const kept = {
  ...after,
  transactions: household.transactions?.slice(1),
  decisions: [...(household.decisions?.slice(1) ?? []), belongs('t9')],
} as Household

describe('the undo of an import', () => {
  const laid = laidBetween(household, kept)

  it('knows what came and what gave way', () => {
    expect(laid).toEqual({
      imports: [],
      invoices: ['i1', 'i3'],
      notices: ['n1'],
      decisions: [belongs('t9')],
      gone: { invoices: [invoice('i1', 650_00)], notices: [], transactions: [row('manual-1')], decisions: [belongs('manual-1')] },
    })
  })

  const sorted = (value: Household) => ({
    ...value,
    invoices: value.invoices?.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    notices: value.notices ?? [],
    transactions: value.transactions?.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    decisions: value.decisions?.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
  })

  it('gives the household back as it was', () => {
    expect(sorted(withoutLaid(kept, laid))).toEqual(sorted({ ...household, notices: [] }))
  })

  it('leaves alone what came after it', () => {
    const later: Household = {
      ...kept,
      invoices: [...(kept.invoices ?? []), invoice('i9', 9)],
      transactions: [...(kept.transactions ?? []), row('t10')],
      decisions: [...(kept.decisions ?? []), belongs('t10')],
    }
    const undone = withoutLaid(later, laid)
    expect(undone.invoices?.map(({ id }) => id).toSorted()).toEqual(['i1', 'i2', 'i9'])
    expect(undone.transactions?.map(({ id }) => id).toSorted()).toEqual(['manual-1', 't1', 't10'])
    expect(undone.decisions).toContainEqual(belongs('t10'))
  })

  it('brings no paper back to an account that was removed meanwhile', () => {
    const undone = withoutLaid({ ...kept, accounts: [account('a2')], invoices: [], notices: [], decisions: [] }, laid)
    expect(undone.invoices).toEqual([])
    expect(undone.decisions).toEqual([])
  })

  it('changes nothing where there was nothing', () => {
    expect(withoutLaid(household, laidBetween(household, household))).toEqual(household)
  })
})

const step = (number: number, hashes: string[], undone: boolean): StoredStep => ({
  id: `step-${number}`,
  number,
  at: '',
  files: hashes.map((file) => ({ file, kind: 'statement', format: 'csv', added: 1, duplicates: 0 })),
  undone,
  hashes,
  laid: laidBetween(household, household),
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
    const record = { id: 'm1', file: 'май.csv', sha256: 'cd', format: 'csv', from: day, to: day, added: 3, duplicates: 1 }
    const steps = stepsOfRecords({ ...household, imports: [record, { ...record, id: 'm2' }] }, '2025-06-20T10:00:00Z')
    expect(steps.map(({ id, number, at, laid, hashes, files }) => ({ id, number, at, imports: laid.imports, hashes, files }))).toEqual(
      ['m1', 'm2'].map((id, index) => ({
        id: `step-000${index + 1}`,
        number: index + 1,
        at: '2025-06-20T10:00:00Z',
        imports: [id],
        hashes: ['cd'],
        files: [{ file: 'май.csv', kind: 'statement', format: 'csv', added: 3, duplicates: 1, from: day, to: day }],
      })),
    )
    expect(stepsOfRecords(household, '')).toEqual([])
  })
})
