/** The periods of an account, newest first, each with the payments that went into it and why they were linked. */
import type { CivilDate } from '../../../../shared/dates.ts'
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { AccountReport, LinkedPayment, Period } from '../../../../shared/model/report.ts'
import { type Money, subtract, sum } from '../../../../shared/money.ts'

export interface PaymentPart {
  transaction: string
  on: CivilDate
  /** The part that went into this period. */
  part: Money
  /** The whole payment, where only a part of it went here. */
  whole: Money | null
  confidence: Message
  reasons: Message[]
}

export interface PeriodRow {
  period: Period
  payments: PaymentPart[]
}

export interface PeriodRows {
  rows: PeriodRow[]
  /** What was paid and has gone into no period yet. */
  unused: PaymentPart[]
}

export function periodRows(report: AccountReport): PeriodRows {
  const linked = new Map(report.payments.map((payment) => [payment.transaction, payment]))
  const used = new Map<string, Money[]>()
  const rows = report.periods.map((period) => {
    const payments = period.payments.flatMap(({ transaction, amount }) => {
      const payment = linked.get(transaction)
      if (!payment) return []
      used.set(transaction, [...(used.get(transaction) ?? []), amount])
      return [partOf(payment, amount)]
    })
    return { period, payments }
  })
  const unused = report.payments.flatMap((payment) => {
    const left = subtract(payment.amount, sum(used.get(payment.transaction) ?? []))
    return left > 0 ? [partOf(payment, left)] : []
  })
  return { rows: rows.reverse(), unused: unused.reverse() }
}

const partOf = (payment: LinkedPayment, part: Money): PaymentPart => ({
  transaction: payment.transaction,
  on: payment.on,
  part,
  whole: part === payment.amount ? null : payment.amount,
  confidence: sayConfidence(payment.confidence),
  reasons: payment.reasons,
})

/** How sure the program is, in a word; 0..1. */
export function sayConfidence(confidence: number): Message {
  if (confidence >= 0.95) return message('accounts.sure.certain')
  if (confidence >= 0.8) return message('accounts.sure.almost')
  return message(confidence >= 0.6 ? 'accounts.sure.likely' : 'accounts.sure.doubtful')
}
