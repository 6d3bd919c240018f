/** A changed price in a text: what it becomes, from which day, and what may not be taken for it. */

import { MONTH_NAMES, monthNumber } from '../../catalogue/wording-months.ts'
import { CHANGE_WORDS, DIFFERENCE, FROM_WORDS, NEW_PRICE, OLD_PRICE, PRICE_WORDS } from '../../catalogue/wording-notice.ts'
import { addMonths, type CivilDate, firstOfMonth, monthOf } from '../../dates.ts'
import { message, type Problem } from '../../i18n/message.ts'
import { absolute, add, type Money, subtract } from '../../money.ts'
import { monthFrom } from '../period.ts'
import { nearestMonth } from './days.ts'
import type { Facts } from './facts.ts'
import { rightBefore, type Span, standsBefore, wholeWords } from './flat.ts'
import { sumsBetween } from './labels.ts'
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
const FROM = rightBefore(FROM_WORDS)
const OLD = rightBefore(OLD_PRICE)
const NEW = rightBefore(NEW_PRICE)
const BY = rightBefore(DIFFERENCE)
const UNTIL = rightBefore('до|по|until|bis')
const FROM_MONTH = new RegExp(`(?<!\\p{L})(?:${FROM_WORDS}) (${MONTH_NAMES})(?!\\p{L})(?: (\\d{4})(?!\\d))?(?! ?\\d)`, 'iu')

const FROM_NEXT = /(?<!\p{L})(?:с|со) (?:следующего|будущего) месяца(?!\p{L})/iu

const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

interface Weighed extends Sentence {
  price: boolean
  change: boolean
  from: boolean
  sums: FoundSum[]
  /** One of the sums is named as that of before. */
  replaces: boolean
}

/** Reads the change of price that a text tells. Undefined: it tells none. */
export function readPriceChange(facts: Facts): PriceChange | undefined {
  const sentences = sentencesOf(facts.text, facts.letter.bodyAt).map((sentence) => weigh(sentence, facts))
  const at = sentences.findIndex(tellsChange)
  const telling = sentences[at]
  if (!telling) return undefined
  // The sum or the day may stand in the sentence after or before: «Тариф изменится с 1 июля. Новая цена — 735 рублей.»
  const around = [telling, sentences[at + 1], sentences[at - 1]].filter((sentence) => sentence !== undefined)
  const withSums = around.find((sentence) => sentence.sums.some(({ perUnit, marked }) => marked && !perUnit))
  const spoken = withSums && withSums !== telling && !withSums.price && !withSums.change ? telling : (withSums ?? telling)
  const change: PriceChange = { words: facts.original.slice(telling.at, telling.end).trim(), problems: [] }
  readAmount(spoken, facts, change)
  readDay(around, facts, change)
  return change
}

function weigh(sentence: Sentence, facts: Facts): Weighed {
  const sums = sumsBetween(facts.sums, sentence.at, sentence.end)
  return {
    ...sentence,
    price: PRICE.test(sentence.text),
    change: CHANGE.test(sentence.text),
    from:
      FROM_MONTH.test(sentence.text) ||
      FROM_NEXT.test(sentence.text) ||
      facts.days.some(({ at }) => at >= sentence.at && at < sentence.end && standsBefore(facts.text, at, FROM)),
    sums,
    replaces: sums.length === 2 && sums.some(({ at }) => standsBefore(facts.text, at, OLD)),
  }
}

/** A price that changes; a sum from a day on; or a sum that something becomes from a day on. */
const tellsChange = ({ price, change, from, sums, replaces }: Weighed): boolean => {
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
  return roles
}

/** «с 650 руб./мес. на 735»: between the old price and the new one. */
const ONTO = /^[ .]{0,2}(?:\/ ?мес(?:яц)?\.?|в месяц)?,? {0,2}на $/iu
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

function readAmount(sentence: Weighed, facts: Facts, change: PriceChange): void {
  const whole = sentence.sums.filter(({ perUnit }) => !perUnit)
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

function readPercent(sentence: Sentence, facts: Facts, change: PriceChange): void {
  const percent = facts.percents.find(({ at }) => at >= sentence.at && at < sentence.end)?.percent
  change.problems.push(warning(percent ? message('documents.notice.onlyPercent', { percent }) : message('documents.notice.noAmount')))
}

function readDay(around: readonly Weighed[], facts: Facts, change: PriceChange): void {
  for (const sentence of around) {
    const days = facts.days.filter(({ at }) => at >= sentence.at && at < sentence.end)
    const from = days.find(({ at }) => standsBefore(facts.text, at, FROM))
    const only = days.length === 1 && days[0] && !standsBefore(facts.text, days[0].at, UNTIL) ? days[0] : undefined
    const found = from ?? (sentence === around[0] ? only : undefined)
    if (found) {
      change.effectiveOn = found.day
      change.dayAt = found
      if (!found.hasYear)
        change.problems.push(warning(message('documents.notice.dayWithoutYear', { on: { day: found.day }, year: found.day.slice(0, 4) })))
      else if (!from) change.problems.push(warning(message('documents.notice.dayTaken', { on: { day: found.day } })))
      return
    }
    const month = monthIn(sentence, facts.near)
    if (month) {
      change.effectiveOn = month.day
      change.dayAt = month
      change.problems.push(warning(message('documents.notice.dayTaken', { on: { day: month.day } })))
      return
    }
  }
  change.problems.push(warning(message('documents.notice.noDay')))
}

/** «С июля 2025 года»: the first day of that month. */
function monthIn({ text, at }: Sentence, near: CivilDate): (Span & { day: CivilDate }) | undefined {
  const next = FROM_NEXT.exec(text)
  if (next) return { day: firstOfMonth(addMonths(monthOf(near), 1)), at: at + next.index, end: at + next.index + next[0].length }
  const parts = FROM_MONTH.exec(text)
  const number = parts && monthNumber(parts[1] ?? '')
  if (!number) return undefined
  const month = parts[2] ? monthFrom(Number(parts[2]), number) : nearestMonth(number, near)
  return month && { day: firstOfMonth(month), at: at + parts.index, end: at + parts.index + parts[0].length }
}
