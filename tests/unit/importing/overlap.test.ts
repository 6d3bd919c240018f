/** One payment in two files, as a table of cases: what is sure, what is asked, what is none. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { applyPlan, type ImportPlan, planImport } from '../../../shared/importing/index.ts'
import type { Household, Transaction } from '../../../shared/model/household.ts'
import type { FileFormat, Inspected } from '../../../shared/model/inspected.ts'
import { money } from '../../../shared/money.ts'
import { AS_OF, empty, row, sha, statement } from './household.ts'

type Line = [on: string, roubles: number, what: string, rest?: Partial<Transaction>]

const file = (name: string, format: FileFormat, lines: Line[], days: [string, string] = ['2025-06-01', '2025-06-30']): Inspected => ({
  ...statement(
    name,
    lines.map(([on, roubles, description, rest], at) => row(`${name}${at}`, on, { amount: money(roubles * 100), description, ...rest })),
    { from: civilDate(days[0]), to: civilDate(days[1]) },
  ),
  format,
  sha256: sha(name),
})
const planned = (...files: Inspected[]): ImportPlan => {
  let home: Household = empty
  let plan = planImport(home, files[0] ?? statement('none', []), AS_OF)
  for (const each of files) {
    plan = planImport(home, each, AS_OF)
    home = applyPlan(home, plan)
  }
  return plan
}
/** `sure` recognised, `same` or `apart` asked with that proposal, `none` two payments. */
const verdict = (one: Inspected, other: Inspected): string => {
  const judged = [planned(one, other), planned(other, one)].map((plan) => {
    const [question, ...more] = plan.questions
    if (more.length > 0) return 'several questions'
    return question ? question.usual : plan.added === 0 ? 'sure' : 'none'
  })
  return judged[0] === judged[1] ? (judged[0] ?? '') : judged.join(' / ')
}

describe('one row in a table and one in OFX', () => {
  const card = { source: '*4417' }
  const number = { source: '40817810900001234567' }
  it.each<[string, Line, Line, string]>([
    ['the same words', ['2025-06-10', -650, 'ДОМ.РУ'], ['2025-06-10', -650, 'DOM.RU'], 'sure'],
    [
      'the same words, a card and the account behind it',
      ['2025-06-10', -650, 'ДОМ.РУ', card],
      ['2025-06-10', -650, 'DOM.RU', number],
      'sure',
    ],
    ['the same words, another sum', ['2025-06-10', -650, 'ДОМ.РУ'], ['2025-06-10', -651, 'DOM.RU'], 'none'],
    ['the same words, the other sign', ['2025-06-10', -650, 'ДОМ.РУ'], ['2025-06-10', 650, 'DOM.RU'], 'none'],
    ['the same words, two cards', ['2025-06-10', -650, 'ДОМ.РУ', card], ['2025-06-10', -650, 'DOM.RU', { source: '*9981' }], 'none'],
    ['other words', ['2025-06-10', -650, 'ДОМ.РУ'], ['2025-06-10', -650, 'Oplata uslug'], 'apart'],
    ['other words, one card', ['2025-06-10', -650, 'ДОМ.РУ', card], ['2025-06-10', -650, 'Oplata uslug', card], 'same'],
    [
      'other words, the bank’s number',
      ['2025-06-10', -650, 'А', { reference: 'A1234567' }],
      ['2025-06-10', -650, 'B', { bankId: 'A1234567' }],
      'sure',
    ],
    ['other words, a counter', ['2025-06-10', -650, 'А', { reference: '17' }], ['2025-06-10', -650, 'B', { bankId: '17' }], 'apart'],
    [
      'other words, the same time',
      ['2025-06-10', -650, 'А', { time: '10:00:01' }],
      ['2025-06-10', -650, 'B', { time: '10:00:01' }],
      'sure',
    ],
    ['other words, the same minute', ['2025-06-10', -650, 'А', { time: '10:00:01' }], ['2025-06-10', -650, 'B', { time: '10:00' }], 'sure'],
    ['other words, another minute', ['2025-06-10', -650, 'А', { time: '10:00:01' }], ['2025-06-10', -650, 'B', { time: '10:01' }], 'apart'],
    ['a day later', ['2025-06-10', -650, 'ДОМ.РУ'], ['2025-06-11', -650, 'DOM.RU'], 'same'],
    ['a day later, one card', ['2025-06-10', -650, 'ДОМ.РУ', card], ['2025-06-11', -650, 'DOM.RU', card], 'sure'],
    ['three days later', ['2025-06-10', -650, 'ДОМ.РУ'], ['2025-06-13', -650, 'DOM.RU'], 'same'],
    ['three days later, other words', ['2025-06-10', -650, 'ДОМ.РУ'], ['2025-06-13', -650, 'Oplata'], 'none'],
    ['a day later, other words, one card', ['2025-06-10', -650, 'ДОМ.РУ', card], ['2025-06-11', -650, 'Oplata', card], 'apart'],
    ['seven days later, one card', ['2025-06-10', -650, 'ДОМ.РУ', card], ['2025-06-17', -650, 'DOM.RU', card], 'same'],
    ['eight days later, one card', ['2025-06-10', -650, 'ДОМ.РУ', card], ['2025-06-18', -650, 'DOM.RU', card], 'none'],
    ['four days later, no card known', ['2025-06-10', -650, 'ДОМ.РУ'], ['2025-06-14', -650, 'DOM.RU'], 'none'],
  ])('%s', (_what, one, other, expected) => {
    expect(verdict(file('a', 'csv', [one]), file('b', 'ofx', [other]))).toBe(expected)
  })

  it('two days apart in two printed forms of the operation’s day are two payments', () => {
    expect(verdict(file('a', 'csv', [['2025-06-10', -650, 'ДОМ.РУ']]), file('b', 'pdf', [['2025-06-12', -650, 'DOM.RU']]))).toBe('none')
    expect(verdict(file('a', 'csv', [['2025-06-10', -650, 'ДОМ.РУ']]), file('b', 'pdf', [['2025-06-11', -650, 'DOM.RU']]))).toBe('same')
  })

  it('a day apart where neither file covers the other’s day: asked, and proposed as two', () => {
    const early = file('a', 'csv', [['2025-06-15', -120, 'Кофейня']], ['2025-06-01', '2025-06-15'])
    const late = file('b', 'ofx', [['2025-06-16', -120, 'KOFEYNYA']], ['2025-06-16', '2025-06-30'])
    expect(verdict(early, late)).toBe('apart')
  })
})

describe('counting', () => {
  const coffee: Line = ['2025-06-10', -120, 'Кофейня']
  const other: Line = ['2025-06-10', -120, 'KOFEYNYA 1']
  it.each([
    [1, 1, 1],
    [1, 2, 2],
    [2, 1, 2],
    [2, 2, 2],
    [2, 3, 3],
    [5, 5, 5],
  ])('%d equal coffees and %d in the other file are %d', (one, two, both) => {
    const plan = planned(file('a', 'csv', Array(one).fill(coffee)), file('b', 'ofx', Array(two).fill(other)))
    expect(one + plan.added).toBe(both)
    expect(plan.added + plan.duplicates).toBe(two)
  })

  it.each([1, 2, 3])('a coffee every day that is booked %d days later is as many coffees', (lag) => {
    const card = { source: '*4417' }
    const day = (at: number): string => `2025-06-${String(at).padStart(2, '0')}`
    const daily = (first: number, what: string): Line[] => Array.from({ length: 20 }, (_, at) => [day(first + at), -120, what, card])
    const [a, b] = [file('a', 'csv', daily(1, 'Кофейня'), ['2025-06-01', '2025-06-20']), file('b', 'ofx', daily(1 + lag, 'KOFEYNYA'))]
    expect(planned(a, b)).toMatchObject({ added: 0, duplicates: 20, questions: [] })
    expect(planned(b, a)).toMatchObject({ added: 0, duplicates: 20, questions: [] })
  })

  it('gives each row the payee it names', () => {
    const a = file('a', 'csv', [
      ['2025-06-10', -100, 'Хлеб'],
      ['2025-06-10', -100, 'Кофейня'],
    ])
    const b = file('b', 'ofx', [
      ['2025-06-10', -100, 'KOFEYNYA'],
      ['2025-06-10', -100, 'KHLEB'],
    ])
    expect(planned(a, b).record?.sameAs).toEqual({ b0: 'a1', b1: 'a0' })
  })

  it('prefers the payee a day away to another payee of the day', () => {
    const card = { source: '*4417' }
    const a = file('a', 'csv', [
      ['2025-06-09', -100, 'Хлеб', card],
      ['2025-06-10', -100, 'Кофейня', card],
      ['2025-06-20', -55, 'Метро', card],
    ])
    const b = file('b', 'ofx', [
      ['2025-06-10', -100, 'KHLEB', card],
      ['2025-06-11', -100, 'KOFEYNYA', card],
      ['2025-06-20', -55, 'METRO', card],
    ])
    expect(planned(a, b).record?.sameAs).toEqual({ b0: 'a0', b1: 'a1', b2: 'a2' })
  })
})

describe('files of one format', () => {
  const shared: Line[] = [
    ['2025-06-02', -10, 'А'],
    ['2025-06-03', -20, 'Б'],
    ['2025-06-04', -30, 'В'],
  ]
  it('print a row the same, so a row printed differently is asked about', () => {
    const [a, b] = [file('a', 'csv', [['2025-06-10', -120, 'КОФЕ 123']]), file('b', 'csv', [['2025-06-10', -120, 'КОФЕ 456']])]
    expect(verdict(a, b)).toBe('same')
  })
  it('with two times on one day hold two payments', () => {
    const at = (time: string): Line => ['2025-06-10', -120, `КОФЕ ${time}`, { time }]
    expect(verdict(file('a', 'csv', [at('09:00')]), file('b', 'csv', [at('18:00')]))).toBe('none')
  })
  it('that agree in all sums and in no id are one file read in another way', () => {
    const renamed = shared.map(([on, sum]): Line => [on, sum, 'карта 4417'])
    expect(planned(file('a', 'csv', shared), file('b', 'csv', renamed))).toMatchObject({ added: 0, duplicates: 3, questions: [] })
  })
})

describe('rows of the household that no import brought', () => {
  it('are recognised like others', () => {
    const home: Household = { ...empty, transactions: [row('t1', '2025-06-10', { description: 'ДОМ.РУ' })] }
    const plan = planImport(home, file('b', 'csv', [['2025-06-10', -650, 'Dom.ru']]), AS_OF)
    expect(plan).toMatchObject({ added: 0, duplicates: 1 })
    expect(plan.notes[0]?.values).toMatchObject({ file: { message: { key: 'overlaps.earlier' } } })
  })
  it('but for what was noted by hand', () => {
    const home: Household = { ...empty, transactions: [row('manual-1', '2025-06-10', { description: 'ДОМ.РУ' })] }
    expect(planImport(home, file('b', 'csv', [['2025-06-10', -650, 'Dom.ru']]), AS_OF)).toMatchObject({ added: 1, duplicates: 0 })
  })
})

describe('answers', () => {
  const a = file('a', 'csv', [['2025-06-10', -650, 'ДОМ.РУ']])
  const b = file('b', 'ofx', [['2025-06-10', -650, 'Oplata uslug']])
  const home = applyPlan(empty, planImport(empty, a, AS_OF))

  it.each([
    ['same', 0, 1],
    ['apart', 1, 0],
  ] as const)('%s: %d added, %d recognised, and asked no more', (answer, added, duplicates) => {
    const plan = planImport(home, b, AS_OF, () => answer)
    expect(plan).toMatchObject({ added, duplicates, unasked: [], questions: [{ answer }] })
    const next = applyPlan(home, plan)
    expect(planImport(next, b, AS_OF)).toMatchObject({ added: 0, duplicates: 1, questions: [] })
    expect(next.imports?.[1]?.sameAs).toEqual(answer === 'same' ? { b0: 'a0' } : undefined)
  })

  it('none: added, and told with both rows', () => {
    const plan = planImport(home, b, AS_OF)
    expect(plan).toMatchObject({ added: 1, duplicates: 0 })
    expect(plan.unasked.map(({ message }) => message.values)).toEqual([
      {
        what: 'Oplata uslug',
        amount: { money: -65000 },
        on: { day: '2025-06-10' },
        whatThere: 'ДОМ.РУ',
        onThere: { day: '2025-06-10' },
        file: 'a.csv',
      },
    ])
  })

  it('none to many: the first are told, the others counted', () => {
    const days = Array.from({ length: 14 }, (_, at) => `2025-06-${10 + at}`)
    const card = { source: '*4417' }
    const odd = (name: string, what: string, format: FileFormat): Inspected =>
      file(name, format, [
        ...days.map((on, at): Line => [on, -100 - at, what, card]),
        ...days.flatMap((on, at): Line[] => [
          [on, at * 7 + (name === 'c' ? 1 : 2), what, card],
          [on, at * 9 + (name === 'c' ? 500 : 900), what, card],
        ]),
      ])
    const start = applyPlan(empty, planImport(empty, odd('c', 'Первое', 'csv'), AS_OF))
    const plan = planImport(start, odd('d', 'Второе', 'ofx'), AS_OF)
    expect(plan.questions.length).toBeGreaterThanOrEqual(14)
    expect(plan.unasked).toHaveLength(11)
    expect(plan.unasked.at(-1)?.message.key).toBe('overlaps.perhapsTwiceMore')
  })
})
