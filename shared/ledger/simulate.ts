/** Runs the provider's side of one account, day by day, from its start to the end of `asOf` (contract, "The provider's side"). */
import { addDays, type CivilDate } from '../dates.ts'
import type { Link } from '../matching/types.ts'
import type { Account, InvoiceAutopay, Reading } from '../model/household.ts'
import { type Money, negate, positivePart, smaller, subtract, ZERO } from '../money.ts'
import { type Charge, nextCharge } from '../schedule/charges.ts'
import { type Known, tariffOn } from '../schedule/known.ts'
import { type Book, balanceOf, type Entry, openBook, owed, pay, replaceBalance, take } from './book.ts'
import type { Plan } from './planned.ts'
import { noteQuiet, type Resumed, type Simulation } from './run.ts'
import type { Terms } from './terms.ts'

export interface Course {
  terms: Terms
  /** Debits linked to the account, oldest first. */
  links: readonly Link[]
  plans: readonly Plan[]
  /** What a person struck off a period's charge. */
  forgiven: (charge: Charge) => Money
}

type Event = { on: CivilDate } & (
  | { kind: 'charge'; charge: Charge }
  | { kind: 'payment'; id: string; amount: Money }
  | { kind: 'assumed'; plan: Plan }
  | { kind: 'reading'; reading: Reading }
)
/** Within a day: charge, then payments, then a reading. */
const ORDER = { charge: 0, payment: 1, assumed: 2, reading: 3 } as const

/** Undefined where nothing says when or with what to begin. `resumed`: a run of the same terms to go on with, the same up to its day. */
export function simulate(course: Course, resumed?: Resumed): Simulation | undefined {
  const { account, known } = course.terms
  if (!known.start) return undefined
  const run = resumed?.run ?? newRun(known.start)
  const context: Context = { account, known, run, forgiven: course.forgiven }
  const events = eventsOf(course, resumed ? addDays(resumed.from.on, 1) : known.start.on)
  if (!resumed) noteDayEnd(account, run, known.start.on)
  for (const [index, event] of events.entries()) {
    apply(event, context)
    if (events[index + 1]?.on !== event.on) noteDayEnd(account, run, event.on)
  }
  return run
}

const newRun = ({ on, balance }: NonNullable<Known['start']>): Simulation => ({
  book: openBook(on, balance),
  block: null,
  belowZeroSince: null,
  overDebtSince: null,
  assumed: [],
  differences: [],
  quiet: [],
})

/** What happens from the day `first` to `asOf`. */
function eventsOf({ terms: { charges, known, asOf }, links, plans }: Course, first: CivilDate): Event[] {
  const isTime = (on: CivilDate): boolean => on >= first && on <= asOf
  const events: Event[] = []
  for (const charge of charges) if (isTime(charge.on)) events.push({ kind: 'charge', on: charge.on, charge })
  for (const { transaction, cancelledBy } of links)
    if (!cancelledBy && isTime(transaction.on))
      events.push({ kind: 'payment', on: transaction.on, id: transaction.id, amount: negate(transaction.amount) })
  for (const plan of plans) if (plan.status === 'assumed' && isTime(plan.on)) events.push({ kind: 'assumed', on: plan.on, plan })
  for (const reading of known.readings) if (isTime(reading.on)) events.push({ kind: 'reading', on: reading.on, reading })
  return events.sort(inOrder)
}

const inOrder = (a: Event, b: Event): number => order(a.on, b.on) || ORDER[a.kind] - ORDER[b.kind] || order(idOf(a), idOf(b))
const idOf = (event: Event): string => (event.kind === 'payment' ? event.id : '')
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Context {
  account: Account
  known: Known
  run: Simulation
  forgiven: (charge: Charge) => Money
}

function apply(event: Event, context: Context): void {
  const { run } = context
  switch (event.kind) {
    case 'charge':
      applyCharge(event.charge, context)
      return
    case 'payment':
      pay(run.book, event.amount, event.id, event.on)
      liftBlock(context, event.on)
      return
    case 'assumed': {
      const amount = event.plan.autopay.mode === 'fixed' ? event.plan.autopay.amount : lacking(context, event.plan.autopay, event.on)
      if (amount <= 0) return
      run.assumed.push({ on: event.on, amount })
      pay(run.book, amount, null, event.on)
      liftBlock(context, event.on)
      return
    }
    case 'reading':
      applyReading(event.reading, context)
  }
}

function applyCharge(charge: Charge, { account, run, forgiven }: Context): void {
  const expected = charge.amount > 0 ? positivePart(subtract(charge.amount, forgiven(charge))) : charge.amount
  const entry: Entry = { charge, expected, parts: [], settledOn: null, blocked: false, over: false, unseen: false }
  run.book.entries.push(entry)
  if (account.billing.model === 'prepaid' && (account.billing.whenShort ?? 'block') === 'block') {
    if (run.block) {
      // While blocked, later charge days take nothing and add no debt.
      entry.expected = ZERO
      entry.blocked = true
      return
    }
    if (balanceOf(run.book) < expected) {
      entry.blocked = true
      run.block = entry
      return
    }
  }
  take(run.book, entry, charge.on)
}

/** What a blocked provider waits for: the tariff in force that day; without tariffs, the charge it could not take. */
export const neededToLift = (known: Known, block: Entry, day: CivilDate): Money => tariffOn(known.tariffs, day)?.amount ?? block.expected

function liftBlock({ known, run }: Context, on: CivilDate): void {
  if (!run.block) return
  const needed = neededToLift(known, run.block, on)
  if (balanceOf(run.book) < needed) return
  run.block.expected = needed
  take(run.book, run.block, on)
  run.block.over = false
  run.block = null
}

function applyReading({ on, balance }: Reading, { known, run }: Context): void {
  const computed = balanceOf(run.book)
  if (computed !== balance) run.differences.push({ on, computed, shown: balance })
  replaceBalance(run.book, balance, on)
  if (run.block && balance >= neededToLift(known, run.block, on)) {
    // The cabinet shows money enough at the end of the day: a provider that had not taken its charge would have taken it by then.
    run.block.settledOn = on
    run.block.unseen = true
    run.block.parts.push({ transaction: null, amount: run.block.expected })
    run.block = null
  }
}

function noteDayEnd(account: Account, run: Simulation, day: CivilDate): void {
  const debt = negate(balanceOf(run.book))
  run.belowZeroSince = debt > 0 ? (run.belowZeroSince ?? day) : null
  const limit = account.billing.model === 'postpaid' ? account.billing.cutoffDebt : undefined
  run.overDebtSince = limit !== undefined && debt >= limit && debt > 0 ? (run.overDebtSince ?? day) : null
  noteQuiet(run, day)
}

/** What an autopay by invoice pays on a day: exactly what the coming charge or due sum still lacks, up to its limit. */
function lacking({ account, known, run }: Context, autopay: InvoiceAutopay, day: CivilDate): Money {
  const missing = run.block
    ? subtract(neededToLift(known, run.block, day), balanceOf(run.book))
    : missingForNext(account, known, run.book, day)
  return autopay.limit === undefined ? positivePart(missing) : smaller(autopay.limit, positivePart(missing))
}

function missingForNext(account: Account, known: Known, book: Book, day: CivilDate): Money {
  if (account.billing.model === 'prepaid') {
    const charge = nextCharge(account, known, day, false)
    return subtract(charge?.amount ?? ZERO, balanceOf(book))
  }
  const unpaid = book.dues.map((due) => due.dueOn).filter((dueOn) => dueOn >= day)[0]
  if (unpaid) return owed(book, (dueOn) => dueOn <= unpaid)
  const charge = nextCharge(account, known, day, true)
  const coming = charge && charge.on > day ? charge.amount : ZERO
  return subtract(coming, balanceOf(book))
}
