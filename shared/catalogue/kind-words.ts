/** The words by which families, banks and bills call a kind of service: «Свет», «ТВ», «Холодная вода». Data; grows by words, not by code. */
import type { AccountKind } from '../model/household.ts'
import { normaliseWords, type Words } from '../text/normalise.ts'
import { Stems } from '../text/stems.ts'
import { wordList } from '../text/word-list.ts'

interface KindWords {
  kind: AccountKind
  /** What the service is called, on bills and in rows of statements alike. */
  said: string
  /** Parts of names of those who sell nothing else: they tell the kind of a payee, and are no words for the service. */
  names?: string
  /** Titles on bills; in rows of statements they stand for other things («по номеру телефона»). */
  titles?: string
}

/** In the notation of text/stems.ts, separated by commas. The first kind that fits stands. */
const KIND_WORDS: readonly KindWords[] = [
  {
    kind: 'repair-fund',
    said: 'капремонт, кап. рем, капитальн ремонт, фонд капитальн, взнос на капитальн, kapremont, kapitaln',
    names: 'фкр., капитальн',
  },
  { kind: 'phone', said: 'домашн телефон, городск телефон, стационарн, местн телефон, телефония, телефонн сеть, landline, festnetz' },
  { kind: 'mobile', said: 'мобильн, сотов, симк, сим., sim., mobile, mobilfunk, handyvertrag', titles: 'телефон, telefon' },
  {
    kind: 'tv',
    said: 'тв., телевид, телевизор, цифров тв., tv., television, кабельн, rundfunkbeitrag',
    names: 'триколор, tv licence, tv license',
  },
  {
    kind: 'internet',
    said: 'интернет, wi-fi, wifi., вай фай, шпд., broadband, internet, fibre., fiber., оптоволок, isp., glasfaser',
    names: 'провайдер',
  },
  {
    kind: 'electricity',
    said: 'свет., света., электроэнерг, электричеств, электроснаб, энергоснаб, квт., electric, svet., elektro, strom., energy., power.',
    names: 'электр, *энергосбыт, *электросбыт, *energosbyt, elektr, энерго., energo., stadtwerke',
  },
  {
    kind: 'gas',
    said: 'газ., газа., газоснабж, газом., gas., gaz., техобслуживание вкго, erdgas',
    names: '*межрегионгаз, *горгаз, *облгаз, *райгаз, газораспр, *regiongaz, *oblgaz, *gorgaz, газпром межрег',
  },
  { kind: 'waste', said: 'тко., тбо., мусор, отход, вывоз тбо., waste, musor, müllabfuhr', names: 'экооператор, экосервис' },
  {
    kind: 'heating',
    said: 'отоплен, теплоснабж, тепло., тепловая, тепловые, теплоэнерг, heating, otoplenie, heizung, fernwärme',
    names: '*теплосет, тепловы, teplo',
  },
  {
    kind: 'water',
    said: 'вода., воды., воду., водоснабж, водоотвед, хвс., гвс., канализац, water, voda., wasser',
    names: '*водоканал, *vodokanal',
    titles: 'водоканал',
  },
  { kind: 'intercom', said: 'домофон, видеодомофон, intercom, domofon, интерком' },
  { kind: 'rent', said: 'аренд, съем., съема., съем квартир, наем., найм., найма., rent., arenda, miete.' },
  {
    kind: 'insurance',
    said: 'страхов, осаго., каско., insur, *versicherung, полис., дмс.',
    names: 'strakh, полис',
  },
  {
    kind: 'loan',
    said:
      'кредит, ипотек, ипотеч, займ, заем., рассрочк, погашение основн, погашение од., погашение процент, ссуд, loan., mortgage, kredit, ' +
      'ipoteka, darlehen',
    names: 'мфо.',
  },
  {
    kind: 'housing',
    said:
      'жку., жкх., квартплат, коммунал, жилищнокоммунал, жилищн, содержание жил, содержание и ремонт, ук., тсж., тсн., жск., дез., жэу., жэк., ' +
      'управляющ компан, управляющ организац, домоуправл, kvartplat, zhkh., zhku., zkh., gkh., uk., tszh., hausgeld, council tax',
    names: 'управляющ, *еирц, ерц., еркц., жилсервис, содержани, *eirc, hausverwaltung',
    titles: 'квартира.',
  },
  {
    kind: 'subscription',
    said: 'подписк, subscri, podpisk, хостинг, hosting, vpn., облачн хранилищ, mitgliedsbeitrag, membership',
    names: 'premium, plus., плюс., music, музык, cloud, кинотеатр, фитнес, fitness, спортзал, *gym.',
  },
]

type Column = 'said' | 'names' | 'titles'

const stemsOf = (...columns: readonly Column[]): [string, AccountKind][] =>
  KIND_WORDS.flatMap((words) =>
    columns.flatMap((column) => wordList(words[column] ?? '')).map((stem): [string, AccountKind] => [stem, words.kind]),
  )

const TITLES = new Stems(stemsOf('said', 'titles'))

/** Every kind of service that folded words of a bill name, the most telling first. */
export const kindsInWords = (words: Words): AccountKind[] => [...new Set(TITLES.all(words))]

export const kindInWords = (words: Words): AccountKind | undefined => kindsInWords(words)[0]

/** The stems by which a row of a statement tells what it pays for, its payee's name included; for one list with others (text/stems.ts). */
export const KIND_STEMS_OF_ROWS: readonly (readonly [stem: string, kind: AccountKind])[] = stemsOf('said', 'names')

/** «Связи», «газа», «домашнего»; but neither «Связьинформ» nor «водоканал». */
const LONGEST_ENDING = 3
const SINGLE_WORDS = KIND_WORDS.flatMap(({ said }) => wordList(said))
  .filter((stem) => !/[ -]/.test(stem))
  .map((stem) => ({ word: normaliseWords(stem).trim(), isWhole: stem.endsWith('.') }))

/** Whether a folded word is one for a service, in any of its forms, and no name made of it. */
export const isServiceWord = (word: string): boolean =>
  SINGLE_WORDS.some((stem) =>
    stem.isWhole ? word === stem.word : word.startsWith(stem.word) && word.length <= stem.word.length + LONGEST_ENDING,
  )
