/** Says what one code is, from its bytes or its text: a bill, or something that people take for one. */
import { message, type Problem } from '../../i18n/message.ts'
import type { InvoiceDraft, Quotes } from '../../model/inspected.ts'
import { draftOfCode } from './draft.ts'
import { isEpc, readEpc } from './epc.ts'
import { type CodeFields, readFields } from './fields.ts'
import { type OtherCode, readOtherCode } from './other-codes.ts'
import { findPayload } from './payload.ts'
import { isSwiss, readSwiss } from './swiss.ts'
import { problemsOfTransfer, type TransferCode } from './transfer.ts'

/** A bill by ГОСТ Р 56042-2014. */
export interface GostCode {
  kind: 'payment'
  format: 'qr-gost'
  invoice: InvoiceDraft
  quotes: Quotes
  fields: CodeFields
  encoding: string
  /** Text after the code that does not belong to it. */
  rest: string
  problems: Problem[]
}

/** A bill by EPC069-12 or a Swiss one. */
export type Transfer = TransferCode & { kind: 'transfer'; problems: Problem[] }

export type ParsedCode =
  | GostCode
  | Transfer
  | OtherCode
  /** It begins like a payment code, but its header or all its fields are broken. */
  | { kind: 'broken' }
  | { kind: 'none' }

/** Enough to tell what a code is; the longest holds about 3,000 characters. */
const START = 4_000

/** Reads one code from its bytes, or from text that was pasted. Never throws. */
export function parsePaymentCode(input: Uint8Array | string): ParsedCode {
  const payload = findPayload(input)
  if (!payload) return withoutPayload(input)
  const fields = readFields(payload)
  if (fields.known.size === 0) return { kind: 'broken' }
  const { invoice, quotes, problems } = draftOfCode(fields)
  return { kind: 'payment', format: 'qr-gost', invoice, quotes, fields, encoding: payload.encoding, rest: payload.rest, problems }
}

function withoutPayload(input: Uint8Array | string): ParsedCode {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input.slice(0, START)) : input
  const start = typeof input === 'string' ? input.slice(0, START) : new TextDecoder().decode(input.subarray(0, START))
  if (/^\s*ST0001/i.test(start)) return { kind: 'broken' }
  if (isEpc(start) || isSwiss(start)) return transferOf(isEpc(start) ? readEpc(bytes) : readSwiss(bytes))
  return readOtherCode(start) ?? { kind: 'none' }
}

function transferOf(code: TransferCode | undefined): ParsedCode {
  return code ? { ...code, kind: 'transfer', problems: problemsOfTransfer(code) } : { kind: 'broken' }
}

/** What is said of a code that is no bill. */
export function explained(code: Exclude<ParsedCode, GostCode | Transfer>): Problem['message'] {
  switch (code.kind) {
    case 'link':
      return code.amount
        ? message('documents.code.linkWithSum', { host: code.host, amount: { money: code.amount } })
        : message('documents.code.link', { host: code.host })
    case 'till-receipt':
      return code.amount && code.on
        ? message('documents.code.tillReceipt', { amount: { money: code.amount }, on: { day: code.on } })
        : message('documents.code.tillReceiptBare')
    case 'broken':
    case 'none':
      return message('documents.code.broken')
  }
}
