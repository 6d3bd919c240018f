/** Sentences that name a price and change nothing for the family: advertising, and prices that stay. */
import { OFFER_WORDS, OWN_WORDS, UNCHANGED_WORDS } from '../../catalogue/wording-notice.ts'
import { wholeWords } from './flat.ts'

const OFFER = wholeWords(OFFER_WORDS, 'iu')
const OWN = wholeWords(OWN_WORDS, 'iu')
const UNCHANGED = wholeWords(UNCHANGED_WORDS)
/** «Подключите автоплатёж», «перейдите по ссылке» are in letters on any matter. */
const NO_OFFER =
  /(?<!\p{L})(?:подключ|оформ|перейд|смен|откро|выбер)\p{L}{0,6} (?:на |по |в |бесплатн\p{L}{1,3} )?(?:автоплат|автопополн|уведомл|рассылк|смс|sms|ссылк|сайт|личн|кабинет|приложени|парол|способ|раздел)\p{L}*/giu
/** A present by the way is no offer where the price itself changes. */
const PRESENT = wholeWords('бесплатно|в подарок|free of charge|kostenlos', 'iu')

interface Told {
  text: string
  change: boolean
  from: boolean
}

/**
 * For each sentence whether it belongs to an offer: it says so itself, or goes on after one without speaking of what is the reader's own
 * or of a change from a day on.
 */
export function offered(sentences: readonly Told[]): boolean[] {
  let before = false
  return sentences.map(({ text, change, from }) => {
    const plain = text.replace(NO_OFFER, '')
    const own = OWN.test(text) || (change && from)
    before = OFFER.test(plain) || (PRESENT.test(plain) && !change) || (before && !own)
    return before
  })
}

/** The sentence without what it says to stay as it is: «не изменится», `you will still pay`. */
export const withoutUnchanged = (text: string): string => text.replace(UNCHANGED, ' ')
/** Whether it says of something that it stays. */
export const staysSame = (text: string): boolean => withoutUnchanged(text) !== text
