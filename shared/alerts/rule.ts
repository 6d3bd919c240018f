/** What an alert rule is: a pure function from one account's ledger to the alerts that hold. One file a rule. */
import type { CivilDate } from '../dates.ts'
import type { Message } from '../i18n/message.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Decision } from '../model/household.ts'
import type { Alert, Rule, Severity, Todo } from '../model/report.ts'
import type { Money } from '../money.ts'

export interface RuleContext {
  asOf: CivilDate
  decisions: readonly Decision[]
}

export type AlertRule = (ledger: Ledger, context: RuleContext) => Alert[]

interface Facts {
  rule: Rule
  severity: Severity
  /** What makes this fact the same from run to run: a day, a period. */
  about: string
  text: Message
  because?: Message[]
  amount?: Money
  on?: CivilDate
  payBy?: CivilDate | null
  todo?: Todo[]
}

/** An alert of an account; its id is the rule, the account and what the fact is about. */
export const alertOf = ({ report }: Ledger, facts: Facts): Alert => ({
  id: `${facts.rule}:${report.id}:${facts.about}`,
  rule: facts.rule,
  severity: facts.severity,
  account: report.id,
  amount: facts.amount ?? null,
  on: facts.on ?? null,
  payBy: facts.payBy ?? null,
  text: facts.text,
  because: facts.because ?? [],
  do: facts.todo ?? [],
})
