/** What a proposal costs and how often, as the screen and the command line say it. */
import type { CivilDate } from '../dates.ts'
import { message } from '../i18n/message.ts'
import type { Speaker } from '../i18n/speaker.ts'
import type { Tariff } from '../model/household.ts'
import { larger, type Money, smaller } from '../money.ts'
import { sayEvery } from './judge.ts'
import { type Proposal, surenessOf } from './types.ts'

/** More steps than this are told from the latest back. */
const MOST_STEPS = 4

/** «650 ₽ с января, 735 ₽ с июля»; where each bill differs, «от 1 200 до 1 936 ₽». */
export function sayPrice({ account, evidence, amount }: Proposal, speaker: Speaker): string {
  const { tariffs } = account
  if (tariffs.length > 1)
    return tariffs
      .slice(-MOST_STEPS)
      .map((step) => sayStep(step, speaker))
      .join(', ')
  const sums = evidence.history.map((entry) => entry.amount)
  const [least, most] = [sums.reduce(smaller, amount), sums.reduce(larger, amount)]
  return tariffs.length === 1 || least === most ? speaker.money(amount) : sayRange(least, most, speaker)
}

const sayStep = ({ from, amount }: Tariff, speaker: Speaker): string =>
  speaker.tell('discover.stepSince', { amount: { money: amount }, since: monthSince(from, speaker) })

const sayRange = (least: Money, most: Money, speaker: Speaker): string =>
  speaker.tell('discover.between', { least: { money: least }, most: { money: most } })

/** «июля», «мая 2024»: the month of a day in the form that follows «с», which is that of the day «1 июля» without its number. */
const monthSince = (day: CivilDate, speaker: Speaker): string => speaker.day(`${day.slice(0, 7)}-01` as CivilDate).replace(/^1\s/, '')

/** «каждый месяц, обычно 28-го»; top-ups follow no day. */
export const sayWhen = ({ evidence }: Proposal, speaker: Speaker): string =>
  speaker.say(
    evidence.isRegular
      ? message('discover.when', { every: { message: sayEvery(evidence.everyMonths) }, day: evidence.usualDay })
      : message('discover.whenever'),
  )

export const saySure = (proposal: Proposal, speaker: Speaker): string => speaker.tell(`discover.sure.${surenessOf(proposal)}`)
