/** What the computer says where the words do not: its language and its civil date. The only place of the command line with a clock. */
import { type CivilDate, civilDateOf } from '../../shared/dates.ts'
import type { Language } from '../../shared/i18n/dictionary.ts'
import type { Defaults } from './args.ts'

/** Russian where the system speaks Russian (BCP 47 tag such as `ru-RU`), else English. */
export const languageOf = (locale: string): Language => (/^ru\b/i.test(locale) ? 'ru' : 'en')

/** The civil date that a calendar on the wall shows at that moment in the computer's zone. */
export function civilDateAt(moment: Date): CivilDate {
  const day = civilDateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  if (!day) throw new RangeError(`the computer's clock is out of range: ${moment.getFullYear()}`)
  return day
}

export const defaults = (): Defaults => ({
  language: languageOf(Intl.DateTimeFormat().resolvedOptions().locale),
  today: civilDateAt(new Date()),
})
