/** Alerts become cards: one an account, worst first, each action once, the put off ones apart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../shared/model/household.ts'
import { type Alert, SEVERITIES } from '../../shared/model/report.ts'
import { todosOf } from '../../shared/todos.ts'
import { d, m } from '../support/build.ts'
import { alertOf } from '../support/report.ts'

const cards = (alerts: Alert[], snoozed: Alert[] = [], decisions: Decision[] = [], accounts: string[] = []) =>
  todosOf({ alerts, snoozed, accounts: accounts.map((id) => ({ id })) }, decisions)

describe('cards', () => {
  it('gather the alerts of an account, the worst in front', () => {
    const { now } = cards([
      alertOf('stale', { rule: 'autopay-stale', severity: 'warning' }),
      alertOf('short', { severity: 'critical' }),
      alertOf('rise', { rule: 'tariff-rise', severity: 'info' }),
    ])
    expect(now.map(({ id, severity, alerts }) => [id, severity, alerts.map((alert) => alert.id)])).toEqual([
      ['short', 'critical', ['short', 'stale', 'rise']],
    ])
  })

  it('stand in the order of their worst alert; what is of no account stands alone', () => {
    const { now } = cards([
      alertOf('w', { account: 'a' }),
      alertOf('x', { account: null }),
      alertOf('y', { account: null }),
      alertOf('c', { account: 'b', severity: 'critical' }),
    ])
    expect(now.map(({ id }) => id)).toEqual(['c', 'w', 'x', 'y'])
  })

  it('equally grave ones follow the accounts, worst first; what is of no account comes after them', () => {
    const { now } = cards(
      [
        alertOf('debt', { account: 'a' }),
        alertOf('x', { account: null }),
        alertOf('cut', { account: 'b' }),
        alertOf('c', { severity: 'critical' }),
      ],
      [],
      [],
      ['b', 'a'],
    )
    expect(now.map(({ id }) => id)).toEqual(['c', 'cut', 'debt', 'x'])
  })

  it('of information alone are quiet', () => {
    const { now, quiet } = cards([alertOf('rise', { severity: 'info' }), alertOf('other', { severity: 'info', account: 'b' })])
    expect([now.length, quiet.map(({ id }) => id)]).toEqual([0, ['rise', 'other']])
  })

  it('have each action once, in one order, and of two sums the larger', () => {
    const by = d('2025-06-30')
    const [card] = cards([
      alertOf('a', { severity: 'critical', do: [{ kind: 'confirm-tariff' }, { kind: 'pay', amount: m('85.00'), by }] }),
      alertOf('b', {
        do: [
          { kind: 'set-autopay', amount: m('735.00'), by },
          { kind: 'pay', amount: m('100.00'), by },
        ],
      }),
    ]).now
    expect(card?.actions).toEqual([
      { kind: 'pay', amount: m('100.00'), by },
      { kind: 'set-autopay', amount: m('735.00'), by },
      { kind: 'confirm-tariff' },
    ])
  })
})

describe('what was put off', () => {
  const snooze = (alert: string, until: string): Decision => ({ kind: 'snooze', alert, until: d(until) })
  it('carries the latest day of its return', () => {
    const { snoozed, now } = cards([], [alertOf('a')], [snooze('a', '2025-07-03'), snooze('a', '2025-07-05'), snooze('b', '2025-08-01')])
    expect(now).toEqual([])
    expect(snoozed.map(({ alert, until }) => [alert.id, until])).toEqual([['a', '2025-07-05']])
  })
  it('is not listed without a decision that says until when', () => {
    expect(cards([], [alertOf('a')], []).snoozed).toEqual([])
  })
})

it('no alert is lost or shown twice', () => {
  const alerts = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1 }), account: fc.constantFrom('a', 'b', null), severity: fc.constantFrom(...SEVERITIES) }),
    { selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(alerts, (parts) => {
      const given = parts.map(({ id, ...rest }) => alertOf(id, rest))
      const { now, quiet } = cards(given)
      const shown = [...now, ...quiet].flatMap((card) => card.alerts.map(({ id }) => id))
      expect(shown.toSorted()).toEqual(given.map(({ id }) => id).toSorted())
    }),
  )
})
