/** Planning and applying one file: what is new, what is there already, what is not taken. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { applyPlan, importId, planImport } from '../../../shared/importing/index.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { money } from '../../../shared/money.ts'
import { AS_OF, empty, notice, row, sha, statement, take } from './household.ts'

const plan = (home = empty, file: Inspected = statement('a', [row('1')])) => planImport(home, file, AS_OF)

describe('a statement', () => {
  it('brings its rows under its import', () => {
    const home = take(empty, statement('a', [row('1'), row('1-2'), row('2', '2025-06-12')]))
    const id = importId(sha('a'))
    expect(home.transactions?.map((each) => [each.id, each.import])).toEqual([
      ['1', id],
      ['1-2', id],
      ['2', id],
    ])
    expect(home.imports).toEqual([
      { id, file: 'a.csv', sha256: sha('a'), format: 'csv', from: '2025-06-10', to: '2025-06-12', added: 3, duplicates: 0 },
    ])
  })

  it('never changes what it is given', () => {
    const frozen = Object.freeze({ ...empty, transactions: Object.freeze([row('1')]) as never, imports: Object.freeze([]) as never })
    expect(take(frozen, statement('a', [row('2', '2025-06-12')])).transactions).toHaveLength(2)
    expect(frozen.transactions).toHaveLength(1)
  })

  it.each([
    ['as stated', { from: civilDate('2025-06-01'), to: civilDate('2025-06-30') }, '2025-06-01', '2025-06-30'],
    ['the end as stated', { to: civilDate('2025-06-30') }, '2025-06-08', '2025-06-30'],
    ['by its rows', {}, '2025-06-08', '2025-06-12'],
  ])('covers the days %s', (_how, days, from, to) => {
    const rows = [row('1', '2025-06-10'), row('2', '2025-06-08'), row('3', '2025-06-12')]
    expect(plan(empty, statement('a', rows, days)).record).toMatchObject({ from, to })
  })

  it('covers the days of all its parts, and names the card where there is one', () => {
    const file: Inspected = {
      ...statement('a', []),
      statements: [
        { account: '*1234', transactions: [row('1', '2025-06-10')] },
        { account: '*1234', transactions: [row('2', '2025-05-10')] },
      ],
    }
    expect(plan(empty, file).record).toMatchObject({ from: '2025-05-10', to: '2025-06-10', source: '*1234', added: 2 })
    const two = { ...file, statements: file.statements?.map((part, at) => ({ ...part, account: `*${at}` })) ?? [] }
    expect(plan(empty, two).record).not.toHaveProperty('source')
  })

  it('without rows still vouches for the days it names, and without days for nothing', () => {
    const days = { from: civilDate('2025-06-01'), to: civilDate('2025-06-30') }
    expect(take(empty, statement('a', [], days)).imports?.[0]).toMatchObject({ ...days, added: 0 })
    expect(take(empty, statement('a', []))).toBe(empty)
  })

  it('recognises rows that are there, and says whose they were', () => {
    const home = take(empty, statement('a', [row('1'), row('2')]))
    const overlap = planImport(home, statement('b', [row('2'), row('3')]), AS_OF)
    expect(overlap).toMatchObject({ read: 2, added: 1, duplicates: 1, known: false })
    expect(overlap.record?.recognised).toEqual(['2'])
    expect(applyPlan(home, overlap).transactions?.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('counts a row that one file holds twice under one id once', () => {
    expect(plan(empty, statement('a', [row('1'), row('1')]))).toMatchObject({ read: 2, added: 1, duplicates: 1 })
    expect(plan(empty, statement('a', [row('1'), row('1')])).record).not.toHaveProperty('recognised')
  })

  it('imported again changes nothing, and says that it is known', () => {
    const file = statement('a', [row('1'), row('1-2')])
    const home = take(empty, file)
    const again = planImport(home, file, AS_OF)
    expect(again).toMatchObject({ known: true, added: 0, duplicates: 2 })
    expect(applyPlan(home, again)).toBe(home)
  })

  it('goes on under its own record when a known file has more to give', () => {
    const home = take(empty, statement('a', [row('1')]))
    const more = take(home, statement('a', [row('1'), row('2')]))
    expect(more.imports).toHaveLength(1)
    expect(more.imports?.[0]).toMatchObject({ added: 2, duplicates: 0 })
    expect(more.transactions?.map((each) => each.import)).toEqual([importId(sha('a')), importId(sha('a'))])
  })

  it('leaves rows in another currency out and says how many', () => {
    const file = statement('a', [row('1'), row('2', '2025-06-15', { currency: 'EUR' }), row('3', '2025-06-16', { currency: 'EUR' })])
    const result = plan(empty, file)
    expect(result).toMatchObject({ read: 3, added: 1, duplicates: 0 })
    expect(result.problems).toEqual([
      { level: 'warning', message: { key: 'documents.filing.otherCurrency', values: { count: 2, found: 'EUR', currency: 'RUB' } } },
    ])
  })

  it('all in another currency is not recorded, because it vouches for nothing', () => {
    const file = statement('a', [row('1', '2025-06-15', { currency: 'EUR' })], { currency: 'EUR', to: civilDate('2025-06-30') })
    expect(plan(empty, file)).not.toHaveProperty('record')
    expect(take(empty, file)).toBe(empty)
  })
})

describe('a document', () => {
  it('is filed, recorded and known afterwards', () => {
    const home = take(empty, notice('n', 'С 1 июля 735 рублей'))
    expect(home.notices).toHaveLength(1)
    expect(home.notices?.[0]).toMatchObject({ account: 'net', receivedOn: AS_OF, source: { file: 'n.txt', sha256: sha('n') } })
    expect(home.imports).toEqual([
      {
        id: importId(sha('n')),
        file: 'n.txt',
        sha256: sha('n'),
        format: 'text',
        added: 1,
        duplicates: 0,
        brought: [home.notices?.[0]?.id],
      },
    ])
    const again = planImport(home, notice('n', 'С 1 июля 735 рублей'), AS_OF)
    expect(again).toMatchObject({ known: true, added: 0, duplicates: 1, papers: [{ account: 'net', state: 'there' }], problems: [] })
    expect(applyPlan(home, again)).toBe(home)
  })

  it('of the same content in another file is recognised', () => {
    const home = take(empty, notice('n', 'С 1 июля 735 рублей'), notice('m', 'с 1 июля — 735 рублей!'))
    expect(home.notices).toHaveLength(1)
    expect(home.imports?.[1]).toMatchObject({ added: 0, duplicates: 1, recognised: [home.notices?.[0]?.id] })
  })

  it('that no account fits is an error, and nothing is stored', () => {
    const result = plan(empty, notice('n', 'С 1 июля 735 рублей', '123123'))
    expect(result).toMatchObject({ papers: [{ account: null, state: 'open' }], added: 0, read: 1 })
    expect(result.problems.map(({ level }) => level)).toEqual(['error'])
    expect(applyPlan(empty, result)).toBe(empty)
  })

  it('filed by hand is there when its file comes again without the choice', () => {
    const strange = notice('n', 'С 1 июля 735 рублей', '123123')
    const chosen: Inspected = { ...strange, notice: { ...strange.notice, account: 'net' } }
    const again = planImport(take(empty, chosen), strange, AS_OF)
    expect(again).toMatchObject({ papers: [{ account: 'net', state: 'there' }], duplicates: 1, problems: [] })
  })

  it('that is an invoice is filed as one', () => {
    const { notice: _letter, ...bare } = notice('i', '')
    const file: Inspected = {
      ...bare,
      kind: 'invoice',
      invoice: { contract: '770049120', charged: money(73500), dueOn: civilDate('2025-07-01') },
    }
    const home = take(empty, file)
    expect(home.invoices?.[0]).toMatchObject({ account: 'net', period: '2025-07', charged: 73500 })
    expect(home.notices).toBeUndefined()
  })

  it('that nobody could read does nothing', () => {
    const file: Inspected = { file: 'x', sha256: sha('x'), kind: 'unknown', format: 'text', problems: [] }
    expect(plan(empty, file)).toMatchObject({ read: 0, added: 0, duplicates: 0, problems: [] })
    expect(plan(empty, file).papers).toEqual([])
    expect(take(empty, file)).toBe(empty)
  })
})
