/** Finds payees that a row writes in a way nobody wrote down: cut, abbreviated, declined, glued, in the other alphabet, by their initials. */
import { addTo } from '../../multimap.ts'
import { normaliseWords, type Words } from '../../text/normalise.ts'
import { abbreviates, pointedWords, tellingWords } from './abbreviated.ts'
import { soundsOf, withoutDoubles } from './sound.ts'

/** A payee that a row may mean, and how surely: nearly the whole name, or one telling word of it. */
export interface Likeness {
  place: number
  shown: string
  isStrong: boolean
}

interface Name {
  place: number
  shown: string
  /** The sounds of its words. */
  sounds: readonly string[]
  letters: number
  initials: string
}

/** The sounds of words that stand in one text. */
const heard = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((word) => soundsOf(normaliseWords(word).trim()))

/** Stems of words that many names share: alone they tell nobody. The last line: houses of many trades («Яндекс Такси» is not «Яндекс Плюс»). */
const COMMON = heard(`
  оплата платеж услуг интернет связь телеком телевид мобильн сотов кабельн сети сеть домашн город
  управляющ компани общест организац товарищ жилищ собственник центр расчетн единый фонд капитальн ремонт
  энерг сбыт водокан тепло газпром электр вывоз мусор сервис плюс филиал област район страхов домофон
  moscow london limited energy water media council mobile internet payment group service trading city
  яндекс yandex google apple amazon microsoft
`)
/** Who sells goods and meals: a name inside such a row is a shop's. */
const SHOP_WORDS = new Set(heard('кафе ресторан столовая аптека цветы магазин кофейня салон cafe shop store restaurant'))
const LEGAL = new Set(heard('ооо оао зао пао ао ип но ук тсж муп гуп чоп ск мкд ltd'))

const KEY_LETTERS = 3
/** So many consonants may stand for a word. */
const SKELETON_LETTERS = 4
/** A word cut shorter than this is no word. */
const SHORTEST_CUT = 3
/** Letters that one telling word must show. */
const TELLING_LETTERS = 5
/** Letters of a declined word that stay, and that change at most. */
const STEM_LETTERS = 6
const ENDING_LETTERS = 3
const STRONG_LETTERS = 7
/** «Связь» and «связи» are common, «Связьинформ» is a name. */
const ENDING_OF_COMMON = 4
/** So many letters of a name in a row tell of it even where its words are common. */
const LONG_LETTERS = 10

/** What is known of a household's payees by sound; built once, asked for every text that names nobody outright. */
export class Likenesses {
  /** Names by the first sounds of each of their words. */
  readonly #byStart = new Map<string, { name: Name; at: number }[]>()
  readonly #byInitials = new Map<string, Name[]>()
  /** Names by a word of theirs without its vowels: «УФНТ». */
  readonly #bySkeleton = new Map<string, Name[]>()
  /** How many payees have a word of that sound. */
  readonly #holders = new Map<string, Set<string>>()

  put(place: number, shown: string, words: Words, payee: string): void {
    const sounds = words
      .trim()
      .split(' ')
      .map((word) => soundsOf(word)[0] ?? '')
      .filter((sound) => sound !== '')
    if (sounds.length === 0) return
    const initials = sounds
      .filter((sound) => !LEGAL.has(sound))
      .map((sound) => sound[0])
      .join('')
    const name: Name = { place, shown, sounds, letters: sounds.join('').length, initials }
    sounds.forEach((sound, at) => {
      const start = sounds.slice(at).join('').slice(0, KEY_LETTERS)
      if (start.length >= KEY_LETTERS) addTo(this.#byStart, start, { name, at })
      const bones = skeletonOf(sound)
      if (bones.length >= SKELETON_LETTERS && bones !== sound) addTo(this.#bySkeleton, bones, name)
      const parts = partInitials(sound)
      if (parts.length >= KEY_LETTERS) addTo(this.#byInitials, parts, name)
      this.#holders.set(sound, (this.#holders.get(sound) ?? new Set()).add(payee))
    })
    if (initials.length >= KEY_LETTERS) addTo(this.#byInitials, initials, name)
    // «ПЭСК»: a compound word stands with the first letters of its parts.
    const compound = sounds.flatMap((sound) => (LEGAL.has(sound) ? [] : [partInitials(sound) || (sound[0] ?? '')])).join('')
    if (compound !== initials && compound.length >= KEY_LETTERS) addTo(this.#byInitials, compound, name)
  }

  /** Whether a look at the whole text may be worth while. Words of one or two letters never are. */
  hints(word: string): boolean {
    if (word.length < SHORTEST_CUT) return false
    return soundsOf(word).some(
      (sound) => this.#byStart.has(sound.slice(0, KEY_LETTERS)) || this.#byInitials.has(sound) || this.#bySkeleton.has(sound),
    )
  }

  /** The payees that a text may mean, by place. `words` are those of `text`. */
  in(words: Words, text = ''): Likeness[] {
    const row = words.trim().split(' ').map(soundsOf)
    if (row.some((sounds) => sounds.some((sound) => SHOP_WORDS.has(sound)))) return []
    const found = new Map<number, Likeness>()
    const note = ({ place, shown }: Name, isStrong: boolean): void => {
      const before = found.get(place)
      if (!before || (isStrong && !before.isStrong)) found.set(place, { place, shown, isStrong })
    }
    row.forEach((sounds, from) => {
      for (const sound of sounds) {
        // «ЭР» is too short to look for alone.
        const start = sound.length < KEY_LETTERS ? sound + (row[from + 1]?.[0] ?? '') : sound
        for (const { name, at } of this.#byStart.get(start.slice(0, KEY_LETTERS)) ?? []) {
          const seen = aligned(row, from, name.sounds, at)
          if (this.#tells(seen, name)) note(name, isStrong(seen, name) && (seen.isWhole || this.#isTelling(seen.longest)))
        }
        for (const name of this.#byInitials.get(sound) ?? []) note(name, false)
        for (const name of this.#bySkeleton.get(sound) ?? []) note(name, false)
      }
    })
    if (found.size === 0) for (const name of this.#abbreviated(words, text)) note(name, false)
    const all = [...found.values()]
    const strong = all.filter((likeness) => likeness.isStrong)
    return (strong.length > 0 ? strong : all).sort((a, b) => a.place - b.place)
  }

  /** The names of which the text says the beginnings of words, and nothing else. */
  #abbreviated(words: Words, text: string): Name[] {
    const telling = tellingWords(words.trim().split(' '))
    const said = telling.map(soundsOf)
    const isPointed = pointedWords(text).has(telling[0] ?? '')
    const names = (said[0] ?? []).flatMap((sound) => this.#byStart.get(sound.slice(0, KEY_LETTERS)) ?? [])
    return names.flatMap(({ name, at }) => (abbreviates(said, name.sounds.slice(at), isPointed) ? [name] : []))
  }

  /** One telling word, the whole name, or much of it in several words. */
  #tells(seen: Seen, { letters }: Name): boolean {
    if (seen.words > 1 && (seen.letters >= LONG_LETTERS || (seen.letters >= STEM_LETTERS && seen.letters * 2 >= letters))) return true
    return seen.letters >= TELLING_LETTERS && (this.#isTelling(seen.longest) || seen.isWhole)
  }

  /** A word that names one payee and is none of those that many names share. */
  #isTelling(sound: string): boolean {
    if (sound.length < TELLING_LETTERS || (this.#holders.get(sound)?.size ?? 0) > 1) return false
    return !COMMON.some((stem) => sound.startsWith(stem) && sound.length <= stem.length + ENDING_OF_COMMON)
  }
}

const VOWELS = /(?<=.)[aeiouy]/g
/** A word without its vowels, but for a first one. */
const skeletonOf = (sound: string): string => withoutDoubles(sound.replace(VOWELS, ''))

/** Of what Russian company names are put together: «Рос-теле-ком», «Мос-обл-газ». */
const PARTS = heard('тел ком обл энерг сбыт газ вод канал тепл сет связ строй жил')

/** The first letters of a compound word's parts: «РТК»; empty where it has none. */
function partInitials(sound: string): string {
  const starts = PARTS.map((part) => sound.indexOf(part, 1)).filter((at) => at > 0)
  return starts.length === 0 ? '' : [0, ...starts.sort((a, b) => a - b)].map((at) => sound[at]).join('')
}

interface Seen {
  letters: number
  words: number
  /** The longest word of the name that the row shows. */
  longest: string
  isWhole: boolean
}

const isStrong = ({ letters, isWhole }: Seen, name: Name): boolean =>
  isWhole ? letters >= TELLING_LETTERS : letters >= STRONG_LETTERS && letters * 2 >= name.letters

/** How much of a name stands in the row from there on: word by word, each whole, cut, declined, or several in one. */
function aligned(row: readonly (readonly string[])[], from: number, name: readonly string[], start: number): Seen {
  const seen: Seen = { letters: 0, words: 0, longest: '', isWhole: false }
  let at = start
  let skipped = 0
  let isContracted = false
  for (let next = from; next < row.length && at < name.length; next += 1) {
    const place = at
    const found = (row[next] ?? []).map((sound) => stepOf(sound, name, place)).find((step) => step !== undefined)
    const contracted = found && found.letters < TELLING_LETTERS ? contraction(row[next], row[next + 1], name[place]) : undefined
    const step = contracted ?? found
    if (contracted) {
      next += 1
      isContracted = true
    }
    if (!step && next > from && skipped === 0) {
      // «Leeds CC council»: one word of the row stands for one of the name.
      skipped = 1
      at += 1
      continue
    }
    if (!step) break
    seen.letters += step.letters
    seen.words += step.words
    for (const word of name.slice(at, at + step.words))
      if (word.length > seen.longest.length && step.letters >= TELLING_LETTERS) seen.longest = word
    at += step.words
  }
  seen.isWhole = start === 0 && at === name.length && skipped === 0 && !isContracted
  return seen
}

/** «Рост-ком»: the beginning and the end of one word, as two. */
function contraction(
  heads: readonly string[] = [],
  tails: readonly string[] = [],
  word = '',
): { letters: number; words: number } | undefined {
  for (const head of heads)
    for (const tail of tails)
      if (Math.min(head.length, tail.length) >= SHORTEST_CUT && head.length + tail.length < word.length)
        if (word.startsWith(head) && word.endsWith(tail))
          return { letters: Math.min(head.length + tail.length, STRONG_LETTERS - 1), words: 1 }
  return undefined
}

/** What one word of the row shows of the name: how many letters, and how many of its words. */
function stepOf(sound: string, name: readonly string[], at: number): { letters: number; words: number } | undefined {
  const word = name[at] ?? ''
  if (sound === word) return { letters: sound.length, words: 1 }
  if (sound.length < SHORTEST_CUT) return undefined
  if (word.startsWith(sound)) return { letters: sound.length, words: 1 }
  if (isDeclined(sound, word)) return { letters: Math.min(sound.length, word.length) - 1, words: 1 }
  let glued = word
  for (let words = 2; at + words <= name.length && sound.startsWith(glued); words += 1) {
    glued = withoutDoubles(glued + (name[at + words - 1] ?? ''))
    if (glued === sound || (glued.startsWith(sound) && sound.length > word.length + 1)) return { letters: sound.length, words }
  }
  // The name, and a common word glued to it.
  const isBefore = word.length >= TELLING_LETTERS && sound.startsWith(word) && COMMON.some((stem) => sound.startsWith(stem, word.length))
  return isBefore ? { letters: word.length, words: 1 } : undefined
}

function isDeclined(a: string, b: string): boolean {
  let common = 0
  while (common < a.length && a[common] === b[common]) common += 1
  return common >= STEM_LETTERS && Math.max(a.length, b.length) - common <= ENDING_LETTERS
}
