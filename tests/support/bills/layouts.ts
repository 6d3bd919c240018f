/** All layouts with what each prints: so a test knows which fields must come back. */
import type { InvoiceDraft } from '../../../shared/model/inspected.ts'
import { money } from '../../../shared/money.ts'
import type { Sheet } from '../pdf.ts'
import { type Bill, chargedOf, recalculationOf, totalOf } from './bill.ts'
import { english, german } from './foreign.ts'
import type { Language } from './random.ts'
import { centre, company, meters, operator, repair, single } from './russian.ts'

export interface Layout {
  name: string
  print: (bill: Bill) => Sheet[]
  language: Language
  /** Fields of the draft that the layout does not print. */
  lacks?: readonly (keyof InvoiceDraft)[]
  /** Beside titles and sums: what is printed of each line. */
  counts?: readonly ('quantity' | 'unit' | 'price')[]
  /** Recalculation stands within the lines and the charge. */
  merged?: boolean
  /** Prints no column of recalculation: bills without one only. */
  plain?: boolean
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'single payment document', print: single, language: 'ru', counts: ['quantity', 'unit', 'price'] },
  { name: 'management company', print: company, language: 'ru', counts: ['quantity', 'unit', 'price'] },
  { name: 'settlement centre', print: centre, language: 'ru', lacks: ['issuedOn'] },
  { name: 'meters', print: meters, language: 'ru', counts: ['quantity', 'unit', 'price'] },
  { name: 'capital repairs', print: repair, language: 'ru', lacks: ['issuedOn'] },
  { name: 'operator', print: operator, language: 'ru', lacks: ['recalculation'], counts: ['quantity', 'price'], merged: true },
  { name: 'english', print: english, language: 'en', lacks: ['inn', 'recalculation'], counts: ['quantity', 'price'], plain: true },
  { name: 'german', print: german, language: 'de', lacks: ['inn', 'recalculation'], counts: ['quantity', 'unit', 'price'], plain: true },
]

const dotted = (text: string): string =>
  text
    .replace(',', '.')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

/** A bill as this layout can print it. */
export const fitted = (bill: Bill, { plain }: Layout): Bill =>
  plain ? { ...bill, lines: bill.lines.map((line) => ({ ...line, recalculation: 0 })) } : bill

/** What reading the sheets of a bill must give. */
export function draftOf(bill: Bill, { lacks = [], counts = [], merged }: Layout): InvoiceDraft {
  const lines = bill.lines.map(({ title, amount, recalculation = 0, ...counted }) => ({
    title,
    amount: money(merged ? amount + recalculation : amount),
    ...Object.fromEntries(
      counts.flatMap((name) => (counted[name] === undefined ? [] : [[name, name === 'unit' ? counted[name] : dotted(counted[name])]])),
    ),
  }))
  const recalculation = recalculationOf(bill)
  const draft = {
    provider: bill.provider,
    contract: bill.contract,
    inn: bill.inn,
    period: bill.period,
    issuedOn: bill.issued,
    dueOn: bill.due,
    lines,
    charged: money(merged ? chargedOf(bill) + recalculation : chargedOf(bill)),
    openingDebt: money(bill.debt),
    paid: money(bill.paid),
    penalty: money(bill.penalty),
    recalculation: money(recalculation),
    total: money(totalOf(bill)),
  }
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !lacks.some((one) => one === name))) as InvoiceDraft
}
