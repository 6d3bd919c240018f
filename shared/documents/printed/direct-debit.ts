/** Whether the provider takes the money itself: a mandate, and the day it does so. */
import type { CivilDate } from '../../dates.ts'
import type { InvoiceDraft } from '../../model/inspected.ts'
import type { Facts } from '../text/facts.ts'

/** «Der Betrag wird am 20.03.2018 von Ihrem Konto abgebucht», `will be collected by Direct Debit on 20 March`. */
const TAKEN =
  /(?:wird|werden|buchen wir|ziehen wir)[^.!?\n]{0,40}? (?:am|zum) $|(?:direct debit|collected|debited|taken from your)[^.!?\n]{0,60}?(?:on|on or (?:just )?after) $/iu
const SAYS_DEBIT = /lastschrift|abgebucht|eingezogen|abbuchung|direct debit|automatically (?:debited|collected)/iu
const MANDATE = /(?:mandatsreferenz(?:nummer)?|mandate (?:reference|ref\.?|id))[^:\n]{0,30}: {0,4}([\p{L}\d][\p{L}\d ./-]{1,33}[\p{L}\d])/iu
/** Only an offer: «wenn Sie uns ein SEPA-Lastschriftmandat erteilen». */
const OFFER = /(?:wenn sie|falls sie|if you|to set up|einrichten|erteilen)[^.!?]{0,120}?(?:lastschrift|direct debit)/iu

/** The mandate and the day of the debit where the paper says that there is one. */
export function readDirectDebit({ text, days }: Facts): InvoiceDraft['directDebit'] {
  const mandate = MANDATE.exec(text)?.[1]?.trim()
  const on: CivilDate | undefined = SAYS_DEBIT.test(text)
    ? days.find(({ at }) => TAKEN.test(text.slice(Math.max(0, at - 100), at)))?.day
    : undefined
  if (mandate === undefined && (on === undefined || OFFER.test(text))) return undefined
  return { ...(mandate ? { mandate } : {}), ...(on ? { on } : {}) }
}
