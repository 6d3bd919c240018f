/** Names of columns and labels made comparable. */

/** A column's or label's name for comparing: lower case, without accents and punctuation, ё as е, э as е («Кэшбэк», «Кешбэк»). */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/э/g, 'е')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
