/** The words of an account's line on the Today screen: facts in, messages out. */
import { type Message, message } from '../../../shared/i18n/message.ts'
import type { Account } from '../../../shared/model/household.ts'
import type { AccountReport } from '../../../shared/model/report.ts'
import { absolute } from '../../../shared/money.ts'
import { autopayNowOrNext } from '../../../shared/schedule/autopay.ts'
import { standingOf } from '../../../shared/standing.ts'

interface Facts {
  main: Message
  below?: Message
  /** What stands below is not as it should be. */
  wrong?: boolean
}

export interface AccountLine {
  charge: Facts
  autopay: Facts
  state: Message
}

export function lineOf(account: Account, state: AccountReport): AccountLine {
  const standing = standingOf(state)
  return {
    charge: chargeOf(account, state),
    autopay: autopayOf(account, state),
    state: standing === 'due' ? message('today.homes.due', { gap: { money: state.gap } }) : stateOf(state),
  }
}

const stateOf = (state: AccountReport): Message => message(`household.state.${state.state}`, { gap: { money: state.gap } })

function chargeOf(account: Account, { nextCharge, balance }: AccountReport): Facts {
  const below =
    balance < 0
      ? message('today.homes.debt', { amount: { money: absolute(balance) } })
      : message('today.homes.balance', { amount: { money: balance } })
  // An account without tariffs lives by its bills, and the next one has not come.
  const nothing = message(account.tariffs.length === 0 ? 'today.homes.noInvoice' : 'today.homes.noCharge')
  if (!nextCharge) return { main: nothing, ...(balance === 0 ? {} : { below }) }
  const key = account.billing.model === 'prepaid' ? 'today.homes.chargePrepaid' : 'today.homes.charge'
  const main = message(key, { day: { day: nextCharge.on }, amount: { money: nextCharge.amount } })
  // A postpaid account at zero is simply settled; a prepaid one at zero is worth knowing.
  return account.billing.model === 'postpaid' && balance === 0 ? { main } : { main, below }
}

function autopayOf(account: Account, { autopay, nextCharge }: AccountReport): Facts {
  if (!autopay) return { main: message('today.homes.autopayNone') }
  const next = autopay.nextOn ? message('today.homes.autopayNext', { day: { day: autopay.nextOn } }) : undefined
  if (autopay.mode === 'invoice' || autopay.amount === null) {
    const entry = autopayNowOrNext(account, nextCharge?.on ?? autopay.nextOn ?? ('9999-12-31' as never))
    const limit = entry?.mode === 'invoice' ? entry.limit : undefined
    const below = limit === undefined ? next : message('today.homes.autopayLimit', { amount: { money: limit } })
    return { main: message('today.homes.autopayInvoice'), ...(below ? { below } : {}) }
  }
  const main = message('today.homes.autopay', { amount: { money: autopay.amount } })
  if (autopay.shouldBe !== null && autopay.shouldBe > autopay.amount)
    return { main, below: message('today.homes.shouldBe', { amount: { money: autopay.shouldBe } }), wrong: true }
  return next ? { main, below: next } : { main }
}
