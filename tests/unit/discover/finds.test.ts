/** What is proposed, by kind of life: one contract a case. */
import { describe, expect, it } from 'vitest'
import { addDays, civilDate } from '../../../shared/dates.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { type Contract, noise } from '../../support/statement-maker.ts'
import { AS_OF, find, MONTHS, rowsOf, START, shortly } from './support.ts'

describe('a contract alone', () => {
  const cases: [string, Contract, string][] = [
    ['a fixed price', { text: 'ДОМ.РУ', sums: 650, day: 28 }, 'internet, 650.00, day 28, every 1, ×14'],
    ['over weekends on Monday', { text: 'ДОМ.РУ', sums: 650, day: 12, onMonday: true }, 'internet, 650.00, day 12, every 1, ×14'],
    ['at the end of months of every length', { text: 'ДОМ.РУ', sums: 650, day: 31 }, 'internet, 650.00, day 31, every 1, ×13'],
    [
      'paid late now and then',
      { text: 'ДОМ.РУ', sums: 650, day: (month) => (month % 5 === 2 ? 16 : 10) },
      'internet, 650.00, day 10, every 1, ×14',
    ],
    ['a price step', { text: 'ДОМ.РУ', sums: (month) => (month < 8 ? 650 : 735), day: 5 }, 'internet, 735.00, day 5, every 1, ×14'],
    ['a month missed', { text: 'ДОМ.РУ', sums: (month) => (month === 6 ? null : 650), day: 5 }, 'internet, 650.00, day 5, every 1, ×13'],
    [
      'metered sums',
      { text: 'Мосэнергосбыт', sums: (month) => 900 + ((month * 37) % 11) * 83, day: 14 },
      'electricity, 1564.00, day 14, every 1, ×14',
    ],
    [
      'every two months',
      { text: 'Мосводоканал', sums: (month) => 400 + month * 3, day: 9, everyMonths: 2 },
      'water, 436.00, day 9, every 2, ×7',
    ],
    ['every quarter', { text: 'Домофон Визит', sums: 180, day: 20, everyMonths: 3 }, 'intercom, 180.00, day 20, every 3, ×5'],
    ['every half year', { text: 'Триколор ТВ', sums: 1200, day: 3, everyMonths: 6 }, 'tv, 1200.00, day 3, every 6, ×3'],
    [
      'every year',
      { text: 'Ингосстрах полис', sums: (month) => 5000 + month * 50, day: 12, everyMonths: 12 },
      'insurance, 5600.00, day 12, every 12, ×2',
    ],
    ['three months only', { text: 'ДОМ.РУ', sums: 650, day: 5, from: 11 }, 'internet, 650.00, day 5, every 1, ×3'],
    ['an unknown payee of a fixed sum', { text: 'FITNESS CLUB ATLANT', sums: 2500, day: 1 }, 'subscription, 2500.00, day 1, every 1, ×14'],
    ['words of a loan', { text: 'Погашение кредита 40817', sums: 12345.67, day: 3 }, 'loan, 12345.67, day 3, every 1, ×14'],
    ['words of a rent', { text: 'Аренда квартиры, перевод Ивану П.', sums: 30000, day: 2 }, 'rent, 30000.00, day 2, every 1, ×14'],
    [
      'a company by its trade code',
      { text: 'UYUTNY DOM', sums: (month) => 3000 + month * 77, day: 8, parts: { mcc: '4900' } },
      'housing, 4001.00, day 8, every 1, ×14',
    ],
    ['nothing but an autopay', { text: 'Автоплатёж дом интернет', sums: 700, day: 8 }, 'internet, 700.00, day 8, every 1, ×14'],
    ['a school', { text: 'Музыкальная школа №5', sums: 1500, day: 11 }, 'other, 1500.00, day 11, every 1, ×14'],
    [
      'a subscription abroad',
      { text: 'NETFLIX.COM', sums: 999, day: 17, parts: { mcc: '4899' } },
      'subscription, 999.00, day 17, every 1, ×14',
    ],
  ]
  it.each(cases)('%s', (_, contract, expected) => {
    expect(find(rowsOf(contract)).map(shortly)).toEqual([expected])
  })

  it('in parts: two payments of a month are one bill', () => {
    const parts = rowsOf(
      { text: 'ДОМ.РУ', sums: (month) => (month === 7 ? 300 : 650), day: 5 },
      { text: 'ДОМ.РУ', sums: 350, day: 9, from: 7, until: 8 },
    )
    expect(find(parts).map(shortly)).toEqual(['internet, 650.00, day 5, every 1, ×14'])
  })

  it('paid twice by mistake is no new price', () => {
    const twice = rowsOf({ text: 'ДОМ.РУ', sums: 650, day: 5 }, { text: 'ДОМ.РУ', sums: 650, day: 7, from: 4, until: 5 })
    expect(find(twice).map(({ account }) => account.tariffs.length)).toEqual([1])
  })

  it('topped up when the money runs low: a phone without a day or a price', () => {
    const pauses = [0, 16, 21, 13, 27, 18, 12, 24, 15, 29, 17, 11, 22, 19, 14, 25]
    let on = civilDate('2024-08-03')
    const topUps = pauses.map((pause, at): Transaction => {
      on = addDays(on, pause)
      const amount = money(at % 3 === 0 ? -50_000 : -30_000)
      return { id: `t${at}`, on, amount, currency: 'RUB', description: 'TELE2 пополнение 9161234567' }
    })
    const [phone] = find(topUps)
    expect(phone).toMatchObject({ account: { kind: 'mobile', contract: '9161234567', tariffs: [] }, evidence: { isRegular: false } })
  })
})

describe('nothing is proposed', () => {
  it.each<[string, Contract[]]>([
    ['for shops, cafés and taxis', []],
    ['for cash', [{ text: 'Снятие наличных ATM 4512', sums: 10_000, day: 6 }]],
    ['for cash by its code', [{ text: 'SBERBANK 4512', sums: 10_000, day: 6, parts: { mcc: '6011' } }]],
    ['for savings', [{ text: 'Пополнение вклада Копилка', sums: 5000, day: 1 }]],
    ['for own transfers', [{ text: 'Перевод между своими счетами', sums: 5000, day: 3 }]],
    ['for notes about autopays', [{ text: 'Создание автоплатежа ДОМ.РУ', sums: 650, day: 3 }]],
    ['for two payments', [{ text: 'ДОМ.РУ', sums: 650, day: 3, from: 12 }]],
    [
      'for a company whose sums and days change',
      [{ text: 'ООО ВЕКТОР', sums: (month) => 300 + ((month * 7919) % 13) * 211, day: (month) => 1 + ((month * 11) % 28) }],
    ],
  ])('%s', (_, contracts) => {
    expect(find([...rowsOf(...contracts), ...noise(5, START, MONTHS)]).map(shortly)).toEqual([])
  })

  it('for income, and for debits that came back', () => {
    const salary = rowsOf({ text: 'Зарплата', sums: 90_000, day: 5 }).map((row) => ({ ...row, amount: money(-row.amount) }))
    const paid = rowsOf({ text: 'ДОМ.РУ', sums: 650, day: 5 })
    const returned = paid.map(
      (row): Transaction => ({ ...row, id: `r${row.id}`, amount: money(-row.amount), description: 'ДОМ.РУ возврат' }),
    )
    expect(find([...salary, ...paid, ...returned])).toEqual([])
  })

  it('for rows of another currency or after the day', () => {
    const rows = rowsOf({ text: 'ДОМ.РУ', sums: 650, day: 5 })
    expect(find(rows.map((row) => ({ ...row, currency: 'EUR' })))).toEqual([])
    expect(find(rows.filter(({ on }) => on > AS_OF))).toEqual([])
  })
})

describe('several contracts with one provider', () => {
  const cases: [string, Contract[], string[]][] = [
    [
      'by the number in the rows',
      [
        { text: 'МТС +7 916 123-45-67', sums: 500, day: 5 },
        { text: 'МТС +7 916 765-43-21', sums: 500, day: 5 },
      ],
      ['9161234567', '9167654321'],
    ],
    [
      'by the sum',
      [
        { text: 'ДОМ.РУ', sums: 650, day: 5 },
        { text: 'ДОМ.РУ', sums: 690, day: 6 },
      ],
      ['650.00', '690.00'],
    ],
    [
      'by the day',
      [
        { text: 'Мосэнергосбыт', sums: (month) => 900 + ((month * 37) % 11) * 83, day: 5 },
        { text: 'Мосэнергосбыт', sums: (month) => 950 + ((month * 29) % 13) * 71, day: 20 },
      ],
      ['day 5', 'day 20'],
    ],
    [
      'where a price of one becomes that of the other',
      [
        { text: 'ДОМ.РУ', sums: (month) => (month < 7 ? 650 : 735), day: 5 },
        { text: 'ДОМ.РУ', sums: (month) => (month < 7 ? 735 : 800), day: 21 },
      ],
      ['day 5, every 1, ×14', 'day 21, every 1, ×14'],
    ],
    [
      'where only some rows name the number',
      [
        { text: 'Водоканал Заречье л/с 11112222', sums: (month) => (month % 3 === 0 ? null : 700 + month), day: 5 },
        { text: 'Водоканал Заречье', sums: (month) => (month % 3 === 0 ? 700 + month : null), day: 5 },
        { text: 'Водоканал Заречье л/с 33334444', sums: (month) => 1500 + month * 2, day: 18 },
      ],
      ['11112222', '33334444'],
    ],
  ]
  it.each(cases)('%s', (_, contracts, expected) => {
    const found = find(rowsOf(...contracts)).map((proposal) => `${shortly(proposal)} ${proposal.account.contract ?? ''}`)
    expect(found).toHaveLength(expected.length)
    for (const mark of expected) expect(found.filter((text) => text.includes(mark))).toHaveLength(1)
  })

  it('gives namesakes names that tell them apart', () => {
    const named = find(rowsOf({ text: 'ДОМ.РУ', sums: 650, day: 5 }, { text: 'ДОМ.РУ', sums: 690, day: 6 }))
    expect(named.map(({ account }) => account.name.replace(/\s/g, ' ')).sort()).toEqual([
      'Интернет — Дом.ру (650 ₽)',
      'Интернет — Дом.ру (690 ₽)',
    ])
  })
})

describe('among noise', () => {
  it('finds a subscription of a company that one also rides with, and every bill', () => {
    const bills = rowsOf(
      { text: 'Яндекс Такси подписка', sums: 299, day: 9 },
      { text: 'ДОМ.РУ', sums: (month) => (month < 8 ? 650 : 735), day: 28 },
      { text: 'Мосэнергосбыт', sums: (month) => 900 + ((month * 37) % 11) * 83, day: 14 },
    )
    const found = find([...bills, ...noise(7, START, MONTHS, 8)])
    expect(found.map(({ account }) => account.kind).sort()).toEqual(['electricity', 'internet', 'subscription'])
  })
})
