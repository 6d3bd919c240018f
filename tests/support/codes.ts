/** The search for codes as the command line does it, without a thread, for tests. */
import { loadDrawing } from '../../electron/cli/drawing.ts'
import { loadFinder } from '../../electron/cli/engine.ts'
import { codesOfPicture } from '../../shared/codes/picture.ts'
import type { PictureCodes } from '../../shared/model/text-page.ts'

const find = loadFinder()
const drawing = await loadDrawing()

/** With the canvas, as in the window, and in a checkout. */
export const readPicture = (bytes: Uint8Array): Promise<PictureCodes> => codesOfPicture(bytes, find, drawing)
/** As in the installed program's command line. */
export const readWithoutCanvas = (bytes: Uint8Array): Promise<PictureCodes> => codesOfPicture(bytes, find, undefined)

/** The codes' bytes in hex, so that a difference can be read; the state where there are none. */
export const hexOf = (found: PictureCodes): string[] | string =>
  found.state === 'read' ? found.codes.map(({ bytes }) => Buffer.from(bytes).toString('hex')).sort() : found.state
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
