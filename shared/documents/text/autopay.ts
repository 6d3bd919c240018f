/**
 * What banks write about autopays: planned, done, failed, nothing to pay, switched off, changed, taken back. None of it is a bill or a
 * notice of the provider, and none is proof that money went: the statement's row is.
 */
import { message, type Problem } from '../../i18n/message.ts'
import { findDays } from './days.ts'
import type { Facts } from './facts.ts'
import { blank } from './flat.ts'
import { findSums } from './sums.ts'

export const AUTOPAY_EVENTS = ['billed', 'failed', 'nothingDue', 'reversed', 'off', 'changed', 'planned', 'done', 'paid'] as const
export type AutopayEvent = (typeof AUTOPAY_EVENTS)[number]

export interface AutopayMessage {
  event: AutopayEvent
  /** What the family called the autopay, or the payee. */
  title?: string
  problems: Problem[]
}

/** The subject of such a message, in Russian and as banks spell it in Latin letters. */
const SUBJECT = /автоплатеж|автооплат|регулярн\p{L}{1,4} (?:платеж|операци)|avtoplatezh|regulyarnaya operatsiya/iu
/** A bank's line about one payment for services: the card, then what was done. */
const CARD_LINE = /(?<![\p{L}\d])(?:[A-Z]{2,4}|\*) ?\d{4}(?!\d)[^\n]{0,40}?(отмена оплаты|оплата)(?: услуг)? \d/iu

/** Tried in this order: «не удалось исполнить» must not be read as done. */
const EVENTS: readonly { event: AutopayEvent; pattern: RegExp }[] = [
  { event: 'billed', pattern: /выставлен счет|vistavlen schet/iu },
  { event: 'failed', pattern: /не удалось|не исполнен|не выполнен|отклонен|недостаточно средств|ne vypolnena|nedostatochno sredstv/iu },
  { event: 'nothingDue', pattern: /нет неоплаченных счетов|задолженност\p{L}{1,3} (?:нет|отсутству)|счет\p{L}{0,3} не найден/iu },
  { event: 'reversed', pattern: /отмена оплаты|платеж возвращен|возврат платежа/iu },
  { event: 'off', pattern: /(?:отключен|удален|отменен|приостановлен|отмена)(?!\p{L}{3})/iu },
  { event: 'changed', pattern: /(?<!\p{L})(?:изменен|создан|подключен|включен|редактирован|создание|подключение)/iu },
  { event: 'planned', pattern: /будет (?:исполнен|выполнен|списан|проведен)|запланирован|budet vypolnena|(?<!\p{L})завтра/iu },
  { event: 'done', pattern: /исполнен|выполнен|прошло успешно|оплачен|vypolnena|успешно/iu },
]

const TITLE =
  /[«"“]([^«»"”“\n]{1,80})[»"”]|операци\p{L}{1,2}: ([^,\n]{1,60}),|operatsiya: ([^,\n]{1,60}),| ot (.{1,60}?) po avtoplatezhu|\d ?(?:р|руб)\p{L}{0,3}\.? (?!баланс)([^()\n]{2,40}?)(?: баланс| \(|$)/iu
const LONGEST = 1000

/** Whether a text speaks of an autopay, or is a bank's line about one payment. */
export const looksLikeAutopay = (text: string): boolean => SUBJECT.test(text) || CARD_LINE.test(text)

/** Reads a bank's message about an autopay. Undefined: it is none. */
export function readAutopay(facts: Facts): AutopayMessage | undefined {
  const text = facts.text.slice(facts.letter.bodyAt).trim()
  if (text.length > LONGEST) return undefined
  const card = CARD_LINE.exec(text)
  if (!SUBJECT.test(text) && !card) return undefined
  const event = EVENTS.find(({ pattern }) => pattern.test(text))?.event ?? (card ? 'paid' : undefined)
  if (!event) return undefined
  const title = TITLE.exec(text)
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim()
  return { event, ...(title ? { title } : {}), problems: explain(event, title, text, facts) }
}

function explain(event: AutopayEvent, title: string | undefined, text: string, facts: Facts): Problem[] {
  const problems: Problem[] = [{ level: 'warning', message: message(`documents.autopay.${event}`) }]
  if (title) problems.push({ level: 'warning', message: message('documents.autopay.title', { title }) })
  const days = findDays(text, facts.near)
  const sum = findSums(blank(text, days)).find(
    ({ amount, currency, marked }) => marked && amount > 0 && (currency === undefined || amount > 0),
  )
  if (sum) problems.push({ level: 'warning', message: message('documents.autopay.amount', { amount: { money: sum.amount } }) })
  const next = days[0]
  if (next && (event === 'planned' || event === 'done' || event === 'changed'))
    problems.push({ level: 'warning', message: message('documents.autopay.next', { on: { day: next.day } }) })
  return problems
}
