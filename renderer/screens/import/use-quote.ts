/** Where a field's value comes from, in a few quiet words: the paper's own words, a payment code, or the program's reckoning. */
import type { QuotedField } from '../../../shared/model/inspected.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { PreviewFile } from '../../worker/api.ts'

/** `Sum=73500`: a key of a payment code. */
const CODE_KEY = /^[A-Za-z][\w-]*=/
const LONGEST = 90

/** Undefined: the reader said no words. */
export function useQuote(file: PreviewFile): (field: QuotedField) => string | undefined {
  const { tell } = useSpeaker()
  return (field) => {
    const words = file.quotes?.[field]?.replace(/\s+/g, ' ').trim()
    if (!words) return undefined
    const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
    return CODE_KEY.test(words) ? tell('imports.paper.fromCode', { words: short }) : tell('imports.paper.quote', { words: short })
  }
}
