/** A read file as the list of what is to be taken in: the file itself, then the papers that were inside it, each a file of its own. */
import type { Inspected } from '../model/inspected.ts'

/** Whether something can be taken from the file itself, or there is something to be said of it. */
const says = ({ statements = [], invoice, notice, problems }: Inspected): boolean =>
  statements.length > 0 || invoice !== undefined || notice !== undefined || problems.length > 0

/** The file and its parts in their order, none with parts of its own. A mere wrapping, of which nothing is to be said, is left out. */
export function filesOf({ parts = [], ...file }: Inspected): Inspected[] {
  if (parts.length === 0) return [file]
  const inside = parts.flatMap(filesOf)
  return says(file) ? [file, ...inside] : inside
}
