/** What must hold for whatever a reader answers, however spoiled the file was. */
import { isCivilDate } from '../../shared/dates.ts'
import { speaker } from '../../shared/i18n/speaker.ts'
import { inspectedJson, inspectNow } from '../../shared/inspect.ts'
import { LONGEST_FIELD, LONGEST_QUOTE, MAX_PROBLEMS, MAX_ROWS } from '../../shared/limits.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { prepare, type ReadPdf } from '../../shared/prepare.ts'
import type { ReadContext } from '../../shared/reader.ts'
import { edgesWith } from './edges.ts'

/** The longest wording with all its quotes cut, and room to spare. */
const LONGEST_SAID = LONGEST_QUOTE * 4 + 1_000

/** The faults of an answer, as sentences; none is what is wanted. */
export function faultsOf(found: Inspected, context: ReadContext): string[] {
  const faults: string[] = []
  const tell = (wrong: boolean, what: string): void => {
    if (wrong && faults.length < 5) faults.push(what)
  }
  const words = speaker('ru', context.currency, context.asOf)
  for (const { message, at } of found.problems) {
    const said = words.say(message)
    tell(message.key === 'problems.file.tripped', `tripped: ${said}`)
    tell(said === message.key || said === '', `unsaid ${message.key}`)
    tell(said.length > LONGEST_SAID, `${said.length} characters of ${message.key}`)
    tell(at !== undefined && words.place(at).length > LONGEST_QUOTE + 40, `a long place of ${message.key}`)
  }
  tell(found.problems.length > MAX_PROBLEMS + 1, `${found.problems.length} problems`)
  tell(found.kind === 'unknown' && found.problems.length === 0, 'unknown without a word')
  const rows = (found.statements ?? []).flatMap(({ transactions }) => transactions)
  tell(rows.length > MAX_ROWS, `${rows.length} rows`)
  tell(new Set(rows.map(({ id }) => id)).size !== rows.length, 'ids that are not unique')
  for (const row of rows) {
    tell(!isCivilDate(row.on), `no day: ${row.on}`)
    tell(!Number.isSafeInteger(row.amount), `no sum: ${row.amount}`)
    tell(!/^[A-Z]{3}$/.test(row.currency), `no currency: ${String(row.currency).slice(0, 40)}`)
    const texts = [row.id, row.description, row.counterparty, row.reference, row.bankId, row.source, row.mcc]
    for (const text of texts)
      tell(text !== undefined && (typeof text !== 'string' || text.length > LONGEST_FIELD + 1), `a field: ${String(text).slice(0, 40)}`)
  }
  inspectedJson(found, words)
  return faults
}

/** As the edges do: other work of the thread gets its turn. */
const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** Reads bytes the whole way, as both edges do. */
export async function readAll(bytes: Uint8Array, name: string, readPdf: ReadPdf, context: ReadContext): Promise<Inspected> {
  return inspectNow(await prepare({ name, bytes, sha256: '00' }, edgesWith({ readPdf }), undefined, breathe), context)
}
