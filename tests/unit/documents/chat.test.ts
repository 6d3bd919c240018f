/** Copied chats and several messages pasted at once: each that says something is a paper with its own day. */
import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../../shared/documents/text/messages.ts'
import { inspectNow } from '../../../shared/inspect.ts'
import { MAX_MESSAGES } from '../../../shared/limits.ts'
import { prepare } from '../../../shared/prepare.ts'
import { edgesWith } from '../../support/edges.ts'
import { MAIL_CONTEXT, sha256 } from '../../support/mail.ts'
import { noticeOf } from './speak.ts'

const inspect = async (text: string) =>
  inspectNow(await prepare({ name: 'чат.txt', bytes: new TextEncoder().encode(text), sha256: 'whole' }, edgesWith()), MAIL_CONTEXT)

const RISE = 'С 1 июля цена тарифа составит 735 рублей'
const WARNING = 'Ваш интернет будет отключён 3 июля. Внесите 85 руб.'

describe('the head of a message', () => {
  it.each([
    [`[12.06.2025, 10:15] МТС: ${RISE}`, '2025-06-12', 'МТС'],
    [`[12.06.2025, 10:15:33] МТС: ${RISE}`, '2025-06-12', 'МТС'],
    [`[12.06.25 10:15] МТС: ${RISE}`, '2025-06-12', 'МТС'],
    [`12.06.2025, 10:15 - МТС: ${RISE}`, '2025-06-12', 'МТС'],
    [`МТС, [12.06.2025 10:15]\n${RISE}`, '2025-06-12', 'МТС'],
    [`МТС, [12 июня 2025 г. в 10:15]:\n${RISE}`, '2025-06-12', 'МТС'],
    [`[2025-06-12 10:15] МТС: ${RISE}`, '2025-06-12', 'МТС'],
    [`[12.06.2025, 10:15] ${RISE}`, '2025-06-12', undefined],
  ])('%j', (text, receivedOn, provider) => {
    const notice = noticeOf(text)
    expect([notice.receivedOn, notice.provider, notice.amount, notice.channel]).toEqual([receivedOn, provider, 73500, 'sms'])
  })

  it('places days without a year, over New Year too', () => {
    const text = '[28.12.2024, 10:15] Дом.ру: С 1 января цена тарифа составит 735 рублей'
    expect(noticeOf(text)).toMatchObject({ receivedOn: '2024-12-28', effectiveOn: '2025-01-01' })
  })

  it.each(['[31.02.2025, 10:15] МТС: x', '[вчера] МТС: x', '12.06.2025 К оплате: 735'])('%j is none', (line) => {
    expect(noticeOf(`${line}\n${RISE}`)).not.toHaveProperty('receivedOn')
  })
})

describe('a chat', () => {
  const chat = [
    `[12.06.2025, 10:15] Дом.ру: ${RISE}`,
    '[12.06.2025, 10:20] Мама: Купи хлеба и молока к ужину',
    `[30.06.2025, 09:00] Дом.ру: ${WARNING}`,
    'Ваш договор 770049120',
    '[30.06.2025, 09:05] 900: Автоплатёж «Дом.ру» на 650 р. исполнен. Счёт *1234',
  ].join('\r\n')

  it('gives a paper for each message that says something', async () => {
    const found = await inspect(chat)
    expect(found).toMatchObject({ kind: 'notice', format: 'text', notice: { receivedOn: '2025-06-12', amount: 73500, provider: 'Дом.ру' } })
    expect(found.parts).toMatchObject([
      { file: 'чат.txt › 30.06.2025, 09:00 Дом.ру', notice: { receivedOn: '2025-06-30', contract: '770049120' } },
      { file: 'чат.txt › 30.06.2025, 09:05 900', notice: { receivedOn: '2025-06-30', bank: { event: 'done', amount: 65000 } } },
    ])
    const third = `[30.06.2025, 09:05] 900: Автоплатёж «Дом.ру» на 650 р. исполнен. Счёт *1234`
    expect(found.parts?.[1]?.sha256).toBe(sha256(third))
  })

  it('of which one message is a paper gives that one', async () => {
    const found = await inspect(`[12.06.2025, 10:20] Мама: Купи хлеба\n[12.06.2025, 10:21] Дом.ру: ${RISE}`)
    expect([found.notice?.amount, found.notice?.receivedOn, found.parts]).toEqual([73500, '2025-06-12', undefined])
  })

  it('of years is read by its last messages', () => {
    const line = (index: number) => `[12.06.2025, 10:15] Дом.ру: С 1 июля цена тарифа составит ${index} рублей`
    const messages = messagesIn(Array.from({ length: MAX_MESSAGES + 50 }, (_, index) => line(index + 100)).join('\n'))
    expect([messages.length, messages.at(-1)?.text]).toEqual([MAX_MESSAGES, line(MAX_MESSAGES + 149)])
  })
})

describe("a bank's messages pasted together", () => {
  const first = 'Автоплатёж «Интернет» на 650 р. исполнен. Карта *1234'
  const second = 'Автоплатёж «Свет» на 800 р. не прошёл: недостаточно средств'

  it.each(['\n', '\n\n', '\r\n\r\n\r\n'])('parted by %j are papers', async (between) => {
    const found = await inspect(`${first}${between}${second}`)
    expect(found.notice?.bank).toMatchObject({ event: 'done', title: 'Интернет' })
    expect(found.parts).toMatchObject([{ notice: { bank: { event: 'failed', title: 'Свет' } }, sha256: sha256(second) }])
  })

  it('are one message where a line is none by itself', async () => {
    expect((await inspect(`${first}\nСпасибо, что вы с нами`)).parts).toBeUndefined()
  })
})

describe('not several messages', () => {
  it.each([
    'Счёт за июнь 2025\n\nК оплате 735 руб.\n\nОплатить до 10.07.2025',
    `${RISE}\n\nСпасибо, что вы с нами`,
    'Долг 10,00\nНачислено 735,00 за июнь 2025',
    '',
  ])('%j', (text) => {
    expect(messagesIn(text)).toEqual([])
  })
})
