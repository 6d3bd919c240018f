/** Text made even for reading, letter for letter, so that a place in the even text is the same place in the original. */

/** ё as е, every kind of space as a space, the true minus as a hyphen. The length never changes; line breaks stay. */
export function flatten(text: string): string {
  return text
    .replace(/ё/g, 'е')
    .replace(/Ё/g, 'Е')
    .replace(/[\t\r\f\v\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/g, ' ')
    .replace(/[\u2212\u2010\u2011]/g, '-')
}

/** A stretch of a text. */
export interface Span {
  at: number
  end: number
}

/** The text with these stretches blanked out, so that a date is not read as a sum. The length stays. */
export function blank(text: string, spans: readonly Span[]): string {
  let bare = ''
  let from = 0
  for (const { at, end } of [...spans].sort((a, b) => a.at - b.at)) {
    if (at < from) continue
    bare += text.slice(from, at) + '_'.repeat(end - at)
    from = end
  }
  return bare + text.slice(from)
}

/** The stretches from left to right, without those that begin inside another; of two that begin together the one named first. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  let free = 0
  return [...spans]
    .sort((a, b) => a.at - b.at)
    .filter(({ at, end }) => {
      if (at < free) return false
      free = end
      return true
    })
}

/** A stretch of the original, with plain spaces. */
export const asWritten = (original: string, { at, end }: Span): string => original.slice(at, end).replace(/\s+/gu, ' ').trim()

/** A pattern of whole words: not inside a longer word on either side. */
export const wholeWords = (source: string, flags = 'giu'): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}])`, flags)

/** Whether the words stand right before the place, with nothing but blanks and a colon or dash between. */
export function standsBefore(text: string, at: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, at - 60), at))
}

/** The pattern for `standsBefore`. */
export const rightBefore = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d/])(?:${source})[ :—–-]{0,4}["«“]?$`, 'iu')

export const lineOf = (text: string, at: number): number => {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1
  return line
}
