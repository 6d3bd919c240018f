/** Makes lines of a position: the position at its full price, and each discount or charge on it as a line of its own, so that a lost one shows. */
import type { InvoiceLine } from '../../model/household.ts'
import { add, money, negate, subtract, sum } from '../../money.ts'
import { compare, type Decimal, decimalText, divide, isZero, multiply, parseDecimal, toMoney } from '../decimal.ts'
import { unitOf } from './units.ts'
import { readSum, words } from './values.ts'

/** A discount or a charge, as written: its size and which of the two it is. */
export interface Extra {
  title: string
  amount: string
  charge: boolean
}

/** A position of either standard, as written. */
export interface Position {
  title: string
  /** What it comes to, discounts and charges on it included. */
  total: string
  quantity: string
  unitCode: string
  /** What one unit costs, a discount on the price taken off. */
  price: string
  /** The price is for so many units; '' for one. */
  base: string
  /** Taken off the price of each, and the price before. */
  priceDiscount: string
  fullPrice: string
  extras: Extra[]
}

/** The line of a discount or charge; undefined where it has no sum or comes to nothing. */
export function extraLine({ title, amount, charge }: Extra): InvoiceLine | undefined {
  const size = readSum(amount)
  if (!size) return undefined
  return { title: words(title) || (charge ? 'Charge' : 'Discount'), amount: charge ? size : negate(size) }
}

/** The lines of a position; undefined where its sum cannot be read. Their sum is always that of the position. */
export function positionLines(position: Position): InvoiceLine[] | undefined {
  const total = readSum(position.total)
  if (total === undefined) return undefined
  const title = words(position.title) || '—'
  const extras = position.extras.map(extraLine).filter((line) => line !== undefined)
  const whole = subtract(total, sum(extras.map(({ amount }) => amount)))
  const quantity = parseDecimal(position.quantity)
  const unit = unitOf(position.unitCode)
  const before = quantity && beforePriceDiscount(position, quantity)
  const price = quantity && priceOfOne(position, before !== undefined)
  const off = before === undefined ? 0 : whole - before
  const line: InvoiceLine = {
    title,
    amount: subtract(whole, money(off)),
    ...(quantity && { quantity: decimalText(quantity) }),
    ...(quantity && unit !== undefined && { unit }),
    ...(price && { price: decimalText(price) }),
  }
  const named = extras.map((extra) => ({ ...extra, title: words(`${title}: ${extra.title}`) }))
  return [line, ...(off === 0 ? [] : [{ title: words(`${title}: Discount`), amount: money(off) }]), ...named]
}

function priceOfOne({ price, fullPrice, base }: Position, full: boolean): Decimal | undefined {
  const one = parseDecimal(full ? fullPrice : price)
  const units = parseDecimal(base)
  return one && units && !isZero(units) ? divide(one, units) : one
}

/**
 * What the position would cost without the discount on its price. Only where full price less discount is the price that is charged: some
 * papers call a price with tax the full one (the German car-insurance sample: 80.0006 and 67.2244).
 */
function beforePriceDiscount({ price, priceDiscount, fullPrice, base }: Position, quantity: Decimal) {
  const [net, off, full] = [parseDecimal(price), parseDecimal(priceDiscount), parseDecimal(fullPrice)]
  const units = parseDecimal(base) ?? { digits: 1n, scale: 0 }
  if (!net || !off || !full || isZero(off) || isZero(units)) return undefined
  const scale = Math.max(net.scale, off.scale)
  const sumOfBoth = { digits: net.digits * 10n ** BigInt(scale - net.scale) + off.digits * 10n ** BigInt(scale - off.scale), scale }
  if (compare(sumOfBoth, full) !== 0) return undefined
  const whole = divide(multiply(full, quantity), units)
  return whole && toMoney(whole)
}

/** The sum of lines. */
export const linesSum = (lines: readonly InvoiceLine[]) => lines.reduce((total, { amount }) => add(total, amount), money(0))

/** All lines of a paper, which come to its charge; none where it has no positions, because a tax alone tells nothing of what was charged. */
export function allLines(
  positions: readonly (readonly InvoiceLine[] | undefined)[],
  extras: readonly Extra[],
  taxes: readonly InvoiceLine[],
): { lines: InvoiceLine[]; unread: number } {
  const read = positions.flatMap((each) => each ?? [])
  const unread = positions.filter((each) => each === undefined).length
  return { lines: read.length === 0 ? [] : [...read, ...extras.flatMap((extra) => extraLine(extra) ?? []), ...taxes], unread }
}
