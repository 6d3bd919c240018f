/** The demo's six accounts: providers are real, contracts are not. */
import { addDays, dayOfMonth, type YearMonth } from '../dates.ts'
import type { Account, Home } from '../model/household.ts'
import { money, ZERO } from '../money.ts'
import { DEMO, type DemoPlan, MAIN_CARD, OTHER_CARD } from './plan.ts'

export const GRANDMOTHER = `${DEMO}home-grandmother`
export const OURS = `${DEMO}home-ours`

export const DEMO_ACCOUNTS = {
  internet: `${DEMO}internet`,
  landline: `${DEMO}landline`,
  housing: `${DEMO}housing`,
  electricity: `${DEMO}electricity`,
  mobile: `${DEMO}mobile`,
  ourInternet: `${DEMO}our-internet`,
} as const
export type DemoAccount = keyof typeof DEMO_ACCOUNTS

/** The names a person gives: all that differs between the languages. */
export type DemoNames = Record<DemoAccount | 'grandmothersHome' | 'ourHome', string>

export const INTERNET_PRICE = money(650_00)
export const INTERNET_NEW_PRICE = money(735_00)
export const LANDLINE_PRICE = money(549_00)
export const MOBILE_PRICE = money(600_00)
/** A little more than the price: the credit grows by ten roubles a month. */
export const MOBILE_AUTOPAY = money(610_00)
export const OUR_INTERNET_PRICE = money(700_00)

export const demoHomes = (names: DemoNames): Home[] => [
  { id: GRANDMOTHER, name: names.grandmothersHome },
  { id: OURS, name: names.ourHome },
]

export function demoAccounts({ start, months }: DemoPlan, names: DemoNames): Account[] {
  const opening = { on: start, balance: ZERO }
  const [first = '' as YearMonth, second = first] = months
  return [
    {
      id: DEMO_ACCOUNTS.internet,
      home: GRANDMOTHER,
      name: names.internet,
      provider: 'ДОМ.РУ',
      kind: 'internet',
      contract: '770 041 295',
      payees: ['ДОМ.РУ', 'ЭР-Телеком'],
      billing: { model: 'prepaid', day: 1, whenShort: 'block' },
      tariffs: [{ from: start, amount: INTERNET_PRICE, source: 'manual' }],
      autopay: [{ mode: 'fixed', amount: INTERNET_PRICE, day: 28, source: MAIN_CARD }],
      // The first month is paid: its charge is taken on the very first day.
      opening: { on: start, balance: INTERNET_PRICE },
    },
    {
      id: DEMO_ACCOUNTS.landline,
      home: GRANDMOTHER,
      name: names.landline,
      provider: 'Ростелеком',
      kind: 'phone',
      contract: '495 118 302',
      payees: ['Ростелеком'],
      billing: { model: 'postpaid', day: 20, cutoffAfterDays: 40 },
      tariffs: [{ from: start, amount: LANDLINE_PRICE, source: 'manual' }],
      autopay: [{ mode: 'invoice', day: 15, limit: money(1_000_00), from: dayOfMonth(second, 1), source: MAIN_CARD }],
      opening,
    },
    {
      id: DEMO_ACCOUNTS.housing,
      home: GRANDMOTHER,
      name: names.housing,
      provider: 'МосОблЕИРЦ',
      kind: 'housing',
      contract: '86 204 517',
      payees: ['МосОблЕИРЦ'],
      billing: { model: 'postpaid', day: 15 },
      tariffs: [],
      autopay: [{ mode: 'invoice', day: 10, from: dayOfMonth(second, 1), source: MAIN_CARD }],
      opening,
    },
    {
      id: DEMO_ACCOUNTS.electricity,
      home: OURS,
      name: names.electricity,
      provider: 'Мосэнергосбыт',
      kind: 'electricity',
      contract: '40 512 093 6',
      payees: ['Мосэнергосбыт'],
      billing: { model: 'postpaid', day: 18 },
      tariffs: [],
      autopay: [{ mode: 'invoice', day: 12, from: dayOfMonth(second, 1), source: OTHER_CARD }],
      opening,
    },
    {
      id: DEMO_ACCOUNTS.mobile,
      home: OURS,
      name: names.mobile,
      provider: 'МегаФон',
      kind: 'mobile',
      contract: '926 000 41 17',
      payees: ['МегаФон'],
      billing: { model: 'prepaid', day: 10, whenShort: 'block' },
      tariffs: [{ from: dayOfMonth(first, 10), amount: MOBILE_PRICE, source: 'cabinet' }],
      autopay: [{ mode: 'fixed', amount: MOBILE_AUTOPAY, day: 5, source: MAIN_CARD }],
      opening,
    },
    {
      id: DEMO_ACCOUNTS.ourInternet,
      home: OURS,
      name: names.ourInternet,
      provider: 'Билайн',
      kind: 'internet',
      contract: '089 771 204',
      payees: ['Билайн'],
      billing: { model: 'prepaid', day: 20, whenShort: 'accrue' },
      tariffs: [{ from: dayOfMonth(first, 20), amount: OUR_INTERNET_PRICE, source: 'cabinet' }],
      autopay: [{ mode: 'fixed', amount: OUR_INTERNET_PRICE, day: 16, source: MAIN_CARD, from: addDays(start, 1) }],
      opening,
    },
  ]
}
