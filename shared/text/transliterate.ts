/** Russian words as statements write them in Latin letters, and back: «Ростелеком» and ROSTELEKOM. */

/** The letters as Russian passports and most bank systems write them; hard and soft signs vanish. */
const TO_LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Longest first, so that `shch` is one letter and not three. */
const TO_CYRILLIC: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['shh', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['cz', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ja', 'я'],
  ['yo', 'ё'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['j', 'й'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'кс'],
  ['y', 'й'],
  ['z', 'з'],
]

/** The text with Cyrillic letters written in Latin ones, lower case; other characters stay. */
export function toLatin(text: string): string {
  let latin = ''
  for (const letter of text.toLowerCase()) latin += TO_LATIN[letter] ?? letter
  return latin
}

/** The text with Latin letters written in Cyrillic ones, lower case. A likely reading, not the only one: `c` and `k` are both «к». */
export function toCyrillic(text: string): string {
  const latin = text.toLowerCase()
  let cyrillic = ''
  for (let at = 0; at < latin.length; ) {
    const pair = TO_CYRILLIC.find(([from]) => latin.startsWith(from, at))
    cyrillic += pair ? pair[1] : latin.charAt(at)
    at += pair ? pair[0].length : 1
  }
  return cyrillic
}
