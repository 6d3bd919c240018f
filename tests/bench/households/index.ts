/**
 * Made households with truth: `sampleOf(seed, level)` gives a family's accounts and statements, and for every debit whose it is. The same
 * seed gives the same household everywhere. Texts come from tables of their own; nothing of matching or of the catalogue is used.
 */
import type { CivilDate } from '../../../shared/dates.ts'
import type { Decision, Household, ImportRecord, Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { type Family, familyOf, isCovered, numberOn } from './family.ts'
import { LEVELS, type LevelName } from './levels.ts'
import { type Life, livesOf } from './lives.ts'
import { type NoiseWhat, noiseOf } from './noise.ts'
import { payingsOf, type What } from './paying.ts'
import { Dice } from './random.ts'
import { type Wording, wordingOf } from './voice.ts'

export type { LevelName } from './levels.ts'

/** `W`: the words of the world that tell what made a row. */
export interface Truth<W extends string = string> {
  /** The account a debit belongs to; null: none of them. Credits stand here where they undo a debit. */
  account: string | null
  what: W
  /** Of a credit: the debit that it undoes. */
  undoes?: string
}

export interface Sample<W extends string = string> {
  seed: number
  level: LevelName
  household: Household
  asOf: CivilDate
  truth: ReadonlyMap<string, Truth<W>>
}

const SALT = { normal: 11, hard: 23 } as const satisfies Record<LevelName, number>

export function sampleOf(seed: number, levelName: LevelName): Sample<What | NoiseWhat> {
  const level = LEVELS[levelName]
  const dice = new Dice(seed, SALT[levelName])
  const family = familyOf(dice, level)
  const lives = livesOf(dice, level, family)
  const truth = new Map<string, Truth<What | NoiseWhat>>()
  const rows: Transaction[] = []
  const add = (on: CivilDate, amount: number, card: number, wording: Wording, said: Truth<What | NoiseWhat>): string | undefined => {
    const of = family.cards[card]
    if (!of || !isCovered(of, on) || on > family.asOf) return undefined
    const id = dice.id()
    rows.push({
      id,
      on,
      amount: money(-amount),
      currency: family.currency,
      ...wording,
      source: numberOn(of, on),
      import: importId(
        card,
        of.covered.findIndex(({ from, to }) => from <= on && on <= to),
      ),
    })
    truth.set(id, said)
    return id
  }
  for (const life of lives) {
    const ids: (string | undefined)[] = []
    for (const { on, amount, what, isAuto, undoes } of payingsOf(dice, level, life)) {
      const undone = undoes === undefined ? undefined : ids[undoes]
      const wording = wordingOf(dice, level, life.voice, on, isAuto)
      const text =
        amount < 0
          ? { ...wording, description: `${dice.pick(['Возврат', 'Отмена операции', 'Возврат средств'])} ${wording.description}` }
          : wording
      ids.push(
        amount < 0 && undone === undefined
          ? undefined
          : add(on, amount, life.card, text, { account: life.account.id, what, ...(undone !== undefined && { undoes: undone }) }),
      )
    }
  }
  for (const { on, amount, card, what, wording } of noiseOf(dice, level, family, lives))
    add(on, amount, card, wording, { account: null, what })
  const household = householdOf(family, lives, dice.shuffled(rows))
  return { seed, level: levelName, household, asOf: family.asOf, truth }
}

const importId = (card: number, part: number): string => `import-${card}-${part}`

function householdOf(family: Family, lives: readonly Life[], transactions: Transaction[]): Household {
  const imports = family.cards.flatMap((card, at) =>
    card.covered.map(
      ({ from, to }, part): ImportRecord => ({
        id: importId(at, part),
        file: `card-${at}.csv`,
        sha256: '0'.repeat(64),
        format: 'csv',
        from,
        to,
        added: 0,
        duplicates: 0,
        source: numberOn(card, to),
      }),
    ),
  )
  return {
    format: 'sverka-household',
    version: 1,
    currency: family.currency,
    homes: [0, 1, 2].map((at) => ({ id: `home-${at}`, name: `Дом ${at + 1}` })),
    accounts: lives.map(({ account }) => account),
    invoices: lives.flatMap(({ invoices }) => invoices),
    transactions,
    imports,
  }
}

/** The same household with a person's word on every row: what settlement would be if nobody ever erred about whose a row is. */
export function decidedHousehold({ household, truth }: Sample): Household {
  const decisions = (household.transactions ?? []).map(({ id }): Decision => {
    const account = truth.get(id)?.account
    return account ? { kind: 'belongs', transaction: id, account } : { kind: 'ignore', transaction: id }
  })
  return { ...household, decisions }
}
