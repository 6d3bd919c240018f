/** Pictures by their bytes: what kind they are, how large they claim to be, and what is refused before anything is decoded. */
import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { codesOfPicture } from '../../../shared/codes/picture.ts'
import { pictureKind } from '../../../shared/codes/signature.ts'
import { pictureSize } from '../../../shared/codes/size.ts'
import { MAX_PICTURE_PIXELS } from '../../../shared/limits.ts'
import { hex, hexOf, readPicture, readWithoutCanvas } from '../../support/codes.ts'
import { mutated } from '../../support/mutate.ts'
import { chunk, codeAlone, type Grey, pngOf, receiptPhoto } from '../../support/qr-picture.ts'

const PAYLOAD = new TextEncoder().encode('ST00012|Name=АО «Свет»|Sum=73500|PersAcc=005')
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const joined = (...parts: (Uint8Array | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

/** The code in another kind of picture. */
function encoded(kind: 'jpeg' | 'webp' | 'avif' | 'gif', grey: Grey = codeAlone(PAYLOAD, 300)): Uint8Array {
  const canvas = createCanvas(grey.width, grey.height)
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(grey.width, grey.height)
  for (const [at, light] of grey.data.entries()) pixels.data.set([light, light, light, 255], at * 4)
  context.putImageData(pixels, 0, 0)
  switch (kind) {
    case 'jpeg':
      return new Uint8Array(canvas.toBuffer('image/jpeg', 85))
    case 'gif':
      return new Uint8Array(canvas.toBuffer('image/gif'))
    case 'webp':
      return new Uint8Array(canvas.toBuffer('image/webp', 90))
    case 'avif':
      return new Uint8Array(canvas.toBuffer('image/avif'))
  }
}

/** A picture without packing, three bytes a pixel, from the bottom up. */
function bmpOf({ width, height, data }: Grey): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4
  const bytes = new Uint8Array(54 + row * height)
  const view = new DataView(bytes.buffer)
  bytes.set(ascii('BM'))
  for (const [at, value] of [
    [2, bytes.length],
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
    [26, 1 + 24 * 65_536],
  ] as const)
    view.setUint32(at, value, true)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      bytes.fill(data[y * width + x] ?? 0, 54 + (height - 1 - y) * row + x * 3, 54 + (height - 1 - y) * row + x * 3 + 3)
  return bytes
}

const pngHead = (width: number, height: number): Uint8Array => {
  const head = new Uint8Array(13)
  new DataView(head.buffer).setUint32(0, width)
  new DataView(head.buffer).setUint32(4, height)
  head.set([8, 0, 0, 0, 0], 8)
  return joined(ascii('\x89PNG\r\n\x1a\n'), chunk('IHDR', head))
}
const jpegHead = (width: number, height: number): Uint8Array =>
  joined([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
const webpHead = (width: number, height: number): Uint8Array =>
  joined(ascii('RIFF....WEBPVP8X'), [10, 0, 0, 0, 0, 0, 0, 0], uint24(width - 1), uint24(height - 1))
const uint24 = (value: number): number[] => [value & 255, (value >> 8) & 255, value >> 16]
const gifHead = (width: number, height: number): Uint8Array =>
  joined(ascii('GIF89a'), [width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0])

describe('kinds', () => {
  it.each<[string, Uint8Array, string | undefined]>([
    ['a PNG', pngHead(1, 1), 'png'],
    ['a JPEG', jpegHead(1, 1), 'jpeg'],
    ['a GIF', gifHead(1, 1), 'gif'],
    ['a BMP', bmpOf({ width: 1, height: 1, data: new Uint8Array(1) }), 'bmp'],
    ['a WebP', webpHead(1, 1), 'webp'],
    ['a HEIC', joined([0, 0, 0, 24], ascii('ftypheic\0\0\0\0mif1heic')), 'heic'],
    ['a HEIC that names another brand first', joined([0, 0, 0, 24], ascii('ftypmif1\0\0\0\0mif1heic')), 'heic'],
    ['an AVIF', joined([0, 0, 0, 24], ascii('ftypavif\0\0\0\0mif1avif')), 'avif'],
    ['an AVIF that names another brand first', joined([0, 0, 0, 24], ascii('ftypmif1\0\0\0\0mif1avif')), 'avif'],
    ['a TIFF', joined(ascii('II'), [42, 0]), 'tiff'],
    ['a film', joined([0, 0, 0, 24], ascii('ftypisom\0\0\0\0isommp42')), undefined],
    ['a sound', joined(ascii('RIFF....WAVE')), undefined],
    ['a text that begins like a BMP', ascii('BMW;650,00;автоплатёж за гараж на Лесной улице'), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_title, bytes, kind) => {
    expect(pictureKind(bytes)).toBe(kind)
  })
})

describe('sizes', () => {
  const grey = codeAlone(PAYLOAD, 200)
  const size = { width: grey.width, height: grey.height }
  it.each<[string, Uint8Array]>([
    ['png', pngOf(grey)],
    ['bmp', bmpOf(grey)],
    ['jpeg', encoded('jpeg', grey)],
    ['webp', encoded('webp', grey)],
    ['avif', encoded('avif', grey)],
    ['gif', encoded('gif', grey)],
  ])('%s', (kind, bytes) => {
    expect(pictureSize(bytes, kind as Parameters<typeof pictureSize>[1])).toEqual(size)
    expect(pictureSize(bytes.subarray(0, 9), kind as Parameters<typeof pictureSize>[1])).toBeUndefined()
  })
})

describe('each kind gives its code', () => {
  it.each<[string, Uint8Array]>([
    ['png', pngOf(codeAlone(PAYLOAD, 300))],
    ['jpeg', encoded('jpeg')],
    ['gif', encoded('gif')],
    ['bmp', bmpOf(codeAlone(PAYLOAD, 300))],
  ])('%s, also without a canvas', async (_kind, bytes) => {
    expect([hexOf(await readPicture(bytes)), hexOf(await readWithoutCanvas(bytes))]).toEqual([[hex(PAYLOAD)], [hex(PAYLOAD)]])
  })

  it.each(['webp', 'avif'] as const)('%s where there is a canvas; else its kind is told', async (kind) => {
    expect(hexOf(await readPicture(encoded(kind)))).toEqual([hex(PAYLOAD)])
    expect(await readWithoutCanvas(encoded(kind))).toEqual({ state: 'unknownKind', kind: kind.toUpperCase() })
  })

  it.each(['heic', 'heix'])('a photo of a phone (%s) is not read', async (brand) => {
    expect(await readPicture(joined([0, 0, 0, 16], ascii(`ftyp${brand}\0\0\0\0`)))).toEqual({ state: 'unknownKind', kind: 'HEIC' })
  })
})

describe('traps', () => {
  /** Fails when anything is decoded. */
  const untouched = (bytes: Uint8Array) =>
    codesOfPicture(bytes, () => Promise.reject(new Error('decoded')), {
      surface: () => expect.fail('drawn'),
      open: () => expect.fail('opened'),
    })

  it.each<[string, (width: number, height: number) => Uint8Array]>([
    ['PNG', pngHead],
    ['JPEG', jpegHead],
    ['WebP', webpHead],
    ['GIF', gifHead],
  ])('a %s that claims to be huge is refused by its header', async (_kind, head) => {
    expect(await untouched(head(20_000, 20_000))).toEqual({ state: 'tooLarge' })
    expect(await untouched(head(1, 60_000))).not.toEqual({ state: 'tooLarge' })
    expect(MAX_PICTURE_PIXELS).toBeLessThan(20_000 * 20_000)
  })

  it('a PNG that unpacks to far more than its size is refused before it is decoded', async () => {
    const trap = joined(pngHead(100, 100), chunk('IDAT', zlibSync(new Uint8Array(20_000_000))), chunk('IEND'))
    expect(trap.length).toBeLessThan(30_000)
    expect(await untouched(trap)).toEqual({ state: 'tooLarge' })
    const split = joined(
      pngHead(100, 100),
      ...Array.from({ length: 4 }, (_, part) =>
        chunk('IDAT', zlibSync(new Uint8Array(20_000_000)).slice(part * 5_000, part * 5_000 + 5_000)),
      ),
      chunk('IEND'),
    )
    expect(await untouched(split)).toEqual({ state: 'tooLarge' })
  })

  it('40 megabytes of rubbish behind a header are told, not searched for ever', async () => {
    const bytes = new Uint8Array(40 * 1024 * 1024)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 7919) >> 3
    for (const head of [pngHead(5_000, 5_000), jpegHead(5_000, 5_000), webpHead(5_000, 5_000)]) {
      bytes.set(head)
      expect(['broken', 'read']).toContain((await readPicture(bytes)).state)
    }
  }, 60_000)

  it.each<[string, Uint8Array]>([
    ['PNG', pngOf(codeAlone(PAYLOAD, 200))],
    ['JPEG', encoded('jpeg', codeAlone(PAYLOAD, 200))],
    ['WebP', encoded('webp', codeAlone(PAYLOAD, 200))],
    ['GIF', encoded('gif', codeAlone(PAYLOAD, 200))],
    ['BMP', bmpOf(codeAlone(PAYLOAD, 200))],
  ])(
    'a %s cut anywhere or spoilt has an answer',
    async (_kind, bytes) => {
      for (let part = 1; part < 12; part++) {
        expect(['read', 'broken', 'tooLarge']).toContain((await readPicture(bytes.slice(0, (bytes.length * part) / 12))).state)
        expect(['read', 'broken', 'tooLarge', 'unknownKind']).toContain((await readPicture(mutated(bytes, part).bytes)).state)
      }
    },
    60_000,
  )

  it('random bytes behind any signature have an answer', async () => {
    const heads = [pngHead(64, 64), jpegHead(64, 64), webpHead(64, 64), gifHead(64, 64), ascii('BM')]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
        const { state } = await readPicture(joined(head, tail))
        expect(['read', 'broken', 'tooLarge', 'unknownKind']).toContain(state)
      }),
      { numRuns: 150 },
    )
  })

  it('a picture without a code has none', async () => {
    const blank = receiptPhoto(PAYLOAD, 400)
    expect(hexOf(await readPicture(blank))).toEqual([hex(PAYLOAD)])
    const empty = pngOf({ width: 500, height: 400, data: new Uint8Array(200_000).fill(200) })
    expect([hexOf(await readPicture(empty)), hexOf(await readWithoutCanvas(empty))]).toEqual([[], []])
  })
})
