/** The head of a letter: who wrote it and when, and by which way it came. */
import type { CivilDate } from '../../dates.ts'
import type { NoticeChannel } from '../../model/household.ts'
import { findDays } from './days.ts'

export interface Letter {
  channel: NoticeChannel
  /** As the letter itself says: the civil date as written, whatever the zone. */
  receivedOn?: CivilDate
  from?: string
  subject?: string
  /** Where the head ends and the text begins. */
  bodyAt: number
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

/** Reads the head of a flattened text. `asOf` counts for a date without its year. */
export function readLetter(text: string, asOf: CivilDate): Letter {
  const letter: Letter = { channel: 'other', bodyAt: 0 }
  let headers = 0
  let at = 0
  for (let line = 0; line < HEAD_LINES && at < text.length; line += 1) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const parts = HEADER.exec(text.slice(at, Math.min(end, at + 500)))
    if (!parts && headers >= 2 && text.slice(at, end).trim() === '') break
    if (parts) {
      headers += 1
      const kind = NAMES[(parts[1] ?? '').toLowerCase()]
      const value = (parts[2] ?? '').trim()
      if (kind === 'date') {
        const day = findDays(value, asOf)[0]?.day
        if (day && !letter.receivedOn) letter.receivedOn = day
      } else if (kind) letter[kind] ??= value
      letter.bodyAt = end
    }
    at = end + 1
  }
  if (headers < 2) letter.bodyAt = 0
  letter.channel = channelOf(text, headers >= 2 && letter.from !== undefined)
  return letter
}

function channelOf(text: string, mail: boolean): NoticeChannel {
  if (mail) return 'email'
  const body = text.trim()
  const paragraphs = /\n[ ]*\n/.test(body)
  return body.length <= SMS_LENGTH && !paragraphs && body.split('\n').filter((line) => line.trim() !== '').length <= 4 ? 'sms' : 'other'
}
