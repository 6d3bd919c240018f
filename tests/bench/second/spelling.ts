/** How banks spell a provider's name and a contract's number otherwise than papers do. */
import type { Dice } from '../households/random.ts'
import type { Country, Provider } from './providers.ts'

/** «known»: as the family has it. */
export type Way = 'known' | 'alias' | 'sounds' | 'sounds-oddly' | 'lookalike' | 'shortened' | 'genitive' | 'cut' | 'capitals'
/** «none»: the row has no number. */
export type NumberForm = 'none' | 'whole' | 'broken' | 'cut'

const RUSSIAN_WAYS: readonly Way[] = ['alias', 'alias', 'sounds', 'sounds-oddly', 'lookalike', 'shortened', 'genitive', 'cut']
const FOREIGN_WAYS: readonly Way[] = ['alias', 'shortened', 'cut', 'capitals']

export const otherWay = (dice: Dice, country: Country): Way => dice.pick(country === 'ru' ? RUSSIAN_WAYS : FOREIGN_WAYS)

const SOUNDS: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o' },
  ...{ п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e' },
  ...{ ю: 'yu', я: 'ya' },
}
const ODD_SOUNDS: Readonly<Record<string, string>> = {
  ...SOUNDS,
  ...{ ж: 'j', й: 'j', х: 'h', ц: 'c', щ: 'sch', ю: 'ju', я: 'ja', ы: 'i' },
}
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X' },
}

const sounded = (name: string, table: Readonly<Record<string, string>>): string =>
  [...name.toLowerCase()]
    .map((letter) => table[letter] ?? letter)
    .join('')
    .toUpperCase()

/** A field too short for the name: from a long name its first three fifths stay, from a short one all but two letters. */
function cut({ known, others }: Provider): string {
  const isBareName = (name: string): boolean => name.length >= 8 && !/^(ПАО|ООО|АО|НО)/.test(name)
  const name = known.length >= 8 ? known : (others.find(isBareName) ?? known)
  if (name.length < 8) return name
  return name.slice(0, name.length > 12 ? Math.max(9, Math.ceil(name.length * 0.6)) : -2)
}

export function spelled(dice: Dice, provider: Provider, way: Way): string {
  const { known, others, shortened, genitive } = provider
  switch (way) {
    case 'known':
      return known
    case 'alias':
      return dice.pick(others)
    case 'sounds':
      return sounded(known, SOUNDS)
    case 'sounds-oddly':
      return sounded(known, ODD_SOUNDS)
    case 'lookalike':
      return [...known.toUpperCase()].map((letter) => (LOOKALIKES[letter] && dice.chance(0.6) ? LOOKALIKES[letter] : letter)).join('')
    case 'shortened':
      return dice.pick(shortened)
    case 'genitive':
      return genitive
    case 'cut':
      return cut(provider)
    case 'capitals':
      return known.toUpperCase()
  }
}

/** The number as a row prints it; empty for none. Telephones and other ten-digit numbers break as telephones do. */
export function printed(number: string, form: NumberForm): string {
  switch (form) {
    case 'none':
      return ''
    case 'whole':
      return number
    case 'broken':
      return number.length === 10
        ? `${number.slice(0, 3)} ${number.slice(3, 6)}-${number.slice(6, 8)}-${number.slice(8)}`
        : `${number.slice(0, 4)} ${number.slice(4)}`
    case 'cut':
      return `*${number.slice(-5)}`
  }
}
