/** Printed bills case by case: what each wording and each shape of a table gives, what is said of it, the words every field was read from. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { readPrinted } from '../../../shared/documents/printed.ts'
import type { TextDocument } from '../../../shared/documents/text.ts'
import type { InvoiceDraft } from '../../../shared/model/inspected.ts'
import { pagesOf } from '../../support/pdf.ts'
import { type Cell, Sheets } from '../../support/pdf-sheets.ts'

/** A page by its rows: texts at the places of the row's columns; a number ends at its place. */
type RowOf = readonly (string | readonly [number, string])[]
const PLACES = [40, 200, 270, 340, 410, 480, 550]
const isNumber = (text: string): boolean => /^[-−–(]?\d[\d .,']*\)?(?: ?[₽€])?$|^-$/.test(text)

function page(...rows: (string | RowOf)[]): Sheets {
  const press = new Sheets()
  for (const row of rows) {
    const cells = (typeof row === 'string' ? [row] : row).map((cell, at): Cell => {
      const [x, text] = typeof cell === 'string' ? [PLACES[at] ?? 40, cell] : cell
      return isNumber(text) && at > 0 ? [x + 60, text, 'right'] : [x, text]
    })
    press.line(
      cells.filter(([, text]) => text !== ''),
      1.6,
    )
  }
  return press
}

const read = (...rows: (string | RowOf)[]): TextDocument =>
  readPrinted(pagesOf(page(...rows).sheets), { asOf: civilDate('2025-07-20'), currency: 'RUB' })
const draft = (...rows: (string | RowOf)[]): InvoiceDraft => {
  const document = read(...rows)
  if (document.kind !== 'invoice') throw new Error(`read as ${document.kind}`)
  return document.invoice
}
const saidOf = ({ problems }: TextDocument): string[] => problems.map(({ message }) => message.key.replace(/^documents\.text\./, ''))

const TOP: (string | RowOf)[] = ['Квитанция за июнь 2025', ['Лицевой счёт', '4409211'], ['Оплатить до', '10.07.2025']]

describe('headings of tables', () => {
  const LINES = [
    { title: 'Отопление', amount: 100000 },
    { title: 'Холодная вода', amount: 23456 },
  ]
  it.each<[string, RowOf, RowOf, RowOf]>([
    ['a title and a sum', ['Вид услуги', 'Сумма, руб.'], ['Отопление', '1 000,00'], ['Холодная вода', '234,56']],
    [
      'what was charged and the end',
      ['Услуги', 'Начислено', 'Итого'],
      ['Отопление', '1 000,00', '1 000,00'],
      ['Холодная вода', '234,56', '234,56'],
    ],
    [
      'a title nobody names',
      ['За что платим', 'Тариф', 'Начислено'],
      ['Отопление', '50,10', '1 000,00'],
      ['Холодная вода', '1,10', '234,56'],
    ],
    ['services and what they cost', ['Наименование', 'Стоимость услуг'], ['Отопление', '1 000,00'], ['Холодная вода', '234,56']],
    ['numbers of rows', ['№ п/п', 'Услуга', 'Сумма'], ['1', 'Отопление', '1 000,00'], ['2', 'Холодная вода', '234,56']],
    ['dashes for nothing', ['Услуга', 'Тариф', 'Начислено'], ['Отопление', '-', '1 000,00'], ['Холодная вода', '-', '234,56']],
  ])('%s', (_what, head, first, second) => {
    const invoice = draft(...TOP, head, first, second, ['Итого к оплате', '1 234,56'])
    expect(invoice).toMatchObject({ contract: '4409211', period: '2025-06', dueOn: '2025-07-10', charged: 123456, total: 123456 })
    expect(invoice.lines?.map(({ title, amount }) => ({ title, amount }))).toEqual(LINES)
  })

  it('groups, totals of groups and totals are no lines', () => {
    const invoice = draft(
      ...TOP,
      ['Виды услуг', 'Объём', 'Тариф', 'Начислено'],
      ['Жилищные услуги'],
      ['Содержание жилья', '54,3', '20,00', '1 086,00'],
      ['Итого по жилищным услугам', '', '', '1 086,00'],
      ['Коммунальные услуги'],
      ['Отопление', '0,5', '2000,00', '1 000,00'],
      ['Итого по коммунальным услугам', '', '', '1 000,00'],
      ['ВСЕГО', '', '', '2 086,00'],
      ['Итого к оплате', '2 086,00'],
    )
    expect(invoice.lines).toEqual([
      { title: 'Содержание жилья', amount: 108600, quantity: '54.3', price: '20' },
      { title: 'Отопление', amount: 100000, quantity: '0.5', price: '2000' },
    ])
    expect(invoice).toMatchObject({ charged: 208600, total: 208600 })
  })

  it('several tables charge together', () => {
    const document = read(
      ...TOP,
      ['Жилищные услуги', 'Начислено'],
      ['Содержание жилья', '1 086,00'],
      ['Итого', '1 086,00'],
      ['Коммунальные услуги', 'Начислено'],
      ['Отопление', '1 000,00'],
      ['Итого', '1 000,00'],
      ['Итого к оплате', '2 086,00'],
    )
    expect(document).toMatchObject({ invoice: { charged: 208600, total: 208600 } })
    expect(saidOf(document)).toEqual([])
  })

  it('a table repeated is one table', () => {
    const table: RowOf[] = [
      ['Услуга', 'Начислено'],
      ['Отопление', '1 000,00'],
      ['Вода', '234,56'],
      ['Итого', '1 234,56'],
    ]
    const document = read(...TOP, ...table, ['Расшифровка начислений'], ...table, ['Итого к оплате', '1 234,56'])
    expect(document).toMatchObject({ invoice: { charged: 123456, total: 123456, lines: [{ title: 'Отопление' }, { title: 'Вода' }] } })
  })

  it('what the state takes off is taken off the lines, and said', () => {
    const document = read(
      ...TOP,
      ['Услуга', 'Начислено', 'Льготы', 'Перерасчёт', 'Итого'],
      ['Отопление', '1 000,00', '100,00', '-50,00', '850,00'],
      ['Итого', '1 000,00', '100,00', '-50,00', '850,00'],
      ['К оплате', '850,00'],
    )
    expect(document).toMatchObject({ invoice: { charged: 90000, recalculation: -5000, total: 85000, lines: [{ amount: 90000 }] } })
    expect(saidOf(document)).toEqual(['printed.benefits'])
  })

  it('a column without a total is added up, and that is said', () => {
    const document = read(
      ...TOP,
      ['Услуга', 'Начислено', 'Перерасчёт'],
      ['Отопление', '1 000,00', '-50,00'],
      ['Вода', '234,56', '-10,00'],
      ['К оплате', '1 174,56'],
    )
    expect(document).toMatchObject({ invoice: { charged: 123456, recalculation: -6000, total: 117456 } })
    expect(saidOf(document)).toEqual(['printed.addedUp'])
  })

  it('rows of their own for what is no service', () => {
    const document = read(
      ...TOP,
      ['Услуга', 'Сумма'],
      ['Отопление', '1 000,00'],
      ['Пени', '5,00'],
      ['Долг на начало периода', '100,00'],
      ['Оплачено', '100,00'],
      ['Итого к оплате', '1 005,00'],
    )
    expect(document).toMatchObject({
      invoice: {
        charged: 100000,
        penalty: 500,
        openingDebt: 10000,
        paid: 10000,
        total: 100500,
        lines: [{ title: 'Отопление', amount: 100000 }],
      },
    })
  })
})

describe('what is said', () => {
  const TABLE: RowOf[] = [
    ['Услуга', 'Начислено'],
    ['Отопление', '1 000,00'],
    ['Итого', '1 000,00'],
  ]
  it.each<[string, (string | RowOf)[], object, string[]]>([
    ['sums that do not add up', [...TABLE, ['Итого к оплате', '1 001,00']], { charged: 100000, total: 100100 }, ['doNotAdd']],
    [
      'lines that do not add up',
      [
        ['Услуга', 'Начислено'],
        ['Отопление', '990,00'],
        ['Итого', '1 000,00'],
        ['Итого к оплате', '1 000,00'],
      ],
      { charged: 100000 },
      ['printed.linesDiffer'],
    ],
    [
      'a debt after what was paid',
      [...TABLE, ['Задолженность на начало', '300,00'], ['Оплачено', '500,00'], ['Итого к оплате', '1 300,00']],
      { openingDebt: 30000, paid: 50000, charged: 100000, total: 130000 },
      ['printed.debtAfterPaid'],
    ],
    ['an advance', [...TABLE, ['Переплата', '300,00'], ['Итого к оплате', '700,00']], { openingDebt: -30000, total: 70000 }, ['advance']],
    [
      'a debt with a minus',
      [...TABLE, ['Сальдо на начало', '−300,00'], ['Итого к оплате', '700,00']],
      { openingDebt: -30000, total: 70000 },
      [],
    ],
    [
      'a balance that is money',
      [...TABLE, ['Баланс на начало периода', '300,00'], ['Итого к оплате', '700,00']],
      { openingDebt: -30000 },
      ['advance'],
    ],
    [
      'a balance that is debt',
      [...TABLE, ['Баланс на начало периода', '300,00'], ['Итого к оплате', '1 300,00']],
      { openingDebt: 30000 },
      [],
    ],
    [
      'more money than is asked for',
      [...TABLE, ['Аванс', '1 300,00'], ['Всего к оплате, руб.', '−300,00']],
      { openingDebt: -130000, total: -30000 },
      ['advance', 'negativeTotal'],
    ],
    ['nothing to pay', [...TABLE, ['Аванс', '1 000,00'], ['К оплате', '0,00']], { charged: 100000, total: 0 }, ['advance']],
    [
      'a total with insurance and one without',
      [
        ...TABLE,
        ['Итого к оплате за июнь 2025 без страхования', [340, '1 000,00']],
        ['Итого к оплате за июнь 2025 с добровольным страхованием', [340, '1 103,00']],
      ],
      { charged: 100000, total: 100000 },
      ['twoTotals'],
    ],
    [
      'insurance among the services',
      [
        ['Услуга', 'Начислено'],
        ['Отопление', '1 000,00'],
        ['Добровольное страхование', '103,00'],
        ['Начислено без страхования', '1 000,00'],
        ['К оплате', '1 000,00'],
      ],
      { charged: 100000, total: 100000, lines: [{ title: 'Отопление', amount: 100000 }] },
      ['printed.insuranceLeft'],
    ],
    [
      'two sums to pay',
      [...TABLE, ['К оплате', '1 000,00'], ['Сумма к оплате', '1 200,00']],
      { charged: 100000, total: 100000 },
      ['printed.severalTotals'],
    ],
    [
      'the bill of this month within the whole',
      [
        ['Долг', '200,00'],
        ['Сумма счёта', '1 000,00'],
        ['Итого к оплате', '1 200,00'],
      ],
      { charged: 100000, openingDebt: 20000, total: 120000 },
      [],
    ],
  ])('%s', (_what, rows, expected, said) => {
    const document = read(...TOP, ...rows)
    expect(document).toMatchObject({ kind: 'invoice', invoice: expected })
    expect(saidOf(document)).toEqual(said)
  })

  it('net prices get their tax as a line', () => {
    const document = read(
      'Rechnung Nr. 12 vom 01.07.2025',
      ['Bezeichnung', 'Menge', 'Einzelpreis', 'Betrag'],
      ['Internet 250', '1', '30,00', '30,00'],
      ['Telefonie', '2', '5,00', '10,00'],
      ['Summe netto', '', '', '40,00'],
      ['MwSt. 19 %', '', '', '7,60'],
      ['Rechnungsbetrag', '', '', '47,60'],
      'Netto 14 Tage',
    )
    expect(document).toMatchObject({
      invoice: {
        issuedOn: '2025-07-01',
        dueOn: '2025-07-15',
        charged: 4760,
        total: 4760,
        lines: [{ amount: 3000 }, { amount: 1000 }, { title: 'MwSt. 19 %', amount: 760 }],
      },
    })
    expect(saidOf(document)).toContain('dueByNumber')
  })

  it('a bill for several months stands under the last', () => {
    const document = read('Абонент 4409211', 'Период: 01.04.2025 – 30.06.2025', ['Итого к оплате', '1 234,56'])
    expect(document).toMatchObject({ invoice: { period: '2025-06', total: 123456 } })
    expect(saidOf(document)).toContain('printed.severalMonths')
  })
})

describe('labels and values', () => {
  it.each<[string, (string | RowOf)[], object]>([
    [
      'side by side',
      [
        ['Период', 'июнь 2025'],
        ['Код плательщика', '55 1209 3341'],
        ['К оплате', '735,00'],
      ],
      { contract: '55 1209 3341' },
    ],
    [
      'one above the other',
      [
        ['Период', 'Код плательщика', 'К оплате'],
        ['июнь 2025', '5512093341', '735,00'],
      ],
      { contract: '5512093341' },
    ],
    [
      'with words between',
      [
        ['Период:', 'июнь 2025'],
        ['Л/с', '№', '5512093341'],
        ['К оплате', 'руб.', '735,00'],
      ],
      { contract: '5512093341' },
    ],
    ['in one cell', ['Период: июнь 2025', 'Лицевой счёт: 5512093341', 'К оплате: 735,00 руб.'], { contract: '5512093341' }],
    [
      'wrapped',
      [['Период', 'июнь 2025'], ['Итого к оплате', '735,00'], ['за расчётный период'], ['Номер'], ['договора', '5512093341']],
      { contract: '5512093341' },
    ],
  ])('%s', (_how, rows, expected) => {
    expect(draft(...rows)).toMatchObject({ period: '2025-06', charged: 73500, total: 73500, ...expected })
  })

  it('a value of another label is nobody else’s', () => {
    const invoice = draft(['Расчётный период', 'июнь 2025'], ['', 'Итого к оплате'], ['Долг', '85,00'], ['Начислено', '735,00'])
    expect(invoice).toMatchObject({ openingDebt: 8500, charged: 73500 })
    expect(invoice).not.toHaveProperty('total')
  })

  it('a day without a year is the one nearest to the day of the bill', () => {
    const invoice = draft('Счёт № 5 от 01.02.2021', ['Период', 'январь 2021'], ['К оплате', '735,00'], ['Оплатить до', '10 февраля'])
    expect(invoice).toMatchObject({ issuedOn: '2021-02-01', dueOn: '2021-02-10' })
  })

  it('a direct debit with its mandate and its day', () => {
    const invoice = draft(
      'Rechnung Nr. 12 vom 01.07.2025',
      ['Mandatsreferenz:', 'REF A-123'],
      ['Rechnungsbetrag', '47,60'],
      'Der Betrag wird am 14.07.2025 von Ihrem Konto abgebucht.',
    )
    expect(invoice.directDebit).toEqual({ mandate: 'REF A-123', on: '2025-07-14' })
  })
})

describe('the words of each field', () => {
  it('are quoted from labels and from tables', () => {
    const document = read(
      'Квитанция за июнь 2025',
      ['Получатель платежа', 'ООО «УК Ромашка»'],
      ['Лицевой счёт', '4409211'],
      ['Услуга', 'Начислено', 'Перерасчёт'],
      ['Отопление', '1 000,00', '-50,00'],
      ['Итого', '1 000,00', '-50,00'],
      ['К оплате', '950,00'],
      'Оплатить до 10.07.2025',
    )
    expect(document).toMatchObject({
      quotes: {
        provider: 'Получатель платежа: ООО «УК Ромашка»',
        contract: 'Лицевой счёт: 4409211',
        period: 'Квитанция за июнь 2025',
        charged: 'Итого 1 000,00',
        recalculation: 'Перерасчёт -50,00',
        total: 'К оплате: 950,00',
        dueOn: 'Оплатить до 10.07.2025',
      },
    })
  })
})

describe('what is no bill', () => {
  it('a letter is a notice', () => {
    const document = read('Уважаемая Анна Петровна!', 'С 1 августа 2025 года абонентская плата составит', '735 рублей в месяц.')
    expect(document).toMatchObject({ kind: 'notice', notice: { amount: 73500, effectiveOn: '2025-08-01' } })
  })

  it.each<[string, (string | RowOf)[]]>([
    ['a recipe', ['Пирог', ['Мука', '200 г'], ['Сахар', '100 г'], 'Выпекать 40 минут']],
    [
      'a price list',
      [
        ['Наименование', 'Количество'],
        ['Гвозди', '100'],
        ['Шурупы', '200'],
      ],
    ],
    ['nothing but a title', ['Счёт']],
    ['dated lines without a total', ['Счёт № 5', '01.06.2025 Услуга 100,00', '02.06.2025 Услуга 200,00', 'Итого 300,00']],
  ])('%s is nothing, and that is said', (_what, rows) => {
    const document = read(...rows)
    expect(document.kind).toBe('unknown')
    expect(document.problems).toHaveLength(1)
  })
})
