/** What a provider charges a contract over the months, and what of it the family has on paper: tariffs, notices of rises, invoices. */
import { addDays, addMonths, type CivilDate, dayOfMonth, firstOfMonth, type YearMonth } from '../../../shared/dates.ts'
import type { AccountKind, Invoice, Notice, Tariff } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import type { Dice } from '../households/random.ts'
import { type Contract, priceOn } from './contracts.ts'
import type { Family } from './family.ts'
import type { Level } from './levels.ts'

export interface Charge {
  /** The month that is paid for. */
  period: YearMonth
  /** The day on which the provider takes it, or adds it to the debt. */
  on: CivilDate
  amount: number
}

/** Of these more is used in winter; of other metered supplies now more, now less. */
const SEASONAL: readonly AccountKind[] = ['gas', 'heating', 'housing']

/** Prepaid: on the contract's day of the month itself; else on the first of the month after, at the price of the month that ended. */
export function chargesOf(dice: Dice, family: Family, contract: Contract): Charge[] {
  const charges: Charge[] = []
  const phase = dice.part()
  for (let month = 0; month <= family.months + 1; month += 1) {
    const period = addMonths(family.first, month)
    const on = contract.isPrepaid ? dayOfMonth(period, contract.day) : firstOfMonth(addMonths(period, 1))
    const price = priceOn(contract, contract.isPrepaid ? on : firstOfMonth(period))
    const use = SEASONAL.includes(contract.provider.kind)
      ? 1 + 0.3 * Math.cos(((month + 1 + phase) / 6) * Math.PI)
      : 0.8 + dice.part() * 0.4
    charges.push({ period, on, amount: contract.isMetered ? Math.round(price * use) : price })
  }
  return charges
}

export interface Papers {
  tariffs: Tariff[]
  notices: Notice[]
  invoices: Invoice[]
  /** Whether every charge through the last statement's day can be known from these papers on that day. */
  isWhole: boolean
}

export function papersOf(dice: Dice, level: Level, family: Family, contract: Contract, charges: readonly Charge[]): Papers {
  const { all, ...written } = risesOf(dice, level, family, contract)
  const invoices = invoicesOf(dice, level, family, contract, charges)
  const isInvoiced = ({ period }: Charge): boolean =>
    invoices.some((invoice) => invoice.period === period && (invoice.issuedOn ?? '') <= family.cover)
  const isWhole = contract.isMetered ? charges.filter(({ on }) => on <= family.cover).every(isInvoiced) : all
  return { ...written, invoices, isWhole }
}

/** Most rises come by a notice, others stand in the account; a few are written down nowhere. `all`: all were known in time. */
function risesOf(dice: Dice, level: Level, family: Family, contract: Contract): Pick<Papers, 'tariffs' | 'notices'> & { all: boolean } {
  const notices: Notice[] = []
  const [start, ...rises] = contract.prices
  if (!start || contract.isMetered) return { tariffs: [], notices, all: true }
  const tariffs: Tariff[] = [{ from: start.from, amount: money(start.amount), source: 'manual' }]
  let known = 1
  for (const [at, { from, amount }] of rises.entries()) {
    if (dice.chance(level.silentRise)) continue
    const isNoticed = dice.chance(0.6)
    const on = addDays(from, isNoticed ? -dice.int(-3, 25) : dice.int(-20, 20))
    const hasDay = isNoticed || dice.chance(0.5)
    if (!hasDay || on <= family.cover) known += 1
    if (!isNoticed)
      tariffs.push({ from, amount: money(amount), source: dice.pick(['manual', 'cabinet'] as const), ...(hasDay && { knownOn: on }) })
    else if (on <= family.asOf)
      notices.push({
        id: `n-${contract.id}-${at}`,
        account: contract.id,
        receivedOn: on,
        channel: dice.pick(['email', 'sms', 'cabinet', 'paper'] as const),
        effectiveOn: from,
        amount: money(amount),
      })
  }
  return { tariffs, notices, all: known === contract.prices.length }
}

function invoicesOf(dice: Dice, level: Level, { start, asOf }: Family, contract: Contract, charges: readonly Charge[]): Invoice[] {
  if (!contract.hasInvoices) return []
  const share = contract.isMetered ? (1 + level.knowsInvoice) / 2 : level.knowsInvoice
  return charges.flatMap(({ period, on, amount }): Invoice[] => {
    const ahead = addDays(on, -dice.int(5, 12))
    const issuedOn = contract.isPrepaid ? (ahead < start ? start : ahead) : addDays(on, dice.int(0, 4))
    if (!dice.chance(share) || issuedOn > asOf) return []
    const dueOn = contract.isPrepaid ? {} : { dueOn: dayOfMonth(addMonths(period, 1), contract.day) }
    return [{ id: `i-${contract.id}-${period}`, account: contract.id, period, issuedOn, ...dueOn, charged: money(amount) }]
  })
}
