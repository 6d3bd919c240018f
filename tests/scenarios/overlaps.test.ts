/** Files as families have them, read and taken one after the other: each payment once, nothing doubled and nothing swallowed in silence. */
import { describe, expect, it } from 'vitest'
import { type Answers, applyPlan, type ImportPlan, importId, planImport, undoImports } from '../../shared/importing/index.ts'
import { matchPayments } from '../../shared/matching/index.ts'
import type { Household } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { formatMoney } from '../../shared/money.ts'
import { reconcile } from '../../shared/report.ts'
import { inspected, ofx, type Paid, tBankCsv } from '../support/bank-files.ts'
import { account, d, fixed, household, tariff } from '../support/build.ts'

const AS_OF = d('2025-06-30')
const internet = account({
  billing: { model: 'prepaid', day: 1 },
  tariffs: [tariff('2025-01-01', '650.00')],
  autopay: [fixed('650.00', 28)],
})
const family = household({ accounts: [internet] })

const JUNE: Paid[] = [
  { on: '2025-06-01', time: '08:05:11', sum: '-180.00', what: 'Кофейня на углу' },
  { on: '2025-06-01', time: '17:40:02', sum: '-180.00', what: 'Кофейня на углу' },
  { on: '2025-06-03', time: '12:00:30', sum: '-1254.30', what: 'Пятёрочка' },
  { on: '2025-06-05', time: '09:10:00', sum: '-300.00', what: 'МТС' },
  { on: '2025-06-10', time: '10:00:00', sum: '64000.00', what: 'Зарплата' },
  { on: '2025-06-14', time: '19:21:45', sum: '-2310.00', what: 'Лента' },
  { on: '2025-06-28', time: '10:15:00', sum: '-650.00', what: 'ДОМ.РУ' },
]
const IN_LATIN: Record<string, string> = {
  'Кофейня на углу': 'KOFEYNYA NA UGLU MOSKVA RUS',
  Пятёрочка: 'PYATEROCHKA 7134 MOSKVA',
  МТС: 'MTS',
  Зарплата: 'Zarplata',
  Лента: 'LENTA-12',
  'ДОМ.РУ': 'DOM.RU',
}
const later = ({ on, ...rest }: Paid, days: number): Paid => ({
  ...rest,
  on: `${on.slice(0, 8)}${String(Number(on.slice(8)) + days).padStart(2, '0')}`,
})
const latin = (row: Paid): Paid => ({ ...row, what: IN_LATIN[row.what] ?? row.what })
const wordless = (row: Paid): Paid => ({ ...row, what: 'Oplata tovarov i uslug' })

interface Taken {
  home: Household
  plans: ImportPlan[]
}
function take(files: readonly Inspected[], answers?: Answers, start: Household = family): Taken {
  let home = start
  const plans = files.map((file) => {
    const plan = planImport(home, file, AS_OF, answers)
    home = applyPlan(home, plan)
    return plan
  })
  return { home, plans }
}
const rows = ({ home }: Taken): string[] =>
  (home.transactions ?? []).map(({ on, amount, description }) => `${on} ${formatMoney(amount)} ${description}`)
const sums = ({ home }: Taken): string[] => (home.transactions ?? []).map(({ amount }) => formatMoney(amount)).sort()
const last = ({ plans }: Taken) => plans.at(-1)

const table = inspected('june.csv', tBankCsv(JUNE))
const whole = { from: '2025-06-01', to: '2025-06-30' }

describe('the same month as a table of T-Bank and as OFX', () => {
  const expected = sums(take([table]))

  it.each<[string, Paid[]]>([
    ['in other letters', JUNE.map(latin)],
    ['without a word in common', JUNE.map(wordless)],
    ['in another order', JUNE.map(latin).toReversed()],
    ['booked a day later', JUNE.map((row) => later(latin(row), 1))],
    ['booked two days later', JUNE.map((row) => later(latin(row), 2))],
    ['booked up to two days later', JUNE.map((row, at) => later(latin(row), at % 3))],
  ])('%s is one month, whichever comes first', (_how, paid) => {
    const statement = inspected('june.ofx', ofx(paid, whole))
    for (const files of [
      [table, statement],
      [statement, table],
    ]) {
      const taken = take(files)
      expect(sums(taken)).toEqual(expected)
      expect(last(taken)).toMatchObject({ read: 7, added: 0, duplicates: 7, questions: [], unasked: [] })
      expect(last(taken)?.notes).toEqual([{ key: 'overlaps.recognised', values: { count: 7, file: files[0]?.file } }])
      expect(take(files, undefined, taken.home).home).toBe(taken.home)
    }
  })

  it('leaves the second file vouching for its own days', () => {
    const taken = take([table, inspected('june.ofx', ofx(JUNE.map(latin), whole))])
    expect(taken.home.imports?.[1]).toMatchObject({ from: '2025-06-01', to: '2025-06-30', added: 0, duplicates: 7 })
    expect(reconcile(taken.home, AS_OF).accounts[0]?.vouchedThrough).toBe('2025-06-30')
    expect(reconcile(take([table]).home, AS_OF).accounts[0]?.vouchedThrough).toBe('2025-06-28')
  })

  it('adds what only the second file has', () => {
    const more = [...JUNE, { on: '2025-06-29', sum: '-99.00', what: 'Аптека' }]
    const taken = take([table, inspected('june.ofx', ofx(more.map(latin), whole))])
    expect(last(taken)).toMatchObject({ added: 1, duplicates: 7 })
    expect(sums(taken)).toEqual([...expected, '-99.00'].sort())
  })

  it('knows a third file by what the second was', () => {
    const first = inspected('june.ofx', ofx(JUNE.map(latin), whole))
    const again = inspected('till-july.ofx', ofx([...JUNE.map(latin), { on: '2025-06-30', sum: '-40.00', what: 'METRO' }], whole))
    const taken = take([table, first, again])
    expect(last(taken)).toMatchObject({ added: 1, duplicates: 7, questions: [], notes: [] })
  })

  it('undone in any order leaves what the other alone would have given', () => {
    const statement = inspected('june.ofx', ofx(JUNE.map(latin), whole))
    const { home } = take([table, statement])
    const withoutTable = undoImports(home, [importId(table.sha256)])
    expect(withoutTable.transactions?.every((row) => row.import === importId(statement.sha256))).toBe(true)
    expect(withoutTable.transactions).toHaveLength(7)
    expect(withoutTable.imports).toEqual([expect.objectContaining({ added: 7, duplicates: 0 })])
    expect(undoImports(withoutTable, [importId(statement.sha256)]).transactions).toEqual([])
    expect(undoImports(home, [importId(statement.sha256)]).transactions).toEqual(take([table]).home.transactions)
    expect(take([table, statement], undefined, withoutTable).home.transactions).toHaveLength(7)
  })
})

describe('two people', () => {
  const hers = JUNE.map(latin).map((row) => (row.what === 'MTS' ? row : { ...row, sum: row.sum.replace('.', '1.') }))

  it('with one equal bill on one day: the command line adds it and names both rows', () => {
    const taken = take([table, inspected('mother.ofx', ofx(hers, whole))])
    expect(last(taken)).toMatchObject({ added: 7, duplicates: 0 })
    expect(last(taken)?.unasked).toEqual([
      {
        level: 'warning',
        message: expect.objectContaining({
          key: 'overlaps.perhapsTwice',
          values: expect.objectContaining({ what: 'MTS', whatThere: 'МТС', file: 'june.csv' }),
        }),
      },
    ])
    expect(last(taken)?.questions.map(({ usual }) => usual)).toEqual(['apart'])
  })

  it('with two cards that are both known are never mixed', () => {
    const other = inspected('father.csv', tBankCsv(JUNE, '*9981'))
    expect(last(take([table, other]))).toMatchObject({ added: 7, duplicates: 0, questions: [] })
  })
})

describe('overlapping tables cut in the middle of a day', () => {
  const [morning, evening] = JUNE as [Paid, Paid]
  const others = JUNE.slice(2)
  const untimed = (paid: Paid[]): Paid[] => paid.map(({ time: _, ...row }) => row)

  it.each<[string, Paid[], Paid[], number]>([
    ['the first ends after the morning', [morning], [morning, evening, ...others], 7],
    ['the second begins in the evening', [morning], [evening, ...others], 7],
    ['the second ends where the first begins', [morning, evening, ...others], [morning], 7],
    ['newest first', [evening, morning], [...others.toReversed(), evening, morning], 7],
    ['without times, the first ends after the morning', untimed([morning]), untimed([morning, evening, ...others]), 7],
    ['without times, both whole', untimed(JUNE), untimed(JUNE.slice(0, 3)), 7],
  ])('%s', (_how, one, other, count) => {
    const files = [inspected('one.csv', tBankCsv(one)), inspected('other.csv', tBankCsv(other))]
    for (const order of [files, files.toReversed()]) {
      const taken = take(order)
      expect(rows(taken)).toHaveLength(count)
      expect(new Set(taken.home.transactions?.map(({ id }) => id)).size).toBe(count)
      expect(taken.plans.flatMap(({ questions }) => questions)).toEqual([])
      expect(take(order, undefined, taken.home).home).toBe(taken.home)
    }
  })

  it('forgets nothing when the first is undone', () => {
    const files = [inspected('one.csv', tBankCsv([morning])), inspected('other.csv', tBankCsv([evening, ...others]))]
    const left = undoImports(take(files).home, [importId(files[0]?.sha256 ?? '')])
    expect(left.transactions?.filter(({ on }) => on === morning.on).map(({ time }) => time)).toEqual([evening.time])
    expect(take(files.slice(1), undefined, left).home).toBe(left)
    expect(take(files, undefined, left).home.transactions).toHaveLength(7)
  })
})

describe('held, then posted two days later', () => {
  const held: Paid = { on: '2025-06-14', time: '19:21:45', sum: '-2310.00', what: 'LENTA 12' }
  const posted: Paid = { on: '2025-06-16', sum: '-2310.00', what: 'LENTA 12 Moskva' }
  const before = JUNE.slice(0, 5)
  const early = inspected('15-june.csv', tBankCsv([...before, held]))
  const late = inspected('30-june.csv', tBankCsv([...before, posted, ...JUNE.slice(6)]))

  it.each([
    ['early first', [early, late]],
    ['late first', [late, early]],
  ])('is asked about, not guessed: %s', (_order, files) => {
    const plan = last(take(files))
    expect(plan?.questions).toEqual([expect.objectContaining({ usual: 'same', why: [{ key: 'overlaps.why.held', values: { count: 2 } }] })])
    expect(plan?.unasked).toHaveLength(1)
    expect(rows(take(files))).toHaveLength(8)
    expect(rows(take(files, () => 'apart'))).toHaveLength(8)
    const answered = take(files, () => 'same')
    expect(rows(answered)).toHaveLength(7)
    const again = take(files, undefined, answered.home)
    expect([again.home === answered.home, again.plans.flatMap(({ questions }) => questions)]).toEqual([true, []])
  })

  it('is no question where the newer file does not reach back to the first', () => {
    const july = inspected('july.csv', tBankCsv([posted, ...JUNE.slice(6)]))
    expect(last(take([early, july]))).toMatchObject({ questions: [], added: 2 })
  })
})

describe('a transfer between two cards', () => {
  const out: Paid = { on: '2025-06-20', time: '12:00:03', sum: '-650.00', what: 'Перевод' }
  const into: Paid = { on: '2025-06-20', time: '12:00:04', sum: '650.00', what: 'Пополнение', card: '*9981' }

  it('of the price of the internet pays no bill and waits for nobody', () => {
    const taken = take([inspected('both.csv', tBankCsv([out, into]))])
    expect(matchPayments(taken.home, AS_OF)).toMatchObject({ links: [], unclaimed: 0 })
    expect(matchPayments(take([inspected('one.csv', tBankCsv([out]))]).home, AS_OF).unclaimed).toBe(1)
  })

  it('is overruled by the payee of an account', () => {
    const taken = take([inspected('both.csv', tBankCsv([{ ...out, what: 'Перевод между своими счетами ДОМ.РУ' }, into]))])
    expect(matchPayments(taken.home, AS_OF).links.map((link) => link.account)).toEqual(['internet'])
  })
})
