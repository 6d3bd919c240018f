/** How a name is misspelt on its way to a statement: cut, written in Latin letters, with letters that look alike, abbreviated, glued. */
import type { Dice } from './random.ts'

/** Two ways in which machines write Russian in Latin letters; banks do not agree. */
const PASSPORT: Readonly<Record<string, string>> = {
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
  й: 'i',
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
  ю: 'iu',
  я: 'ia',
}
const SIMPLE: Readonly<Record<string, string>> = { ...PASSPORT, й: 'y', х: 'h', ц: 'c', щ: 'sch', ю: 'yu', я: 'ya', ё: 'yo', ж: 'j' }
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
}

const written = (text: string, letters: Readonly<Record<string, string>>): string =>
  [...text.toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .toUpperCase()

const longest = (text: string): string => text.split(/[^\p{L}\p{N}]+/u).reduce((a, b) => (b.length > a.length ? b : a), '')

/** The beginning of a name, at least its first seven characters. */
const cutShort = (dice: Dice, text: string): string =>
  text.length < 9 ? text : text.slice(0, Math.max(7, Math.round((text.length * dice.int(50, 85)) / 100))).trim()

const lookAlike = (dice: Dice, text: string): string =>
  [...text].map((letter) => (dice.chance(0.6) ? (LOOKS_LIKE[letter] ?? letter) : letter)).join('')

/** Long words lose their ends: «Упр. комп. Уютный дом», «Мосэнергосб.». */
const abbreviated = (dice: Dice, text: string): string =>
  text
    .split(' ')
    .map((word) => (word.length > 6 && dice.chance(0.75) ? `${word.slice(0, dice.int(4, Math.min(8, word.length - 2)))}.` : word))
    .join(' ')

export interface Names {
  usual: string
  latin: string
  initials?: string
}

/** A spelling that the family has not seen before. */
export function unseen(dice: Dice, names: Names): string {
  const { usual, latin, initials } = names
  const way = dice.weighted({
    cut: 3,
    passport: 2,
    simple: 2,
    latin: 2,
    look: 2,
    short: 3,
    glued: 1,
    capitals: 1,
    initials: initials ? 1 : 0,
    one: 1,
  })
  switch (way) {
    case 'cut':
      return cutShort(dice, usual)
    case 'passport':
      return written(usual, PASSPORT)
    case 'simple':
      return written(usual, SIMPLE)
    case 'latin':
      return cutShort(dice, latin)
    case 'look':
      return lookAlike(dice, dice.chance(0.5) ? usual.toUpperCase() : usual)
    case 'short':
      return abbreviated(dice, usual)
    case 'glued':
      return usual.replace(/[\s.-]+/g, '')
    case 'capitals':
      return usual.toUpperCase()
    case 'initials':
      return initials ?? usual
    case 'one':
      return longest(usual).length >= 6 ? longest(usual).toUpperCase() : usual.toUpperCase()
  }
}

/** A contract number as rows print it. */
export function printed(dice: Dice, number: string, isBroken: boolean, isCut: boolean): string {
  if (isCut && number.length >= 7)
    return dice.chance(0.6) ? number.slice(0, dice.int(5, number.length - 1)) : number.slice(-dice.int(5, number.length - 1))
  if (!isBroken) return number
  const gap = dice.pick([' ', '-', ' '])
  const size = dice.int(3, 4)
  return (number.match(new RegExp(`.{1,${size}}`, 'g')) ?? [number]).join(gap)
}
