/** Says what changed from one bill to the next, in short sentences, the largest rise first. */
import { type Message, type MessageValue, message } from '../../i18n/message.ts'
import { absolute, type Money, negate, ZERO } from '../../money.ts'
import type { InvoiceChange, LineChange, Move, Split } from './change.ts'

/** The charge as a whole: more, less or the same. */
export function compareSummary({ charged }: InvoiceChange): Message {
  const { before, after, change } = charged
  if (change === ZERO) return message('compare.charged.same', { amount: { money: after } })
  const values = { amount: { money: absolute(change) }, before: { money: before }, after: { money: after } }
  return change > ZERO ? message('compare.charged.more', values) : message('compare.charged.less', values)
}

/** What changed, worst first: what makes one pay more, then what makes one pay less. What did not change is not said. */
export function compareWords(change: InvoiceChange): Message[] {
  const said: { change: Money; words: Message }[] = [
    ...change.lines.filter((line) => line.change !== ZERO).map((line) => ({ change: line.change, words: ofLine(line) })),
    ...moved(change.debt, 'compare.debt'),
    ...moved(change.penalty, 'compare.penalty'),
    ...moved(change.recalculation, 'compare.recalculation'),
  ]
  if (change.rest !== ZERO && change.withoutLines === undefined)
    said.push({ change: change.rest, words: message('compare.rest', { amount: signed(change.rest) }) })
  const sorted = said.sort((a, b) => b.change - a.change).map(({ words }) => words)
  // Without lines there is nothing to explain a change by; where nothing changed, nothing needs one.
  return change.withoutLines && change.charged.change !== ZERO
    ? [...sorted, message(`compare.withoutLines.${change.withoutLines}`)]
    : sorted
}

function ofLine(line: LineChange): Message {
  const { kind, title, before, after, change } = line
  if (kind === 'new') return one(after, 'compare.line.new', 'compare.line.newDiscount', title)
  if (kind === 'gone') return one(before, 'compare.line.gone', 'compare.line.goneDiscount', title)
  const values = { title, amount: signed(change), before: { money: before }, after: { money: after } }
  if (before < ZERO && after < ZERO)
    return message(change > ZERO ? 'compare.line.discountLess' : 'compare.line.discountMore', {
      title,
      before: { money: negate(before) },
      after: { money: negate(after) },
    })
  if (before === ZERO) return message('compare.line.wasFree', { title, after: { money: after } })
  return line.split ? ofSplit(line.split, change, values) : message('compare.line.moved', values)
}

/** A line that stands in one bill only: its sum, or what the discount was. */
const one = (amount: Money, charge: 'compare.line.new' | 'compare.line.gone', discount: DiscountKey, title: string): Message =>
  amount < ZERO ? message(discount, { title, amount: { money: negate(amount) } }) : message(charge, { title, amount: { money: amount } })
type DiscountKey = 'compare.line.newDiscount' | 'compare.line.goneDiscount'

/** One cause is named in a word, several with their sums. */
function ofSplit({ price, volume, other }: Split, change: Money, values: Record<string, MessageValue>): Message {
  if (price === change) return message(change > ZERO ? 'compare.line.priceUp' : 'compare.line.priceDown', values)
  if (volume === change) return message(change > ZERO ? 'compare.line.volumeUp' : 'compare.line.volumeDown', values)
  const causes = [
    ...(price === ZERO ? [] : [message('compare.part.price', { amount: signed(price) })]),
    ...(volume === ZERO ? [] : [message('compare.part.volume', { amount: signed(volume) })]),
    ...(other === ZERO ? [] : [message('compare.part.other', { amount: signed(other) })]),
  ]
  const parts = causes.reduce((first, next) => message('compare.part.two', { first: { message: first }, next: { message: next } }))
  return message('compare.line.split', { title: values.title ?? '', amount: signed(change), parts: { message: parts } })
}

const moved = (
  { before, after, change }: Move,
  key: 'compare.debt' | 'compare.penalty' | 'compare.recalculation',
): { change: Money; words: Message }[] =>
  change === ZERO ? [] : [{ change, words: message(key, { amount: signed(change), before: { money: before }, after: { money: after } }) }]

/** `+80,00 ₽` or `−80,00 ₽`. */
const signed = (amount: Money): MessageValue => ({
  message: message(amount < ZERO ? 'compare.minus' : 'compare.plus', { amount: { money: absolute(amount) } }),
})
