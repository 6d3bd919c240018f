/** Finding the payload of a payment code in a file and turning its bytes into text, whatever charset it claims. */

/** The text of one payment code and what its header says. */
export interface Payload {
  /** `Key=Value` parts, without the header. */
  body: string
  /** Any character may part the fields; most often `|`. */
  separator: string
  /** WHATWG label of the charset that its bytes were read in. */
  encoding: string
  /** What the header claims, where that is not what the bytes are. */
  claimed?: string
  /** Lines after the payload that do not belong to it. */
  rest: string
}

const CHARSETS: Readonly<Record<string, string>> = { 1: 'windows-1251', 2: 'utf-8', 3: 'koi8-r' }
/** A code holds at most some 3,000 characters; what lies beyond this is not one. */
const LIMIT = 64_000

/** What stands before a code in a text: nothing, a line's end or a byte order mark, blanks aside. */
const BEFORE = '(?:^|[\\n\\r\\u00bf]) *'
/** Or a few words of who sends it on: «Вот код: ST00012|Name=…»; nothing that parts the cells of a table, and a whole code. */
const WORDS = '(?:^|[\\n\\r])[^\\n\\r;,|\\t]{0,60}[^\\n\\r;,|\\tA-Za-z0-9]'
const WITHIN_LINE = `(?:${BEFORE}|${WORDS})(?=ST0001[123][^A-Za-z0-9\\s]\\s{0,4}[A-Za-z]{2,20}=)`
const PAYLOAD = new RegExp(`${WITHIN_LINE}|${BEFORE}(?=ST0001)`, 'gi')
const ANY_CODE = new RegExp(`${WITHIN_LINE}|${BEFORE}(?=ST0001|(?:BCD|SPC)[ \\t]*[\\r\\n])`, 'gi')

/** The places in the bytes, which are looked at as single letters so that no charset has to be known. */
function startsOf(bytes: Uint8Array, what: RegExp): number[] {
  const letters = new TextDecoder('windows-1252').decode(bytes.subarray(0, LIMIT))
  return [...letters.matchAll(what)].map((found) => found.index + found[0].length)
}

/** The codes in a text, each with whatever stands behind it: from the start of one to the start of the next. */
export function codesInText(bytes: Uint8Array): Uint8Array[] {
  const starts = startsOf(bytes, ANY_CODE)
  return starts.map((start, at) => bytes.subarray(start, starts[at + 1]))
}

/** The text of UTF-8, or undefined where the bytes are none. */
export function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Finds a payment code (ГОСТ Р 56042-2014) in bytes, or in text where the bytes are of another charset (UTF-16, a pasted text).
 * The bytes decide over the header: UTF-8 under «ST00011» is common on housing bills. Undefined: there is none, or its header is broken.
 */
export function findPayload(input: Uint8Array | string): Payload | undefined {
  if (typeof input === 'string') {
    const start = /^[\ufeff "'«]{0,80}ST0001/im.exec(input.slice(0, LIMIT))
    if (!start) return undefined
    const text = input.slice(start.index + start[0].length - 6).slice(0, LIMIT)
    return split(text, CHARSETS[text.charAt(6)], undefined)
  }
  const [start] = startsOf(input, PAYLOAD)
  if (start === undefined) return undefined
  const bytes = input.subarray(start, start + LIMIT)
  const claimed = CHARSETS[String.fromCharCode(bytes[6] ?? 0)]
  if (!claimed) return undefined
  const utf8 = decodeStrictly(bytes)
  if (utf8 !== undefined && bytes.some((byte) => byte > 127)) return split(utf8, 'utf-8', claimed)
  const encoding = utf8 === undefined ? russianOf(bytes, claimed) : claimed
  return split(new TextDecoder(encoding).decode(bytes), encoding, claimed)
}

/**
 * Which of the two charsets of one byte a letter the bytes are in. Read in the wrong one, small letters are capitals and capitals small:
 * «рОМАШКА». The claimed one stands unless only the other gives words without a capital behind a small letter.
 */
function russianOf(bytes: Uint8Array, claimed: string): string {
  const first = claimed === 'koi8-r' ? 'koi8-r' : 'windows-1251'
  const other = first === 'koi8-r' ? 'windows-1251' : 'koi8-r'
  const turned = (label: string): number => [...new TextDecoder(label).decode(bytes).matchAll(/[а-яё][А-ЯЁ]/g)].length
  return turned(first) > 1 && turned(other) === 0 ? other : first
}

function split(text: string, encoding: string | undefined, claimed: string | undefined): Payload | undefined {
  const separator = text.charAt(7)
  if (!encoding || separator === '' || /[\p{L}\p{N}=]/u.test(separator)) return undefined
  const next = /[\n\r][ \t\n\r]{0,4}ST0001[123]/i.exec(text)
  const whole = next ? text.slice(0, next.index) : text
  const end = separator === '\n' || separator === '\r' ? whole.length : lastLineEnd(whole, separator)
  return {
    body: whole.slice(8, end),
    separator,
    encoding,
    ...(claimed && claimed !== encoding ? { claimed } : {}),
    rest: whole.slice(end),
  }
}

/** Payloads are printed and copied with line breaks inside: a following line belongs to it while it still holds a separator. */
function lastLineEnd(text: string, separator: string): number {
  let end = text.indexOf('\n')
  while (end >= 0) {
    const next = text.indexOf('\n', end + 1)
    const line = text.slice(end + 1, next < 0 ? text.length : next)
    const belongs = line.includes(separator) || /^\s*[A-Za-z]{2,20}=/.test(line)
    if (!belongs) return end
    end = next
  }
  return text.length
}
