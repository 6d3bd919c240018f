/** `sverka discover`: finds recurring payments in statements and proposes accounts; changes nothing. */
import { basename } from 'node:path'
import type { CivilDate } from '../../shared/dates.ts'
import { discover as find, proposalJson } from '../../shared/discover/index.ts'
import type { Language } from '../../shared/i18n/dictionary.ts'
import { message, type Problem } from '../../shared/i18n/message.ts'
import { speaker } from '../../shared/i18n/speaker.ts'
import { applyPlan, filesOf, planImport } from '../../shared/importing/index.ts'
import type { Household } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import type { Discover } from './args.ts'
import { DEFAULT_CURRENCY, heldIn, inspectAll, isUnusable, jsonText, tellFaults } from './inspect.ts'
import type { Output } from './output.ts'
import { discoveredText } from './print-discovered.ts'
import { UNUSABLE, WELL } from './status.ts'

/** The exit status: 2 where some file was no statement that can be used; the others are searched all the same. */
export async function discover(command: Discover, language: Language, output: Output): Promise<number> {
  const { asOf } = command
  const context = { asOf, currency: DEFAULT_CURRENCY }
  const inspected = await inspectAll(command.files, context, speaker(language, DEFAULT_CURRENCY, asOf), output)
  const files = inspected.flatMap(filesOf).map(withoutPaper)
  const household = taken(files, asOf)
  const words = speaker(language, household.currency, asOf)
  tellFaults(files, words, output)
  const { transactions = [], currency } = household
  const proposals = find(transactions, asOf, { language, currency })
  output.result(
    command.json ? jsonText(proposals.map((proposal) => proposalJson(proposal, words))) : discoveredText(proposals, words, output.paint),
  )
  return files.some((file) => isUnusable({ ...file, read: heldIn(file) })) ? UNUSABLE : WELL
}

/** A receipt or a notice holds no payments: said, not passed over. */
function withoutPaper(file: Inspected): Inspected {
  const { invoice: _, notice: __, ...bare } = file
  const isPaper = (file.invoice !== undefined || file.notice !== undefined) && heldIn(bare) === 0
  if (!isPaper) return bare
  const fault: Problem = { level: 'error', message: message('discover.cli.notStatement') }
  return { ...bare, problems: [...file.problems.filter(({ level }) => level === 'warning'), fault] }
}

/** All rows once, in the currency that the statements name first: overlapping exports and a file named twice add nothing twice. */
function taken(files: readonly Inspected[], asOf: CivilDate): Household {
  const named = files.flatMap((file) => file.statements ?? []).find((statement) => statement.currency)
  let household: Household = {
    format: 'sverka-household',
    version: 1,
    currency: named?.currency ?? DEFAULT_CURRENCY,
    homes: [],
    accounts: [],
  }
  for (const file of files)
    if (heldIn(file) > 0) household = applyPlan(household, planImport(household, { ...file, file: basename(file.file) }, asOf))
  return household
}
