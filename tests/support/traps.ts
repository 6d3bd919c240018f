/** Makes files that were built to harm: archives that unpack to far more than they are, documents that point at themselves. */
import { zipSync } from 'fflate'

const encoder = new TextEncoder()
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** An archive of files that each unpack to so many megabytes of zeros. */
export function zipBomb(files: number, megabytes: number): Uint8Array {
  const zeros = new Uint8Array(megabytes * 1024 * 1024)
  return zipSync(Object.fromEntries(Array.from({ length: files }, (_, at) => [`${at}.csv`, [zeros, { level: 1 }]])), {})
}

/**
 * A small archive whose table of contents names the same packed megabytes of zeros over and over: what has to be unpacked is far more
 * than all its bytes.
 */
export function overlappingZip(times: number, megabytes: number): Uint8Array {
  const one = zipBomb(1, megabytes)
  const view = new DataView(one.buffer, one.byteOffset, one.byteLength)
  const end = one.length - 22
  const directory = view.getUint32(end + 16, true)
  const entry = one.subarray(directory, end)
  const whole = new Uint8Array(directory + entry.length * times + 22)
  whole.set(one.subarray(0, directory))
  for (let at = 0; at < times; at++) whole.set(entry, directory + entry.length * at)
  whole.set(one.subarray(end), directory + entry.length * times)
  const tail = new DataView(whole.buffer, directory + entry.length * times)
  tail.setUint16(8, times, true)
  tail.setUint16(10, times, true)
  tail.setUint32(12, entry.length * times, true)
  return whole
}

/** An archive in an archive in an archive. */
export function nestedZip(depth: number): Uint8Array {
  let inner = utf8('Дата;Сумма\n01.06.2025;-1,00\n')
  let name = 'a.csv'
  for (let level = 0; level < depth; level++) {
    inner = zipSync({ [name]: inner }, { level: 6 })
    name = 'a.zip'
  }
  return inner
}

/** A workbook of one sheet with this inside of `<worksheet>`. */
export function workbookOf(sheet: string, strings = ''): Uint8Array {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const packed = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Выписка" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/sharedStrings.xml': `${strings}<sst xmlns="${main}"><si><t>a</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])), { level: 6 })
}

/** A PDF of these objects, without a table of places: a reader must look for them. */
export const pdfWith = (...objects: readonly string[]): Uint8Array =>
  utf8(`%PDF-1.4\n${objects.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`)

/** Entities that expand ten times each, nine times over. */
export const LAUGHS = `<!DOCTYPE a [<!ENTITY e0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}]>`
