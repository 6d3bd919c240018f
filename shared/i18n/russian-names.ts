/**
 * Russian cases for what families call their accounts: «Интернет у бабушки» → «Интернету у бабушки». Only words of the table
 * are bent, because a wrongly bent name reads worse than a quoted one.
 */
export type Gender = 'm' | 'f' | 'n' | 'pl'

export interface RussianName {
  /** Ready to stand before «не хватает»: «Интернету у бабушки», or «„Дача“:» in quotes where the name cannot be bent. */
  dative: string
  /** Of the thing named; null where it is not known. */
  gender: Gender | null
}

const NOUNS: Record<string, [dative: string, gender: Gender]> = {
  интернет: ['интернету', 'm'],
  телефон: ['телефону', 'm'],
  домофон: ['домофону', 'm'],
  свет: ['свету', 'm'],
  газ: ['газу', 'm'],
  мусор: ['мусору', 'm'],
  вывоз: ['вывозу', 'm'],
  ремонт: ['ремонту', 'm'],
  капремонт: ['капремонту', 'm'],
  кредит: ['кредиту', 'm'],
  взнос: ['взносу', 'm'],
  роутер: ['роутеру', 'm'],
  номер: ['номеру', 'm'],
  телевизор: ['телевизору', 'm'],
  электричество: ['электричеству', 'n'],
  отопление: ['отоплению', 'n'],
  телевидение: ['телевидению', 'n'],
  водоснабжение: ['водоснабжению', 'n'],
  обслуживание: ['обслуживанию', 'n'],
  тв: ['ТВ', 'n'],
  жкх: ['ЖКХ', 'n'],
  жку: ['ЖКУ', 'pl'],
  тко: ['ТКО', 'pl'],
  вода: ['воде', 'f'],
  квартплата: ['квартплате', 'f'],
  коммуналка: ['коммуналке', 'f'],
  электроэнергия: ['электроэнергии', 'f'],
  связь: ['связи', 'f'],
  аренда: ['аренде', 'f'],
  ипотека: ['ипотеке', 'f'],
  страховка: ['страховке', 'f'],
  подписка: ['подписке', 'f'],
  охрана: ['охране', 'f'],
  сигнализация: ['сигнализации', 'f'],
  симка: ['симке', 'f'],
}

const ADJECTIVES: Record<string, [dative: string, gender: Gender]> = {
  мобильный: ['мобильному', 'm'],
  сотовый: ['сотовому', 'm'],
  домашний: ['домашнему', 'm'],
  городской: ['городскому', 'm'],
  кабельный: ['кабельному', 'm'],
  капитальный: ['капитальному', 'm'],
  кабельное: ['кабельному', 'n'],
  цифровое: ['цифровому', 'n'],
  мобильная: ['мобильной', 'f'],
  сотовая: ['сотовой', 'f'],
  горячая: ['горячей', 'f'],
  холодная: ['холодной', 'f'],
}
/** Adjectives that stand for the thing alone: «Мобильный Пети». */
const ALONE = new Set(['мобильный', 'сотовый', 'городской'])

/** Bends the first word, and the second where the first only describes it; the rest («у бабушки», «Пети») stands already as it must. */
export function russianName(name: string): RussianName {
  const trimmed = name.trim()
  const [first = '', second = '', ...rest] = trimmed.split(/\s+/)
  const noun = own(NOUNS, first)
  if (noun) return { dative: [like(first, noun[0]), ...tail(second, rest)].join(' '), gender: noun[1] }
  const adjective = own(ADJECTIVES, first)
  if (adjective) {
    const described = own(NOUNS, second)
    if (described && described[1] === adjective[1])
      return { dative: [like(first, adjective[0]), like(second, described[0]), ...rest].join(' '), gender: described[1] }
    if (ALONE.has(first.toLowerCase()) && !described)
      return { dative: [like(first, adjective[0]), ...tail(second, rest)].join(' '), gender: adjective[1] }
  }
  return { dative: `«${trimmed}»:`, gender: null }
}

const own = (table: Record<string, [string, Gender]>, word: string): [string, Gender] | undefined =>
  Object.hasOwn(table, word.toLowerCase()) ? table[word.toLowerCase()] : undefined
const tail = (second: string, rest: string[]): string[] => (second === '' ? rest : [second, ...rest])
/** The bent word with the capital that the written one has. */
const like = (written: string, bent: string): string =>
  written.charAt(0) === written.charAt(0).toLowerCase() ? bent : bent.charAt(0).toUpperCase() + bent.slice(1)
