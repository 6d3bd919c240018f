/** The pure parts of the column wizard: when it is offered, what a choice takes with it, how it enters the import flow. */
import { describe, expect, it } from 'vitest'
import { bankName } from '../../../../renderer/screens/import/bank-names.ts'
import { type FlowState, step } from '../../../../renderer/screens/import/flow-state.ts'
import { isHouseholdFile, isLayoutFile } from '../../../../renderer/screens/import/read-files.ts'
import {
  meaningOf,
  nameFromFile,
  signChoices,
  withColumn,
  withCurrency,
  withDelimiter,
  withDescription,
  withEncoding,
  withHeader,
  withSign,
  withStatus,
  withWord,
} from '../../../../renderer/screens/import/wizard/choices.ts'
import { offerOf } from '../../../../renderer/screens/import/wizard/offer.ts'
import type { Preview, PreviewFile } from '../../../../renderer/worker/api.ts'
import type { MessageKey } from '../../../../shared/i18n/dictionary.ts'
import type { SignRule, TableRules } from '../../../../shared/model/custom-layout.ts'

const RULES: TableRules = { columns: { date: 0, amount: 1, description: [3] }, sign: 'out', dates: 'dmy', decimal: ',' }
type About = Parameters<typeof offerOf>[0]
const about = (parts: Partial<About>, ...keys: MessageKey[]): About => ({
  kind: 'statement',
  format: 'csv',
  ...parts,
  problems: keys.map((key) => ({ level: 'warning', message: { key } })),
})

describe('the wizard is offered', () => {
  it.each<[string, About, ReturnType<typeof offerOf>]>([
    ['for a table of unknown columns', about({ kind: 'unknown' }, 'problems.table.strange'), 'needed'],
    ['where no row could be read', about({ preset: 'columns' }, 'problems.table.noneTaken'), 'needed'],
    ['where only the names of columns were known', about({ preset: 'columns' }), 'check'],
    ['with doubts, whatever the bank', about({ preset: 'monzo' }, 'problems.doubt.dateOrder'), 'check'],
    ['for a file read by the own layout', about({ preset: 'own:Карта' }), 'own'],
    ['also where it took no row', about({ preset: 'own:Карта' }, 'problems.table.noneTaken'), 'own'],
    ['for a text of which nothing is known', about({ kind: 'unknown', format: 'text' }, 'problems.file.unknown'), 'maybe'],
    ['not for a bank that is known', about({ preset: 't-bank-15' }, 'problems.row.held'), undefined],
    ['not for an empty file', about({ kind: 'unknown', format: 'text' }, 'problems.file.empty'), undefined],
    ['not for a notice', about({ kind: 'notice', format: 'text' }), undefined],
    ['not for other formats', about({ format: 'ofx' }), undefined],
  ])('%s', (_, file, offer) => {
    expect(offerOf(file)).toBe(offer)
  })
})

describe('a choice', () => {
  it('of encoding or delimiter throws away what was guessed from the old ones', () => {
    expect(withEncoding('koi8-r')).toEqual({ encoding: 'koi8-r' })
    expect(withDelimiter({ encoding: 'koi8-r', headerRow: 3, rules: RULES }, '|')).toEqual({ encoding: 'koi8-r', delimiter: '|' })
    expect(withHeader({ encoding: 'utf-8', delimiter: ';', headerRow: 3, rules: RULES }, null)).toEqual({
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: null,
    })
  })

  it.each<[string, TableRules, Partial<TableRules>]>([
    ['a column', withColumn(RULES, 'card', 4), { columns: { ...RULES.columns, card: 4 }, sign: 'out' }],
    ['the first column, which is number 0', withColumn(RULES, 'card', 0), { columns: { ...RULES.columns, card: 0 } }],
    ['no column', withColumn(RULES, 'date', undefined), { columns: { amount: 1, description: [3] } }],
    ['another text', withDescription(RULES, 2, true), { columns: { ...RULES.columns, description: [2, 3] } }],
    ['a text less', withDescription(RULES, 3, false), { columns: { ...RULES.columns, description: [] } }],
    ['a sign', withSign(RULES, 'inverse'), { sign: 'inverse' }],
    ['a currency', withCurrency(RULES, ' usd '), { currency: 'USD' }],
  ])('of %s', (_, rules, expected) => {
    expect(rules).toEqual({ ...RULES, ...expected })
  })

  it('of another sum column asks for the sign anew, unless a word says it', () => {
    expect(withColumn(RULES, 'amount', 2)).not.toHaveProperty('sign')
    expect(withColumn({ ...RULES, sign: 'word' }, 'amount', 2).sign).toBe('word')
  })

  it('of another direction or status column forgets the words of the old one', () => {
    const full: TableRules = { ...RULES, words: { out: ['a'], in: [] }, leaveOut: ['x'], take: ['y'] }
    expect(withColumn(full, 'direction', 2)).toEqual({
      ...RULES,
      columns: { ...RULES.columns, direction: 2 },
      leaveOut: ['x'],
      take: ['y'],
    })
    expect(withColumn(full, 'status', 2)).toEqual({ ...RULES, columns: { ...RULES.columns, status: 2 }, words: { out: ['a'], in: [] } })
  })

  it('of a word moves it: out, in, unsaid', () => {
    const out = withWord(RULES, 'Af', 'out')
    const moved = withWord(withWord(out, 'Bij', 'in'), 'Af', 'in')
    expect([meaningOf(RULES, 'Af'), meaningOf(out, 'Af'), meaningOf(moved, 'Af')]).toEqual(['unsaid', 'out', 'in'])
    expect(moved.words).toEqual({ out: [], in: ['Bij', 'Af'] })
    expect(withWord(moved, 'Af', 'unsaid').words).toEqual({ out: [], in: ['Bij'] })
  })

  it('of a status leaves its rows out or takes them, never both', () => {
    const left = withStatus(RULES, 'HOLD', true)
    expect([left.leaveOut, left.take]).toEqual([['HOLD'], []])
    expect(withStatus(left, 'HOLD', false)).toMatchObject({ leaveOut: [], take: ['HOLD'] })
  })

  it('an emptied currency is none', () => {
    expect(withCurrency({ ...RULES, currency: 'USD' }, '')).toEqual(RULES)
  })
})

describe('the question of the sign', () => {
  it.each<['minus' | 'plus' | 'none', SignRule | undefined, SignRule[]]>([
    ['none', undefined, ['out', 'in', 'word', 'columns']],
    ['plus', 'out', ['out', 'in', 'word', 'columns']],
    ['minus', 'signed', ['signed', 'inverse', 'word', 'columns']],
    ['minus', 'out', ['out', 'signed', 'inverse', 'word', 'columns']],
  ])('sums with %s, chosen %s', (signs, chosen, expected) => {
    expect(signChoices(signs, chosen)).toEqual(expected)
  })
})

describe('the name that is proposed', () => {
  it.each([
    ['Выписка_2025-04.csv', 'Выписка'],
    ['operations (3).csv', 'Operations'],
    ['карта мамы 4417.csv', 'Карта мамы'],
    ['2025-04.csv', 'Выписка'],
    ['a.b', 'Выписка'],
  ])('%s: %s', (file, name) => {
    expect(nameFromFile(file, 'Выписка')).toBe(name)
  })
  it('is shown where a bank would be named', () => {
    expect(bankName('own:Карта мамы', 'ru')).toBe('Карта мамы')
  })
})

describe('the import flow', () => {
  const file = (parts: Partial<PreviewFile>): PreviewFile => ({
    ...{ index: 0, file: 'a.csv', sha256: '0', kind: 'statement', format: 'csv', problems: [], read: 0, added: 0, duplicates: 0 },
    ...{ sources: [], sample: [], known: false, usable: false },
    ...parts,
  })
  const unknown = file({ kind: 'unknown' })
  const of = (...files: PreviewFile[]): Preview => ({ id: 'p', files: files.map((each, index) => ({ ...each, index })) })
  const reading: FlowState = { at: 'reading', count: 1, progress: null }
  const wizardOf = (state: FlowState): number | undefined => (state.at === 'preview' ? state.wizard : undefined)

  it('a single unknown table opens the wizard at once; beside others it waits', () => {
    expect(wizardOf(step(reading, { kind: 'previewed', preview: of(unknown) }))).toBe(0)
    expect(wizardOf(step(reading, { kind: 'previewed', preview: of(unknown, file({})) }))).toBeUndefined()
    expect(wizardOf(step(reading, { kind: 'previewed', preview: of(file({ preset: 'columns' })) }))).toBeUndefined()
  })

  it('goes back to the preview, with what was typed there', () => {
    const shown = step(step(reading, { kind: 'previewed', preview: of(unknown, file({})) }), {
      kind: 'edit',
      index: 1,
      edit: { skip: true },
    })
    const asked = step(shown, { kind: 'wizard', index: 0 })
    expect(wizardOf(asked)).toBe(0)
    expect(step(asked, { kind: 'wizard', index: null })).toEqual(shown)
    const preview = of(file({ preset: 'own:x' }), file({}))
    expect(step(asked, { kind: 'reread', preview })).toEqual({ ...shown, preview })
  })

  it('takes no word of the wizard where no preview is open', () => {
    expect(step({ at: 'idle' }, { kind: 'wizard', index: 0 })).toEqual({ at: 'idle' })
    expect(step(reading, { kind: 'reread', preview: of(unknown) })).toBe(reading)
  })

  it.each([
    ['layout.json', '{"format":"sverka-layout","version":1}', true],
    ['layouts.json', '[\n  {\n    "format": "sverka-layout"', true],
    ['household.json', '{"format":"sverka-household","layouts":[{"format":"sverka-layout"}]}', false],
    ['layout.txt', '{"format":"sverka-layout"}', false],
  ])('%s %s is a file of layouts: %s', async (name, content, expected) => {
    const dropped = new File([content], name)
    expect([await isLayoutFile(dropped), await isHouseholdFile(dropped)]).toEqual([expected, name === 'household.json'])
  })
})
