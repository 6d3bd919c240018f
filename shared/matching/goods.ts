/** Words that tell of goods bought from a provider rather than of its service: «салон связи», «роутер», SHOP. */
import { normaliseWords, type Words } from '../text/normalise.ts'

const STEMS = [
  'салон',
  'магазин',
  'роутер',
  'модем',
  'смартфон',
  'аксессуар',
  'оборудован',
  'приставк',
  'router',
  'shop',
  'store',
  'accessor',
  'device',
].map((stem) => normaliseWords(stem).trim())

/** «Салон связи», «магазина»; but not «магазинная». */
const LONGEST_ENDING = 4

export const tellsOfGoods = (words: Words): boolean =>
  STEMS.some((stem) => words.includes(` ${stem}`)) &&
  words
    .trim()
    .split(' ')
    .some((word) => STEMS.some((stem) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING))
