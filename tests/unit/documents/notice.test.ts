/** Notices of a changed price: the new sum, its day, and everything that is not the new sum. */
import { describe, expect, it } from 'vitest'
import { doubts, noticeOf, readText } from './speak.ts'

describe('a new price', () => {
  it.each([
    ['С 1 июля 2025 года стоимость вашего тарифа составит 735 рублей в месяц.', 73500, '2025-07-01'],
    ['с 1 июля новая цена 735 рублей', 73500, '2025-07-01'],
    ['С 1 июля абонентская плата — 735 ₽.', 73500, '2025-07-01'],
    ['С 01.07.2025 абонентская плата будет 735,00 руб./мес.', 73500, '2025-07-01'],
    ['С 01.07.25 цена тарифа «Дома лучше» изменится с 650 на новую: 735 р.', 73500, '2025-07-01'],
    ['Тариф подорожает с 1-го июля до 735 рублей', 73500, '2025-07-01'],
    ['Уважаемый абонент! Стоимость тарифа увеличится с 500 до 550 рублей с 01.07.25.', 55000, '2025-07-01'],
    ['С 1 июля интернет будет стоить 1\u00a0250,50\u202fруб. вместо 1\u00a0100 руб.', 125050, '2025-07-01'],
    ['Цена вырастет на 85 ₽ и составит 735 ₽ с 1 июля 2025.', 73500, '2025-07-01'],
    ['С 1 июля изменится ваш тариф. Новая цена — 735 рублей в месяц. Скидка 100 рублей действует до 30 сентября.', 73500, '2025-07-01'],
    ['Мы меняем условия: с 1 июля 2025 г. плата за интернет\nсоставит 735 рублей\nв месяц.', 73500, '2025-07-01'],
    ['from 1 July your monthly price will be 735 RUB', 73500, '2025-07-01'],
    ['Your price is going up from £40.00 to £45.50 from July 1, 2025.', 4550, '2025-07-01'],
    ['Ab dem 1. Juli 2025 beträgt Ihr monatlicher Preis 49,90 €.', 4990, '2025-07-01'],
    ['Der Abschlag wird zum 01.07.2025 auf 89,00 Euro erhöht.', 8900, '2025-07-01'],
    ['Абонентская плата с 01.07.2025 г. изменится с 650,00 руб./мес. на 735,00 руб./мес.', 73500, '2025-07-01'],
    ['С 1 июля абонентская плата повысится с 650 до 735 ₽ (на 13 %).', 73500, '2025-07-01'],
    ['Информируем об изменении стоимости услуг с 01.07.2025. Новая стоимость: 735 руб./мес.', 73500, '2025-07-01'],
    ['Your price will increase from £28.50 to £30.30 from 1 April 2026', 3030, '2026-04-01'],
    ['From 31 March 2026 your monthly price will rise by £1.80 from £28.50 to £30.30.', 3030, '2026-03-31'],
    ['Your price is changing. From April 2026 you will pay £30.30 a month instead of £28.50.', 3030, '2026-04-01'],
    ['Ab 01.01.2026 erhöht sich Ihr monatlicher Preis von 29,99 € auf 32,99 €.', 3299, '2026-01-01'],
    ['Preisanpassung zum 1. Januar 2026: Ihr Tarif kostet dann 32,99 € statt bisher 29,99 €', 3299, '2026-01-01'],
    ['Ростелеком: тариф "Игровой" с 1-го августа 2025: 850 руб вместо 750 руб.', 85000, '2025-08-01'],
    ['С «01» августа 2025 года размер абонентской платы составит 735,00 рублей.', 73500, '2025-08-01'],
    ['Абонентская плата снижена! С 1 августа — 500 руб. в месяц вместо 650 руб.', 50000, '2025-08-01'],
    ['С 1 августа 2025 вырастет плата за интернет: 735,00 ₽ (+85,00 ₽).', 73500, '2025-08-01'],
    ['С 1 августа 2025 г. абонентская плата по договору ? 770049120 составит 735 руб. в месяц.', 73500, '2025-08-01'],
    ['Со следующего месяца стоимость вашего тарифа 750 руб.', 75000, '2025-07-01'],
    ['Wir erhöhen Ihren Abschlag ab dem 01.02.2026 um 5,00 € auf 94,00 €.', 9400, '2026-02-01'],
  ])('%s', (text, amount, effectiveOn) => {
    expect(noticeOf(text)).toMatchObject({ amount, effectiveOn })
  })

  it.each([
    ['Абонентская плата увеличится на 85 ₽ с 1 июля.', 'notice.onlyDifference'],
    ['увеличение АП 25 руб. с 01.07', 'notice.onlyDifference'],
    ['мне повысили тариф, сразу на 250 рублей', 'notice.onlyDifference'],
    ['С 1 июля 2025 стоимость тарифа повысится на 13 %', 'notice.onlyPercent'],
    ['С 1 июля тариф 650 ₽ вырастет на 13 %', 'notice.onlyPercent'],
    ['Your monthly price will go up by £1.80 on 1 April 2026.', 'notice.onlyDifference'],
    ['С 1 июля 2025 стоимость тарифа изменится', 'notice.noAmount'],
    ['С 1 июля тариф на холодную воду составит 59,80 руб./куб. м.', 'notice.perUnit'],
    ['С 1 июля плата за интернет составит 25 рублей в день.', 'notice.perUnit'],
    ['Изменение тарифов с 01.07.2025: Интернет 100 Мбит/с - 735 руб., ТВ 120 каналов - 200 руб.', 'notice.severalAmounts'],
    ['Тарифы с 1 июля 2025: «Лайт» — 500 ₽, «Макс» — 735 ₽. Цены изменятся для всех.', 'notice.severalAmounts'],
  ])('takes no amount from «%s» and says why', (text, key) => {
    const document = readText(text)
    expect(noticeOf(text).amount).toBeUndefined()
    expect(doubts(document)).toContain(key)
  })

  it.each([
    ['Стоимость тарифа составит 650 ₽', undefined, 'notice.noDay'],
    ['с июля 2025 года стоимость тарифа составит 735 рублей', '2025-07-01', 'notice.dayTaken'],
    ['с июля стоимость тарифа составит 735 рублей', '2025-07-01', 'notice.dayTaken'],
    ['с 1 июля стоимость тарифа составит 735 рублей', '2025-07-01', 'notice.dayWithoutYear'],
    ['1 июля 2025 стоимость тарифа изменится до 735 рублей', '2025-07-01', 'notice.dayTaken'],
  ])('«%s» takes effect on %s', (text, day, key) => {
    expect(noticeOf(text).effectiveOn).toBe(day)
    expect(doubts(readText(text))).toContain(key)
  })

  it.each([
    ['С 1 июля плата 650 ₽ увеличится на 85 ₽.', 73500],
    ['С 1 июля 2025 цена вместо 650 руб. вырастет на 85 руб.', 73500],
    ['С 1 июля плата 735 ₽ снизится на 85 ₽.', 65000],
    ['From 1 July 2025 your price of £28.50 will increase by £1.80.', 3030],
  ])('reckons the new price of «%s» from the old one and the difference, and says so', (text, amount) => {
    expect(noticeOf(text).amount).toBe(amount)
    expect(doubts(readText(text))).toContain('notice.reckoned')
  })

  it('is silent where nothing is doubtful', () => {
    expect(readText('С 1 июля 2025 года стоимость тарифа составит 735 рублей').problems).toEqual([])
  })

  it('says that a new price does not fit the old one and the difference', () => {
    const text = 'С 1 июля 2025 цена вместо 650 руб. увеличится на 85 ₽ и составит 740 ₽.'
    expect(doubts(readText(text))).toContain('notice.doNotAdd')
    expect(doubts(readText(text.replace('740', '735')))).not.toContain('notice.doNotAdd')
  })

  it('says that the sums are in another currency', () => {
    expect(doubts(readText('Ab dem 1. Juli 2025 beträgt Ihr Preis 49,90 €.'))).toContain('otherCurrency')
    expect(doubts(readText('Ab dem 1. Juli 2025 beträgt Ihr Preis 49,90 €.', 'EUR'))).not.toContain('otherCurrency')
  })
})

describe('the day without a year', () => {
  it.each([
    ['2025-06-20', '2025-07-01'],
    ['2025-12-20', '2025-07-01'],
    ['2025-12-31', '2026-07-01'],
    ['2026-02-01', '2026-07-01'],
    ['2024-12-30', '2024-07-01'],
    ['2024-12-31', '2025-07-01'],
  ])('seen on %s it is %s', (asOf, day) => {
    expect(noticeOf('С 1 июля тариф составит 735 рублей', 'RUB', asOf).effectiveOn).toBe(day)
  })

  it.each([
    ['2025-12-28', 'С 1 января тариф составит 735 рублей', '2026-01-01'],
    ['2026-01-03', 'С 29 декабря тариф составит 735 рублей', '2025-12-29'],
    ['2025-02-20', 'С 29 февраля тариф составит 735 рублей', '2024-02-29'],
  ])('seen on %s, «%s» means %s', (asOf, text, day) => {
    expect(noticeOf(text, 'RUB', asOf).effectiveOn).toBe(day)
  })

  it("goes by the letter's own date, whatever today is", () => {
    const letter = 'От: Дом.ру\nДата: 18 июня 2023\nТема: тариф\n\nС 1 июля стоимость тарифа составит 735 рублей.'
    expect(noticeOf(letter)).toMatchObject({ receivedOn: '2023-06-18', effectiveOn: '2023-07-01', channel: 'email' })
  })
})

describe('who and whence', () => {
  const letter = [
    'From: "Дом.ру" <billing@dom.ru>',
    'To: olga@example.org',
    'Date: Wed, 18 Jun 2025 23:30:00 +0500',
    'Subject: Изменение стоимости',
    '',
    'Здравствуйте! Договор № 770 049 120.',
    'С 1 июля абонентская плата по тарифу «Дома лучше»',
    'составит 735,00 руб. вместо 650,00 руб.',
  ].join('\r\n')

  it('reads a letter with its head', () => {
    expect(noticeOf(letter)).toEqual({
      provider: 'Дом.ру',
      contract: '770 049 120',
      channel: 'email',
      receivedOn: '2025-06-18',
      effectiveOn: '2025-07-01',
      amount: 73500,
      text: letter,
    })
  })

  it.each([
    ['Дом.ру: с 1 июля тариф 735 руб. Л/с 77 004 912 03', { channel: 'sms', provider: 'ДОМ.РУ', contract: '77 004 912 03' }],
    [`${'Мы заботимся о качестве связи. '.repeat(20)}С 1 июля тариф составит 735 руб.`, { channel: 'other' }],
    ['МТС-Банк сообщает: с 1 июля плата за карту составит 99 руб.', { channel: 'sms' }],
    ['ООО «УК Ромашка»: с 1 июля плата за домофон составит 60 руб.', { provider: 'ООО «УК Ромашка»' }],
    ['Дата: 18.06.2025\nС 1 июля тариф составит 735 руб.', { channel: 'sms', receivedOn: '2025-06-18' }],
  ])('%s', (text, expected) => {
    expect(noticeOf(text)).toMatchObject(expected)
  })

  it('does not take a bank for the provider that shares its name', () => {
    expect(noticeOf('МТС-Банк сообщает: с 1 июля плата за карту составит 99 руб.').provider).toBeUndefined()
  })

  it('says that several numbers or providers are named', () => {
    expect(doubts(readText('Договоры: л/с 1234567, л/с 7654321. С 1 июля тариф 735 руб.'))).toContain('severalContracts')
    expect(doubts(readText('Дом.ру и Ростелеком объединяются: с 1 июля тариф 735 руб.'))).toContain('severalProviders')
  })

  it('keeps the text, but not the whole of a very long one', () => {
    const text = `С 1 июля тариф составит 735 руб. ${'Подробности на сайте. '.repeat(1000)}`
    expect(noticeOf(text).text).toHaveLength(4000)
  })
})
