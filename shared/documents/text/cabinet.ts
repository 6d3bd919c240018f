/** A page of a provider's cabinet, or its reminder: the balance, what will be taken and on which day. A balance alone is a reading. */
import type { CivilDate } from '../../dates.ts'
import { message, type Problem } from '../../i18n/message.ts'
import { type Money, ZERO } from '../../money.ts'
import { type FoundDay, findShortDays } from './days.ts'
import type { Facts } from './facts.ts'
import { blank, type Span, wholeWords, withoutOverlaps } from './flat.ts'
import { findSums } from './sums.ts'

export interface CabinetPage {
  balance?: Money
  /** What the provider will take, and when. */
  charge?: { amount: Money; at: Span }
  chargeOn?: { day: CivilDate; at: Span }
  /** The layout and the words of a page, not of a message. */
  isPage: boolean
  problems: Problem[]
}

const BALANCE = wholeWords(
  '(?:текущий |ваш |мой )?баланс(?: лицевого счета| счета)?|(?:остаток )?на (?:лицевом )?счет[еу]|(?:current |account )?balance|guthaben|kontostand',
)
/** What will be taken: of a tariff, of a month. */
const CHARGE = wholeWords(
  '(?:следующее |очередное |ближайшее )?списани[а-я]{1,2}|(?:будет )?спис(?:ан[ао]?|ыва[а-я]{2,4})|спиш(?:ется|ем|ут|утся)|к списанию|следующ[а-я]{2} платеж|дата платежа|next (?:payment|charge|bill)|nächste abbuchung',
)
const FEE = wholeWords(
  'абонентск[а-я]{2,3} плат[а-я]{1,2}|абонплат[а-я]{1,2}|тариф[а-я]{0,3}|ежемесячн[а-я]{2,3} плат[а-я]{1,4}|стоимость(?: тарифа| услуг)?|monthly (?:fee|charge|price)|your plan|tarif',
)
/** Words that make a bill of it. */
const BILL = wholeWords(
  'к оплате|начислено|итого|квитанци[а-я]{1,2}|сумма счета|amount due|total due|rechnungsbetrag|расчетный период',
  'iu',
)
const PAGE = wholeWords(
  'личн[а-я]{2} кабинет[а-я]{0,2}|пополнить|история (?:операций|платежей|списаний)|мои услуги|подключенные услуги|выйти|my account|top up',
  'iu',
)
const REACH = 80
const LONGEST = 5000

/** Reads it. Undefined: it is a bill, or neither a balance nor a coming charge is named. */
export function readCabinet(facts: Facts): CabinetPage | undefined {
  const text = facts.text.slice(facts.letter.bodyAt)
  if (text.trim().length > LONGEST || BILL.test(text)) return undefined
  const days = withoutOverlaps([...facts.days, ...findShortDays(facts.text, facts.near)])
  const sums = findSums(blank(facts.text, [...facts.days, ...days, ...facts.percents, { at: 0, end: facts.letter.bodyAt }])).filter(
    ({ marked, perUnit }) => marked && !perUnit,
  )
  const balance = after(facts.text, BALANCE, sums)
  const charge = near(facts.text, CHARGE, sums, balance) ?? after(facts.text, FEE, sums, balance)
  const chargeOn = near(facts.text, CHARGE, days)
  if (!balance && !(charge && chargeOn)) return undefined
  const page: CabinetPage = {
    isPage:
      PAGE.test(text) ||
      text
        .trim()
        .split(/\n/)
        .filter((line) => line.trim() !== '').length > 4,
    problems: [],
  }
  if (balance) page.balance = balance.amount
  if (charge && charge.amount > ZERO) page.charge = { amount: charge.amount, at: charge }
  if (chargeOn) page.chargeOn = { day: chargeOn.day, at: chargeOn }
  page.problems = explain(page, chargeOn)
  return page
}

function explain({ balance, charge, chargeOn }: CabinetPage, found: FoundDay | undefined): Problem[] {
  const problems: Problem[] = []
  const tell = (said: Problem['message']): void => void problems.push({ level: 'warning', message: said })
  if (balance !== undefined) tell(message('documents.cabinet.balance', { amount: { money: balance } }))
  if (charge && chargeOn) tell(message('documents.cabinet.charge', { amount: { money: charge.amount }, on: { day: chargeOn.day } }))
  else if (charge) tell(message('documents.cabinet.price', { amount: { money: charge.amount } }))
  else if (chargeOn) tell(message('documents.cabinet.day', { on: { day: chargeOn.day } }))
  if (found && !found.hasYear) tell(message('documents.notice.dayWithoutYear', { on: { day: found.day }, year: found.day.slice(0, 4) }))
  return problems
}

/** The first of the stretches that follows one of the labels closely. */
function after<T extends Span>(text: string, label: RegExp, spans: readonly T[], not?: Span): T | undefined {
  for (const parts of text.matchAll(label)) {
    const end = parts.index + parts[0].length
    const found = spans.find(({ at }) => at >= end && at - end <= REACH)
    if (found && found.at !== not?.at && !/[.!?] +\p{Lu}/u.test(text.slice(end, found.at))) return found
  }
  return undefined
}

/** After a label, else before it on the same line: «01.07 спишется 735 ₽». */
function near<T extends Span>(text: string, label: RegExp, spans: readonly T[], not?: Span): T | undefined {
  const behind = after(text, label, spans, not)
  if (behind) return behind
  for (const parts of text.matchAll(label)) {
    const found = spans.findLast(({ end }) => end <= parts.index && parts.index - end <= REACH / 2)
    if (found && found.at !== not?.at && !/[\n.!?] *\p{Lu}|\n/u.test(text.slice(found.end, parts.index))) return found
  }
  return undefined
}
