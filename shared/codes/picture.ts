/** Looks for codes in a picture: first as it is, then larger or smaller. Runs in a thread of its own, which can be ended. */
import { MAX_PICTURE_PIXELS } from '../limits.ts'
import type { PictureCodes } from '../model/text-page.ts'
import type { Drawing, OpenedPicture } from './drawing.ts'
import { unpacksToItsSize } from './png.ts'
import { type PictureKind, pictureKind } from './signature.ts'
import { pictureSize } from './size.ts'
import type { FindCodes } from './zxing.ts'

/** Kinds that the library of codes decodes itself. */
const DECODED: readonly PictureKind[] = ['png', 'jpeg', 'gif', 'bmp']
/** Kinds that a canvas decodes. */
const DRAWN: readonly PictureKind[] = [...DECODED, 'webp', 'avif']

/** How much larger and smaller a picture is tried again: squares of two pixels are read when larger, blurred and noisy ones when smaller. */
const FACTORS = [3, 2, 0.5, 0.25]
/** Neither larger nor smaller than this, in pixels of the longer side. */
const [LONGEST_SIDE, SHORTEST_SIDE] = [4_500, 400]

/** The codes of a picture. `drawing`: the canvas, where there is one. Never rejects: what is wrong is the answer. */
export async function codesOfPicture(bytes: Uint8Array, find: FindCodes, drawing: Drawing | undefined): Promise<PictureCodes> {
  const kind = pictureKind(bytes)
  if (kind === undefined) return { state: 'broken' }
  const isDecoded = DECODED.includes(kind)
  if (!DRAWN.includes(kind) || !(isDecoded || drawing)) return { state: 'unknownKind', kind: kind.toUpperCase() }
  const size = pictureSize(bytes, kind)
  if (!size) return { state: 'broken' }
  if (size.width * size.height > MAX_PICTURE_PIXELS) return { state: 'tooLarge' }
  if (kind === 'png' && !unpacksToItsSize(bytes, size)) return { state: 'tooLarge' }
  try {
    const direct = isDecoded ? await find(bytes) : undefined
    if (direct && direct.length > 0) return found(direct)
    const opened = await drawing?.open(bytes, `image/${kind}`).catch(() => undefined)
    if (!opened) return direct ? found(direct) : { state: 'broken' }
    return found(await findScaled(opened, find, direct === undefined))
  } catch {
    return { state: 'broken' }
  }
}

const found = (codes: readonly Uint8Array[]): PictureCodes => ({ state: 'read', codes: codes.map((bytes) => ({ bytes, page: 1 })) })

/** `first`: the picture was not yet looked at as it is. */
async function findScaled(opened: OpenedPicture, find: FindCodes, first: boolean): Promise<Uint8Array[]> {
  const longer = Math.max(opened.width, opened.height)
  const again = FACTORS.filter((factor) => (factor > 1 ? longer * factor <= LONGEST_SIDE : longer * factor >= SHORTEST_SIDE))
  for (const factor of first ? [1, ...again] : again) {
    const [width, height] = [opened.width * factor, opened.height * factor].map((length) => Math.max(1, Math.round(length)))
    const codes = await find(opened.scaled(width ?? 1, height ?? 1))
    if (codes && codes.length > 0) return codes
  }
  return []
}
