/** Layouts as JSON to share: what is taken in, what is refused and with which words; and the household that keeps them. */
import { describe, expect, it } from 'vitest'
import { speaker } from '../../../shared/i18n/speaker.ts'
import type { CustomLayout } from '../../../shared/model/custom-layout.ts'
import { parseHousehold, serialiseHousehold } from '../../../shared/model/file.ts'
import type { Household } from '../../../shared/model/household.ts'
import { parseLayouts, serialiseLayouts } from '../../../shared/model/layouts-file.ts'
import { layoutId, layoutsOf, withLayouts, withoutLayout } from '../../../shared/model/own-layouts.ts'
import { d } from '../../support/build.ts'

const CARD: CustomLayout = {
  format: 'sverka-layout',
  version: 1,
  name: 'Карта бабушки',
  match: { header: ['когда', 'сколько', 'кому'] },
  delimiter: ';',
  columns: { date: 0, amount: 1, description: [2] },
  sign: 'out',
  dates: 'dmy',
  decimal: ',',
}
const BARE: CustomLayout = { ...CARD, name: 'Без названий', match: { kinds: ['day', 'sum', 'text'] }, encoding: 'windows-1251' }
const { say, place } = speaker('ru', 'RUB', d('2025-06-20'))
const refusal = (text: string): string[] => {
  const parsed = parseLayouts(text)
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.at ? `${place(problem.at)}: ` : ''}${say(problem.message)}`)
}

describe('a file of layouts', () => {
  it.each([
    ['one', [CARD]],
    ['several', [CARD, BARE]],
  ])('%s: what is written is read back', (_, layouts) => {
    expect(parseLayouts(serialiseLayouts(layouts))).toEqual({ ok: true, layouts })
  })

  it('one layout is an object that a person can read', () => {
    expect(JSON.parse(serialiseLayouts([CARD]))).toEqual(CARD)
    expect(serialiseLayouts([CARD])).toMatch(/^\{\n {2}"format": "sverka-layout",\n {2}"version": 1,/)
  })

  it('keeps keys that it does not know, and a byte order mark does not matter', () => {
    const text = `\uFEFF${JSON.stringify({ ...CARD, since: 2025 })}`
    expect(parseLayouts(text)).toMatchObject({ ok: true, layouts: [{ since: 2025 }] })
  })

  it.each<[string, unknown, string]>([
    ['another file', { format: 'sverka-household' }, 'Это не раскладка столбцов Сверки'],
    ['a number', 7, 'Это не раскладка столбцов Сверки'],
    ['a newer version', { ...CARD, version: 2 }, 'version: Версия 2 мне неизвестна'],
    ['no name', { ...CARD, name: '' }, 'name: пусто'],
    ['a column that is no number', { ...CARD, columns: { ...CARD.columns, date: 'Дата' } }, 'columns.date: "Дата" не подходит'],
    ['a column beyond the table', { ...CARD, columns: { ...CARD.columns, card: 3 } }, 'columns.card: Столбца 3 нет: в таблице их 3'],
    ['a text beyond the table', { ...CARD, columns: { ...CARD.columns, description: [2, 7] } }, 'columns.description[1]: Столбца 7 нет'],
    ['no day', { ...CARD, columns: { amount: 1, description: [] } }, 'columns.date: Выберите столбец'],
    ['an unknown sign', { ...CARD, sign: 'maybe' }, 'sign: "maybe" не подходит; можно: signed, out'],
    ['an encoding that is none', { ...CARD, encoding: 'klingon' }, 'encoding: "klingon" сюда не подходит'],
    ['a currency that is none', { ...CARD, currency: 'рубли' }, 'currency: "рубли" — не код валюты'],
    ['no way to recognise a file', { ...CARD, match: {} }, 'match'],
    ['a fault in the second of two', [CARD, { ...CARD, columns: { date: 0, description: [] } }], '[1].columns.amount: Выберите столбец'],
    ['an empty list', [], 'нет ни одной раскладки'],
    ['too many', Array.from({ length: 201 }, () => CARD), 'можно до 200'],
  ])('%s is refused whole', (_, raw, sentence) => {
    expect(refusal(JSON.stringify(raw)).join('\n')).toContain(sentence)
  })

  it.each([
    ['half a file', serialiseLayouts([CARD]).slice(0, 90), 'обрывается или испорчен'],
    ['no JSON', 'привет', 'обрывается или испорчен'],
    ['a file without end', `"${'x'.repeat(1_000_001)}"`, 'можно до 1000 КБ'],
  ])('%s is refused', (_, text, sentence) => {
    expect(refusal(text)).toHaveLength(1)
    expect(refusal(text)[0]).toContain(sentence)
  })

  it('tells the first few faults and how many more there are', () => {
    const broken = { ...CARD, columns: { description: [] } }
    expect(refusal(JSON.stringify([broken, broken, broken, broken])).at(-1)).toContain('и ещё')
  })
})

describe('the household', () => {
  const empty: Household = { format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: [] }

  it('keeps layouts under a key of its own, which its file carries', () => {
    const household = withLayouts(empty, [CARD, BARE])
    expect(layoutsOf(household)).toEqual([CARD, BARE])
    const read = parseHousehold(serialiseHousehold(household))
    expect(read.ok && layoutsOf(read.household)).toEqual([CARD, BARE])
  })

  it('has no such key before the first and after the last', () => {
    expect(layoutsOf(empty)).toEqual([])
    const one = withLayouts(empty, [CARD])
    expect(withoutLayout(one, layoutId(CARD))).toEqual(empty)
  })

  it('has one layout for the same files: the later one, in the place of the first', () => {
    const moved: CustomLayout = { ...CARD, name: 'Новая', match: { header: ['кому', 'когда', 'сколько'] } }
    expect(layoutId(moved)).toBe(layoutId(CARD))
    expect(layoutsOf(withLayouts(withLayouts(empty, [CARD, BARE]), [moved])).map(({ name }) => name)).toEqual(['Новая', 'Без названий'])
  })

  it('tells other files apart', () => {
    const others: CustomLayout[] = [
      CARD,
      BARE,
      { ...CARD, match: { header: ['когда', 'сколько'] } },
      { ...BARE, match: { kinds: ['day', 'text', 'sum'] } },
    ]
    expect(new Set(others.map(layoutId)).size).toBe(4)
  })

  it('leaves alone what stands there and is no layout of this version', () => {
    const newer = { ...CARD, version: 2 }
    const strange = { ...empty, layouts: [newer, 'x', CARD] }
    expect(layoutsOf(strange)).toEqual([CARD])
    expect(withLayouts(strange, [BARE])).toMatchObject({ layouts: [newer, 'x', CARD, BARE] })
    expect(withoutLayout(strange, layoutId(CARD))).toMatchObject({ layouts: [newer, 'x'] })
  })

  it.each([null, 7, 'x', {}])('takes %j for no layouts', (layouts) => {
    expect(layoutsOf({ ...empty, layouts } as Household)).toEqual([])
  })
})
