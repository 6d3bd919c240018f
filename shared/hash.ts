/**
 * A 55-bit hash of text: quick, the same on every computer, not secret. Used where content must name itself (ids of
 * transactions, of alerts). With 100,000 rows two different ones meet with a chance of about one in seven million.
 */

/** Without l, o, u and v, so that no id reads as a word or a digit. */
const DIGITS = '0123456789abcdefghijkmnpqrstwxyz'
const CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0))
const code = (bits: number): number => CODES[bits & 31] ?? 0

/** Two 32-bit states fed character by character, so that a row's fields need not be joined into a string first. */
export class TextHash {
  private a = 0
  private b = 0

  constructor() {
    this.reset()
  }

  reset(): this {
    this.a = 0x6a09e667
    this.b = 0xbb67ae85
    return this
  }

  /** Feeds a field; its end is fed too, so that `ab`+`c` and `a`+`bc` differ. */
  field(text: string): this {
    let a = this.a
    let b = this.b
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      a = Math.imul(a ^ code, 0x9e3779b1)
      b = Math.imul(b ^ code, 0x85ebca77) ^ (b >>> 15)
    }
    this.a = Math.imul(a ^ 0x1f, 0x9e3779b1) ^ (a >>> 13)
    this.b = Math.imul(b ^ 0x1f, 0xc2b2ae3d) ^ (b >>> 16)
    return this
  }

  /** Feeds a whole number of any safe size. */
  number(value: number): this {
    const low = value | 0
    const high = (value / 0x1_0000_0000) | 0
    this.a = Math.imul(this.a ^ low, 0x9e3779b1) ^ (this.a >>> 13)
    this.b = Math.imul(this.b ^ (low + Math.imul(high, 0x27d4eb2f)), 0xc2b2ae3d) ^ (this.b >>> 16)
    return this
  }

  /** Ends the feeding: from now on the two states hold the hash itself. */
  finish(): this {
    const a = mix(this.a ^ Math.imul(this.b ^ (this.b >>> 13), 0xc2b2ae3d))
    this.b = mix(this.b ^ Math.imul(this.a ^ (this.a >>> 16), 0x85ebca77))
    this.a = a
    return this
  }

  /** Of a finished hash: its first 30 bits. */
  get high(): number {
    return this.a & 0x3fff_ffff
  }

  /** Of a finished hash: its last 25 bits. */
  get low(): number {
    return this.b & 0x01ff_ffff
  }

  /** Of a finished hash: its 55 bits as eleven letters and digits. */
  letters(): string {
    const { a, b } = this
    // In one call: joining parts leaves a text behind for each, and Number#toString(36) costs more than all the rest.
    return String.fromCharCode(
      code(a >>> 5),
      code(a),
      code(a >>> 15),
      code(a >>> 10),
      code(a >>> 25),
      code(a >>> 20),
      code(b >>> 5),
      code(b),
      code(b >>> 15),
      code(b >>> 10),
      code(b >>> 20),
    )
  }

  /** The hash of all that was fed, as letters and digits. More can be fed after it. */
  text(): string {
    const { a, b } = this
    const letters = this.finish().letters()
    this.a = a
    this.b = b
    return letters
  }
}

/** Spreads every input bit over all output bits (the finishing step of Murmur 3). */
function mix(state: number): number {
  let h = state
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** The hash of some fields as eleven letters and digits. */
export function hashText(...fields: readonly string[]): string {
  const hash = new TextHash()
  for (const field of fields) hash.field(field)
  return hash.text()
}
