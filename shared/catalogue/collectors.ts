/** Who collects for others: «GIS ZKH», «Система Город». The row names the collector; for whom, only the sum and the number can tell. */
import type { AccountKind } from '../model/household.ts'
import { containsWords, normaliseWords, type Words } from '../text/normalise.ts'
import { wordList } from '../text/word-list.ts'

/** What housing collectors take money for. */
const HOUSING: readonly AccountKind[] = ['housing', 'water', 'heating', 'gas', 'electricity', 'waste', 'repair-fund', 'intercom']

/** As statements print them: the state's system, town systems, a bank's own name for the whole category. */
const PHRASES = wordList(`
  гис жкх, gis zkh, gis zhkh, epr gis, госуслуги дом, gosuslugi dom, система город, sistema gorod, квартплата 24, kvartplata 24,
  оплата жку, оплата жкх, оплата услуг жкх, услуги жкх, жкх, жку, zhkh, квартплата, коммунальные платежи, коммунальные услуги,
  жилищно коммунальные услуги, единый платежный документ
`).map(normaliseWords)
const FIRST_WORDS = new Set(PHRASES.map((phrase) => phrase.slice(1, phrase.indexOf(' ', 1))))

/** Whether a folded word may begin a collector's name. */
export const mayCollect = (word: string): boolean => FIRST_WORDS.has(word)

/** What a collector named in the row collects for, or undefined where none is named. */
export const collectedIn = (words: Words): readonly AccountKind[] | undefined =>
  PHRASES.some((phrase) => containsWords(words, phrase)) ? HOUSING : undefined

/** Whether payee words of an account are a collector's, so that they speak for other accounts as well. */
export const isCollector = (words: Words): boolean => PHRASES.some((phrase) => containsWords(words, phrase))

/** The collectors that stand in folded words. */
export const collectorsIn = (words: Words): readonly Words[] => PHRASES.filter((phrase) => containsWords(words, phrase))
