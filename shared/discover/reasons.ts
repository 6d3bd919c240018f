/** Why an account is proposed, and what of it is a guess, in sentences. */
import { type Message, message } from '../i18n/message.ts'
import type { Account } from '../model/household.ts'
import { type Signs, sayEvery } from './judge.ts'
import { holesOf, type Prices } from './prices.ts'
import { isRegular, monthOfSlot } from './rhythm.ts'
import type { Series } from './series.ts'
import type { Proposal } from './types.ts'

interface Told {
  series: Series
  prices: Prices
  signs: Signs
  account: Account
  stopped: boolean
}

/** In the order in which a person would tell it: what was seen, who it is, what is a guess, what is odd. */
export function reasonsOf({ series, prices, signs, account, stopped }: Told): Message[] {
  const { payments, rhythm } = series
  const every = { message: sayEvery(rhythm.everyMonths) }
  const isEven = rhythm.evenness > 0
  const seen = message('discover.reason.seen', { count: payments.length, every, day: rhythm.usualDay })
  const reasons = [isRegular(rhythm) ? seen : message('discover.reason.anyDay', { count: payments.length })]
  if (signs.isKnownProvider) reasons.push(message('discover.reason.provider', { provider: account.provider }))
  if (signs.contract) reasons.push(message('discover.reason.contract', { contract: signs.contract }))
  if (isEven || account.billing.model === 'prepaid') reasons.push(sumReason(prices, account))
  const autopay = account.autopay?.[0]
  if (autopay && signs.isAutopay) reasons.push(message('discover.reason.autopaySaid'))
  else if (autopay?.mode === 'fixed') reasons.push(message('discover.reason.autopayLooks', { day: autopay.day }))
  if (account.tariffs.length > 0 && account.billing.model === 'prepaid')
    reasons.push(message('discover.reason.chargeGuess', { day: account.billing.day }))
  const hole = isEven ? holesOf(series).at(-1) : undefined
  if (hole !== undefined) reasons.push(message('discover.reason.hole', { month: { month: monthOfSlot(hole) } }))
  if (stopped) reasons.push(stoppedReason(payments.at(-1)?.parts.at(-1)?.row.on))
  return reasons
}

const stoppedReason = (on: Proposal['evidence']['last'] | undefined): Message =>
  on === undefined ? message('discover.reason.stopped', { on: '' }) : message('discover.reason.stopped', { on: { day: on } })

function sumReason({ isFixed, steps }: Prices, { tariffs, billing }: Account): Message {
  const last = tariffs.at(-1)
  if (isFixed) return message(steps.length > 1 ? 'discover.reason.steps' : 'discover.reason.same')
  if (!last && billing.model === 'prepaid') return message('discover.reason.topUps')
  return last ? message('discover.reason.last', { amount: { money: last.amount } }) : message('discover.reason.changing')
}
