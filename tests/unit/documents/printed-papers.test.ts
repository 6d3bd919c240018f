/** Printed bills case by case: what each wording gives, what is said of it, the words every field was read from; and text copied out of them. */
import { describe, expect, it } from 'vitest'
import { looksLikeCopiedBill } from '../../../shared/documents/printed/copied.ts'
import { draft, type RowOf, read, saidOf, TOP } from '../../support/bills/page.ts'
import { inspectText } from '../statements/reading.ts'

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

describe('the text of a bill copied with its columns', () => {
  const COLUMNS = [
    ['Квитанция за июнь 2025'],
    ['Лицевой счёт', '4409211'],
    ['Услуга', 'Объём', 'Тариф', 'Начислено', 'Перерасчёт'],
    ['Отопление', '0,512', '2411,25', '1 234,56', '0,00'],
    ['Холодное водоснабжение', '7,000', '49,30', '345,10', '-20,00'],
    ['Итого', '', '', '1 579,66', '-20,00'],
    ['Итого к оплате', '1 559,66'],
    ['Оплатить до', '10.07.2025'],
  ]
  it.each([
    ['tabs', COLUMNS.map((row) => row.join('\t')).join('\n')],
    ['runs of spaces', COLUMNS.map((row) => row.map((cell) => cell.padEnd(26)).join('')).join('\r\n')],
  ])('%s', (_what, text) => {
    const found = inspectText(text, 'utf8', 'квитанция.txt')
    expect(found).toMatchObject({
      kind: 'invoice',
      format: 'text',
      invoice: {
        contract: '4409211',
        period: '2025-06',
        dueOn: '2025-07-10',
        charged: 157966,
        recalculation: -2000,
        total: 155966,
        lines: [
          { title: 'Отопление', amount: 123456, quantity: '0.512', price: '2411.25' },
          { title: 'Холодное водоснабжение', amount: 34510, quantity: '7', price: '49.3' },
        ],
      },
      problems: [],
    })
  })

  it.each([
    ['a table of payments', 'Дата\tУслуга\tСумма\n01.06.2025\tИнтернет\t650,00\n02.06.2025\tСвет\t100,00'],
    ['a price list', 'Наименование\tЦена\tСумма\nГвозди\t1,00\t100,00'],
    ['prose', 'Итого к оплате  735,00 за услуги и не более'],
  ])('%s is none', (_what, text) => {
    expect(looksLikeCopiedBill(text)).toBe(false)
  })
})
