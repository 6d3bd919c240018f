/** Codes of European transfers (EPC069-12, «GiroCode»): lines in a fixed order, of which the last may be missing. */
import type { InvoiceDraft, Quotes } from '../../model/inspected.ts'
import { findContracts } from '../text/contract.ts'
import { parseCodeDay } from './days.ts'
import { linesOfCode } from './lines.ts'
import { sumOfParts } from './sum.ts'
import type { TransferCode } from './transfer.ts'

/** The charsets that line 3 counts, from 1 (EPC069-12, section 4). ISO 8859-1 is read as windows-1252, as the web does. */
const CHARSETS = ['utf-8', 'windows-1252', 'iso-8859-2', 'iso-8859-4', 'iso-8859-5', 'iso-8859-7', 'iso-8859-10', 'iso-8859-15']

const AMOUNT = /^([A-Z]{3}) ?(\d{1,9})(?:[.,](\d{1,2}))?$/i

/** Whether the bytes begin like such a code: `BCD`, then a version of three digits. */
export const isEpc = (start: string): boolean => /^[\ufeff\s]{0,80}BCD[ \t]*(?:\r\n|\n|\r)[ \t]*0{0,2}[1-9][ \t]*(?:[\r\n]|$)/.test(start)

/**
 * Reads a code of a European transfer; undefined where the lines are not of one. The sum may be missing. In the line for the reader some
 * Finnish programs put the day of the transfer (`ReqdExctnDt/2026-01-05`), which is the due day.
 */
export function readEpc(bytes: Uint8Array): TransferCode | undefined {
  const { lines, encoding } = linesOfCode(bytes, ([, , digit]) => CHARSETS[Number(digit) - 1])
  const [mark, , , , , name = '', iban = '', written = '', , reference = '', text = '', info = ''] = lines
  if (mark?.toUpperCase() !== 'BCD' || (name === '' && iban === '')) return undefined
  const words = reference || text
  const invoice: InvoiceDraft = { payTo: { account: iban.replace(/\s/g, ''), ...(words && { reference: words }) } }
  const quotes: Quotes = {}
  if (name) [invoice.provider, quotes.provider] = [name, name]
  const sum = AMOUNT.exec(written)
  const amount = sum ? sumOfParts(sum[2] ?? '', sum[3] ?? '') : undefined
  if (amount !== undefined) {
    ;[invoice.total, quotes.total] = [amount, written]
    if (amount > 0) [invoice.charged, quotes.charged] = [amount, written]
  }
  const contract = findContracts(`${text}\n${info}`)[0]?.contract
  if (contract) [invoice.contract, quotes.contract] = [contract, text.includes(contract) ? text : info]
  const day = /ReqdExctnDt\/(\S{10})/i.exec(`${info} ${text}`)
  const dueOn = day?.[1] ? parseCodeDay(day[1]) : undefined
  if (day && dueOn) [invoice.dueOn, quotes.dueOn] = [dueOn, day[0]]
  return {
    format: 'qr-epc',
    invoice,
    quotes,
    encoding,
    currency: (sum?.[1] ?? 'EUR').toUpperCase(),
    ...(written && amount === undefined && { badSum: written }),
  }
}
