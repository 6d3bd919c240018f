/** The import flow as a machine: what each event does where, how files are judged, what is applied. */
import { describe, expect, it } from 'vitest'
import { bankName } from '../../../../renderer/screens/import/bank-names.ts'
import { type FlowEvent, type FlowState, step } from '../../../../renderer/screens/import/flow-state.ts'
import { isHouseholdFile, readBytes } from '../../../../renderer/screens/import/read-files.ts'
import type { Preview, PreviewFile } from '../../../../renderer/worker/api.ts'
import { LAYOUTS } from '../../../../shared/catalogue/layouts/index.ts'
import { file } from '../../../support/preview-file.ts'

const error = { level: 'error', message: { key: 'app.field.required' } } as const
const preview = (...files: PreviewFile[]): Preview => ({ id: 'p', files: files.map((each, index) => ({ ...each, index })) })
const shown: FlowState = { at: 'preview', preview: preview(file()), edits: {}, storing: false, problems: [] }
const reading: FlowState = { at: 'reading', count: 2, progress: null }

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
