/** The family's contracts: price and its rises, how and when it is paid, what the household file knows of it; some come in pairs. */
import { addMonths, type CivilDate, firstOfMonth } from '../../../shared/dates.ts'
import type { AccountKind } from '../../../shared/model/household.ts'
import type { Dice } from '../households/random.ts'
import type { Family } from './family.ts'
import type { Level } from './levels.ts'
import { PROVIDERS, type Provider } from './providers.ts'
import { type Channel, channelOf } from './wording.ts'

/** A sum in minor units from a day on. */
export interface Price {
  from: CivilDate
  amount: number
}

export interface Contract {
  id: string
  provider: Provider
  number: string
  /** Place in the family's homes. */
  home: number
  isPrepaid: boolean
  /** A prepaid service that stops when the money does not suffice, and charges nothing then. */
  blocks: boolean
  /** Day of the month of a prepaid charge, or until which a bill is due. */
  day: number
  /** Every month another sum, known by invoices alone. */
  isMetered: boolean
  hasInvoices: boolean
  paidBy: 'fixed' | 'invoice' | 'hand'
  autopayDay: number
  /** Day of the month on which a hand pays a bill. */
  handDay: number
  card: string
  prices: Price[]
  /** Money with the provider at the start; a debt is negative. */
  opening: number
  byAutopay: Channel
  byHand: Channel
  knowsNumber: boolean
  knowsPayees: boolean
  knowsCard: boolean
}

const PREPAID: readonly AccountKind[] = ['internet', 'mobile', 'tv', 'subscription']
const METERED: readonly AccountKind[] = ['electricity', 'gas', 'water', 'heating', 'housing']
/** Of these a family may have contracts beyond the first round. */
const REPEATED: readonly AccountKind[] = ['mobile', 'internet', 'electricity', 'repair-fund', 'intercom', 'gas']
const APART = [0, 0.01, 0.03, 0.05, 0.08]

export function contractsOf(dice: Dice, level: Level, family: Family): Contract[] {
  const count = dice.int(level.fewest, level.most)
  const contracts: Contract[] = []
  const providers = dice.shuffled(PROVIDERS[family.country])
  for (let round = 0; contracts.length < count; round += 1) {
    for (const provider of providers.filter(({ kind }) => round === 0 || REPEATED.includes(kind))) {
      if (contracts.length >= count) break
      const [from, to] = provider.price
      const price = (from + dice.part() * (to - from)) * 100
      const first = contractOf(dice, level, family, provider, price, contracts.length)
      contracts.push(first)
      const twins = !dice.chance(level.twin) ? 0 : dice.chance(level.third) ? 2 : 1
      for (let at = 1; at <= twins && contracts.length < count; at += 1) {
        const apart = 1 + dice.pick(APART) * dice.part() * at
        contracts.push(resembling(dice, first, contractOf(dice, level, family, provider, price * apart, contracts.length)))
      }
    }
  }
  return contracts
}

/** A second contract is mostly paid from the same card in the same words, often on the same day. */
function resembling(dice: Dice, first: Contract, twin: Contract): Contract {
  const { card, byAutopay } = dice.chance(0.7) ? first : twin
  return {
    ...twin,
    card,
    byAutopay: { ...byAutopay, number: twin.byAutopay.number },
    autopayDay: dice.chance(0.5) ? first.autopayDay : twin.autopayDay,
  }
}

function contractOf(dice: Dice, level: Level, family: Family, provider: Provider, base: number, at: number): Contract {
  const { kind } = provider
  const isRussian = family.country === 'ru'
  const isPrepaid = PREPAID.includes(kind) && (isRussian || dice.chance(0.3))
  const isMetered = isRussian && METERED.includes(kind)
  const day = isPrepaid ? dice.pick([1, 1, 1, 5, 10, 15, 20, 25]) : 10
  const prices = pricesOf(dice, family, base, isMetered)
  const knowsNumber = dice.chance(level.knowsContract)
  return {
    id: `a${at + 1}`,
    provider,
    number: kind === 'mobile' && isRussian ? `9${dice.digits(9)}` : dice.digits(dice.pick([7, 8, 10, 10, 12])),
    home: dice.int(0, family.homes.length - 1),
    isPrepaid,
    blocks: isPrepaid && dice.chance(0.7),
    day,
    isMetered,
    hasInvoices: isMetered || dice.chance(isPrepaid ? 0.5 : 0.8),
    paidBy: dice.weighted(isMetered ? { fixed: 0, invoice: 50, hand: 50 } : { fixed: 55, invoice: 17, hand: 28 }),
    // The money is with a prepaid provider a few days ahead, or just on the day.
    autopayDay: isPrepaid ? ((day + 25 + dice.int(0, 3)) % 28) + 1 : dice.int(3, 9),
    handDay: dice.int(2, 9),
    card: dice.pick(family.cards),
    prices,
    opening: openingOf(dice, family, isPrepaid, prices[0]?.amount ?? 0),
    byAutopay: channelOf(dice, level, family, provider, true),
    byHand: channelOf(dice, level, family, provider, false),
    knowsNumber,
    knowsPayees: !knowsNumber || dice.chance(level.knowsPayees),
    knowsCard: dice.chance(level.knowsCard),
  }
}

function pricesOf(dice: Dice, { country, first, start, months }: Family, base: number, isMetered: boolean): Price[] {
  const isRussian = country === 'ru'
  const round = (amount: number): number => {
    const isJustBelow = dice.chance(isRussian ? 0.3 : 0.7)
    return Math.round(amount / 100) * 100 - (isJustBelow ? (isRussian ? 100 : 1) : 0)
  }
  let amount = round(base)
  const prices: Price[] = [{ from: start, amount }]
  if (isMetered) return prices
  let month = dice.int(3, 8)
  for (let rises = dice.int(0, 2); rises > 0 && month < months; rises -= 1) {
    amount = Math.max(amount + 100, round(amount * (1.03 + dice.part() * 0.12)))
    prices.push({ from: firstOfMonth(addMonths(first, month)), amount })
    month += dice.int(5, 8)
  }
  return prices
}

function openingOf(dice: Dice, { step }: Family, isPrepaid: boolean, price: number): number {
  if (isPrepaid) return dice.chance(0.7) ? price : dice.int(0, 3) * 100 * step
  return dice.chance(0.8) ? 0 : -Math.round(price * 0.1)
}

export const priceOn = ({ prices }: Contract, on: CivilDate): number =>
  prices.findLast(({ from }) => from <= on)?.amount ?? prices[0]?.amount ?? 0
