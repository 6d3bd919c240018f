/** Spoils files on purpose: a seeded mutator, so that what it found once can be made again from its seed. */

/** Whole numbers below `n`, always the same for the same seed (mulberry32). */
export type Dice = (n: number) => number

export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * n)
  }
}

type Bytes = Uint8Array
type Mutation = (bytes: Bytes, roll: Dice) => Bytes

/** What each format is built of, and what trips programs: inserted anywhere. */
const TOKENS = [
  ...['\0', '\u{FEFF}', '\u{202E}', '\u{2066}', '\u{FFFD}', '\x1B[2J', '"', '""', "'", ';', ',', '\t', '|', '\r', '\n', '\r\r\n', '\x1A'],
  ...['<', '>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE x [<!ENTITY a "b">]>', '&a;', '&#0;', '&#x110000;', '&#55555;', '<?'],
  ...['<STMTTRN>', '</STMTTRN>', '<TRNAMT>', '<Ntry>', '</Stmt>', ':61:', ':86:', ':62F:', '-}', '{4:', '^', '!Type:Bank', '!Account', '$'],
  ...[
    'СекцияДокумент=',
    'КонецДокумента',
    'КонецФайла',
    'СекцияРасчСчет',
    'ST00012|',
    '|Sum=',
    'BCD\n002\n',
    'SPC\n0200\n',
    '\nEPD\n//S1/11/250512/40/0:30',
    '\nCHF\n',
    'ОТЧЕТ ПО СЧЕТУ КАРТЫ',
    'Итого',
    'Остаток',
  ],
  ...['constructor', '__proto__', 'toString', 'NaN', '1e308', '-0', '99999999999999,99', '0,001', '(5', '5-', '--5', '+-5', '0x10', '٣٤'],
  ...[
    '31.02.2025',
    '2025-13-45',
    '00.00.0000',
    '99/99/99',
    '0001-01-01',
    '9999-12-31',
    '20250230',
    '{{what}}',
    '$t(problems.at.line)',
    '$&',
  ],
  ...['=1+1', '@', '%PDF-', 'PK\x03\x04', '1 0 R', 'endobj', '/Kids [1 0 R]', '/Length 99999999', 'stream\n'],
]

const encoder = new TextEncoder()
const LARGEST = 300_000

function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A stretch of the bytes; short ones are likelier, as faults are. */
function stretch(bytes: Bytes, roll: Dice): [number, number] {
  const from = roll(bytes.length + 1)
  const most = roll(3) === 0 ? bytes.length : 64
  return [from, Math.min(bytes.length, from + 1 + roll(most))]
}

const inserted = (bytes: Bytes, at: number, what: Bytes): Bytes => joined(bytes.subarray(0, at), what, bytes.subarray(at))
const repeated = (what: Bytes, times: number): Bytes => joined(...Array.from({ length: times }, () => what))
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57

/** The first place of such a byte at or after a random one, or that random place. */
function placeOf(bytes: Bytes, roll: Dice, fits: (byte: number) => boolean): number {
  const from = roll(bytes.length + 1)
  const found = bytes.subarray(from).findIndex(fits)
  return found < 0 ? from : from + found
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flip: (bytes, roll) => {
    const copy = bytes.slice()
    for (let count = 1 + roll(8); count > 0; count--) copy[roll(copy.length)] = roll(256)
    return copy
  },
  cutOut: (bytes, roll) => {
    const [from, to] = stretch(bytes, roll)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  cutOff: (bytes, roll) => bytes.slice(0, roll(bytes.length + 1)),
  repeat: (bytes, roll) => {
    const [from, to] = stretch(bytes, roll)
    const times = Math.min(2 + roll(roll(4) === 0 ? 2_000 : 5), Math.ceil(LARGEST / Math.max(1, to - from)))
    return inserted(bytes, to, repeated(bytes.subarray(from, to), times))
  },
  insert: (bytes, roll) => {
    const token = encoder.encode(TOKENS[roll(TOKENS.length)] ?? '')
    const many = roll(5) === 0 ? Math.min(5_000, Math.ceil(LARGEST / Math.max(1, token.length))) : 1
    return inserted(bytes, roll(bytes.length + 1), repeated(token, many))
  },
  swap: (bytes, roll) => {
    const [a, b] = stretch(bytes, roll)
    const [c, d] = stretch(bytes, roll)
    const [from, to, next, end] = a <= c ? [a, Math.min(b, c), c, d] : [c, Math.min(d, a), a, b]
    return joined(
      bytes.subarray(0, from),
      bytes.subarray(next, end),
      bytes.subarray(to, next),
      bytes.subarray(from, to),
      bytes.subarray(end),
    )
  },
  digits: (bytes, roll) => {
    const at = placeOf(bytes, roll, isDigit)
    const digit = Uint8Array.of(48 + roll(10))
    return inserted(bytes, at, repeated(digit, 1 + roll(roll(3) === 0 ? 20_000 : 20)))
  },
  field: (bytes, roll) => {
    const fill = [0x20, 0x41, 0x2e, 0x2f, 0x2d, 0x22, 0xd0, 0x09][roll(8)] ?? 0x41
    return inserted(bytes, roll(bytes.length + 1), new Uint8Array(10_000 + roll(90_000)).fill(fill))
  },
  lineEnds: (bytes, roll) => {
    const end = encoder.encode(['\r', '\n', '\r\n', '\r\r\n', '\n\n', '\u{2028}', ''][roll(7)] ?? '')
    const lines: Bytes[] = []
    let from = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      lines.push(bytes.subarray(from, at > from && bytes[at - 1] === 13 ? at - 1 : at), end)
      from = at + 1
    }
    return joined(...lines, bytes.subarray(from))
  },
  nulls: (bytes, roll) => inserted(bytes, roll(bytes.length + 1), new Uint8Array(1 + roll(200))),
  wide: (bytes) => joined(Uint8Array.of(0xff, 0xfe), ...Array.from(bytes.subarray(0, 20_000), (byte) => Uint8Array.of(byte, 0))),
}

const NAMES = Object.keys(MUTATIONS)

/** The file with one to four faults, and their names. The same seed makes the same faults. */
export function mutated(bytes: Uint8Array, seed: number): { bytes: Uint8Array; how: string[] } {
  const roll = dice(seed)
  const how: string[] = []
  let spoiled = bytes
  for (let count = 1 + roll(4); count > 0; count--) {
    const name = NAMES[roll(NAMES.length)] ?? 'flip'
    how.push(name)
    spoiled = MUTATIONS[name]?.(spoiled, roll) ?? spoiled
    if (spoiled.length > LARGEST * 2) spoiled = spoiled.slice(0, LARGEST * 2)
  }
  return { bytes: spoiled, how }
}
