/** How hard the second world is: every parameter in one table, for the normal and for the hard level. Shares are of 1. */

const TABLE = {
  /** Accounts of a family: at least, at most. */
  fewest: [8, 11],
  most: [13, 18],
  months: [18, 18],
  /** By account and way of paying: the bank spells the provider otherwise than the family's papers do; rows carry the contract number. */
  spelledOtherwise: [0.22, 0.5],
  printsNumber: [0.45, 0.22],
  /** Of the printed numbers: broken by spaces and dashes, or cut to the last digits. */
  numberBroken: [0.3, 0.5],
  /** By row: spelled anew; the number left out. */
  rerolled: [0.05, 0.05],
  numberLost: [0.06, 0.06],
  /** By account: the file has the contract number; where it has it, the payee words too (else always); an autopay's card. */
  knowsContract: [0.85, 0.7],
  knowsPayees: [0.9, 0.8],
  knowsCard: [0.7, 0.5],
  /** An invoice of a month is in the file; of metered supplies half as many are missing. */
  knowsInvoice: [0.92, 0.8],
  /** By rise of the price: it is written down nowhere. */
  silentRise: [0.02, 0.06],
  /** A second contract at one provider, by account; then a third. */
  twin: [0.38, 0.38],
  third: [0.1, 0.3],
  /** By month: an autopay fails; a hand forgets (half of this), is late, is early. */
  missed: [0.012, 0.03],
  forgets: [0.06, 0.12],
  late: [0.08, 0.16],
  early: [0.05, 0.05],
  /** By payment by hand: in parts; rounded up; with the bank's commission; a month ahead; with a wrong digit; through a collector. */
  parts: [0.05, 0.12],
  rounded: [0.08, 0.08],
  commission: [0.03, 0.06],
  advance: [0.02, 0.02],
  wrongNumber: [0.006, 0.006],
  collector: [0.02, 0.06],
  /** By payment by autopay: the row names nobody. */
  nameless: [0.01, 0.03],
  /** By payment: made twice; of these, given back. Two fifths as often as twice, a payment comes back and is made again. */
  doubled: [0.012, 0.03],
  givenBack: [0.65, 0.65],
  /** By month: a shop's rows at a bill's very sum (a count); goods of a provider; of those, at the bill's price; another's contract. */
  decoys: [1, 3],
  shop: [0.4, 0.9],
  shopAtPrice: [0.1, 0.3],
  stranger: [0.25, 0.5],
  /** Rows a month that have nothing to do with bills. */
  daily: [18, 18],
} as const satisfies Record<string, readonly [normal: number, hard: number]>

export type Level = Readonly<Record<keyof typeof TABLE, number>>

const columnOf = (at: 0 | 1): Level => Object.fromEntries(Object.entries(TABLE).map(([name, row]) => [name, row[at]])) as Level

export const LEVELS = { normal: columnOf(0), hard: columnOf(1) } as const
