/**
 * The single values of a household file as codecs: text in the file, branded values in the program. The message of an issue is
 * the name of a text under `household.invalid`; `faults.ts` turns it into a problem with its place.
 */
import { z } from 'zod'
import { isInn } from '../catalogue/checks.ts'
import { type CivilDate, isCivilDate, isYearMonth, type YearMonth } from '../dates.ts'
import { formatMoney, type Money, parseMoney } from '../money.ts'

/** Whether a sum can stand in the file and be read again (13 digits before the dot). */
export const isFileMoney = (value: unknown): value is Money =>
  Number.isSafeInteger(value) && parseMoney(formatMoney(value as Money)) !== undefined

/** A sum: `"650.00"` in the file, `Money` in the program. */
export const moneyField = z.codec(z.string({ error: 'money' }), z.custom<Money>(isFileMoney, { error: 'money' }), {
  decode: (text, context) => {
    const amount = parseMoney(text)
    if (amount !== undefined) return amount
    context.issues.push({ code: 'custom', message: 'money', input: text })
    return z.NEVER
  },
  encode: formatMoney,
})

/** A day that exists; the same text in the file and in the program. */
export const dateField = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value), { error: 'date' })

export const monthField = z.custom<YearMonth>((value) => typeof value === 'string' && isYearMonth(value), { error: 'month' })

/** A name that others refer to: never empty. */
export const idField = z.string().min(1, { error: 'empty' })

export const dayOfMonthField = z.int().min(1).max(31)

/** ISO 4217 for the household: the currencies that the language data of the platform knows. */
const KNOWN_CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
export const currencyField = z.string().refine((code) => KNOWN_CURRENCIES.has(code), { error: 'currency' })

/** What a bank writes on a row: also `RUR` or a coin of no state; a row is never a reason to refuse the family's file. */
export const ROW_CURRENCY = /^[A-Z][A-Z0-9]{2,9}$/
export const rowCurrencyField = z.string().refine((code) => ROW_CURRENCY.test(code), { error: 'currency' })

export const innField = z.string().refine(isInn, { error: 'inn' })
