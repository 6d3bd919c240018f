/** The archive of kept files goes out as a ZIP and comes back whole; what is no such ZIP, or does not fit its list, is not taken. */
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import type { OriginalInfo } from '../../../shared/papers/original.ts'
import { type KeptFile, partsBySize, readArchive, writeArchive } from '../../../shared/papers/zip.ts'

const DAY = civilDate('2025-06-20')
const hash = (digit: string): string => digit.repeat(64)
const file = (name: string, text: string, more: Partial<OriginalInfo> = {}): KeptFile => {
  const bytes = strToU8(text)
  return { info: { sha256: hash('a'), name, media: 'text', size: bytes.length, receivedOn: DAY, ...more }, bytes }
}

describe('a ZIP of kept files', () => {
  it('comes back as it went, with what is known of each file', () => {
    const files = [
      file('Квитанция.pdf', '%PDF', { media: 'pdf', channel: 'email', outer: hash('b') }),
      file('письмо.eml', 'From: x\n'.repeat(100), { sha256: hash('b'), media: 'mail', channel: 'email' }),
    ]
    expect(readArchive(writeArchive(files))).toEqual({ files, lost: [] })
  })

  it('comes back whatever the names and bytes are', () => {
    const one = fc.record({ name: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), bytes: fc.uint8Array({ maxLength: 300 }) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (given) => {
        const files = given.map(({ name, bytes }) => ({
          info: { ...file(name, '').info, size: bytes.length },
          bytes: new Uint8Array(bytes),
        }))
        expect(readArchive(writeArchive(files))).toEqual({ files, lost: [] })
      }),
      { numRuns: 100 },
    )
  })

  it('names its files so that every system takes them, each once', () => {
    const zip = unzipSync(
      writeArchive([file('a/b: «?» .txt', '1'), file('a\\b « » .txt', '2'), file('A b « » .TXT', '3'), file('...', '4')]),
    )
    expect(Object.keys(zip)).toEqual([
      'sverka.json',
      '2025-06-20 a b « » .txt',
      '2025-06-20 a b « » (2).txt',
      '2025-06-20 A b « » (3).TXT',
      '2025-06-20 ...',
    ])
  })

  it('does not say that a file was of the example', () => {
    const back = readArchive(writeArchive([file('x.txt', '1', { demo: true })]))
    expect(back?.files[0]?.info).not.toHaveProperty('demo')
  })
})

describe('what is no such ZIP', () => {
  it.each<[string, Uint8Array]>([
    ['a text', strToU8('Привет')],
    ['nothing', new Uint8Array()],
    ['another ZIP', zipSync({ 'a.txt': strToU8('1') })],
    ['a list that is no JSON', zipSync({ 'sverka.json': strToU8('{') })],
    ['a list of another kind', zipSync({ 'sverka.json': strToU8('{"format":"x","version":1,"files":[]}') })],
    ['a list of a later version', zipSync({ 'sverka.json': strToU8('{"format":"sverka-originals","version":2,"files":[]}') })],
  ])('%s', (_, bytes) => {
    expect(readArchive(bytes)).toBeUndefined()
  })

  it.each<[string, object]>([
    ['a hash that is none', { sha256: 'x' }],
    ['a size beyond all bounds', { size: 1e12 }],
    ['a day that does not exist', { receivedOn: '2025-02-30' }],
  ])('a list with %s', (_, wrong) => {
    const files = [{ path: 'a', ...file('a', '1').info, ...wrong }]
    const list = strToU8(JSON.stringify({ format: 'sverka-originals', version: 1, files }))
    expect(readArchive(zipSync({ 'sverka.json': list, a: strToU8('1') }))).toBeUndefined()
  })
})

describe('a damaged ZIP', () => {
  const listed = (...paths: string[]): Uint8Array =>
    strToU8(
      JSON.stringify({
        format: 'sverka-originals',
        version: 1,
        files: paths.map((path) => ({ path, ...file(`${path}.txt`, '12345').info })),
      }),
    )

  it('gives what fits its list, and names what is missing, longer or shorter', () => {
    const zip = zipSync({
      'sverka.json': listed('good', 'gone', 'long', 'short'),
      good: strToU8('12345'),
      long: strToU8('123456'),
      short: strToU8('1'),
      stranger: strToU8('12345'),
    })
    const read = readArchive(zip)
    expect([read?.files.map(({ info }) => info.name), read?.lost]).toEqual([['good.txt'], ['gone.txt', 'long.txt', 'short.txt']])
  })

  it('costs only the file whose packed bytes are broken', () => {
    const text = 'абв '.repeat(2_000)
    const zip = writeArchive([file('целый.txt', 'цел'), file('битый.txt', text)])
    // In the middle of the second file's packed bytes, before the table of contents.
    const broken = zip.slice()
    const start = broken.findLastIndex((byte, i) => byte === 0x50 && broken[i + 2] === 0x03 && broken[i + 3] === 0x04)
    broken.fill(0xff, start + 60, start + 75)
    const read = readArchive(broken)
    expect(read?.files.map(({ info }) => info.name)).toContain('целый.txt')
    expect(read?.lost).toEqual(['битый.txt'])
  })
})

describe('parts', () => {
  it.each<[number[], number, number[][]]>([
    [[], 10, []],
    [[3, 3, 3], 10, [[3, 3, 3]]],
    [[6, 6, 4, 1], 10, [[6], [6, 4], [1]]],
    [[50, 1, 50], 10, [[50], [1], [50]]],
  ])('%j in parts of %d', (sizes, most, expected) => {
    const files = sizes.map((size) => ({ ...file('x', '').info, size }))
    expect(partsBySize(files, most).map((part) => part.map(({ size }) => size))).toEqual(expected)
  })
})
