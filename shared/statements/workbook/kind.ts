/** Tells the files of office programs apart by their bytes: workbooks that can be read, and their look-alikes. */
import type { WorkbookCells } from '../../model/workbook.ts'
import { isZip, type ZipEntry } from '../archive/directory.ts'

export type Foreign = Extract<WorkbookCells, { state: 'foreign' }>['program']
export type OfficeKind = 'xlsx' | Foreign

/** What a ZIP with these entries is, when an office program wrote it; undefined for an ordinary archive. */
export function officeKind(entries: readonly ZipEntry[]): OfficeKind | undefined {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.has('xl/workbook.bin')) return 'xlsb'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('word/document.xml')) return 'word'
  if (names.has('ppt/presentation.xml')) return 'old'
  // A workbook may keep its main part anywhere; the list of kinds of parts is always there.
  if (names.has('[content_types].xml') && [...names].some((name) => /worksheets\/[^/]+\.xml$/.test(name))) return 'xlsx'
  // OpenDocument stores its kind as the first entry, not packed.
  const first = entries[0]
  return first?.name === 'mimetype' && names.has('content.xml') ? 'ods' : undefined
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const
/** The container of Office before 2007, and of workbooks with a password since. */
export const isOle = (bytes: Uint8Array): boolean => OLE.every((code, i) => bytes[i] === code)

export const isOffice = (bytes: Uint8Array): boolean => isOle(bytes) || isZip(bytes)

export type OleKind = 'xls' | 'locked' | 'word' | 'old'

/** By the names of the container's streams, which stand in it as UTF-16 (MS-CFB 2.6.1). */
export function oleKind(bytes: Uint8Array): OleKind {
  if (holdsWide(bytes, 'EncryptedPackage')) return 'locked'
  if (holdsWide(bytes, 'Workbook') || holdsWide(bytes, 'Book\0')) return isEncryptedXls(bytes) ? 'locked' : 'xls'
  return holdsWide(bytes, 'WordDocument') ? 'word' : 'old'
}

function holdsWide(bytes: Uint8Array, name: string): boolean {
  return (
    indexOf(
      bytes,
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ) >= 0
  )
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from = 0): number {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((code, i) => bytes[at + i] === code)) return at
  return -1
}

/** BOF of the workbook's globals in BIFF8: record 0x0809 of 16 bytes, version 0x0600, kind 5 (MS-XLS 2.4.21). */
const BOF = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00] as const
const BOF_BYTES = 20
const FILE_PASS = 0x2f
/** FILEPASS, which says that all that follows is encrypted, stands among the first records (MS-XLS 2.4.117). */
const FIRST_RECORDS = 4

function isEncryptedXls(bytes: Uint8Array): boolean {
  let at = indexOf(bytes, BOF)
  if (at < 0) return false
  at += BOF_BYTES
  for (let i = 0; i < FIRST_RECORDS; i++) {
    if (bytes[at] === FILE_PASS && bytes[at + 1] === 0) return true
    at += 4 + (bytes[at + 2] ?? 0) + (bytes[at + 3] ?? 0) * 256
  }
  return false
}

/**
 * How many sheets an XLS claims to have: its BOUNDSHEET records (MS-XLS 2.4.28), told by a length that fits their name. The library
 * reads each of them anew, also when thousands point at the same one.
 */
export function countXlsSheets(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0x85); at >= 0; at = bytes.indexOf(0x85, at + 1)) {
    const name = bytes[at + 10] ?? 0
    const wide = bytes[at + 11] ?? 255
    if (bytes[at + 1] === 0 && bytes[at + 3] === 0 && wide <= 1 && name > 0 && bytes[at + 2] === 8 + name * (1 + wide)) count++
  }
  return count
}
