/** The commission that a bank adds to every bill of an account, learned from sums that stand above the charges by one share. */
import { isRounded, isWithCommission, type Paid, ROUNDED } from './likelihood.ts'
import type { Outlook } from './outlook.ts'

/** So many rows with one commission make it the bank's. */
const FEWEST_WITH_RATE = 3
const MOST_RATE = 300

/** Debits that stand above charges of an account by one share. */
interface Seen {
  count: number
  sums: Set<number>
  /** They can be no other account's. */
  isAlone: boolean
}

/**
 * The commission, in hundredths of a percent, that stands on top of the charges of an account again and again; ROUNDED where it is paid in
 * round sums. `open` are debits that fit
 * nothing to the kopeck, each with the accounts it may belong to.
 */
export function ratesOf(open: readonly { paid: Paid; places: readonly number[] }[], outlook: Outlook): Map<number, number> {
  const found = new Map<string, Seen>()
  for (const { paid, places } of open) {
    // A sum that some account expects to the kopeck is no other's with a commission.
    if (places.some((place) => outlook.fitsExactly(place, paid))) continue
    for (const place of places) {
      const rates = new Map<number, number>()
      for (const { ways } of outlook.around(place, paid.day))
        for (const way of ways) {
          if (way.what !== 'charge' || way.amount <= 0 || paid.amount <= way.amount) continue
          const share = (paid.amount - way.amount) / way.amount
          // Banks mostly ask whole tenths of a percent.
          const rate = [Math.round(share * 1000) * 10, Math.round(share * 10_000)].find((one) =>
            isWithCommission(paid.amount, way.amount, one),
          )
          if (rate !== undefined && rate <= MOST_RATE) rates.set(rate, way.amount)
        }
      for (const { ways } of outlook.around(place, paid.day))
        for (const way of ways) if (way.what === 'charge' && isRounded(paid.amount, way.amount)) rates.set(ROUNDED, way.amount)
      for (const [rate, amount] of rates) {
        const seen = found.get(`${place} ${rate}`) ?? { count: 0, sums: new Set<number>(), isAlone: true }
        seen.count += 1
        seen.sums.add(amount)
        seen.isAlone &&= places.length === 1
        found.set(`${place} ${rate}`, seen)
      }
    }
  }
  const best = new Map<number, { rate: number; count: number }>()
  for (const [key, { count, sums, isAlone }] of found) {
    // Among siblings one price stands above the other by one share for ever: only several sums show a commission.
    if (sums.size < 2 && !isAlone) continue
    const [place = 0, rate = 0] = key.split(' ').map(Number)
    const before = best.get(place)
    if (count >= FEWEST_WITH_RATE && (!before || count > before.count || (count === before.count && rate < before.rate)))
      best.set(place, { rate, count })
  }
  return new Map([...best].sort(([a], [b]) => a - b).map(([place, { rate }]) => [place, rate]))
}
