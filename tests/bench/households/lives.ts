/** The accounts of a made family: what each contract is, what it charges month by month, how it is paid, and what the household file knows of it. */
import { addDays, addMonths, type CivilDate, dayOfMonth, firstOfMonth, type YearMonth } from '../../../shared/dates.ts'
import type { Account, Autopay, Invoice, Tariff } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import type { Family } from './family.ts'
import type { Level } from './levels.ts'
import type { Maker } from './makers.ts'
import { FOREIGN } from './makers-foreign.ts'
import { HOME } from './makers-home.ts'
import { TELECOM } from './makers-telecom.ts'
import type { Dice } from './random.ts'
import { type Voice, voiceOf } from './voice.ts'

export interface Owed {
  period: YearMonth
  dueOn: CivilDate
  /** Kopecks. */
  amount: number
  /** The first day on which a payment for it would be made. */
  from: CivilDate
}

export type Mode = 'fixed' | 'invoice' | 'hand' | 'topup'

export interface Life {
  account: Account
  invoices: Invoice[]
  maker: Maker
  voice: Voice
  charges: Owed[]
  mode: Mode
  /** Day of the month of the autopay; days before the due day for payments by hand. */
  day: number
  lead: number
  /** Of a fixed autopay: its sums by the day they begin. */
  sums: { from: CivilDate; amount: number }[]
  /** By invoice: more than this the bank does not pay. */
  limit: number | undefined
  card: number
  /** Thousandths. */
  commission: number
  roundsUp: boolean
  /** The bank waits for a working day. */
  skipsWeekends: boolean
}

interface Price {
  from: CivilDate
  amount: number
  isKnown: boolean
}

/** All accounts of the family, twins included. */
export function livesOf(dice: Dice, level: Level, family: Family): Life[] {
  const wanted = dice.int(...level.accounts)
  const makers = dice.shuffled(family.isForeign ? FOREIGN : [...TELECOM, ...HOME])
  const lives: Life[] = []
  for (let at = 0; lives.length < wanted; at += 1) {
    const maker = makers[at % makers.length] as Maker
    const base = drawPrice(dice, maker)
    lives.push(lifeOf(dice, level, family, maker, base, lives.length))
    while (lives.length < wanted && dice.chance(level.twin)) {
      const apart = dice.chance(0.12) ? 0 : dice.int(-level.twinApart, level.twinApart)
      const price = Math.round((base * (1000 + apart)) / 100_000) * 100
      lives.push(lifeOf(dice, level, family, maker, price + (base % 100), lives.length))
      if (dice.chance(0.8)) break
    }
  }
  return lives
}

/** Mostly whole, some with kopecks. */
const drawPrice = (dice: Dice, { price, model }: Maker): number =>
  model === 'metered' || dice.chance(0.2) ? dice.int(price[0] * 100, price[1] * 100) : dice.int(price[0] / 10, price[1] / 10) * 1000

function contractOf(dice: Dice, { number }: Maker): string {
  if (number === 'phone') return `79${dice.digits(9)}`
  if (number === 'letters') return `${dice.pick(['ИВ', 'ДС', 'А', 'ТС'])}-${dice.digits(6)}/${dice.int(1, 9)}`
  return dice.digits(number === 'short' ? dice.int(6, 8) : dice.int(9, 12))
}

function lifeOf(dice: Dice, level: Level, family: Family, maker: Maker, base: number, index: number): Life {
  const contract = contractOf(dice, maker)
  const card = dice.int(0, family.cards.length - 1)
  const bank = family.cards[card]?.bank ?? 'sber'
  const voice = voiceOf(dice, level, maker, bank, contract)
  const isMetered = maker.model === 'metered'
  const isPrepaid = maker.model === 'prepaid' || maker.model === 'accrue'
  const chargeDay = isPrepaid ? dice.int(1, 28) : dice.pick([10, 10, 10, 15, 20, 25])
  const prices = isMetered ? [] : pricesOf(dice, level, family, base)
  const closedOn = dice.chance(level.closed) ? dayOfMonth(addMonths(family.start, dice.int(6, family.months)), dice.int(1, 28)) : undefined
  const charges = chargesOf(dice, family, maker, chargeDay, prices, base).filter(
    ({ dueOn }) => !closedOn || dueOn <= addDays(closedOn, isPrepaid ? 0 : 31),
  )
  const weights = {
    ...level.modes,
    topup: maker.kind === 'mobile' && isPrepaid ? level.modes.topup * 6 : 0,
    fixed: isMetered ? 0 : level.modes.fixed,
  }
  const mode = dice.weighted(weights)
  const day = autopayDay(dice, chargeDay, isPrepaid)
  const sums = mode === 'fixed' ? sumsOf(dice, level, family, prices, day) : []
  const limit = mode === 'invoice' && dice.chance(0.3) ? Math.ceil((base * 1.4) / 50_000) * 50_000 : undefined
  if (maker.former && dice.chance(level.renamed * 10)) {
    const until = firstOfMonth(addMonths(family.start, dice.int(3, family.months - 2)))
    voice.former = { name: dice.pick(maker.former), until }
  }
  const life: Life = {
    account: {
      id: `acc-${dice.id()}`,
      home: `home-${index % 3}`,
      name: `${maker.doc} ${index}`,
      provider: maker.doc,
      kind: maker.kind,
      billing: { model: 'prepaid', day: 1 },
      tariffs: [],
    },
    invoices: [],
    maker,
    voice,
    charges,
    mode,
    day,
    lead: dice.int(1, 12),
    sums,
    limit,
    card,
    commission: !isPrepaid && mode !== 'fixed' && dice.chance(level.commission) ? dice.int(3, level.commissionMost) : 0,
    roundsUp: mode === 'hand' && dice.chance(level.roundsUp),
    skipsWeekends: dice.chance(0.4),
  }
  noteDown(dice, level, family, life, { contract, chargeDay, prices, closedOn, isPrepaid })
  return life
}

function autopayDay(dice: Dice, chargeDay: number, isPrepaid: boolean): number {
  const day = isPrepaid ? chargeDay - dice.int(1, 6) : chargeDay - dice.int(0, 7)
  return day >= 1 ? day : Math.min(28, 28 + day)
}

function pricesOf(dice: Dice, level: Level, family: Family, base: number): Price[] {
  const prices: Price[] = [{ from: firstOfMonth(family.start), amount: base, isKnown: true }]
  let amount = base
  for (let month = dice.int(4, 12); month < family.months; month += dice.int(8, 14)) {
    const step = dice.int(20, 160)
    amount =
      amount % 100 === 0
        ? Math.max(amount + 100, Math.round((amount * (1000 + step)) / 100_000) * 100)
        : Math.round((amount * (1000 + step)) / 1000)
    prices.push({ from: firstOfMonth(addMonths(family.start, month)), amount, isKnown: dice.chance(level.knowsRise) })
  }
  return prices
}

const priceOn = (prices: readonly Price[], day: CivilDate): number => prices.findLast(({ from }) => from <= day)?.amount ?? 0

function chargesOf(dice: Dice, family: Family, maker: Maker, chargeDay: number, prices: readonly Price[], base: number): Owed[] {
  const isPrepaid = maker.model === 'prepaid' || maker.model === 'accrue'
  return Array.from({ length: family.months + 1 }, (_, at): Owed => {
    const period = addMonths(family.start, at)
    const dueOn = dayOfMonth(isPrepaid ? period : addMonths(period, 1), chargeDay)
    const from = isPrepaid ? dayOfMonth(addMonths(period, -1), chargeDay) : firstOfMonth(addMonths(period, 1))
    const season = [1, 2, 3, 11, 12].includes(Number(period.slice(5))) ? 1.25 : 0.85
    const used = Math.round((base * season * dice.int(75, 125)) / 100)
    const amount = maker.model === 'metered' ? used : priceOn(prices, isPrepaid ? dueOn : firstOfMonth(period))
    return { period, dueOn, amount, from }
  })
}

/** The sums a fixed autopay was set to: the price of the day it was set, following rises only when somebody thinks of it. */
function sumsOf(dice: Dice, level: Level, family: Family, prices: readonly Price[], day: number): Life['sums'] {
  const first = prices[0]?.amount ?? 0
  const sums = [{ from: firstOfMonth(family.start), amount: dice.chance(0.1) ? Math.ceil(first / 5_000) * 5_000 : first }]
  for (let at = 1; at < family.months; at += 1) {
    const from = dayOfMonth(addMonths(family.start, at), Math.max(1, day - 2))
    const price = priceOn(prices, from)
    const now = sums.at(-1)?.amount ?? 0
    if (price > now && dice.chance(1 - level.staysOld)) sums.push({ from, amount: price })
  }
  return sums
}

interface Terms {
  contract: string
  chargeDay: number
  prices: readonly Price[]
  closedOn: CivilDate | undefined
  isPrepaid: boolean
}

/** What the household file knows: the family wrote some of it down, and forgot some. */
function noteDown(dice: Dice, level: Level, family: Family, life: Life, { contract, chargeDay, prices, closedOn, isPrepaid }: Terms): void {
  const { account, maker, voice, mode, charges } = life
  const card = family.cards[life.card]
  const first = charges[0]
  account.billing =
    maker.model === 'prepaid'
      ? { model: 'prepaid', day: chargeDay }
      : maker.model === 'accrue'
        ? { model: 'prepaid', day: chargeDay, whenShort: 'accrue' }
        : { model: 'postpaid', day: chargeDay, cutoffAfterDays: 30 }
  const payees: string[] = []
  if (dice.chance(level.knowsPayee)) payees.push(voice.usual)
  if (voice.collector && dice.chance(level.knowsCollector)) payees.push(voice.collector)
  if (voice.former && dice.chance(level.knowsFormer)) payees.push(voice.former.name)
  if (payees.length > 0) account.payees = payees
  if (dice.chance(level.knowsContract)) account.contract = contract
  if (voice.inn && dice.chance(level.knowsInn)) account.inn = voice.inn
  if (closedOn) account.closedOn = closedOn
  account.tariffs = prices
    .filter(({ isKnown }) => isKnown)
    .map(
      ({ from, amount }, at): Tariff => ({
        from,
        amount: money(amount),
        ...(at > 0 && dice.chance(0.6) && { knownOn: addDays(from, dice.int(-12, 3)) }),
      }),
    )
  if (dice.chance(0.85)) account.opening = { on: firstOfMonth(family.start), balance: money(isPrepaid ? (first?.amount ?? 0) : 0) }
  if ((mode === 'fixed' || mode === 'invoice') && dice.chance(level.knowsAutopay))
    account.autopay = autopaysOf(dice, life, card?.numbers ?? [])
  if (maker.model === 'metered')
    life.invoices = charges.slice(0, family.months).flatMap((charge): Invoice[] =>
      dice.chance(level.knowsInvoice)
        ? [
            {
              id: `inv-${dice.id()}`,
              account: account.id,
              period: charge.period,
              issuedOn: addDays(charge.from, dice.int(0, 4)),
              dueOn: charge.dueOn,
              charged: money(charge.amount),
            },
          ]
        : [],
    )
}

function autopaysOf(dice: Dice, life: Life, cards: readonly { from: CivilDate; number: string }[]): Autopay[] {
  const number = cards[0]?.number
  const later = cards[1]
  const source = number !== undefined && dice.chance(0.6) ? number : undefined
  if (life.mode === 'invoice')
    return [
      {
        mode: 'invoice',
        day: life.day,
        ...(source && !later && { source }),
        ...(life.limit !== undefined && { limit: money(life.limit) }),
      },
    ]
  return life.sums.map(({ from, amount }, at): Autopay => {
    const isAfter = later !== undefined && later.from <= from
    return {
      mode: 'fixed',
      amount: money(amount),
      day: life.day,
      ...(at > 0 && { from }),
      ...(source && { source: isAfter ? later.number : source }),
    }
  })
}
