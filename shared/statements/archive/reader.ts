/**
 * Reads the files of a ZIP: all its statements as one file, each operation once; the papers beside them, or all papers but the first, as
 * parts. How a single file is read, the table of formats says; it is passed in, because it stands above the readers.
 */

import { type Message, type MessageValue, message, type Problem } from '../../i18n/message.ts'
import { holdsPaper, isStatement, papersInside, type ReadInside, scaled, sourceOf } from '../../inside.ts'
import { MAX_ARCHIVE_FILES, MAX_UNPACKED_MEGABYTES } from '../../limits.ts'
import type { ArchiveFiles, InputFile, Inspected, Statement } from '../../model/inspected.ts'
import type { ReadContext, Reader, ReadResult } from '../../reader.ts'
import { withoutRepeated } from '../camt/merge.ts'
import { type CamtMessage, camtKind, readMessage } from '../camt/message.ts'
import { readStatements } from '../camt/statements.ts'
import { decodeText } from '../encoding.ts'
import { isArchive } from './unpack.ts'

/** `readInside` reads one file of the archive. */
export const archiveReader = (readInside: ReadInside): Reader => ({
  format: 'text',
  accepts: ({ bytes }) => isArchive(bytes),
  read: function* ({ name, inside = { state: 'broken' } }, context) {
    yield 0
    if (inside.state === 'broken') return refused('statementFiles.archive.broken')
    if (inside.state === 'tooMany') return refused('statementFiles.archive.tooMany', { count: inside.count, limit: MAX_ARCHIVE_FILES })
    if (inside.files.length + inside.left.length === 0) return refused('statementFiles.archive.empty')
    return combined(name, yield* readAll(inside.files, context, readInside), inside)
  },
})

const refused = (key: Parameters<typeof message>[0], values?: Record<string, MessageValue>): ReadResult => ({
  kind: 'unknown',
  format: 'text',
  problems: [{ level: 'error', message: message(key, values) }],
})

interface Found {
  name: string
  sha256: string
  result: ReadResult
}

interface Read {
  found: Found[]
  /** Entries that several CAMT messages tell, taken once. */
  repeated: number
}

function* readAll(files: readonly InputFile[], context: ReadContext, readInside: ReadInside): Generator<number, Read, void> {
  const found: Found[] = []
  const messages: { name: string; sha256: string; encoding: string; camt: CamtMessage }[] = []
  for (const [index, file] of files.entries()) {
    const part = (fraction: number): number => ((index + fraction) / files.length) * 0.9
    const decoded = decodeText(file.bytes)
    const kind = decoded && camtKind(decoded.text)
    if (decoded && kind) {
      const camt = yield* scaled(readMessage(decoded.text, kind), part)
      messages.push({ name: file.name, sha256: file.sha256, encoding: decoded.encoding, camt })
    } else found.push({ name: file.name, sha256: file.sha256, result: yield* scaled(readInside(file, context), part) })
  }
  const { messages: merged, repeated } = withoutRepeated(messages.map(({ camt }) => camt))
  for (const [index, camt] of merged.entries()) {
    const { name = '', sha256 = '', encoding = '' } = messages[index] ?? {}
    found.push({ name, sha256, result: { encoding, ...(yield* scaled(readStatements(camt, context), () => 0.95)) } })
  }
  return { found, repeated }
}

function combined(archive: string, { found, repeated }: Read, inside: Extract<ArchiveFiles, { state: 'read' }>): ReadResult {
  const left = inside.left.map(({ name, why }): Problem => {
    const said = message(`statementFiles.archive.left.${why}`, {
      file: name,
      ...(why === 'tooLarge' && { megabytes: MAX_UNPACKED_MEGABYTES }),
    })
    return { level: 'error', message: said }
  })
  const statements = found.filter(({ result }) => result.kind === 'statement')
  const papers = found
    .filter((one) => !statements.includes(one))
    .flatMap((one) => papersInside(archive, one, one.result).filter((paper) => holdsPaper(paper) || isStatement(paper)))
  const useless = found.filter((one) => !statements.includes(one) && !holds(one.result))
  if (statements.length > 0) return together(statements, useless, papers, repeated, left)
  const [first, ...parts] = papers
  if (first) {
    const beside = told(useless).map((problem): Problem => ({ ...problem, level: papers.length > 1 ? 'warning' : problem.level }))
    return { ...asOwn(first), ...(parts.length > 0 && { parts }), problems: [...first.problems, ...beside, ...left] }
  }
  // A single file that cannot be read says itself why; of many, their names say what the archive is.
  if (found.length === 1 && found[0]) return { ...found[0].result, problems: [...told(found), ...left] }
  const nothing = found.length > 0 ? refused('statementFiles.archive.nothing', { names: namesOf(found) }).problems : []
  return { kind: 'unknown', format: 'text', problems: [...nothing, ...left] }
}

const holds = (result: ReadResult): boolean =>
  result.invoice !== undefined || result.notice !== undefined || (result.parts ?? []).length > 0

/** The archive carries its first paper itself, which names the file it was read from. */
function asOwn(paper: Inspected): ReadResult {
  const { file: _file, sha256: _sha, invoice, notice, ...rest } = paper
  const source = sourceOf(paper)
  return { ...rest, ...(invoice && { invoice: { source, ...invoice } }), ...(notice && { notice: { source, ...notice } }) }
}

/** The problems of each file under its name. A file beside a statement that is none spoils nothing: it is only told. */
const told = (found: readonly Found[]): Problem[] =>
  found.flatMap(({ name, result }) =>
    result.problems.map((problem) => ({
      ...problem,
      message: message('statementFiles.archive.inside', { file: name, inside: { message: problem.message } }),
    })),
  )

function together(
  statements: readonly Found[],
  useless: readonly Found[],
  parts: Inspected[],
  repeated: number,
  left: Problem[],
): ReadResult {
  const once = withoutKnown(statements)
  const count = repeated + once.repeated
  const remarks: Message[] = count > 0 ? [message('statementFiles.archive.repeated', { count })] : []
  const { format, preset, encoding } = statements[0]?.result ?? { format: 'text' as const }
  return {
    kind: 'statement',
    format,
    ...(preset && statements.every(({ result }) => result.preset === preset) && { preset }),
    ...(encoding && statements.every(({ result }) => result.encoding === encoding) && { encoding }),
    statements: once.statements,
    ...(parts.length > 0 && { parts }),
    problems: [
      ...told(statements),
      ...told(useless).map((problem): Problem => ({ ...problem, level: 'warning' })),
      ...remarks.map((said): Problem => ({ level: 'warning', message: said })),
      ...left,
    ],
  }
}

/** All statements without the rows that an earlier file of the archive has: exports overlap, and a row is known by its id. */
function withoutKnown(found: readonly Found[]): { statements: Statement[]; repeated: number } {
  const known = new Set<string>()
  let repeated = 0
  const statements = found.flatMap(({ result }) => {
    const own: string[] = []
    const kept = (result.statements ?? []).map((statement) => {
      const transactions = statement.transactions.filter(({ id }) => !known.has(id))
      repeated += statement.transactions.length - transactions.length
      for (const { id } of transactions) own.push(id)
      return { ...statement, transactions }
    })
    for (const id of own) known.add(id)
    return kept
  })
  return { statements, repeated }
}

const MOST_NAMES = 10
const namesOf = (found: readonly Found[]): string => {
  const names = found.slice(0, MOST_NAMES).map(({ name }) => name)
  return `${names.join(', ')}${found.length > MOST_NAMES ? ', …' : ''}`
}
