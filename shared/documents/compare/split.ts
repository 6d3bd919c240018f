/** Splits the change of a line into what its price did and what the volume did, in minor units that add up exactly. */
import type { InvoiceLine } from '../../model/household.ts'
import { type Money, money, subtract, ZERO } from '../../money.ts'
import { type Decimal, isZero, parseDecimal } from '../decimal.ts'
import type { Split } from './change.ts'

/** Kopecks by which a printed sum may miss price times quantity: both are rounded. */
const ROUNDING = 2

/**
 * Half the price difference at the old and half at the new volume, and the other way round (Bennet's indicator), so that the split of the way
 * back is the negative of the split of the way there. Printed prices count; where a bill prints none, its sum divided by the volume is
 * the price. Undefined where a bill does not say how much was used, or both say it in different units.
 */
export function splitOf(before: InvoiceLine, after: InvoiceLine): Split | undefined {
  const change = subtract(after.amount, before.amount)
  if (change === ZERO || (before.unit ?? '') !== (after.unit ?? '')) return undefined
  const [oldVolume, newVolume] = [volumeOf(before), volumeOf(after)]
  if (!oldVolume || !newVolume) return undefined
  const prices = [printed(before), printed(after)] as const
  const [oldPrice, newPrice] = prices[0] && prices[1] ? prices : [perUnit(before.amount, oldVolume), perUnit(after.amount, newVolume)]
  if (!oldPrice || !newPrice) return undefined
  const price = half(times(minus(newPrice, oldPrice), plus(oldVolume, newVolume)))
  const volume = half(times(minus(newVolume, oldVolume), plus(oldPrice, newPrice)))
  if (price === undefined || volume === undefined || (price === 0 && volume === 0)) return undefined
  return rounded(money(price), money(volume), change)
}

/** A rest of rounding goes to the larger part, so that «цена» and «объём» alone make up the change. */
function rounded(price: Money, volume: Money, change: Money): Split {
  const rest = money(change - price - volume)
  if (Math.abs(rest) > ROUNDING) return { price, volume, other: rest }
  return Math.abs(price) >= Math.abs(volume)
    ? { price: money(price + rest), volume, other: ZERO }
    : { price, volume: money(volume + rest), other: ZERO }
}

/** A fraction of whole numbers; prices are in minor units. */
interface Fraction {
  above: bigint
  below: bigint
}

const fraction = ({ digits, scale }: Decimal): Fraction => ({ above: digits, below: 10n ** BigInt(scale) })
const plus = (a: Fraction, b: Fraction): Fraction => ({ above: a.above * b.below + b.above * a.below, below: a.below * b.below })
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { above: -b.above, below: b.below })
const times = (a: Fraction, b: Fraction): Fraction => ({ above: a.above * b.above, below: a.below * b.below })

function volumeOf({ quantity }: InvoiceLine): Fraction | undefined {
  const decimal = quantity === undefined ? undefined : parseDecimal(quantity)
  return decimal && fraction(decimal)
}

function printed({ price }: InvoiceLine): Fraction | undefined {
  const decimal = price === undefined ? undefined : parseDecimal(price)
  return decimal && !isZero(decimal) ? { above: decimal.digits * 100n, below: 10n ** BigInt(decimal.scale) } : undefined
}

function perUnit(amount: Money, volume: Fraction): Fraction | undefined {
  if (volume.above === 0n) return undefined
  const sign = volume.above < 0n ? -1n : 1n
  return { above: BigInt(amount) * volume.below * sign, below: volume.above * sign }
}

/** Half of it as a whole number, a half rounded away from zero: the negative of a fraction gives the negative of the number. */
function half({ above, below }: Fraction): number | undefined {
  const size = above < 0n ? -above : above
  const whole = (size + below) / (below * 2n)
  const number = Number(above < 0n ? -whole : whole)
  return Number.isSafeInteger(number) ? number : undefined
}
