/** Reads the letter of an e-mail itself: its subject and its own words, without the letter that it answers. */
import { findFacts } from '../documents/text/facts.ts'
import { looksLikeDocument } from '../documents/text/recognise.ts'
import { readSender, type Sender } from '../documents/text/sender.ts'
import { readDocumentText, type TextDocument } from '../documents/text.ts'
import type { Mail, Quotes } from '../model/inspected.ts'
import type { ReadContext } from '../reader.ts'

export type ReadMail = Extract<Mail, { state: 'read' }>

export interface Letter {
  /** Subject and words, as they are read and kept. */
  text: string
  document: TextDocument
  /** Whose letter it is, also where it says nothing else of use. */
  sender: Sender
  /** The words its fields were read from. */
  quotes: Quotes
}

const FORWARD_SUBJECT = /^(?:\s*(?:fwd?|пересл|перенапр|wg|tr)\s*(?:\[\d+\])?:)/iu
const FORWARDED =
  /^[ >-]{0,12}(?:пересылаемое сообщение|пересланное (?:сообщение|письмо)|начало переадресованного сообщения|forwarded message|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten)/imu
/** The line that a mail program puts above the letter it answers; all below is that letter. */
const ANSWERED =
  /^[ ]{0,3}(?:-{2,12} ?(?:original message|исходное сообщение|ursprüngliche nachricht) ?-{2,12}|.{3,160}(?: wrote| пишет| написал\(?а?\)?| schrieb)[^\n]{0,80}: ?)$/imu

/**
 * Reads the letter. The mail's own day is the day of receipt and decides for days without a year; a letter sent on by a relative keeps the
 * day and the sender of the letter inside it.
 */
export function readLetter(mail: ReadMail, context: ReadContext): Letter {
  const text = [mail.subject.trim(), ownWords(mail)].filter((part) => part !== '').join('\n\n')
  const head = { channel: 'email', from: mail.from, ...(mail.on && { receivedOn: mail.on }) } as const
  const document: TextDocument = looksLikeDocument(text) ? readDocumentText(text, context, head) : { kind: 'unknown', problems: [] }
  if (document.kind === 'unknown') {
    const facts = findFacts(text, context.asOf, head)
    const { sender, quotes } = readSender(facts.text, facts.original, facts.letter)
    return { text, document, sender, quotes: { ...dayWords(mail, mail.on), ...quotes } }
  }
  const paper = document.kind === 'notice' ? document.notice : document.invoice
  const on = document.kind === 'notice' ? document.notice.receivedOn : document.invoice.issuedOn
  return { text, document, sender: senderOf(paper), quotes: { ...dayWords(mail, on), ...document.quotes } }
}

/** The words of the header where the day is the header's: of the letter's receipt, and of a bill that names no day of its own. */
const dayWords = ({ on, sent }: ReadMail, day: string | undefined): Quotes =>
  sent && day === on ? { receivedOn: `Date: ${sent}`, issuedOn: `Date: ${sent}` } : {}

/** Of a paper only whose it is. */
export const senderOf = ({ provider, contract, inn }: Sender): Sender => ({
  ...(provider !== undefined && { provider }),
  ...(contract !== undefined && { contract }),
  ...(inn !== undefined && { inn }),
})

function ownWords({ subject, text }: ReadMail): string {
  if (FORWARD_SUBJECT.test(subject) || FORWARDED.test(text)) return text.replace(/^(?:> ?)+/gm, '').trim()
  const answered = ANSWERED.exec(text)
  const own = text.slice(0, answered ? answered.index : text.length).replace(/^>.*$/gm, '')
  // A letter that is nothing but a quotation is read all the same.
  return own.trim() === '' ? text.trim() : own.trim()
}
