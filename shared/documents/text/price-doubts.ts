/** What must be said beside a new price: that it is of one service only, or for a time only, or that the letter names a further one. */
import { FOR_TIME_WORDS, ONE_SERVICE_WORDS } from '../../catalogue/wording-notice.ts'
import { message, type Problem } from '../../i18n/message.ts'
import type { Facts } from './facts.ts'
import { asWritten, rightBefore, standsBefore, wholeWords } from './flat.ts'
import type { Sentence } from './sentences.ts'

const ONE_SERVICE = wholeWords(ONE_SERVICE_WORDS, 'iu')
const FOR_TIME = wholeWords(FOR_TIME_WORDS, 'iu')
const UNTIL = rightBefore('до|по|until|bis')
const AFTERWARDS = wholeWords('далее|затем|потом|после (?:этого|чего|окончания)|then|after(?: that|wards)?|danach', 'iu')
const LONGEST = 200

const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

/** Doubts of the sentence that names the price. */
export function doubtsOfPrice(sentence: Sentence, facts: Facts): Problem[] {
  const problems: Problem[] = []
  const service = ONE_SERVICE.exec(sentence.text)
  if (service) problems.push(warning(message('documents.notice.oneService', { words: wordsOf(service, sentence, facts) })))
  // «Первые 3 месяца за 1 ₽, далее 690 ₽»: the price is what comes after.
  const time = AFTERWARDS.test(sentence.text) ? null : FOR_TIME.exec(sentence.text)
  const until = facts.days.find(({ at }) => at >= sentence.at && at < sentence.end && standsBefore(facts.text, at, UNTIL))
  if (time) problems.push(warning(message('documents.notice.forTime', { words: wordsOf(time, sentence, facts) })))
  else if (until) problems.push(warning(message('documents.notice.untilDay', { on: { day: until.day } })))
  return problems
}

const wordsOf = (found: RegExpExecArray, { at }: Sentence, { original }: Facts): string =>
  asWritten(original, { at: at + found.index, end: at + found.index + found[0].length })

/** A further price in the same letter, which the notice cannot hold. */
export const anotherPrice = ({ at, end }: Sentence, { original }: Facts): Problem =>
  warning(message('documents.notice.another', { words: asWritten(original, { at, end }).slice(0, LONGEST) }))
