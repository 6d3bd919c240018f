/** The language in which `npm start` speaks: Russian where the computer does, else English. */
import type { Language } from '../../shared/i18n/dictionary.ts'

/** The first of LC_ALL, LC_MESSAGES and LANG that says something decides; where none does (Windows), the system's own locale. */
export function languageOf(env: Readonly<Record<string, string | undefined>>, systemLocale: string): Language {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  return /^ru\b|^ru_/i.test(named ?? systemLocale) ? 'ru' : 'en'
}
