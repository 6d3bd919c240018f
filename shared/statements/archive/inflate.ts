/** Unpacks one entry of a ZIP with fflate, piece by piece, so that a trap is left as soon as it grows beyond its bounds. */
import { Inflate } from 'fflate'
import { MAX_UNPACK_RATIO } from '../../limits.ts'
import type { LeftOut } from '../../model/inspected.ts'
import type { ZipEntry } from './directory.ts'

/** Packed bytes given at a time: deflate makes at most 1032 times as much of them, so the bound is passed by 17 MB at most. */
const PIECE = 16 * 1024
/** Below this size no ratio is suspicious: a page of zeros is no trap. */
const HARMLESS = 4 * 1024 * 1024

/** The unpacked bytes, or why there are none. `room`: how many bytes it may have. `spent` hears how many came out, also in vain. */
export function inflateEntry(entry: ZipEntry, room: number, spent: (bytes: number) => void = () => {}): Uint8Array | LeftOut {
  if (entry.locked) return 'locked'
  if (entry.method !== 0 && entry.method !== 8) return 'method'
  const { packed } = entry
  const most = Math.min(room, Math.max(HARMLESS, packed.length * MAX_UNPACK_RATIO))
  if (packed.length > most) return 'tooLarge'
  const bytes = entry.method === 0 ? packed : inflated(packed, most, spent)
  if (typeof bytes === 'string') return bytes
  return bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : 'damaged'
}

function inflated(packed: Uint8Array, most: number, spent: (bytes: number) => void): Uint8Array | LeftOut {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((piece) => {
    length += piece.length
    spent(piece.length)
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
      if (length > most) return 'tooLarge'
    }
  } catch {
    return 'damaged'
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Signed, so that every step stays a whole number of 32 bits for the engine; unsigned ones cost ten times as much. */
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The check sum of ZIP (CRC-32 of ISO 3309), because damage inside of a stored or deflated entry can go unnoticed otherwise. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0)
  return (crc ^ -1) >>> 0
}
