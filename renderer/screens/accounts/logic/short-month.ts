/** Names of months short enough for an axis. */
import type { YearMonth } from '../../../../shared/dates.ts'
import type { Language } from '../../../../shared/i18n/dictionary.ts'

const LOCALE: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }

/** «июн», and in January the year as well: «янв 25». */
export function shortMonth(month: YearMonth, language: Language): string {
  const name = new Intl.DateTimeFormat(LOCALE[language], { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
  const bare = name.replace('.', '')
  return month.endsWith('-01') ? `${bare} ${month.slice(2, 4)}` : bare
}
