/** Why a debit was read as it was, in words: the sum and the day that fit, the card, what makes one doubt. */
import { type Message, message } from '../../i18n/message.ts'
import type { Transaction } from '../../model/household.ts'
import { negate } from '../../money.ts'
import type { Way } from '../expected/expected.ts'
import { type Fit, isCommission, isSameSource } from '../expected/likelihood.ts'
import type { Doubt } from '../expected/plausible.ts'
import type { By } from '../said/claims.ts'

/** What sum and day add to the evidence. A person's decision needs nothing added. `parts`: so many debits make the sum together. */
export function chosenReasons(transaction: Transaction, fit: Fit | undefined, by: By, parts = 1): Message[] {
  if (!fit || by === 'decision') return []
  return [...fitReason(transaction, fit, parts), ...sourceReason(transaction, fit)]
}

function fitReason({ amount }: Transaction, { way, isExact, isRound }: Fit, parts: number): Message[] {
  const values = { amount: { money: way.amount }, on: { day: way.on } }
  if (isRound) return [message('matching.rounded', values)]
  if (isExact && parts === 1 && negate(amount) !== way.amount) return [message('matching.withCommission', values)]
  if (isExact) return [message(EXACT[way.what], values)]
  if (way.what === 'by-invoice') return []
  return [message(way.what === 'charge' && isCommission(negate(amount), way.amount) ? 'matching.aboveCharge' : 'matching.otherSum', values)]
}

const EXACT = {
  autopay: 'matching.autopay',
  'by-invoice': 'matching.byInvoice',
  charge: 'matching.charge',
  rest: 'matching.rest',
  'former-tariff': 'matching.formerTariff',
  arrears: 'matching.arrears',
  owed: 'matching.owed',
} as const satisfies Record<Way['what'], string>

function sourceReason({ source }: Transaction, { way }: Fit): Message[] {
  const isSame = isSameSource(way.source, source)
  if (isSame === undefined || !source || !way.source) return []
  return [isSame ? message('matching.sameSource', { source }) : message('matching.otherSource', { source, planned: way.source })]
}

/** Why a debit of a named payee is asked about nevertheless. */
export function doubtReason({ amount, mcc }: Transaction, doubt: Doubt): Message {
  if (doubt === 'sum') return message('matching.largeSum', { amount: { money: negate(amount) } })
  return doubt === 'goods' ? message('matching.goods', { mcc: mcc ?? '' }) : message('matching.shop')
}

/** The same for a candidate: parts that nobody gave to an account yet are only said to make the sum together. */
export function candidateReasons(transaction: Transaction, fit: Fit | undefined, by: By, parts: number): Message[] {
  if (!fit || by === 'decision' || parts === 1) return chosenReasons(transaction, fit, by)
  const { way } = fit
  return [message('matching.together', { count: parts, amount: { money: way.amount }, on: { day: way.on } })]
}
