/**
 * Reads the table of contents of a ZIP: what is inside, where it begins, how it is packed. Only the central directory counts, as
 * for every unpacking program (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16); fflate's own listing does not say where an entry
 * begins, and its one-step unpacking believes the size that the entry claims.
 */
import { MAX_ARCHIVE_FILES } from '../../limits.ts'

export interface ZipEntry {
  /** With `/` between folders. */
  name: string
  /** 0 stored, 8 deflated; others are not unpacked. */
  method: number
  /** Opens with a password only. */
  locked: boolean
  /** The packed bytes, as they stand in the archive. */
  packed: Uint8Array
  /** Claims of the archive, checked while unpacking. */
  size: number
  crc: number
}

export type Directory = { state: 'read'; entries: ZipEntry[] } | { state: 'broken' } | { state: 'tooMany'; count: number }

const END = 0x06054b50
const END_BYTES = 22
const END_LOCATOR_64 = 0x07064b50
const END_64 = 0x06064b50
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const LOCAL = 0x04034b50
const LOCAL_BYTES = 30
/** A comment of at most 65,535 bytes may follow the end record. */
const END_REACH = END_BYTES + 0xffff
/** Stands where the real number is in the ZIP64 extra field. */
const SEE_EXTRA = 0xffffffff

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/** All entries in the order of the archive, folders left out. */
export function zipDirectory(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endRecord(view)
    if (end === undefined) return { state: 'broken' }
    const { count, at } = contents(view, end)
    if (count > MAX_ARCHIVE_FILES) return { state: 'tooMany', count }
    const entries: ZipEntry[] = []
    for (let i = 0, from = at; i < count; i++) {
      if (view.getUint32(from, true) !== ENTRY) return { state: 'broken' }
      const entry = readEntry(bytes, view, from)
      if (!entry.name.endsWith('/')) entries.push(entry)
      from += ENTRY_BYTES + view.getUint16(from + 28, true) + view.getUint16(from + 30, true) + view.getUint16(from + 32, true)
    }
    return { state: 'read', entries }
  } catch (fault) {
    // Reading beyond the end of the bytes: the archive was cut or its numbers are made up.
    if (fault instanceof RangeError) return { state: 'broken' }
    throw fault
  }
}

function endRecord(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - END_REACH)
  for (let at = view.byteLength - END_BYTES; at >= least; at--) if (view.getUint32(at, true) === END) return at
  return undefined
}

/** How many entries there are and where the first is described. */
function contents(view: DataView, end: number): { count: number; at: number } {
  const locator = end - 20
  if (locator >= 0 && view.getUint32(locator, true) === END_LOCATOR_64) {
    const record = large(view, locator + 8)
    if (view.getUint32(record, true) === END_64) return { count: large(view, record + 32), at: large(view, record + 48) }
  }
  return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const nameBytes = view.getUint16(at + 28, true)
  const from = at + ENTRY_BYTES
  const name = entryName(bytes.subarray(from, from + nameBytes), (flags & 0x800) !== 0)
  const small = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), start: view.getUint32(at + 42, true) }
  const { size, packed, start } = withExtra(view, from + nameBytes, view.getUint16(at + 30, true), small)
  if (view.getUint32(start, true) !== LOCAL) throw new RangeError('no entry where the directory says')
  const data = start + LOCAL_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  if (data + packed > bytes.length) throw new RangeError('the entry ends beyond the archive')
  const method = view.getUint16(at + 10, true)
  return { name, method, locked: (flags & 1) !== 0, packed: bytes.subarray(data, data + packed), size, crc: view.getUint32(at + 16, true) }
}

interface Places {
  size: number
  packed: number
  start: number
}

/** The large numbers of ZIP64, in the order of the standard, where the small ones refer to them. */
function withExtra(view: DataView, from: number, length: number, small: Places): Places {
  const found = { ...small }
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    for (const part of ['size', 'packed', 'start'] as const) {
      if (small[part] !== SEE_EXTRA) continue
      found[part] = large(view, next)
      next += 8
    }
  }
  return found
}

function large(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('a number beyond every file')
  return Number(value)
}

/** Russian Windows writes names in cp866 without saying so; names marked as UTF-8, or that are it, stand as they are. */
function entryName(bytes: Uint8Array, marked: boolean): string {
  let name: string
  try {
    name = new TextDecoder('utf-8', { fatal: !marked }).decode(bytes)
  } catch {
    name = new TextDecoder('ibm866').decode(bytes)
  }
  return name.replaceAll('\\', '/')
}
