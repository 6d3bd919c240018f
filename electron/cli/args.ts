/** Turns the words of the command line into a command, or into the one fault that says what is wrong with them. */
import { parseArgs } from 'node:util'
import { type CivilDate, isCivilDate } from '../../shared/dates.ts'
import { LANGUAGES, type Language } from '../../shared/i18n/dictionary.ts'
import { type Message, message } from '../../shared/i18n/message.ts'

export interface Inspect {
  verb: 'inspect'
  json: boolean
  asOf: CivilDate
  files: string[]
}
export interface Discover {
  verb: 'discover'
  json: boolean
  asOf: CivilDate
  files: string[]
}
export interface Check {
  verb: 'check'
  json: boolean
  asOf: CivilDate
  files: string[]
  /** Path of the household file; absent: an empty household. */
  household?: string
  /** Path to write the updated household file to. */
  save?: string
}
export type Command = { verb: 'help' } | { verb: 'version' } | Inspect | Discover | Check
export type Words = { language: Language } & ({ ok: true; command: Command } | { ok: false; fault: Message })

/** What holds where the words say nothing: the computer's language and its civil date. */
export interface Defaults {
  language: Language
  today: CivilDate
}

const OPTIONS = {
  json: { type: 'boolean' },
  'as-of': { type: 'string' },
  household: { type: 'string' },
  save: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const
type Option = keyof typeof OPTIONS
type Options = Partial<Record<Option, string | true>>

const VERBS = ['inspect', 'discover', 'check'] as const
type Verb = (typeof VERBS)[number]
/** Verbs of the contract that a later version brings. */
const LATER = ['export-ics'] as const
/** `--as-of` stands with `inspect` too: a date without a year is read as the one nearest to that day. */
const BELONG: Record<Verb, readonly Option[]> = {
  inspect: ['json', 'as-of', 'lang'],
  discover: ['json', 'as-of', 'lang'],
  check: ['json', 'as-of', 'household', 'save', 'lang'],
}

const has = <T extends string>(list: readonly T[], word: string | undefined): word is T => (list as readonly string[]).includes(word ?? '')

/** Reads the words after `sverka`. Never throws: unusable words give a fault in the language that they ask for, if that is clear. */
export function parseWords(words: readonly string[], defaults: Defaults): Words {
  const { options, positionals, fault } = readOptions(words)
  const wanted = options.lang
  const language = typeof wanted === 'string' && has(LANGUAGES, wanted) ? wanted : defaults.language
  if (fault) return { language, ok: false, fault }
  const command = commandOf(positionals, options, defaults)
  return 'verb' in command ? { language, ok: true, command } : { language, ok: false, fault: command }
}

function readOptions(words: readonly string[]): { options: Options; positionals: string[]; fault?: Message } {
  // Not strict: parseArgs throws sentences in English only, so its tokens are judged here.
  const { tokens, positionals } = parseArgs({ args: [...words], options: OPTIONS, strict: false, tokens: true, allowPositionals: true })
  const options: Options = {}
  let fault: Message | undefined
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const wrong = optionFault(token, options)
    if (wrong) fault ??= wrong
    else options[token.name as Option] = token.value ?? true
  }
  return { options, positionals, ...(fault ? { fault } : {}) }
}

interface OptionToken {
  name: string
  rawName: string
  value: string | undefined
  inlineValue: boolean | undefined
}

function optionFault({ name, rawName, value, inlineValue }: OptionToken, seen: Options): Message | undefined {
  if (!Object.hasOwn(OPTIONS, name)) return message('cli.words.unknownOption', { option: rawName })
  if (seen[name as Option] !== undefined) return message('cli.words.twice', { option: rawName })
  if (OPTIONS[name as Option].type === 'boolean') return value === undefined ? undefined : message('cli.words.noValue', { option: rawName })
  // `--save --json` is a forgotten value, not a file called "--json"; `--save=--json` says so plainly and is taken at its word.
  const forgotten = !value || (!inlineValue && value.startsWith('--'))
  return forgotten ? message('cli.words.missingValue', { option: rawName }) : undefined
}

function commandOf([verb, ...files]: string[], options: Options, { today }: Defaults): Command | Message {
  if (options.help) return { verb: 'help' }
  if (options.version) return { verb: 'version' }
  if (verb === undefined) return message('cli.words.noVerb')
  if (has(LATER, verb)) return message('cli.words.later', { verb })
  if (!has(VERBS, verb)) return message('cli.words.unknownVerb', { verb })
  const stray = (Object.keys(options) as Option[]).find((option) => !BELONG[verb].includes(option))
  if (stray) return message('cli.words.strayOption', { option: `--${stray}`, verb })
  const { 'as-of': asOf = today, lang, household, save } = options
  if (typeof asOf !== 'string' || !isCivilDate(asOf)) return message('cli.words.notDate', { found: String(asOf) })
  if (typeof lang === 'string' && !has(LANGUAGES, lang)) return message('cli.words.notLanguage', { found: lang })
  const common = { json: options.json === true, asOf, files }
  if (verb !== 'check') return files.length > 0 ? { verb, ...common } : message('cli.words.noFiles', { verb })
  if (files.length === 0 && household === undefined) return message('cli.words.nothingToCheck')
  if ([...files, household].filter((path) => path === '-').length > 1) return message('cli.words.inputTwice')
  return {
    verb,
    ...common,
    ...(typeof household === 'string' ? { household } : {}),
    ...(typeof save === 'string' ? { save } : {}),
  }
}
