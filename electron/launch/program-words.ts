/** Whether the desktop program was started with the words of the command line instead of to open its window. */

/** Every verb of the contract, those of later versions too: they answer with a line and not with a window. */
const VERBS: readonly string[] = ['inspect', 'check', 'discover', 'export-ics', '--help', '--version']

/**
 * The words after the program's name, or null to open the window. A checkout's Electron is given its entry file first; switches that
 * a system adds before the words are not words.
 */
export function programWords(argv: readonly string[], isPackaged: boolean): string[] | null {
  const given = argv.slice(isPackaged ? 1 : 2)
  const first = given.findIndex((word) => VERBS.includes(word) || !word.startsWith('-'))
  const verb = given[first]
  return verb !== undefined && VERBS.includes(verb) ? given.slice(first) : null
}
