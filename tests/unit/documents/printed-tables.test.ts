/** Tables of printed bills: headings in every wording, groups and totals, columns without a total, rows that are no services. */
import { describe, expect, it } from 'vitest'
import { draft, type RowOf, read, saidOf, TOP } from '../../support/bills/page.ts'

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
