/** The order of the lists on the Papers screen, and the time of an import in words. */
import type { Language } from '../../../shared/i18n/dictionary.ts'
import type { Invoice, Notice } from '../../../shared/model/household.ts'
import type { ImportStep } from '../../worker/api.ts'

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0)

export const latestFirst = (steps: readonly ImportStep[]): ImportStep[] => [...steps].sort((a, b) => descending(a.at, b.at))

export const invoicesOf = (account: string, invoices: readonly Invoice[]): Invoice[] =>
  invoices.filter((invoice) => invoice.account === account).sort((a, b) => descending(a.period, b.period))

export const noticesOf = (account: string, notices: readonly Notice[]): Notice[] =>
  notices.filter((notice) => notice.account === account).sort((a, b) => descending(a.receivedOn, b.receivedOn))

const LOCALE: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }

/** `28 июня 2025 г., 14:05` in the computer's zone; what is no time is given back as it stands. */
export function timeWords(at: string, language: Language, timeZone?: string): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return at
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(
    moment,
  )
}
