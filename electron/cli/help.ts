/** The help of the command line. */
import type { MessageKey } from '../../shared/i18n/dictionary.ts'
import type { Speaker } from '../../shared/i18n/speaker.ts'
import { columns } from './layout.ts'

/** What `--help` prints. */
export function helpText(speaker: Speaker): string {
  const tell = (key: MessageKey): string => speaker.tell(key)
  const [day, file] = [tell('cli.help.day'), tell('cli.help.file')]
  const list = (rows: [string, MessageKey][]): string[] => columns(rows.map(([word, key]) => [`  ${word}`, tell(key)]))
  return [
    tell('cli.help.title'),
    tell('cli.help.use'),
    '',
    tell('cli.help.verbs'),
    ...list([
      ['inspect', 'cli.help.inspect'],
      ['discover', 'cli.help.discover'],
      ['check', 'cli.help.check'],
    ]),
    '',
    tell('cli.help.options'),
    ...list([
      ['--json', 'cli.help.json'],
      [`--as-of ${day}`, 'cli.help.asOf'],
      [`--household ${file}`, 'cli.help.household'],
      [`--save ${file}`, 'cli.help.save'],
      ['--lang ru|en', 'cli.help.lang'],
      ['-h, --help', 'cli.help.help'],
      ['-V, --version', 'cli.help.version'],
    ]),
    '',
    tell('cli.help.input'),
    tell('cli.help.exit'),
    '',
  ].join('\n')
}
