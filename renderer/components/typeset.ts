/** Keeps together what must not part at a line's end: a day with its month, a short word with the next, a dash with the word before. */
import type { Language } from '../../shared/i18n/dictionary.ts'

const NBSP = '\u00a0'
const RUSSIAN_SHORT = /(?<=^|[\s(«>])(до|по|с|со|на|за|к|ко|и|в|во|у|о|не|от|из|а) (?=\S)/giu
const ENGLISH_SHORT = /(?<=^|[\s(“>])(by|on|to|is|a|in|of|at|for|the) (?=\S)/giu
const DAY = /(\d{1,2}) (?=\p{L})/gu

/** The same words with some of their spaces made unbreakable. */
export function typeset(text: string, language: Language): string {
  const short = language === 'ru' ? RUSSIAN_SHORT : ENGLISH_SHORT
  return text.replace(DAY, `$1${NBSP}`).replace(short, `$1${NBSP}`).replaceAll(' — ', `${NBSP}— `)
}
