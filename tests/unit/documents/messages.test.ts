/** Messages that are neither bills nor new prices: threats of suspension, and what a bank says of its autopays. */
import { describe, expect, it } from 'vitest'
import { doubts, noticeOf, readText } from './speak.ts'

describe('threats of suspension', () => {
  it.each([
    ['Ваш интернет будет отключён 1 июля. Внесите 85 руб. на договор 770049120.', ['recognised', 'on', 'amount']],
    ['Доступ в интернет будет заблокирован', ['recognised']],
    ['При недостаточном балансе доступ к сети Интернет будет заблокирован', ['recognised']],
    ['Услуги будут приостановлены с 01.07.2025 за неуплату', ['recognised', 'on']],
    ['Дней до блокировки: 3. Баланс 12,50 руб.', ['recognised', 'daysLeft', 'amount']],
    ['Предполагаемая дата отключения: 01.07.2025', ['recognised', 'on']],
    ['К оплате 85 руб. до 30 июня, иначе интернет будет отключён', ['recognised', 'amount']],
    ['Your internet service will be suspended on 1 July 2025: please pay £12.00', ['recognised', 'on', 'amount']],
    ['Ihr Anschluss wird am 01.07.2025 gesperrt', ['recognised', 'on']],
  ])('%s', (text, expected) => {
    const document = readText(text)
    expect(noticeOf(text)).not.toHaveProperty('amount')
    expect(noticeOf(text)).not.toHaveProperty('effectiveOn')
    expect(doubts(document).filter((key) => key.startsWith('blocking.'))).toEqual(expected.map((key) => `blocking.${key}`))
  })

  it('keeps the text with whom it concerns', () => {
    const text = 'Дом.ру: интернет по договору 770049120 будет отключён 1 июля. Внесите 85 руб.'
    expect(noticeOf(text)).toEqual({ channel: 'sms', provider: 'ДОМ.РУ', contract: '770049120', text })
  })

  it.each(['Чтобы отключить рассылку, отправьте СТОП', 'оплата прошла успешно', 'Подписка отключена'])('«%s» threatens nobody', (text) => {
    expect(readText(text).kind).toBe('unknown')
  })
})

describe('what banks say of autopays', () => {
  it.each([
    ['Автоплатёж «Домашний интернет» с карты MIR1234 на сумму 650 руб. будет исполнен 28.06.25. Комиссия 0.00 руб.', 'planned'],
    ['Завтра по автоплатежу «Свет» спишем 489,77 ₽', 'planned'],
    ['Автоплатеж "Дом" исполнен. Оплачено 650р с карты VISA1111. Следующий платёж 28.07.25.', 'done'],
    ['Исполнение Автоплатежа "ТВ" прошло успешно. Счет на сумму 185 руб. оплачен.', 'done'],
    ['Не удалось исполнить Автоплатеж "Свет": на карте VISA1111 недостаточно средств для оплаты счета на сумму 250 руб.', 'failed'],
    ['Автоплатёж "Интернет" отклонён банком', 'failed'],
    ['Автоплатеж "Сад" произвел проверку: на текущий момент у Вас нет неоплаченных счетов.', 'nothingDue'],
    ['Автоплатеж "свет" с карты VISA1111 отключен.', 'off'],
    ['Автоплатеж "МТС" с карты VISA1111 изменен. Дата следующего платежа 19.07.25', 'changed'],
    ['Автоплатёж «МТС» создан', 'changed'],
    ['MIR1111 03.06.25 19:25 отмена оплаты услуг 300р Баланс: 21401.53р', 'reversed'],
    ['MIR1111 04.06.25 08:18 оплата 200р MTS OAO Баланс: 4278.81р', 'paid'],
    ['Zavtra budet vypolnena regulyarnaya operatsiya: MTS, 300 RUB', 'planned'],
    ['Vypolnena regulyarnaya operatsiya: MTS, 300 RUB', 'done'],
    ['Vam vistavlen schet na summu 250.00 RUR ot DOMRU po avtoplatezhu 7431928825.', 'billed'],
  ])('«%s» is %s and no bill', (text, event) => {
    const document = readText(text)
    expect(document.kind).toBe('unknown')
    expect(doubts(document)[0]).toBe(`autopay.${event}`)
    expect(document.problems.every(({ level }) => level === 'warning')).toBe(true)
  })

  it('says the name, the sum and the day', () => {
    const { problems } = readText('Автоплатёж «Интернет» с карты MIR1234 на сумму 650.50 руб. будет исполнен 28.06.25.')
    expect(problems.slice(1).map(({ message }) => message)).toEqual([
      { key: 'documents.autopay.title', values: { title: 'Интернет' } },
      { key: 'documents.autopay.amount', values: { amount: { money: 65050 } } },
      { key: 'documents.autopay.next', values: { on: { day: '2025-06-28' } } },
    ])
  })

  it('does not take a bill that advertises autopay for such a message', () => {
    const bill = `Счёт за июнь 2025. К оплате 735 руб. до 10.07.2025.\n${'Подключите автоплатёж и платите без хлопот. '.repeat(30)}`
    expect(readText(bill).kind).toBe('invoice')
  })
})
