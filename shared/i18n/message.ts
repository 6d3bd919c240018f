/**
 * A message is a key of the dictionary with its values: facts, not text. `speaker` turns it into a sentence of one language
 * at the edge of a report, so that rules and readers never hold wording.
 */
import type { CivilDate, YearMonth } from '../dates.ts'
import type { Money } from '../money.ts'
import type { MessageKey } from './dictionary.ts'

export type MessageValue =
  | string
  | number
  | { money: Money }
  | { day: CivilDate }
  | { month: YearMonth }
  | { number: number }
  | { message: Message }
export interface Message {
  key: MessageKey
  values?: Record<string, MessageValue>
}

/** `say('ledger.assumed', { amount: { money }, on: { day } })` */
export const message = (key: MessageKey, values?: Record<string, MessageValue>): Message => (values ? { key, values } : { key })

/** Where in a file something stands; said as "line 17", "строка 17", or a path such as `accounts[0].home`. */
export type Place = { line: number } | { page: number } | { path: string } | { key: string }

/** What a reader or a schema found wrong. `error`: not usable as it is; `warning`: told, and the rest is used. */
export interface Problem {
  level: 'warning' | 'error'
  at?: Place
  message: Message
}
