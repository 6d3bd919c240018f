/** The command line (contract, section 2): reads the words, runs the command, gives the exit status. */
import type { Language } from '../../shared/i18n/dictionary.ts'
import { speaker } from '../../shared/i18n/speaker.ts'
import { type Command, parseWords } from './args.ts'
import { check } from './check.ts'
import { defaults } from './computer.ts'
import { discover } from './discover.ts'
import { helpText } from './help.ts'
import { inspect } from './inspect.ts'
import { plain } from './layout.ts'
import type { Output } from './output.ts'
import { UNUSABLE } from './status.ts'

/** `version` is the program's own. Never throws; the status is that of the contract. */
export async function runWords(words: readonly string[], output: Output, version: string): Promise<number> {
  const computer = defaults()
  const parsed = parseWords(words, computer)
  const { tell } = speaker(parsed.language, 'RUB', computer.today)
  if (!parsed.ok) {
    output.note(plain(tell('cli.words.line', { text: { message: parsed.fault } })))
    return UNUSABLE
  }
  try {
    return await run(parsed.command, parsed.language, output, version)
  } catch (error) {
    output.note(plain(tell('cli.crash', { reason: String(error) })))
    return UNUSABLE
  }
}

async function run(command: Command, language: Language, output: Output, version: string): Promise<number> {
  switch (command.verb) {
    case 'help':
      output.result(helpText(speaker(language, 'RUB', defaults().today)))
      return 0
    case 'version':
      output.result(`${version}\n`)
      return 0
    case 'inspect':
      return inspect(command, language, output)
    case 'discover':
      return discover(command, language, output)
    case 'check':
      return check(command, language, output)
  }
}
