/** Words that tell of goods bought from a provider rather than of its service: «салон связи», «роутер», SHOP, MAGAZIN. */
import { normaliseWords, type Words } from '../../text/normalise.ts'

const STEMS = [
  'салон',
  'магазин',
  'роутер',
  'модем',
  'смартфон',
  'аксессуар',
  'оборудован',
  'приставк',
  'ритейл',
  'magazin',
  'salon',
  'riteyl',
  'riteil',
  'ritejl',
  'retail',
  'router',
  'shop',
  'store',
  'accessor',
  'device',
].map((stem) => normaliseWords(stem).trim())

/** «Салон связи», «магазинами». */
const LONGEST_ENDING = 4

const tells = (words: Words): boolean =>
  STEMS.some((stem) => words.includes(` ${stem}`)) &&
  words
    .trim()
    .split(' ')
    .some((word) => STEMS.some((stem) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING))

/** Whether the words tell of goods. What stands in a payee's own name (`names`, where they stand) tells nothing: «Shopify». */
export function tellsOfGoods(words: Words, names: readonly { from: number; to: number }[] = []): boolean {
  if (!tells(words)) return false
  let rest: string = words
  for (const { from, to } of names) rest = `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`
  return tells(rest as Words)
}
