import { describe, expect, it } from 'vitest'
import { programWords } from '../../../electron/launch/program-words.ts'

describe('the words the program was started with', () => {
  it.each<[string, string[], boolean, string[] | null]>([
    ['nothing opens the window', ['sverka'], true, null],
    ['a verb is the command line', ['sverka', 'check', '--json', 'a.csv'], true, ['check', '--json', 'a.csv']],
    ['a verb of a later version is too', ['sverka', 'discover', 'a.csv'], true, ['discover', 'a.csv']],
    ['help is too', ['sverka', '--help'], true, ['--help']],
    ['a switch of the system before the verb is passed over', ['sverka', '--no-sandbox', 'inspect', 'a.csv'], true, ['inspect', 'a.csv']],
    ['a switch alone opens the window', ['sverka', '--no-sandbox'], true, null],
    ['a file opens the window', ['sverka', 'a.csv'], true, null],
    ['a file named like a verb further on is no verb', ['sverka', 'a.csv', 'check'], true, null],
    ['a checkout has its entry file first', ['electron', '.', 'check', 'a.csv'], false, ['check', 'a.csv']],
    ['and opens the window without words', ['electron', '.'], false, null],
  ])('%s', (_title, argv, packaged, words) => {
    expect(programWords(argv, packaged)).toEqual(words)
  })
})
