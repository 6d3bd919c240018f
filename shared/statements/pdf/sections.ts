/** Parts a document that holds statements of several contracts one after another; each begins with a title that names another one. */
import type { Line } from '../../pdf/lines.ts'

const TITLE = /^(?:выписка (?:по|о|из)|справка о движении)[^\n№]{0,60}№[\t ]?([\p{L}\d][\p{L}\d*•/-]{4,30}\d)/iu

/** The lines of each statement, in order; one part where titles name at most one contract. */
export function sectionsOf(lines: readonly Line[]): readonly Line[][] {
  const starts: number[] = []
  let current = ''
  for (const [at, { text }] of lines.entries()) {
    const contract = TITLE.exec(text)?.[1]
    if (contract === undefined || contract === current) continue
    current = contract
    starts.push(at)
  }
  if (starts.length < 2) return [[...lines]]
  // What stands before the first title is the first one's header.
  return starts.map((start, index) => lines.slice(index === 0 ? 0 : start, starts[index + 1]))
}
