import { describe, expect, it } from 'vitest'
import { parseWords } from '../../../electron/cli/args.ts'
import { civilDate } from '../../../shared/dates.ts'

const today = civilDate('2025-06-20')
const parse = (...words: string[]) => parseWords(words, { language: 'ru', today })

describe('parseWords', () => {
  it.each([
    [['inspect', 'a.csv'], { verb: 'inspect', json: false, asOf: today, files: ['a.csv'] }],
    [['inspect', '--json', 'a.csv', 'b.csv'], { verb: 'inspect', json: true, asOf: today, files: ['a.csv', 'b.csv'] }],
    [['inspect', '--as-of', '2024-02-29', '-'], { verb: 'inspect', json: false, asOf: '2024-02-29', files: ['-'] }],
    [
      ['discover', '--json', '--as-of=2025-06-30', 'a.csv', 'b.csv'],
      { verb: 'discover', json: true, asOf: '2025-06-30', files: ['a.csv', 'b.csv'] },
    ],
    [['check', 'a.csv'], { verb: 'check', json: false, asOf: today, files: ['a.csv'] }],
    [['check', '--household', 'h.json'], { verb: 'check', json: false, asOf: today, files: [], household: 'h.json' }],
    [['check', '--household=h.json', '-'], { verb: 'check', json: false, asOf: today, files: ['-'], household: 'h.json' }],
    [
      ['check', '--save', 'out.json', 'a.csv', '--json', '--as-of=2025-07-01', '--household', 'h.json'],
      { verb: 'check', json: true, asOf: '2025-07-01', files: ['a.csv'], household: 'h.json', save: 'out.json' },
    ],
    [['check', '--', '--odd-name.csv'], { verb: 'check', json: false, asOf: today, files: ['--odd-name.csv'] }],
    [['check', '--save=--odd.json', 'a.csv'], { verb: 'check', json: false, asOf: today, files: ['a.csv'], save: '--odd.json' }],
    [['--help'], { verb: 'help' }],
    [['check', '-h'], { verb: 'help' }],
    [['--version'], { verb: 'version' }],
    [['-V'], { verb: 'version' }],
  ])('%j is a command', (words, command) => {
    expect(parse(...words)).toEqual({ language: 'ru', ok: true, command })
  })

  it.each([
    [[], 'noVerb', {}],
    [['--json'], 'noVerb', {}],
    [['chekc', 'a.csv'], 'unknownVerb', { verb: 'chekc' }],
    [['toString'], 'unknownVerb', { verb: 'toString' }],
    [['export-ics', '--household', 'h.json'], 'later', { verb: 'export-ics' }],
    [['check', '--bogus', 'a.csv'], 'unknownOption', { option: '--bogus' }],
    [['check', '-x', 'a.csv'], 'unknownOption', { option: '-x' }],
    [['check', '--constructor', 'a.csv'], 'unknownOption', { option: '--constructor' }],
    [['inspect', '--save', 'o.json', 'a.csv'], 'strayOption', { option: '--save', verb: 'inspect' }],
    [['inspect', '--household', 'h.json', 'a.csv'], 'strayOption', { option: '--household', verb: 'inspect' }],
    [['check', '--as-of', '2025-01-01', '--as-of', '2025-01-02', 'a.csv'], 'twice', { option: '--as-of' }],
    [['check', '--json=yes', 'a.csv'], 'noValue', { option: '--json' }],
    [['check', 'a.csv', '--save'], 'missingValue', { option: '--save' }],
    [['check', 'a.csv', '--save', '--json'], 'missingValue', { option: '--save' }],
    [['check', 'a.csv', '--save='], 'missingValue', { option: '--save' }],
    [['check', '--as-of', '2025-02-30', 'a.csv'], 'notDate', { found: '2025-02-30' }],
    [['check', '--as-of', '01.07.2025', 'a.csv'], 'notDate', { found: '01.07.2025' }],
    [['check', '--lang', 'de', 'a.csv'], 'notLanguage', { found: 'de' }],
    [['inspect'], 'noFiles', { verb: 'inspect' }],
    [['discover'], 'noFiles', { verb: 'discover' }],
    [['discover', '--household', 'h.json', 'a.csv'], 'strayOption', { option: '--household', verb: 'discover' }],
    [['check'], 'nothingToCheck', {}],
    [['check', '--json'], 'nothingToCheck', {}],
    [['check', '-', '-'], 'inputTwice', {}],
    [['check', '--household', '-', '-'], 'inputTwice', {}],
  ])('%j is refused: %s', (words, key, values) => {
    const parsed = parse(...words)
    expect(parsed).toMatchObject({ ok: false, fault: { key: `cli.words.${key}` } })
    expect(parsed.ok ? {} : (parsed.fault.values ?? {})).toEqual(values)
  })

  it.each([
    [['check', '--lang', 'en', 'a.csv'], 'en'],
    [['inspect', '--lang=en', 'a.csv'], 'en'],
    [['--lang', 'en', 'chekc'], 'en'],
    [['check', '--lang', 'en', '--bogus'], 'en'],
    [['check', '--bogus', '--lang', 'en'], 'en'],
    [['check', '--lang', 'de'], 'ru'],
    [['check', 'a.csv'], 'ru'],
  ])('%j is answered in the language that was asked for', (words, language) => {
    expect(parse(...words).language).toBe(language)
  })
})
