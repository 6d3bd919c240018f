/** The names of papers inside a file: without the folders of this computer, and said before what is wrong with each. */
import { basename } from 'node:path'
import { message, type Problem } from '../../shared/i18n/message.ts'
import type { SourceFile } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'

const BETWEEN = ' › '

/** The inner name alone: `счёт.pdf` of `folder/mail.eml › счёт.pdf`. */
export const innerName = (name: string, outer: string): string =>
  name.startsWith(outer + BETWEEN) ? name.slice(outer.length + BETWEEN.length) : name

/** The problem with the name of the paper before it. */
export const inside =
  (file: string) =>
  (problem: Problem): Problem => ({
    ...problem,
    message: message('documents.filing.inside', { file, inside: { message: problem.message } }),
  })

/** The file, and the sources of its papers, named without the folder in which the outer file lies. */
export function withoutFolder(read: Inspected, outer: string): Inspected {
  const bare = (name: string): string => (name.startsWith(outer) ? basename(outer) + name.slice(outer.length) : name)
  const source = (of: { source?: SourceFile }): { source?: SourceFile } =>
    of.source ? { source: { ...of.source, file: bare(of.source.file) } } : {}
  return {
    ...read,
    file: bare(read.file),
    ...(read.invoice && { invoice: { ...read.invoice, ...source(read.invoice) } }),
    ...(read.notice && { notice: { ...read.notice, ...source(read.notice) } }),
  }
}
