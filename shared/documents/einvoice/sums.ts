/** The sums of the draft: charge, what was paid or owed before, what is to pay; whether they add up is told. */
import { message, type Problem } from '../../i18n/message.ts'
import { absolute, add, type Money, money, negate, subtract, ZERO } from '../../money.ts'
import type { Paper, Read } from './paper.ts'
import { linesSum } from './position.ts'

export interface DraftSums {
  charged: Read<Money>
  total: Read<Money>
  openingDebt?: Read<Money>
  paid?: Read<Money>
  recalculation?: Read<Money>
  /** The paper writes what it gives back without a minus, and the sums here have it. */
  flipped: boolean
  problems: Problem[]
}

const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

/**
 * Undefined where the paper names neither a charge nor what is to pay. The charge is the total with tax, and what is to pay the payable
 * amount (EN 16931: BT-112 and BT-115): an invoice of 18 310.63 may have 502.63 to pay. A prepaid sum (BT-113) has been paid; a negative one
 * is an earlier debt. Rounding (BT-114) is a correction of the charge, so that the charge is what must be paid.
 */
export function readSums(paper: Paper, credit: boolean): DraftSums | undefined {
  const flipped = credit && writtenPositive(paper)
  const sign: Sign = (read) => (flipped ? read && { ...read, value: negate(read.value) } : read)
  const { prepaid, rounding, payable, gross } = paper.sums
  const [before, round] = [sign(prepaid), sign(rounding)]
  const [paidBefore, rounded] = [before?.value ?? ZERO, round?.value ?? ZERO]
  const problems: Problem[] = []
  const due = sign(payable)
  const charge = sign(gross) ?? withTax(paper, sign) ?? (due && { value: add(subtract(due.value, rounded), paidBefore), words: due.words })
  if (!charge) return undefined
  if (!gross) problems.push(warning(message('einvoice.sums.chargeReckoned', { amount: { money: charge.value } })))
  const reckoned = subtract(add(charge.value, rounded), paidBefore)
  if (!due) problems.push(warning(message('einvoice.sums.totalReckoned', { amount: { money: reckoned } })))
  else if (due.value !== reckoned)
    problems.push(warning(message('einvoice.sums.doNotAdd', { total: { money: due.value }, reckoned: { money: reckoned } })))
  problems.push(...checkLines(paper, absolute(charge.value)))
  return {
    charged: charge,
    total: due ?? { value: reckoned, words: charge.words },
    // On a credit note what was prepaid has been given back already: that is no debt.
    ...(before && paidBefore !== ZERO && (paidBefore > ZERO || credit) && { paid: before }),
    ...(before && paidBefore < ZERO && !credit && { openingDebt: { ...before, value: negate(paidBefore) } }),
    ...(round && rounded !== ZERO && { recalculation: round }),
    flipped,
    problems,
  }
}

type Sign = (sum: Read<Money> | undefined) => Read<Money> | undefined

/** A credit note gives money back whichever sign it writes: the standard's own positive one, or a minus. */
const writtenPositive = ({ sums }: Paper): boolean => (sums.gross?.value ?? sums.payable?.value ?? ZERO) > ZERO

function withTax({ sums }: Paper, sign: Sign): Read<Money> | undefined {
  const net = sign(sums.net)
  return net && { ...net, value: add(net.value, sign(sums.tax)?.value ?? ZERO) }
}

/** Lines that do not come to the charge are kept, and the difference is said. */
function checkLines({ lines, unread, sums }: Paper, charged: Money): Problem[] {
  const unreadable = unread > 0 ? [warning(message('einvoice.lines.unread', { count: unread }))] : []
  const total = absolute(linesSum(lines))
  if (lines.length === 0 || total === charged) return unreadable
  const values = { lines: { money: total }, charged: { money: charged }, rest: { money: absolute(money(charged - total)) } }
  return [...unreadable, ...(sums.gross ? [warning(message('einvoice.lines.doNotAdd', values))] : [])]
}
