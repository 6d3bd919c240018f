/** Everything else on the statements: daily life, goods from the same sellers, other people's contracts, strangers at a bill's exact price. */
import { addDays, addMonths, type CivilDate, dayOfMonth, daysBetween, firstOfMonth } from '../../../shared/dates.ts'
import type { Family } from './family.ts'
import type { Level } from './levels.ts'
import type { Life } from './lives.ts'
import type { Dice } from './random.ts'
import { CAFES, FOREIGN_SHOPS, SHOPS } from './shops.ts'
import { type Voice, type Wording, wordingOf } from './voice.ts'

export type NoiseWhat =
  | 'daily'
  | 'purchase'
  | 'stranger-number'
  | 'stranger-phone'
  | 'decoy'
  | 'note'
  | 'transfer'
  | 'income'
  | 'subscription'

export interface Noise {
  on: CivilDate
  /** Kopecks that left the family; income is negative. */
  amount: number
  card: number
  what: NoiseWhat
  wording: Wording
}

export function noiseOf(dice: Dice, level: Level, family: Family, lives: readonly Life[]): Noise[] {
  const rows: Noise[] = []
  const days = daysBetween(firstOfMonth(family.start), family.asOf)
  const anyDay = (): CivilDate => addDays(firstOfMonth(family.start), dice.int(0, days))
  const anyCard = (): number => dice.int(0, family.cards.length - 1)
  for (let month = 0; month < family.months; month += 1) {
    for (let count = dice.int(...level.daily); count > 0; count -= 1)
      rows.push({ on: anyDay(), amount: dice.int(3_000, 900_000), card: anyCard(), what: 'daily', wording: daily(dice, family) })
    const first = addMonths(family.start, month)
    rows.push({
      on: dayOfMonth(first, 5),
      amount: -dice.int(30, 160) * 100_000,
      card: 0,
      what: 'income',
      wording: { description: family.isForeign ? 'SALARY ACME LTD' : 'Зачисление зарплаты' },
    })
    rows.push({
      on: dayOfMonth(first, 12),
      amount: 39_900,
      card: 0,
      what: 'subscription',
      wording: { description: family.isForeign ? 'NETFLIX.COM' : 'Яндекс Плюс', mcc: '5815' },
    })
    if (dice.chance(0.4))
      rows.push({
        on: anyDay(),
        amount: dice.int(1, 30) * 100_000,
        card: anyCard(),
        what: 'transfer',
        wording: {
          description: family.isForeign
            ? 'TRANSFER TO SAVINGS'
            : dice.pick(['Перевод между своими счетами', 'Перевод Марии И.', 'Снятие наличных ATM 4512']),
        },
      })
  }
  for (const life of lives) rows.push(...aroundOf(dice, level, family, life))
  return rows
}

const daily = (dice: Dice, family: Family): Wording => {
  const shop = dice.pick(family.isForeign ? FOREIGN_SHOPS : SHOPS)
  const text = dice.chance(0.3) ? `Покупка ${shop} терминал ${dice.digits(8)}` : dice.chance(0.1) ? `${shop} ${dice.digits(5)}` : shop
  return { description: text, ...(dice.chance(0.5) && { mcc: String(dice.int(5200, 5999)) }) }
}

/** What looks like the account's payments and is not. */
function aroundOf(dice: Dice, level: Level, family: Family, life: Life): Noise[] {
  const rows: Noise[] = []
  const { voice, maker, card } = life
  const relative = strangerOf(dice, life)
  for (const charge of life.charges) {
    const near = (): CivilDate => addDays(charge.dueOn, -dice.int(0, 14))
    if (dice.chance(level.decoy))
      rows.push({
        on: near(),
        amount: charge.amount,
        card,
        what: 'decoy',
        wording: { description: dice.pick(family.isForeign ? FOREIGN_SHOPS : CAFES), ...(dice.chance(0.5) && { mcc: '5812' }) },
      })
    if (maker.shop && dice.chance(level.purchase * 2)) {
      const [text, from, to, mcc] = dice.pick(maker.shop)
      rows.push({
        on: near(),
        amount: dice.int(from, to) * 100,
        card,
        what: 'purchase',
        wording: { description: text, ...(mcc && dice.chance(0.7) && { mcc }) },
      })
    }
    if (dice.chance(level.stranger)) rows.push(strangersRow(dice, level, charge.amount, near(), card, relative, maker.number === 'phone'))
    if (!family.isForeign && dice.chance(0.01))
      rows.push({
        on: near(),
        amount: charge.amount,
        card,
        what: 'note',
        wording: { description: `${dice.pick(['Создание', 'Редактирование', 'Отмена исполнения'])} автоплатежа ${voice.usual}` },
      })
  }
  return rows
}

/** The same provider, another's contract: a relative's, or a typing error. */
const strangerOf = (dice: Dice, { voice, maker }: Life): Voice => {
  const { collector: _collector, former: _former, inn: _inn, ...plain } = voice
  return {
    ...plain,
    number:
      maker.number === 'phone' ? `79${dice.digits(9)}` : dice.digits(Math.max(6, (voice.number ?? '12345678').replace(/\D/g, '').length)),
    isOther: true,
    bare: false,
  }
}

function strangersRow(dice: Dice, level: Level, price: number, on: CivilDate, card: number, voice: Voice, isPhone: boolean): Noise {
  // Another's row says whose it is: without that nobody could know.
  const honest: Level = { ...level, numberInRow: 1, numberCut: 0, unseen: 0 }
  const amount = isPhone ? dice.int(1, 10) * 10_000 : dice.chance(0.3) ? price : Math.round((price * dice.int(60, 140)) / 100)
  return { on, amount, card, what: isPhone ? 'stranger-phone' : 'stranger-number', wording: wordingOf(dice, honest, voice, on, false) }
}
