/** PDFs made to fill the memory when they are unpacked are recognised before they are. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpacksSoundly } from '../../../../shared/pdf/expansion.ts'
import { pdfText } from '../../../../shared/pdf/text.ts'
import { pdfOf } from '../../../support/pdf.ts'
import { sberDebit2408 } from '../../../support/pdf-banks.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const stream = (dictionary: string, data: Uint8Array, after = '\nendstream'): Uint8Array =>
  new Uint8Array([...latin(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream\n`), ...data, ...latin(`${after}\nendobj\n`)])
const packed = (bytes: number): Uint8Array => new Uint8Array(deflateSync(new Uint8Array(bytes).fill(32)))
const LIMIT = 1_000_000

describe('what is packed in a PDF', () => {
  const small = packed(500_000)
  const large = packed(2_000_000)
  it.each<[string, Uint8Array, boolean]>([
    ['little', stream('/Filter /FlateDecode', small), true],
    ['too much', stream('/Filter /FlateDecode', large), false],
    ['too much, with its length', stream(`/Length ${large.length} /Filter /FlateDecode`, large), false],
    ['too much, its length elsewhere', stream('/Length 7 0 R /Filter /FlateDecode', large), false],
    ['too much under the short name', stream('/Filter [/Fl]', large), false],
    ['too much in a picture, which is not unpacked', stream('/Subtype /Image /Filter /FlateDecode', large), true],
    ['packed twice', stream('/Filter [/FlateDecode /FlateDecode]', new Uint8Array(deflateSync(small))), false],
    ['not packed at all', stream('', large), true],
    ['damaged', stream('/Filter /FlateDecode', large.subarray(0, 20)), true],
    ['no stream', latin('%PDF-1.7 stream of words, endstream\n'), true],
    ['nothing', new Uint8Array(0), true],
  ])('%s: %s', (_title, bytes, sound) => {
    expect(unpacksSoundly(bytes, LIMIT)).toBe(sound)
  })

  it('counts all streams together', () => {
    const one = stream('/Filter /FlateDecode', small)
    expect(unpacksSoundly(new Uint8Array([...one, ...one]), LIMIT)).toBe(true)
    expect(unpacksSoundly(new Uint8Array([...one, ...one, ...one]), LIMIT)).toBe(false)
  })

  it('a statement of many pages is far from the limit', () => {
    const rows = Array.from({ length: 300 }, () => ({ day: '28.06.2025', minor: -650_00, what: 'Автоплатёж DOM.RU' }))
    expect(unpacksSoundly(pdfOf(sberDebit2408(rows), { packed: true }), LIMIT)).toBe(true)
  })

  it('a trap is told as too heavy, without being opened', async () => {
    expect(await pdfText(stream('/Filter /FlateDecode', packed(200_000_000)), () => {})).toEqual({ state: 'tooLong', pages: 0 })
  })
})
