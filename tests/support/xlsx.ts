/** Writes workbooks for the tests part by part, so that each of the ways in which programs write them can be had. */
import { strToU8, type Zippable, zipSync } from 'fflate'

/** A cell: a text, a number, a date (`{ day }`, its serial number), a formula with its last value, or XML as it is. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { serial: number }
  | { formula: string; value: number | string }
  | { inline: string }
  | { xml: string }

export interface TestSheet {
  name: string
  rows: TestCell[][]
  state?: 'hidden' | 'veryHidden'
  /** `A1:C1` */
  merges?: string[]
  /** The number of the first row; default 1. */
  from?: number
}

export interface TestWorkbook {
  sheets: TestSheet[]
  is1904?: boolean
  /** Further parts, by name. */
  more?: Zippable
  /** How packed: 0 is not at all. */
  level?: 0 | 1 | 6 | 9
  prefix?: string
  /** What the files of the sheets are called, before their number; default `sheet`. */
  stem?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KINDS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)
}

/** Days since Excel's day zero: what stands in a cell of a date. */
export const serialOf = (day: string, time = '00:00:00', is1904 = false): number =>
  (Date.parse(`${day}T${time}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000 - (is1904 ? 1462 : 0)

export function xlsxBytes({ sheets, is1904, more = {}, level = 6, prefix = '', stem = 'sheet' }: TestWorkbook): Uint8Array {
  const texts = new Map<string, number>()
  const named = (xml: string): string => (prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}:`))
  const space = `xmlns${prefix === '' ? '' : `:${prefix}`}="${MAIN}" xmlns:r="${LINKS}"`
  const parts: Record<string, string> = {}
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/${stem}${i + 1}.xml`] = named(sheetXml(sheet, texts)).replace('%', space)
  })
  const list = sheets.map(
    ({ name, state }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  )
  parts['xl/workbook.xml'] = named(
    `<workbook %>${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
  ).replace('%', space)
  parts['xl/sharedStrings.xml'] = named(
    `<sst %>${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  ).replace('%', space)
  // Form 0 is general, 1 a day, 2 a day and time of the workbook's own.
  parts['xl/styles.xml'] = named(
    '<styleSheet %><numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy\\ hh:mm:ss"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
  ).replace('%', space)
  const links = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${LINKS}/worksheet" Target="worksheets/${stem}${i + 1}.xml"/>`)
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="s1" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s2" Type="${LINKS}/styles" Target="/xl/styles.xml"/></Relationships>`
  parts['_rels/.rels'] =
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  parts['[Content_Types].xml'] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KINDS}.sheet.main+xml"/></Types>`
  const files: Zippable = { ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])), ...more }
  return zipSync(files, { level, mtime: '2025-01-01T00:00:00Z' })
}

function sheetXml({ rows, merges = [], from = 1 }: TestSheet, texts: Map<string, number>): string {
  const body = rows.map((row, i) => {
    const number = from + i
    const cells = row.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, texts)).join('')
    return `<row r="${number}">${cells}</row>`
  })
  const merged = merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
  return `<worksheet %><sheetData>${body.join('')}</sheetData>${merged}</worksheet>`
}

function cellXml(cell: TestCell, ref: string, texts: Map<string, number>): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'string') {
    const at = texts.get(cell) ?? texts.size
    texts.set(cell, at)
    return `<c r="${ref}" t="s"><v>${at}</v></c>`
  }
  if ('serial' in cell) return `<c r="${ref}" s="${Number.isInteger(cell.serial) ? 1 : 2}"><v>${cell.serial}</v></c>`
  if ('inline' in cell) return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`
  if ('xml' in cell) return cell.xml
  const kind = typeof cell.value === 'string' ? ' t="str"' : ''
  return `<c r="${ref}"${kind}><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`
}
