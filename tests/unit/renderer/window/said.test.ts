/** Turns of phrase of the Today screen: the name said once, the tone of a card, the line of an account. */
import { describe, expect, it } from 'vitest'
import { lineOf } from '../../../../renderer/screens/today/account-line.ts'
import { once, toneOfCard, withoutName } from '../../../../renderer/screens/today/said.ts'
import { speaker } from '../../../../shared/i18n/speaker.ts'
import type { AccountReport } from '../../../../shared/model/report.ts'
import { type TodoCard, todosOf } from '../../../../shared/todos.ts'
import { account, d, fixed, m, tariff } from '../../../support/build.ts'
import { alertOf, stateOf, TODAY } from '../../../support/report.ts'

it.each([
  ['Интернет: не хватает 85 ₽.', 'Интернет', 'Не хватает 85 ₽.'],
  ['Интернет: не хватает 85 ₽.', 'Телефон', 'Интернет: не хватает 85 ₽.'],
  ['Не хватает.', '', 'Не хватает.'],
  ['Интернет: ', 'Интернет', ''],
])('%j without %j', (text, name, expected) => {
  expect(withoutName(text, name)).toBe(expected)
})

it('says each sentence once', () => {
  expect(once(['б', 'а', 'б'])).toEqual(['б', 'а'])
})

describe('the tone of a card', () => {
  const card = (...parts: Parameters<typeof alertOf>[1][]): TodoCard => {
    const alerts = parts.map((part, at) => alertOf(`a${at}`, part))
    const { now, quiet } = todosOf({ accounts: [], alerts, snoozed: [] }, [])
    const [first] = [...now, ...quiet]
    if (!first) throw new Error('no card')
    return first
  }
  it.each<[string, TodoCard, AccountReport | undefined, string]>([
    ['money is missing', card({ rule: 'short' }), stateOf({ state: 'short', gap: m('85.00') }), 'short'],
    [
      'money will be missing',
      card({ rule: 'forecast-short', severity: 'warning' }),
      stateOf({ state: 'forecast-short', daysLeft: 20 }),
      'soon',
    ],
    ['a statement is missing', card({ rule: 'statement-stale' }), stateOf({ state: 'unknown' }), 'soon'],
    ['critical, of no account', card({ rule: 'reversed', severity: 'critical', account: null }), undefined, 'short'],
    ['good to know', card({ rule: 'tariff-rise', severity: 'info' }), stateOf(), 'unknown'],
  ])('%s', (_, given, state, tone) => {
    expect(toneOfCard(given, state)).toBe(tone)
  })
})

describe('the line of an account', () => {
  const voice = speaker('ru', 'RUB', TODAY)
  const prepaid = account({
    billing: { model: 'prepaid', day: 1 },
    tariffs: [tariff('2025-01-01', '735.00')],
    autopay: [fixed('650.00', 28)],
  })
  const postpaid = account({ billing: { model: 'postpaid', day: 10 }, tariffs: [], autopay: [{ mode: 'invoice', limit: m('500.00') }] })
  const line = (given: typeof prepaid, parts: Partial<AccountReport>): string[] => {
    const { charge, autopay, state } = lineOf(given, stateOf(parts))
    return [charge.main, charge.below, autopay.main, autopay.below, state].map((message) =>
      message ? voice.say(message).replaceAll(/[\u00a0\u202f]/g, ' ') : '',
    )
  }
  const nextCharge = { on: d('2025-07-01'), amount: m('735.00') }
  const auto = { mode: 'fixed', amount: m('650.00'), nextOn: d('2025-07-28'), shouldBe: m('735.00') } as const

  it.each<[string, typeof prepaid, Partial<AccountReport>, string[]]>([
    [
      'too low an autopay',
      prepaid,
      { state: 'short', gap: m('85.00'), balance: m('650.00'), nextCharge, autopay: auto },
      ['1 июля спишут 735 ₽', 'на счёте 650 ₽', 'автоплатёж 650 ₽', 'нужно 735 ₽', 'не хватает 85 ₽'],
    ],
    [
      'enough',
      prepaid,
      { nextCharge, balance: m('85.00'), autopay: { ...auto, shouldBe: m('650.00') } },
      ['1 июля спишут 735 ₽', 'на счёте 85 ₽', 'автоплатёж 650 ₽', '28 июля', 'оплачено'],
    ],
    [
      'by invoice, settled',
      postpaid,
      { nextCharge, autopay: { mode: 'invoice', amount: null, nextOn: null, shouldBe: null } },
      ['1 июля — 735 ₽', '', 'автоплатёж по счёту', 'до 500 ₽', 'оплачено'],
    ],
    ['the bill has not come', postpaid, {}, ['счёт ещё не пришёл', '', 'платим сами', '', 'оплачено']],
    ['a debt', postpaid, { balance: m('-200.00') }, ['счёт ещё не пришёл', 'долг 200 ₽', 'платим сами', '', 'оплачено']],
    [
      'a bill to pay',
      { ...postpaid, autopay: [] },
      { state: 'short', gap: m('735.00'), balance: m('-735.00'), nextCharge },
      ['1 июля — 735 ₽', 'долг 735 ₽', 'платим сами', '', 'ждёт оплаты 735 ₽'],
    ],
  ])('%s', (_, given, parts, expected) => {
    expect(line(given, parts)).toEqual(expected)
  })

  it('marks an autopay that is too low', () => {
    expect(lineOf(prepaid, stateOf({ autopay: auto })).autopay.wrong).toBe(true)
    expect(lineOf(prepaid, stateOf({ autopay: { ...auto, shouldBe: m('650.00') } })).autopay.wrong).toBeUndefined()
  })
})
