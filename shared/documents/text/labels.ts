/** The sums of a bill by what they are called: «начислено», «долг», «к оплате». */
import { SUM_LABELS, type SumField } from '../../catalogue/wording.ts'
import { type Span, wholeWords } from './flat.ts'
import type { FoundSum } from './sums.ts'

export interface FoundLabel extends Span {
  field: SumField
  /** As the bill writes it. */
  words: string
}

export interface LabelledSum extends FoundLabel {
  sum: FoundSum
}

const LABELS = SUM_LABELS.map(({ field, words }) => ({ field, pattern: wholeWords(words) }))
/** A sum further off than this belongs to something else. */
const REACH = 120

/** «Your account is £45.20 in credit»: words that say behind a sum what it is. */
const STANDS_BEHIND = /in credit$/iu

/** All labels of a flattened text from left to right; where two overlap, the longer. */
export function findLabels(text: string): FoundLabel[] {
  const all = LABELS.flatMap(({ field, pattern }) =>
    [...text.matchAll(pattern)].map((parts) => ({ field, at: parts.index, end: parts.index + parts[0].length, words: parts[0] })),
  )
  all.sort((a, b) => a.at - b.at || b.end - a.end)
  const kept: FoundLabel[] = []
  let free = 0
  for (const label of all) {
    if (label.at < free) continue
    kept.push(label)
    free = label.end
  }
  return kept
}

/**
 * Gives each label its sum: the first between it and the next label, on its own line or, where the label ends its line, on the next.
 * A head line of several labels over a line of as many sums is read as a table.
 */
export function labelledSums(text: string, sums: readonly FoundSum[]): LabelledSum[] {
  const labels = findLabels(text)
  const found: LabelledSum[] = []
  let next = 0
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index]
    if (!label) break
    const table = readTable(text, labels, index, sums)
    if (table) {
      found.push(...table.row)
      index += table.heads - 1
      continue
    }
    const limit = Math.min(labels[index + 1]?.at ?? text.length, label.end + REACH)
    while (next < sums.length && (sums[next]?.at ?? 0) < label.end) next += 1
    const sumBefore = sums[next - 1]
    if (STANDS_BEHIND.test(label.words) && sumBefore && label.at - sumBefore.end <= 2) {
      if (found.at(-1)?.sum !== sumBefore) found.push({ ...label, sum: sumBefore })
      continue
    }
    const sum = sums[next]
    if (sum && sum.at < limit && belongs(text.slice(label.end, sum.at), sum)) found.push({ ...label, sum })
  }
  return found
}

const HOLDS_NOTHING = /^[ :.,—–_|-]*(?:руб\.?|₽)?[ :.,—–_|-]*$/u
/** «К оплате за июнь 2025:» */
const HEADING = /^[^:]{0,40}: *$/u

/** Between a label and its sum at most one line end, right after the label, and no end of a sentence. */
function belongs(between: string, sum: FoundSum): boolean {
  if (sum.perUnit || /[!?]|\.\s+\p{Lu}/u.test(between)) return false
  const lines = between.split('\n')
  if (lines.length === 1) return true
  return lines.length === 2 && (HOLDS_NOTHING.test(lines[0] ?? '') || HEADING.test(lines[0] ?? '')) && HOLDS_NOTHING.test(lines[1] ?? '')
}

/** Several labels on a line without a sum head a table. Where the next line has not as many sums, none of them is given one. */
function readTable(
  text: string,
  labels: readonly FoundLabel[],
  index: number,
  sums: readonly FoundSum[],
): { heads: number; row: LabelledSum[] } | undefined {
  const first = labels[index]
  if (!first) return undefined
  // Looked for within a stretch: a line may be a megabyte long.
  const lineEnd = first.end + text.slice(first.end, first.end + 600).indexOf('\n')
  if (lineEnd < first.end) return undefined
  const heads = labels.slice(index, index + 12).filter(({ at }) => at < lineEnd)
  if (heads.length < 2 || sumsBetween(sums, first.at, lineEnd).length > 0) return undefined
  const rowEnd = text.slice(lineEnd + 1, lineEnd + 600).indexOf('\n')
  const row = sumsBetween(sums, lineEnd, lineEnd + (rowEnd < 0 ? 600 : rowEnd + 1))
  const fits = row.length === heads.length
  const given = heads.flatMap((label, column) => {
    const sum = row[column]
    return fits && sum ? [{ ...label, sum }] : []
  })
  return { heads: heads.length, row: given }
}

/** The sums of a stretch, found by halving: a text may hold a hundred thousand. */
export function sumsBetween(sums: readonly FoundSum[], from: number, to: number): FoundSum[] {
  let low = 0
  for (let high = sums.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((sums[middle]?.at ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: FoundSum[] = []
  for (let at = low; at < sums.length; at += 1) {
    const sum = sums[at]
    if (!sum || sum.at >= to) break
    found.push(sum)
  }
  return found
}
