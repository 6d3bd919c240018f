/** The import flow as a machine: what each event does where, how files are judged, what is applied. */
import { describe, expect, it } from 'vitest'
import { bankName } from '../../../../renderer/screens/import/bank-names.ts'
import {
  broughtBy,
  choicesOf,
  type Edit,
  type FlowEvent,
  type FlowState,
  isOpen,
  readyCount,
  step,
  verdictOf,
} from '../../../../renderer/screens/import/flow-state.ts'
import { isHouseholdFile, readBytes } from '../../../../renderer/screens/import/read-files.ts'
import type { Preview, PreviewFile } from '../../../../renderer/worker/api.ts'
import { LAYOUTS } from '../../../../shared/catalogue/layouts/index.ts'
import { m } from '../../../support/build.ts'

const file = (parts: Partial<PreviewFile> = {}): PreviewFile => ({
  index: 0,
  file: 'a.csv',
  sha256: '0',
  kind: 'statement',
  format: 'csv',
  problems: [],
  read: 6,
  added: 6,
  duplicates: 0,
  sources: [],
  sample: [],
  known: false,
  usable: true,
  ...parts,
})
const notice = (parts: Partial<PreviewFile> = {}): PreviewFile =>
  file({ kind: 'notice', format: 'text', read: 0, added: 0, notice: { amount: m('735.00') }, account: null, usable: false, ...parts })
const error = { level: 'error', message: { key: 'app.field.required' } } as const
const preview = (...files: PreviewFile[]): Preview => ({ id: 'p', files: files.map((each, index) => ({ ...each, index })) })
const shown: FlowState = { at: 'preview', preview: preview(file()), edits: {}, storing: false, problems: [] }
const reading: FlowState = { at: 'reading', count: 2, progress: null }

describe('the verdict on a file', () => {
  it.each<[string, PreviewFile, Edit, string]>([
    ['new rows', file(), {}, 'new'],
    ['not wanted', file(), { skip: true }, 'skipped'],
    ['imported before', file({ known: true, usable: false, added: 0, duplicates: 6 }), {}, 'nothing-new'],
    ['all rows there already', file({ usable: false, added: 0, duplicates: 6 }), {}, 'nothing-new'],
    ['rows that do not add up', file({ usable: false, added: 0, problems: [error] }), {}, 'unusable'],
    ['nothing read', file({ kind: 'unknown', usable: false, read: 0, added: 0 }), {}, 'unusable'],
    ['a notice of nobody', notice(), {}, 'needs-account'],
    ['a notice of nobody, not wanted', notice(), { skip: true }, 'skipped'],
    ['a notice given to an account', notice(), { account: 'a' }, 'new'],
    ['a notice that found its account', notice({ account: 'a', usable: true }), {}, 'new'],
    ['a notice filed before', notice({ account: 'a', known: true }), {}, 'nothing-new'],
  ])('%s', (_, given, edit, verdict) => {
    expect(verdictOf(given, edit)).toBe(verdict)
  })
})

describe('what is applied', () => {
  const all = preview(file(), notice(), file({ kind: 'unknown', usable: false, read: 0, added: 0 }), notice({ account: 'b', usable: true }))
  it('skips what brings nothing and what nobody decided on', () => {
    expect(choicesOf(all, {})).toEqual([{ index: 0 }, { index: 1, skip: true }, { index: 2, skip: true }, { index: 3 }])
    expect([readyCount(all, {}), isOpen(all, {})]).toEqual([2, true])
  })
  it('carries a person’s corrections', () => {
    const edits = { 0: { skip: true }, 1: { account: 'a', notice: { amount: m('736.00') } } }
    expect(choicesOf(all, edits)).toEqual([
      { index: 0, skip: true },
      { index: 1, account: 'a', notice: { amount: m('736.00') } },
      { index: 2, skip: true },
      { index: 3 },
    ])
    expect(isOpen(all, edits)).toBe(false)
  })
  it('is told apart: rows and documents', () => {
    expect(broughtBy(all, choicesOf(all, { 1: { account: 'a' } }))).toEqual({ rows: 6, documents: 2 })
    expect(broughtBy(all, choicesOf(all, { 0: { skip: true } }))).toEqual({ rows: 0, documents: 1 })
  })
})

describe('the machine', () => {
  const progress = { file: 'a', index: 0, count: 2, fraction: 0.5 }
  it.each<[string, FlowState, FlowEvent, FlowState]>([
    ['paste opens the field', { at: 'idle' }, { kind: 'paste' }, { at: 'pasting' }],
    ['paste waits for the preview', shown, { kind: 'paste' }, shown],
    ['progress is followed', reading, { kind: 'progress', progress }, { ...reading, progress }],
    ['late progress is dropped', { at: 'idle' }, { kind: 'progress', progress }, { at: 'idle' }],
    ['a cancelled reading opens no preview', { at: 'idle' }, { kind: 'previewed', preview: preview(file()) }, { at: 'idle' }],
    ['a reading becomes its preview', reading, { kind: 'previewed', preview: preview(file()) }, shown],
    ['storing once', shown, { kind: 'store' }, { ...shown, storing: true }],
    ['a refusal keeps the preview', { ...shown, storing: true }, { kind: 'refused', problems: [error] }, { ...shown, problems: [error] }],
    ['closing throws all away', shown, { kind: 'close' }, { at: 'idle' }],
    ['a household file asks first', { at: 'idle' }, { kind: 'household', name: 'n', text: 't' }, { at: 'restore', name: 'n', text: 't' }],
  ])('%s', (_, before, event, after) => {
    expect(step(before, event)).toEqual(after)
  })
  it('gathers corrections of one file', () => {
    const first = step(shown, { kind: 'edit', index: 0, edit: { account: 'a' } })
    expect(step(first, { kind: 'edit', index: 0, edit: { skip: true } })).toMatchObject({ edits: { 0: { account: 'a', skip: true } } })
  })
})

describe('dropped files', () => {
  const household = '{ "format": "sverka-household", "version": 1 }'
  it.each<[string, string, boolean]>([
    ['дом.json', household, true],
    ['дом.JSON', `{"currency":"RUB","format":"sverka-household"}`, true],
    ['дом.csv', household, false],
    ['другое.json', '{ "format": "other" }', false],
    ['пусто.json', '', false],
  ])('%s %s is a household file: %s', async (name, text, expected) => {
    expect(await isHouseholdFile(new File([text], name))).toBe(expected)
  })
  it('are read with their names', async () => {
    const [read] = await readBytes([new File(['abc'], 'а.csv')])
    expect([read?.name, read?.bytes.byteLength]).toEqual(['а.csv', 3])
  })
})

it.each(LAYOUTS.map(({ preset }) => preset))('the layout %s has a name in both languages', (preset) => {
  expect(bankName(preset, 'ru')).toBeTruthy()
  expect(bankName(preset, 'en')).toBeTruthy()
})
it.each([undefined, 'columns', 'wiser'])('%s is no known bank', (preset) => {
  expect(bankName(preset, 'ru')).toBeUndefined()
})
