/** Decides once for a table how its sums and days are written and which way unsigned sums went, and names the doubt when nothing decides. */
import { type Message, message } from '../../i18n/message.ts'
import { type DateOrder, decideOrder } from '../dates.ts'
import { type DecimalMark, decideDecimal } from '../numbers.ts'
import type { Plan } from './plan.ts'

export interface Forms {
  order: DateOrder
  decimal: DecimalMark
  /** Sums without a sign are money out, because money in is marked with a plus. */
  plainIsOut: boolean
  doubts: Message[]
  /** Rows further down the table could not change any of this. */
  certain: boolean
}

const MINUS = /^[\s$€£₽]*[-−–—(]|[-−]\s*$|DR\s*$/
const PLUS = /^\s*\+/

export function decideForms(rows: readonly string[][], plan: Plan, delimiter: string): Forms {
  const { columns } = plan
  const cellsOf = function* (places: readonly number[]): Generator<string> {
    for (let i = plan.firstRow; i < rows.length; i++) {
      for (const at of places) {
        const cell = at < 0 ? undefined : rows[i]?.[at]
        if (cell) yield cell
      }
    }
  }
  const doubts: Message[] = []
  const usual = plan.decimal ?? (delimiter === ';' ? ',' : '.')
  const { decimal, doubt, certain } = decideDecimal(cellsOf([columns.amount, columns.moneyIn, columns.moneyOut, columns.fee]), usual)
  if (doubt !== undefined && !plan.decimal) doubts.push(message('problems.doubt.decimal', { example: doubt, mark: decimal }))

  const days = plan.dates ? { order: plan.dates } : decideOrder(cellsOf([columns.date]))
  if (days.doubt) doubts.push(message('problems.doubt.dateOrder', { examples: days.doubt.join(', ') }))

  const signs = plan.decimal ? SIGNED : signsOf(cellsOf([columns.amount]), columns.direction)
  if (signs.unsigned) doubts.push(message('problems.doubt.sign'))
  const settled = plan.dates !== undefined && (signs === SIGNED || columns.amount < 0)
  return { order: days.order, decimal, plainIsOut: signs.plainIsOut, doubts, certain: settled && certain === true }
}

/** The sums bear their signs, or another column does. */
const SIGNED = { plainIsOut: false, unsigned: false }

/** What the sums themselves say of their signs. */
export function signsOf(cells: Iterable<string>, direction: number): { plainIsOut: boolean; unsigned: boolean } {
  let plus = false
  let plain = false
  if (direction >= 0) return SIGNED
  for (const cell of cells) {
    if (MINUS.test(cell)) return SIGNED
    if (PLUS.test(cell)) plus = true
    else if (/\d/.test(cell)) plain = true
  }
  return { plainIsOut: plus && plain, unsigned: plain && !plus }
}
