/** How payee words and contract numbers are compared: what differs only in case, ё/е, punctuation or look-alike letters is the same. */

declare const wordsBrand: unique symbol
/** Words as `normaliseWords` gives them: folded, one space between and a space at both ends, so that whole words are found by `includes`. */
export type Words = string & { readonly [wordsBrand]: 'Words' }

/**
 * Letters that look alike, Cyrillic on the left. The pairs are those of the capitals (В is B, Н is H, Р is P, С is C, У is Y, Х is X),
 * because statements are mostly written in capitals: «МТС» meets a Latin «MTC», «ДОМ.RU» typed half in Latin meets itself.
 * Letters that merely sound alike (С and S, Р and R) stay apart: «МТС» and «MTS» are two spellings, see transliterate.ts.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Latin, Greek and Cyrillic end below this code; everything else takes the slow road. */
const TABLE_SIZE = 0x530
const SPACE = 0x20
/** What each character becomes; 0 where it only parts words. Built once: 100,000 rows must fold in well under a second. */
const FOLDED = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => fold(String.fromCharCode(code)).charCodeAt(0) || 0)
/** Text that NFKC leaves as it is: Latin-1 letters and Russian ones. Everything rarer is composed first. */
const COMPOSED = /^[\x20-\x7e«»\u0400-\u045f]*$/

/** One character folded; the empty string when it is neither letter nor digit. */
function fold(character: string): string {
  const lower = character.toLowerCase().slice(0, character.length)
  if (!LETTER_OR_DIGIT.test(lower)) return ''
  return LOOK_ALIKES[lower] ?? lower
}

/** Quotes and ampersands as some banks export them; their digits must not become words. */
const ENTITY = /&(?:quot|amp|apos|nbsp|laquo|raquo|#0{0,3}(?:34|39|38|160|171|187));/gi

/**
 * The words of a text, folded for comparing: lower case, ё as е, look-alike letters as one, punctuation as spaces. Linear in the length.
 * Compute it once a row and keep it.
 */
export function normaliseWords(text: string): Words {
  const bare = text.includes('&') ? text.replace(ENTITY, ' ') : text
  const plain = COMPOSED.test(bare) ? bare : bare.normalize('NFKC')
  // Codes first and one flat string at the end: twice as fast as adding letters, and a flat string is searched faster too.
  const codes: number[] = [SPACE]
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at)
    const folded = code < TABLE_SIZE ? (FOLDED[code] ?? 0) : foldRare(plain, at)
    if (folded !== 0) codes.push(folded)
    else if (codes[codes.length - 1] !== SPACE) codes.push(SPACE)
  }
  if (codes[codes.length - 1] !== SPACE) codes.push(SPACE)
  return toText(codes) as Words
}

/** A character beyond the table; both halves of a pair stay as they are when the pair is a letter. */
function foldRare(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  const whole = String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0)
  if (whole.length === 2) return LETTER_OR_DIGIT.test(whole) ? code : 0
  return fold(whole).charCodeAt(0) || 0
}

/** `fromCharCode` takes its codes as arguments, and there is a limit to those. */
function toText(codes: number[]): string {
  if (codes.length <= 8192) return String.fromCharCode(...codes)
  let text = ''
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCharCode(...codes.slice(at, at + 8192))
  return text
}

/** Whether there is any word at all. */
export const hasWords = (words: Words): boolean => words.length > 1

/** Whether the needle's words stand in the haystack, in order, next to each other and never inside a word. No words: never. */
export const containsWords = (haystack: Words, needle: Words): boolean => hasWords(needle) && haystack.includes(needle)

const CONTRACT_NOISE = /[\s\p{Pd}\u2212/\\()+№#]/gu

/**
 * A contract number for comparing: without spaces, dashes, slashes and leading zeros, letters folded like words. The empty string
 * (nothing, or zeros only) equals no number.
 */
export function normaliseContract(contract: string): string {
  const bare = contract.replace(CONTRACT_NOISE, '').normalize('NFKC').replace(/^0+/, '')
  let folded = ''
  for (const character of bare) folded += fold(character) || character
  return folded
}

/** Whether two contract numbers are the same one. */
export function sameContract(a: string, b: string): boolean {
  const number = normaliseContract(a)
  return number !== '' && number === normaliseContract(b)
}
