/** One contract's life day by day: the provider charges, the family pays in time, late, twice, in parts or to a wrong number. */
import { addDays, addMonths, type CivilDate, dayOfMonth, firstOfMonth, later, monthOf, type YearMonth } from '../../../shared/dates.ts'
import type { Autopay } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import type { Dice } from '../households/random.ts'
import { type Contract, priceOn } from './contracts.ts'
import type { Family } from './family.ts'
import type { Level } from './levels.ts'
import type { Charge } from './papers.ts'
import { refunded, type Wording, wordingOf } from './wording.ts'

type Auto = 'autopay' | 'by-invoice'
type Asked = Auto | 'top-up' | 'catch-up' | 'hand' | 'late' | 'early'
export type What = Asked | 'part' | 'again' | 'double' | 'refund' | 'wrong-number'

export interface Row<W extends string> {
  on: CivilDate
  /** Minor units that left the family; what came back is negative. */
  amount: number
  card: string
  wording: Wording
  account: string | null
  what: W
  undoes?: Row<W>
}

type Plan = { on: CivilDate } & (
  | { what: Asked }
  | { what: 'part' | 'again'; amount: number }
  | { what: 'double' | 'refund'; of: Row<What> }
)

/** The maker's own sums in minor units, at the end of the last statement's day. */
export interface Book {
  charged: number
  paid: number
  balance: number
}

interface Story {
  dice: Dice
  level: Level
  family: Family
  contract: Contract
  book: Book
  isBlocked: boolean
  autopays: Autopay[]
  /** What the fixed autopay pays, and when it will follow a rise. */
  sum: number
  raiseOn?: CivilDate | undefined
  plans: Plan[]
  rows: Row<What>[]
}

export type Life = Pick<Story, 'rows' | 'autopays' | 'book'>

export function lifeOf(dice: Dice, level: Level, family: Family, contract: Contract, charges: readonly Charge[]): Life {
  const { start, cover } = family
  const book = { charged: 0, paid: 0, balance: contract.opening }
  const story: Story = {
    dice,
    level,
    family,
    contract,
    book,
    isBlocked: false,
    autopays: [],
    sum: priceOn(contract, start),
    plans: [],
    rows: [],
  }
  if (contract.paidBy !== 'hand') openAutopay(story, start)
  for (let on = start; on <= cover; on = addDays(on, 1)) {
    for (const charge of charges) if (charge.on === on) charged(story, charge.amount)
    if (contract.paidBy === 'fixed') followRise(story, on)
    if (on === firstOfMonth(monthOf(on))) story.plans.push(...plansOf(story, monthOf(on)))
    // Paying may plan more for the same day.
    for (const plan of story.plans) if (plan.on === on) carryOut(story, plan)
  }
  return story
}

function charged(story: Story, amount: number): void {
  const { contract, book } = story
  story.isBlocked = contract.blocks && (story.isBlocked || book.balance < amount)
  if (story.isBlocked) return
  book.charged += amount
  book.balance -= amount
}

function received(story: Story, on: CivilDate, amount: number): void {
  const { book, contract } = story
  book.paid += amount
  book.balance += amount
  const price = priceOn(contract, on)
  if (!story.isBlocked || book.balance < price) return
  story.isBlocked = false
  charged(story, price)
}

function openAutopay({ autopays, contract, sum }: Story, from: CivilDate): void {
  const { autopayDay: day, card, knowsCard, paidBy } = contract
  const common = { from, ...(knowsCard && { source: card }), day }
  autopays.push(paidBy === 'fixed' ? { ...common, mode: 'fixed', amount: money(sum) } : { ...common, mode: 'invoice' })
}

/** Somebody sets the autopay to the new price, weeks or months after hearing of it. */
function followRise(story: Story, on: CivilDate): void {
  const coming = priceOn(story.contract, addDays(on, 20))
  if (coming > story.sum) story.raiseOn ??= addDays(on, story.dice.int(5, 130))
  if (story.raiseOn !== on) return
  const last = story.autopays.at(-1)
  if (last) last.until = addDays(on, -1)
  story.sum = coming
  story.raiseOn = undefined
  openAutopay(story, on)
}

function plansOf({ dice, level, contract }: Story, month: YearMonth): Plan[] {
  const { autopayDay, day, handDay, isPrepaid, paidBy } = contract
  if (paidBy === 'hand') {
    if (dice.chance(level.forgets / 2)) return []
    const due = dayOfMonth(isPrepaid ? addMonths(month, 1) : month, day)
    if (dice.chance(level.late)) return [{ on: addDays(due, dice.int(1, 18)), what: 'late' }]
    const isEarly = dice.chance(level.early)
    const before = isEarly ? dice.int(12, 20) : isPrepaid ? dice.int(1, 4) : Math.max(1, day - handDay + dice.int(-2, 2))
    // Not before the bill is there.
    return [{ on: later(firstOfMonth(month), addDays(due, -before)), what: isEarly ? 'early' : 'hand' }]
  }
  const on = dayOfMonth(month, autopayDay)
  const plans: Plan[] = dice.chance(level.missed)
    ? [{ on: addDays(on, dice.int(6, 15)), what: 'catch-up' }]
    : [{ on: addDays(on, dice.chance(0.82) ? 0 : dice.int(1, 2)), what: paidBy === 'fixed' ? 'autopay' : 'by-invoice' }]
  // Somebody looks into the cabinet about the due day and adds what the autopay lacks.
  if (paidBy === 'fixed' && dice.chance(0.5))
    plans.push({ on: addDays(dayOfMonth(month, day), dice.int(isPrepaid ? 0 : -2, 6)), what: 'top-up' })
  return plans
}

function carryOut(story: Story, plan: Plan): void {
  if (plan.what === 'double') repeat(story, plan.on, plan.of)
  else if (plan.what === 'refund') giveBack(story, plan.on, plan.of)
  else if (plan.what === 'part' || plan.what === 'again') debit(story, plan.on, plan.amount, plan.what)
  else if (plan.what === 'autopay') debit(story, plan.on, story.sum, plan.what)
  else {
    const owed = owedOn(story, plan.on, plan.what)
    if (plan.what === 'by-invoice') debit(story, plan.on, owed, plan.what)
    else if (plan.what !== 'top-up') byHand(story, plan.on, owed, plan.what)
    else if (owed <= story.sum * 0.6) debit(story, plan.on, owed, plan.what)
  }
}

/** The day on which a prepaid provider charges next, after `on`. */
function nextCharge({ day }: Contract, on: CivilDate): CivilDate {
  const same = dayOfMonth(monthOf(on), day)
  return on < same ? same : dayOfMonth(addMonths(monthOf(on), 1), day)
}

function owedOn({ contract, book, isBlocked }: Story, on: CivilDate, what: Asked): number {
  if (!contract.isPrepaid) return -book.balance
  const next = priceOn(contract, nextCharge(contract, on))
  if (!isBlocked || what === 'by-invoice') return next - book.balance
  // Switched off: first to be on again; who pays for the coming month pays for both.
  return priceOn(contract, on) - book.balance + (what === 'hand' || what === 'early' ? next : 0)
}

function byHand(story: Story, on: CivilDate, owed: number, what: Asked): void {
  const { dice, level, family, contract, plans } = story
  if (owed <= 0) return
  const { parts, rounded, commission, advance } = level
  const way = dice.weighted({ parts, rounded, commission, advance, whole: 1 - parts - rounded - commission - advance })
  const first = Math.round((owed * (0.3 + dice.part() * 0.4)) / 1000) * 1000
  const step = family.country === 'ru' ? dice.pick([1000, 5000, 10_000]) : 500
  if (way === 'parts' && first > 0 && first < owed) {
    debit(story, on, first, 'part')
    plans.push({ on: addDays(on, dice.int(1, 12)), what: 'part', amount: owed - first })
  } else if (way === 'rounded') debit(story, on, Math.ceil(owed / step) * step, what)
  else if (way === 'commission') debit(story, on, Math.round(owed * (1 + dice.pick([0.01, 0.015, 0.02, 0.03]))), what)
  else if (way === 'advance' && contract.isPrepaid) debit(story, on, owed + priceOn(contract, nextCharge(contract, on)), what)
  else debit(story, on, owed, what)
}

function debit(story: Story, on: CivilDate, amount: number, what: What): void {
  const { dice, level, family, contract, plans, rows } = story
  if (amount < 100) return
  const isAuto = what === 'autopay' || what === 'by-invoice'
  const card = isAuto || dice.chance(0.7) ? contract.card : dice.pick(family.cards)
  if (!isAuto && dice.chance(level.wrongNumber)) {
    const wording = { description: `${contract.provider.known} ${mistyped(dice, contract.number)}` }
    rows.push({ on, amount, card, wording, account: null, what: 'wrong-number' })
    plans.push({ on: addDays(on, dice.int(3, 9)), what: 'again', amount })
    return
  }
  const { provider, number, byAutopay, byHand: byOwnHand } = contract
  const wording = wordingOf(dice, level, family, { provider, contract: number }, isAuto ? byAutopay : byOwnHand, isAuto)
  const row: Row<What> = { on, amount, card, wording, account: contract.id, what }
  rows.push(row)
  received(story, on, amount)
  if (dice.chance(level.doubled)) plans.push({ on: addDays(on, dice.int(0, 3)), what: 'double', of: row })
  else if (dice.chance(level.doubled * 0.4)) {
    const back = addDays(on, dice.int(1, 5))
    plans.push({ on: back, what: 'refund', of: row }, { on: addDays(back, dice.int(1, 4)), what: 'again', amount })
  }
}

function mistyped(dice: Dice, number: string): string {
  const at = dice.int(2, number.length - 2)
  return `${number.slice(0, at)}${(Number(number[at]) + dice.int(1, 9)) % 10}${number.slice(at + 1)}`
}

function repeat(story: Story, on: CivilDate, of: Row<What>): void {
  const row: Row<What> = { ...of, on, what: 'double' }
  story.rows.push(row)
  received(story, on, of.amount)
  if (story.dice.chance(story.level.givenBack)) story.plans.push({ on: addDays(on, story.dice.int(1, 12)), what: 'refund', of: row })
}

function giveBack(story: Story, on: CivilDate, of: Row<What>): void {
  const { dice, family, rows, book } = story
  const wording = refunded(dice, family, of.wording, of.what !== 'double')
  rows.push({ ...of, on, amount: -of.amount, wording, what: 'refund', undoes: of })
  book.paid -= of.amount
  book.balance -= of.amount
}
