/** E-mails made to break or to tire the program: bounded, explained, and what can be had of them is had. */

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LONGEST_LETTER, MAX_ARCHIVE_FILES, MAX_MAIL_ATTACHMENTS } from '../../../shared/limits.ts'
import { openMail } from '../../../shared/mail/open.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { prepare } from '../../../shared/prepare.ts'
import { edgesWith } from '../../support/edges.ts'
import { inspectMail, mailBytes, mailDoubts, mailText, sha256, type TestAttachment } from '../../support/mail.ts'

const RISE = 'Договор № 770049120. С 1 июля 2025 абонентская плата составит 735,00 руб.'
const latin = (text: string) => new TextEncoder().encode(text)
/** Enough for the heaviest here on a busy machine; what is quadratic takes minutes. */
const PATIENCE = 60_000

const priceOf = ({ notice }: Inspected) => notice?.amount

describe('large ones', () => {
  it(
    'of 40 MB with a picture are read, its picture being nothing of use',
    async () => {
      const found = await inspectMail({ text: RISE, attachments: [{ name: 'фото.bin', content: new Uint8Array(30_000_000).fill(7) }] })
      expect([priceOf(found), mailDoubts(found)]).toEqual([73500, ['inside']])
    },
    PATIENCE,
  )

  it(
    'whose text is 40 MB are read from their beginning',
    async () => {
      const opened = await openMail(mailBytes({ text: `${RISE} ${'Подробности на сайте. '.repeat(1_000_000)}` }))
      expect(opened?.text).toHaveLength(LONGEST_LETTER)
      expect(opened?.text.startsWith(RISE)).toBe(true)
    },
    PATIENCE,
  )

  it(
    'whose HTML is 10 MB on one line are read from their beginning',
    async () => {
      const opened = await openMail(mailBytes({ html: `<p>${RISE}</p>${'<td>слово</td>'.repeat(500_000)}` }))
      expect(opened?.text.startsWith(RISE)).toBe(true)
      expect(opened?.text.length).toBeLessThanOrEqual(LONGEST_LETTER)
    },
    PATIENCE,
  )

  it(
    'with 10,000 attached files are read, the first of these too',
    async () => {
      const attachments = Array.from(
        { length: 10_000 },
        (_, index): TestAttachment => ({ name: `${index}.txt`, content: 'x', type: 'text/plain' }),
      )
      const found = await inspectMail({ text: RISE, attachments })
      expect(priceOf(found)).toBe(73500)
      expect(mailDoubts(found).filter((key) => key === 'inside')).toHaveLength(MAX_MAIL_ATTACHMENTS)
      expect(mailDoubts(found).at(-1)).toBe('tooMany')
    },
    PATIENCE,
  )
})

describe('headers', () => {
  it.each([
    ['one of 5 MB', `X-Long: ${'a'.repeat(5_000_000)}`],
    ['100,000 of them', Array.from({ length: 100_000 }, (_, index) => `X-${index}: aaaaaaaaaaaaaaaaaaaaaaaa`).join('\r\n')],
    ['one folded 200,000 times', `X-Long: a${'\r\n aaaaaaaaaaaa'.repeat(200_000)}`],
  ])(
    '%s: the letter is refused with a sentence',
    async (_what, header) => {
      const found = await inspectMail({ text: RISE, headers: [header] })
      expect([found.kind, found.format, mailDoubts(found)]).toEqual(['unknown', 'eml', ['broken']])
    },
    PATIENCE,
  )

  it('a subject of 100 KB is cut', async () => {
    expect((await openMail(mailBytes({ subject: 'а'.repeat(50_000), text: RISE })))?.subject).toHaveLength(1000)
  })

  it.each([
    ['a boundary that is nowhere', 'Content-Type: multipart/mixed; boundary="нет"'],
    ['a kind that is none', 'Content-Type: ;;;===""'],
    ['an encoding that is none', 'Content-Type: text/plain; charset=x-nothing'],
    ['an encoded word that never ends', 'Subject: =?UTF-8?B?0J'],
    ['a from of brackets', `From: ${'<'.repeat(50_000)}`],
    ['a comment that never ends', `Content-Type: text/plain ${'('.repeat(50_000)}`],
  ])('%s breaks nothing', async (_what, header) => {
    const bytes = latin(`MIME-Version: 1.0\r\n${header}\r\nSubject: x\r\n\r\n${RISE}`)
    expect(['notice', 'unknown']).toContain((await inspectMail(bytes)).kind)
  })
})

describe('nesting', () => {
  const nested = (depth: number, inner: string): string =>
    Array.from({ length: depth }).reduce<string>(
      (text, _, index) => `Content-Type: multipart/mixed; boundary="b${index}"\r\n\r\n--b${index}\r\n${text}\r\n--b${index}--`,
      `Content-Type: text/plain; charset=utf-8\r\n\r\n${inner}`,
    )

  it('of parts as real letters have it is read, without end it is refused', async () => {
    expect(priceOf(await inspectMail(latin(`MIME-Version: 1.0\r\n${nested(20, RISE)}`)))).toBe(73500)
    for (const depth of [200, 3000])
      expect(mailDoubts(await inspectMail(latin(`MIME-Version: 1.0\r\n${nested(depth, RISE)}`)))).toEqual(['broken'])
  })

  const inside = (content: Uint8Array, name = 'письмо.eml'): TestAttachment => ({ name, content, type: 'message/rfc822' })

  it('of letters is opened one deep', async () => {
    const innermost = mailBytes({ text: RISE })
    const middle = mailBytes({ subject: 'Fwd', text: 'Смотри', attachments: [inside(innermost)] })
    expect(priceOf(await inspectMail({ subject: 'Fwd', text: 'Смотри', attachments: [inside(innermost)] }))).toBe(73500)
    const deeper = await inspectMail({ subject: 'Fwd', text: 'Смотри', attachments: [inside(middle)] })
    expect(deeper.kind).toBe('unknown')
    expect(JSON.stringify(deeper.problems)).toContain('mail.left')
  })

  it('of archives and letters ends', async () => {
    const zip = (name: string, content: Uint8Array): Uint8Array => zipSync({ [name]: content })
    const letter = mailBytes({ text: RISE })
    const packed = zip('a.eml', letter)
    expect(priceOf(await inspectMail({ subject: 'x', text: 'x', attachments: [{ name: 'a.zip', content: packed }] }))).toBe(73500)
    const again = mailBytes({ subject: 'x', text: 'x', attachments: [{ name: 'a.zip', content: packed }] })
    const found = await inspectMail({ subject: 'x', text: 'x', attachments: [{ name: 'b.zip', content: zip('b.eml', again) }] })
    expect(found.kind).toBe('unknown')
  })

  it(
    'all archives of one letter share the room of one',
    async () => {
      const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${index}.txt`, strToU8('x')]))
      const attachments = Array.from({ length: 4 }, (_, index): TestAttachment => ({ name: `${index}.zip`, content: zipSync(files) }))
      const bytes = mailBytes({ text: 'x', attachments })
      const prepared = await prepare({ name: 'a.eml', bytes, sha256: sha256(bytes) }, edgesWith())
      const opened = prepared.mail?.state === 'read' ? prepared.mail.attachments : []
      const taken = opened.reduce((sum, { inside: archive }) => sum + (archive?.state === 'read' ? archive.files.length : 0), 0)
      expect(taken + attachments.length).toBe(MAX_ARCHIVE_FILES)
    },
    PATIENCE,
  )
})

describe('spoilt ones', () => {
  const whole = mailText({ text: RISE, html: `<p>${RISE}</p>`, attachments: [{ name: 'a.txt', content: RISE.repeat(20) }] })

  it('cut anywhere, or with a letter changed anywhere, they never stop the program', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 4 }), async (end, at, put) => {
        const found = await inspectMail(latin(`${whole.slice(0, Math.min(at, end))}${put}${whole.slice(at + put.length, end)}`))
        expect(found.problems.map(({ message }) => message.key)).not.toContain('problems.file.tripped')
      }),
      { numRuns: 150 },
    )
  })

  it('base64 with letters that are none is read as far as it goes', async () => {
    const body = Buffer.from(RISE).toString('base64')
    const bytes = latin(
      `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n!!${body}!!`,
    )
    expect(priceOf(await inspectMail(bytes))).toBe(73500)
  })

  it('what is stopped from outside stays stopped', async () => {
    const stop = new Error('stopped')
    const bytes = mailBytes({ text: RISE, attachments: [{ name: 'a.txt', content: 'x' }] })
    const breathe = () => Promise.reject(stop)
    await expect(prepare({ name: 'a.eml', bytes, sha256: '' }, edgesWith(), undefined, breathe)).rejects.toBe(stop)
  })
})
