/** The sentence at the head of an account: what is wrong and what to do, or until when all is well. */
import type { CivilDate } from '../../../../shared/dates.ts'
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Account } from '../../../../shared/model/household.ts'
import type { AccountReport } from '../../../../shared/model/report.ts'
import { standingOf } from '../../../../shared/standing.ts'

type BillingModel = Account['billing']['model']

export interface StateSentence {
  /** The part in the colour of the state. */
  lead: Message
  /** What to do, or what follows from it. */
  rest: Message | null
}

/** For the account as of `asOf`. Sums and days are exactly those of the report. */
export function sayState(report: AccountReport, model: BillingModel, asOf: CivilDate): StateSentence {
  const gap = { gap: { money: report.gap } }
  switch (standingOf(report)) {
    case 'due':
      return { lead: message('accounts.say.due', gap), rest: dueBy(report) }
    case 'short':
      return { lead: message('accounts.say.short', gap), rest: toPay(report, asOf) }
    case 'forecast-short':
      return { lead: message('accounts.say.forecastShort', gap), rest: toPay(report, asOf) }
    case 'overdue':
      return { lead: message('accounts.say.overdue', gap), rest: sayCutoff(report) ?? message('accounts.say.payNow') }
    case 'cut-off':
      return {
        lead: report.cutoffOn ? message('accounts.say.cutOffSince', { on: { day: report.cutoffOn } }) : message('accounts.say.cutOff'),
        rest: message('accounts.say.payToRestore', gap),
      }
    case 'unknown':
      return { lead: message('accounts.say.unknown'), rest: sayVouched(report) }
    case 'ok':
      return {
        lead: message('accounts.say.ok'),
        rest: report.nextCharge
          ? message(model === 'prepaid' ? 'accounts.say.until' : 'accounts.say.untilDue', { on: { day: report.nextCharge.on } })
          : null,
      }
    case 'closed':
      return { lead: message('accounts.say.closed'), rest: null }
  }
}

function sayCutoff({ cutoffOn }: AccountReport): Message | null {
  return cutoffOn ? message('accounts.say.payNowOrCut', { cutoffOn: { day: cutoffOn } }) : null
}

function dueBy({ payBy, cutoffOn }: AccountReport): Message | null {
  if (!payBy) return null
  const by = { payBy: { day: payBy } }
  return cutoffOn ? message('accounts.say.dueByOrCut', { ...by, cutoffOn: { day: cutoffOn } }) : message('accounts.say.dueBy', by)
}

function toPay({ payBy, cutoffOn }: AccountReport, asOf: CivilDate): Message | null {
  if (!payBy) return null
  const today = payBy <= asOf
  if (!cutoffOn) return today ? message('accounts.say.payToday') : message('accounts.say.payBy', { payBy: { day: payBy } })
  const on = { cutoffOn: { day: cutoffOn } }
  return today ? message('accounts.say.payTodayOrCut', on) : message('accounts.say.payByOrCut', { payBy: { day: payBy }, ...on })
}

const sayVouched = ({ vouchedThrough }: AccountReport): Message =>
  vouchedThrough ? message('accounts.say.statementThrough', { on: { day: vouchedThrough } }) : message('accounts.say.noStatement')
