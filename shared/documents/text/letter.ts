/** The head of a letter or of a chat's message: who wrote it and when, and by which way it came. */
import type { CivilDate } from '../../dates.ts'
import type { NoticeChannel } from '../../model/household.ts'
import { chatHead } from './chat-head.ts'
import { findDays } from './days.ts'
import type { Span } from './flat.ts'

export interface Letter {
  channel: NoticeChannel
  /** As the letter itself says: the civil date as written, whatever the zone. */
  receivedOn?: CivilDate
  /** Where that day stands. */
  receivedAt?: Span
  from?: string
  fromAt?: Span
  subject?: string
  /** Where the head ends and the text begins. */
  bodyAt: number
}

/** What is known of a text from elsewhere: of the body of an e-mail, its header. */
export interface LetterHead {
  channel?: NoticeChannel
  receivedOn?: CivilDate
  from?: string
}

const HEADER =
  /^ {0,3}(from|от(?: кого)?|отправитель|von|absender|subject|тема|betreff|date|дата|отправлено|sent|datum|gesendet|to|кому|an|mime-version|content-type|content-transfer-encoding|message-id|return-path|reply-to|received): {0,4}(.{0,400})/iu
const NAMES: Readonly<Record<string, 'from' | 'subject' | 'date'>> = {
  from: 'from',
  от: 'from',
  'от кого': 'from',
  отправитель: 'from',
  von: 'from',
  absender: 'from',
  subject: 'subject',
  тема: 'subject',
  betreff: 'subject',
  date: 'date',
  дата: 'date',
  отправлено: 'date',
  sent: 'date',
  datum: 'date',
  gesendet: 'date',
}
/** Longer than this is no message of a telephone. */
const SMS_LENGTH = 480
const HEAD_LINES = 40

/**
 * Reads the head of a flattened text. `asOf` counts for a date without its year. What `known` says stands, unless the text holds the
 * whole head of a forwarded letter: then that one is the provider's.
 */
export function readLetter(text: string, asOf: CivilDate, known: LetterHead = {}): Letter {
  const near = known.receivedOn ?? asOf
  const letter = readChat(text, near) ?? readHead(text, near)
  const whole = letter.bodyAt > 0 && letter.from !== undefined
  if (!whole && (known.from !== undefined || known.receivedOn !== undefined)) {
    const { channel, bodyAt: _, from: _from, fromAt: _at, receivedOn: _on, receivedAt: _day, ...rest } = letter
    return { ...rest, channel, bodyAt: 0, ...known }
  }
  return known.channel ? { ...letter, ...(letter.receivedOn ? {} : pick(known)), channel: known.channel } : letter
}

const pick = ({ receivedOn }: LetterHead): Pick<LetterHead, 'receivedOn'> => (receivedOn ? { receivedOn } : {})

/** A message copied from a chat came to a telephone, unless it is a long one. */
function readChat(text: string, near: CivilDate): Letter | undefined {
  const head = chatHead(text, near)
  return head && { ...head, channel: channelOf(text.slice(head.bodyAt)) }
}

function readHead(text: string, asOf: CivilDate): Letter {
  const letter: Letter = { channel: 'other', bodyAt: 0 }
  let headers = 0
  let at = 0
  for (let line = 0; line < HEAD_LINES && at < text.length; line += 1) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const parts = HEADER.exec(text.slice(at, Math.min(end, at + 500)))
    if (!parts && headers >= 2 && text.slice(at, end).trim() === '') break
    if (parts) {
      headers += 1
      note(letter, NAMES[(parts[1] ?? '').toLowerCase()], parts[2] ?? '', at + parts[0].length - (parts[2] ?? '').length, asOf)
      letter.bodyAt = end
    }
    at = end + 1
  }
  if (headers < 2) letter.bodyAt = 0
  letter.channel = channelOf(text, headers >= 2 && letter.from !== undefined)
  return letter
}

function note(letter: Letter, kind: 'from' | 'subject' | 'date' | undefined, value: string, at: number, asOf: CivilDate): void {
  const span = { at, end: at + value.length }
  if (kind === 'date') {
    const day = findDays(value, asOf)[0]?.day
    if (day && !letter.receivedOn) {
      letter.receivedOn = day
      letter.receivedAt = span
    }
  } else if (kind === 'from' && letter.from === undefined) {
    letter.from = value.trim()
    letter.fromAt = span
  } else if (kind === 'subject') letter.subject ??= value.trim()
}

/** By its length and shape: a short text is a telephone's message. */
export function channelOf(text: string, mail = false): NoticeChannel {
  if (mail) return 'email'
  const body = text.trim()
  const paragraphs = /\n[ ]*\n/.test(body)
  return body.length <= SMS_LENGTH && !paragraphs && body.split('\n').filter((line) => line.trim() !== '').length <= 4 ? 'sms' : 'other'
}
