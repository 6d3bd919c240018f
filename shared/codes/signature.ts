/** What kind of picture bytes are, told by how they begin. */

/** WHATWG names of the kinds (`image/…`), as a browser and a canvas want them. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'bmp' | 'webp' | 'avif' | 'heic' | 'tiff'

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
const begins = (bytes: Uint8Array, ...codes: number[]): boolean => codes.every((code, at) => bytes[at] === code)

/** Brands of ISO media files that hold one still picture (ISO/IEC 23008-12); a film (`isom`, `mp42`) is none. */
const BRANDS: Readonly<Record<string, PictureKind>> = {
  ...{ heic: 'heic', heix: 'heic', heim: 'heic', heis: 'heic', hevc: 'heic', hevx: 'heic', mif1: 'heic', msf1: 'heic' },
  ...{ avif: 'avif', avis: 'avif' },
}

/** The kind of picture, or undefined where the bytes are none. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return 'gif'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp'
  if (text(bytes, 4, 8) === 'ftyp') return kindOfMedia(bytes)
  if (begins(bytes, 0x49, 0x49, 0x2a, 0x00) || begins(bytes, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff'
  return isBitmap(bytes) ? 'bmp' : undefined
}

/** The major brand, else the first compatible one that is known: AVIF often names `mif1` first. */
function kindOfMedia(bytes: Uint8Array): PictureKind | undefined {
  const length = Math.min(256, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length)
  const brands = text(bytes, 8, length).match(/[\s\S]{4}/g) ?? []
  return brands.some((brand) => BRANDS[brand] === 'avif') ? 'avif' : brands.map((brand) => BRANDS[brand]).find((kind) => kind !== undefined)
}

/** Two letters alone could begin a text: the length of the head must be one that exists, and what is reserved must be zero. */
function isBitmap(bytes: Uint8Array): boolean {
  if (text(bytes, 0, 2) !== 'BM' || bytes.length < 26) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return view.getUint32(6, true) === 0 && [12, 40, 52, 56, 64, 108, 124].includes(view.getUint32(14, true))
}

/** Whether the bytes are a picture of a kind that is known, decodable or not. */
export const isPicture = (bytes: Uint8Array): boolean => pictureKind(bytes) !== undefined
