/** What to do, as a person takes it up: one card an account with its alerts inside, worst first; what was put off apart. */
import type { CivilDate } from './dates.ts'
import type { Decision } from './model/household.ts'
import { type Alert, type Report, SEVERITIES, type Severity, type Todo } from './model/report.ts'
import { addTo } from './multimap.ts'

export interface TodoCard {
  /** Stable while its worst alert is the same. */
  id: string
  account: string | null
  severity: Severity
  /** Worst first, never empty. */
  alerts: [Alert, ...Alert[]]
  /** What can be done, each kind once; of two payments the larger, which covers both. */
  actions: Todo[]
}

export interface Todos {
  /** Critical and warning, worst first. */
  now: TodoCard[]
  /** Nice to know: information alone. */
  quiet: TodoCard[]
  /** Put off, with the day on which each comes back. */
  snoozed: { alert: Alert; until: CivilDate }[]
}

/** What is needed of a report. Of two equally grave cards that of the worse account comes first, so that the sentence names the first one. */
export type TodoReport = Pick<Report, 'alerts' | 'snoozed'> & { accounts: readonly Pick<Report['accounts'][number], 'id'>[] }

/** Sorts a report's alerts into cards; the decisions say until when the put off ones are. */
export function todosOf(report: TodoReport, decisions: readonly Decision[]): Todos {
  const cards = new Map<string, [Alert, ...Alert[]]>()
  for (const alert of report.alerts) {
    // An alert of no account stands alone.
    const place = alert.account === null ? `alert:${alert.id}` : `account:${alert.account}`
    addTo(cards, place, alert)
  }
  const places = new Map<string | null, number>(report.accounts.map(({ id }, place) => [id, place]))
  const placeOf = ({ account }: TodoCard): number => places.get(account) ?? report.accounts.length
  const sorted = [...cards.values()].map(cardOf).sort((a, b) => rank(a.severity) - rank(b.severity) || placeOf(a) - placeOf(b))
  return {
    now: sorted.filter((card) => card.severity !== 'info'),
    quiet: sorted.filter((card) => card.severity === 'info'),
    snoozed: report.snoozed.flatMap((alert) => {
      const until = latestSnooze(alert.id, decisions)
      return until ? [{ alert, until }] : []
    }),
  }
}

function latestSnooze(alert: string, decisions: readonly Decision[]): CivilDate | undefined {
  let latest: CivilDate | undefined
  for (const decision of decisions)
    if (decision.kind === 'snooze' && decision.alert === alert && (latest === undefined || decision.until > latest)) latest = decision.until
  return latest
}

function cardOf(alerts: [Alert, ...Alert[]]): TodoCard {
  const inOrder = [...alerts].sort((a, b) => rank(a.severity) - rank(b.severity)) as [Alert, ...Alert[]]
  const [worst] = inOrder
  return { id: worst.id, account: worst.account, severity: worst.severity, alerts: inOrder, actions: actionsOf(inOrder) }
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

function actionsOf(alerts: Alert[]): Todo[] {
  const byKind = new Map<string, Todo>()
  for (const todo of alerts.flatMap((alert) => alert.do)) {
    const known = byKind.get(todo.kind)
    if (!known || ('amount' in known && 'amount' in todo && todo.amount > known.amount)) byKind.set(todo.kind, todo)
  }
  return ORDER.flatMap((kind) => byKind.get(kind) ?? [])
}

const ORDER = ['pay', 'set-autopay', 'import-statement', 'confirm-tariff', 'review', 'ask-provider'] as const satisfies Todo['kind'][]
