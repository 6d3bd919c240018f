/** What the terms of payment say in words, in the languages that such invoices are written in: until when, whether it is taken, whether it is paid. */
import { addDays, type CivilDate } from '../../dates.ts'
import { findDays } from '../text/days.ts'
import { flatten } from '../text/flat.ts'
import type { Read } from './paper.ts'
import { words } from './values.ts'

export interface Terms {
  dueOn?: Read<CivilDate>
  /** The words that promise a discount for paying early. */
  discount?: string
  /** The words that say that the provider takes the money, and the day where they name one. */
  taken?: { words: string; on?: CivilDate }
  /** The words that say that it is paid. */
  settled?: string
}

/** Words of a text that belong together. A dot ends them only before a blank and no number: «am 20. März», «04.04.2018». */
const CLAUSE_END = /[;\n!?]|(?<!\d)\.(?=\s|$)|(?<=\d{4})\.(?=\s|$)|,(?=\s)/gu
const SENTENCE_END = /[\n!?]|(?<!\d)\.(?=\s|$)|(?<=\d{4})\.(?=\s|$)/gu
const DISCOUNT = /skonto|(?:discount|rabatt|escompte|sconto|korting|скидк)/iu
/** Right before a day: that it is the last one. */
const UNTIL =
  /(?<!\p{L})(?:bis(?: spätestens)?(?: zum| am)?|spätestens(?: am| zum)?|fällig(?:keit)?(?: am| zum)?:?|due(?: date)?(?: on| by)?:?|no later than|until|by|before|payable (?:on|by)|avant le|jusqu'au|échéance(?: le)?:?|vóór|uiterlijk(?: op)?|senast(?: den)?|entro il|hasta el|до|не позднее)\s{1,3}$/iu
/** That the clause speaks of paying at all: a period of supply has a last day too. */
const PAYING =
  /zahl|fällig|überweis|begleich|netto|pay|due|settle|remit|net(?!\p{L})|pai|règl|échéance|betal|förfall|oplat|оплат|внес|pag/iu
const DAYS = '(\\d{1,3})\\s{0,2}(?:kalender|calendar )?(?:tage?n?|days?|jours?|dag(?:en|ar|e)?|giorni|días|дн(?:ей|я)|день)(?!\\p{L})'
const WITHIN = new RegExp(
  `(?<!\\p{L})(?:innerhalb|binnen|within|in|dans(?: les)?|sous|inom|entro|en|в течение)(?: (?:von|of|the))?\\s{1,2}${DAYS}|(?<!\\d)${DAYS}\\s{1,2}(?:netto|net|rein)(?!\\p{L})`,
  'iu',
)
/** Days that count from something else than the bill. */
const OTHER_DAYS = /verzug|mahn|widerruf|rückgabe|storn|reklam|(?<!\p{L})late(?!\p{L})|overdue|interest|refund|return|просроч|возврат/iu
const TAKEN =
  /(?<!\p{L})(?:wird|werden|will be|sera|sarà|будет|wordt)(?!\p{L})[^;\n]{0,200}?(?<!\p{L})(?:abgebucht|abbuchen|eingezogen|einziehen|debited|collected|charged to|prélevé|addebitato|списан\p{L}{0,2}|geïncasseerd)/iu
/** «If you give us a mandate …»: nothing is taken yet. */
const IF = /(?<!\p{L})(?:wenn|falls|sofern|if|si|если)(?!\p{L})/iu
const SETTLED =
  /(?<!\p{L})(?:(?:bereits|schon) (?:beglichen|bezahlt)|(?:already|has been|was) (?:paid|settled)|déjà (?:payé|réglé)e?|reeds (?:betaald|voldaan)|уже оплачен\p{L}{0,2})/iu
/** Terms fill a page at most; what is longer is no reason to look longer. */
const LONGEST = 20_000
/** XRechnung: `#SKONTO#TAGE=14#PROZENT=2.25#`. */
const CODED_DISCOUNT = /#SKONTO#TAGE=(\d{1,3})#PROZENT=(\d{1,2}(?:\.\d{1,2})?)#[^\n]*/gu

/** Discounts for early payment in the form of XRechnung. */
export const codedDiscounts = (text: string): { days: string; percent: string }[] =>
  [...text.matchAll(CODED_DISCOUNT)].map(([, days = '', percent = '']) => ({ days, percent }))

/** Reads the terms; days counted from the issue need its day. Years that are not written are those nearest to it. */
export function readTerms(texts: readonly string[], issuedOn: CivilDate | undefined, asOf: CivilDate): Terms {
  const text = flatten(texts.join('\n').slice(0, LONGEST).replace(CODED_DISCOUNT, ' '))
  const near = issuedOn ?? asOf
  const terms: Terms = {}
  for (const clause of text.split(CLAUSE_END)) {
    if (DISCOUNT.test(clause)) {
      if (/\d/.test(clause)) terms.discount ??= words(clause)
    } else if (!terms.dueOn) {
      const due = dueOf(clause, issuedOn, near)
      if (due) terms.dueOn = due
    }
  }
  for (const sentence of text.split(SENTENCE_END)) {
    if (SETTLED.test(sentence)) terms.settled ??= words(sentence)
    if (terms.taken || !isTaken(sentence)) continue
    const on = findDays(sentence, near).find(({ hasYear }) => hasYear)?.day
    terms.taken = { words: words(sentence), ...(on && { on }) }
  }
  return terms
}

const isTaken = (sentence: string): boolean => TAKEN.test(sentence) && !IF.test(sentence)

function dueOf(clause: string, issuedOn: CivilDate | undefined, near: CivilDate): Read<CivilDate> | undefined {
  if (isTaken(clause) || !PAYING.test(clause) || OTHER_DAYS.test(clause)) return undefined
  const day = findDays(clause, near).find(({ at }) => UNTIL.test(clause.slice(Math.max(0, at - 30), at)))
  if (day) return { value: day.day, words: words(clause) }
  const within = WITHIN.exec(clause)
  const days = Number(within?.[1] ?? within?.[2] ?? Number.NaN)
  return issuedOn && Number.isInteger(days) ? { value: addDays(issuedOn, days), words: words(clause) } : undefined
}
