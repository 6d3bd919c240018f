/** The names of months as documents write them, in Russian, English and German. */

const FORMS: readonly (readonly string[])[] = [
  ['январь', 'января', 'январе', 'янв', 'january', 'jan', 'januar', 'jänner'],
  ['февраль', 'февраля', 'феврале', 'фев', 'февр', 'february', 'feb', 'februar'],
  ['март', 'марта', 'марте', 'мар', 'march', 'mar', 'märz', 'maerz'],
  ['апрель', 'апреля', 'апреле', 'апр', 'april', 'apr'],
  ['май', 'мая', 'мае', 'may', 'mai'],
  ['июнь', 'июня', 'июне', 'июн', 'june', 'jun', 'juni'],
  ['июль', 'июля', 'июле', 'июл', 'july', 'jul', 'juli'],
  ['август', 'августа', 'августе', 'авг', 'august', 'aug'],
  ['сентябрь', 'сентября', 'сентябре', 'сен', 'сент', 'september', 'sep', 'sept'],
  ['октябрь', 'октября', 'октябре', 'окт', 'october', 'oct', 'oktober', 'okt'],
  ['ноябрь', 'ноября', 'ноябре', 'ноя', 'нояб', 'november', 'nov'],
  ['декабрь', 'декабря', 'декабре', 'дек', 'december', 'dec', 'dezember', 'dez'],
]

const NUMBERS = new Map(FORMS.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)))

/** 1..12 for the name of a month in any of its forms, case aside. */
export const monthNumber = (word: string): number | undefined => NUMBERS.get(word.toLowerCase())

/** All forms of a month's name, 1..12. */
export const monthForms = (number: number): readonly string[] => FORMS[number - 1] ?? []

/** The source of a pattern that matches any of the names; longest first, so that «июня» is not read as «июн». */
export const MONTH_NAMES = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')
