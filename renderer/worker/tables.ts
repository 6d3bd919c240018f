/** The tables of a drop, kept while its preview is open: shown as they would be read, kept as a layout, and read anew with it. */
import type { CivilDate } from '../../shared/dates.ts'
import { inspectFile } from '../../shared/inspect.ts'
import type { Household } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { layoutsOf } from '../../shared/model/own-layouts.ts'
import type { ReadContext } from '../../shared/reader.ts'
import type { DroppedFile } from './api.ts'
import { inSlices, type Pace, type Ticket } from './slices.ts'

/** The bytes of the files that a layout can change, by their place in the preview; others are let go, they may be large. */
export type TableBytes = ReadonlyMap<number, Uint8Array>

/** A table of text, or a text of which nothing is known. */
const mayBeTable = ({ format, kind }: Inspected): boolean => format === 'csv' || (format === 'text' && kind === 'unknown')

/**
 * `read`: the dropped files as they were read; `shown`: the same with the papers inside them as files of their own. A table inside another
 * file has no bytes here: it is read as it is.
 */
export function tableBytes(files: readonly DroppedFile[], read: readonly Inspected[], shown: readonly Inspected[]): TableBytes {
  const dropped = new Map(read.map(({ file, sha256 }, index) => [keyOf(file, sha256), files[index]?.bytes]))
  return new Map(
    shown.flatMap((one, index): [number, Uint8Array][] => {
      const bytes = mayBeTable(one) ? dropped.get(keyOf(one.file, one.sha256)) : undefined
      return bytes === undefined ? [] : [[index, new Uint8Array(bytes)]]
    }),
  )
}

const keyOf = (file: string, sha256: string): string => `${sha256} ${file}`

/** How files are read in this household. */
export const contextOf = (household: Household, asOf: CivilDate): ReadContext => ({
  asOf,
  currency: household.currency,
  layouts: layoutsOf(household),
})

/** The drop with its tables read anew. */
export async function readAnew(
  inspected: readonly Inspected[],
  tables: TableBytes,
  context: ReadContext,
  pace: Pace,
): Promise<Inspected[]> {
  const ticket: Ticket = { cancelled: false }
  const read: Inspected[] = []
  for (const [index, one] of inspected.entries()) {
    const bytes = tables.get(index)
    const file = bytes && { name: one.file, sha256: one.sha256, bytes }
    read.push(file ? await inSlices(inspectFile(file, context), ticket, pace, () => {}) : one)
  }
  return read
}
