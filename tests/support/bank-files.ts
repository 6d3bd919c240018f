/** The same payments as a family's files would hold them: T-Bank's table, a bank's OFX. Rows are written in the order given. */

import { hashText } from '../../shared/hash.ts'
import { inspectNow } from '../../shared/inspect.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { d } from './build.ts'

/** `time` is the bank's; a table without it writes midnight. */
export interface Paid {
  on: string
  time?: string
  sum: string
  what: string
  card?: string
  mcc?: string
}

const HEADER = [
  ...['Дата операции', 'Дата платежа', 'Номер карты', 'Статус', 'Сумма операции', 'Валюта операции', 'Сумма платежа'],
  ...['Валюта платежа', 'Кэшбэк', 'Категория', 'MCC', 'Описание', 'Бонусы (включая кэшбэк)'],
]
const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(';')
const dotted = (on: string): string => on.split('-').reverse().join('.')

/** T-Bank's table of 13 columns. */
export function tBankCsv(rows: readonly Paid[], card = '*4417'): string {
  const lines = rows.map(({ on, time = '00:00:00', sum, what, card: own = card, mcc = '' }) => {
    const amount = sum.replace('.', ',')
    return line([`${dotted(on)} ${time}`, dotted(on), own, 'OK', amount, 'RUB', amount, 'RUB', '', '', mcc, what, '0,00'])
  })
  return [line(HEADER), ...lines, ''].join('\r\n')
}

export interface OfxParts {
  account?: string
  from?: string
  to?: string
}

/** OFX 1 with a number of the bank for each row; the numbers count the rows of the file unless `what` repeats. */
export function ofx(rows: readonly Paid[], { account = '40817810900001234567', from, to }: OfxParts = {}): string {
  const days = rows.map(({ on }) => on).sort()
  const plain = (on: string | undefined): string => (on ?? '').replaceAll('-', '')
  const lines = rows.map(
    ({ on, sum, what }, at) =>
      `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>${plain(on)}120000<TRNAMT>${sum}<FITID>${plain(on)}${String(at).padStart(4, '0')}<NAME>${what}</STMTTRN>`,
  )
  return [
    'OFXHEADER:100',
    'DATA:OFXSGML',
    'VERSION:102',
    '',
    '<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>RUB',
    `<BANKACCTFROM><BANKID>044525974<ACCTID>${account}<ACCTTYPE>CHECKING</BANKACCTFROM>`,
    `<BANKTRANLIST><DTSTART>${plain(from ?? days[0])}<DTEND>${plain(to ?? days.at(-1))}`,
    ...lines,
    '</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>',
    '',
  ].join('\n')
}

/** A text as the program reads it; its hash is that of its name and content. */
export function inspected(name: string, text: string, asOf = '2025-06-30'): Inspected {
  const sha256 = hashText(name, text).padEnd(64, '0')
  return inspectNow({ name, bytes: new TextEncoder().encode(text), sha256 }, { asOf: d(asOf), currency: 'RUB' })
}
