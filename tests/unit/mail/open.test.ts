/** E-mails taken apart: charsets, headers as they really come, the day as written, attached files and their names. */
import { describe, expect, it } from 'vitest'
import { MAX_MAIL_ATTACHMENTS } from '../../../shared/limits.ts'
import { openMail } from '../../../shared/mail/open.ts'
import { isMail } from '../../../shared/mail/signature.ts'
import { mailBytes, rawMail, SENT, type TestMail } from '../../support/mail.ts'

const opened = async (mail: TestMail | Uint8Array) => {
  const found = await openMail(mail instanceof Uint8Array ? mail : mailBytes(mail))
  if (!found) throw new Error('not opened')
  return found
}
const latin = (text: string) => new TextEncoder().encode(text)

describe('what is an e-mail', () => {
  it.each([
    ['From: a@b.ru\r\nMIME-Version: 1.0\r\n\r\nтекст', true],
    ['Received: from x\r\n by y\r\n\r\nтекст', true],
    ['\ufeffFrom: a@b.ru\nContent-Type: text/plain\n\nтекст', true],
    ['\r\n\r\nReturn-Path: <a@b.ru>\nSubject: x\n\nтекст', true],
    ['From someone@example.org Wed Jun 18 2025\nMessage-ID: <1@x>\n\nтекст', true],
    ['Content-Type: multipart/mixed;\n boundary="x"\n\n--x', true],
    // The head of a letter as people copy it, a table, prose, a header only further down.
    ['From: a@b.ru\nDate: 18.06.2025\nSubject: Счёт\n\nтекст', false],
    ['Дата;Сумма\nMIME-Version: 1.0\n', false],
    ['Пришло письмо.\nMIME-Version: 1.0', false],
    ['Subject: x\n\nMIME-Version: 1.0', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isMail(latin(text))).toBe(expected)
  })
})

describe('words', () => {
  // Letters that every Russian charset has.
  const TEXT = 'Договор 770049120. С 1 июля цена 735 рублей.'

  it.each([
    ['windows-1251', '8bit'],
    ['koi8-r', '8bit'],
    ['utf-8', '8bit'],
    ['windows-1251', 'base64'],
    ['koi8-r', 'quoted-printable'],
  ])('are read in %s, %s', async (charset, encoding) => {
    const body = rawMail([TEXT], charset)
    const printable = [...body].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
    const wrapped = printable.replace(/(?:=..){20}/g, '$&=\r\n')
    const head = `From: a@b.ru\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
    const content = encoding === 'base64' ? latin(Buffer.from(body).toString('base64')) : encoding === '8bit' ? body : latin(wrapped)
    expect((await opened(new Uint8Array([...latin(head), ...content]))).text).toBe(TEXT)
  })

  it.each(['windows-1251', 'koi8-r'])('of a letter in %s that declares nothing are found out, its headers too', async (charset) => {
    const lines = ['From: Дом.ру <a@dom.ru>', 'Subject: Изменение цены', 'MIME-Version: 1.0', '', `${TEXT} Спасибо, что вы с нами.`]
    expect(await opened(rawMail(lines, charset))).toMatchObject({ subject: 'Изменение цены', from: 'Дом.ру <a@dom.ru>', text: lines[4] })
  })

  it('of a bare header in an old charset are found out though the body declares its own', async () => {
    const lines = ['From: Ромашка <a@b.ru>', 'Subject: Изменение цены', 'Content-Type: text/plain; charset=windows-1251', '', TEXT]
    expect(await opened(rawMail(lines, 'windows-1251'))).toMatchObject({ subject: 'Изменение цены', text: TEXT })
  })

  it('are those of the HTML, unless that says less than half', async () => {
    const html = '<table><tr><td>К оплате</td><td>735 ₽</td></tr></table>'
    expect((await opened({ text: 'Откройте письмо в браузере', html })).text).toBe('К оплате  735 ₽')
    expect((await opened({ text: `${TEXT} ${TEXT}`, html: '<img src="cid:a">' })).text).toBe(`${TEXT} ${TEXT}`)
    expect((await opened({ html: `<p>${TEXT}</p>` })).text).toBe(TEXT)
  })
})

describe('the day', () => {
  it.each([
    [SENT, '2025-06-18'],
    ['18 Jun 2025 00:10:00 -0800', '2025-06-18'],
    ['Wed, 18 Jun 2025', '2025-06-18'],
    ['2025-06-18T10:00:00Z', '2025-06-18'],
    ['вчера', undefined],
    ['', undefined],
  ])('%j is %s, whatever the zone', async (date, on) => {
    expect((await opened({ text: 'x', date })).on).toBe(on)
  })

  it('is that of the last server where the letter bears none', async () => {
    const headers = ['Received: from a by b; Thu, 19 Jun 2025 10:00:00 +0300', 'Received: from c by a; Wed, 18 Jun 2025 10:00:00 +0300']
    expect(await opened({ text: 'x', date: '', headers })).toMatchObject({ on: '2025-06-19', sent: 'Thu, 19 Jun 2025 10:00:00 +0300' })
  })
})

describe('attached files', () => {
  it('keep their names and bytes', async () => {
    const { files } = await opened({ text: 'x', attachments: [{ name: 'Счёт за июнь.pdf', content: '%PDF-1' }] })
    expect(files).toEqual([{ name: 'Счёт за июнь.pdf', bytes: latin('%PDF-1'), inline: false }])
  })

  it.each([
    ['папка/счёт.pdf', 'application/pdf', 'счёт.pdf'],
    ['C:\\temp\\счёт.pdf', 'application/pdf', 'счёт.pdf'],
    ['', 'application/pdf', '1.pdf'],
    ['', 'text/calendar', '1.ics'],
    ['', 'application/x-strange', '1'],
  ])('%j of %s is called %s', async (name, type, expected) => {
    const { files } = await opened({ text: 'x', attachments: [{ name, content: 'x', type }] })
    expect(files.map((file) => file.name)).toEqual([expected])
  })

  it.each([
    ['smime.p7s', 'application/pkcs7-signature'],
    ['card.vcf', 'text/vcard'],
    ['card.vcf', 'application/octet-stream'],
    ['winmail.dat', 'application/ms-tnef'],
  ])('%s (%s) is none', async (name, type) => {
    expect((await opened({ text: 'x', attachments: [{ name, content: 'x', type }] })).files).toEqual([])
  })

  it('that lay the letter out are marked', async () => {
    const attachments = [
      { name: 'logo.png', content: 'x', type: 'image/png', disposition: 'inline' as const, id: 'logo' },
      { name: 'фото.jpg', content: 'x', type: 'image/jpeg' },
    ]
    expect((await opened({ text: 'x', attachments })).files.map(({ inline }) => inline)).toEqual([true, false])
  })

  it('are looked at up to a number, and the first beyond is named', async () => {
    const attachments = Array.from({ length: MAX_MAIL_ATTACHMENTS + 5 }, (_, index) => ({ name: `${index}.txt`, content: 'x' }))
    const { files, beyond } = await opened({ text: 'x', attachments })
    expect([files.length, beyond]).toEqual([MAX_MAIL_ATTACHMENTS, `${MAX_MAIL_ATTACHMENTS}.txt`])
  })
})
