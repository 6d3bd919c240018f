/** A promised payment («обещанный платёж», «доверительный платёж»): the provider lends for some days and takes the sum back. */
import { message, type Problem } from '../../i18n/message.ts'
import { ZERO } from '../../money.ts'
import { findShortDays } from './days.ts'
import type { Facts } from './facts.ts'
import { blank, rightBefore, standsBefore, wholeWords, withoutOverlaps } from './flat.ts'
import { findSums } from './sums.ts'

export interface Promised {
  problems: Problem[]
}

const NAME = wholeWords('(?:обещанн|доверительн|отложенн)[а-я]{2,3} плат[а-я]{1,4}|лимит доверия|promised payment|payment extension', 'iu')
/** That there is one, and not that there could be one. */
const TAKEN =
  /(?<!\p{L})(?:подключен[ао]?|активирован[ао]?|предоставлен[ао]?|действует|истекает|истек|заканчивается|спишется|спишем|будет списан[ао]?|нужно погасить|погасите|верните|active until|expires|granted)(?!\p{L})/iu
const UNTIL = rightBefore('до|по|истекает|заканчивается|until|expires(?: on)?')
/** A longer text is a bill or a letter that offers one. */
const LONGEST = 1000

/** Reads it with the day it ends and the sum. Undefined: there is none. Its sum is no price. */
export function readPromised(facts: Facts): Promised | undefined {
  const text = facts.text.slice(facts.letter.bodyAt)
  if (text.trim().length > LONGEST || !NAME.test(text) || !TAKEN.test(text)) return undefined
  const problems: Problem[] = [told(message('documents.promised.recognised'))]
  const days = withoutOverlaps([...facts.days, ...findShortDays(facts.text, facts.near)])
  const until = days.find(({ at }) => standsBefore(facts.text, at, UNTIL)) ?? days[0]
  if (until) {
    problems.push(told(message('documents.promised.until', { on: { day: until.day } })))
    if (!until.hasYear)
      problems.push(told(message('documents.notice.dayWithoutYear', { on: { day: until.day }, year: until.day.slice(0, 4) })))
  }
  const sum = findSums(
    blank(
      text,
      days.map(({ at, end }) => ({ at: at - facts.letter.bodyAt, end: end - facts.letter.bodyAt })),
    ),
  ).find(({ amount, currency }) => currency !== undefined && amount > ZERO)
  if (sum) problems.push(told(message('documents.promised.amount', { amount: { money: sum.amount } })))
  return { problems }
}

const told = (text: Problem['message']): Problem => ({ level: 'warning', message: text })
