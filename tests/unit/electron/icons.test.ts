/** The committed icons are what the script draws, and say their state by shape alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { TRAY_ICONS } from '../../../electron/presence/tray-view.ts'
import { box, circle, diamond, draw, ring } from '../../../scripts/icons/draw.ts'
import { ico, png } from '../../../scripts/icons/encode.ts'
import { iconFiles } from '../../../scripts/icons.ts'

const resources = join(import.meta.dirname, '..', '..', '..', 'electron', 'resources')
const files = iconFiles()

/** Size and pixels of a PNG as written here; the compressed bytes may differ between versions of zlib, what they say may not. */
function decode(data: Buffer): { size: number; rows: Buffer } {
  let rows = Buffer.alloc(0)
  for (let at = 8; at < data.length; ) {
    const length = data.readUInt32BE(at)
    if (data.toString('latin1', at + 4, at + 8) === 'IDAT') rows = inflateSync(data.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return { size: data.readUInt32BE(16), rows }
}
const alphaAt = (size: number, rows: Buffer, x: number, y: number): number => rows[y * (size * 4 + 1) + 1 + x * 4 + 3] ?? -1

describe('the committed files', () => {
  it('are exactly those of the script', () => {
    const there = readdirSync(resources, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(png|ico)$/.test(name))
    expect(there.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([...files.keys()].sort())
  })
  it.each([...files.keys()])('%s is up to date (else: node scripts/icons.ts)', (name) => {
    const committed = readFileSync(join(resources, name))
    const drawn = files.get(name) ?? Buffer.alloc(0)
    if (name.endsWith('.png')) expect(decode(committed)).toEqual(decode(drawn))
    // Only the largest picture of an .ico is compressed; the head with all sizes is compared here, the pictures above.
    else expect(committed.subarray(0, 1000).equals(drawn.subarray(0, 1000))).toBe(true)
  })
  it.each([
    ['', 22, 44],
    ['Template', 16, 32],
  ])('tray%s pictures have the two sizes of the system', (kind, size, sharp) => {
    for (const icon of TRAY_ICONS) {
      expect(decode(files.get(`tray-${icon}${kind}.png`) ?? Buffer.alloc(0)).size).toBe(size)
      expect(decode(files.get(`tray-${icon}${kind}@2x.png`) ?? Buffer.alloc(0)).size).toBe(sharp)
    }
  })
  it('tell every two states apart without colour', () => {
    const shapes = TRAY_ICONS.map((icon) => {
      const { size, rows } = decode(files.get(`tray-${icon}Template.png`) ?? Buffer.alloc(0))
      return Array.from({ length: size * size }, (_, index) => alphaAt(size, rows, index % size, Math.floor(index / size)))
    })
    for (const [one, first] of shapes.entries()) {
      for (const second of shapes.slice(one + 1)) {
        const different = first.filter((alpha, index) => Math.abs(alpha - (second[index] ?? 0)) > 128).length
        // A tenth of the picture: more than a rounded corner.
        expect(different).toBeGreaterThan(first.length / 10)
      }
    }
  })
})

describe('shapes', () => {
  it.each([
    ['a circle', circle(0.4), [0.5, 0.5], [0.15, 0.15]],
    ['a ring, around', ring(0.36, 0.14), [0.86, 0.5], [0.5, 0.5]],
    ['a diamond', diamond(0.5), [0.5, 0.05], [0.2, 0.2]],
    ['a box', box(0.1, 0.2, 0.9, 0.8, 0), [0.11, 0.21], [0.5, 0.1]],
    ['a box with round corners', box(0.1, 0.1, 0.9, 0.9, 0.3), [0.5, 0.11], [0.12, 0.12]],
  ] as const)('%s has an inside and an outside', (_title, shape, inside, outside) => {
    expect(shape(inside[0], inside[1])).toBeLessThan(0)
    expect(shape(outside[0], outside[1])).toBeGreaterThan(0)
  })
  it('draws later layers over earlier ones, and nothing where there is no shape', () => {
    const { pixels } = draw(8, [
      { shape: circle(0.4), colour: [255, 0, 0] },
      { shape: circle(0.2), colour: [0, 0, 255] },
    ])
    const at = (x: number, y: number) => [...pixels.subarray((y * 8 + x) * 4, (y * 8 + x) * 4 + 4)]
    expect([at(0, 0), at(4, 4), at(1, 4)]).toEqual([
      [0, 0, 0, 0],
      [0, 0, 255, 255],
      [255, 0, 0, 255],
    ])
  })
})

describe('formats', () => {
  const red = draw(16, [{ shape: box(0, 0, 1, 1, 0), colour: [255, 0, 0] }])
  it('writes a PNG that starts and ends as one', () => {
    const data = png(red)
    expect(data.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(data.subarray(-8).toString('hex')).toBe('49454e44ae426082')
    expect([...decode(data).rows.subarray(0, 5)]).toEqual([0, 255, 0, 0, expect.any(Number)])
  })
  it('writes an .ico: a list of pictures, blue first, from the bottom up', () => {
    const data = ico([red, draw(256, [])])
    expect([data.readUInt16LE(2), data.readUInt16LE(4), data[6], data[22]]).toEqual([1, 2, 16, 0])
    const first = data.readUInt32LE(18)
    expect([data.readUInt32LE(first), data.readInt32LE(first + 8)]).toEqual([40, 32])
    expect([...data.subarray(first + 40 + 4 * 17, first + 40 + 4 * 17 + 3)]).toEqual([0, 0, 255])
    const second = data.readUInt32LE(34)
    expect(data.toString('latin1', second + 1, second + 4)).toBe('PNG')
    expect(data.length).toBe(second + data.readUInt32LE(30))
  })
})
