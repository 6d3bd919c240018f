/** The list of what was learned, and what is said right after an answer. */
import { describe, expect, it } from 'vitest'
import { learnedRows, sayTaught } from '../../../../renderer/screens/accounts/learning/learned-rows.ts'
import { steady } from '../../../../renderer/screens/accounts/learning/steady.ts'
import { speaker } from '../../../../shared/i18n/speaker.ts'
import { type Learned, learnedFrom } from '../../../../shared/learning/index.ts'
import type { Decision, Household } from '../../../../shared/model/household.ts'
import { reconcile } from '../../../../shared/report.ts'
import { d, household } from '../../../support/build.ts'
import { belongs, not } from '../../learning/support.ts'
import { plain, row } from '../../matching/support.ts'

const AS_OF = d('2025-12-31')
const { say } = speaker('ru', 'RUB', AS_OF)
const TEXTS: Record<string, string> = {
  a: 'RSTLC INTERNET 1',
  b: 'RSTLC INTERNET 2',
  c: 'RSTLC INTERNET 3',
  n: 'Автоплатёж 880412377',
  o: 'Автоплатёж 880412377',
  z: 'Перевод',
}
const home = (decisions: Decision[], unlearned: string[] = []): Household =>
  household({
    accounts: [plain('net', { provider: 'Домовая сеть' })],
    transactions: Object.entries(TEXTS).map(([id, description], at) => row(id, `2025-0${at + 1}-12`, '650.00', { description })),
    decisions,
    unlearned,
  })
const listed = (one: Household) =>
  learnedRows(learnedFrom(one), new Map((one.transactions ?? []).map((each) => [each.id, each])), reconcile(one, AS_OF))
const said = (decisions: Decision[], about: string): string => {
  const text = sayTaught(learnedFrom(home(decisions)), about, () => 'Интернет у бабушки')
  return text ? say(text) : ''
}

describe('the list', () => {
  it('counts the payments that are there because of a lesson, and names the latest row that taught it', () => {
    expect(listed(home([belongs('a', 'net')]))).toMatchObject([{ explains: 2, more: 0, row: { id: 'a' } }])
    expect(listed(home([belongs('a', 'net'), belongs('b', 'net')]))).toMatchObject([{ explains: 1, more: 1, row: { id: 'b' } }])
  })

  it('counts payments by a number as well, and leaves out the words that name nobody beside it', () => {
    expect(listed(home([belongs('n', 'net'), belongs('o', 'net')]))).toMatchObject([
      { learned: { what: { kind: 'number', digits: '880412377' } }, explains: 0 },
    ])
  })

  it.each<[string, (one: Learned) => Household, string]>([
    ['in use', () => home([belongs('a', 'net')]), 'learning.state.active'],
    ['contradicted', () => home([belongs('a', 'net'), not('b', 'net')]), 'learning.state.contradicted'],
    ['too general', () => home([belongs('z', 'net')]), 'learning.state.noName'],
    ['taken back', ({ id }) => home([belongs('a', 'net')], [id]), 'learning.state.takenBack'],
  ])('says the state: %s', (_, made, key) => {
    const [first] = learnedFrom(home([belongs('a', 'net')]))
    if (!first) throw new Error('nothing was learned')
    const [one] = listed(made(first))
    expect(one?.state.key).toBe(key)
    if (key !== 'learning.state.active') expect(one?.explains).toBe(0)
  })

  it('puts what is in use first', () => {
    expect(listed(home([belongs('a', 'net'), belongs('z', 'net')])).map(({ learned }) => learned.state)).toEqual(['active', 'too-general'])
  })
})

describe('the order while somebody works in the list', () => {
  it.each<[string, string[], string[], string[]]>([
    ['at first as it came', [], ['b', 'a'], ['b', 'a']],
    ['what was forgotten stays where it stood', ['b', 'a', 'c'], ['a', 'c', 'b'], ['b', 'a', 'c']],
    ['a new lesson goes to the front', ['a', 'c'], ['a', 'x', 'c', 'y'], ['x', 'y', 'a', 'c']],
    ['what is gone leaves no place', ['a', 'b', 'c'], ['c', 'a'], ['a', 'c']],
  ])('%s', (_, before, now, order) => expect(steady(before, now, (id) => id)).toEqual(order))
})

describe('what is said after an answer', () => {
  it.each<[string, Decision[], string, string]>([
    ['words', [belongs('a', 'net')], 'a', 'Теперь платежи «RSTLC INTERNET» отношу к счёту «Интернет у бабушки».'],
    [
      'a number, before the words that name nobody',
      [belongs('n', 'net'), belongs('o', 'net')],
      'o',
      'Теперь платежи с номером 880412377 отношу к счёту «Интернет у бабушки».',
    ],
    [
      'too general',
      [belongs('z', 'net')],
      'z',
      'Платёж отнесён к счёту «Интернет у бабушки». Другие такие узнавать не буду: слова «Перевод» слишком общие.',
    ],
    [
      'a contradiction',
      [belongs('a', 'net'), not('b', 'net')],
      'b',
      'По словам «RSTLC INTERNET» счёт «Интернет у бабушки» больше не узнаю: вы ответили по-разному.',
    ],
    ['nothing of a row that taught nothing', [not('b', 'net')], 'b', ''],
  ])('%s', (_, decisions, about, expected) => {
    expect(said(decisions, about)).toBe(expected)
  })
})
