/** E-mails made in code: headers, texts in any charset, attached files; and how a test reads them. */
import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { civilDate } from '../../shared/dates.ts'
import { inspectNow } from '../../shared/inspect.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { type Edges, prepare } from '../../shared/prepare.ts'
import type { ReadContext } from '../../shared/reader.ts'
import { edgesWith } from './edges.ts'

export interface TestAttachment {
  name: string
  content: Uint8Array | string
  type?: string
  disposition?: 'attachment' | 'inline'
  /** The letter's HTML refers to it. */
  id?: string
}

export interface TestMail {
  subject?: string
  from?: string
  date?: string
  text?: string
  html?: string
  attachments?: TestAttachment[]
  headers?: string[]
}

const encoded = (content: Uint8Array | string): string => Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')
const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

function part({ name, content, type = 'application/octet-stream', disposition = 'attachment', id }: TestAttachment): string[] {
  return [
    `Content-Type: ${type}; name="${word(name)}"`,
    `Content-Disposition: ${disposition}; filename="${word(name)}"`,
    ...(id ? [`Content-ID: <${id}>`] : []),
    'Content-Transfer-Encoding: base64',
    '',
    encoded(content),
  ]
}

const textPart = (text: string, type: string): string[] => [
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  encoded(text),
]

const multipart = (kind: string, boundary: string, parts: readonly string[][]): string[] => [
  `Content-Type: multipart/${kind}; boundary="${boundary}"`,
  '',
  ...parts.flatMap((lines) => [`--${boundary}`, ...lines]),
  `--${boundary}--`,
]

export const SENT = 'Wed, 18 Jun 2025 23:30:00 +0500'

/** The letter as a mail program saves it. */
export function mailText(mail: TestMail): string {
  const { subject = 'Ваш счёт', from = '"Дом.ру" <billing@dom.ru>', date = SENT, text, html, attachments = [], headers = [] } = mail
  const bodies = [
    ...(text === undefined ? [] : [textPart(text, 'text/plain')]),
    ...(html === undefined ? [] : [textPart(html, 'text/html')]),
  ]
  const body = bodies.length === 1 ? (bodies[0] ?? []) : multipart('alternative', 'alt', bodies)
  const content = attachments.length > 0 ? multipart('mixed', 'mix', [body, ...attachments.map(part)]) : body
  const name = /^"?([^"<]*)"? ?(<.*>)?$/.exec(from)
  const sender = name?.[2] ? `${word(name[1]?.trim() ?? '')} ${name[2]}` : from
  const head = [`From: ${sender}`, 'To: olga@example.org', `Subject: ${word(subject)}`, ...(date === '' ? [] : [`Date: ${date}`])]
  return [...head, 'MIME-Version: 1.0', ...headers, ...content, ''].join('\r\n')
}

export const mailBytes = (mail: TestMail): Uint8Array => new TextEncoder().encode(mailText(mail))
/** Raw lines in a charset of eight bits. */
export const rawMail = (lines: readonly string[], charset = 'utf8'): Uint8Array => new Uint8Array(iconv.encode(lines.join('\r\n'), charset))

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

export const MAIL_CONTEXT: ReadContext = { asOf: civilDate('2025-06-20'), currency: 'RUB' }

/** The whole way of a file: prepared, then read. */
export async function inspectMail(mail: TestMail | Uint8Array, edges: Partial<Edges> = {}, context = MAIL_CONTEXT): Promise<Inspected> {
  const bytes = mail instanceof Uint8Array ? mail : mailBytes(mail)
  return inspectNow(await prepare({ name: 'письмо.eml', bytes, sha256: sha256(bytes) }, edgesWith(edges)), context)
}

/** Keys of the problems without the area. */
export const mailDoubts = ({ problems }: Inspected): string[] => problems.map(({ message }) => message.key.replace(/^mail\./, ''))
