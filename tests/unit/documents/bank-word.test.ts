/** What can be done at once with a bank's word of an autopay. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { type BankAction, bankActionOf, withAutopayClosed } from '../../../shared/documents/bank-word.ts'
import type { Account, Autopay } from '../../../shared/model/household.ts'
import { BANK_EVENTS, type BankMessage } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'

const AS_OF = civilDate('2025-06-20')
const day = civilDate
const account = (...autopay: Autopay[]): Account => ({
  id: 'a',
  home: 'h',
  name: 'a',
  provider: 'a',
  kind: 'tv',
  billing: { model: 'prepaid', day: 1 },
  tariffs: [],
  ...(autopay.length > 0 && { autopay }),
})
const fixed: Autopay = { mode: 'fixed', amount: money(185_00), day: 19 }
const act = (bank: BankMessage, of: Account | undefined = account(fixed)): BankAction | undefined =>
  bankActionOf({ bank, receivedOn: day('2025-06-18') }, of, AS_OF)

describe('a bank’s word', () => {
  it.each<[string, BankMessage, BankAction | undefined]>([
    [
      'done on a day',
      { event: 'done', amount: money(185_00), on: day('2025-06-17') },
      { kind: 'record-payment', on: day('2025-06-17'), amount: money(185_00) },
    ],
    ['done on no day', { event: 'paid', amount: money(185_00) }, { kind: 'record-payment', on: day('2025-06-18'), amount: money(185_00) }],
    ['done in days to come', { event: 'done', amount: money(185_00), on: day('2025-07-01') }, undefined],
    ['done without a sum', { event: 'done' }, undefined],
    ['switched off', { event: 'cancelled' }, { kind: 'close-autopay', from: day('2025-06-18') }],
  ])('%s', (_, bank, action) => {
    expect(act(bank)).toEqual(action)
  })

  it('asks for nothing otherwise, nor where there is no autopay to close', () => {
    for (const event of BANK_EVENTS.filter((each) => !['done', 'paid', 'cancelled'].includes(each)))
      expect(act({ event, amount: money(1) })).toBeUndefined()
    expect(act({ event: 'cancelled' }, account())).toBeUndefined()
    expect(act({ event: 'cancelled' }, account({ ...fixed, until: day('2025-06-01') }))).toBeUndefined()
    expect(bankActionOf({ text: 'x' }, account(fixed), AS_OF)).toBeUndefined()
  })
})

describe('a closed autopay', () => {
  it.each<[string, Autopay[], (Autopay | undefined)[]]>([
    ['ends the day before', [fixed], [{ ...fixed, until: day('2025-06-17') }]],
    ['stays ended', [{ ...fixed, until: day('2025-05-01') }], [{ ...fixed, until: day('2025-05-01') }]],
    ['does not begin', [{ ...fixed, from: day('2025-07-01') }], []],
  ])('%s', (_, before, after) => {
    expect(withAutopayClosed(account(...before), day('2025-06-18')).autopay ?? []).toEqual(after)
  })
})
