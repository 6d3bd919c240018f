/** Takes the files out of a ZIP, all of them together within the bounds of shared/limits.ts. */
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from '../../limits.ts'
import type { ArchiveFiles, InputFile, LeftOut } from '../../model/inspected.ts'
import { officeKind } from '../workbook/kind.ts'
import { isZip, type ZipEntry, zipDirectory } from './directory.ts'
import { inflateEntry } from './inflate.ts'

/** What systems leave in archives and nobody put there. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|thumbs\.db$|desktop\.ini$)/i

/**
 * How many times the room may be unpacked, files counted that are left out at their end: a table of contents can name one packed trap a
 * thousand times.
 */
const WORK = 3

/** Whether it is an archive of files, and not the file of an office program, which is a ZIP too. */
export function isArchive(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false
  const directory = zipDirectory(bytes)
  return directory.state !== 'read' || officeKind(directory.entries) === undefined
}

/** The files of an archive, not yet prepared, in the archive's order. Their hash is not known: the archive's own stands for all. `most`: bytes of all together. */
export function* unpack({ bytes, sha256 }: InputFile, most = MAX_UNPACKED_BYTES): Generator<number, ArchiveFiles, void> {
  const directory = zipDirectory(bytes)
  if (directory.state !== 'read') return directory
  const entries = directory.entries.filter(({ name }) => !LITTER.test(name))
  const files: InputFile[] = []
  const left: { name: string; why: LeftOut }[] = []
  let room = most
  let work = most * WORK
  for (const [index, entry] of entries.entries()) {
    const content = takeOut(entry, Math.min(room, work), (bytes) => {
      work -= bytes
    })
    if (typeof content === 'string') left.push({ name: entry.name, why: content })
    else {
      room -= content.length
      files.push({ name: entry.name, bytes: content, sha256 })
    }
    yield (index + 1) / entries.length
  }
  return { state: 'read', files, left }
}

function takeOut(entry: ZipEntry, room: number, spent: (bytes: number) => void): Uint8Array | LeftOut {
  const content = inflateEntry(entry, Math.min(room, MAX_FILE_BYTES), spent)
  return typeof content !== 'string' && isArchive(content) ? 'nested' : content
}
