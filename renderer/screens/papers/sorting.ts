/** The order of the imports on the Papers screen, and the time of one in words. */
import type { Language } from '../../../shared/i18n/dictionary.ts'
import type { ImportStep } from '../../worker/api.ts'

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0)

export const latestFirst = (steps: readonly ImportStep[]): ImportStep[] => [...steps].sort((a, b) => descending(a.at, b.at))

const LOCALE: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }

/** `28 июня 2025 г., 14:05` in the computer's zone; what is no time is given back as it stands. */
export function timeWords(at: string, language: Language, timeZone?: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(
    moment,
  )
}
