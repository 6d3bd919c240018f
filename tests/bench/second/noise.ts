/** Rows that are nobody's bill: daily life, a shop at a bill's very sum, goods of a provider, another's contract there, own transfers. */
import { addDays, addMonths, type CivilDate, dayOfMonth, daysBetween } from '../../../shared/dates.ts'
import type { Dice } from '../households/random.ts'
import { type Contract, priceOn } from './contracts.ts'
import type { Family } from './family.ts'
import type { Level } from './levels.ts'
import type { Row, What } from './life.ts'
import { printed } from './spelling.ts'

export type NoiseWhat = 'daily' | 'decoy' | 'shop' | 'stranger' | 'transfer'
type Noise = Omit<Row<NoiseWhat>, 'account' | 'undoes'>

const SHOPS: Readonly<Record<Family['country'], readonly string[]>> = {
  ru: [
    ...['PYATEROCHKA 11234', 'Магнит', 'OZON', 'WILDBERRIES', 'Аптека Ригла', 'GAZPROMNEFT AZS 41', 'МТС-Банк погашение', 'LENTA', 'СДЭК'],
    ...['Перевод Анна К.', 'Перевод по СБП Сергей В.', 'Яндекс Такси', 'GAZPROMBANK ATM 2231', 'DOMOVOY TOVARY DLYA DOMA', 'Дом книги'],
    ...['Кофейня «Уютный дворик»', 'Vodopad SPA'],
  ],
  de: ['REWE MARKT', 'AMAZON EU', 'DM DROGERIE', 'SHELL 4412', 'Hausbrauerei Krug', 'Gas & Grill Restaurant'],
  uk: ['TESCO STORES 2231', 'AMAZON EU', 'SHELL 4412', 'Gas & Grill Restaurant', 'Council of Coffee'],
}

interface Words {
  /** Before the name of the provider and before the number, on rows for another's contract. */
  before: readonly string[]
  number: readonly string[]
  transfer: string
}

const WORDS: Readonly<Record<Family['country'], Words>> = {
  ru: { before: ['', '', 'Оплата услуг ', 'Платёж '], number: ['', '', 'ЛС ', 'договор ', '№ '], transfer: 'Перевод между своими счетами' },
  de: { before: ['', '', 'SEPA-Lastschrift '], number: ['', 'Kundennr. '], transfer: 'Umbuchung eigenes Konto' },
  uk: { before: ['', '', 'DD '], number: ['', 'REF '], transfer: 'Own transfer' },
}

interface Scene {
  dice: Dice
  level: Level
  family: Family
  contracts: readonly Contract[]
  bills: readonly Row<What>[]
}

export function noiseOf(dice: Dice, level: Level, family: Family, contracts: readonly Contract[], bills: readonly Row<What>[]): Noise[] {
  const scene: Scene = { dice, level, family, contracts, bills }
  const rows: Noise[] = []
  for (let at = 0; at <= family.months; at += 1) {
    const anyDay = (): CivilDate => dayOfMonth(addMonths(family.first, at), dice.int(1, 28))
    for (let count = 0; count < level.daily; count += 1) rows.push(daily(scene, anyDay()))
    for (let count = 0; count < level.decoys; count += 1) rows.push(decoy(scene, at))
    if (dice.chance(level.shop)) rows.push(...goods(scene, anyDay()))
    if (dice.chance(level.stranger)) rows.push(...strangers(scene, anyDay()))
    rows.push(...transfer(scene, anyDay()))
  }
  return rows
}

function daily({ dice, family }: Scene, on: CivilDate): Noise {
  const amount = dice.int(90, 6000) * family.step + dice.int(0, 99)
  return { on, amount, card: dice.pick(family.cards), what: 'daily', wording: { description: dice.pick(SHOPS[family.country]) } }
}

/** A bill's very sum on about its day from its card, in a shop. */
function decoy({ dice, family, contracts, bills }: Scene, month: number): Noise {
  const contract = dice.pick(contracts)
  const on = addDays(dayOfMonth(addMonths(family.first, month), contract.autopayDay), dice.int(-2, 2))
  const bill = bills.find((row) => row.account === contract.id && row.amount > 0 && Math.abs(daysBetween(row.on, on)) < 25)
  const wording = { description: dice.pick(SHOPS[family.country]) }
  return { on, amount: bill?.amount ?? priceOn(contract, on), card: contract.card, what: 'decoy', wording }
}

function goods({ dice, level, family, contracts }: Scene, on: CivilDate): Noise[] {
  const sellers = contracts.filter(({ provider }) => provider.shops.length > 0)
  if (sellers.length === 0) return []
  const contract = dice.pick(sellers)
  const amount = dice.chance(level.shopAtPrice) ? priceOn(contract, on) : dice.int(700, 9000) * family.step
  const description = `${dice.pick(contract.provider.shops)}${dice.chance(0.5) ? ` ${dice.digits(4)}` : ''}`
  return [{ on, amount, card: dice.pick(family.cards), what: 'shop', wording: { description, mcc: dice.pick(['4812', '5732', '5999']) } }]
}

/** A relative's telephone or line at the same provider, always with its number. */
function strangers({ dice, family, contracts }: Scene, on: CivilDate): Noise[] {
  const lines = contracts.filter(({ provider }) => provider.kind === 'mobile' || provider.kind === 'internet')
  if (lines.length === 0) return []
  const contract = dice.pick(lines)
  const isRussian = family.country === 'ru'
  const isPhone = isRussian && contract.provider.kind === 'mobile'
  const number = printed(isPhone ? `9${dice.digits(9)}` : dice.digits(contract.number.length), dice.pick(['whole', 'broken'] as const))
  const words = WORDS[family.country]
  const before = dice.pick(words.before)
  const word = dice.pick(words.number).replace('№ ', isPhone ? 'тел. +7' : '№ ')
  const round = dice.pick([100, 200, 300, 500]) * (isRussian ? 100 : 8)
  const amount = dice.chance(0.4) ? priceOn(contract, on) : round
  const wording = { description: `${before}${contract.provider.known} ${word}${number}` }
  return [{ on, amount, card: dice.pick(family.cards), what: 'stranger', wording }]
}

function transfer({ dice, family }: Scene, on: CivilDate): Noise[] {
  const amount = dice.int(10, 200) * 100 * family.step
  const wording = { description: WORDS[family.country].transfer }
  const [from, to] = family.cards
  if (from === undefined || to === undefined) return []
  return [
    { on, amount, card: from, what: 'transfer', wording },
    { on, amount: -amount, card: to, what: 'transfer', wording },
  ]
}
