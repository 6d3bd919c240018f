/** Small things that every text reader needs: collapsed white space, comparable names, currency codes. */
export { collapse } from '../text/collapse.ts'
export { plainName } from '../text/plain-name.ts'

/** Of the private-use characters: stands for the semicolon of an entity while a table is split at semicolons. */
const HIDDEN = '\ue001'
const ENTITY = /&(quot|amp|lt|gt|apos|nbsp|#\d{1,6})[;\ue001]/g
const ENTITIES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' }

/** Decodes the handful of entities that banks leave in tables and OFX (`&quot;`). Unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = Number(name.slice(1))
    return code > 31 && code < 0xd800 ? String.fromCharCode(code) : whole
  })
}

/** Hides the semicolons of entities, which separate nothing; `decodeEntities` knows them in this form too. */
export const hideEntities = (text: string): string =>
  text.includes('&') && /&(?:quot|amp|lt|gt|apos|nbsp|#\d{1,6});/.test(text)
    ? text.replace(ENTITY, (_, name: string) => `&${name}${HIDDEN}`)
    : text

const SIGNS: Record<string, string> = {
  '₽': 'RUB',
  руб: 'RUB',
  р: 'RUB',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₸': 'KZT',
  '₴': 'UAH',
  '¥': 'JPY',
  zł: 'PLN',
  kč: 'CZK',
}

/** An ISO 4217 code from a cell (`rub`, `RUR`, `₽`, `руб.`); undefined when it is none. RUR is the rouble's code before 1998. */
export function currencyCode(text: string): string | undefined {
  const cell = text.trim()
  if (/^[A-Za-z]{3}$/.test(cell)) {
    const code = cell.toUpperCase()
    return code === 'RUR' ? 'RUB' : code
  }
  // Not every word that an object has is a sign of ours: «constructor».
  const sign = cell.length > 4 ? '' : cell.toLowerCase().replace(/\.$/, '')
  return Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : undefined
}

/** The currency that a sum itself names by its sign (`$120`, `650 ₽`). */
export function currencyInside(text: string): string | undefined {
  const sign = /[₽$€£₸₴]/.exec(text)?.[0]
  return sign ? SIGNS[sign] : undefined
}
