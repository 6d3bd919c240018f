/** Stores a drop as one step: what its files bring, and the accounts and words that a person gave with them; all of it or nothing. */
import type { CivilDate } from '../../shared/dates.ts'
import type { Problem } from '../../shared/i18n/message.ts'
import { withCorrections } from '../../shared/importing/index.ts'
import type { Household, Transaction } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { broughtBetween } from '../data/brought.ts'
import { problem, saveAccount, saveHome } from '../data/changes.ts'
import type { StoredStep } from '../data/database.ts'
import { withoutSuperseded } from '../data/manual.ts'
import { withOriginals } from '../data/originals.ts'
import { laidBetween, stepId, withoutRepeated } from '../data/steps.ts'
import type { State } from '../data/store.ts'
import type { PreviewChoice } from './api.ts'
import { withBankWord } from './bank-word.ts'
import type { CarriedFiles } from './carried.ts'
import { fileInto } from './filing.ts'
import type { Next } from './keeper.ts'

/** The state with a drop stored as one step, or the problems that forbid it. */
export function stateWith(
  state: State,
  { inspected, asOf, carried }: { inspected: readonly Inspected[]; asOf: CivilDate; carried: CarriedFiles },
  choices: readonly PreviewChoice[],
  at: string,
): Next | Problem[] {
  const started = withNewAccounts(state.household, choices)
  if (Array.isArray(started)) return started
  let household = started
  const files: StoredStep['files'] = []
  const hashes: string[] = []
  const problems: Problem[] = []
  const rows: Transaction[] = []
  const taken: Inspected[] = []
  for (const [index, read] of inspected.entries()) {
    const choice = choices.find((each) => each.index === index)
    if (choice?.skip) continue
    const paper = withCorrections(read, choice ?? {})
    const filed = fileInto(household, paper, asOf, choice?.answers)
    if (!filed.changed) {
      problems.push(...filed.problems.filter(({ level }) => level === 'error'))
      continue
    }
    const worded = withBankWord(filed.household, read, choice, asOf)
    if (Array.isArray(worded)) return worded
    household = worded
    for (const row of filed.rows) rows.push(row)
    files.push(filed.file)
    hashes.push(read.sha256)
    taken.push(paper)
  }
  if (problems.length > 0) return problems
  if (files.length === 0) return [problem('household.refused.nothingChosen')]
  household = withoutSuperseded(household, rows, asOf)
  const originals = carried.of(taken, asOf)
  const brought = broughtBetween(state.household, household)
  const step: StoredStep = {
    id: stepId(state.nextStep),
    number: state.nextStep,
    at,
    files,
    undone: false,
    hashes,
    laid: {
      ...laidBetween(state.household, household),
      originals: originals.map(({ info }) => info.sha256),
      ...(brought && { brought }),
    },
  }
  const steps = [...withoutRepeated(state.steps, new Set(hashes)), step]
  const kept = withOriginals(
    state.originals,
    originals.map(({ info }) => info),
  )
  const contents = new Map(originals.map(({ info, bytes }) => [info.sha256, bytes]))
  return { ...state, household, steps, originals: kept, contents, nextStep: state.nextStep + 1 }
}

/** The homes and accounts made from papers stand before any file is planned: whichever file comes first finds them. */
function withNewAccounts(start: Household, choices: readonly PreviewChoice[]): Household | Problem[] {
  let household = start
  for (const { skip, newHome, newAccount } of choices) {
    if (skip) continue
    if (newHome) {
      const next = saveHome(household, newHome)
      if (Array.isArray(next)) return next
      household = next
    }
    if (newAccount) {
      const next = saveAccount(household, newAccount)
      if (Array.isArray(next)) return next
      household = next
    }
  }
  return household
}
