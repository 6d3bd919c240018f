/** Whether what is packed in a PNG unpacks to the picture that its header claims, and not to gigabytes. */
import { Unzlib } from 'fflate'
import type { Size } from './size.ts'

/** Packed bytes unpacked at a time; each gives at most a thousand times as many. */
const SLICE = 16 * 1024
/** Colours of a pixel by the type of colour (PNG 1.2, section 11.2.2). */
const COLOURS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Interlaced pictures have some more beginnings of rows. */
const SPARE = 64 * 1024

/** False for a trap: the picture's data unpacks to more than its rows hold. Damaged data is left to the decoder. */
export function unpacksToItsSize(bytes: Uint8Array, { width, height }: Size): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) return true
  const bits = view.getUint8(24) * (COLOURS[view.getUint8(25)] ?? 4)
  let left = (Math.ceil((width * bits) / 8) + 8) * height * 1.1 + SPARE
  const unpack = new Unzlib((data) => {
    left -= data.length
  })
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) !== 0x49444154) continue
    const end = Math.min(bytes.length, at + 8 + view.getUint32(at))
    for (let from = at + 8; from < end; from += SLICE) {
      try {
        unpack.push(bytes.subarray(from, Math.min(end, from + SLICE)), false)
      } catch {
        return left >= 0
      }
      if (left < 0) return false
    }
  }
  return true
}
