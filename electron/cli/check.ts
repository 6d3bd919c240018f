/** `sverka check`: takes files into a household in memory, reconciles, prints the report, and saves where all was usable. */
import type { CivilDate } from '../../shared/dates.ts'
import type { Language } from '../../shared/i18n/dictionary.ts'
import { type Message, message, type Problem } from '../../shared/i18n/message.ts'
import { type Speaker, speaker } from '../../shared/i18n/speaker.ts'
import { applyPlan, filesOf, type ImportPlan, planImport } from '../../shared/importing/index.ts'
import { parseHousehold, serialiseHousehold } from '../../shared/model/file.ts'
import type { Household } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { layoutsOf } from '../../shared/model/own-layouts.ts'
import type { FileReport, Report } from '../../shared/model/report.ts'
import { isAnythingShort, reconcile } from '../../shared/report.ts'
import { reportJson } from '../../shared/report-json.ts'
import type { Check } from './args.ts'
import { diskFault, readInput } from './files.ts'
import { innerName, inside, withoutFolder } from './inside.ts'
import { DEFAULT_CURRENCY, heldIn, inspectAll, isUnusable, jsonText, tellFaults } from './inspect.ts'
import { plain } from './layout.ts'
import type { Output } from './output.ts'
import { checkText, problemLine } from './print.ts'
import { saveWhole } from './save.ts'
import { SHORT, UNUSABLE, WELL } from './status.ts'

export async function check(command: Check, language: Language, output: Output): Promise<number> {
  const { asOf } = command
  const given = command.household === undefined ? undefined : await readHousehold(command.household)
  if (given && !given.ok) {
    const words = speaker(language, DEFAULT_CURRENCY, asOf)
    for (const problem of given.problems) output.note(problemLine(command.household ?? '', problem, words))
    return UNUSABLE
  }
  const layouts = given ? layoutsOf(given.household) : []
  const context = { asOf, currency: given?.household.currency ?? DEFAULT_CURRENCY, layouts }
  const inspected = await inspectAll(command.files, context, speaker(language, context.currency, asOf), output)
  const { household, files, notes, unusable } = takeIn(given?.household ?? emptyHousehold(inspected), inspected, asOf)
  const words = speaker(language, household.currency, asOf)
  const report: Report = { ...reconcile(household, asOf), files }
  for (const { file, said } of notes) output.progress(plain(words.tell('cli.fault', { file, text: { message: said } })))
  tellFaults(files, words, output)
  const saved = command.save === undefined || saveTo(command.save, household, unusable, words, output)
  output.result(command.json ? jsonText(reportJson(report, words)) : checkText(report, household, words, output.paint))
  if (unusable || !saved) return UNUSABLE
  return isAnythingShort(report) ? SHORT : WELL
}

async function readHousehold(path: string): Promise<{ ok: true; household: Household } | { ok: false; problems: Problem[] }> {
  const read = await readInput(path)
  if (!read.ok) return { ok: false, problems: [{ level: 'error', message: read.fault }] }
  return parseHousehold(new TextDecoder().decode(read.value.bytes))
}

/** A household without accounts, in the currency that the statements themselves name first. */
function emptyHousehold(files: readonly Inspected[]): Household {
  const named = files.flatMap((file) => file.statements ?? []).find((statement) => statement.currency)
  return { format: 'sverka-household', version: 1, currency: named?.currency ?? DEFAULT_CURRENCY, homes: [], accounts: [] }
}

interface Taken {
  household: Household
  files: FileReport[]
  /** What was recognised across files. */
  notes: { file: string; said: Message }[]
  /** Some file or paper gave nothing. */
  unusable: boolean
}

/** Each file is planned against what the ones before it left, so that a file named twice adds its rows once. */
function takeIn(start: Household, inspected: readonly Inspected[], asOf: CivilDate): Taken {
  let household = start
  let unusable = false
  const notes: Taken['notes'] = []
  const files = inspected.map((file): FileReport => {
    const [first = file, ...others] = filesOf(file)
    const report: FileReport = { ...headOf(file, first), read: 0, added: 0, duplicates: 0, problems: [] }
    for (const part of [first, ...others]) {
      // The household tells of a file by its name alone: in which folder of which computer it lay is nobody's business.
      const plan = planImport(household, withoutFolder(part, file.file), asOf)
      household = applyPlan(household, plan)
      for (const said of plan.notes) notes.push({ file: part.file, said })
      const problems = [...part.problems, ...plan.problems.map(explained(plan, part)), ...plan.unasked]
      unusable ||= isUnusable({ kind: part.kind, read: heldIn(part), problems }) || isLeft(plan)
      report.read += heldIn(part)
      report.added += plan.added
      report.duplicates += plan.duplicates
      report.problems.push(...(part.file === file.file ? problems : problems.map(inside(innerName(part.file, file.file)))))
    }
    return report
  })
  return { household, files, notes, unusable }
}

/** A mere wrapping is what its first paper is. */
const headOf = ({ file, sha256 }: Inspected, { kind, format }: Inspected): Pick<FileReport, 'file' | 'sha256' | 'kind' | 'format'> => ({
  file,
  sha256,
  kind,
  format,
})

/** A paper that nobody could file. */
const isLeft = ({ papers }: ImportPlan): boolean => papers.some(({ state }) => state === 'open')

/** Of a paper: with the name of the file inside that it was read from, and with what account could be made of it where none fits. */
const explained =
  ({ papers }: ImportPlan, read: Inspected) =>
  (problem: Problem): Problem => {
    const paper = papers.find(({ problems }) => problems.includes(problem))
    if (!paper) return problem
    const name = problem.level === 'error' ? paper.proposal : undefined
    const why = { message: problem.message }
    const said = name ? { ...problem, message: message('documents.filing.couldCreate', { why, name: { message: name } }) } : problem
    const source = (paper.kind === 'invoice' ? read.invoice : read.notice)?.source
    return source ? inside(innerName(source.file, read.file))(said) : said
  }

/** Writes the household unless some file was unusable; says what came of it. False: it should have been written and is not. */
function saveTo(path: string, household: Household, unusable: boolean, words: Speaker, output: Output): boolean {
  if (unusable) {
    output.note(plain(words.tell('cli.notSaved')))
    return false
  }
  try {
    saveWhole(path, serialiseHousehold(household))
    output.progress(plain(words.tell('cli.saved', { file: path })))
    return true
  } catch (error) {
    output.note(problemLine(path, { level: 'error', message: diskFault(error) }, words))
    return false
  }
}
