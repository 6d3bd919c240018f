/** Letters in the manner of providers and banks, in old charsets, as HTML alone, sent on, answered: what is read from each. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { inspectMail } from '../../support/mail.ts'

interface Written {
  subject?: string
  from?: string
  date?: string
  html?: boolean
  charset?: string
  /** Quoted-printable; else base64. */
  quoted?: boolean
}

const quotedPrintable = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('')

function letter(body: string, written: Written = {}): Uint8Array {
  const { subject = 'Уведомление', from = 'Дом.ру <info@dom.ru>', date = 'Thu, 5 Jun 2025 10:00:00 +0300', charset = 'utf-8' } = written
  const word = (text: string): string => `=?${charset}?B?${iconv.encode(text, charset).toString('base64')}?=`
  const bytes = iconv.encode(body, charset)
  const [name = '', address = ''] = from.split(' <')
  const lines = [
    `From: ${word(name)} <${address}`,
    `Subject: ${word(subject)}`,
    `Date: ${date}`,
    'MIME-Version: 1.0',
    `Content-Type: text/${written.html ? 'html' : 'plain'}; charset=${charset}`,
    `Content-Transfer-Encoding: ${written.quoted ? 'quoted-printable' : 'base64'}`,
    '',
    written.quoted ? quotedPrintable(bytes) : bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ]
  return new TextEncoder().encode(lines.join('\r\n'))
}

const OWN_TABLE =
  '<p>Изменение стоимости услуг с 01.07.2025</p><table><tr><th>Тариф</th><th>Было</th><th>Стало</th></tr><tr><td>Домашний 100</td><td>650 руб./мес</td><td>735 руб./мес</td></tr></table>'
const SEVERAL_TABLE =
  '<p>С 1 июля 2025 года меняются цены.</p><table><tr><td>Услуга</td><td>Сейчас</td><td>С 1 июля</td></tr><tr><td>Интернет</td><td>500 ₽</td><td>550 ₽</td></tr><tr><td>ТВ</td><td>290 ₽</td><td>320 ₽</td></tr></table>'
const FORWARDED =
  'Посмотри\n\n-------- Пересылаемое сообщение --------\nОт кого: Дом.ру <info@dom.ru>\nКому: mama@mail.ru\nДата: 10 июня 2024, 10:15\nТема: Изменение тарифа\n\nС 1 июля стоимость тарифа составит 735 ₽ в месяц.'
const LONG =
  'Здравствуйте, Ольга!\n\nЗа год мы построили 120 км линий и вложили 3 млн рублей.\nПоэтому вынуждены пересмотреть стоимость услуг.\n\nС 1 июля 2025 года абонентская плата по договору № 770049120 изменится:\n— было 650 ₽ в месяц;\n— станет 735 ₽ в месяц.\n\nЕсли вы не согласны, вы можете расторгнуть договор до 30 июня 2025 года.\n\nС уважением,\nДом.ру'

describe('letters with a new price', () => {
  it.each<[string, Uint8Array, object]>([
    [
      'KOI8-R, quoted-printable',
      letter('Уведомляем, что с 1 июля стоимость вашего тарифа составит 735 рублей в месяц.', { charset: 'koi8-r', quoted: true }),
      { amount: 73500, effectiveOn: '2025-07-01', receivedOn: '2025-06-05' },
    ],
    [
      'HTML in windows-1251 with a table of was and is',
      letter(OWN_TABLE, { charset: 'windows-1251', html: true }),
      { amount: 73500, effectiveOn: '2025-07-01' },
    ],
    [
      'sent on by a relative a year later',
      letter(FORWARDED, { subject: 'Fwd: Изменение тарифа', from: 'Мама <mama@mail.ru>', date: 'Fri, 20 Jun 2025 10:00:00 +0300' }),
      { amount: 73500, effectiveOn: '2024-07-01', receivedOn: '2024-06-10' },
    ],
    ['long, with other sums and days', letter(LONG), { amount: 73500, effectiveOn: '2025-07-01', contract: '770049120' }],
    [
      'German HTML in Latin-1',
      letter('<p>ab dem 1. August 2025 erh&ouml;ht sich Ihr Abschlag von 95,00&nbsp;&euro; auf <b>112,00&nbsp;&euro;</b>.</p>', {
        charset: 'iso-8859-1',
        html: true,
        quoted: true,
        from: 'Stadtwerke <info@stadtwerke.de>',
        subject: 'Preisänderung',
      }),
      { amount: 11200, effectiveOn: '2025-08-01' },
    ],
    [
      'with characters that show nothing',
      letter('С 1\u00a0июля 2025\u00a0года абонентская\u00a0плата соста\u00adвит 7\u200b35\u00a0₽.'),
      { amount: 73500, effectiveOn: '2025-07-01' },
    ],
  ])('%s', async (_what, bytes, notice) => expect(await inspectMail(bytes)).toMatchObject({ kind: 'notice', notice }))

  it('of several services has no one price', async () => {
    const { notice } = await inspectMail(letter(SEVERAL_TABLE, { html: true }))
    expect(notice).toMatchObject({ effectiveOn: '2025-07-01' })
    expect(notice).not.toHaveProperty('amount')
  })

  it.each(['С 1 августа', 'С 1 июля'])('with a further price %s says so', async (from) => {
    const both = `С 1 июля 2025 года стоимость тарифа по договору 111111 составит 735 ₽.\n\n${from} 2025 года стоимость тарифа по договору 222222 составит 320 ₽.`
    const { problems } = await inspectMail(letter(both))
    expect(problems.map(({ message: { key } }) => key)).toContain('documents.notice.another')
  })
})

describe('letters of another kind', () => {
  it.each<[string, Uint8Array]>([
    [
      'an answer above the quoted letter',
      letter(
        'Спасибо, поняла.\n\nчт, 5 июн. 2025 г. в 10:00, Дом.ру <info@dom.ru> написал:\n> С 1 июля стоимость тарифа составит 735 ₽ в месяц.\n',
        {
          subject: 'Re: Изменение тарифа',
          from: 'Оля <olya@mail.ru>',
        },
      ),
    ],
    [
      'advertising with a price after the offer',
      letter(
        'Подключите «Онлайн-кинотеатр» за 199 ₽ в месяц вместо 399 ₽!\nПредложение действует до 30 июня. С 1 июля цена 399 ₽.\nОтписаться от рассылки',
      ),
    ],
    ['a transfer to a neighbour', letter('Вы перевели 5 600 ₽ Петру Петровичу П. Сообщение: за июнь.', { from: 'Банк <noreply@bank.ru>' })],
  ])('%s gives nothing', async (_what, bytes) => expect((await inspectMail(bytes)).kind).toBe('unknown'))

  it('a bill above advertising', async () => {
    const body =
      'Счёт за май 2025 по договору 770049120.\nНачислено 650,00 руб.\nК оплате 650,00 руб.\nОплатить до 25.06.2025\n\nТолько в июне: новый тариф «Супер» 990 ₽ с антивирусом! Подключайтесь до 30 июня.'
    expect(await inspectMail(letter(body))).toMatchObject({
      kind: 'invoice',
      invoice: { charged: 65000, total: 65000, dueOn: '2025-06-25' },
    })
  })

  it('a bank on an autopay to be tried again', async () => {
    const body = 'Автоплатёж «Дом.ру» на сумму 735 ₽ не выполнен: недостаточно средств на карте *1234. Следующая попытка 21.06.2025.'
    const bank = { event: 'failed', title: 'Дом.ру', amount: 73500, card: '1234', nextOn: '2025-06-21' }
    expect((await inspectMail(letter(body, { from: 'Банк <noreply@bank.ru>' }))).notice?.bank).toEqual(bank)
  })
})
