/** The command line (contract, section 2): reads the words, runs the command, sets the exit status. */
import { readFileSync } from 'node:fs'
import { speaker } from '../../shared/i18n/speaker.ts'
import { type Command, parseWords } from './args.ts'
import { check } from './check.ts'
import { defaults } from './computer.ts'
import { helpText } from './help.ts'
import { inspect } from './inspect.ts'
import { plain } from './layout.ts'
import { type Output, processOutput } from './output.ts'
import { UNUSABLE } from './status.ts'

const version = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}

async function main(words: readonly string[], output: Output): Promise<number> {
  const computer = defaults()
  const parsed = parseWords(words, computer)
  const { tell } = speaker(parsed.language, 'RUB', computer.today)
  if (!parsed.ok) {
    output.note(plain(tell('cli.words.line', { text: { message: parsed.fault } })))
    return UNUSABLE
  }
  try {
    return await run(parsed.command, parsed.language, output)
  } catch (error) {
    output.note(plain(tell('cli.crash', { reason: String(error) })))
    return UNUSABLE
  }
}

async function run(command: Command, language: 'ru' | 'en', output: Output): Promise<number> {
  switch (command.verb) {
    case 'help':
      output.result(helpText(speaker(language, 'RUB', defaults().today)))
      return 0
    case 'version':
      output.result(`${version()}\n`)
      return 0
    case 'inspect':
      return inspect(command, language, output)
    case 'check':
      return check(command, language, output)
  }
}

// Set, not called: a process that is told to exit at once may lose what it has not written yet.
process.exitCode = await main(process.argv.slice(2), processOutput())
