/** How a word sounds, whatever the letters: «Уютный», UYUTNYY, UIUTNYI and «уютный» typed half in Latin letters have one key. */

/** Cyrillic letters by what they sound like; what banks disagree on (й, ы, ц, щ, soft signs) falls together. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'c', л: 'l', м: 'm', н: 'n' },
  ...{ о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e' },
  ...{ ю: 'iu', я: 'ia', і: 'i', ї: 'i' },
}

/** Latin spellings of one sound, in the order in which they are put together. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|shh/g, 'sh'],
  // Umlauts, as German banks write them without.
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 's'],
  // ГОСТ 7.79 writes ц so: CZIFRAL.
  [/cz/g, 'c'],
  [/kh/g, 'h'],
  [/t[sz]/g, 'c'],
  [/[yj]u/g, 'iu'],
  [/[yj]a/g, 'ia'],
  [/[yj]o|[yj]e/g, 'e'],
  [/j/g, 'zh'],
  [/y/g, 'i'],
  [/x/g, 'cs'],
  [/w/g, 'v'],
  [/ck|[kq]/g, 'c'],
]

/** What the look-alikes of folded words were in Cyrillic (text/normalise.ts folds them into Latin letters). */
const UNFOLDED: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'в', e: 'е', k: 'к', m: 'м', h: 'н', o: 'о', p: 'р', c: 'с', t: 'т', y: 'у', x: 'х', i: 'і' },
}
const CYRILLIC_LETTER = /[\u0400-\u052f]/
const SHORT_I = /[aeiouy]j(?![aeiou])/
const SHORT_I_ALL = /(?<=[aeiouy])j(?![aeiou])/g
/** Letters that no Cyrillic one is folded into. */
const LATIN_ALONE = /[dfglnqrsuvwzj]/

/**
 * The sounds of a folded word (one word of `normaliseWords`): one key where its letters are clear, two where they may be of either alphabet.
 * Doubled letters count once.
 */
export function soundsOf(word: string): string[] {
  if (CYRILLIC_LETTER.test(word)) return [fromCyrillic(word)]
  // After a vowel, with none behind it, j is й to ISO 9 (SKAJNET), and ж to others (GARAJNYY).
  if (SHORT_I.test(word)) return [fromLatin(word.replace(SHORT_I_ALL, 'i')), fromLatin(word)]
  if (LATIN_ALONE.test(word)) return [fromLatin(word)]
  const [latin, cyrillic] = [fromLatin(word), fromCyrillic(word)]
  return latin === cyrillic ? [latin] : [latin, cyrillic]
}

function fromCyrillic(word: string): string {
  let sound = ''
  for (const letter of word) sound += CYRILLIC[UNFOLDED[letter] ?? letter] ?? letter
  return withoutDoubles(sound)
}

function fromLatin(word: string): string {
  let sound = word
  for (const [spelt, heard] of LATIN) sound = sound.replace(spelt, heard)
  return withoutDoubles(sound)
}

/** The same sounds, doubled letters once. */
export const withoutDoubles = (sound: string): string => sound.replace(/(.)\1+/g, '$1')
