/** Codes drawn as pictures are read byte for byte: in every charset, small, turned, inverted, two on a page, blurred, noisy. */
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { hex, hexOf, readPicture, readWithoutCanvas } from '../../support/codes.ts'
import { blurred, codeAlone, type Grey, noisy, paper, place, pngOf, receiptPhoto, squaresOf } from '../../support/qr-picture.ts'

const FIELDS =
  'Name=ООО «УК Тополиный двор»|PersonalAcc=40702810900000002851|BankName=БАНК "ПРИМЕР" (АО) г. Санкт-Петербург|BIC=044030827|CorrespAcc=30101810000000000827|PayeeINN=7725088527|PersAcc=005512093341|PaymPeriod=062025|Sum=445000|Purpose=ЖКУ за июнь 2025'
const BILLS: [string, Uint8Array][] = [
  ['windows-1251', new Uint8Array(iconv.encode(`ST00011|${FIELDS.replaceAll('«', '"').replaceAll('»', '"')}`, 'windows-1251'))],
  ['UTF-8', new TextEncoder().encode(`ST00012|${FIELDS}`)],
  ['KOI8-R', new Uint8Array(iconv.encode(`ST00013|${FIELDS.replaceAll('«', '"').replaceAll('»', '"')}`, 'koi8-r'))],
]

interface Way {
  title: string
  draw(payload: Uint8Array): Grey
}
const WAYS: Way[] = [
  { title: '150 pixels', draw: (payload) => codeAlone(payload, 150, { level: 'L' }) },
  { title: '150 pixels, more correction', draw: (payload) => codeAlone(payload, 150) },
  { title: '150 pixels, turned by 10°', draw: (payload) => codeAlone(payload, 150, { level: 'L', angle: 10 }) },
  { title: 'inverted', draw: (payload) => codeAlone(payload, 300, { inverted: true }) },
  { title: 'inverted, 150 pixels', draw: (payload) => codeAlone(payload, 150, { level: 'L', inverted: true }) },
  ...[7, 33, 45, 90, 180, 271].map((angle) => ({
    title: `turned by ${angle}°`,
    draw: (payload: Uint8Array) => codeAlone(payload, 320, { angle }),
  })),
  { title: 'blurred', draw: (payload) => blurred(codeAlone(payload, 420, { angle: 3 }), 1) },
  { title: 'noisy', draw: (payload) => noisy(codeAlone(payload, 420, { angle: 3 }), 60) },
  { title: 'pale', draw: (payload) => pale(codeAlone(payload, 420)) },
]

/** Grey on grey, as a printer out of ink prints on recycled paper. */
const pale = ({ data, ...size }: Grey): Grey => ({ ...size, data: data.map((grey) => 120 + grey / 4) })

describe.each(BILLS)('a bill in %s', (_charset, payload) => {
  it.each(WAYS)('$title', async ({ draw }) => {
    expect(hexOf(await readPicture(pngOf(draw(payload))))).toEqual([hex(payload)])
  })

  it('on the photo of a receipt, small and of six megapixels', async () => {
    for (const width of [700, 2_150]) expect(hexOf(await readPicture(receiptPhoto(payload, width)))).toEqual([hex(payload)])
  })

  it('without a canvas too', async () => {
    expect(hexOf(await readWithoutCanvas(pngOf(codeAlone(payload, 300, { angle: 12 }))))).toEqual([hex(payload)])
  })
})

describe('several codes', () => {
  const [first, second, third] = BILLS.map(([, payload]) => payload) as [Uint8Array, Uint8Array, Uint8Array]

  it('on one page, of different sizes and turns', async () => {
    const page = paper(1_200, 1_700, 235)
    place(page, squaresOf(first), { x: 300, y: 300, side: 320 })
    place(page, squaresOf(second, 'L'), { x: 900, y: 420, side: 260, angle: 20 })
    place(page, squaresOf(third), { x: 500, y: 1_200, side: 420, angle: -5 })
    expect(hexOf(await readPicture(pngOf(page)))).toEqual([first, second, third].map(hex).sort())
  })

  it('of other kinds are found where no QR code is', async () => {
    for (const format of ['DataMatrix', 'Aztec'] as const) {
      const page = paper(700, 700)
      place(page, squaresOf(first, '', format), { x: 350, y: 350, side: 500 })
      expect([format, hexOf(await readPicture(pngOf(page)))]).toEqual([format, [hex(first)]])
    }
  })
})

const VECTORS = new URL('../../../../shared/domain/qr_vectors.json', import.meta.url)
const absent = !existsSync(VECTORS)
const vectors: { id: string; s?: string; hex?: string }[] = absent ? [] : JSON.parse(readFileSync(VECTORS, 'utf8'))

describe.skipIf(absent)(`collected codes${absent ? ' (skipped: ../shared/domain is not here)' : ''}`, () => {
  const utf8 = vectors.map(({ id, s = '', hex: bytes }) => ({
    title: id,
    payload: bytes ? new Uint8Array(Buffer.from(bytes, 'hex')) : new TextEncoder().encode(s),
  }))
  const recoded = vectors.flatMap(({ id, s = '' }) =>
    [1, 3].flatMap((digit) => {
      const charset = digit === 1 ? 'windows-1251' : 'koi8-r'
      const payload = new Uint8Array(iconv.encode(s.replace(/^ST0001\d/, `ST0001${digit}`), charset))
      return s.startsWith('ST0001') ? [{ title: `${id} in ${charset}`, payload }] : []
    }),
  )
  it.each(utf8)('$title', async ({ payload }) => {
    for (const { title, draw } of WAYS) expect([title, hexOf(await readPicture(pngOf(draw(payload))))]).toEqual([title, [hex(payload)]])
  })
  // One charset differs little from another once the first was read in every way: these take turns.
  it.each(recoded.map((one, at) => ({ ...one, way: WAYS[at % WAYS.length] as Way })))('$title, $way.title', async ({ payload, way }) => {
    expect(hexOf(await readPicture(pngOf(way.draw(payload))))).toEqual([hex(payload)])
  })
})

describe('whatever bytes a code holds', () => {
  it('it gives them back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(359), async (payload, angle) => {
        expect(hexOf(await readPicture(pngOf(codeAlone(payload, 400, { angle }))))).toEqual([hex(payload)])
      }),
      { numRuns: 30 },
    )
  })

  it('also when they are packed ones', async () => {
    const payload = new Uint8Array(gzipSync('ST00012|Name=УК'))
    expect(hexOf(await readPicture(pngOf(codeAlone(payload, 300))))).toEqual([hex(payload)])
  })
})
