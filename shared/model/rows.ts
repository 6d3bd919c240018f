/**
 * The quick way for transactions: a hundred thousand rows are checked and turned by hand. A row that fits needs no schema; one
 * that does not is given to the schema, so that its faults read the same.
 */
import { isCivilDate } from '../dates.ts'
import { formatMoney, parseMoney } from '../money.ts'
import { isFileMoney, ROW_CURRENCY } from './fields.ts'
import type { Transaction } from './household.ts'

type Raw = Record<string, unknown>

const OPTIONAL_TEXTS = ['counterparty', 'reference', 'mcc', 'bankId', 'source', 'time', 'counterpartyAccount', 'import'] as const
const KNOWN: ReadonlySet<string> = new Set(['id', 'on', 'amount', 'currency', 'description', ...OPTIONAL_TEXTS])

/** The row with its keys in the order of the file and another form of its sum; undefined when an optional field is no text. */
function rearranged(row: Raw, amount: unknown): Raw | undefined {
  const next: Raw = { id: row.id, on: row.on, amount, currency: row.currency, description: row.description }
  let known = 5
  for (const key of OPTIONAL_TEXTS) {
    if (!Object.hasOwn(row, key)) continue
    const value = row[key]
    if (typeof value !== 'string') return undefined
    next[key] = value
    known += 1
  }
  const keys = Object.keys(row)
  if (keys.length > known) {
    for (const key of keys) if (!KNOWN.has(key) && key !== '__proto__') next[key] = row[key]
  }
  return next
}

const hasGoodTexts = (row: Raw): boolean =>
  typeof row.id === 'string' &&
  row.id !== '' &&
  typeof row.on === 'string' &&
  isCivilDate(row.on) &&
  typeof row.currency === 'string' &&
  ROW_CURRENCY.test(row.currency) &&
  typeof row.description === 'string'

const isObject = (raw: unknown): raw is Raw => typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** A row of the file as the program holds it, or undefined when it does not fit. */
export function decodeRow(raw: unknown): Transaction | undefined {
  if (!isObject(raw) || !hasGoodTexts(raw) || typeof raw.amount !== 'string') return undefined
  const amount = parseMoney(raw.amount)
  // The checks above are those of the type; the compiler cannot follow them through the copy.
  return amount === undefined ? undefined : (rearranged(raw, amount) as unknown as Transaction | undefined)
}

/** A row of the program as the file writes it, or undefined when it would not be read again. */
export function encodeRow(row: Transaction): Raw | undefined {
  const raw: unknown = row
  if (!isObject(raw) || !hasGoodTexts(raw) || !isFileMoney(raw.amount)) return undefined
  return rearranged(raw, formatMoney(raw.amount))
}
