/** What a person made of the proposals becomes accounts: names, homes, days, prices; faults are found before anything is stored. */
import { describe, expect, it } from 'vitest'
import { accountOf, type Choice, choiceOf, faultsOf, groupsOf, newHomes } from '../../../../renderer/screens/discover/choices.ts'
import type { Proposal } from '../../../../shared/discover/index.ts'
import { faultsOfAccount } from '../../../../shared/model/check.ts'
import { ACCOUNT_KINDS } from '../../../../shared/model/household.ts'
import { reconcile } from '../../../../shared/report.ts'
import { d, household, m, tariff } from '../../../support/build.ts'
import { AS_OF, find, rowsOf } from '../../discover/support.ts'

const proposal = (text: string, sums: Parameters<typeof rowsOf>[0]['sums'] = 650, until = 14): Proposal => {
  const rows = rowsOf({ text, sums, day: 5, until }, { text: 'Ростелеком', sums: 500, day: 8 })
  const one = find(rows).find(({ account }) => account.provider !== 'Ростелеком')
  if (!one) throw new Error('nothing found')
  return one
}
const internet = proposal('ДОМ.РУ', (month) => (month < 8 ? 650 : 735))
const choice = (change: Partial<Choice> = {}): Choice => choiceOf(internet, { [internet.id]: change }, 'home')

describe('at first', () => {
  it('what runs and is likely is chosen, with its price and day', () => {
    expect(choiceOf(internet, {}, 'flat')).toEqual({
      chosen: true,
      name: 'Интернет — Дом.ру',
      kind: 'internet',
      model: 'prepaid',
      day: '8',
      sum: '735',
      home: 'flat',
    })
  })

  it('what seems over and what is a mere guess is not', () => {
    expect(choiceOf(proposal('ДОМ.РУ', 650, 8), {}, 'flat').chosen).toBe(false)
    expect(choiceOf({ ...internet, confidence: 0.5 }, {}, 'flat').chosen).toBe(false)
  })

  it('a metered supply has no price', () => {
    expect(
      choiceOf(
        proposal('Мосэнергосбыт', (month) => 900 + month),
        {},
        'flat',
      ).sum,
    ).toBe('')
  })
})

it('groups: what runs, mere guesses, what seems over; none of them empty', () => {
  const guess = { ...internet, id: 'g', confidence: 0.5 }
  const over = { ...internet, id: 'o', confidence: 0.5, stopped: true }
  const named = (proposals: Proposal[]) => groupsOf(proposals).map((group) => [group.name, ...group.proposals.map(({ id }) => id)])
  expect(named([over, internet, guess])).toEqual([
    ['running', internet.id],
    ['guesses', 'g'],
    ['stopped', 'o'],
  ])
  expect(named([over])).toEqual([['stopped', 'o']])
})

describe('faultsOf', () => {
  it.each<[Partial<Choice>, string[]]>([
    [{}, []],
    [{ name: '  ' }, ['name']],
    [{ day: '' }, ['day']],
    [{ day: '0' }, ['day']],
    [{ day: '32' }, ['day']],
    [{ day: '1.5' }, ['day']],
    [{ day: '31' }, []],
    [{ sum: '' }, []],
    [{ sum: '735,50' }, []],
    [{ sum: 'семьсот' }, ['sum']],
    [{ sum: '-5' }, ['sum']],
    [{ sum: '0' }, ['sum']],
  ])('%j: %j', (change, expected) => {
    expect(faultsOf(choice(change))).toEqual(expected)
  })
})

describe('accountOf', () => {
  it('untouched, is the draft at its home', () => {
    expect(accountOf(internet, choice({ home: 'flat' }), AS_OF)).toEqual({ ...internet.account, home: 'flat' })
  })

  it('takes name, kind, day and home', () => {
    const made = accountOf(internet, choice({ name: ' Интернет бабушки ', kind: 'tv', day: '2', home: 'grandma' }), AS_OF)
    expect(made).toMatchObject({ name: 'Интернет бабушки', kind: 'tv', home: 'grandma', billing: { model: 'prepaid', day: 2 } })
  })

  describe('of another kind', () => {
    const supply = choice({ kind: 'electricity' })
    it('is billed as that kind is: afterwards, by working days, each price from the month that is paid for', () => {
      expect(supply).toMatchObject({ model: 'postpaid', day: '15', sum: '735' })
      const made = accountOf(internet, supply, AS_OF)
      expect(made).toMatchObject({ billing: { model: 'postpaid', day: 15 }, creditLagDays: 3, workingDays: 'RU' })
      expect(made.tariffs.map(({ from }) => from)).toEqual(['2024-04-01', '2024-12-01'])
      expect(internet.account.tariffs.map(({ from }) => from)).toEqual(['2024-05-01', '2025-01-01'])
    })
    it('and back again, is the account as proposed', () => {
      expect(accountOf(internet, choice({ kind: 'internet' }), AS_OF)).toEqual({ ...internet.account, home: 'home' })
    })
    it('a subscription pays itself: no sum is set that could fall behind', () => {
      expect(internet.account.autopay).toMatchObject([{ mode: 'fixed' }])
      expect(accountOf(internet, choice({ kind: 'subscription' }), AS_OF).autopay).toMatchObject([{ mode: 'invoice' }])
    })
    it('keeps the day and the price that the person typed', () => {
      expect(choice({ kind: 'electricity', day: '3', sum: '800' })).toMatchObject({ day: '3', sum: '800' })
    })
    it('keeps the way of billing that the person chose', () => {
      const made = accountOf(internet, choice({ kind: 'electricity', model: 'prepaid' }), AS_OF)
      expect(made).toMatchObject({ kind: 'electricity', billing: { model: 'prepaid', day: 8 } })
      expect(made.workingDays).toBeUndefined()
      expect(accountOf(internet, choice({ model: 'postpaid' }), AS_OF)).toMatchObject({
        kind: 'internet',
        billing: { model: 'postpaid', day: 7 },
      })
    })
    it.each(ACCOUNT_KINDS)('%s: nothing is wrong with it, and nothing is owed', (kind) => {
      const made = accountOf(internet, choice({ kind }), AS_OF)
      expect(faultsOfAccount(made)).toEqual([])
      const transactions = rowsOf({ text: 'ДОМ.РУ', sums: (month) => (month < 8 ? 650 : 735), day: 5 })
      expect(reconcile(household({ accounts: [made], transactions }), AS_OF).accounts[0]).toMatchObject({ state: 'ok', gap: 0 })
    })
  })

  it('a corrected price holds from this month: what was paid before stays', () => {
    expect(accountOf(internet, choice({ sum: '800' }), d('2025-06-20')).tariffs).toEqual([
      ...internet.account.tariffs,
      { ...tariff('2025-06-01', '800.00'), source: 'manual' },
    ])
  })

  it('a price of this month is corrected where it stands', () => {
    const drafts = { ...internet.drafts, service: { ...internet.drafts.service, tariffs: [tariff('2025-06-01', '735.00')] } }
    const june = { ...internet, drafts }
    expect(accountOf(june, choice({ sum: '700' }), d('2025-06-20')).tariffs.map(({ amount }) => amount)).toEqual([m('700.00')])
  })

  it('without a price, papers say what is due', () => {
    expect(accountOf(internet, choice({ sum: '' }), AS_OF).tariffs).toEqual([])
  })
})

describe('newHomes', () => {
  const accounts = [accountOf(internet, choice({ home: 'flat' }), AS_OF)]
  it('gives the homes that are used and not stored; one without a name is called as usual', () => {
    const homes = [
      { id: 'flat', name: ' ' },
      { id: 'unused', name: 'Дача' },
    ]
    expect(newHomes(homes, [], accounts, 'Дом')).toEqual([{ id: 'flat', name: 'Дом' }])
    expect(newHomes(homes, [{ id: 'flat', name: 'Квартира' }], accounts, 'Дом')).toEqual([])
  })
})
