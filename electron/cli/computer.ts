/** What the computer says where the words do not: its language and its civil date. The only place of the command line with a clock. */
import { civilDate } from '../../shared/dates.ts'
import { languageOf } from '../launch/language.ts'
import { localNow } from '../presence/clock.ts'
import type { Defaults } from './args.ts'

export const defaults = (): Defaults => ({
  language: languageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
  today: civilDate(localNow(new Date()).day),
})
