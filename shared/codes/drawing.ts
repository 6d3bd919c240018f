/** What only a canvas can do for the search of codes: the browser's own, or the one of the command line where it can be loaded. */

/** Four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Pixels {
  data: Uint8Array | Uint8ClampedArray
  width: number
  height: number
}

/** Something to draw on. `canvas` is the engine's own object, for pdf.js. */
export interface Surface {
  canvas: object
  pixels(): Pixels
}

export interface OpenedPicture {
  width: number
  height: number
  /** The picture drawn on white at this size. */
  scaled(width: number, height: number): Pixels
}

export interface Drawing {
  surface(width: number, height: number): Surface
  /** Decodes a picture of this type (`image/webp`). Rejects where it cannot. */
  open(bytes: Uint8Array, type: string): Promise<OpenedPicture>
}
