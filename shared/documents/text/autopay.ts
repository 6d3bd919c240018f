/**
 * What banks write about autopays and payments: planned, done, failed, nothing to pay, switched off, changed, taken back. None of it is
 * a bill or a price of the provider, and none is proof that money went: the statement's row is.
 */
import { addDays, type CivilDate } from '../../dates.ts'
import { message, type Problem } from '../../i18n/message.ts'
import type { BankMessage } from '../../model/household.ts'
import { bankSums } from './bank-sums.ts'
import { type FoundDay, findDays, findShortDays } from './days.ts'
import type { Facts } from './facts.ts'
import { withoutOverlaps } from './flat.ts'

export interface BankNotice {
  bank: BankMessage
  problems: Problem[]
}

type Event = BankMessage['event']

/** The subject of such a message, in Russian and as banks spell it in Latin letters. */
const SUBJECT =
  /авто-?плат[её]ж|автоспис|автооплат|регулярн\p{L}{1,4} (?:плат[её]ж|операци|перевод)|avto-?platezh|avtoplatej|regulyarn\p{L}{1,4} (?:operatsi|platezh)/iu
/** «Подключите автоплатёж»: advice, which providers give too. */
const ADVICE = /(?:подключ|настро|включ|оформ|созда|активир)\p{L}{0,6}(?:те|ть)(?!\p{L})[^.!?\n]{0,40}?автоплат\p{L}{0,6}/giu
const speaksOfAutopay = (text: string): boolean => SUBJECT.test(text.replace(ADVICE, ''))
const CARD = '(?:(?<![\\p{L}\\d])(?:[A-Z]{2,4}|сч[её]т|карта|\\*{1,2})[ -]?\\*{0,2}(\\d{4})(?!\\d|[.,]\\d| ?(?:р|₽)))'
/** A bank's line about one payment for services: the card, then what was done; or the other way round. */
const CARD_LINE = new RegExp(
  `${CARD}[^\\n]{0,40}?(?:отмена оплаты|оплата|oplata)(?: услуг| uslug)?:? \\d|(?<!\\p{L})(?:отмена оплаты|оплата|oplata)(?: услуг| uslug)?:? \\d[^\\n]{1,60}${CARD}`,
  'iu',
)

/** Tried in this order: «не удалось исполнить» must not be read as done. */
const EVENTS: readonly { event: Event; pattern: RegExp }[] = [
  { event: 'billed', pattern: /(?:выставлен|поступил|пришел|получен) (?:новый )?счет|vistavlen schet|vystavlen schet/iu },
  {
    event: 'failed',
    pattern:
      /не удалось|не исполнен|не выполнен|не прош[её]?л|не сможем|не получилось|отклонен|недостаточно (?:средств|денег)|не хватает|мало (?:средств|денег)|отложен|(?<!\p{L})отказ(?!\p{L})|не полностью|частично|лимит[^.!?\n]{0,40} меньше|превышен\p{L}? (?:\p{L}{5,14} )?лимит|(?:больше|выше|превыша\p{L}{2,3}) (?:\p{L}{5,14} )?лимит|ne vypolnen|nedostatochno sredstv|otklonen/iu,
  },
  {
    event: 'nothing-due',
    pattern:
      /нет неоплаченных счетов|нет счетов к оплате|задолженност\p{L}{1,3} (?:нет|отсутству)|нет (?:новых )?начислений|счет\p{L}{0,3} не найден|оплачивать нечего/iu,
  },
  {
    event: 'reversed',
    pattern:
      /отмена оплаты|(?<!\p{L})плат[её]ж(?: [^.!?\n]{0,30}?)? (?:возвращен|отменен)|возврат платежа|вернул(?:ся|ись|и)(?!\p{L})|otmena oplaty|vozvrat/iu,
  },
  { event: 'cancelled', pattern: /(?:отключен|отключили|удален|отменен|приостановлен|отмена|otklyuchen|otmenen)(?!\p{L}{3})/iu },
  {
    event: 'changed',
    pattern:
      /(?<!\p{L})(?:изменен|создан|подключен|подключили|включен|настроен|редактирован|создание|подключение|изменение|перенес|перенос|sozdan|izmenen)/iu,
  },
  {
    event: 'planned',
    pattern:
      /будет (?:исполнен|выполнен|списан|проведен|оплачен)|запланирован|(?:оплата|платеж|списание) (?:будет|состоится|пройдет)|исполнится|спишем|спишется|оплатим|budet (?:vypolnen|spisan)|(?<!\p{L})завтра/iu,
  },
  { event: 'done', pattern: /исполнен|выполнен|прош[её]?л|проведен|списан|оплачен|vypolnen|uspeshno|успешно|oplachen/iu },
]

/** In the order they are tried: in quotes; after the words of an operation; who sent the bill; between the sum and the balance. */
const TITLES: readonly RegExp[] = [
  /[«"“]([^«»"”“\n]{1,80})[»"”]/u,
  /(?:операци\p{L}{1,2}|operatsiya): ([^,\n]{1,60}),/iu,
  /(?<!\p{L})(?:за|на|в пользу) (?!сумму|\d)([^,;\n]{2,40}?) (?:по автопл|с карты|со сч[её]та|запланирован)/iu,
  / (?:ot|от) (.{1,60}?) (?:po avtoplatezhu|по автоплатежу)/iu,
  /\d ?(?:р|руб|rur|rub|₽)\p{L}{0,3}[.;]? {0,2}([^()\n;]{2,60}?)(?:[.;,]? {1,2}(?:баланс|balans|доступно|dostupno|карта) ?|\d{2}[.:]\d{2}| \(|;|\.(?: |$)|$)/iu,
]
/** What may stand behind the sum and is no name. */
const NO_TITLE =
  /^(?:из \d|до \d|больше|меньше|выше|превыш|отказ|мало|отложен|баланс|balans|доступно|комисси|не |на |с |от |по |успешно|исполнен|выполнен|проведен|оплачен|возвращен|отменен|подключен|отключен|изменен|создан|настроен|запланирован)/iu
/** A card may stand before the name: «Карта*1234 DOMRU». */
const CARD_BEFORE = /^(?:карта|счет|karta)? ?\*{0,2}\d{4} /iu
const LONGEST = 1000

/** Whether a text speaks of an autopay, or is a bank's line about one payment. */
export const looksLikeAutopay = (text: string): boolean => speaksOfAutopay(text) || CARD_LINE.test(text)

/** Reads a bank's message about an autopay or a payment. Undefined: it is none. */
export function readAutopay(facts: Facts): BankNotice | undefined {
  const { bodyAt } = facts.letter
  const text = facts.text.slice(bodyAt).trim()
  if (text.length > LONGEST) return undefined
  const line = CARD_LINE.exec(text)
  if (!line && !speaksOfAutopay(text)) return undefined
  const event = EVENTS.find(({ pattern }) => pattern.test(text))?.event ?? (line ? 'paid' : bareEvent(text))
  if (!event) return undefined
  const days = withoutOverlaps([...findDays(text, facts.near), ...findShortDays(text, facts.near)])
  const { amount, fee } = bankSums(text, days)
  const title = titleIn(text)
  const card = CARD_ALONE.exec(text)?.[1] ?? NUMBERED_CARD.exec(text)?.[1]
  const bank: BankMessage = {
    event,
    ...(title !== undefined && { title }),
    ...(amount !== undefined && { amount }),
    ...(fee !== undefined && { fee }),
    ...(card !== undefined && { card }),
    ...daysOf(event, text, days, facts.near),
  }
  return { bank, problems: [told(message(`documents.autopay.${WORDS[event]}`)), ...doubtsOf(bank, text, days)] }
}

/** «MIR1234 10:15 Автоплатёж 650р»: with a card and no other word it was done. */
const bareEvent = (text: string): Event | undefined =>
  CARD_ALONE.test(text) && /\d ?(?:р|руб|₽)/iu.test(text) && !COMING.test(text) ? 'done' : undefined
/** What is still to come is not done. */
const COMING = /(?<!\p{L})(?:буд[еу]т|завтра|следующ\p{L}{2,3}|подтвердите|отмен\p{L}{2,4})(?!\p{L})/iu
const CARD_ALONE = new RegExp(CARD, 'iu')

function titleIn(text: string): string | undefined {
  for (const pattern of TITLES) {
    const title = pattern.exec(text)?.[1]?.trim().replace(CARD_BEFORE, '')
    if (title && !NO_TITLE.test(title)) return title
  }
  return undefined
}

/** «с карты *1234», «карты, которая кончается на 1234». */
const NUMBERED_CARD = /(?<!\p{L})(?:карт[аыеу]|счет[ау]?(?! за)|karta|karty)[^\d\n]{0,14}\*?(\d{4})(?!\d)/iu

/** The message of each event: keys of the dictionary are words. */
const WORDS = {
  billed: 'billed',
  failed: 'failed',
  'nothing-due': 'nothingDue',
  reversed: 'reversed',
  cancelled: 'off',
  changed: 'changed',
  planned: 'planned',
  done: 'done',
  paid: 'paid',
} as const satisfies Record<Event, string>

const told = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

const NEXT =
  /(?:следующ\p{L}{1,4} (?:плат[её]ж|спис|оплат|операци|проверк|попытк)|дата следующего|повтор(?:им|ится|ное|ная)|отложен)[^\n\d]{0,24}$/iu
const TOMORROW = /(?<!\p{L})(?:завтра|zavtra)(?!\p{L})/iu
/** «Повторим попытку завтра»: the day is that of the next debit. */
const RETRIED = /(?<!\p{L})(?:повтор(?:им|ится|ное|ная)|следующ\p{L}{2,3} попытк)\p{L}{0,3}[^.!?\n]{0,30}(?:завтра|сегодня)/iu
const TODAY = /(?<!\p{L})(?:сегодня|segodnya)(?!\p{L})/iu

/** The day after «следующий платёж» is the next debit's, any other the debit's own; «завтра» counts from the day of receipt. */
function daysOf(event: Event, text: string, days: readonly FoundDay[], near: CivilDate): Pick<BankMessage, 'on' | 'nextOn'> {
  const isNext = ({ at }: FoundDay): boolean => NEXT.test(text.slice(Math.max(0, at - 60), at))
  const next = days.find(isNext)
  const spoken = spokenDay(text, near)
  const retried = event === 'failed' && spoken !== undefined && RETRIED.test(text)
  const own = days.find((day) => !isNext(day))?.day ?? (retried ? undefined : spoken)
  if (retried && !next) return { ...(own && { on: own }), nextOn: spoken }
  // What was only set up or changed debits nothing: its day is that of the next debit.
  if (event === 'changed' && own && !next) return { nextOn: own }
  return { ...(own && { on: own }), ...(next && { nextOn: next.day }) }
}

function spokenDay(text: string, near: CivilDate): CivilDate | undefined {
  if (TOMORROW.test(text)) return addDays(near, 1)
  return TODAY.test(text) ? near : undefined
}

function doubtsOf({ on, nextOn }: BankMessage, text: string, days: readonly FoundDay[]): Problem[] {
  const problems = days
    .filter(({ hasYear }) => !hasYear)
    .map(({ day }) => told(message('documents.notice.dayWithoutYear', { on: { day }, year: day.slice(0, 4) })))
  const spoken = days.length === 0 ? (TOMORROW.exec(text) ?? TODAY.exec(text))?.[0] : undefined
  const day = on ?? nextOn
  return spoken && day ? [...problems, told(message('documents.autopay.spokenDay', { words: spoken, on: { day } }))] : problems
}
