/** Bills in plain text: number, month, sums, due day, lines, and every doubt said. */
import { describe, expect, it } from 'vitest'
import { doubts, invoiceOf, readText } from './speak.ts'

const RECEIPT = `КВИТАНЦИЯ за июнь 2025
Получатель: ООО «УК Ромашка», ИНН 7725088527
Лицевой счёт: 77 004 912 03
Отопление 1 234,56
Холодная вода ........ 345,10
Начислено за период 1 579,66 руб.
Задолженность на начало периода 100,00
Оплачено 100,00
Пени 5,00
Перерасчёт −20,00
ИТОГО К ОПЛАТЕ за расчётный период 1 564,66
Оплатить до 10.07.2025`

describe('a whole receipt', () => {
  it('is read to the kopeck, without a doubt', () => {
    expect(readText(RECEIPT)).toEqual({
      kind: 'invoice',
      invoice: {
        provider: 'ООО «УК Ромашка»',
        contract: '77 004 912 03',
        inn: '7725088527',
        period: '2025-06',
        dueOn: '2025-07-10',
        charged: 157966,
        openingDebt: 10000,
        paid: 10000,
        penalty: 500,
        recalculation: -2000,
        total: 156466,
        lines: [
          { title: 'Отопление', amount: 123456 },
          { title: 'Холодная вода', amount: 34510 },
        ],
      },
      quotes: {
        provider: 'Получатель: ООО «УК Ромашка», ИНН 7725088527',
        contract: 'Лицевой счёт: 77 004 912 03',
        inn: 'Получатель: ООО «УК Ромашка», ИНН 7725088527',
        period: 'КВИТАНЦИЯ за июнь 2025',
        dueOn: 'Оплатить до 10.07.2025',
        charged: 'Начислено за период 1 579,66 руб.',
        openingDebt: 'Задолженность на начало периода 100,00',
        paid: 'Оплачено 100,00',
        penalty: 'Пени 5,00',
        recalculation: 'Перерасчёт −20,00',
        total: 'ИТОГО К ОПЛАТЕ за расчётный период 1 564,66',
      },
      problems: [],
    })
  })

  it('reads the same with unbreakable spaces, tabs and Windows line ends', () => {
    const strange = RECEIPT.replaceAll(' ', '\u00a0').replaceAll('\n', '\r\n').replace('Пени\u00a0', 'Пени\t')
    expect(readText(strange)).toEqual(readText(RECEIPT))
  })

  it('says that the sums do not add up', () => {
    expect(doubts(readText(RECEIPT.replace('1 564,66', '1 565,66')))).toEqual(['doNotAdd'])
  })
})

describe('what is to be paid', () => {
  it.each([
    ['К оплате 735 руб. за июнь 2025', 73500],
    ['К оплате: 735,00 ₽ за июнь 2025', 73500],
    ['К оплате за июнь 2025:\n735 ₽', 73500],
    ['Итого к оплате за июнь 2025 — 6 912,40 руб.', 691240],
    ['Сумма к оплате за июнь 2025 0,50', 50],
    ['Сумма счёта за 06.2025: 1 000 руб. 50 коп.', 100050],
    ['Оплатите 735 ₽ за июнь 2025', 73500],
    ['Invoice for June 2025. Amount due: £45.20', 4520],
    ['Total due for June 2025: $1,234.56', 123456],
    ['Rechnung für Juni 2025. Rechnungsbetrag: 1.234,56 €', 123456],
  ])('«%s»', (text, total) => {
    expect(invoiceOf(text)).toMatchObject({ total, charged: total, period: '2025-06' })
  })

  it.each([
    ['Начислено за июнь 2025: 735,00. Долг 85,00. Итого к оплате 820,00', { charged: 73500, openingDebt: 8500, total: 82000 }, []],
    ['За июнь 2025. Долг 85,00. Итого к оплате 820,00', { charged: 73500, openingDebt: 8500, total: 82000 }, ['chargeReckoned']],
    ['За июнь 2025. Итого к оплате 820,00', { charged: 82000, total: 82000 }, ['chargeIsTotal']],
    ['Счёт за июнь 2025. Абонентская плата 735 руб.', { charged: 73500 }, ['chargeIsFee']],
    ['Счёт за июнь 2025\nИнтернет 650,00\nАнтивирус 85,00', { charged: 73500 }, ['chargeFromLines']],
    ['Счёт за июнь 2025\nИнтернет 650,00\nАнтивирус 85,00\nК оплате 735,00', { charged: 73500, total: 73500 }, []],
    [
      'За июнь 2025\nДолг | Начислено | Оплачено | К оплате\n10,00 735,00 10,00 735,00',
      { openingDebt: 1000, charged: 73500, paid: 1000, total: 73500 },
      [],
    ],
    [
      'За июнь 2025. Аванс на начало периода 700,00. Начислено 500,00. Всего к оплате, руб. −200,00',
      { openingDebt: -70000, charged: 50000, total: -20000 },
      ['advance', 'negativeTotal'],
    ],
    ['За июнь 2025. Сальдо на начало (+ долг / − аванс) −700,00. Начислено 735,00', { openingDebt: -70000, charged: 73500 }, []],
    [
      'За июнь 2025\nИтого к оплате без страхования 6 912,40\nИтого к оплате с учётом добровольного страхования 7 015,57',
      { total: 691240, charged: 691240 },
      ['twoTotals', 'chargeIsTotal'],
    ],
    ['За июнь 2025. Начислено 735,00. Переплата на конец периода 50,00', { charged: 73500 }, []],
    ['За июнь 2025\nНачислено 1350-00\nДолг =85=50=\nК оплате 1435-50 руб.', { openingDebt: 8550, charged: 135000, total: 143550 }, []],
  ])('«%s»', (text, expected, said) => {
    const document = readText(text)
    expect(invoiceOf(text)).toMatchObject(expected)
    expect(doubts(document)).toEqual(said)
  })

  it.each([
    [
      'For June 2025\nPrevious balance £45.20 CR\nNew charges £60.00\nAmount due £14.80',
      { openingDebt: -4520, charged: 6000, total: 1480 },
    ],
    [
      'For June 2025\nPrevious balance £45.20 in credit\nNew charges £60.00\nAmount due £14.80',
      { openingDebt: -4520, charged: 6000, total: 1480 },
    ],
    [
      'For June 2025\nYour account was £45.20 in credit\nNew charges £60.00\nAmount due £14.80',
      { openingDebt: -4520, charged: 6000, total: 1480 },
    ],
    [
      'For June 2025\nYour account is in credit by £45.20\nNew charges £60.00\nAmount due £14.80',
      { openingDebt: -4520, charged: 6000, total: 1480 },
    ],
    ['For June 2025\nYour account is in credit\nNew charges £60.00\nAmount due £60.00', { charged: 6000, total: 6000 }],
  ])('in credit: «%s»', (text, expected) => {
    expect(readText(text, 'GBP')).toMatchObject({ kind: 'invoice', invoice: expected })
  })

  it.each([
    ['Всего к оплате за июнь 2025, руб. −700,00', -70000],
    ['К оплате за июнь 2025: 0,00', 0],
  ])('takes no charge from «%s»: an advance covered it', (text, total) => {
    expect(invoiceOf(text).total).toBe(total)
    expect(invoiceOf(text)).not.toHaveProperty('charged')
  })

  it.each([
    ['Пени 12,50', 'penalty', 1250],
    ['Пенсия 12,50', 'penalty', undefined],
    ['Долг 12,50', 'openingDebt', 1250],
    ['Долгожданный приз 12,50', 'openingDebt', undefined],
    ['Оплачено 12,50', 'paid', 1250],
    ['Перерасчёт 12,50', 'recalculation', 1250],
    ['Пени — 12,50', 'penalty', 1250],
    ['Перерасчёт −12,50', 'recalculation', -1250],
  ] as const)('%s: %s is %s', (line, field, amount) => {
    expect(invoiceOf(`За июнь 2025. К оплате 735,00.\n${line}`)[field]).toBe(amount)
  })

  it('mentions the new price that the bill speaks of', () => {
    const text = 'Счёт за июнь 2025. К оплате 650 руб. С 1 июля 2025 стоимость тарифа составит 735 рублей.'
    expect(invoiceOf(text).charged).toBe(65000)
    expect(doubts(readText(text))).toContain('alsoNotice')
  })
})

describe('month and days', () => {
  it.each([
    ['за июнь 2025', '2025-06', []],
    ['за июнь', '2025-06', ['periodWithoutYear']],
    ['за январь', '2025-01', ['periodWithoutYear']],
    ['за 06.2025', '2025-06', []],
    ['Расчётный период: 06.2025', '2025-06', []],
    ['за период 01.06.2025–30.06.2025', '2025-06', []],
    ['за расчётный период июнь 2025 г.', '2025-06', []],
    ['ИЮНЬ 2025', '2025-06', []],
    ['Период: июнь 2025. Долг за май 2025 есть', '2025-06', ['severalPeriods']],
  ])('«%s» is %s', (words, period, said) => {
    const document = readText(`Счёт. ${words}. Начислено 735,00. К оплате 735,00`)
    expect(invoiceOf(`Счёт. ${words}. Начислено 735,00. К оплате 735,00`).period).toBe(period)
    expect(doubts(document)).toEqual(said)
  })

  it.each([
    ['Оплатить до 10.07.2025', '2025-07-10', []],
    ['Срок оплаты: до 10.07.2025', '2025-07-10', []],
    ['Дата следующего платежа 10.07.25', '2025-07-10', []],
    ['Оплатите до 10 июля', '2025-07-10', ['dueWithoutYear']],
    ['Срок оплаты 10.07', '2025-07-10', ['dueWithoutYear']],
    ['Срок: до 10.07', '2025-07-10', ['dueWithoutYear']],
    ['Срок платежа: 10.07.', '2025-07-10', ['dueWithoutYear']],
    ['Due date: 10 July 2025', '2025-07-10', []],
    ['Due 10 July', '2025-07-10', ['dueWithoutYear']],
    ['срок 12 месяцев, 10.07', undefined, []],
    ['Zahlbar bis 10.07.2025', '2025-07-10', []],
    ['Срок внесения платы — до 10 числа месяца, следующего за расчётным', '2025-07-10', ['dueByNumber']],
    ['плата вносится до 15-го числа', '2025-07-15', ['dueByNumber']],
    ['Спасибо за оплату', undefined, []],
  ])('«%s» is due on %s', (words, dueOn, said) => {
    const text = `Счёт за июнь 2025. Начислено 735,00. К оплате 735,00\n${words}`
    expect(invoiceOf(text).dueOn).toBe(dueOn)
    expect(doubts(readText(text))).toEqual(said)
  })

  it('finds the due day behind the sum', () => {
    expect(invoiceOf('МТС. К оплате 735 руб. за июнь 2025 до 10 июля. Л/с 123456789')).toMatchObject({ dueOn: '2025-07-10' })
  })

  it.each([
    ['Счёт от 05.07.2025', '2025-07-05'],
    ['Счёт № А-12/3 от 05.07.2025', '2025-07-05'],
    ['Дата выставления: 05.07.2025', '2025-07-05'],
    ['Rechnungsdatum: 05.07.2025', '2025-07-05'],
  ])('«%s» was issued on %s', (words, issuedOn) => {
    expect(invoiceOf(`${words}\nЗа июнь 2025 к оплате 735,00`).issuedOn).toBe(issuedOn)
  })
})

describe('numbers', () => {
  it.each([
    ['Лицевой счёт: 77 004 912 03', '77 004 912 03'],
    ['Лицевой счет 4409211', '4409211'],
    ['Код плательщика 55 1209 3341', '55 1209 3341'],
    ['Электроэнергия по л/с №123456789', '123456789'],
    ['Сетевой газ (ЛС 280000372121)', '280000372121'],
    ['Номер договора: АБ-123/45', 'АБ-123/45'],
    ['Договор № 770049120 от 01.02.2020', '770049120'],
    ['Л/с 4409211 735,00', '4409211'],
    ['Лицевой счёт\n4409211', '4409211'],
    ['Account number: 12345678', '12345678'],
    ['Kundennummer 12345678', '12345678'],
    ['р/с 40702810000000000022', undefined],
    ['класс 12345678', undefined],
  ])('«%s» is the number %s', (words, contract) => {
    expect(invoiceOf(`${words}\nЗа июнь 2025 к оплате 735,00`).contract).toBe(contract)
  })

  it.each([
    ['ИНН 7725088527', '7725088527'],
    ['ИНН/КПП: 7725088527 / 770101001', '7725088527'],
    ['ИНН 7725088528', undefined],
  ])('«%s» is the tax number %s', (words, inn) => {
    expect(invoiceOf(`${words}\nЗа июнь 2025 к оплате 735,00`).inn).toBe(inn)
  })

  it('does not take clocks, telephones, tax numbers and percents for sums', () => {
    const text = 'За июнь 2025 к оплате\nзвоните +7 912 345-67-89 с 9:00, ИНН 7725088527, НДС 20 %'
    expect(invoiceOf(`${text}. Начислено 735,00`)).toMatchObject({ charged: 73500 })
    expect(invoiceOf(`${text}. Начислено 735,00`)).not.toHaveProperty('total')
  })
})
