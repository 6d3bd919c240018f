/** The demo comes and goes without a trace: what a person has stays as it was. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import { DEMO_ACCOUNTS } from '../../../shared/demo/accounts.ts'
import { demoHousehold } from '../../../shared/demo/index.ts'
import { hasDemo, withDemo, withoutDemo } from '../../../shared/demo/join.ts'
import { faultsOfHousehold } from '../../../shared/model/check.ts'
import type { Household } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { households } from '../../property/household-arbitrary.ts'

const today = civilDate('2027-06-20')
const demo = demoHousehold(today, 'ru')
const empty: Household = { format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: [] }

/** An empty list and none say the same; the one that the demo emptied goes. */
const withoutEmptyLists = (household: Household): Household =>
  Object.fromEntries(
    Object.entries(household).filter(([key, value]) => key === 'homes' || !Array.isArray(value) || value.length > 0),
  ) as unknown as Household

describe('loading and removing', () => {
  it('leaves any household as it was', () => {
    fc.assert(
      fc.property(households, (own) => {
        const joined = withDemo(own, demo)
        expect(hasDemo(joined)).toBe(true)
        expect(withoutEmptyLists(withoutDemo(joined))).toEqual(withoutEmptyLists(own))
      }),
      { numRuns: 100 },
    )
  })

  it('an empty household becomes the demo and empty again', () => {
    const joined = withDemo(empty, demo)
    const { readings: _, ...rest } = demo
    expect(joined).toEqual(rest)
    expect(withoutDemo(joined)).toEqual(empty)
  })

  it('a second demo replaces the first', () => {
    const later = demoHousehold(civilDate('2027-07-02'), 'en')
    expect(withDemo(withDemo(empty, demo), later)).toEqual(withDemo(empty, later))
  })

  it('a household without a demo is left untouched, the very same object', () => {
    expect(withoutDemo(empty)).toBe(empty)
    expect(hasDemo(empty)).toBe(false)
  })
})

describe('what a person added to the demo', () => {
  const joined = withDemo(empty, demo)
  const homeOfDemo = demo.homes[0]?.id ?? ''
  const own = { ...(demo.accounts[0] ?? (undefined as never)), id: 'a1', home: homeOfDemo }

  it('an own account stays, with the home it lives in', () => {
    const left = withoutDemo({ ...joined, accounts: [...joined.accounts, own] })
    expect(left.accounts).toEqual([own])
    expect(left.homes).toEqual([demo.homes[0]])
    expect(faultsOfHousehold(left)).toEqual([])
    expect(withoutDemo(left)).toBe(left)
    expect(withDemo(left, demo).homes).toHaveLength(2)
  })

  it('papers and words about a demo account go with it; own rows and words stay', () => {
    const ownRow = { id: 't1', on: today, amount: money(-1), currency: 'RUB', description: 'x' }
    const left = withoutDemo({
      ...joined,
      invoices: [
        ...(joined.invoices ?? []),
        { id: 'i1', account: DEMO_ACCOUNTS.internet, period: yearMonth('2027-05'), charged: money(1) },
      ],
      readings: [{ account: DEMO_ACCOUNTS.internet, on: today, balance: money(1) }],
      transactions: [...(joined.transactions ?? []), ownRow],
      decisions: [
        ...(joined.decisions ?? []),
        { kind: 'belongs', transaction: 't1', account: DEMO_ACCOUNTS.internet },
        { kind: 'ignore', transaction: 't1' },
        { kind: 'snooze', alert: `short:${DEMO_ACCOUNTS.internet}:2027-07`, until: today },
        { kind: 'snooze', alert: 'short:a1:2027-07', until: today },
      ],
    })
    expect(left).toEqual({
      ...empty,
      transactions: [ownRow],
      decisions: [
        { kind: 'ignore', transaction: 't1' },
        { kind: 'snooze', alert: 'short:a1:2027-07', until: today },
      ],
    })
  })

  it('a payment recorded by hand for a demo account goes with it, one for an own account stays', () => {
    const row = (id: string) => ({ id, on: today, amount: money(-85_00), currency: 'RUB', description: 'ДОМ.РУ' })
    const left = withoutDemo({
      ...joined,
      accounts: [...joined.accounts, own],
      transactions: [row('manual-demo-internet-1'), row('manual-a1-1'), ...(joined.transactions ?? [])],
      decisions: [
        { kind: 'belongs', transaction: 'manual-demo-internet-1', account: DEMO_ACCOUNTS.internet },
        { kind: 'belongs', transaction: 'manual-a1-1', account: 'a1' },
      ],
    })
    expect(left.transactions?.map(({ id }) => id)).toEqual(['manual-a1-1'])
    expect(left.decisions).toEqual([{ kind: 'belongs', transaction: 'manual-a1-1', account: 'a1' }])
  })
})
