/** Payment codes (QR of ГОСТ Р 56042-2014) as text: the reader and the plain function under it. */
import { message, type Problem } from '../i18n/message.ts'
import type { InvoiceDraft } from '../model/inspected.ts'
import type { ReadContext, Reader, Reading, ReadResult, Source } from '../reader.ts'
import { draftOfCode } from './code/draft.ts'
import { type CodeFields, readFields } from './code/fields.ts'
import { type OtherCode, readOtherCode } from './code/other-codes.ts'
import { findPayload } from './code/payload.ts'
import { compareWithPrinted } from './code/sum.ts'
import { printedTotal } from './text/total.ts'

export type ParsedCode =
  | { kind: 'payment'; invoice: InvoiceDraft; fields: CodeFields; encoding: string; rest: string; problems: Problem[] }
  | OtherCode
  /** It begins like a payment code, but its header or all its fields are broken. */
  | { kind: 'broken' }
  | { kind: 'none' }

/** Reads one code from its bytes, or from text that was pasted or came from a picture. Never throws. */
export function parsePaymentCode(input: Uint8Array | string): ParsedCode {
  const payload = findPayload(input)
  if (!payload) return withoutPayload(input)
  const fields = readFields(payload)
  if (fields.known.size === 0) return { kind: 'broken' }
  const { invoice, problems } = draftOfCode(fields)
  if (payload.more) problems.push({ level: 'warning', message: message('documents.code.several') })
  return { kind: 'payment', invoice, fields, encoding: payload.encoding, rest: payload.rest, problems }
}

function withoutPayload(input: Uint8Array | string): ParsedCode {
  const start = typeof input === 'string' ? input.slice(0, 4000) : new TextDecoder().decode(input.subarray(0, 4000))
  if (start.trimStart().startsWith('ST0001')) return { kind: 'broken' }
  return readOtherCode(start) ?? { kind: 'none' }
}

/** The bytes first, because only they tell the charset; the text where the bytes are UTF-16. */
function parseSource(source: Source): ParsedCode {
  const parsed = parsePaymentCode(source.bytes)
  return parsed.kind === 'none' && source.text !== undefined ? parsePaymentCode(source.text) : parsed
}

const unusable = (text: Problem['message']): ReadResult => ({
  kind: 'unknown',
  format: 'qr-gost',
  problems: [{ level: 'error', message: text }],
})

function resultOf(parsed: ParsedCode, context: ReadContext): ReadResult {
  switch (parsed.kind) {
    case 'payment': {
      const problems = [...parsed.problems, ...comparePrinted(parsed.invoice, parsed.rest, context)]
      if (context.currency !== 'RUB')
        problems.push({ level: 'warning', message: message('documents.code.roubles', { currency: context.currency }) })
      return { kind: 'invoice', format: 'qr-gost', invoice: parsed.invoice, problems }
    }
    case 'link':
      return unusable(
        parsed.amount
          ? message('documents.code.linkWithSum', { host: parsed.host, amount: { money: parsed.amount } })
          : message('documents.code.link', { host: parsed.host }),
      )
    case 'till-receipt':
      return unusable(
        parsed.amount && parsed.on
          ? message('documents.code.tillReceipt', { amount: { money: parsed.amount }, on: { day: parsed.on } })
          : message('documents.code.tillReceiptBare'),
      )
    case 'broken':
    case 'none':
      return unusable(message('documents.code.broken'))
  }
}

/** A total printed under the code, as in a copied bill, tells when the code's generator lost a zero. */
function comparePrinted(invoice: InvoiceDraft, rest: string, context: ReadContext): Problem[] {
  const printed = rest.trim() === '' ? undefined : printedTotal(rest, context.asOf)
  if (printed === undefined || invoice.total === undefined) return []
  if (compareWithPrinted(invoice.total, printed) === 'same') return []
  const values = { code: { money: invoice.total }, printed: { money: printed } }
  return [{ level: 'warning', at: { key: 'Sum' }, message: message('documents.code.printedDiffers', values) }]
}

export const paymentCodeReader: Reader = {
  format: 'qr-gost',
  accepts: (source) => {
    const start = (source.text ?? '').slice(0, 4000).trimStart()
    return start.startsWith('ST0001') || findPayload(source.bytes) !== undefined || readOtherCode(source.text ?? '') !== undefined
  },
  *read(source, context): Reading {
    const result = resultOf(parseSource(source), context)
    yield 1
    return result
  },
}
