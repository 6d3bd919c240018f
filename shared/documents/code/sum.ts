/** The sum of a payment code: kopecks by the standard, and what its generators write instead. */
import { absolute, type Money, money, parseMoney, subtract } from '../../money.ts'

export interface CodeSum {
  amount: Money
  /** It was written with a dot or a comma: roubles, which the standard does not allow. */
  withDot: boolean
}

const SUM = /^(\d{1,15})(?:[.,](\d{1,2})|[-=](\d{2}))?(?![.,-]?\d)/

/** Reads `Sum` or `AddAmount`: a whole number is kopecks, a number with a dot, a comma or a dash (`735-00`) is roubles. Undefined where no number stands. */
export function readSum(written: string): CodeSum | undefined {
  const parts = SUM.exec(written.replace(/ /g, ''))
  if (!parts?.[1]) return undefined
  const kopecks = parts[2] ?? parts[3]
  const withDot = kopecks !== undefined
  const minor = Number(withDot ? parts[1] + kopecks.padEnd(2, '0') : parts[1])
  return Number.isSafeInteger(minor) ? { amount: money(minor), withDot } : undefined
}

/** The sum of whole units and hundredths that stand apart; one digit is tenths. */
export const sumOfParts = (whole: string, hundredths: string): Money | undefined =>
  parseMoney(`${Number(whole)}.${hundredths.padEnd(2, '0')}`)

/** Below this a household bill is hardly believable, and a code whose kopecks lost their zero looks just so. */
const HARDLY_SO_LITTLE = money(50_00)
const HARDLY_SO_MUCH = money(1_000_000_00)

/** Whether the sum is of a size that generators produce by mistake and providers hardly ever charge. */
export const isOddSum = (amount: Money): boolean => (amount > 0 && amount < HARDLY_SO_LITTLE) || amount >= HARDLY_SO_MUCH

/**
 * How the sum of a code stands to the total printed beside it. `unpadded`: the kopecks lost their zero (100.05 became 1005);
 * `roubles`: roubles were written for kopecks; `rounding`: one kopeck was cut off.
 */
export type SumAgreement = 'same' | 'unpadded' | 'roubles' | 'rounding' | 'other'
export function compareWithPrinted(code: Money, printed: Money): SumAgreement {
  if (code === printed) return 'same'
  const roubles = Math.trunc(printed / 100)
  if (code === Number(`${roubles}${printed % 100}`)) return 'unpadded'
  if (code * 100 === printed) return 'roubles'
  return absolute(subtract(code, printed)) === 1 ? 'rounding' : 'other'
}
