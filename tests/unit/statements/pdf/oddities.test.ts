/** What real printed statements do besides the plain form, each as a case: two printings, foreign sums, page breaks, wrapped words, signs. */
import { describe, expect, it } from 'vitest'
import { formatMoney } from '../../../../shared/money.ts'
import type { Sheet } from '../../../support/pdf.ts'
import * as banks from '../../../support/pdf-banks.ts'
import { Sheets } from '../../../support/pdf-sheets.ts'
import { inspectText, said } from '../reading.ts'
import { inspectSheets, pageKeys, rowsOf } from './reading.ts'

const paid = (day: string, minor: number, what: string, more: Partial<banks.Paid> = {}): banks.Paid => ({
  day,
  minor,
  what,
  time: '10:15',
  code: '271828',
  ...more,
})
const replaced = (sheets: readonly Sheet[], from: string | RegExp, to: string): Sheet[] =>
  sheets.map((sheet) => sheet.map((run) => ({ ...run, text: run.text.replace(from, to) })))

describe('Сбер', () => {
  const TRANSFER = [
    paid('27.06.2025', -100_00, 'SBOL перевод на карту', { code: '555555' }),
    paid('27.06.2025', -100_00, 'Перевод для Б. Иван', { code: '555555' }),
  ]

  it('prints one transfer twice: with totals that count it once it is one', () => {
    const sheets = replaced(banks.sberDebit2408(TRANSFER), '200,00 ₽', '100,00 ₽')
    const found = inspectSheets(replaced(sheets, '9 800,00 ₽', '9 900,00 ₽'))
    expect(found.totals).toBe('agrees')
    expect(rowsOf(found)).toEqual(['2025-06-27 -100.00 SBOL перевод на карту / Перевод для Б. Иван'])
  })

  it('two transfers of one minute with one code stay two when the totals count both', () => {
    const found = inspectSheets(banks.sberDebit2408(TRANSFER))
    expect(found.totals).toBe('agrees')
    expect(rowsOf(found)).toHaveLength(2)
  })

  it('two equal incomes with different codes are two', () => {
    const rows = [
      paid('27.06.2025', 500_00, 'Перевод от И.', { code: '1111' }),
      paid('27.06.2025', 500_00, 'Перевод от И. И.', { code: '2222' }),
    ]
    expect(rowsOf(inspectSheets(banks.sberDebit2408(rows)))).toHaveLength(2)
  })

  it('prints the sum in a foreign currency on the second line: the first counts', () => {
    const found = inspectSheets(
      banks.sberDebit2408([paid('27.06.2025', -209_33, 'ITUNES.COM/BILL|2,09 €'), paid('26.06.2025', -1_00, 'A')]),
    )
    expect(rowsOf(found)[0]).toBe('2025-06-27 -209.33 ITUNES.COM/BILL')
    expect(found.statements?.[0]?.currency).toBe('RUB')
    expect(found.totals).toBe('agrees')
  })

  it.each(['-', '0', '000000'])('a code of «%s» is no reference', (code) => {
    const [statement] = inspectSheets(banks.sberDebit2408([paid('27.06.2025', -100_00, 'Комиссия', { code })])).statements ?? []
    expect(statement?.transactions[0]).not.toHaveProperty('reference')
    expect(statement?.transactions[0]?.description).toBe('Комиссия')
  })

  it('the code, the time and the card are kept', () => {
    const [statement] = inspectSheets(banks.sberDebit2408([paid('27.06.2025', -100_00, 'DOM.RU')])).statements ?? []
    expect(statement?.transactions[0]).toMatchObject({ reference: '271828', time: '10:15', source: '*4417', description: 'DOM.RU' })
  })

  it('figures of footnotes raised beside the columns’ names are no rows and no numbers', () => {
    const sheets = banks.sberDebit2408([paid('27.06.2025', -100_00, 'DOM.RU')])
    expect(sheets[0]?.some(({ text, size }) => text === '1' && size === 5)).toBe(true)
    expect(rowsOf(inspectSheets(sheets))).toEqual(['2025-06-27 -100.00 DOM.RU'])
  })

  it('a layout that marks what goes out with a minus is read so, because its totals agree', () => {
    const sheets = replaced(
      replaced(banks.sberSaving([paid('27.06.2025', -100_00, 'А'), paid('26.06.2025', 70_00, 'Б')]), /^100,00$/, '-100,00'),
      /^\+70,00$/,
      '70,00',
    )
    const found = inspectSheets(sheets)
    expect(found.totals).toBe('agrees')
    expect(rowsOf(found)).toEqual(['2025-06-27 -100.00 А', '2025-06-26 70.00 Б'])
  })

  it('capitals and other case change nothing', () => {
    const sheets = banks
      .sberDebit2408([paid('27.06.2025', -100_00, 'DOM.RU')])
      .map((sheet) => sheet.map((run) => ({ ...run, text: run.text.toUpperCase() })))
    expect(inspectSheets(sheets)).toMatchObject({ preset: 'sberbank', totals: 'agrees' })
  })

  it('an operation cut by the end of the page goes on at the top of the next', () => {
    const head = new Sheets().say('СберБанк').say('Выписка по счёту дебетовой карты').say('За период 01.06.2025 — 30.06.2025').gap()
    head
      .line([
        [40, 'Списание'],
        [200, '750,00'],
      ])
      .gap()
    head.line([
      [40, '28.06.2025'],
      [100, '10:15'],
      [170, 'Связь'],
      [470, '650,00', 'right'],
    ])
    head.turn().say('Выписка по счёту дебетовой карты').gap()
    head
      .line([
        [40, '29.06.2025'],
        [100, '271828'],
        [170, 'Автоплатёж DOM.RU'],
      ])
      .gap(1)
    head
      .line([
        [40, '27.06.2025'],
        [100, '10:15'],
        [170, 'Связь'],
        [470, '100,00', 'right'],
      ])
      .line(
        [
          [40, '27.06.2025'],
          [100, '271829'],
          [170, 'MTS'],
        ],
        1.2,
      )
    const found = inspectSheets(head.sheets)
    expect(rowsOf(found)).toEqual(['2025-06-28 -650.00 Автоплатёж DOM.RU', '2025-06-27 -100.00 MTS'])
    expect(found.totals).toBe('agrees')
  })

  it('the same text copied out of the PDF is read by the same grammar', () => {
    const text = [
      'СберБанк',
      'Выписка по счёту дебетовой карты',
      'ОСТАТОК НА 01.06.2025     ОСТАТОК НА 30.06.2025     ВСЕГО СПИСАНИЙ     ВСЕГО ПОПОЛНЕНИЙ',
      '1 000,00\t5 350,00\t650,00\t5 000,00',
      '',
      '28.06.2025\t10:15\tСвязь\t650,00\t5 350,00',
      '28.06.2025\t271828\tАвтоплатёж DOM.RU',
      '27.06.2025 10:15 Зачисления +5 000,00 6 000,00',
      '27.06.2025 271829 Зарплата',
    ].join('\n')
    const found = inspectText(text, 'utf8', 'выписка.txt')
    expect(found).toMatchObject({ kind: 'statement', format: 'text', preset: 'sberbank', totals: 'agrees' })
    expect(rowsOf(found)).toEqual(['2025-06-28 -650.00 Автоплатёж DOM.RU', '2025-06-27 5000.00 Зарплата'])
  })
})

describe('Т-Банк', () => {
  it('lines that go on belong to the words, the card’s tail does not', () => {
    const found = inspectSheets(banks.tBank([paid('27.06.2025', -650_00, 'Оплата в', { more: ['DOM.RU Perm', 'RUS'] })]))
    expect(rowsOf(found)).toEqual(['2025-06-27 -650.00 Оплата в DOM.RU Perm RUS'])
    expect(found.statements?.[0]?.transactions[0]?.source).toBe('*4417')
  })

  it('of a purchase abroad the sum in the card’s currency counts', () => {
    const sheets = banks
      .tBank([paid('27.06.2025', -450_00, 'HOSTING')])
      .map((sheet) => sheet.map((run) => (run.text === '-450.00 ₽' && run.x < 200 ? { ...run, text: '-5.00 $' } : run)))
    const found = inspectSheets(sheets)
    expect(rowsOf(found)).toEqual(['2025-06-27 -450.00 HOSTING'])
    expect(found.totals).toBe('agrees')
  })
})

describe('Альфа', () => {
  it('a held payment is no operation and is told with its page', () => {
    const found = inspectSheets(banks.alfa([paid('27.06.2025', -650_00, 'DOM.RU')]))
    expect(pageKeys(found)).toEqual(['warning 1 problems.row.held'])
    expect(said(found)[0]).toContain('Кофейня')
  })

  it('the card and the trade’s number stand inside the words', () => {
    const more = ['транзакции: 26/06/2025, место совершения операции:', 'RU/Perm/DOM.RU, MCC: 4899']
    const found = inspectSheets(
      banks.alfa([paid('27.06.2025', -650_00, 'Операция по карте: 220015++++++4417, дата создания', { more })], true),
    )
    expect(found.statements?.[0]?.transactions[0]).toMatchObject({
      on: '2025-06-27',
      source: '*4417',
      mcc: '4899',
      reference: 'CRD_271828',
    })
  })
})

describe('ВТБ', () => {
  it('a fee is a payment of its own', () => {
    const sheets = replaced(banks.vtb([paid('27.06.2025', -650_00, 'Перевод')], 'account'), '0.00 RUB', '0.00 RUB').map((sheet) =>
      sheet.map((run) => (run.x === 400 && run.text === '0.00 RUB' ? { ...run, text: '10.00 RUB' } : run)),
    )
    const found = inspectSheets(replaced(replaced(sheets, /^650\.00 RUB$/, '650.00 RUB'), '9 350.00 RUB', '9 340.00 RUB'))
    expect(rowsOf(found)).toEqual(['2025-06-27 -650.00 Перевод', '2025-06-27 -10.00 Перевод (комиссия)'])
  })

  it('the card’s statement with nothing but debits says that the account’s is better', () => {
    const found = inspectSheets(banks.vtb([paid('27.06.2025', -80_00, 'Метро')], 'card'))
    expect(rowsOf(found)).toEqual(['2025-06-27 -80.00 Метро'])
    expect(pageKeys(found)).toEqual(['warning statementPdf.untold', 'warning statementPdf.debitsOnly'])
  })
})

describe('Яндекс', () => {
  it('words wrap around the line with the sum, and a hyphen joins without a space', () => {
    const more = ['Оплата товаров и услуг E-', 'RUS 643']
    const found = inspectSheets(
      banks.yandex([
        [paid('27.06.2025', -209_33, 'TRAFFIC.RU', { more }), paid('26.06.2025', -1_00, 'METRO', { more: ['Оплата', 'MOSKVA'] })],
      ]),
    )
    expect(rowsOf(found)).toEqual([
      '2025-06-27 -209.33 Оплата товаров и услуг E-TRAFFIC.RU RUS 643',
      '2025-06-26 -1.00 Оплата METRO MOSKVA',
    ])
  })

  it('several contracts in one PDF are several statements, each against its own totals', () => {
    const found = inspectSheets(
      banks.yandex([[paid('27.06.2025', -209_33, 'A')], [paid('26.06.2025', 50_00, 'B'), paid('25.06.2025', -1_00, 'C')]]),
    )
    expect(found.statements?.map(({ account, transactions }) => [account, transactions.length])).toEqual([
      ['КС202400011223', 1],
      ['КС202410011223', 2],
    ])
    expect(found.totals).toBe('agrees')
  })

  it('a credit limit’s unsigned sums are told apart by their words, because the totals agree', () => {
    const sheets = replaced(
      banks.yandex([[paid('27.06.2025', -209_33, 'Оплата TRAFFIC.RU'), paid('26.06.2025', 500_00, 'Пополнение')]]),
      /^[–+](?=\d)/,
      '',
    )
    const found = inspectSheets(sheets)
    expect(found.totals).toBe('agrees')
    expect(rowsOf(found)).toEqual(['2025-06-27 -209.33 Оплата TRAFFIC.RU', '2025-06-26 500.00 Пополнение'])
  })
})

describe('Озон', () => {
  it('other numbers in the words are not the sum', () => {
    const more = ['сумма 1 161.47 в т.ч. НДС 20.00 руб. за июнь']
    const found = inspectSheets(banks.ozon([paid('27.06.2025', -1161_47, 'Оплата по договору 770123456', { more, code: '9001234567' })]))
    expect(rowsOf(found)).toEqual(['2025-06-27 -1161.47 Оплата по договору 770123456 сумма 1 161.47 в т.ч. НДС 20.00 руб. за июнь'])
    expect(found.statements?.[0]?.transactions[0]?.reference).toBe('9001234567')
  })

  it('is told from Т-Банк, whose title it uses, by its licence, also where rows name other banks', () => {
    const found = inspectSheets(
      banks.ozon([paid('27.06.2025', -1_00, 'Перевод в Т-Банк через СберБанк'), paid('26.06.2025', 2_00, 'АО «ТБанк» возврат')]),
    )
    expect(found.preset).toBe('ozon-bank')
  })
})

describe('any bank', () => {
  it('a day that does not exist is told with its page, and the totals say what is missing', () => {
    const found = inspectSheets(
      replaced(banks.sberSaving([paid('27.06.2025', -100_00, 'А'), paid('26.06.2025', -70_00, 'Б')]), '26.06.2025', '31.06.2025'),
    )
    expect(rowsOf(found)).toEqual(['2025-06-27 -100.00 А'])
    expect(pageKeys(found)).toEqual(['warning 1 problems.row.badDate', 'error problems.balance.mismatch'])
    expect(said(found)[1]).toMatch(/10\s000\s₽.*9\s900\s₽.*9\s830\s₽/)
  })

  it('a month without operations is a statement without rows', () => {
    expect(pageKeys(inspectSheets(banks.sberDebit2408([])))).toEqual(['warning problems.table.noRows'])
  })

  it('more than ten rows of one fault become ten and a count', () => {
    const held = Array.from({ length: 14 }, (_, at) => paid('27.06.2025', -100 * (at + 1), `Магазин ${at}`, { code: 'HOLD' }))
    const found = inspectSheets(banks.alfa(held))
    expect(pageKeys(found).filter((key) => key.endsWith('problems.row.held'))).toHaveLength(10)
    expect(said(found).join(' ')).toContain('И ещё 5 таких строк')
  })

  it('sums are those of the rows to the kopeck', () => {
    const rows = Array.from({ length: 40 }, (_, at) =>
      paid('27.06.2025', (at % 3 === 0 ? 1 : -1) * (at * 12_345 + 7), `Операция ${at}`, { code: String(1000 + at) }),
    )
    const [statement] = inspectSheets(banks.tBank(rows)).statements ?? []
    expect(statement?.transactions.map(({ amount }) => formatMoney(amount))).toEqual(rows.map(({ minor }) => (minor / 100).toFixed(2)))
  })
})
