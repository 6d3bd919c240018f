/** The encoding found from the bytes, on text made in each of them. */
import { describe, expect, it } from 'vitest'
import { detectCyrillic } from '../../../shared/statements/cyrillic.ts'
import { decodeText } from '../../../shared/statements/encoding.ts'
import { bytesOf } from './reading.ts'

const RUSSIAN = 'Дата операции;Сумма платежа;Описание\r\n01.07.2025;-650,00;Оплата услуг связи Дом.ру\r\n'
const CAPITALS = 'ОПЛАТА УСЛУГ;КОМИССИЯ;ПЕРЕВОД СРЕДСТВ'
const GERMAN = 'Buchungstag;Empfänger;Währung\r\n01.07.2025;Müller & Söhne GmbH, Große Straße;EUR\r\n'

describe('decodeText', () => {
  it.each<[string, string, string, boolean, string]>([
    ['UTF-8', RUSSIAN, 'utf8', false, 'utf-8'],
    ['UTF-8 with mark', RUSSIAN, 'utf8', true, 'utf-8'],
    ['UTF-16 little-endian with mark', RUSSIAN, 'utf16le', true, 'utf-16le'],
    ['UTF-16 big-endian with mark', RUSSIAN, 'utf16be', true, 'utf-16be'],
    ['UTF-16 little-endian without mark', RUSSIAN, 'utf16le', false, 'utf-16le'],
    ['UTF-16 big-endian without mark', RUSSIAN, 'utf16be', false, 'utf-16be'],
    ['UTF-16 of Latin text without mark', GERMAN, 'utf16le', false, 'utf-16le'],
    ['windows-1251', RUSSIAN, 'win1251', false, 'windows-1251'],
    ['cp866', RUSSIAN, 'cp866', false, 'ibm866'],
    ['KOI8-R', RUSSIAN, 'koi8-r', false, 'koi8-r'],
    ['windows-1251 in capitals', CAPITALS, 'win1251', false, 'windows-1251'],
    ['cp866 in capitals', CAPITALS, 'cp866', false, 'ibm866'],
    ['KOI8-R in capitals', CAPITALS, 'koi8-r', false, 'koi8-r'],
    ['one word of windows-1251', 'Оплата;1', 'win1251', false, 'windows-1251'],
    ['one word of cp866', 'Оплата;1', 'cp866', false, 'ibm866'],
    ['one word of KOI8-R', 'Оплата;1', 'koi8-r', false, 'koi8-r'],
    ['windows-1252', GERMAN, 'latin1', false, 'windows-1252'],
    ['ASCII', 'Date,Amount\n2025-07-01,5.00\n', 'utf8', false, 'utf-8'],
  ])('%s', (_title, text, encoding, mark, label) => {
    expect(decodeText(bytesOf(text, encoding, mark))).toEqual({ text, encoding: label, broken: 0 })
  })

  it('finds Cyrillic that begins far down in the file', () => {
    const text = `${'Date;Amount\n'.repeat(20_000)}Оплата услуг связи\n`
    expect(decodeText(bytesOf(text, 'win1251'))?.encoding).toBe('windows-1251')
  })

  it('believes the words more than the declaration', () => {
    const text = 'OFXHEADER:100\nCHARSET:1252\n<OFX><NAME>Оплата услуг связи</OFX>'
    expect(decodeText(bytesOf(text, 'win1251'))?.text).toBe(text)
    expect(decodeText(bytesOf(text, 'utf8'))?.text).toBe(text)
  })

  it('takes the declaration where the bytes say little', () => {
    const text = 'OFXHEADER:100\nCHARSET:1250\n<OFX><NAME>Łódź żółw</OFX>'
    expect(decodeText(bytesOf(text, 'win1250'))).toMatchObject({ encoding: 'windows-1250', text })
  })

  it('keeps UTF-8 that was cut in the middle of letters, and counts the damage', () => {
    const bytes = bytesOf(RUSSIAN.repeat(3))
    const cut = Uint8Array.from([...bytes.subarray(0, 41), 0xd0, 0x3b, ...bytes.subarray(41)])
    const found = decodeText(cut)
    expect(found?.encoding).toBe('utf-8')
    expect(found?.broken).toBeGreaterThan(0)
  })

  it.each<[string, Uint8Array]>([
    ['zeros', new Uint8Array(1_000)],
    ['every byte', Uint8Array.from({ length: 1_024 }, (_, i) => i % 256)],
    ['text and then zeros', Uint8Array.from([...bytesOf('Date,Amount\n'), ...new Uint8Array(500)])],
  ])('%s are no text', (_title, bytes) => {
    expect(decodeText(bytes)).toBeUndefined()
  })

  it('sees no Russian in Western or in random letters', () => {
    expect(detectCyrillic(bytesOf(GERMAN, 'latin1'))).toBeUndefined()
    expect(detectCyrillic(Uint8Array.from({ length: 300 }, (_, i) => 128 + ((i * 37) % 128)))).toBeUndefined()
  })

  it('decodes 20 MB whole, though it looks at a sample only', () => {
    const bytes = bytesOf(RUSSIAN.repeat(280_000), 'win1251')
    const sample = detectCyrillic(bytes.subarray(0, 64 * 1024))
    expect(sample).toBe('windows-1251')
    expect(decodeText(bytes)?.text.length).toBe(RUSSIAN.length * 280_000)
  })
})
