/** A changed price in a text: what it becomes, from which day, and what may not be taken for it. */

import { CHANGE_WORDS, DIFFERENCE, NEW_PRICE, OLD_PRICE, PRICE_WORDS } from '../../catalogue/wording-notice.ts'
import type { CivilDate } from '../../dates.ts'
import { message, type Problem } from '../../i18n/message.ts'
import { absolute, add, type Money, subtract, ZERO } from '../../money.ts'
import type { Facts } from './facts.ts'
import { rightBefore, type Span, standsBefore, wholeWords } from './flat.ts'
import { sumsBetween } from './labels.ts'
import { offered, staysSame, withoutUnchanged } from './offer.ts'
import { namesStart, startDay } from './price-day.ts'
import { anotherPrice, doubtsOfPrice } from './price-doubts.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { FoundSum } from './sums.ts'

export interface PriceChange {
  amount?: Money
  /** Where the new price stands. */
  amountAt?: Span
  effectiveOn?: CivilDate
  dayAt?: Span
  /** The sentence that says it, as written. */
  words: string
  problems: Problem[]
}

const PRICE = wholeWords(PRICE_WORDS, 'iu')
const CHANGE = wholeWords(CHANGE_WORDS, 'iu')
const OLD = rightBefore(OLD_PRICE)
const NEW = rightBefore(NEW_PRICE)
const BY = rightBefore(DIFFERENCE)
/** «От 735 ₽ в месяц»: the least of several prices, and nobody's own. */
const AT_LEAST = rightBefore('от|не менее|минимум|начиная от')

const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

interface Weighed extends Sentence {
  price: boolean
  change: boolean
  from: boolean
  sums: FoundSum[]
  /** One of the sums is named as that of before. */
  replaces: boolean
  /** It says that something stays, and of nothing that it changes. */
  stays: boolean
}

/** Reads the change of price that a text tells. Undefined: it tells none. */
export function readPriceChange(facts: Facts): PriceChange | undefined {
  const all = sentencesOf(facts.text, facts.letter.bodyAt).map((sentence) => weigh(sentence, facts))
  const isOffer = offered(all)
  const sentences = all.filter((_, index) => !isOffer[index])
  const at = sentences.findIndex(tellsChange)
  const telling = sentences[at]
  if (!telling) return undefined
  // The sum or the day may stand in the sentence after or before: «Тариф изменится с 1 июля. Новая цена — 735 рублей.»
  const around = [telling, sentences[at + 1], sentences[at - 1]].filter((sentence) => sentence !== undefined)
  const withSums = around.find((sentence) => sentence.sums.some(({ perUnit, marked }) => marked && !perUnit))
  const onto = withSums === telling && movesOnly(telling, facts) ? sentences[at + 1] : undefined
  const becomes = onto?.sums.some((sum) => sum.marked && standsBefore(facts.text, sum.at, NEW)) ? onto : undefined
  const spoken = becomes
    ? becomes
    : withSums && withSums !== telling && !withSums.price && !withSums.change
      ? telling
      : (withSums ?? telling)
  const change: PriceChange = { words: facts.original.slice(telling.at, telling.end).trim(), problems: [] }
  readAmount(spoken, facts, change)
  readDay(around, facts, change)
  if (spoken.sums.length > 0) change.problems.push(...doubtsOfPrice(spoken, facts))
  const further = sentences.slice(at + 1).find((sentence) => sentence !== spoken && isAnother(sentence, facts, change))
  if (further) change.problems.push(anotherPrice(further, facts))
  return change
}

/** «Увеличиваем плату на 50 р. Теперь она 600 р.»: the sentence tells by how much alone. */
const movesOnly = ({ sums, text }: Weighed, facts: Facts): boolean =>
  MOVES.test(text) && sums.length > 0 && sums.every(({ at }) => standsBefore(facts.text, at, BY))

/** A later sentence with a price of its own from a day on; not the old price, nor the difference. */
function isAnother({ from, price, change, sums }: Weighed, { text }: Facts, { amount }: PriceChange): boolean {
  const isOwn = ({ at, marked, perUnit, amount: sum }: FoundSum): boolean =>
    marked && !perUnit && sum !== amount && !standsBefore(text, at, OLD) && !standsBefore(text, at, BY)
  return from && (price || change) && sums.some(isOwn)
}

function weigh(sentence: Sentence, facts: Facts): Weighed {
  const sums = sumsBetween(facts.sums, sentence.at, sentence.end)
  const said = withoutUnchanged(sentence.text)
  return {
    ...sentence,
    price: PRICE.test(said),
    change: CHANGE.test(said),
    stays: staysSame(sentence.text) && !CHANGE.test(said),
    from: namesStart(sentence, facts),
    sums,
    replaces: sums.length === 2 && sums.some(({ at }) => standsBefore(facts.text, at, OLD)),
  }
}

function readDay(around: readonly Weighed[], facts: Facts, change: PriceChange): void {
  const found = startDay(around, facts)
  if (found) {
    change.effectiveOn = found.day
    change.dayAt = { at: found.at, end: found.end }
  }
  const said = found ? found.problem : warning(message('documents.notice.noDay'))
  if (said) change.problems.push(said)
}

/** A price that changes; a sum from a day on; or a sum that something becomes from a day on. */
const tellsChange = ({ price, change, from, sums, replaces, stays }: Weighed): boolean => {
  if (stays) return false
  const marked = sums.some((sum) => sum.marked)
  return (
    (price && change && (from || marked || sums.length > 0)) ||
    (from && marked && (price || change || sums.length - Number(replaces) === 1))
  )
}

interface Roles {
  becomes: FoundSum[]
  was: FoundSum[]
  by: FoundSum[]
  plain: FoundSum[]
}

function rolesOf(sums: readonly FoundSum[], text: string): Roles {
  const roles: Roles = { becomes: [], was: [], by: [], plain: [] }
  for (const [index, sum] of sums.entries()) {
    const before = sums[index - 1]
    if (standsBefore(text, sum.at, NEW) || (before && roles.was.includes(before) && ONTO.test(text.slice(before.end, sum.at))))
      roles.becomes.push(sum)
    else if (standsBefore(text, sum.at, OLD)) roles.was.push(sum)
    else if (standsBefore(text, sum.at, BY) || /\+ ?$/.test(text.slice(sum.at - 2, sum.at))) roles.by.push(sum)
    else if (sum.marked) roles.plain.push(sum)
  }
  const [first, second] = roles.plain
  const headed =
    first &&
    second &&
    roles.plain.length === 2 &&
    sums.filter(({ marked }) => marked).length === 2 &&
    HEADS.test(text.slice(Math.max(0, first.at - 110), first.at))
  return headed ? { ...roles, was: [first], becomes: [second], plain: [] } : roles
}

/** The heads of two columns above two prices: «Тариф  Было  Стало». */
const HEADS =
  /(?<!\p{L})(?:было|сейчас|действующ\p{L}{2,3}|прежн\p{L}{2,3}|стар\p{L}{2,3}|alt|old|bisher)(?: (?:цена|тариф|стоимость|плата))?[ |\n]{1,6}(?:стало|станет|будет|нов\p{L}{2,3}|neu|new)(?!\p{L})[^.!?]{0,60}$/iu
/** «с 650 руб./мес. на 735», «650 -> 735»: between the old price and the new one. */
const ONTO = /^[ .]{0,2}(?:\/ ?мес(?:яц)?\.?|в месяц)?,? {0,2}(?:на|-{1,2}>|[→⇒➡]) ?$/iu
/** Between a price and a difference or a percent: then the price is the old one. */
const MOVES =
  /(?<!\p{L})(?:вырас|увелич|повы[сш]|подорож|возраст|сниз|уменьш|подешев|increas|ris|go(?:es|ing)? up|decreas|erhöh|steig|senk|sink)\p{L}{0,8}/iu
const DOWN = /(?<!\p{L})(?:сниз|уменьш|подешев|decreas|lower|senk|sink)/iu

/** A price that is said to move by so much is the price of before: «плата 650 ₽ увеличится на 85 ₽». */
function withMoved(roles: Roles, { at, end }: Sentence, facts: Facts): Roles {
  const [only] = roles.plain
  if (!only || roles.plain.length > 1 || roles.becomes.length > 0 || roles.was.length > 0) return roles
  const by = roles.by[0] ?? facts.percents.find((one) => one.at >= at && one.at < end && standsBefore(facts.text, one.at, BY))
  const moves = by && by.at > only.at && MOVES.test(facts.text.slice(only.end, by.at))
  return moves ? { ...roles, was: [only], plain: [] } : roles
}

const amountsOf = (sums: readonly FoundSum[]): Money[] => [...new Set(sums.map(({ amount }) => amount))]

/** «1 зона — 7,45 руб., 2 зона — 3,12 руб. за кВт·ч»: the unit stands once, behind the last price. What is said per day is another way to say it. */
function ofWhole(sums: readonly FoundSum[], text: string): readonly FoundSum[] {
  const measured = sums.some(({ perUnit, end }) => perUnit && !PER_DAY.test(text.slice(end, end + 16)))
  return measured ? sums.filter(({ end }) => PER_MONTH.test(text.slice(end, end + 16))) : sums
}
const PER_DAY = /^\.? ?(?:\/ ?|в |за |per |pro )(?:день|сут|day|tag)/iu
const PER_MONTH = /^\.? ?(?:\/ ?|в )(?:мес|month|monat)/iu

function readAmount(sentence: Weighed, facts: Facts, change: PriceChange): void {
  const whole = ofWhole(sentence.sums, facts.text).filter(
    ({ perUnit, amount, at }) => !perUnit && amount !== ZERO && !standsBefore(facts.text, at, AT_LEAST),
  )
  const { becomes, was, by, plain } = withMoved(rolesOf(whole, facts.text), sentence, facts)
  const candidates = amountsOf(becomes.some(({ marked }) => marked) || plain.length === 0 ? becomes : plain)
  const difference = by[0]
  const old = was[0]
  if (candidates.length === 1 && candidates[0] !== undefined) {
    change.amount = candidates[0]
    const at = [...becomes, ...plain].find(({ amount }) => amount === candidates[0])
    if (at) change.amountAt = at
    const apart = old && difference && absolute(subtract(candidates[0], old.amount)) !== absolute(difference.amount)
    if (apart) change.problems.push(warning(message('documents.notice.doNotAdd', { amount: { money: candidates[0] } })))
  } else if (candidates.length > 1) change.problems.push(warning(message('documents.notice.severalAmounts', { count: candidates.length })))
  else if (difference && old) {
    const moved = DOWN.test(sentence.text)
      ? subtract(old.amount, absolute(difference.amount))
      : add(old.amount, absolute(difference.amount))
    change.amount = moved
    change.amountAt = { at: Math.min(old.at, difference.at), end: Math.max(old.end, difference.end) }
    const values = { was: { money: old.amount }, by: { money: absolute(difference.amount) }, amount: { money: moved } }
    change.problems.push(warning(message('documents.notice.reckoned', values)))
  } else if (difference) {
    change.problems.push(warning(message('documents.notice.onlyDifference', { amount: { money: absolute(difference.amount) } })))
  } else if (sentence.sums.some(({ perUnit }) => perUnit)) change.problems.push(warning(message('documents.notice.perUnit')))
  else readPercent(sentence, facts, change)
}

/** Several percents are of several services, and none is known to be the family's. */
function readPercent(sentence: Sentence, facts: Facts, change: PriceChange): void {
  const percents = new Set(facts.percents.filter(({ at }) => at >= sentence.at && at < sentence.end).map(({ percent }) => percent))
  const [percent] = percents
  const only = percent !== undefined && percents.size === 1
  change.problems.push(warning(only ? message('documents.notice.onlyPercent', { percent }) : message('documents.notice.noAmount')))
}
