/** Finds for each line of a bill its line in the other bill: one assignment over all of them, the same whichever bill comes first. */
import type { InvoiceLine } from '../../model/household.ts'
import { money } from '../../money.ts'
import { addTo } from '../../multimap.ts'
import { assign } from './assign.ts'
import { likeness, SAME_BUT_NUMBERS, type Title, titleOf } from './titles.ts'

export type LinePair = readonly [before: InvoiceLine | undefined, after: InvoiceLine | undefined]

interface Entry {
  line: InvoiceLine
  title: Title
}

/** More lines than that, as on a list of single calls, are first put together by their words; the assignment costs their cube. */
const MOST_SINGLE = 200

/** Every line of both bills exactly once (those of a long list: their sum). */
export function pairLines(before: readonly InvoiceLine[], after: readonly InvoiceLine[]): LinePair[] {
  const long = Math.max(before.length, after.length) > MOST_SINGLE
  const [old, recent] = [entriesOf(before, long), entriesOf(after, long)]
  // Turned so that the shorter list, of equals the one that sorts first, stands in the rows: then the way back finds the same pairs.
  const turned = recent.length < old.length || (recent.length === old.length && keyOf(recent) < keyOf(old))
  const [rows, columns] = turned ? [recent, old] : [old, recent]
  const tooMany = columns.length > MOST_SINGLE
  const chosen = tooMany ? byWords(rows, columns) : assign(rows.map((row) => columns.map((column) => weightOf(row, column))))
  const taken = new Set(chosen)
  const pairs: (readonly [InvoiceLine | undefined, InvoiceLine | undefined])[] = [
    ...rows.map(({ line }, at) => [line, columns[chosen[at] ?? -1]?.line] as const),
    ...columns.filter((_, at) => !taken.has(at)).map(({ line }) => [undefined, line] as const),
  ]
  return turned ? pairs.map(([recentLine, oldLine]) => [oldLine, recentLine]) : pairs
}

/** In an order that does not depend on that of the bill. */
function entriesOf(lines: readonly InvoiceLine[], together: boolean): Entry[] {
  const entries = lines.map((line) => ({ line, title: titleOf(line.title) }))
  const all = together ? puttogether(entries) : entries
  return all
    .map((entry) => ({ entry, key: entryKey(entry) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ entry }) => entry)
}

const entryKey = ({ line, title }: Entry): string =>
  [title.exact, String(line.amount).padStart(20, '0'), line.title, line.quantity ?? '', line.unit ?? '', line.price ?? ''].join('\u0000')
const keyOf = (entries: readonly Entry[]): string => entries.map(entryKey).join('\u0001')
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Lines of the same words, numbers aside, as one line with their sum. Charges and discounts stay apart. */
function puttogether(entries: readonly Entry[]): Entry[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${entry.line.amount < 0 ? '-' : '+'}${entry.title.bare || entry.title.exact}`
    addTo(groups, key, entry)
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = [...group].sort((a, b) => compareText(entryKey(a), entryKey(b)))
    if (!first || group.length === 1) return group
    const amount = money(group.reduce((total, { line }) => total + line.amount, 0))
    return [{ line: { title: first.line.title, amount }, title: first.title }]
  })
}

/** How well two lines fit: their titles first, the nearness of their sums among equals. A discount is no charge of nearly the same name. */
function weightOf(row: Entry, column: Entry): number {
  const like = likeness(row.title, column.title)
  const [a, b] = [row.line.amount, column.line.amount]
  if (like === 0 || (like < SAME_BUT_NUMBERS && Math.sign(a) * Math.sign(b) < 0)) return 0
  const far = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1)
  return like * 1_000 + Math.round(400 * Math.max(0, 1 - far / 2)) + (row.line.unit === column.line.unit ? 1 : 0)
}

/** Lists too long for an assignment: the same words alone. */
function byWords(rows: readonly Entry[], columns: readonly Entry[]): number[] {
  const places = new Map<string, number>()
  for (const [at, { title, line }] of columns.entries()) places.set(`${line.amount < 0}${title.bare || title.exact}`, at)
  return rows.map(({ title, line }) => places.get(`${line.amount < 0}${title.bare || title.exact}`) ?? -1)
}
