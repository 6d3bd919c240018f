/** How an account stands for a person, and which colour that has. */
import { describe, expect, it } from 'vitest'
import type { AccountReport } from '../../shared/model/report.ts'
import { isTrouble, standingOf, toneOf } from '../../shared/standing.ts'
import { d, m } from '../support/build.ts'
import { stateOf } from '../support/report.ts'

const bill: Partial<AccountReport> = { state: 'short', gap: m('1000.00'), nextCharge: { on: d('2025-07-10'), amount: m('1000.00') } }

describe('standing and tone', () => {
  it.each<[string, Partial<AccountReport>, string, string, boolean]>([
    ['a whole bill nobody pays by itself', bill, 'due', 'soon', false],
    ['the same, a week before the cut-off', { ...bill, daysLeft: 7 }, 'short', 'short', true],
    ['the same, eight days before', { ...bill, daysLeft: 8 }, 'due', 'soon', false],
    ['part of it is paid', { ...bill, gap: m('400.00') }, 'short', 'short', true],
    [
      'an autopay sends too little',
      { ...bill, autopay: { mode: 'fixed', amount: m('1.00'), nextOn: null, shouldBe: null } },
      'short',
      'short',
      true,
    ],
    ['overdue', { ...bill, state: 'overdue' }, 'overdue', 'short', true],
    ['cut off', { state: 'cut-off' }, 'cut-off', 'short', true],
    ['forecast', { state: 'forecast-short', daysLeft: 11 }, 'forecast-short', 'soon', true],
    ['forecast, near', { state: 'forecast-short', daysLeft: 3 }, 'forecast-short', 'short', true],
    ['forecast, no cut-off', { state: 'forecast-short', daysLeft: null }, 'forecast-short', 'soon', true],
    ['unknown', { state: 'unknown' }, 'unknown', 'unknown', false],
    ['paid', {}, 'ok', 'ok', false],
    ['closed', { state: 'closed' }, 'closed', 'quiet', false],
  ])('%s', (_, parts, standing, tone, trouble) => {
    const account = stateOf(parts)
    expect([standingOf(account), toneOf(account), isTrouble(account)]).toEqual([standing, tone, trouble])
  })
})
