/** Laws of discovery: the order of rows decides nothing, noise proposes nothing, every contract is found, money is whole. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discover } from '../../shared/discover/index.ts'
import { faultsOfAccount } from '../../shared/model/check.ts'
import type { Transaction } from '../../shared/model/household.ts'
import { debitsOf, dice, noise } from '../support/statement-maker.ts'
import { AS_OF, MONTHS, START } from '../unit/discover/support.ts'

const PROVIDERS = [
  'ДОМ.РУ',
  'Билайн',
  'Ростелеком',
  'Мосэнергосбыт',
  'Мосводоканал',
  'Мособлгаз',
  'УК Рассвет',
  'Капремонт ФКР Москвы',
  'Яндекс Плюс',
]
const METERED = new Set(['Мосэнергосбыт', 'Мосводоканал', 'УК Рассвет'])

interface Family {
  rows: Transaction[]
  /** Whose each debit is; noise is nobody's. */
  truth: Map<string, string>
}

/** Some providers, each with its day, price and perhaps a step, late payments, a month missed; noise around them. */
function family(seed: number): Family {
  const roll = dice(seed)
  const own = PROVIDERS.filter(() => roll() < 0.6)
  const rows: Transaction[] = []
  const truth = new Map<string, string>()
  for (const text of own) {
    const [day, price, step, missed] = [
      1 + Math.floor(roll() * 28),
      200 + Math.floor(roll() * 1500),
      4 + Math.floor(roll() * 8),
      Math.floor(roll() * 40),
    ]
    const late = roll() < 0.3
    const debits = debitsOf(
      {
        text,
        day: (month) => Math.min(28, day + (late ? (month * 3) % 4 : 0)),
        sums: (month) => {
          if (month === missed && month > 2) return null
          if (METERED.has(text)) return price + Math.floor(roll() * 40_000) / 100
          return month < step ? price : Math.round(price * 1.12)
        },
      },
      START,
      MONTHS,
      text,
    )
    for (const row of debits) truth.set(row.id, text)
    rows.push(...debits)
  }
  return { rows: [...rows, ...noise(seed + 1, START, MONTHS, 1 + Math.floor(roll() * 8))], truth }
}

describe('discovery', () => {
  it('finds what there is and nothing else, over made families', () => {
    const seeds = Array.from({ length: 60 }, (_, at) => at + 1)
    let [right, proposed, wanted] = [0, 0, 0]
    for (const seed of seeds) {
      const { rows, truth } = family(seed)
      const found = discover(rows, AS_OF, { currency: 'RUB' }).map(
        ({ evidence }) => new Set(evidence.transactions.map((id) => truth.get(id))),
      )
      proposed += found.length
      right += found.filter((owners) => owners.size === 1 && !owners.has(undefined)).length
      wanted += new Set(truth.values()).size
    }
    expect(wanted).toBeGreaterThan(200)
    expect(right / proposed).toBeGreaterThanOrEqual(0.98)
    expect(right / wanted).toBeGreaterThanOrEqual(0.98)
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (seed, stream) => {
        const { rows } = family(seed)
        const shuffled = rows.map((row) => ({ row, key: stream.next().value ?? 0 })).sort((a, b) => a.key - b.key)
        expect(
          discover(
            shuffled.map(({ row }) => row),
            AS_OF,
          ),
        ).toEqual(discover(rows, AS_OF))
      }),
      { numRuns: 20 },
    )
  })

  it('drafts accounts that the household file takes, with every row in at most one', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const proposals = discover(family(seed).rows, AS_OF, { currency: 'RUB' })
      for (const { account } of proposals) expect(faultsOfAccount(account)).toEqual([])
      const ids = proposals.flatMap(({ evidence }) => evidence.transactions)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length)
      expect(new Set(proposals.map(({ account }) => account.name)).size).toBe(proposals.length)
    }
  })
})
