/** Dismisses texts that tell nothing of any account without folding them: purchases are many, and made of few words. */
import { mayCollect } from '../../catalogue/collectors.ts'
import { normaliseWords } from '../../text/normalise.ts'
import { mayTellOfAutopay } from './autopay-lines.ts'
import type { Directory } from './directory.ts'

const [ZERO, NINE] = [0x30, 0x39]
/** What stands between the digits of one number is at most this long (text/numbers.ts). */
const WIDEST_GAP = 3

/**
 * Whether a text surely names no payee, no number of the directory, no collector and no autopay. A text about which this cannot be said
 * quickly is not silent. Words are looked at as they are written, each once; numbers only for their length.
 */
export function silentTexts({ payees, numbers, likenesses }: Directory): (text: string) => boolean {
  const lengths = [...numbers.keys()].map((digits) => digits.length)
  const fewestDigits = lengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const numbersName = [...payees.keys()].some((word) => word.charCodeAt(0) <= NINE)
  const known = new Map<string, boolean>()

  const says = (word: string): boolean => payees.has(word) || likenesses.hints(word) || mayCollect(word)
  const isSilentWord = (written: string): boolean => {
    const words = normaliseWords(written)
    return (
      !mayTellOfAutopay(words) &&
      !words
        .trim()
        .split(' ')
        .some((word) => says(word) || says(lettersOf(word)))
    )
  }
  const isSilent = (written: string): boolean => {
    let silent = known.get(written)
    if (silent === undefined) {
      silent = isSilentWord(written)
      known.set(written, silent)
    }
    return silent
  }

  return (text) => {
    if (mayHoldNumber(text, fewestDigits)) return false
    for (let from = 0; from < text.length; ) {
      const space = text.indexOf(' ', from)
      const end = space < 0 ? text.length : space
      if (!isPlainNumber(text, from, end, numbersName)) {
        const written = text.slice(from, end)
        // Words with digits in them are as many as the rows.
        if (!(hasDigit(written) ? isSilentWord(written) : isSilent(written))) return false
      }
      from = end + 1
    }
    return true
  }
}

/** Digits and what parts them, and no name begins with a digit. Nothing at all is plain as well. */
function isPlainNumber(text: string, from: number, end: number, numbersName: boolean): boolean {
  if (from === end) return true
  for (let at = from; at < end; at += 1) if (text.charCodeAt(at) > NINE) return false
  return !numbersName
}

/** What stands before the number in «KVARTPLATA24»; empty where it is too short, or the word has no number. */
function lettersOf(word: string): string {
  let at = 0
  while (at < word.length && word.charCodeAt(at) > NINE) at += 1
  return at < word.length && at >= FEWEST_GLUED ? word.slice(0, at) : ''
}
const FEWEST_GLUED = 2

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) return true
  }
  return false
}

/** Whether so many digits stand close enough together to be one number. */
function mayHoldNumber(text: string, fewest: number): boolean {
  let digits = 0
  let gap = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) {
      if (gap > WIDEST_GAP) digits = 0
      gap = 0
      digits += 1
      if (digits >= fewest) return true
    } else gap += 1
  }
  return false
}
