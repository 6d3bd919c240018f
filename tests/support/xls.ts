/** Writes small binary workbooks (BIFF8 in a compound file: MS-XLS, MS-CFB) for the tests: texts, numbers and dates are enough. */

export type XlsCell = string | number | null | { serial: number }

export interface XlsSheet {
  name: string
  rows: XlsCell[][]
}

const SECTOR = 512
/** A shorter stream would have to be kept in the file's small sectors. */
const LEAST_STREAM = 4096
const END = 0xfffffffe
const FREE = 0xffffffff

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]
const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)]
const record = (id: number, data: number[]): number[] => [...u16(id), ...u16(data.length), ...data]
const wide = (text: string): number[] => [...text].flatMap((letter) => u16(letter.charCodeAt(0)))

/** `is1904`: days are counted from 1904. `extra`: records right after the beginning, such as the one that says "encrypted". */
export function xlsBytes(sheets: readonly XlsSheet[], { is1904 = false, extra = [] as number[] } = {}): Uint8Array {
  const bof = (kind: number): number[] => record(0x0809, [...u16(0x0600), ...u16(kind), ...u16(0), ...u16(0), ...u32(0), ...u32(0x0600)])
  const bodies = sheets.map(({ rows }) => [
    ...bof(0x10),
    ...rows.flatMap((row, at) => row.flatMap((cell, column) => cellRecord(cell, at, column))),
    ...record(0x0a, []),
  ])
  const form = (id: number): number[] => record(0xe0, [...u16(0), ...u16(id), ...new Array<number>(16).fill(0)])
  const start = [...bof(5), ...extra, ...record(0x22, u16(is1904 ? 1 : 0)), ...form(0), ...form(14)]
  const nameOf = ({ name }: XlsSheet, at: number): number[] => record(0x85, [...u32(at), 0, 0, name.length, 1, ...wide(name)])
  let at = start.length + sheets.reduce((total, sheet) => total + nameOf(sheet, 0).length, 0) + 4
  const list = sheets.flatMap((sheet, i) => {
    const own = nameOf(sheet, at)
    at += bodies[i]?.length ?? 0
    return own
  })
  return compoundFile('Workbook', Uint8Array.from([...start, ...list, ...record(0x0a, []), ...bodies.flat()]))
}

function cellRecord(cell: XlsCell, row: number, column: number): number[] {
  if (cell === null) return []
  const place = (form: number): number[] => [...u16(row), ...u16(column), ...u16(form)]
  if (typeof cell === 'string') return record(0x0204, [...place(0), ...u16(cell.length), 1, ...wide(cell)])
  return typeof cell === 'number' ? record(0x0203, [...place(0), ...f64(cell)]) : record(0x0203, [...place(1), ...f64(cell.serial)])
}

/** A compound file with one stream: header, its data, the table of sectors, the directory. */
export function compoundFile(name: string, content: Uint8Array): Uint8Array {
  const size = Math.max(content.length, LEAST_STREAM)
  const sectors = Math.ceil(size / SECTOR)
  const tables = Math.ceil((sectors + 2 + Math.ceil(sectors / 128)) / 128)
  const directory = sectors + tables
  const chain = Array.from({ length: sectors }, (_, i) => (i + 1 < sectors ? i + 1 : END))
  const table = [...chain, ...new Array<number>(tables).fill(0xfffffffd), END]
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(16).fill(0)],
    ...[...u16(0x3e), ...u16(3), ...u16(0xfffe), ...u16(9), ...u16(6), 0, 0, 0, 0, 0, 0],
    ...[...u32(0), ...u32(tables), ...u32(directory), ...u32(0), ...u32(LEAST_STREAM), ...u32(END), ...u32(0), ...u32(END), ...u32(0)],
    ...Array.from({ length: 109 }, (_, i) => (i < tables ? sectors + i : FREE)).flatMap(u32),
  ]
  const bytes = new Uint8Array(SECTOR * (1 + sectors + tables + 1))
  bytes.set(header, 0)
  bytes.set(content, SECTOR)
  bytes.set(Array.from({ length: tables * 128 }, (_, i) => table[i] ?? FREE).flatMap(u32), SECTOR * (1 + sectors))
  bytes.set([...directoryEntry('Root Entry', 5, END, 0, 1), ...directoryEntry(name, 2, 0, size, FREE)], SECTOR * (1 + directory))
  return bytes
}

function directoryEntry(name: string, kind: number, start: number, size: number, child: number): number[] {
  const letters = wide(name)
  const named = [...letters, ...new Array<number>(64 - letters.length).fill(0), ...u16(letters.length + 2), kind, 1]
  return [...named, ...u32(FREE), ...u32(FREE), ...u32(child), ...new Array<number>(36).fill(0), ...u32(start), ...u32(size), ...u32(0)]
}
