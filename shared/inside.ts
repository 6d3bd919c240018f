/** Files inside a file (an archive, an e-mail, a copied chat), read one by one and named by the way to them: `letter.eml › bill.pdf`. */
import type { SourceFile } from './model/household.ts'
import type { InputFile, Inspected } from './model/inspected.ts'
import type { ReadContext, Reading, ReadResult } from './reader.ts'

/** Reads a file inside a file by the table of formats, which stands above the readers and is passed in. */
export type ReadInside = (file: InputFile, context: ReadContext) => Reading

/** `letter.eml › bill.pdf` */
export const pathInside = (outer: string, inner: string): string => `${outer} › ${inner}`

/**
 * What was read of a file inside `outer`, as papers of `outer`: the file itself, then what was inside it, none with parts of its own.
 * Their names and the names of their sources lead through `outer`.
 */
export function papersInside(outer: string, { name, sha256 }: Pick<InputFile, 'name' | 'sha256'>, result: ReadResult): Inspected[] {
  const { parts = [], ...own } = result
  const named = parts.map((part) => withSources(outer, { ...part, file: pathInside(outer, part.file) }))
  return [withSources(outer, { file: pathInside(outer, name), sha256, ...own }), ...named]
}

function withSources(outer: string, paper: Inspected): Inspected {
  const { invoice, notice } = paper
  return {
    ...paper,
    ...(invoice?.source && { invoice: { ...invoice, source: under(outer, invoice.source) } }),
    ...(notice?.source && { notice: { ...notice, source: under(outer, notice.source) } }),
  }
}

const under = (outer: string, { file, ...rest }: SourceFile): SourceFile => ({ ...rest, file: pathInside(outer, file) })

/** The file that a paper inside a file was read from. */
export const sourceOf = ({ file, sha256 }: Inspected): SourceFile => ({ file, sha256 })

export const isStatement = ({ statements }: Inspected): boolean => statements !== undefined && statements.length > 0
/** Something can be taken in from it. */
export const holdsPaper = ({ invoice, notice }: Inspected): boolean => invoice !== undefined || notice !== undefined

/** Runs a reading inside another; its fraction is told as a part of the whole. */
export function* scaled<T>(reading: Generator<number, T, void>, part: (fraction: number) => number): Generator<number, T, void> {
  let step = reading.next()
  for (; !step.done; step = reading.next()) yield part(step.value)
  return step.value
}
