/** The report as the contract writes it: sums as decimal strings, messages said in one language. */
import type { Message, Problem } from './i18n/message.ts'
import type { Speaker } from './i18n/speaker.ts'
import type { AccountReport, Alert, Report, Todo } from './model/report.ts'
import { formatMoney, type Money } from './money.ts'

const orNull = (amount: Money | null): string | null => (amount === null ? null : formatMoney(amount))

/** A problem with its place and wording said. */
export const problemJson = ({ level, at, message }: Problem, speaker: Speaker) => ({
  level,
  ...(at && { at: speaker.place(at) }),
  message: speaker.say(message),
})

/** The contract's `Report`. */
export function reportJson(report: Report, speaker: Speaker) {
  return {
    asOf: report.asOf,
    files: report.files.map((file) => ({ ...file, problems: file.problems.map((problem) => problemJson(problem, speaker)) })),
    accounts: report.accounts.map((account) => accountJson(account, speaker)),
    alerts: report.alerts.map((alert) => alertJson(alert, speaker)),
    review: report.review.map(({ transaction, candidates }) => ({
      transaction,
      candidates: candidates.map(({ account, confidence, reasons }) => ({ account, confidence, reasons: said(reasons, speaker) })),
    })),
    unclaimed: report.unclaimed,
  }
}

const said = (messages: readonly Message[], speaker: Speaker): string[] => messages.map((message) => speaker.say(message))

function accountJson(account: AccountReport, speaker: Speaker) {
  const { autopay, nextCharge } = account
  return {
    id: account.id,
    home: account.home,
    name: account.name,
    state: account.state,
    gap: formatMoney(account.gap),
    cutoffOn: account.cutoffOn,
    payBy: account.payBy,
    daysLeft: account.daysLeft,
    balance: formatMoney(account.balance),
    nextCharge: nextCharge && { on: nextCharge.on, amount: formatMoney(nextCharge.amount) },
    autopay: autopay && { ...autopay, amount: orNull(autopay.amount), shouldBe: orNull(autopay.shouldBe) },
    vouchedThrough: account.vouchedThrough,
    periods: account.periods.map((period) => ({
      ...period,
      expected: formatMoney(period.expected),
      paid: formatMoney(period.paid),
      gap: formatMoney(period.gap),
      payments: period.payments.map(({ transaction, amount }) => ({ transaction, amount: formatMoney(amount) })),
    })),
    payments: account.payments.map((payment) => ({
      ...payment,
      amount: formatMoney(payment.amount),
      reasons: said(payment.reasons, speaker),
    })),
    because: said(account.because, speaker),
  }
}

const alertJson = (alert: Alert, speaker: Speaker) => ({
  id: alert.id,
  rule: alert.rule,
  severity: alert.severity,
  account: alert.account,
  amount: orNull(alert.amount),
  on: alert.on,
  payBy: alert.payBy,
  text: speaker.say(alert.text),
  because: said(alert.because, speaker),
  do: alert.do.map(todoJson),
})

const todoJson = (todo: Todo) => ('amount' in todo ? { ...todo, amount: formatMoney(todo.amount) } : todo)
