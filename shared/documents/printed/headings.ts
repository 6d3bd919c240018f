/** The headings of a bill's tables: what each column holds. Words in lower case, ё as е; the first that fits stands. */
import { flatten } from '../text/flat.ts'

export const COLUMNS = [
  'position',
  'title',
  'unit',
  'quantity',
  'price',
  'amount',
  'benefit',
  'recalculation',
  'penalty',
  'paid',
  'debt',
  'advance',
  'balance',
  'total',
  'tax',
  'other',
] as const
export type Column = (typeof COLUMNS)[number]

/** Beside another column of charges it is that column's total. */
export const WHOLE_CHARGE = /^(?:итого|всего) (?:начислен|к начислен)/iu

const HEADINGS: readonly [Column, RegExp][] = [
  ['position', /^(?:№|n|no|nr|pos|position|п ?\/ ?п)?\.?(?: ?п ?\/ ?п)?\.?$|^art-?nr/u],
  ['balance', /(?:баланс|остаток)[^\n]{0,30} на начало|входящий остаток/u],
  ['other', /на конец|исходящ|closing|показани|счетчик|reading|zählerstand|^период|^дата|^date|^datum|zeitraum/u],
  ['unit', /^ед(?:\.|иниц|$)|(?<!\p{L})ед\.? ?изм|^unit$|unit of|^einheit|^me$|währung|валюта|currency/u],
  ['recalculation', /перерас|корректир|доначисл|adjustment|korrektur/u],
  ['benefit', /льгот|скидк|субсид|discount|rabatt|benefit/u],
  ['penalty', /(?<!\p{L})пен[ия](?!\p{L})|неустойк|penalt|late fee|mahn/u],
  ['paid', /оплачен|поступ|уплачен|(?<!\p{L})paid|payments?(?!\p{L})|bezahlt|zahlung(?:en)?(?!\p{L})/u],
  ['debt', /долг|задолж|сальдо|previous balance|arrears|rückstand/u],
  ['advance', /аванс|переплат|guthaben/u],
  ['amount', WHOLE_CHARGE],
  ['total', /^(?:итого|всего)|к оплате|к уплате|^total(?! ?charge)|^gesamt/u],
  ['amount', /начислен/u],
  ['price', /тариф|(?<!\p{L})цена|ставка|стоимость ед|price|(?<!\p{L})rate|preis|tarif/u],
  ['amount', /(?<!\p{L})(?:с|со|с учетом|включая|вкл\.?) ндс|brutto|incl(?:\.|uding) (?:vat|tax)/u],
  ['tax', /ндс|(?<!\p{L})vat(?!\p{L})|mwst|(?<!\p{L})ust|steuer|(?<!\p{L})tax/u],
  [
    'quantity',
    /об[ъь]ем|колич|кол-во|кол\.|расход|потребл|площад|(?<!\p{L})qty|quantity|^units?|usage|consumption|menge|anzahl|verbrauch|hours/u,
  ],
  [
    'title',
    /вид(?:ы)? (?:услуг|начисл|плат)|услуг|наименован|статьи|описание|description|service|^items?|details|product|bezeichn|beschreib|leistung|artikel/u,
  ],
  ['amount', /сумма|стоимость|amount|betrag|charges?|(?<!\p{L})cost/u],
]

/** Heads a table of those who are paid, or of the accounts: its values stand below their labels, and its rows are no services. */
export const NO_SERVICES = /получател|лицев\p{L}{2,3} сч[её]т|реквизит/iu

/** What a column under this heading holds; undefined for words that head no column of a bill. */
export function headingOf(text: string): Column | undefined {
  if (text.length > 80) return undefined
  const plain = flatten(text).toLowerCase().replace(/\s+/gu, ' ').trim()
  return HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** The parts of a heading that is set in several lines. */
export const joinHeading = (parts: readonly string[]): string =>
  parts.reduce(
    (whole, part) => (/\p{L}-$/u.test(whole) && /^\p{Ll}/u.test(part) ? whole.slice(0, -1) + part : `${whole} ${part}`.trim()),
    '',
  )
