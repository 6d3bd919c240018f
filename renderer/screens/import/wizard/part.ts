/** What every part of the wizard's form is given. */
import type { TableRules } from '../../../../shared/model/custom-layout.ts'
import type { TableView } from '../../../../shared/statements/csv/custom-view.ts'

export interface WizardPart {
  view: TableView
  rules: TableRules
  /** What is wrong, said, by the path of the rule (`columns.date`); empty before a person tried to finish. */
  faults: Partial<Record<string, string>>
  onRules(rules: TableRules): void
}
