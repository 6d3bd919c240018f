/** Whether a series is a bill or chance: what speaks for it, how sure that is, and what it is for. */
import { type Message, message } from '../i18n/message.ts'
import type { AccountKind } from '../model/household.ts'
import { isPhone } from './contracts.ts'
import { isTelecom, isUtility, kindAt } from './kinds.ts'
import { type Paid, saidBy } from './paid.ts'
import type { Prices } from './prices.ts'
import { shareWithin } from './rhythm.ts'
import type { Series } from './series.ts'
import { isEverydayTrade, isTransport, kindOfTrade } from './trades.ts'

/** What rows say besides their sums and days. */
export interface Signs {
  kind: AccountKind
  /** Payee or words are those of a bill; without it only a steady sum on a steady day is believed. */
  isBill: boolean
  isKnownProvider: boolean
  contract: string | undefined
  inn: string | undefined
  isAutopay: boolean
  /** A nursery, a school, taxes: paid regularly, though no service of the house. */
  isNeither: boolean
  /** Nothing says that it is a bill: money to a person, a travel card. */
  isGuess: boolean
}

const STEADY_DAYS = 4
const MOST_STEADY = 0.8
/** A nursery's bill comes on no certain day and is paid within a week or so. */
const PATIENT_DAYS = 8
/** In a shop a steady sum on a steady day must have been seen longer. */
const FEWEST_IN_SHOP = 5
const FEWEST_CHANCE = 4

/** Confidence by hundredths, so that it is exact. */
const SURE = { base: 45, provider: 15, contract: 10, words: 8, steady: 10, fixed: 10, long: 8, autopay: 6, most: 97, guess: 55 } as const
const LONG = 6

/** The commonest of some values; of two as common the first by letters. */
export function commonest<T extends string>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

export function signsOf(paid: readonly Paid[], isFixed: boolean, isAutopay: boolean): Signs {
  const provider = paid[0]?.payee.provider
  const isNeither = paid.some(({ payee }) => payee.isNeither)
  const heard = saidBy(paid)
  // «Музыкальная школа» is no music subscription.
  const said = isNeither && heard === 'subscription' ? undefined : heard
  const mcc = commonest(paid.map(({ row }) => row.mcc))
  const hinted = kindOfTrade(mcc)
  const contract = commonest(paid.map((one) => one.contract))
  const inns = new Set(paid.map(({ payee }) => payee.inn))
  const isGuess = said === undefined && (paid.some(({ payee }) => payee.isPerson) || isTransport(mcc))
  const plain: AccountKind = isFixed && !isNeither && !isGuess ? 'subscription' : 'other'
  const kind = provider ? kindAt(provider, contract && isPhone(contract) && !said ? 'mobile' : said) : (said ?? hinted ?? plain)
  return {
    kind,
    isBill:
      (provider !== undefined && kind !== 'subscription') ||
      (said !== undefined && said !== 'subscription') ||
      isHintOfBill(hinted) ||
      (isAutopay && !isGuess) ||
      paid.some((one) => one.isContractNamed),
    isKnownProvider: provider !== undefined && provider.generic !== true,
    contract,
    inn: inns.size === 1 ? [...inns][0] : undefined,
    isAutopay,
    isNeither,
    isGuess,
  }
}

const isHintOfBill = (hinted: AccountKind | undefined): boolean => hinted !== undefined && (isUtility(hinted) || isTelecom(hinted))

/** Whether a person would call it a regular bill. */
export function isBill(series: Series, { isFixed }: Prices, { isBill: bill, isNeither, isGuess, kind }: Signs): boolean {
  const { rhythm, payments, paid } = series
  const isSteady = shareWithin(rhythm, STEADY_DAYS) >= MOST_STEADY
  const isRare = payments.length < 3
  if (bill) return !isRare || isFixed || isSteady
  if (isNeither && !isRare && shareWithin(rhythm, PATIENT_DAYS) >= MOST_STEADY) return true
  if (!isFixed || !isSteady || isRare) return false
  if (isGuess) return rhythm.everyMonths === 1 && payments.length >= FEWEST_CHANCE
  const trade = paid.filter(({ row }) => isEverydayTrade(row.mcc)).length * 2 > paid.length
  if (trade) return payments.length >= FEWEST_IN_SHOP
  return kind === 'subscription' || kind === 'other' ? payments.length >= fewestOfChance(rhythm.everyMonths, paid) : true
}

/** A payee that gets nothing else needs three payments; rare ones need more to be no chance. */
const fewestOfChance = (everyMonths: number, paid: readonly Paid[]): number =>
  everyMonths > 1 && paid.length < FEWEST_CHANCE ? FEWEST_CHANCE : 3

export function confidenceOf({ rhythm, payments }: Series, { isFixed }: Prices, signs: Signs): number {
  const isSteady = shareWithin(rhythm, STEADY_DAYS) >= MOST_STEADY
  const parts = [
    SURE.base,
    signs.isKnownProvider ? SURE.provider : 0,
    signs.contract ? SURE.contract : 0,
    signs.isBill && !signs.isKnownProvider ? SURE.words : 0,
    isSteady ? SURE.steady : 0,
    isFixed ? SURE.fixed : 0,
    payments.length >= LONG ? SURE.long : 0,
    signs.isAutopay ? SURE.autopay : 0,
  ]
  return (
    Math.min(
      signs.isGuess ? SURE.guess : SURE.most,
      parts.reduce<number>((sum, part) => sum + part, 0),
    ) / 100
  )
}

/** How often a month comes, as the key of a sentence. */
export const everyKey = (everyMonths: number): 'every1' | 'every2' | 'every3' | 'every6' | 'every12' => {
  switch (everyMonths) {
    case 1:
      return 'every1'
    case 2:
      return 'every2'
    case 3:
      return 'every3'
    case 6:
      return 'every6'
    default:
      return 'every12'
  }
}

/** «раз в месяц», «раз в 3 месяца». */
export const sayEvery = (everyMonths: number): Message => message(`discover.${everyKey(everyMonths)}`)
