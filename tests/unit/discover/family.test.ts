/** What banks really print for a family, in the words of four banks: whom each row pays, what it is called, what it is for. */
import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../../shared/discover/index.ts'
import { surenessOf } from '../../../shared/discover/index.ts'
import type { Contract } from '../../support/statement-maker.ts'
import { find, rowsOf, shortly } from './support.ts'

const only = (...contracts: Contract[]): Proposal => {
  const [proposal, ...others] = find(rowsOf(...contracts))
  if (!proposal || others.length > 0) throw new Error(`${others.length + Number(proposal !== undefined)} proposals`)
  return proposal
}

describe('what it is called, and what it is for', () => {
  const cases: [text: string, parts: Contract['parts'], name: string, kind: string][] = [
    ['Погашение кредита. Договор 5234118860', {}, 'Погашение кредита', 'loan'],
    ['Погашение ОД и процентов по договору 0QRPPI2310', {}, 'Погашение ОД процентов', 'loan'],
    ['Перевод по СБП. Получатель Марина К. Сообщение: аренда', {}, 'Аренда — Марина К.', 'rent'],
    ['Оплата услуг. МБДОУ Детский сад 14', {}, 'Детский сад', 'other'],
    ['Тройка', { mcc: '4111' }, 'Тройка', 'other'],
    ['MOSKVA TROYKA RUS', {}, 'Подписка — Troyka', 'subscription'],
    ['YANDEX*5815*PLUS MOSCOW RUS', {}, 'Подписка — Яндекс Плюс', 'subscription'],
    ['SPOTIFY P1A2B3C4 STOCKHOLM', {}, 'Подписка — Spotify', 'subscription'],
    ['NETFLIX.COM LONDON', {}, 'Подписка — Netflix', 'subscription'],
    ['Оплата ФОНД КАПРЕМОНТА ЛС 990011223', {}, 'Фонд Капремонта', 'repair-fund'],
    ['Т2 +7 977 765-43-21', {}, 'Мобильная связь — t2', 'mobile'],
    ['DIRECT DEBIT VIRGIN MEDIA 8877665544', {}, 'Интернет — Virgin Media', 'internet'],
    ['DIRECT DEBIT PUREGYM LTD', {}, 'Подписка — Puregym', 'subscription'],
    ['Vodafone GmbH Mobilfunk Kd-Nr 4455667788', { counterparty: 'Vodafone GmbH' }, 'Мобильная связь — Vodafone', 'mobile'],
    ['ING-DiBa AG Darlehen Rate', { counterparty: 'ING-DiBa AG' }, 'Кредит — ING-DiBa', 'loan'],
    ['Sabine Müller Miete Whg 3 OG links', { counterparty: 'Sabine Müller' }, 'Аренда — Sabine Müller', 'rent'],
  ]
  it.each(cases)('%s', (text, parts, name, kind) => {
    expect(only({ text, sums: 745.8, day: 5, ...(parts && { parts }) }).account).toMatchObject({ name, kind })
  })

  it('a digit of the name is no part of the telephone after it', () => {
    expect(only({ text: 'Т2 +7 977 765-43-21', sums: 550, day: 5 }).account.contract).toBe('9777654321')
  })

  it('a number that the row calls a tax number is no contract, even with wrong check digits', () => {
    expect(
      only({ text: 'Оплата. МОСВОДОКАНАЛ. ИНН 7749116592', sums: (month) => 500 + month * 9, day: 5 }).account.contract,
    ).toBeUndefined()
  })

  it('savings and pocket money are no bills', () => {
    expect(
      find(rowsOf({ text: 'Max Müller Tagesgeld Sparen', sums: 500, day: 6 }, { text: 'TRANSFER TO SAVINGS', sums: 500, day: 6 })),
    ).toEqual([])
  })
})

describe('money to a person', () => {
  it.each(['Марина К.', 'Перевод Марии И.', 'Перевод для К. Марина Андреевна', 'Перевод по СБП. Получатель Алексей П.'])(
    '%s: the same sum on the same day may be a rent, and is a mere guess',
    (text) => {
      const proposal = only({ text, sums: (month) => (month < 6 ? 42_000 : 45_000), day: 5 })
      expect(proposal.account).toMatchObject({ kind: 'other', name: expect.stringMatching(/Мари|Алексей/) })
      expect(surenessOf(proposal)).toBe('maybe')
    },
  )
  it.each<[string, Contract]>([
    ['three times are chance', { text: 'Марина К.', sums: 5000, day: 5, from: 11 }],
    ['other sums each time', { text: 'Марина К.', sums: (month) => 500 + month * 130, day: 5 }],
    ['other days each time', { text: 'Марина К.', sums: 5000, day: (month) => 1 + ((month * 11) % 28) }],
    ['nobody is named', { text: 'Перевод по номеру телефона', sums: 5000, day: 5 }],
  ])('%s', (_, contract) => {
    expect(find(rowsOf(contract))).toEqual([])
  })
})

describe('a nursery', () => {
  const sums = (month: number): number | null => ([2, 3].includes(month % 12) ? null : 2800 + ((month * 37) % 9) * 60)
  it('is billed otherwise each month, within a week or so, and closed in summer', () => {
    const { account, evidence } = only({ text: 'Детский сад № 14', sums, day: (month) => 8 + (month % 5), parts: { mcc: '8211' } })
    expect(account).toMatchObject({ name: 'Детский сад', kind: 'other', tariffs: [] })
    expect(evidence.isFixed).toBe(false)
  })
  it('is no toy shop', () => {
    expect(find(rowsOf({ text: 'Детский мир', sums, day: (month) => 8 + (month % 5), parts: { mcc: '5945' } }))).toEqual([])
  })
})

describe('topped up by round sums', () => {
  it('sums to and fro on any day are no prices', () => {
    const sums = [500, 300, 300, 500, 500, 300, 300, 500, 500, 500, 300, 300, 500, 500]
    const { account } = only({ text: 'МТС', sums, day: (month) => 4 + ((month * 7) % 19) })
    expect(account).toMatchObject({ kind: 'mobile', tariffs: [] })
    expect(account.autopay).toBeUndefined()
  })
  it('a discount of some months is: the price before comes back', () => {
    const { account } = only({ text: 'ДОМ.РУ', sums: (month) => (month > 3 && month < 8 ? 500 : 650), day: 5 })
    expect(account.tariffs.map(({ amount }) => amount / 100)).toEqual([650, 500, 650])
  })
})

describe('two contracts with one provider', () => {
  it.each<[string, Contract[]]>([
    [
      'by the card',
      [
        { text: 'ДОМ.РУ', sums: 650, day: 12, parts: { source: '*1111' } },
        { text: 'ДОМ.РУ', sums: 650, day: 14, parts: { source: '*2222' } },
      ],
    ],
    [
      'by the way: an autopay, and by hand',
      [
        { text: 'Автоплатёж ДОМ.РУ', sums: 650, day: 12 },
        { text: 'Оплата ДОМ.РУ', sums: 650, day: (month) => 13 + (month % 3) },
      ],
    ],
    [
      'by the end of the telephone’s number',
      [
        { text: 'Оплата. Билайн. тел. 7334', sums: (month) => 400 + (month % 3) * 100, day: (month) => 5 + (month % 4) },
        { text: 'Оплата. Билайн. тел. 4145', sums: (month) => 400 + (month % 2) * 100, day: (month) => 6 + (month % 5) },
      ],
    ],
  ])('%s', (_, contracts) => {
    const transactions = rowsOf(...contracts)
    const found = find(transactions)
    expect(found.map(shortly)).toHaveLength(2)
    for (const { evidence } of found) {
      const rows = transactions.filter(({ id }) => evidence.transactions.includes(id))
      expect(new Set(rows.map(({ source, description }) => `${source} ${description}`)).size).toBe(1)
      expect(rows).toHaveLength(14)
    }
  })
})
