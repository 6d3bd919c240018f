/** Turns what the schema found wrong into problems with a path such as `accounts[3].tariffs[1].from` and a sentence. */
import type { z } from 'zod'
import type { MessageKey } from '../i18n/dictionary.ts'
import { type Message, message, type Problem } from '../i18n/message.ts'

type Issue = z.core.$ZodIssue
export type Path = readonly PropertyKey[]

/** How many faults are told before "and N more". */
const FEW = 5
const LONGEST_QUOTE = 60

export function pathText(path: Path): string {
  let text = ''
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`
  return text
}

/** The value as the file writes it, cut where it is long. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`
}

export function fault(path: Path, text: Message): Problem {
  const at = pathText(path)
  return { level: 'error', ...(at === '' ? {} : { at: { path: at } }), message: text }
}

/** Field checks whose issue names its own sentence; each takes the value found. */
const OWN_SENTENCES: Readonly<Record<string, MessageKey>> = {
  money: 'household.invalid.money',
  date: 'household.invalid.date',
  month: 'household.invalid.month',
  currency: 'household.invalid.currency',
  inn: 'household.invalid.inn',
  empty: 'household.invalid.empty',
}

const EXPECTED: Readonly<Record<string, MessageKey>> = {
  string: 'household.invalid.expected.text',
  number: 'household.invalid.expected.number',
  int: 'household.invalid.expected.whole',
  array: 'household.invalid.expected.list',
}

const list = (values: readonly unknown[]): string => values.map(String).join(', ')

function sentence(issue: Issue): Message {
  const found = quoted(issue.input)
  if (issue.input === undefined && issue.code !== 'invalid_union') return message('household.invalid.missing')
  const own = OWN_SENTENCES[issue.message]
  if (own) return message(own, { found })
  switch (issue.code) {
    case 'invalid_type': {
      const expected = EXPECTED[issue.expected]
      return expected
        ? message('household.invalid.type', { found, expected: { message: message(expected) } })
        : message('household.invalid.notObject')
    }
    case 'invalid_value':
      return message('household.invalid.choice', { found, allowed: list(issue.values) })
    case 'invalid_union':
      return unionSentence(issue)
    case 'too_small':
      return message('household.invalid.small', { found, limit: Number(issue.minimum) })
    case 'too_big':
      return message('household.invalid.big', { found, limit: Number(issue.maximum) })
    default:
      return message('household.invalid.unfit', { found })
  }
}

/** A discriminated union fails at its discriminator, but holds the whole object: the value found is that key's. */
function unionSentence(issue: Extract<Issue, { code: 'invalid_union' }>): Message {
  const key = issue.path.at(-1)
  const whole: unknown = issue.input
  const found = typeof whole === 'object' && whole !== null && key !== undefined ? (whole as Record<PropertyKey, unknown>)[key] : whole
  if (found === undefined) return message('household.invalid.missing')
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  return message('household.invalid.choice', { found: quoted(found), allowed: list(options) })
}

/** The problems of a schema's issues, in the order of the file; `under` is the path of what was checked. */
export const faultsOfIssues = (issues: readonly Issue[], under: Path = []): Problem[] =>
  issues.map((issue) => fault([...under, ...issue.path], sentence(issue)))

/** The first few faults, then how many more there are. */
export function firstFew(problems: readonly Problem[]): Problem[] {
  const rest = problems.length - FEW
  if (rest <= 0) return [...problems]
  return [...problems.slice(0, FEW), { level: 'error', message: message('household.invalid.more', { count: rest }) }]
}
