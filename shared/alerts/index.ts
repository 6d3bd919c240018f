/** All alert rules in one table, and the order in which their alerts are shown. A new rule is one file and one line here. */
import type { Ledger } from '../ledger/index.ts'
import { type Alert, RULES, SEVERITIES } from '../model/report.ts'
import { autopayMissed } from './autopay-missed.ts'
import { autopayStale } from './autopay-stale.ts'
import { readingDiffers } from './reading-differs.ts'
import type { AlertRule, RuleContext } from './rule.ts'
import { short } from './short.ts'
import { statementStale } from './statement-stale.ts'
import { tariffRise } from './tariff-rise.ts'
import { tariffUnconfirmed } from './tariff-unconfirmed.ts'

const TABLE: readonly AlertRule[] = [short, autopayStale, autopayMissed, statementStale, readingDiffers, tariffUnconfirmed, tariffRise]

/** Every alert that holds, worst first: by severity, then the last day to pay, then the rule, then the account. */
export function alertsOf(ledgers: readonly Ledger[], context: RuleContext): { alerts: Alert[]; snoozed: Alert[] } {
  const alerts = ledgers.flatMap((ledger) => TABLE.flatMap((rule) => rule(ledger, context))).sort(worstFirst)
  const snoozed = new Set<string>()
  for (const decision of context.decisions) if (decision.kind === 'snooze' && context.asOf < decision.until) snoozed.add(decision.alert)
  return { alerts: alerts.filter((alert) => !snoozed.has(alert.id)), snoozed: alerts.filter((alert) => snoozed.has(alert.id)) }
}

const LAST = '9999-12-31'
function worstFirst(a: Alert, b: Alert): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    order(a.payBy ?? LAST, b.payBy ?? LAST) ||
    RULES.indexOf(a.rule) - RULES.indexOf(b.rule) ||
    order(a.id, b.id)
  )
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
