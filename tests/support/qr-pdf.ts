/** Codes on the pages of PDFs for tests, as page operators: of small fills, or as a picture. */
import type { Squares } from './qr-picture.ts'

/** Where the code's lower left corner stands on the page, and its side, in points. */
export interface OnPage {
  x: number
  y: number
  side: number
}

/** Each dark square is a fill of its own, as generators of vector graphics draw. */
export function asFills({ side: count, isDark }: Squares, { x, y, side }: OnPage): string {
  const square = side / count
  const operators = ['0 g']
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (isDark(column, row))
        operators.push(
          `${(x + column * square).toFixed(3)} ${(y + side - (row + 1) * square).toFixed(3)} ${square.toFixed(3)} ${square.toFixed(3)} re f`,
        )
  return operators.join('\n')
}

/** One picture of a bit a square, written in hex, as programs of accountants draw. */
export function asPicture({ side: count, isDark }: Squares, { x, y, side }: OnPage): string {
  const row = (at: number): string => {
    const bits = Array.from({ length: Math.ceil(count / 8) * 8 }, (_, column) => (isDark(column, at) ? '0' : '1')).join('')
    return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0')).join('')
  }
  const data = Array.from({ length: count }, (_, at) => row(at)).join('')
  return `q ${side} 0 0 ${side} ${x} ${y} cm\nBI /W ${count} /H ${count} /BPC 1 /CS /G /F /AHx ID\n${data}>\nEI Q`
}
