/** Holds what was read within bounds, whichever reader it came from: the length of fields and of quotations, the number of problems. */
import { type Message, type MessageValue, message, type Place, type Problem } from '../i18n/message.ts'
import { LONGEST_FIELD, LONGEST_QUOTE, MAX_PROBLEMS } from '../limits.ts'
import type { Transaction } from '../model/household.ts'
import type { ReadResult } from '../reader.ts'
import { cut } from '../text/cut.ts'

/** The result, its rows cut in place (there may be a million), its problems cut and counted. */
export function bounded(result: ReadResult): ReadResult {
  for (const statement of result.statements ?? []) {
    if (statement.account !== undefined) statement.account = cut(statement.account, LONGEST_FIELD)
    for (const row of statement.transactions) boundRow(row)
  }
  const { quotes } = result
  return {
    ...result,
    ...(quotes && { quotes: Object.fromEntries(Object.entries(quotes).map(([field, words]) => [field, quoted(words)])) }),
    problems: boundProblems(result.problems),
  }
}

const FIELDS = ['description', 'counterparty', 'reference', 'bankId', 'source', 'mcc'] as const

function boundRow(row: Transaction): void {
  for (const field of FIELDS) {
    const text = row[field]
    if (text !== undefined && text.length > LONGEST_FIELD) row[field] = cut(text, LONGEST_FIELD)
  }
}

/** The first problems, and how many more there are; an error among those makes that one an error. */
export function boundProblems(problems: readonly Problem[]): Problem[] {
  const told = problems.slice(0, MAX_PROBLEMS).map(plainProblem)
  const rest = problems.slice(MAX_PROBLEMS)
  if (rest.length === 0) return told
  const level = rest.some((problem) => problem.level === 'error') ? 'error' : 'warning'
  return [...told, { level, message: message('problems.file.moreProblems', { count: rest.length, limit: MAX_PROBLEMS }) }]
}

const plainProblem = ({ level, at, message: said }: Problem): Problem => ({
  level,
  ...(at && { at: plainPlace(at) }),
  message: plainMessage(said),
})

function plainPlace(at: Place): Place {
  if ('path' in at) return { path: quoted(at.path) }
  return 'key' in at ? { key: quoted(at.key) } : at
}

function plainMessage({ key, values }: Message): Message {
  if (!values) return { key }
  return { key, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainValue(value)])) }
}

function plainValue(value: MessageValue): MessageValue {
  if (typeof value === 'string') return quoted(value)
  return typeof value === 'object' && 'message' in value ? { message: plainMessage(value.message) } : value
}

/** Control characters command terminals, and marks of direction turn the rest of the sentence around. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

const quoted = (text: string): string => cut(text, LONGEST_QUOTE).toWellFormed().replace(UNSEEN, ' ')
