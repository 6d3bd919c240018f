import { describe, expect, it } from 'vitest'
import { accountOf, autopayChanged, closedBefore } from '../../../../renderer/screens/accounts/logic/account-from-form.ts'
import type { AccountForm } from '../../../../renderer/screens/accounts/logic/form.ts'
import { formOf } from '../../../../renderer/screens/accounts/logic/form-from-account.ts'
import type { Account, Autopay } from '../../../../shared/model/household.ts'
import { day, grandmother, rub } from './samples.ts'

const today = day('2025-06-20')
const edit = (original: Account, changes: Partial<AccountForm>): Autopay[] | undefined =>
  accountOf({ ...formOf(original, today), ...changes }, { id: 'a1', home: 'h1', today, original }).autopay

describe('a changed autopay', () => {
  it('closes the old entry and opens the next from the chosen day', () =>
    expect(edit(grandmother(), { autopayAmount: '735', autopayFrom: '2025-06-25' })).toEqual([
      { mode: 'fixed', amount: 65000, day: 28, source: '*1234', until: '2025-06-24' },
      { mode: 'fixed', amount: 73500, day: 28, source: '*1234', from: '2025-06-25' },
    ]))

  it('overwrites a typing mistake and keeps its days and unknown keys', () => {
    const old = { mode: 'fixed', amount: rub(65), day: 28, from: day('2025-02-01'), bank: 'Т' } as Autopay
    expect(edit(grandmother({ autopay: [old] }), { autopayAmount: '650', autopayMode: 'typo' })).toEqual([{ ...old, amount: 65000 }])
  })

  it('may become one by invoice', () =>
    expect(edit(grandmother(), { autopay: 'invoice', autopayDay: '', autopayLimit: '900', autopayFrom: '2025-07-01' })).toEqual([
      { mode: 'fixed', amount: 65000, day: 28, source: '*1234', until: '2025-06-30' },
      { mode: 'invoice', limit: 90000, source: '*1234', from: '2025-07-01' },
    ]))

  it('corrected from fixed to by invoice keeps its days', () => {
    const old: Autopay = { mode: 'fixed', amount: rub(650), day: 28, from: day('2025-02-01') }
    const saved = edit(grandmother({ autopay: [old] }), { autopay: 'invoice', autopayDay: '28', autopayMode: 'typo' })
    expect(saved).toEqual([{ mode: 'invoice', day: 28, from: '2025-02-01' }])
  })

  it('may end', () =>
    expect(edit(grandmother(), { autopay: 'none', autopayFrom: '2025-06-20' })).toEqual([
      { mode: 'fixed', amount: 65000, day: 28, source: '*1234', until: '2025-06-19' },
    ]))

  it('that never was is taken away', () => expect(edit(grandmother(), { autopay: 'none', autopayMode: 'typo' })).toBeUndefined())

  it('may begin where none was', () => {
    const { autopay: _, ...without } = grandmother()
    expect(edit(without, { autopay: 'fixed', autopayAmount: '650', autopayDay: '28', autopayFrom: '2025-06-21' })).toEqual([
      { mode: 'fixed', amount: 65000, day: 28, from: '2025-06-21' },
    ])
  })
})

describe('whether it changed', () => {
  it.each<[string, Partial<AccountForm>, boolean]>([
    ['nothing', {}, false],
    ['the same sum written otherwise', { autopayAmount: '650,00' }, false],
    ['another sum', { autopayAmount: '735' }, true],
    ['another day', { autopayDay: '27' }, true],
    ['another card', { autopaySource: '*9' }, true],
    ['none any more', { autopay: 'none' }, true],
    ['a field the mode does not show', { autopayLimit: '5' }, false],
  ])('%s', (_, changes, changed) =>
    expect(autopayChanged({ ...formOf(grandmother(), today), ...changes }, grandmother(), today)).toBe(changed),
  )
})

describe('closing what was before', () => {
  const entry = (from?: string, until?: string): Autopay => ({
    mode: 'fixed',
    amount: rub(1),
    day: 1,
    ...(from ? { from: day(from) } : {}),
    ...(until ? { until: day(until) } : {}),
  })
  it.each<[string, Autopay[], Autopay[]]>([
    ['an open one ends the day before', [entry('2025-01-01')], [entry('2025-01-01', '2025-06-30')]],
    ['one that had ended stays', [entry('2025-01-01', '2025-03-01')], [entry('2025-01-01', '2025-03-01')]],
    ['one that would have ended later ends now', [entry('2025-01-01', '2025-09-01')], [entry('2025-01-01', '2025-06-30')]],
    ['one that begins on that day is replaced', [entry('2025-07-01')], []],
    ['one that begins later is replaced', [entry('2025-08-01')], []],
  ])('%s', (_, before, after) => expect(closedBefore(before, day('2025-07-01'))).toEqual(after))
})
