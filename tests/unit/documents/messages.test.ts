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
    ['Wir sperren Ihren Anschluss am 01.07.2025, falls der offene Betrag von 85,00 € nicht bezahlt wird.', ['recognised', 'amount']],
    [
      'Напоминаем о задолженности 2100,00 руб. В случае неоплаты до 25.06.2025 подача электроэнергии будет прекращена.',
      ['recognised', 'amount'],
    ],
    [
      'В случае неоплаты в течение 20 дней со дня получения уведомления предоставление услуги электроснабжения будет ограничено.',
      ['recognised'],
    ],
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
  it('what was done is no name', () => {
    expect(noticeOf('Автоплатёж на 650 ₽ подключён. Следующее списание 28 июля').bank).toEqual({
      event: 'changed',
      amount: 65000,
      nextOn: '2025-07-28',
    })
  })

  const bank = (text: string, asOf?: string) => noticeOf(text, 'RUB', asOf).bank

  it.each<[string, object]>([
    [
      'Автоплатёж «Домашний интернет» с карты MIR1234 на сумму 650 руб. будет исполнен 28.06.25. Комиссия 0.00 руб.',
      { event: 'planned', title: 'Домашний интернет', amount: 65000, fee: 0, card: '1234', on: '2025-06-28' },
    ],
    ['Завтра по автоплатежу «Свет» спишем 489,77 ₽', { event: 'planned', title: 'Свет', amount: 48977, on: '2025-06-21' }],
    [
      'Автоплатеж "Дом" исполнен. Оплачено 650р с карты VISA1111. Следующий платёж 28.07.25.',
      { event: 'done', title: 'Дом', amount: 65000, card: '1111', nextOn: '2025-07-28' },
    ],
    ['Исполнение Автоплатежа "ТВ" прошло успешно. Счет на сумму 185 руб. оплачен.', { event: 'done', title: 'ТВ', amount: 18500 }],
    [
      'Не удалось исполнить Автоплатеж "Свет": на карте VISA1111 недостаточно средств для оплаты счета на сумму 250 руб.',
      { event: 'failed', title: 'Свет', amount: 25000, card: '1111' },
    ],
    ['Автоплатёж "Интернет" отклонён банком', { event: 'failed', title: 'Интернет' }],
    ['Автоплатеж на 650 ₽ не прошёл: недостаточно денег на карте *1234', { event: 'failed', amount: 65000, card: '1234' }],
    ['Автоплатеж "Сад" произвел проверку: на текущий момент у Вас нет неоплаченных счетов.', { event: 'nothing-due', title: 'Сад' }],
    ['По автоплатежу «ЖКУ» оплачивать нечего', { event: 'nothing-due', title: 'ЖКУ' }],
    ['Автоплатеж "свет" с карты VISA1111 отключен.', { event: 'cancelled', title: 'свет', card: '1111' }],
    [
      'Автоплатеж "МТС" с карты VISA1111 изменен. Дата следующего платежа 19.07.25',
      { event: 'changed', title: 'МТС', card: '1111', nextOn: '2025-07-19' },
    ],
    [
      'Завтра спишем 735 ₽ за ДОМ.РУ по автоплатежу с карты *1234',
      { event: 'planned', title: 'ДОМ.РУ', amount: 73500, card: '1234', on: '2025-06-21' },
    ],
    ['Ваш автоплатёж 650 ₽ на ДОМ.РУ запланирован на 28 июня', { event: 'planned', title: 'ДОМ.РУ', amount: 65000, on: '2025-06-28' }],
    ['Перенесли автоплатёж «ЖКУ» на 15 июля', { event: 'changed', title: 'ЖКУ', nextOn: '2025-07-15' }],
    ['Сумма счёта 8 253,10 ₽ больше лимита автоплатежа 8 000 ₽. Оплатите вручную.', { event: 'failed', amount: 825310 }],
    ['Платёж по автооплате возвращён: 650 ₽', { event: 'reversed', amount: 65000 }],
    ['Автоплатёж «МТС» создан. Первый платёж 01.07', { event: 'changed', title: 'МТС', nextOn: '2025-07-01' }],
    ['Автоплатёж «МТС» создан', { event: 'changed', title: 'МТС' }],
    [
      'MIR1111 03.06.25 19:25 отмена оплаты услуг 300р Баланс: 21401.53р',
      { event: 'reversed', amount: 30000, card: '1111', on: '2025-06-03' },
    ],
    [
      'Возврат платежа: автоплатёж «Дом.ру» 650 ₽ возвращён на карту *1234',
      { event: 'reversed', title: 'Дом.ру', amount: 65000, card: '1234' },
    ],
    [
      'MIR1111 04.06.25 08:18 оплата 200р MTS OAO Баланс: 4278.81р',
      { event: 'paid', title: 'MTS OAO', amount: 20000, card: '1111', on: '2025-06-04' },
    ],
    ['СЧЁТ1234 10:15 Оплата 650р Дом.ру Баланс: 100р', { event: 'paid', title: 'Дом.ру', amount: 65000, card: '1234' }],
    ['Оплата 250р Карта*1234 DOMRU Баланс 5000р 10:15', { event: 'paid', title: 'DOMRU', amount: 25000, card: '1234' }],
    [
      'Карта *1234: Оплата 650 RUB; DOM.RU; 28.06.2025 10:10, доступно 1000 RUB',
      { event: 'paid', title: 'DOM.RU', amount: 65000, card: '1234', on: '2025-06-28' },
    ],
    ['MIR-1234 10:15 Автоплатёж 650р Дом.ру Баланс: 100р', { event: 'done', title: 'Дом.ру', amount: 65000, card: '1234' }],
    [
      'Регулярный платёж «Квартира» на 3 500,50 ₽ выполнен 28 июня. Следующий платёж 28 июля',
      { event: 'done', title: 'Квартира', amount: 350050, on: '2025-06-28', nextOn: '2025-07-28' },
    ],
    [
      'ВТБ: автоплатеж "ЖКХ" выполнен 28.06.25 на сумму 4 500.00 руб. Комиссия 45.00 руб. Карта *5678',
      { event: 'done', title: 'ЖКХ', amount: 450000, fee: 4500, card: '5678', on: '2025-06-28' },
    ],
    ['Zavtra budet vypolnena regulyarnaya operatsiya: MTS, 300 RUB', { event: 'planned', title: 'MTS', amount: 30000, on: '2025-06-21' }],
    ['Vypolnena regulyarnaya operatsiya: MTS, 300 RUB', { event: 'done', title: 'MTS', amount: 30000 }],
    ['Vam vistavlen schet na summu 250.00 RUR ot DOMRU po avtoplatezhu 7431928825.', { event: 'billed', title: 'DOMRU', amount: 25000 }],
    [
      'Поступил счёт по автоплатежу «Электроэнергия» на 812,40 ₽. Оплатим 05.07',
      { event: 'billed', title: 'Электроэнергия', amount: 81240, on: '2025-07-05' },
    ],
  ])('«%s»', (text, expected) => {
    expect(bank(text)).toEqual(expected)
    const document = readText(text)
    expect(doubts(document)[0]).toMatch(/^autopay\./)
    expect(document.problems.every(({ level }) => level === 'warning')).toBe(true)
    const notice = noticeOf(text)
    expect([notice.channel, notice.amount, notice.effectiveOn, notice.text]).toEqual(['sms', undefined, undefined, text])
  })

  it('names the provider the autopay is called by, never the bank', () => {
    expect(noticeOf('Автоплатёж «Дом.ру» на 650 р. исполнен. ВТБ').provider).toBe('ДОМ.РУ')
    expect(noticeOf('Сбербанк: автоплатёж «Бабушке» на 650 р. исполнен.').provider).toBeUndefined()
    expect(noticeOf('Автоплатёж «Свет» по л/с 4409211 на 650 р. исполнен.').contract).toBe('4409211')
  })

  it.each([
    ['2025-12-30', 'Автоплатёж «МТС» на 300 р. будет исполнен 02.01', '2026-01-02', ['autopay.planned', 'notice.dayWithoutYear']],
    ['2026-01-02', 'Автоплатёж «МТС» на 300 р. исполнен 30.12', '2025-12-30', ['autopay.done', 'notice.dayWithoutYear']],
    ['2025-12-31', 'Завтра спишем 300 р. по автоплатежу «МТС»', '2026-01-01', ['autopay.planned', 'autopay.spokenDay']],
    ['2025-06-20', 'Сегодня по автоплатежу «МТС» будет списано 300 р.', '2025-06-20', ['autopay.planned', 'autopay.spokenDay']],
  ])('seen on %s, «%s» means %s, and that is told', (asOf, text, on, said) => {
    expect(bank(text, asOf)?.on).toBe(on)
    expect(doubts(readText(text, 'RUB', asOf))).toEqual(said)
  })

  it('does not take a bill that advertises autopay for such a message', () => {
    const bill = `Счёт за июнь 2025. К оплате 735 руб. до 10.07.2025.\n${'Подключите автоплатёж и платите без хлопот. '.repeat(30)}`
    expect(readText(bill).kind).toBe('invoice')
  })

  it.each([
    'Ваш интернет будет отключён 1 июля. Внесите 85 руб. Подключите автоплатёж!',
    'С 1 июля 2025 тариф составит 735 руб. Чтобы не забыть, настройте автоплатёж.',
  ])("nor a provider's message: «%s»", (text) => {
    expect(noticeOf(text).bank).toBeUndefined()
  })
})

describe('promised payments', () => {
  it.each([
    ['Обещанный платёж подключён до 05.07, спишется 300 ₽', ['recognised', 'until', 'amount']],
    ['Доверительный платёж на 300 руб. активирован до 05.07.2025. Дом.ру, договор 770049120', ['recognised', 'until', 'amount']],
    ['Обещанный платёж 300р действует до 3 июля. После этого номер будет заблокирован', ['recognised', 'until', 'amount']],
    ['Срок обещанного платежа истекает 05.07.2025', ['recognised', 'until']],
    ['Обещанный платёж активирован', ['recognised']],
  ])('%s', (text, expected) => {
    const notice = noticeOf(text)
    expect([notice.amount, notice.effectiveOn]).toEqual([undefined, undefined])
    const said = doubts(readText(text)).filter((key) => key.startsWith('promised.'))
    expect(said).toEqual(expected.map((key) => `promised.${key}`))
  })

  it('tells the day and the sum', () => {
    const { problems } = readText('Обещанный платёж подключён до 05.07, спишется 300 ₽', 'RUB', '2025-07-02')
    expect(problems.slice(1).map(({ message }) => message.values)).toEqual([
      { on: { day: '2025-07-05' } },
      { on: { day: '2025-07-05' }, year: '2025' },
      { amount: { money: 30000 } },
    ])
  })

  it.each(['Нет денег? Подключите обещанный платёж! Интернет будет отключён 1 июля', 'Обещанный платёж доступен в кабинете'])(
    '«%s» only offers one',
    (text) => {
      expect(doubts(readText(text)).filter((key) => key.startsWith('promised.'))).toEqual([])
    },
  )
})
