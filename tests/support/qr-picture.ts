/** Pictures of codes for tests: drawn grey by grey from the code's own squares, small, turned, blurred, noisy, as PNG bytes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { zlibSync } from 'fflate'
import { prepareZXingModule, type WriterOptions } from 'zxing-wasm/writer'
import { type Dice, dice } from './mutate.ts'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')
/** The package's types name the compiler's own for these, which are not installed. */
interface Memory {
  HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _free(at: number): void
}
const made = await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer }, fireImmediately: true })
const writer = made as typeof made & Memory

/** Whether the square stands dark; squares outside of the code are light. */
export interface Squares {
  side: number
  isDark(x: number, y: number): boolean
}

export type CodeKind = NonNullable<WriterOptions['format']>

/** The squares of a code with exactly these bytes. Throws when they do not fit into one. `level`: of error correction (L, M, Q, H). */
export function squaresOf(payload: Uint8Array, level = 'M', format: CodeKind = 'QRCode'): Squares {
  const at = writer._malloc(payload.length)
  writer.HEAPU8.set(payload, at)
  const options = format === 'QRCode' ? `ecLevel=${level}` : ''
  const { symbol, error } = writer.writeBarcodeFromBytes(at, payload.length, {
    format,
    options,
    scale: 1,
    rotate: 0,
    invert: false,
    addHRT: false,
    addQuietZones: false,
  })
  writer._free(at)
  if (error) throw new Error(error)
  const { data, width } = symbol
  return { side: width, isDark: (x, y) => x >= 0 && y >= 0 && x < width && y < width && data[y * width + x] === 0 }
}

/** Greys from 0 (black) to 255, row by row. */
export interface Grey {
  width: number
  height: number
  data: Uint8Array
}

export const paper = (width: number, height: number, grey = 255): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(grey),
})

export interface Placing {
  /** Where the middle of the code stands, and how many pixels long its side is, without the white around it. */
  x: number
  y: number
  side: number
  /** Degrees, clockwise. */
  angle?: number
  inverted?: boolean
}

/** Points of a pixel along one side: a pixel is the mean of them, as a camera sees it. */
const POINTS = 3

/** Draws a code with the white zone that it needs around it. */
export function place(on: Grey, squares: Squares, { x, y, side, angle = 0, inverted = false }: Placing): void {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const square = side / squares.side
  const half = side / 2 + 4 * square
  const reach = Math.ceil(half * (Math.abs(cos) + Math.abs(sin)))
  const [light, dark] = inverted ? [0, 255] : [255, 0]
  for (let row = Math.max(0, Math.floor(y - reach)); row < Math.min(on.height, y + reach); row++)
    for (let column = Math.max(0, Math.floor(x - reach)); column < Math.min(on.width, x + reach); column++) {
      let sum = 0
      let seen = 0
      for (let point = 0; point < POINTS * POINTS; point++) {
        const dx = column + ((point % POINTS) + 0.5) / POINTS - x
        const dy = row + (Math.floor(point / POINTS) + 0.5) / POINTS - y
        const across = dx * cos + dy * sin
        const down = dy * cos - dx * sin
        if (Math.abs(across) > half || Math.abs(down) > half) continue
        seen += 1
        sum += squares.isDark(Math.floor((across + side / 2) / square), Math.floor((down + side / 2) / square)) ? dark : light
      }
      const at = row * on.width + column
      if (seen > 0) on.data[at] = (sum + (on.data[at] ?? 0) * (POINTS * POINTS - seen)) / (POINTS * POINTS)
    }
}

/** A picture of nothing but the code. `side`: of the code in pixels. */
export function codeAlone(payload: Uint8Array, side: number, how: { angle?: number; inverted?: boolean; level?: string } = {}): Grey {
  const squares = squaresOf(payload, how.level)
  const room = Math.ceil((side + (8 * side) / squares.side) * (how.angle ? Math.SQRT2 : 1))
  const grey = paper(room, room, how.inverted ? 0 : 255)
  place(grey, squares, { ...how, x: room / 2, y: room / 2, side })
  return grey
}

/** Each pixel as the mean of its square of neighbours: a camera out of focus. */
export function blurred({ width, height, data }: Grey, radius: number): Grey {
  const out = paper(width, height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0]
      for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row++)
        for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column++) {
          sum += data[row * width + column] ?? 0
          count += 1
        }
      out.data[y * width + x] = sum / count
    }
  return out
}

/** Each pixel lighter or darker by up to `strength`, the same for the same seed. */
export function noisy({ width, height, data }: Grey, strength: number, roll: Dice = dice(1)): Grey {
  return { width, height, data: data.map((grey) => Math.max(0, Math.min(255, grey + roll(2 * strength + 1) - strength))) }
}

/** The picture as the bytes of a PNG in greys. */
export function pngOf({ width, height, data }: Grey): Uint8Array {
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 0, 0, 0, 0], 8)
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND'),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

/** A part of a PNG: its length, its name, its bytes, its check sum. */
export function chunk(name: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const whole = new Uint8Array(data.length + 12)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  whole.set(Buffer.from(name, 'latin1'), 4)
  whole.set(data, 8)
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)))
  return whole
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/**
 * A photo of a paper receipt, as a family takes it: grey paper on a dark table, lines of print, the code a little askew, soft and noisy.
 * PNG. `width` of the photo in pixels; it is four thirds as high.
 */
export function receiptPhoto(payload: Uint8Array, width = 900): Uint8Array {
  const height = Math.round((width * 4) / 3)
  const photo = paper(width, height, 90)
  const { data } = photo
  const roll = dice(7)
  const edge = Math.round(width * 0.06)
  for (let y = edge; y < height - edge; y++)
    // The light comes from one side.
    for (let x = edge; x < width - edge; x++) data[y * width + x] = 225 - Math.round((30 * x) / width)
  const line = Math.round(width / 45)
  for (let y = edge * 2; y < height - edge * 2; y += line * 2)
    for (let x = edge * 2; x < width - edge * 2; ) {
      const word = line + roll(line * 4)
      if (y < height * 0.3 || y > height * 0.82)
        for (let row = y; row < y + line / 2; row++)
          for (let at = x; at < Math.min(x + word, width - edge * 2); at++) if (roll(3) > 0) data[row * width + at] = 60
      x += word + line
    }
  place(photo, squaresOf(payload, 'M'), { x: width * 0.52, y: height * 0.56, side: width * 0.46, angle: 4 })
  // Black ink on grey paper is no black on white.
  for (let at = 0; at < data.length; at++) data[at] = 30 + ((data[at] ?? 0) * 200) / 255
  return pngOf(noisy(blurred(photo, width > 1200 ? 2 : 1), 10))
}
