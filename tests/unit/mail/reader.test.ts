/** What an e-mail gives: the attached bill as the invoice, the letter as the notice, everything else as parts. */
import { describe, expect, it } from 'vitest'
import { inspectMail, mailBytes, mailDoubts, SENT, sha256, type TestAttachment } from '../../support/mail.ts'

const BILL = `КВИТАНЦИЯ за июнь 2025
Получатель: АО «ЭР-Телеком Холдинг»
Лицевой счёт: 770049120
Начислено за период 735,00 руб.
ИТОГО К ОПЛАТЕ 735,00
Оплатить до 10.07.2025`
const OTHER_BILL = BILL.replace('770049120', '550011223').replaceAll('735,00', '412,30')
const RISE = 'Здравствуйте! Договор № 770049120.\nС 1 июля абонентская плата составит 735,00 руб. вместо 650,00 руб.'
const COVER = 'Здравствуйте! Высылаем квитанцию за июнь 2025 по договору № 770049120. Она во вложении.'
const STATEMENT = 'Дата;Сумма;Описание\r\n28.06.2025;-650,00;Дом.ру\r\n'
const SENT_WORDS = `Date: ${SENT}`
const bill = (content = BILL, name = 'счёт.txt'): TestAttachment => ({ name, content, type: 'text/plain' })

describe('a letter alone', () => {
  it('of a new price is a notice, received on its own day by e-mail', async () => {
    const found = await inspectMail({ subject: 'Изменение стоимости', text: RISE })
    expect(found).toEqual({
      file: 'письмо.eml',
      sha256: expect.any(String),
      kind: 'notice',
      format: 'eml',
      notice: {
        provider: 'Дом.ру',
        contract: '770049120',
        channel: 'email',
        receivedOn: '2025-06-18',
        effectiveOn: '2025-07-01',
        amount: 73500,
        text: `Изменение стоимости\n\n${RISE}`,
      },
      quotes: {
        provider: 'Дом.ру <billing@dom.ru>',
        contract: 'Договор № 770049120.',
        amount: 'С 1 июля абонентская плата составит 735,00 руб. вместо 650,00 руб.',
        effectiveOn: 'С 1 июля абонентская плата составит 735,00 руб. вместо 650,00 руб.',
        receivedOn: SENT_WORDS,
      },
      problems: [{ level: 'warning', message: expect.objectContaining({ key: 'documents.notice.dayWithoutYear' }) }],
    })
  })

  it.each([
    ['Wed, 18 Dec 2024 10:00:00 +0300', 'С 1 января абонентская плата составит 735 руб.', '2025-01-01'],
    ['Fri, 3 Jan 2025 10:00:00 +0300', 'С 29 декабря абонентская плата составила 735 руб.', '2024-12-29'],
    ['Wed, 18 Jun 2014 10:00:00 +0300', 'С 1 июля абонентская плата составит 735 руб.', '2014-07-01'],
  ])('sent on %s, «%s» means %s', async (date, text, effectiveOn) => {
    expect((await inspectMail({ date, text })).notice).toMatchObject({ effectiveOn })
  })

  it('of a threat is a notice without a price', async () => {
    const found = await inspectMail({ subject: 'Важно', text: 'Ваш интернет будет отключён 1 июля. Внесите 85 руб.' })
    expect(found).toMatchObject({ kind: 'notice', notice: { channel: 'email' } })
    expect(found.notice).not.toHaveProperty('amount')
  })

  it('of a bank is its message', async () => {
    const text = 'Автоплатёж «Интернет» с карты MIR1234 на сумму 650 руб. будет исполнен 28.06.25. Комиссия 0.00 руб.'
    expect((await inspectMail({ subject: '', from: 'Банк <info@bank.example>', text })).notice).toMatchObject({
      channel: 'email',
      receivedOn: '2025-06-18',
      bank: { event: 'planned', title: 'Интернет', amount: 65000, card: '1234', on: '2025-06-28', fee: 0 },
    })
  })

  it('that is the bill itself is the invoice, rows of its table included', async () => {
    const html =
      '<div style="display:none">Счёт готов</div><table><tr><td>Лицевой счёт</td><td>770049120</td></tr><tr><td><p>Интернет</p></td><td><p>650,00</p></td></tr><tr><td>Антивирус</td><td>85,00</td></tr><tr><td>Итого к оплате</td><td><b>735,00 ₽</b></td></tr></table>'
    const found = await inspectMail({ subject: 'Счёт за июнь 2025', html })
    expect(found).toMatchObject({
      kind: 'invoice',
      invoice: {
        provider: 'Дом.ру',
        contract: '770049120',
        period: '2025-06',
        charged: 73500,
        total: 73500,
        lines: [
          { title: 'Интернет', amount: 65000 },
          { title: 'Антивирус', amount: 8500 },
        ],
      },
    })
    expect(found.invoice).not.toHaveProperty('source')
    expect(found.quotes).toMatchObject({ issuedOn: SENT_WORDS, total: 'Итого к оплате 735,00 ₽', period: 'Счёт за июнь 2025' })
    expect(found.quotes).not.toHaveProperty('receivedOn')
    expect(found.notice).toBeUndefined()
  })
})

describe('a bill attached', () => {
  it('is the invoice, and its cover letter the notice', async () => {
    const found = await inspectMail({ text: COVER, attachments: [bill()] })
    expect(found).toMatchObject({
      kind: 'invoice',
      format: 'eml',
      invoice: {
        contract: '770049120',
        period: '2025-06',
        total: 73500,
        dueOn: '2025-07-10',
        source: { file: 'письмо.eml › счёт.txt', sha256: sha256(BILL) },
      },
      notice: { contract: '770049120', channel: 'email', receivedOn: '2025-06-18', text: `Ваш счёт\n\n${COVER}` },
      quotes: { total: 'ИТОГО К ОПЛАТЕ 735,00', receivedOn: SENT_WORDS, issuedOn: SENT_WORDS },
    })
    expect(found.notice).not.toHaveProperty('amount')
    expect(found.parts).toBeUndefined()
  })

  it('beside a letter of a new price: both are told', async () => {
    const found = await inspectMail({ text: RISE, attachments: [bill()] })
    expect(found).toMatchObject({ invoice: { total: 73500 }, notice: { amount: 73500, effectiveOn: '2025-07-01' } })
  })

  it('and told in the letter too is one bill', async () => {
    const text = 'Счёт за июнь 2025 по договору № 770049120. К оплате 735 руб. до 10 июля 2025.'
    const found = await inspectMail({ text, attachments: [bill()] })
    expect([found.kind, found.parts, mailDoubts(found)]).toEqual(['invoice', undefined, []])
  })

  it.each([
    ['К оплате 700 руб. за июнь 2025', ['otherSum'], {}],
    ['К оплате 735 руб. за май 2025', ['otherMonth'], {}],
    ['К оплате 735 руб. за июнь 2025 до 15 июля 2025', ['otherDay'], {}],
    ['Договор № 999888777. К оплате 100 руб. за июнь 2025', ['otherContract', 'otherSum'], {}],
  ])('stands against «%s», and the difference is told', async (text, expected) => {
    const found = await inspectMail({ text, attachments: [bill()] })
    expect(found.invoice).toMatchObject({ total: 73500, period: '2025-06', dueOn: '2025-07-10', contract: '770049120' })
    expect(mailDoubts(found)).toEqual(expected)
  })

  it('is told by the letter what it does not say itself, and the other way round', async () => {
    const bare = 'КВИТАНЦИЯ\nНачислено 735,00\nИТОГО К ОПЛАТЕ 735,00'
    const text = 'Дом.ру: счёт за июнь 2025, договор № 770049120. К оплате 735 руб. до 10.07.2025'
    const found = await inspectMail({ text, attachments: [bill(bare)] })
    expect(found.invoice).toMatchObject({ contract: '770049120', period: '2025-06', dueOn: '2025-07-10', provider: 'Дом.ру' })
    expect(found.quotes).toMatchObject({ contract: expect.stringContaining('договор № 770049120'), total: 'ИТОГО К ОПЛАТЕ 735,00' })
    const silent = await inspectMail({ subject: '', from: 'Ольга <olga@mail.ru>', text: 'Смотри, пришло', attachments: [bill()] })
    expect(silent.notice).toMatchObject({ contract: '770049120', text: 'Смотри, пришло' })
    expect(silent.notice?.provider).toBe(silent.invoice?.provider)
  })

  it('twice in two forms is one bill', async () => {
    const found = await inspectMail({ text: COVER, attachments: [bill(), bill(`${BILL}\n`, 'копия.txt')] })
    expect(found.parts).toBeUndefined()
    expect(mailDoubts(found)).toEqual(['repeated'])
  })

  it('of several: the one the letter speaks of is its own, the others are parts with their own bytes', async () => {
    const found = await inspectMail({ text: COVER, attachments: [bill(OTHER_BILL, 'другой.txt'), bill()] })
    expect(found.invoice).toMatchObject({ contract: '770049120' })
    expect(found.parts).toMatchObject([
      { file: 'письмо.eml › другой.txt', sha256: sha256(OTHER_BILL), kind: 'invoice', invoice: { contract: '550011223', total: 41230 } },
    ])
  })
})

describe('other attached files', () => {
  it('statements are parts', async () => {
    const found = await inspectMail({ subject: 'Выписка', text: 'Во вложении.', attachments: [bill(STATEMENT, 'июнь.csv')] })
    expect(found).toMatchObject({ kind: 'unknown', format: 'eml', problems: [] })
    expect(found.parts).toMatchObject([{ file: 'письмо.eml › июнь.csv', kind: 'statement', format: 'csv', sha256: sha256(STATEMENT) }])
  })

  it('a letter sent on as a file is opened, its bill named by the whole way', async () => {
    const inner = mailBytes({ text: COVER, attachments: [bill()] })
    const sent = { name: 'пересланное.eml', content: inner, type: 'message/rfc822' }
    const found = await inspectMail({ subject: 'Fwd: счёт', from: 'Ольга <olga@gmail.com>', text: 'Посмотри', attachments: [sent] })
    expect(found).toMatchObject({
      kind: 'invoice',
      invoice: { source: { file: 'письмо.eml › пересланное.eml › счёт.txt', sha256: sha256(BILL) } },
    })
  })

  it('an attached notice stands where the letter says nothing', async () => {
    const found = await inspectMail({ subject: 'Письмо', text: 'См. вложение', attachments: [bill(RISE, 'уведомление.txt')] })
    expect(found).toMatchObject({
      kind: 'notice',
      notice: { amount: 73500, channel: 'email', source: { file: 'письмо.eml › уведомление.txt', sha256: sha256(RISE) } },
    })
  })

  it('useless ones are told beside what was found, pictures of the layout are not', async () => {
    const logo = { name: 'logo.png', content: 'x', type: 'image/png', disposition: 'inline' as const, id: 'a' }
    const found = await inspectMail({ text: RISE, attachments: [bill('просто так', 'прочее.txt'), logo] })
    expect(found.problems.filter(({ level }) => level === 'error')).toEqual([])
    expect(mailDoubts(found)).toEqual(['documents.notice.dayWithoutYear', 'inside'])
  })

  const event = (summary: string, more = '') =>
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250715\r\n${more}SUMMARY:${summary}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
  it.each([
    ['Оплатить интернет', event('Оплатить интернет'), '2025-07-15'],
    ['Payment due', event('Payment due'), '2025-07-15'],
    ['a meeting', event('Встреча'), undefined],
    ['one that repeats', event('Оплата', 'RRULE:FREQ=MONTHLY\r\n'), undefined],
    ['two events', `${event('Оплата')}${event('Оплата')}`, undefined],
  ])('a calendar of %s gives the last day to pay: %s', async (_what, content, expected) => {
    const calendar = { name: 'оплата.ics', content, type: 'text/calendar' }
    const found = await inspectMail({ text: COVER, attachments: [bill(BILL.replace('\nОплатить до 10.07.2025', '')), calendar] })
    expect(found.invoice?.dueOn).toBe(expected)
    expect(mailDoubts(found)).toEqual(expected ? ['dueFromCalendar'] : [])
  })

  it('a calendar does not outweigh the bill', async () => {
    const calendar = { name: 'оплата.ics', content: event('Оплата'), type: 'text/calendar' }
    expect((await inspectMail({ text: COVER, attachments: [bill(), calendar] })).invoice?.dueOn).toBe('2025-07-10')
  })
})

describe('letters sent on and answered', () => {
  const inner = ['От: Дом.ру <billing@dom.ru>', 'Дата: 10 июня 2025', 'Тема: Изменение стоимости', 'Кому: olga@mail.ru', '', RISE].join(
    '\n',
  )

  it('a forwarded one keeps the sender and the day of the letter inside', async () => {
    const text = `Мам, смотри\n\n-------- Пересылаемое сообщение --------\n${inner}`
    const found = await inspectMail({ subject: 'Fwd: Изменение стоимости', from: 'Ольга <olga@mail.ru>', text })
    expect(found.notice).toMatchObject({ provider: 'Дом.ру', receivedOn: '2025-06-10', amount: 73500, channel: 'email' })
  })

  it('and when it is quoted line by line', async () => {
    const quoted = inner.replace(/^/gm, '> ')
    const found = await inspectMail({
      subject: 'Fwd: x',
      from: 'Ольга <olga@mail.ru>',
      text: `Начало переадресованного сообщения:\n\n${quoted}`,
    })
    expect(found.notice).toMatchObject({ provider: 'Дом.ру', receivedOn: '2025-06-10', amount: 73500 })
  })

  it.each([
    `Спасибо, поняла.\n\n18.06.2025, 10:00, Дом.ру пишет:\n> ${RISE.replace('\n', '\n> ')}`,
    `Спасибо, поняла.\n\nOn 18 Jun 2025 Dom.ru wrote:\n> ${RISE.replace('\n', '\n> ')}`,
    `Спасибо, поняла.\n\n-----Original Message-----\n${inner}`,
  ])('an answer is not the letter it answers: %j', async (text) => {
    expect((await inspectMail({ subject: 'Re: Изменение', text })).kind).toBe('unknown')
  })

  it('a letter of nothing but a quotation is read', async () => {
    expect((await inspectMail({ subject: 'Изменение', text: RISE.replace(/^/gm, '> ') })).kind).toBe('notice')
  })

  it("a relative's name is no provider", async () => {
    expect(
      (await inspectMail({ from: 'Ольга <olga@mail.ru>', text: 'С 1 июля абонентская плата составит 735 руб.' })).notice,
    ).not.toHaveProperty('provider')
  })
})

describe('letters of nothing useful', () => {
  it.each([
    ['a newsletter', { subject: 'Новости недели', text: 'Десять советов, как выбрать роутер. Подпишитесь на наш канал!' }, ['nothing']],
    ['an advertisement', { subject: 'Только сегодня', html: '<h1>Скидки до 70 %</h1><p>Успейте купить</p>' }, ['nothing']],
    ['a greeting without a subject', { subject: '', text: 'Добрый день' }, ['nothingUntitled']],
    ['an empty letter', { subject: '', text: '' }, ['nothingUntitled']],
  ])('%s is said to hold nothing', async (_what, mail, expected) => {
    const found = await inspectMail(mail)
    expect([found.kind, found.format, mailDoubts(found)]).toEqual(['unknown', 'eml', expected])
    expect(found.problems[0]?.level).toBe('error')
  })

  it('a report of the post is said to be one', async () => {
    const report = { name: 'x', content: 'Action: failed', type: 'message/delivery-status' }
    const own = { name: 'y.eml', content: mailBytes({ text: COVER }), type: 'message/rfc822' }
    expect(mailDoubts(await inspectMail({ text: 'Письмо не доставлено', attachments: [report, own] }))).toEqual(['report'])
  })
})
