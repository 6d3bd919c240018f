/** Sums of formats that write no words and no signs of currency beside them, and of which some files use a comma and others a dot. */
import type { Money } from '../money.ts'
import { parseAmount, type Rounding } from './numbers.ts'

const LONGEST = 40

/** Reads `1234,5`, `500,`, `1000.89`, `000000001000,00`: the last mark is the decimal one. Undefined for anything but digits, marks, spaces and a sign. */
export function plainAmount(text: string, rounding?: Rounding): Money | undefined {
  if (text.length > LONGEST || !/^[-+\d.,'\s]*$/.test(text)) return undefined
  return parseAmount(text, text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.', rounding)
}
