/** Finds the form's field for a fault that the worker reports by its path in the account. */
import type { Problem } from '../../../../shared/i18n/message.ts'
import type { Faults } from './check-form.ts'
import type { Field } from './form.ts'

/** Longest beginnings first where one contains another. */
const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [/^name\b/, 'name'],
  [/^home\b/, 'home'],
  [/^kind\b/, 'kind'],
  [/^provider\b/, 'provider'],
  [/^contract\b/, 'contract'],
  [/^payees\b/, 'payees'],
  [/^inn\b/, 'inn'],
  [/^billing\.everyMonths\b/, 'everyMonths'],
  [/^billing\.cutoffAfterDays\b/, 'cutoffAfterDays'],
  [/^billing\.cutoffDebt\b/, 'cutoffDebt'],
  [/^billing\.day\b/, 'day'],
  [/^billing\b/, 'billing'],
  [/^tariffs\[\d+\]\.(?:from|knownOn)\b/, 'priceFrom'],
  [/^tariffs\b/, 'price'],
  [/^autopay\[\d+\]\.amount\b/, 'autopayAmount'],
  [/^autopay\[\d+\]\.day\b/, 'autopayDay'],
  [/^autopay\[\d+\]\.limit\b/, 'autopayLimit'],
  [/^autopay\[\d+\]\.source\b/, 'autopaySource'],
  [/^autopay\[\d+\]\.(?:from|until)\b/, 'autopayFrom'],
  [/^autopay\b/, 'autopay'],
  [/^opening\.on\b/, 'openingOn'],
  [/^opening\b/, 'openingBalance'],
  [/^creditLagDays\b/, 'creditLagDays'],
  [/^workingDays\b/, 'workingDays'],
  [/^closedOn\b/, 'closedOn'],
]

/** The field of `tariffs[0].from` or of `accounts[3].tariffs[0].from`; undefined where the form shows no such thing. */
export function fieldOf(path: string): Field | undefined {
  const own = path.replace(/^accounts\[\d+\]\.?/, '')
  return FIELDS.find(([pattern]) => pattern.test(own))?.[1]
}

/** The first fault of each field; what belongs to no field stands under `form`. */
export function faultsOf(problems: readonly Problem[]): Faults {
  const faults: Faults = {}
  for (const problem of problems) {
    const path = problem.at && 'path' in problem.at ? problem.at.path : ''
    faults[fieldOf(path) ?? 'form'] ??= problem.message
  }
  return faults
}
