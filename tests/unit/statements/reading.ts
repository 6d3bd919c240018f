/** How the tests of the statement readers make files in code and look at what was read. */
import iconv from 'iconv-lite'
import { civilDate } from '../../../shared/dates.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectNow } from '../../../shared/inspect.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { formatMoney } from '../../../shared/money.ts'
import type { ReadContext } from '../../../shared/reader.ts'

export const CONTEXT: ReadContext = { asOf: civilDate('2025-07-01'), currency: 'RUB' }
const RUSSIAN = speaker('ru', 'RUB', CONTEXT.asOf)

/** Bytes of a text in any encoding that iconv knows; `win1251`, `cp866`, `koi8-r`, `utf16le`, `utf16be`, `latin1`, `win1250`. */
export const bytesOf = (text: string, encoding = 'utf8', mark = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM: mark }))

export const inspectBytes = (bytes: Uint8Array, name = 'выписка.csv', context = CONTEXT): Inspected =>
  inspectNow({ name, bytes, sha256: '00' }, context)

export const inspectText = (text: string, encoding = 'utf8', name = 'выписка.csv'): Inspected => inspectBytes(bytesOf(text, encoding), name)

/** Rows as `day sum currency description`, all statements one after another. */
export const told = (inspected: Inspected): string[] =>
  (inspected.statements ?? []).flatMap(({ transactions }) =>
    transactions.map(({ on, amount, currency, description }) => `${on} ${formatMoney(amount)} ${currency} ${description}`),
  )

/** Problems as `level place key`. */
export const keys = (inspected: Inspected): string[] =>
  inspected.problems.map(({ level, at, message }) => `${level} ${at && 'line' in at ? `${at.line} ` : ''}${message.key}`)

/** Problems as a Russian reader sees them. */
export const said = (inspected: Inspected): string[] => inspected.problems.map(({ message }) => RUSSIAN.say(message))

export const lines = (...rows: string[]): string => rows.map((row) => `${row}\r\n`).join('')
