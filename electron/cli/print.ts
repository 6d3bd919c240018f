/** The report as lines for a person's eyes: the sentence, accounts worst first with what to do, files, what is unclear. */
import type { MessageKey } from '../../shared/i18n/dictionary.ts'
import { message, type Problem } from '../../shared/i18n/message.ts'
import type { Speaker } from '../../shared/i18n/speaker.ts'
import type { Household } from '../../shared/model/household.ts'
import type { AccountReport, FileReport, Report, Todo } from '../../shared/model/report.ts'
import { plainly, sentence } from '../../shared/sentence.ts'
import { type Tone, toneOf } from '../../shared/standing.ts'
import { todosOf } from '../../shared/todos.ts'
import { type Colour, columns, type Paint, plain } from './layout.ts'

/** `file: line 17: what is wrong`: one line, whatever the file's name or content holds. */
export function problemLine(file: string, { level, at, message: text }: Problem, speaker: Speaker): string {
  const said = { message: level === 'warning' ? message('cli.warning', { text: { message: text } }) : text }
  const line = at
    ? speaker.tell('cli.faultAt', { file, place: speaker.place(at), text: said })
    : speaker.tell('cli.fault', { file, text: said })
  return plain(line)
}

/** What `check` prints without `--json`. */
export function checkText(report: Report, household: Household, speaker: Speaker, paint: Paint): string {
  const { main, rest } = sentence(report, household, (household.transactions ?? []).length > 0)
  const said = (messages: typeof main): string => plain(plainly(messages.map((part) => speaker.say(part)).join(' ')))
  const lines = [paint.strong(said(main)), ...(rest.length > 0 ? [said(rest)] : [])]
  if (report.accounts.length > 0) {
    lines.push('', `${speaker.tell('cli.check.accounts')}:`, ...accountLines(report, household, speaker, paint))
  }
  if (report.files.length > 0) {
    lines.push('', `${speaker.tell('cli.check.files')}:`, ...report.files.flatMap((file) => fileLines(file, speaker)))
  }
  const unclear = [
    ...(report.review.length > 0 ? [speaker.tell('cli.check.review', { count: report.review.length })] : []),
    ...(report.unclaimed > 0 ? [speaker.tell('cli.check.unclaimed', { count: report.unclaimed })] : []),
  ]
  if (unclear.length > 0) lines.push('', ...unclear)
  return `${lines.join('\n')}\n`
}

function accountLines(report: Report, household: Household, speaker: Speaker, paint: Paint): string[] {
  const homes = new Map(household.homes.map((home) => [home.id, home.name]))
  const { now, quiet } = todosOf(report, household.decisions ?? [])
  const actions = new Map([...quiet, ...now].map((card) => [card.account, card.actions]))
  const rows = report.accounts.map((account) => [
    speaker.tell(`household.state.${account.state}`, { gap: { money: account.gap } }),
    dayText(account, speaker),
    plain([account.name, homes.get(account.home)].filter(Boolean).join(' · ')),
  ])
  const lines = columns(rows)
  return report.accounts.flatMap((account, index) => [
    `  ${paint.colour(COLOURS[toneOf(account)], lines[index] ?? '')}`,
    ...(actions.get(account.id) ?? []).map((todo) => `    → ${todoText(todo, speaker)}`),
  ])
}

const COLOURS: Record<Tone, Colour> = { short: 'red', soon: 'yellow', unknown: 'yellow', ok: 'green', quiet: 'grey' }

function dayText({ payBy, nextCharge }: AccountReport, speaker: Speaker): string {
  if (payBy) return speaker.tell('cli.check.by', { day: { day: payBy } })
  if (!nextCharge) return speaker.tell('cli.check.noCharge')
  return speaker.tell('cli.check.charge', { amount: { money: nextCharge.amount }, day: { day: nextCharge.on } })
}

function todoText(todo: Todo, speaker: Speaker): string {
  switch (todo.kind) {
    case 'pay':
      return speaker.tell('cli.do.pay', { amount: { money: todo.amount }, by: { day: todo.by } })
    case 'set-autopay':
      return speaker.tell('cli.do.setAutopay', { amount: { money: todo.amount }, by: { day: todo.by } })
    case 'import-statement':
      return speaker.tell('cli.do.importStatement', { since: { day: todo.since } })
    case 'confirm-tariff':
      return speaker.tell('cli.do.confirmTariff')
    case 'ask-provider':
      return speaker.tell('cli.do.askProvider')
    case 'review':
      return speaker.tell('cli.do.review')
  }
}

/** Only warnings stand here: errors are faults and go to standard error (see files.ts). */
function fileLines({ file, kind, read, added, duplicates, problems }: FileReport, speaker: Speaker): string[] {
  const counts = speaker.tell('cli.check.file', { kind: { message: message(kindKey(kind)) }, count: read, added, duplicates })
  return [plain(`  ${speaker.tell('cli.fault', { file, text: counts })}`), ...warningLines(file, problems, speaker)]
}

export function kindKey(kind: string): MessageKey {
  return kind === 'statement' || kind === 'invoice' || kind === 'notice' ? `cli.kind.${kind}` : 'cli.kind.unknown'
}

export const warningLines = (file: string, problems: readonly Problem[], speaker: Speaker): string[] =>
  problems.filter((problem) => problem.level === 'warning').map((problem) => `    ${problemLine(file, problem, speaker)}`)
