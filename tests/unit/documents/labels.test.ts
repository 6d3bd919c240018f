/** What papers call their sums, numbers and days: each way to write one on an otherwise plain bill. */
import { describe, expect, it } from 'vitest'
import { findContracts } from '../../../shared/documents/text/contract.ts'
import { flatten } from '../../../shared/documents/text/flat.ts'
import { draft, type RowOf, read, saidOf } from '../../support/bills/page.ts'

const HEAD: (string | RowOf)[] = ['ООО «УК Вариант»', ['Лицевой счет', '500001'], 'Расчетный период: июнь 2025 г.']

describe('sums', () => {
  it.each<[string, RowOf[], object]>([
    [
      'a debt or advance in one label, and what was paid by a day',
      [
        ['Долг/Аванс(-) на 01.06.2025', '1 200,00'],
        ['Оплачено по 25.06.2025', '1 200,00'],
        ['Начислено за июнь', '1 350,00'],
        ['Итого к оплате с учётом долга', '1 350,00'],
      ],
      { openingDebt: 120000, paid: 120000, charged: 135000, total: 135000 },
    ],
    [
      'a balance on a day, what is left to pay',
      [
        ['Сальдо на 01.06.2025', '-300,00'],
        ['Поступило оплат', '0,00'],
        ['Всего начислено', '1 350,00'],
        ['К доплате', '1 050,00'],
      ],
      { openingDebt: -30000, paid: 0, charged: 135000, total: 105000 },
    ],
    [
      'too little or too much paid, a payment on a day',
      [
        ['Недоплата (+) / Переплата (-) на начало месяца', '150,00'],
        ['Оплата от 10.06.2025', '150,00'],
        ['Начислено', '1 350,00'],
        ['Сумма к оплате', '1 350,00'],
      ],
      { openingDebt: 15000, paid: 15000, charged: 135000, total: 135000 },
    ],
    [
      'what comes in and what goes out',
      [
        ['Входящий долг', '700,00'],
        ['Оплата', '500,00'],
        ['Начисления текущего периода', '1 350,00'],
        ['Исходящий долг', '1 550,00'],
        ['Итого к оплате', '1 550,00'],
      ],
      { openingDebt: 70000, paid: 50000, charged: 135000, total: 155000 },
    ],
    [
      'sums by name',
      [
        ['Сумма начислений', '1 350,00'],
        ['Сумма пеней', '10,00'],
        ['Сумма задолженности', '100,00'],
        ['Сумма оплат', '100,00'],
        ['Итоговая сумма к оплате', '1 360,00'],
      ],
      { openingDebt: 10000, paid: 10000, charged: 135000, penalty: 1000, total: 136000 },
    ],
    [
      'charges one by one and together',
      [
        ['Начислено за отопление', '750,00'],
        ['Начислено за воду', '600,00'],
        ['Итого начислено', '1 350,00'],
        ['К оплате', '1 350,00'],
      ],
      { charged: 135000, total: 135000 },
    ],
    [
      'brackets for less than nothing',
      [
        ['Сальдо на начало месяца', '(300,00)'],
        ['Начислено', '1 350,00'],
        ['К оплате', '1 050,00'],
      ],
      { openingDebt: -30000, charged: 135000, total: 105000 },
    ],
    [
      'kopecks behind a dash, and between bars',
      [
        ['Долг', '=85=50='],
        ['Начислено', '1350-00'],
        ['К оплате', '1 435-50 руб.'],
      ],
      { openingDebt: 8550, charged: 135000, total: 143550 },
    ],
    [
      'what is in credit',
      [
        ['Previous balance', '£45.20 in credit'],
        ['New charges', '£60.00'],
        ['Amount due', '£14.80'],
      ],
      { openingDebt: -4520, charged: 6000, total: 1480 },
    ],
  ])('%s', (_what, rows, expected) => {
    const document = read(...HEAD, ...rows)
    expect(document).toMatchObject({ kind: 'invoice', invoice: { contract: '500001', period: '2025-06', ...expected } })
    expect(saidOf(document).filter((key) => key !== 'advance' && key !== 'otherCurrency')).toEqual([])
  })

  it('a debt on a day after the month is not the debt before it', () => {
    const document = read(...HEAD, ['Задолженность на 30.06.2025', '2 700,00'], ['Начислено', '1 350,00'], ['К оплате', '2 700,00'])
    expect(document).toMatchObject({ invoice: { charged: 135000, total: 270000 } })
    expect(document).not.toHaveProperty('invoice.openingDebt')
    expect(saidOf(document)).toContain('printed.balanceUnclear')
  })

  it('what the payments leave over is the total', () => {
    const document = read(...HEAD, ['К оплате', '412,80'], ['Оплачено', '480,00'], ['Переплата', '67,20'])
    expect(document).toMatchObject({ invoice: { charged: 41280, paid: 48000, total: -6720 } })
    expect(document).not.toHaveProperty('invoice.openingDebt')
    expect(saidOf(document)).toEqual(['negativeTotal'])
  })

  it('a fee that would be charged is none', () => {
    const bill = draft('Invoice date: 2 July 2025', ['Total amount due', '$91.99'], 'Late fee of $10.00 applies after 30 July 2025.')
    expect(bill).not.toHaveProperty('penalty')
  })
})

describe('numbers of contracts', () => {
  it.each([
    ['Лиц/счет 123456', '123456'],
    ['Лицевой № 4411223', '4411223'],
    ['Лицевой счет (для оплаты): 123456', '123456'],
    ['Лицевой счёт ребёнка 00451278', '00451278'],
    ['по л/сч 0440921', '0440921'],
    ['Идентификатор плательщика: 123456789012', '123456789012'],
    ['Номер клиента 8812345', '8812345'],
    ['Абонентский номер: 4411223', '4411223'],
    ['Счёт абонента № 4411223', '4411223'],
    ['Номер контракта: 4411223', '4411223'],
    ['по договору ? 770049120', '770049120'],
    ['ЕЛС: 70АА123456-01', '70АА123456-01'],
    ['Единый лицевой счёт: 50АБ123456; Лицевой счёт: 7000123456', '7000123456'],
    ['Account number: A-1B2C3D4E', 'A-1B2C3D4E'],
    ['УФК по г. Тесту (детский сад № 15, л/с 20907000123)', undefined],
    ['Account services for you', undefined],
  ])('%s', (text, contract) => {
    expect(findContracts(flatten(text))[0]?.contract).toBe(contract)
  })
})

describe('days', () => {
  it.each([
    'Крайняя дата оплаты 15.07.2025',
    'Оплатить до "15" июля 2025 г.',
    'Оплатить до «15» июля 2025 г.',
    'Пополните счёт до 15.07.2025',
    'Рекомендуем оплатить до 15.07.2025',
  ])('%s', (words) => {
    expect(draft(...HEAD, ['Начислено', '1 350,00'], ['К оплате', '1 350,00'], words).dueOn).toBe('2025-07-15')
  })

  it('a month and a day are found where only a table names them', () => {
    const bill = draft(
      'ООО «УК Вариант»',
      ['Лицевой счет', '500001'],
      ['Наименование', 'Итого к оплате до 15.07.2025'],
      ['Взнос за июнь 2025 г.', '1 350,00'],
    )
    expect(bill).toMatchObject({ period: '2025-06', dueOn: '2025-07-15', charged: 135000 })
  })
})
