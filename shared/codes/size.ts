/** How large a picture says it is, from its header alone: a trap of a few bytes may claim a size that no memory holds. */
import type { PictureKind } from './signature.ts'

export interface Size {
  width: number
  height: number
}

type Measure = (view: DataView) => Size | undefined

/** Frames of a JPEG begin with these marks; C4, C8 and CC between them are tables. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc

/** Walks the parts of a JPEG to its first frame, as every decoder does. */
function ofJpeg(view: DataView): Size | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const mark = view.getUint8(at + 1)
    if (mark === 0xff || mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)) at += mark === 0xff ? 1 : 2
    else if (isFrame(mark)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else if (mark === 0xda || mark === 0xd9) return undefined
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536

/** A WebP's first part: of losses, without losses, or extended. */
function ofWebp(view: DataView): Size | undefined {
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 0x56503858:
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return undefined
  }
}

/** The largest `ispe` box (ISO/IEC 23008-12) within the first kilobytes: the picture, and perhaps its small preview. */
function ofAvif(view: DataView): Size | undefined {
  let largest: Size | undefined
  for (let at = 4; at + 16 <= Math.min(view.byteLength, 16_384); at++) {
    if (view.getUint32(at) !== 0x69737065) continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

const MEASURES: Readonly<Record<PictureKind, Measure>> = {
  png: (view) => (view.getUint32(12) === 0x49484452 ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined),
  jpeg: ofJpeg,
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  bmp: (view) => ({ width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }),
  webp: ofWebp,
  avif: ofAvif,
  heic: () => undefined,
  tiff: () => undefined,
}

/** Width and height in pixels as the header has them; undefined where it has none or is cut off. */
export function pictureSize(bytes: Uint8Array, kind: PictureKind): Size | undefined {
  try {
    const size = MEASURES[kind](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch {
    // Read past its end: the header is cut off.
    return undefined
  }
}
