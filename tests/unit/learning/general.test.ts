/** What is too general to learn, and what a person takes back. */
import { describe, expect, it } from 'vitest'
import { learnedFrom, rejectionsOf } from '../../../shared/learning/index.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { household } from '../../support/build.ts'
import { fates, plain, row } from '../matching/support.ts'
import { belongs, ignore, lessonsIn, not } from './support.ts'

const NET = plain('net', { provider: 'Домовая сеть' })
const rows = (texts: readonly string[]): Transaction[] =>
  texts.map((description, at) => row(`r${at}`, `2025-0${1 + (at % 6)}-1${at % 9}`, '99.00', { description }))
const ids = (id: string, accounts = [NET], transactions: Transaction[] = [], decisions = [belongs(id, 'net')]): string[] =>
  learnedFrom(household({ accounts, transactions, decisions })).map((one) => one.id)

describe('too general', () => {
  it.each([
    ['names nobody', 'Автоплатёж', [], 'net: Автоплатёж (no-name)'],
    ['a marketplace', 'OZON RU', [], 'net: OZON RU (no-name)'],
    ['a collector', 'ГИС ЖКХ', [], 'net: ГИС ЖКХ (no-name)'],
    [
      'a phrase in rows of many names',
      'Кошелёк Рубин',
      ['Кошелёк Рубин Аквамарин', 'Кошелёк Рубин Топаз', 'Кошелёк Рубин Гранат', 'Кошелёк Рубин Опал'],
      'net: Кошелёк Рубин (many-payees)',
    ],
    ['words beside known providers', 'Рубин', ['Рубин МТС', 'Рубин Билайн'], 'net: Рубин (many-payees)'],
    [
      'rows that come too often',
      'Пекарня Рубин',
      Array.from({ length: 40 }, (_, at) => `Пекарня Рубин ${at}`),
      'net: Пекарня Рубин (too-often)',
    ],
  ])('%s', (_, description, others, expected) => {
    const all = [row('a', '2025-05-12', '99.00', { description }), ...rows(others)]
    expect(lessonsIn([NET], all, [belongs('a', 'net')])).toEqual([expected])
    expect(Object.values(fates([NET], all, [belongs('a', 'net')])).filter((fate) => fate === 'net')).toEqual(['net'])
  })

  it('a word in rows of many names is no part of the name', () => {
    const around = ['Аквамарин', 'Топаз', 'Гранат', 'Опал', 'Агат', 'Нефрит'].map((name) => `${name} KOPEYSK`)
    const all = [row('a', '2025-05-12', '99.00', { description: 'Лиртех KOPEYSK' }), ...rows(around)]
    expect(lessonsIn([NET], all, [belongs('a', 'net')])).toEqual(['net: Лиртех (active)'])
  })

  it('words that accounts of three providers were given name a way to pay', () => {
    const accounts = ['Домовая сеть', 'Горсвет', 'Тепло плюс'].map((provider, at) => plain(`p${at}`, { provider }))
    const all = rows(['Расчётный Рубин 1', 'Расчётный Рубин 2', 'Расчётный Рубин 3'])
    expect(lessonsIn(accounts, all, [belongs('r0', 'p0'), belongs('r1', 'p1')])).toEqual(['p0: Рубин (active)', 'p1: Рубин (active)'])
    expect(lessonsIn(accounts, all, [belongs('r0', 'p0'), belongs('r1', 'p1'), belongs('r2', 'p2')])).toEqual([
      'p0: Рубин (many-providers)',
      'p1: Рубин (many-providers)',
      'p2: Рубин (many-providers)',
    ])
  })
})

describe('taken back', () => {
  const [may, june] = [
    row('a', '2025-05-12', '812.40', { description: 'Лиртех 1' }),
    row('b', '2025-06-12', '812.40', { description: 'Лиртех 2' }),
  ]

  it('is listed and used no more; its own row stays', () => {
    const unlearned = ids('a', [NET], [may, june])
    const home = household({ accounts: [NET], transactions: [may, june], decisions: [belongs('a', 'net')], unlearned })
    expect(learnedFrom(home).map(({ state }) => state)).toEqual(['taken-back'])
    expect(lessonsIn([NET], [may, june], [belongs('a', 'net')], [])).toEqual(['net: Лиртех (active)'])
    expect(fates([NET], [may, june], [belongs('a', 'net')])).toEqual({ a: 'net', b: 'net' })
  })

  it('has the same id whichever row taught it, after another teaching and another import', () => {
    expect(ids('a', [NET], [may, june])).toEqual(ids('b', [NET], [june]))
  })

  it('has another id for another account', () => {
    const other = plain('other', { provider: 'Горсвет' })
    expect(ids('a', [NET, other], [may], [belongs('a', 'other')])).not.toEqual(ids('a', [NET, other], [may]))
  })
})

describe('rejections', () => {
  it('are listed by row, without those that were given to an account', () => {
    const decisions = [not('a', 'net'), ignore('b'), not('c', 'net'), belongs('c', 'other')]
    expect(rejectionsOf(household({ accounts: [], decisions }))).toEqual([{ row: 'a', account: 'net' }, { row: 'b' }])
  })
})

describe('what is said of it', () => {
  it('names the rows, the day of the latest, and how many undecided rows have the words', () => {
    const all = ['2025-03-12', '2025-04-12', '2025-05-12', '2025-06-12'].map((on, at) =>
      row(`t${at}`, on, '812.40', { description: `Лиртех ${at}` }),
    )
    const decisions = [belongs('t1', 'net'), belongs('t0', 'net')]
    expect(learnedFrom(household({ accounts: [NET], transactions: all, decisions }))).toMatchObject([
      { account: 'net', rows: ['t0', 't1'], on: '2025-04-12', denied: [], others: 2, state: 'active' },
    ])
  })
})
