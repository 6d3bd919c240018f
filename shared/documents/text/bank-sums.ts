/** The sums of a bank's message: what was or will be paid, and the fee; the balance is neither. Banks always write the currency. */
import { type Money, ZERO } from '../../money.ts'
import { blank, rightBefore, type Span } from './flat.ts'
import { findSums } from './sums.ts'

const FEE = rightBefore('комисси\\p{L}{1,2}(?: (?:составила|банка|за перевод))?|komissiya|fee')
const BALANCE = rightBefore(
  'баланс\\p{L}{0,2}|доступно|остаток|лимит(?: автоплатежа| по карте| плат[её]жа)?|не хватает|balans|dostupno|balance',
)
/** «Изменена с 650 ₽ на 735 ₽»: the second holds. */
const ONTO = /(?<!\p{L})(?:с|со) \d[\d ]{0,8}(?:[.,]\d{2})? ?(?:₽|р|руб)\p{L}{0,3}\.? (?:на|до) $/iu
const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g

/** Reads them from a flattened text; the places of its days are not read as sums. */
export function bankSums(text: string, days: readonly Span[]): { amount?: Money; fee?: Money } {
  const clocks = [...text.matchAll(CLOCK)].map(({ index, 0: { length } }) => ({ at: index, end: index + length }))
  const bare = blank(text, [...days, ...clocks])
  const found: { amount?: Money; fee?: Money } = {}
  for (const { at, amount, currency } of findSums(bare)) {
    const before = bare.slice(Math.max(0, at - 60), at)
    if (FEE.test(before)) found.fee ??= amount
    else if (currency !== undefined && amount > ZERO && !BALANCE.test(before))
      found.amount = ONTO.test(before) ? amount : (found.amount ?? amount)
  }
  return found
}
