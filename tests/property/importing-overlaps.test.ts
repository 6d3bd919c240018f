/** Laws of taking the same payments from files of two formats: counts do not depend on the order, nothing comes twice, an undo is exact. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, applyPlan, importId, planImport, undoImports } from '../../shared/importing/index.ts'
import type { Household } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { inspected, ofx, type Paid, tBankCsv } from '../support/bank-files.ts'
import { d, household } from '../support/build.ts'

const AS_OF = d('2025-06-30')
const SHOPS = [
  ['Кофейня', 'KOFEYNYA MOSKVA RUS'],
  ['Пятёрочка', 'PYATEROCHKA 7134'],
  ['ДОМ.РУ', 'DOM.RU'],
  ['Магнит', 'Oplata tovarov'],
] as const

/** What a family really paid: few sums and few days, so that equal payments abound. */
const history = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 9 }),
    minute: fc.integer({ min: 1, max: 59 }),
    sum: fc.constantFrom(120, 120, 650, 99, 1000),
    shop: fc.nat(SHOPS.length - 1),
  }),
  { minLength: 1, maxLength: 14 },
)
/** The days that a file covers, and by how many days at most its bank books later. */
const window = fc.record({
  from: fc.integer({ min: 1, max: 9 }),
  days: fc.integer({ min: 0, max: 9 }),
  lag: fc.integer({ min: 0, max: 2 }),
})
const day = (on: number): string => `2025-06-${String(on).padStart(2, '0')}`

type Paying = ReturnType<typeof fc.sample<{ day: number; minute: number; sum: number; shop: number }>>
type Window = { from: number; days: number; lag: number }

const table = (paid: Paying, { from, days }: Window): Inspected => {
  const rows = paid.filter((one) => one.day >= from && one.day <= from + days)
  const lines = rows.map(
    (one): Paid => ({
      on: day(one.day),
      time: `10:${String(one.minute).padStart(2, '0')}:00`,
      sum: `-${one.sum}.00`,
      what: SHOPS[one.shop]?.[0] ?? '',
    }),
  )
  return inspected(`table-${from}-${days}.csv`, tBankCsv(lines))
}
const statement = (paid: Paying, { from, days, lag }: Window): Inspected => {
  const booked = paid.map((one, at) => ({ ...one, day: one.day + (lag === 0 ? 0 : at % (lag + 1)) }))
  const rows = booked.filter((one) => one.day >= from && one.day <= from + days)
  const lines = rows.map((one): Paid => ({ on: day(one.day), sum: `-${one.sum}.00`, what: SHOPS[one.shop]?.[1] ?? '' }))
  return inspected(`booked-${from}-${days}-${lag}.ofx`, ofx(lines, { from: day(from), to: day(from + days) }))
}
const take = (home: Household, files: readonly Inspected[], answers?: Answers): Household =>
  files.reduce((before, file) => applyPlan(before, planImport(before, file, AS_OF, answers)), home)
const empty = household({ accounts: [] })
const count = ({ transactions = [] }: Household): number => transactions.length
const sums = ({ transactions = [] }: Household): number[] => transactions.map(({ amount }) => amount).sort((a, b) => a - b)
const read = ({ statements = [] }: Inspected): number => statements.reduce((total, { transactions }) => total + transactions.length, 0)

const cases = fc.record({ paid: history, one: window, other: window })
const answers = fc.constantFrom<Answers | undefined>(
  undefined,
  () => 'same',
  () => 'apart',
  ({ usual }) => usual,
)

describe('the same payments from two formats', () => {
  it('are as many whichever comes first, where nobody is asked', () => {
    fc.assert(
      fc.property(cases, ({ paid, one, other }) => {
        const files = [table(paid, one), statement(paid, other)]
        expect(sums(take(empty, files))).toEqual(sums(take(empty, files.toReversed())))
      }),
      { numRuns: 500 },
    )
  })

  it('taken whole from both are each there once, or asked about', () => {
    fc.assert(
      fc.property(history, (paid) => {
        const whole = { from: 1, days: 14, lag: 0 }
        const files = [table(paid, whole), statement(paid, whole)]
        expect(sums(take(empty, files, () => 'same'))).toEqual(sums(take(empty, files.slice(0, 1))))
      }),
    )
  })

  it('are never fewer than the fuller file holds', () => {
    fc.assert(
      fc.property(cases, answers, ({ paid, one, other }, said) => {
        const files = [table(paid, one), statement(paid, other)]
        expect(count(take(empty, files, said))).toBeGreaterThanOrEqual(Math.max(...files.map(read)))
      }),
    )
  })

  it('add nothing and ask nothing when they come again', () => {
    fc.assert(
      fc.property(cases, answers, ({ paid, one, other }, said) => {
        const files = [table(paid, one), statement(paid, other)]
        const home = take(empty, files, said)
        expect(take(home, files)).toBe(home)
        for (const file of files) expect(planImport(home, file, AS_OF)).toMatchObject({ added: 0, questions: [], unasked: [] })
      }),
    )
  })

  it('are all accounted for: read is added and recognised', () => {
    fc.assert(
      fc.property(cases, answers, ({ paid, one, other }, said) => {
        let home = empty
        for (const file of [table(paid, one), statement(paid, other)]) {
          const plan = planImport(home, file, AS_OF, said)
          expect(plan.added + plan.duplicates).toBe(plan.read)
          home = applyPlan(home, plan)
          const ids = (home.transactions ?? []).map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
    )
  })

  it('are exactly what the other file alone gives when one is undone', () => {
    fc.assert(
      fc.property(cases, answers, fc.boolean(), ({ paid, one, other }, said, second) => {
        const files = [table(paid, one), statement(paid, other)]
        const home = take(empty, files, said)
        const [gone, stays] = second ? [files[1], files[0]] : [files[0], files[1]]
        if (!gone || !stays) return
        const left = undoImports(home, [importId(gone.sha256)])
        const alone = take(empty, [stays])
        expect(sums(left)).toEqual(sums(alone))
        expect((left.imports ?? []).map(({ added, duplicates }) => [added, duplicates])).toEqual(
          (alone.imports ?? []).map(({ added, duplicates }) => [added, duplicates]),
        )
        expect(count(undoImports(left, [importId(stays.sha256)]))).toBe(0)
        expect(planImport(left, stays, AS_OF)).toMatchObject({ added: 0, questions: [] })
      }),
    )
  })

  it('restore the household when both are undone', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ paid, one, other }, backwards) => {
        const files = [table(paid, one), statement(paid, other)]
        const order = backwards ? files.toReversed() : files
        const left = order.reduce((home, { sha256 }) => undoImports(home, [importId(sha256)]), take(empty, files))
        expect([left.transactions ?? [], left.imports ?? []]).toEqual([[], []])
      }),
    )
  })
})

describe('three files', () => {
  it('do not send the coffee of a day to another shop to make room for a later one', () => {
    const coffee = { day: 1, minute: 1, sum: 120, shop: 0 }
    const paid = [coffee, coffee, { ...coffee, day: 3 }, { ...coffee, shop: 3 }]
    const files = [
      table(paid, { from: 1, days: 1, lag: 0 }),
      statement(paid, { from: 1, days: 9, lag: 0 }),
      table(paid, { from: 1, days: 9, lag: 0 }),
    ]
    expect(count(take(empty, files, () => 'same'))).toBe(4)
  })

  it('of two formats, in any order, hold each payment that all of them name once or ask', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 8 }), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (paid, cut, order) => {
        const whole = { from: 1, days: 9, lag: 0 }
        const files = [table(paid, { ...whole, days: cut }), table(paid, { from: cut, days: 9, lag: 0 }), statement(paid, whole)]
        const home = take(
          empty,
          order.flatMap((at) => files[at] ?? []),
          () => 'same',
        )
        expect(sums(home)).toEqual(sums(take(empty, [table(paid, whole)])))
      }),
    )
  })
})
