/** How hard the made households are: every parameter in one table. Shares are of 1; by account, by payment or by month as said. */

export interface Level {
  accounts: readonly [from: number, to: number]
  months: readonly [from: number, to: number]
  /** A second (third) contract at one provider, by account; how far its price is from the first, in thousandths at most. */
  twin: number
  twinApart: number
  foreign: number
  /** Rows of the account print its contract number; of these, rows that do; broken by spaces; cut short. */
  printsNumber: number
  /** The same where the number is a telephone's: topping up names it. Of these, banks that print its last four digits only. */
  printsPhone: number
  phoneTail: number
  numberInRow: number
  numberBroken: number
  numberCut: number
  /** The bank prints another number of the same contract («договор» beside «лицевой счёт»), by account. */
  otherNumber: number
  /** Rows print the tax number, by account. */
  printsInn: number
  /** The household file knows the contract number; the payee words as statements write them; the tax number; the autopay; a rise of the price. */
  knowsContract: number
  knowsPayee: number
  knowsInn: number
  knowsAutopay: number
  knowsRise: number
  knowsInvoice: number
  /** An unseen spelling, by row. */
  unseen: number
  /** An autopay's row says only that it is one, by account. */
  bare: number
  /** Paid through a collector, by account that can be; the collector's words are among the payees. */
  collector: number
  knowsCollector: number
  /** A former name of a renamed provider is among the payees. */
  knowsFormer: number
  /** How payments are made, by account. */
  modes: Readonly<Record<'fixed' | 'invoice' | 'hand' | 'topup', number>>
  /** By payment. */
  late: number
  early: number
  parts: number
  missed: number
  double: number
  reversed: number
  /** By account: the bank takes a commission of up to that many thousandths; sums are rounded up. */
  commission: number
  commissionMost: number
  roundsUp: number
  /** By account. */
  renamed: number
  closed: number
  cardReissued: number
  /** A month passes before the autopay follows a rise, by month. */
  staysOld: number
  /** By month and account: bought at the provider; another's contract or number paid there; a stranger's row of the bill's exact price. */
  purchase: number
  stranger: number
  decoy: number
  /** Rows a month that have nothing to do with bills. */
  daily: readonly [from: number, to: number]
  /** A card's statements leave months out. */
  hole: number
}

export const LEVELS = {
  normal: {
    accounts: [2, 12],
    months: [12, 24],
    twin: 0.3,
    twinApart: 80,
    foreign: 0.1,
    printsNumber: 0.55,
    printsPhone: 0.85,
    phoneTail: 0.35,
    numberInRow: 0.92,
    numberBroken: 0.08,
    numberCut: 0.02,
    otherNumber: 0.04,
    printsInn: 0.12,
    knowsContract: 0.92,
    knowsPayee: 0.9,
    knowsInn: 0.4,
    knowsAutopay: 0.96,
    knowsRise: 0.96,
    knowsInvoice: 0.97,
    unseen: 0.03,
    bare: 0.06,
    collector: 0.1,
    knowsCollector: 0.8,
    knowsFormer: 0.9,
    modes: { fixed: 40, invoice: 22, hand: 33, topup: 5 },
    late: 0.05,
    early: 0.03,
    parts: 0.02,
    missed: 0.012,
    double: 0.004,
    reversed: 0.003,
    commission: 0.08,
    commissionMost: 10,
    roundsUp: 0.04,
    renamed: 0.02,
    closed: 0.04,
    cardReissued: 0.1,
    staysOld: 0.7,
    purchase: 0.006,
    stranger: 0.004,
    decoy: 0.02,
    daily: [12, 30],
    hole: 0.1,
  },
  hard: {
    accounts: [4, 20],
    months: [12, 36],
    twin: 0.55,
    twinApart: 80,
    foreign: 0.12,
    printsNumber: 0.4,
    printsPhone: 0.65,
    phoneTail: 0.4,
    numberInRow: 0.65,
    numberBroken: 0.25,
    numberCut: 0.12,
    otherNumber: 0.08,
    printsInn: 0.12,
    knowsContract: 0.85,
    knowsPayee: 0.6,
    knowsInn: 0.3,
    knowsAutopay: 0.88,
    knowsRise: 0.9,
    knowsInvoice: 0.92,
    unseen: 0.14,
    bare: 0.1,
    collector: 0.25,
    knowsCollector: 0.5,
    knowsFormer: 0.6,
    modes: { fixed: 38, invoice: 22, hand: 34, topup: 6 },
    late: 0.12,
    early: 0.08,
    parts: 0.07,
    missed: 0.025,
    double: 0.012,
    reversed: 0.01,
    commission: 0.16,
    commissionMost: 30,
    roundsUp: 0.06,
    renamed: 0.06,
    closed: 0.08,
    cardReissued: 0.25,
    staysOld: 0.8,
    purchase: 0.02,
    stranger: 0.012,
    decoy: 0.06,
    daily: [20, 60],
    hole: 0.3,
  },
} as const satisfies Record<string, Level>

export type LevelName = keyof typeof LEVELS
