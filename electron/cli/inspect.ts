/** `sverka inspect`: reads files and prints what each holds; changes nothing. */
import type { Language } from '../../shared/i18n/dictionary.ts'
import { type Speaker, speaker } from '../../shared/i18n/speaker.ts'
import { filesOf } from '../../shared/importing/index.ts'
import { inspectedJson, inspectNow } from '../../shared/inspect.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { type Edges, prepare } from '../../shared/prepare.ts'
import type { ReadContext } from '../../shared/reader.ts'
import type { Inspect } from './args.ts'
import { readInput, sha256 } from './files.ts'
import { plain } from './layout.ts'
import type { Output } from './output.ts'
import { problemLine } from './print.ts'
import { inspectText } from './print-inspected.ts'
import { readPdf } from './read-pdf.ts'
import { readPicture } from './read-picture.ts'
import { UNUSABLE, WELL } from './status.ts'

/** The currency of files that state none, where no household tells. */
export const DEFAULT_CURRENCY = 'RUB'

export async function inspect(command: Inspect, language: Language, output: Output): Promise<number> {
  const words = speaker(language, DEFAULT_CURRENCY, command.asOf)
  const files = await inspectAll(command.files, { asOf: command.asOf, currency: DEFAULT_CURRENCY }, words, output)
  tellFaults(files.flatMap(filesOf), words, output)
  if (command.json) output.result(jsonText(files.map((file) => inspectedJson(file, words))))
  else output.result(inspectText(files, words, output.paint))
  return files.flatMap(filesOf).some((file) => isUnusable({ ...file, read: heldIn(file) })) ? UNUSABLE : WELL
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const EDGES: Edges = { readPdf, readPicture: (bytes) => readPicture(bytes), sha256: async (bytes) => sha256(bytes) }

/** Lets what waits in the thread run. */
const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** Reads every file; one that the disk does not give stands among them as unknown, with its fault, and hides no other. */
export async function inspectAll(paths: readonly string[], context: ReadContext, words: Speaker, output: Output): Promise<Inspected[]> {
  const files: Inspected[] = []
  for (const path of paths) {
    output.progress(plain(words.tell('cli.progress', { file: path })))
    const read = await readInput(path)
    files.push(read.ok ? inspectNow(await prepare(read.value, EDGES, undefined, breathe), context) : unreadable(path, read.fault))
  }
  return files
}

const unreadable = (file: string, fault: Inspected['problems'][number]['message']): Inspected => ({
  file,
  sha256: '',
  kind: 'unknown',
  format: 'text',
  problems: [{ level: 'error', message: fault }],
})

type Told = Pick<Inspected, 'file' | 'problems'>

/** One line on standard error for each fault. */
export function tellFaults(files: readonly Told[], words: Speaker, output: Output): void {
  for (const { file, problems } of files)
    for (const problem of problems) if (problem.level === 'error') output.note(problemLine(file, problem, words))
}

interface Judged extends Pick<Told, 'problems'> {
  kind: string
  /** Rows or papers it held. */
  read: number
}

/**
 * Whether a file gave nothing, or a paper nobody could file. A statement that gave rows is of use even where its sums do not close:
 * the fault is told, and the rows are taken (cut exports are common).
 */
export const isUnusable = ({ kind, read, problems }: Judged): boolean =>
  (kind !== 'statement' || read === 0) && problems.some(({ level }) => level === 'error')

/** How many rows or papers a file holds, taken in or not; those of its parts are theirs. */
export function heldIn({ statements = [], invoice, notice }: Inspected): number {
  const rows = statements.reduce((sum, statement) => sum + statement.transactions.length, 0)
  return rows + (invoice ? 1 : 0) + (notice ? 1 : 0)
}
