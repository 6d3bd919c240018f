/** How one account is paid over the months: by autopay or by hand, late, early, in parts, twice, in vain; each debit with what made it. */
import { addDays, addMonths, type CivilDate, dayOfMonth, isWeekend, monthOf } from '../../../shared/dates.ts'
import type { Level } from './levels.ts'
import type { Life, Owed } from './lives.ts'
import type { Dice } from './random.ts'

export type What = 'autopay' | 'by-invoice' | 'hand' | 'part' | 'rest' | 'arrears' | 'topup' | 'double' | 'again' | 'after-end'

export interface Paying {
  on: CivilDate
  /** Kopecks that left the family; a credit is negative. */
  amount: number
  what: What
  isAuto: boolean
  /** Of a credit: the debit that it undoes, by its place in the list. */
  undoes?: number
}

interface Purse {
  dice: Dice
  level: Level
  life: Life
  /** What the provider has not got yet. */
  owed: number
  made: Paying[]
}

export function payingsOf(dice: Dice, level: Level, life: Life): Paying[] {
  const purse: Purse = { dice, level, life, owed: 0, made: [] }
  const isPrepaid = life.account.billing.model === 'prepaid'
  // A prepaid account begins with its first charge on it.
  for (const charge of isPrepaid ? life.charges.slice(1) : life.charges) {
    purse.owed += charge.amount
    const before = purse.made.length
    PAY[life.mode](purse, charge)
    if (dice.chance(level.double) && purse.made.length > before) doubled(purse)
    if (dice.chance(level.reversed) && purse.made.length > before) reversed(purse)
  }
  const last = life.charges.at(-1)
  if (life.account.closedOn && last && life.mode === 'fixed' && dice.chance(0.25))
    put(purse, autopayOn(life, { ...last, dueOn: addDays(last.dueOn, 31) }), sumOn(life, last.dueOn), 'after-end', true)
  return purse.made
}

const PAY: Record<Life['mode'], (purse: Purse, charge: Owed) => void> = {
  fixed: byFixed,
  invoice: byInvoice,
  hand: byHand,
  topup: byTopups,
}

function put({ life, made }: Purse, on: CivilDate, base: number, what: What, isAuto: boolean): void {
  if (base <= 0) return
  const amount = isAuto && life.mode === 'fixed' ? base : base + Math.round((base * life.commission) / 1000)
  made.push({ on, amount, what, isAuto })
}

function pay(purse: Purse, on: CivilDate, base: number, what: What, isAuto: boolean): void {
  put(purse, on, base, what, isAuto)
  purse.owed -= Math.max(0, base)
}

/** The last day with that number before the due day. */
function autopayOn({ day, account }: Life, { dueOn }: Owed): CivilDate {
  const same = dayOfMonth(monthOf(dueOn), day)
  const isInTime = account.billing.model === 'prepaid' ? same < dueOn : same <= dueOn
  return isInTime ? same : dayOfMonth(addMonths(monthOf(dueOn), -1), day)
}

function shifted({ dice, life }: Purse, on: CivilDate): CivilDate {
  let day = dice.chance(0.04) ? addDays(on, dice.int(1, 3)) : on
  while (life.skipsWeekends && isWeekend(day)) day = addDays(day, 1)
  return day
}

const sumOn = ({ sums }: Life, on: CivilDate): number => sums.findLast(({ from }) => from <= on)?.amount ?? sums[0]?.amount ?? 0

function byFixed(purse: Purse, charge: Owed): void {
  const { dice, level, life } = purse
  const on = autopayOn(life, charge)
  const sum = sumOn(life, on)
  if (dice.chance(level.missed)) {
    // The card was empty: a second try, by hand, or not at all.
    const way = dice.weighted({ again: 3, hand: 4, none: 3 })
    if (way === 'again') pay(purse, addDays(on, dice.int(1, 4)), sum, 'autopay', true)
    else if (way === 'hand') pay(purse, addDays(on, dice.int(2, 12)), purse.owed, 'hand', false)
    return
  }
  pay(purse, shifted(purse, on), sum, 'autopay', true)
  if (purse.owed > 0 && dice.chance(0.45)) pay(purse, addDays(charge.dueOn, dice.int(-3, 8)), purse.owed, 'rest', false)
}

function byInvoice(purse: Purse, charge: Owed): void {
  const { dice, level, life } = purse
  const isOver = life.limit !== undefined && purse.owed > life.limit
  if (isOver || dice.chance(level.missed)) {
    if (dice.chance(0.7)) pay(purse, addDays(charge.dueOn, dice.int(-3, 6)), purse.owed, 'hand', false)
    return
  }
  pay(purse, shifted(purse, autopayOn(life, charge)), purse.owed, 'by-invoice', true)
}

function byHand(purse: Purse, charge: Owed): void {
  const { dice, level, life } = purse
  if (dice.chance(level.missed)) return
  const usual = addDays(charge.dueOn, -life.lead + dice.int(-2, 1))
  const on = dice.chance(level.late)
    ? addDays(charge.dueOn, dice.int(1, 25))
    : dice.chance(level.early)
      ? addDays(usual, -dice.int(6, 14))
      : usual
  const isBehind = purse.owed > charge.amount
  const whole = isBehind && dice.chance(0.3) ? charge.amount : purse.owed
  if (whole <= 0) return
  if (dice.chance(level.parts)) {
    inParts(purse, on, whole)
    return
  }
  const amount = life.roundsUp ? Math.ceil(whole / 5_000) * 5_000 : whole
  pay(purse, on, amount, isBehind && whole === purse.owed ? 'arrears' : 'hand', false)
}

/** «400 + 335»: round first, then what is left; now and then only in the next month, or never. */
function inParts(purse: Purse, on: CivilDate, whole: number): void {
  const { dice } = purse
  const count = dice.chance(0.25) && whole > 90_000 ? 3 : 2
  let left = whole
  let day = on
  for (let at = 1; at < count; at += 1) {
    const part = Math.round((left * dice.int(30, 65)) / 100 / 5_000) * 5_000
    if (part <= 0 || part >= left) break
    pay(purse, day, part, 'part', false)
    left -= part
    day = addDays(day, dice.chance(0.2) ? dice.int(10, 20) : dice.int(1, 8))
  }
  if (dice.chance(0.94)) pay(purse, day, left, 'part', false)
}

/** A telephone is topped up when it runs low, by round sums on no day in particular. */
function byTopups(purse: Purse, charge: Owed): void {
  const { dice } = purse
  let on = addDays(charge.dueOn, -dice.int(1, 20))
  for (let most = 4; purse.owed > 0 && most > 0; most -= 1) {
    pay(purse, on, dice.pick([100, 200, 300, 300, 500, 500]) * 100, 'topup', false)
    on = addDays(on, dice.int(1, 7))
  }
}

/** Paid twice; mostly somebody asks for the second one back. */
function doubled(purse: Purse): void {
  const { dice, made } = purse
  const first = made.at(-1)
  if (!first) return
  const on = addDays(first.on, dice.int(0, 2))
  made.push({ ...first, on, what: 'double' })
  if (dice.chance(0.6))
    made.push({ on: addDays(on, dice.int(1, 20)), amount: -first.amount, what: 'double', isAuto: false, undoes: made.length - 1 })
  else purse.owed -= first.amount
}

/** The money came back, and was sent again, mostly. */
function reversed(purse: Purse): void {
  const { dice, made } = purse
  const first = made.at(-1)
  if (!first || first.amount <= 0) return
  const back = addDays(first.on, dice.int(0, 3))
  made.push({ on: back, amount: -first.amount, what: first.what, isAuto: false, undoes: made.length - 1 })
  if (dice.chance(0.85)) made.push({ ...first, on: addDays(back, dice.int(1, 4)), what: 'again' })
  else purse.owed += first.amount
}
