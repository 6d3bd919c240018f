/** From the codes of one picture, page or text to papers: which of them are bills, which of these are one bill, and what to say of the rest. */
import type { Problem } from '../i18n/message.ts'
import type { Inspected } from '../model/inspected.ts'
import type { FoundCode } from '../model/text-page.ts'
import type { ReadContext, ReadResult } from '../reader.ts'
import { type Bill, billKey, type Paper, paperOf } from './code/bill.ts'
import { explained, type ParsedCode, parsePaymentCode } from './code/parse.ts'

type NoBill = Exclude<ParsedCode, Bill>
const isBill = (code: ParsedCode): code is Bill => code.kind === 'payment' || code.kind === 'transfer'

/**
 * The papers of these codes: the first bill as the result, further ones as its `parts`. Codes of one account, payee and month are one bill:
 * the smaller sum stands (the larger one is with voluntary insurance), and the other is told. A part bears the name `QR 2`, `QR 3`, … and
 * no SHA-256; whoever knows the file completes both (`shared/inspect.ts`). Undefined: no code is about a payment.
 *
 * `printedText`: what is printed beside the codes. Where there is one bill and its printed total differs, that is told.
 */
export function papersOfCodes(codes: readonly FoundCode[], context: ReadContext, printedText?: string): ReadResult | undefined {
  const parsed = distinct(codes).map(({ bytes }) => parsePaymentCode(bytes))
  const bills = parsed.filter(isBill)
  const others = parsed.filter((code): code is NoBill => !isBill(code) && code.kind !== 'none')
  const groups = [...groupBy(bills, billKey).values()]
  const [first, ...rest] = groups.map((group) => paperOf(group, context, groups.length === 1 ? printedText : undefined))
  if (first) return { ...first, ...partsOf(rest), problems: [...first.problems, ...beside(others)] }
  const [other] = others
  return other && { kind: 'unknown', format: 'qr-gost', problems: [{ level: 'error', message: explained(other) }] }
}

/** The same code printed twice, as on a bill with a counterfoil, is one. */
function distinct(codes: readonly FoundCode[]): FoundCode[] {
  const seen = new Map<string, FoundCode>()
  for (const code of codes) {
    const key = String.fromCharCode(...code.bytes.subarray(0, 8_000))
    if (!seen.has(key)) seen.set(key, code)
  }
  return [...seen.values()]
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

function partsOf(papers: readonly Paper[]): { parts?: Inspected[] } {
  if (papers.length === 0) return {}
  return { parts: papers.map((paper, at): Inspected => ({ file: `QR ${at + 2}`, sha256: '', ...paper })) }
}

/** Of what stands beside a bill, only a receipt and a broken code are worth a word: a link leads to the same bill. */
const beside = (others: readonly NoBill[]): Problem[] =>
  others.filter(({ kind }) => kind !== 'link').map((code) => ({ level: 'warning', message: explained(code) }))
