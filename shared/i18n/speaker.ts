/**
 * Says messages in one language. The one place where keys, plurals, sums and days become sentences; used by the report, the
 * command line, the tray and the screens alike.
 */
import i18next, { type i18n } from 'i18next'
import type { CivilDate, YearMonth } from '../dates.ts'
import type { Money } from '../money.ts'
import { DICTIONARIES, type Language, type MessageKey } from './dictionary.ts'
import type { Message, MessageValue, Place } from './message.ts'

export interface Speaker {
  readonly language: Language
  say(message: Message): string
  /** `say` with the parts at hand, for screens. */
  tell(key: MessageKey, values?: Record<string, MessageValue>): string
  /** `85 ₽`, `1 234,50 ₽`: kopecks only where there are any. */
  money(amount: Money): string
  /** `30 июня`, with the year when it is not that of `today`. */
  day(day: CivilDate): string
  /** `с 1 июня по 30 июня`; of one day `за 28 июня`. */
  days(from: CivilDate, to: CivilDate): string
  /** `июнь 2025` */
  month(month: YearMonth): string
  place(place: Place): string
}

const LOCALE: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }
const instances = new Map<Language, i18n>()

function dictionary(language: Language): i18n {
  let instance = instances.get(language)
  if (!instance) {
    instance = i18next.createInstance()
    // Synchronous: the resources are at hand. Nothing is escaped, because React and the terminal do that themselves.
    void instance.init({
      lng: language,
      fallbackLng: 'en',
      resources: { [language]: { translation: DICTIONARIES[language] } },
      initAsync: false,
      interpolation: { escapeValue: false },
    })
    instances.set(language, instance)
  }
  return instance
}

/** A speaker of one language. `currency` is the household's; `today` decides when a day is said without its year. */
export function speaker(language: Language, currency: string, today: CivilDate): Speaker {
  const locale = LOCALE[language]
  const whole = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 })
  const exact = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const dayThisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const dayAnyYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const instance = dictionary(language)
  const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
  // Russian writes «30 июня 2025 г.»; the «г.» only lengthens a sentence.
  const bare = (text: string): string => text.replace(/\s?г\.$/, '')

  // Print has a minus, not a hyphen, before a number.
  const money = (amount: Money): string => (amount % 100 === 0 ? whole : exact).format(amount / 100).replace('-', '−')
  const day = (date: CivilDate): string =>
    date.slice(0, 4) === today.slice(0, 4) ? dayThisYear.format(at(date)) : bare(dayAnyYear.format(at(date)))
  const month = (value: YearMonth): string => bare(monthName.format(at(`${value}-01`)))

  const value = (raw: MessageValue): string | number => {
    if (typeof raw !== 'object') return raw
    if ('money' in raw) return money(raw.money)
    if ('day' in raw) return day(raw.day)
    if ('month' in raw) return month(raw.month)
    if ('number' in raw) return plain.format(raw.number)
    return say(raw.message)
  }
  const tell = (key: MessageKey, values: Record<string, MessageValue> = {}): string =>
    String(instance.t(key as never, Object.fromEntries(Object.entries(values).map(([name, raw]) => [name, value(raw)])) as never))
  const say = (message: Message): string => tell(message.key, message.values)

  const days = (from: CivilDate, to: CivilDate): string =>
    from === to ? tell('app.days.single', { day: { day: from } }) : tell('app.days.span', { from: { day: from }, to: { day: to } })

  // A field of a payment code by what it is; a name of somebody's own as it stands there.
  const fields = (keys: string): string =>
    keys
      .split(', ')
      .map((key) => (instance.exists(`codes.field.${key}`) ? tell(`codes.field.${key}` as MessageKey) : key))
      .join(', ')

  const place = (where: Place): string => {
    if ('line' in where) return tell('problems.at.line', { line: where.line })
    if ('page' in where) return tell('problems.at.page', { page: where.page })
    return 'path' in where ? where.path : fields(where.key)
  }
  return { language, say, tell, money, day, days, month, place }
}
