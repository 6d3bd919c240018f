/** What people type into fields, read exactly: sums without floats, days as the date field gives them. */
import { type CivilDate, isCivilDate } from '../../shared/dates.ts'
import { formatMoney, type Money, parseMoney } from '../../shared/money.ts'

/** A sum as typed (`735`, `1 234,5`, `−85.00 ₽`) to minor units; undefined when it is none. */
export function readSum(typed: string): Money | undefined {
  const bare = typed.replace(/[\s\u00a0\u202f₽$€]|р(?:уб)?\.?$/giu, '').replace(/[−–]/g, '-')
  const parts = /^(-?\d+)(?:[.,](\d{1,2}))?$/.exec(bare)
  return parts ? parseMoney(`${parts[1]}.${(parts[2] ?? '').padEnd(2, '0')}`) : undefined
}

/** A sum as a person would type it: `735`, `1234,50`. */
export function writeSum(amount: Money): string {
  return formatMoney(amount).replace('.', ',').replace(/,00$/, '')
}

/** The value of a date field, or undefined while it is empty or half typed. */
export const readDay = (typed: string): CivilDate | undefined => (isCivilDate(typed) ? typed : undefined)
