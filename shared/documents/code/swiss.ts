/** Codes of Swiss QR-bills (SIX Implementation Guidelines 2.x): some thirty lines in a fixed order. */
import type { InvoiceDraft, Quotes } from '../../model/inspected.ts'
import { findContracts } from '../text/contract.ts'
import { linesOfCode } from './lines.ts'
import { sumOfParts } from './sum.ts'
import { readBilling } from './swiss-billing.ts'
import type { TransferCode } from './transfer.ts'

/** Where lines stand when none was lost. */
const PLACES = { iban: 3, creditor: 5, currency: 19, kind: 27, end: 30 } as const
const AMOUNT = /^(\d{1,9}|\d{1,3}(?:[' \u2019]\d{3})+)(?:\.(\d{1,2}))?$/u

/** Whether the bytes begin like such a code: `SPC`, then a version of four digits. */
export const isSwiss = (start: string): boolean => /^[\ufeff\s]{0,80}SPC[ \t]*(?:\r\n|\n|\r)[ \t]*0[12]\d\d[ \t]*(?:[\r\n]|$)/.test(start)

/** The place of a line: where it belongs, else the first such line after `from` (pasted codes lose their empty lines). -1: nowhere. */
function placeOf(lines: readonly string[], place: number, from: number, fits: RegExp): number {
  if (fits.test(lines[place] ?? '')) return place
  return lines.findIndex((line, at) => at >= from && fits.test(line))
}

/** Reads a code of a Swiss bill; undefined where the lines are not of one. The sum may be missing: then the payer fills it in. */
export function readSwiss(bytes: Uint8Array): TransferCode | undefined {
  const { lines, encoding } = linesOfCode(bytes, () => undefined)
  if (lines[0]?.toUpperCase() !== 'SPC') return undefined
  const money = placeOf(lines, PLACES.currency, PLACES.creditor + 1, /^(?:CHF|EUR)$/i)
  const kind = placeOf(lines, PLACES.kind, money + 1, /^(?:QRR|SCOR|NON)$/i)
  const name = lines[PLACES.creditor] ?? ''
  if (money < 0 || kind < 0 || name === '') return undefined
  const end = placeOf(lines, PLACES.end, kind + 1, /^EPD$/i)
  const last = end < 0 ? lines.length : end
  const hasReference = !/^NON$/i.test(lines[kind] ?? '')
  const reference = hasReference ? (lines[kind + 1] ?? '') : ''
  const text = lines
    .slice(kind + (hasReference || last === kind + 3 ? 2 : 1), last)
    .join(' ')
    .trim()
  // Lines of other ways to pay (eBill, TWINT) may follow.
  const billing = end < 0 ? '' : (lines[end + 1] ?? '')
  const account = (lines[PLACES.iban] ?? '').replace(/\s/g, '')
  const invoice: InvoiceDraft = { provider: name, payTo: { account, ...(reference && { reference }) } }
  const quotes: Quotes = { provider: name }
  const written = lines[money - 1] ?? ''
  const badSum = readSum(written, lines[money] ?? '', invoice, quotes)
  const contract = findContracts(text)[0]?.contract
  if (contract) [invoice.contract, quotes.contract] = [contract, text]
  readBilling(billing, invoice, quotes)
  return {
    format: 'qr-swiss',
    invoice,
    quotes,
    encoding,
    currency: (lines[money] ?? '').toUpperCase(),
    ...(badSum && { badSum }),
  }
}

/** Puts the sum into the bill; gives it back where a sum stands that cannot be understood. */
function readSum(written: string, currency: string, invoice: InvoiceDraft, quotes: Quotes): string | undefined {
  const sum = AMOUNT.exec(written)
  const amount = sum ? sumOfParts((sum[1] ?? '').replace(/\D/g, ''), sum[2] ?? '') : undefined
  // Where empty lines were lost, the line before the currency is the country of an address.
  if (amount === undefined) return /\d/.test(written) ? written : undefined
  const words = `${written} ${currency}`
  ;[invoice.total, quotes.total] = [amount, words]
  if (amount > 0) [invoice.charged, quotes.charged] = [amount, words]
  return undefined
}
