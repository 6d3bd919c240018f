/** What the main process is told: one item a card, the days to remind on, texts that fit its contract. */
import { describe, expect, it } from 'vitest'
import { Snapshot } from '../../shared/bridge.ts'
import { speaker } from '../../shared/i18n/speaker.ts'
import type { Report } from '../../shared/model/report.ts'
import { sentence } from '../../shared/sentence.ts'
import { remindDays, snapshotOf } from '../../shared/snapshot.ts'
import { d, m } from '../support/build.ts'
import { alertOf, reportOf, stateOf, TODAY } from '../support/report.ts'

const voice = speaker('ru', 'RUB', TODAY)
const snapshot = (report: Report, decisions: Parameters<typeof snapshotOf>[1] = []) =>
  snapshotOf(report, decisions, sentence(report, { homes: [], accounts: [] }, true), voice)

describe('the days to remind on', () => {
  it.each([
    ['2025-06-20', '2025-06-30', ['2025-06-23', '2025-06-27', '2025-06-29', '2025-06-30']],
    ['2025-06-23', '2025-06-30', ['2025-06-23', '2025-06-27', '2025-06-29', '2025-06-30']],
    ['2025-06-28', '2025-06-30', ['2025-06-29', '2025-06-30']],
    ['2025-06-30', '2025-06-30', ['2025-06-30']],
    ['2025-07-01', '2025-06-30', []],
    ['2024-02-25', '2024-03-01', ['2024-02-27', '2024-02-29', '2024-03-01']],
  ])('from %s to %s', (from, payBy, days) => {
    expect(remindDays(d(from), d(payBy))).toEqual(days)
  })
})

const short = alertOf('short:internet', { severity: 'critical', payBy: d('2025-06-30'), amount: m('85.00') })
const account = stateOf({ state: 'short', gap: m('85.00'), payBy: d('2025-06-30'), cutoffOn: d('2025-07-01'), daysLeft: 3 })

describe('the snapshot', () => {
  it('says the sentence without marks and one item an account', () => {
    const made = snapshot(reportOf({ accounts: [account], alerts: [short, alertOf('stale', { rule: 'autopay-stale' })] }))
    expect(made.sentence).not.toContain('<')
    expect(made.sentence).toContain('не хватает')
    expect(made.items).toEqual([
      { id: 'short:internet', text: 'Почему?', remindOn: ['2025-06-29', '2025-06-30'], payBy: '2025-06-30', critical: true },
    ])
    expect(Snapshot.safeParse(made).success).toBe(true)
  })

  it('takes the last day from the next alert where the worst has none', () => {
    const worst = alertOf('missed', { severity: 'critical' })
    const [item] = snapshot(reportOf({ accounts: [account], alerts: [worst, { ...short, severity: 'warning' }] })).items
    expect(item).toMatchObject({ id: 'missed', payBy: '2025-06-30' })
  })

  it('leaves information out', () => {
    expect(snapshot(reportOf({ accounts: [stateOf()], alerts: [alertOf('rise', { severity: 'info' })] })).items).toEqual([])
  })

  it('does not remind of what was put off before the day it comes back', () => {
    const made = snapshot(reportOf({ accounts: [account], snoozed: [short] }), [
      { kind: 'snooze', alert: short.id, until: d('2025-06-30') },
    ])
    expect(made.items).toMatchObject([{ id: short.id, remindOn: ['2025-06-30'] }])
  })

  it('keeps within the limits of the contract, however much there is', () => {
    const long = 'я'.repeat(700)
    const alerts = Array.from({ length: 600 }, (_, at) => alertOf(`a${at}`, { account: null }))
    const made = snapshot(reportOf({ accounts: [{ ...account, name: long }], alerts }))
    expect(Snapshot.safeParse(made).error).toBeUndefined()
    expect(made.sentence).toHaveLength(500)
  })
})
