/**
 * Packs a month of transactions into columns: a record per month opens, reads and writes tens of times faster than a record per
 * row. Texts that repeat (payees, cards, codes) are written once, in a dictionary.
 */
import type { CivilDate, YearMonth } from '../../shared/dates.ts'
import type { Transaction } from '../../shared/model/household.ts'
import { money } from '../../shared/money.ts'

const TEXT_COLUMNS = [
  'currency',
  'description',
  'counterparty',
  'reference',
  'mcc',
  'bankId',
  'source',
  'time',
  'counterpartyAccount',
  'import',
] as const
type TextColumn = (typeof TEXT_COLUMNS)[number]
const KNOWN: ReadonlySet<string> = new Set(['id', 'on', 'amount', ...TEXT_COLUMNS])

/** `at` holds the place in `words` plus one; 0: the row has no such text. Plain columns hold null there. */
type PackedTexts = { words: string[]; at: Uint32Array } | { plain: (string | null)[] }

export interface PackedMonth {
  month: YearMonth
  ids: string[]
  /** 1..31 */
  days: Uint8Array
  /** Minor units; every safe integer is exact in a double. */
  amounts: Float64Array
  texts: Partial<Record<TextColumn, PackedTexts>>
  /** Keys of a row that this program does not know, by the row's place. */
  extra: [number, Record<string, unknown>][]
}

function packTexts(values: (string | undefined)[]): PackedTexts | undefined {
  const places = new Map<string, number>()
  const at = new Uint32Array(values.length)
  values.forEach((value, row) => {
    if (value === undefined) return
    let place = places.get(value)
    if (place === undefined) {
      place = places.size + 1
      places.set(value, place)
    }
    at[row] = place
  })
  if (places.size === 0) return undefined
  // A dictionary pays only where texts repeat.
  if (places.size * 2 > values.length) return { plain: values.map((value) => value ?? null) }
  return { words: [...places.keys()], at }
}

function extraOf(row: Transaction): Record<string, unknown> | undefined {
  let extra: Record<string, unknown> | undefined
  for (const [key, value] of Object.entries(row)) {
    if (KNOWN.has(key)) continue
    extra ??= {}
    extra[key] = value
  }
  return extra
}

/** Packs rows of one month, in their order. */
export function packMonth(month: YearMonth, rows: readonly Transaction[]): PackedMonth {
  const texts: PackedMonth['texts'] = {}
  for (const column of TEXT_COLUMNS) {
    const packed = packTexts(rows.map((row) => row[column]))
    if (packed) texts[column] = packed
  }
  const extra: PackedMonth['extra'] = []
  rows.forEach((row, place) => {
    const unknown = extraOf(row)
    if (unknown) extra.push([place, unknown])
  })
  return {
    month,
    ids: rows.map((row) => row.id),
    days: Uint8Array.from(rows, (row) => Number(row.on.slice(8))),
    amounts: Float64Array.from(rows, (row) => row.amount),
    texts,
    extra,
  }
}

const textAt = (packed: PackedTexts | undefined, row: number): string | undefined => {
  if (!packed) return undefined
  if ('plain' in packed) return packed.plain[row] ?? undefined
  const place = packed.at[row]
  return place ? packed.words[place - 1] : undefined
}

/** The rows of a packed month, as they were. */
export function unpackMonth(packed: PackedMonth): Transaction[] {
  const rows = packed.ids.map((id, place): Transaction => {
    const day = String(packed.days[place] ?? 0).padStart(2, '0')
    const row: Transaction = {
      id,
      on: `${packed.month}-${day}` as CivilDate,
      amount: money(packed.amounts[place] ?? Number.NaN),
      currency: textAt(packed.texts.currency, place) ?? '',
      description: textAt(packed.texts.description, place) ?? '',
    }
    for (const column of TEXT_COLUMNS) {
      const value = textAt(packed.texts[column], place)
      if (value !== undefined) row[column] = value
    }
    return row
  })
  for (const [place, extra] of packed.extra) Object.assign(rows[place] ?? {}, extra)
  return rows
}
