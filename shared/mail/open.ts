/**
 * Takes an e-mail apart: who wrote it and when, its words, the files attached to it. postal-mime does the parsing; here is what it leaves
 * open: letters without a declared charset, the day as written, the words of HTML, bounds.
 */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { type CivilDate, civilDate } from '../dates.ts'
import { findDays } from '../documents/text/days.ts'
import { LONGEST_LETTER, MAX_MAIL_ATTACHMENTS, MAX_MAIL_DEPTH, MAX_MAIL_HEADER_BYTES } from '../limits.ts'
import { decodeText } from '../statements/encoding.ts'
import { attachmentName, isNoPaper } from './attachment.ts'
import { wordsOf } from './words.ts'

export interface MailFile {
  name: string
  bytes: Uint8Array
  /** A picture of the letter's layout. */
  inline: boolean
}

export interface OpenedMail {
  subject: string
  from: string
  on?: CivilDate
  sent?: string
  text: string
  report: boolean
  files: MailFile[]
  /** The first file that is not looked at any more. */
  beyond?: string
}

/** The parts of an e-mail; undefined where its bytes break a bound or cannot be parsed. Never rejects. */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail | undefined> {
  const mail = await parse(bytes)
  if (!mail) return undefined
  const subject = headerOf(bytes, 'subject', mail.subject ?? '')
  const from = headerOf(bytes, 'from', written(mail.from ?? mail.sender))
  const sent = dayIn(mail)
  const files = mail.attachments.filter((one) => !isNoPaper(one))
  const taken = files.slice(0, MAX_MAIL_ATTACHMENTS)
  const beyond = files[MAX_MAIL_ATTACHMENTS]
  return {
    subject: subject.slice(0, LONGEST_HEADER),
    from: from.slice(0, LONGEST_HEADER),
    ...sent,
    text: textOf(mail),
    report: mail.attachments.some(({ mimeType }) => /^message\/(?:delivery-status|feedback-report)$/i.test(mimeType)),
    files: taken.map((one, index) => ({ name: attachmentName(one, index), bytes: contentOf(one), inline: isInline(one) })),
    ...(beyond && { beyond: attachmentName(beyond, MAX_MAIL_ATTACHMENTS) }),
  }
}

/** A subject of a thousand letters is none; what is longer is cut. */
const LONGEST_HEADER = 1000

async function parse(bytes: Uint8Array): Promise<Email | undefined> {
  const options = { forceRfc822Attachments: true, maxNestingDepth: MAX_MAIL_DEPTH, maxHeadersSize: MAX_MAIL_HEADER_BYTES }
  try {
    const mail = await PostalMime.parse(bytes, options)
    const other = spoilt(mail) ? asUnicode(bytes) : undefined
    return other ? await PostalMime.parse(other, options) : mail
  } catch {
    // Deeper or with longer headers than any letter: postal-mime has no other faults, and no letter is worth more words here.
    return undefined
  }
}

const spoilt = ({ text, html }: Email): boolean => `${text ?? ''}${html ?? ''}`.slice(0, LONGEST_LETTER).includes('\ufffd')

const CHARSET = /charset\s*=/i
/** A letter in an old Russian charset that declares none, written anew in UTF-8. Undefined: it declares one, and that stands. */
function asUnicode(bytes: Uint8Array): Uint8Array | undefined {
  if (CHARSET.test(new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED)))) return undefined
  const decoded = decodeText(bytes)
  return decoded && decoded.encoding !== 'utf-8' ? new TextEncoder().encode(decoded.text) : undefined
}
const SEARCHED = 256 * 1024

/** A header written in bare bytes of an old charset is decoded like a file of that charset. */
function headerOf(bytes: Uint8Array, name: 'subject' | 'from', parsed: string): string {
  if (!parsed.includes('\ufffd')) return parsed
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED))
  const found = new RegExp(`^${name}:[ \\t]*([^\\r\\n]{0,1000})`, 'im').exec(head)?.[1]
  const raw = found && Uint8Array.from(found, (letter) => letter.charCodeAt(0))
  return (raw && decodeText(raw)?.text) ?? parsed
}

/** `Name <address>`; of a group its name. */
function written(address: Address | undefined): string {
  if (!address) return ''
  if (address.address === undefined) return address.name
  return address.name === '' ? address.address : `${address.name} <${address.address}>`
}

/** The day as the header writes it, whatever the zone: of the letter, else of the last server that had it. */
function dayIn({ headers }: Email): { on?: CivilDate; sent?: string } {
  const date = headers.find(({ key }) => key === 'date')?.value
  const received = headers.find(({ key }) => key === 'received')?.value
  for (const words of [date, received?.slice(received.lastIndexOf(';') + 1)]) {
    const day = words === undefined ? undefined : findDays(words.slice(0, 200), NO_DAY).find(({ hasYear }) => hasYear)?.day
    if (day && words) return { on: day, sent: words.trim().slice(0, 100) }
  }
  return {}
}
/** Days without a year are not taken here, so that none is needed to place them. */
const NO_DAY = civilDate('2000-01-01')

/** Letters carry a plain text for old programs, which often says nothing or lost its tables; the HTML is what the family sees. */
function textOf({ text = '', html }: Email): string {
  const plain = text.slice(0, LONGEST_LETTER)
  if (html === undefined) return plain.trim()
  const words = wordsOf(html, LONGEST_LETTER)
  return words.length * 2 >= plain.trim().length ? words : plain.trim()
}

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content instanceof Uint8Array ? content : new Uint8Array(content)

/** Shown within the letter, by its mark or because the HTML refers to it. */
const isInline = ({ mimeType, disposition, related }: Attachment): boolean =>
  /^image\//i.test(mimeType) && (related === true || disposition === 'inline')
