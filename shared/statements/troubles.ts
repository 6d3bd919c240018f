/**
 * Collects what was wrong with single rows while a file is read. A few rows of a kind are told one by one with their lines; many
 * become one problem with their number, so that a file of 100,000 bad rows does not give 100,000 problems.
 */
import type { MessageKey } from '../i18n/dictionary.ts'
import { type Message, type MessageValue, message, type Problem } from '../i18n/message.ts'
import { MAX_ROWS_TOLD } from '../limits.ts'

/** The kinds of row problems: keys under `problems.row`. */
export type RowTrouble =
  | 'held'
  | 'failed'
  | 'cancelled'
  | 'unknownStatus'
  | 'badDate'
  | 'badAmount'
  | 'noAmount'
  | 'zero'
  | 'tooLong'
  | 'repaired'
  | 'brokenQuotes'
  | 'totals'
  | 'loose'
  | 'rounded'

const LONGEST = 100

interface Found {
  count: number
  first: { row: number; values: Record<string, MessageValue> }[]
}

export class Troubles {
  private readonly found = new Map<RowTrouble | MessageKey, Found>()

  /**
   * `row` is whatever the reader numbers its rows by; `problems` turns it into a line. A trouble that only one format has is
   * named by the whole key of its wording.
   */
  add(kind: RowTrouble | MessageKey, row: number, values: Record<string, MessageValue> = {}): void {
    const known = this.found.get(kind)
    if (!known) this.found.set(kind, { count: 1, first: [{ row, values: shortened(values) }] })
    else {
      known.count++
      if (known.first.length < MAX_ROWS_TOLD) known.first.push({ row, values: shortened(values) })
    }
  }

  count(kind: RowTrouble | MessageKey): number {
    return this.found.get(kind)?.count ?? 0
  }

  /** In the order in which the kinds first occurred. */
  problems(lineOf: (row: number) => number): Problem[] {
    return [...this.found].flatMap(([kind, { count, first }]) => {
      const told = first.map(({ row, values }) => ({ line: lineOf(row), said: message(keyOf(kind), values) }))
      if (count <= MAX_ROWS_TOLD) return told.map(({ line, said }) => warning(line, said))
      const [head] = told
      if (!head) return []
      const lines = told.map(({ line }) => line).join(', ')
      return [warning(head.line, message('problems.row.many', { first: { message: head.said }, count, lines }))]
    })
  }
}

/** Kinds have no dot, whole keys have. */
const isKey = (kind: RowTrouble | MessageKey): kind is MessageKey => kind.includes('.')
const keyOf = (kind: RowTrouble | MessageKey): MessageKey => (isKey(kind) ? kind : `problems.row.${kind}`)

/** Descriptions may run over pages; a problem names a row, it does not print it. */
const shortened = (values: Record<string, MessageValue>): Record<string, MessageValue> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
    ]),
  )

const warning = (line: number, said: Message): Problem => ({ level: 'warning', at: { line }, message: said })
