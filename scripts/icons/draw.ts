/** Draws shapes as pixels: each shape is a signed distance to its edge, so that edges are smooth at any size. */

/** Distance in units of the picture (0..1 from edge to edge); negative inside. */
export type Shape = (x: number, y: number) => number
/** Red, green, blue 0..255. */
export type Colour = readonly [number, number, number]
export interface Layer {
  shape: Shape
  colour: Colour
}
export interface Picture {
  size: number
  /** RGBA, row by row from the top. */
  pixels: Uint8Array
}

export const circle =
  (radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - 0.5, y - 0.5) - radius

export const ring =
  (radius: number, width: number): Shape =>
  (x, y) =>
    Math.abs(Math.hypot(x - 0.5, y - 0.5) - radius) - width / 2

export const diamond =
  (radius: number): Shape =>
  (x, y) =>
    (Math.abs(x - 0.5) + Math.abs(y - 0.5) - radius) / Math.SQRT2

/** A box with round corners. */
export const box =
  (left: number, top: number, right: number, bottom: number, corner: number): Shape =>
  (x, y) => {
    const across = Math.abs(x - (left + right) / 2) - (right - left) / 2 + corner
    const down = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + corner
    return Math.hypot(Math.max(across, 0), Math.max(down, 0)) + Math.min(Math.max(across, down), 0) - corner
  }

/** How much of a pixel lies inside, 0..1. */
const coverage = (distance: number, size: number): number => Math.max(0, Math.min(1, 0.5 - distance * size))

/** Draws layers, the later over the earlier, on a transparent square of `size` pixels. */
export function draw(size: number, layers: readonly Layer[]): Picture {
  const pixels = new Uint8Array(size * size * 4)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      pixels.set(blend(layers, (column + 0.5) / size, (row + 0.5) / size, size), (row * size + column) * 4)
    }
  }
  return { size, pixels }
}

function blend(layers: readonly Layer[], x: number, y: number, size: number): [number, number, number, number] {
  let [red, green, blue, alpha] = [0, 0, 0, 0]
  for (const { shape, colour } of layers) {
    const over = coverage(shape(x, y), size)
    const under = alpha * (1 - over)
    const total = over + under
    if (total === 0) continue
    red = (colour[0] * over + red * under) / total
    green = (colour[1] * over + green * under) / total
    blue = (colour[2] * over + blue * under) / total
    alpha = total
  }
  return [Math.round(red), Math.round(green), Math.round(blue), Math.round(alpha * 255)]
}
