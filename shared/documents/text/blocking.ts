/** A threat of suspension: «доступ будет заблокирован», with the day, the days left and the sum where they are named. */
import { BLOCKED_THINGS, BLOCKING_WORDS, CUTOFF_DAY, CUTOFF_DAYS_LEFT } from '../../catalogue/wording-notice.ts'
import { message, type Problem } from '../../i18n/message.ts'
import type { Facts } from './facts.ts'
import { rightBefore, standsBefore, wholeWords } from './flat.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

export interface Blocking {
  words: string
  problems: Problem[]
}

const BLOCKING = wholeWords(BLOCKING_WORDS, 'iu')
const THING = wholeWords(BLOCKED_THINGS, 'iu')
const DAYS_LEFT = new RegExp(`(?<!\\p{L})(?:${CUTOFF_DAYS_LEFT})[^\\d\\n]{0,20}(\\d{1,3})(?!\\d)`, 'iu')
const DAY_NAMED = wholeWords('дата (?:отключения|блокировки|приостановления)', 'iu')
const DAY_WORDS = wholeWords(CUTOFF_DAY, 'iu')
/** A day to pay by is not yet the day of the cut. */
const UNTIL = rightBefore('до|не позднее|by|before|until|bis(?: zum)?')
/** Said of other things: «отключите автоплатёж», «чтобы не отключили» stays, «отключить рассылку» goes. */
const HARMLESS = wholeWords(
  `(?:${BLOCKING_WORDS})[^.!?\\n]{0,30}(?<!\\p{L})(?:рассылк[а-я]{1,2}|уведомлени[а-я]{1,2}|смс|sms|подписк[а-я]{1,2}|опци[а-я]{1,2})`,
  'iu',
)

/** What somebody asked for himself, and a cut for works: neither is about money. */
const ASKED_FOR = wholeWords(
  'по ваш[а-я]{2,3} (?:просьбе|заявк[а-я]|заявлению|запросу|инициативе|желанию)|(?:пробн|тестов)[а-я]{2,3} период|at your request|trial',
  'iu',
)
const WORKS = wholeWords(
  'плановы[а-я]{1,2}|ремонт[а-я]{0,3}|профилактик[а-я]|профилактическ[а-я]{2,3}|техническ[а-я]{2,3} работ[а-я]{0,2}|аварийн[а-я]{2,3}|работ[а-я]{0,2} на сет[а-я]{1,2}|maintenance|wartung[a-z]{0,8}',
  'iu',
)
const MONEY = wholeWords(
  'задолженност[а-я]{1,2}|долг[а-я]{0,3}|неуплат[а-я]|оплат[а-я]{1,5}|внесите|пополните|баланс[а-я]{0,2}|debt|pay|payment',
  'iu',
)
const isOther = (text: string): boolean => ASKED_FOR.test(text) || (WORKS.test(text) && !MONEY.test(text))

const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

/** Reads a threat of suspension. Undefined: there is none. Its sum is what is missing, never a price. */
export function readBlocking(facts: Facts): Blocking | undefined {
  const sentence = sentencesOf(facts.text, facts.letter.bodyAt).find(threatens)
  if (!sentence) return undefined
  const problems: Problem[] = [warning(message('documents.blocking.recognised'))]
  const day = facts.days.find(({ at }) => at >= sentence.at && at < sentence.end && !standsBefore(facts.text, at, UNTIL))
  if (day && DAY_WORDS.test(sentence.text)) problems.push(warning(message('documents.blocking.on', { on: { day: day.day } })))
  const left = DAYS_LEFT.exec(facts.text)?.[1]
  if (left) problems.push(warning(message('documents.blocking.daysLeft', { count: Number(left) })))
  const sum = facts.sums.find(({ marked, perUnit }) => marked && !perUnit)
  if (sum) problems.push(warning(message('documents.blocking.amount', { amount: { money: sum.amount } })))
  return { words: facts.original.slice(sentence.at, sentence.end).trim(), problems }
}

/** Whether a sentence threatens with suspension for money. */
export const threatens = ({ text }: Sentence): boolean =>
  !isOther(text) && (DAYS_LEFT.test(text) || DAY_NAMED.test(text) || (BLOCKING.test(text) && THING.test(text) && !HARMLESS.test(text)))
