/** What the main process must know to keep the tray right and to remind while the window is closed. */
import type { Snapshot } from './bridge.ts'
import { addDays, type CivilDate } from './dates.ts'
import type { Speaker } from './i18n/speaker.ts'
import type { Decision } from './model/household.ts'
import type { Report } from './model/report.ts'
import { plainly, type Sentence } from './sentence.ts'
import { type TodoCard, todosOf } from './todos.ts'

/** Days before the last day to pay on which to remind. */
export const REMIND_BEFORE = [7, 3, 1, 0] as const
const LONGEST = 500
const MOST = 500

/** The snapshot of a report, in the words of `speaker`. One item a card, so that one account never reminds twice a day. */
export function snapshotOf(report: Report, decisions: readonly Decision[], said: Sentence, speaker: Speaker): Snapshot {
  const { now, snoozed } = todosOf(report, decisions)
  const asleep: TodoCard[] = snoozed
    .filter(({ alert }) => alert.severity !== 'info')
    .map(({ alert }) => ({ id: alert.id, account: alert.account, severity: alert.severity, alerts: [alert], actions: alert.do }))
  const wakesOn = new Map(snoozed.map(({ alert, until }) => [alert.id, until]))
  const cards = [...now, ...asleep.filter((card) => card.account === null || !now.some(({ account }) => account === card.account))]
  return {
    asOf: report.asOf,
    state: said.state,
    sentence: cut(plainly(said.main.map((message) => speaker.say(message)).join(' '))),
    items: cards.slice(0, MOST).map((card) => itemOf(card, wakesOn.get(card.id) ?? report.asOf, speaker)),
  }
}

function itemOf(card: TodoCard, from: CivilDate, speaker: Speaker): Snapshot['items'][number] {
  const [worst] = card.alerts
  const payBy = card.alerts.find((alert) => alert.payBy !== null)?.payBy ?? null
  return {
    id: worst.id,
    text: cut(plainly(speaker.say(worst.text))),
    remindOn: payBy === null ? [] : remindDays(from, payBy),
    payBy,
    critical: card.severity === 'critical',
  }
}

/**
 * The days to remind on, from `from` to `payBy`, earliest first. A first day that none of the steps falls on is not added: the
 * window was open then and said it itself.
 */
export function remindDays(from: CivilDate, payBy: CivilDate): CivilDate[] {
  return REMIND_BEFORE.map((days) => addDays(payBy, -days)).filter((day) => day >= from)
}

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`)
