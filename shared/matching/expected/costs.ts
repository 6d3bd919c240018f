/**
 * The cost model: what speaks against "this debit is that expected payment", in whole points. Only differences matter. One table, so that
 * a change of judgement is a change of a line; the benchmark says whether it was one for the better.
 */

export const COST = {
  /** An autopay's own sum on its own day costs nothing; each day off within the days that count as done costs this. */
  planDayOff: 1,
  /** Beyond those days (a weekend, a card without money, a second try), each further day. */
  planDayFar: 2,
  /** The bank was told another card: weak, because cards are reissued and plans forgotten. */
  otherSource: 14,
  /** One side does not say which card. */
  unknownSource: 3,
  /** Paid by hand, exactly what was charged: less telling than an autopay of that sum on its day. */
  byHand: 14,
  /** Exactly what an autopay left unpaid. */
  rest: 14,
  /** Exactly what had not been paid by then. */
  owed: 15,
  /** Two periods at once. */
  arrears: 20,
  /** A sum of an earlier tariff: the bank was not told of the rise. */
  formerTariff: 22,
  /** The charge with the bank's commission on top. */
  commission: 30,
  /** Another sum than expected; each percent of difference adds a point. */
  otherSum: 39,
  /** An autopay by invoice pays what the provider names, which papers at hand need not show. */
  byInvoice: 20,
  /** The same, where it is known what was charged. */
  byInvoiceOther: 40,
  /** Another sum than expected, in kopecks that another account awaits to the kopeck. */
  exactElsewhere: 12,
  /** Each day after the due day, for a payment by hand. */
  lateDay: 1,
  /** Before its period began, when the one before may still be unpaid; and each day of that. */
  early: 12,
  earlyDay: 2,
  /** No payment is expected there, but the sum is one the account is known by: paid twice, or far off its day. */
  extraKnownSum: 40,
  /** No payment is expected there, and the sum is new. */
  extra: 60,
  /** Nothing is known of what the account costs: any sum may be its. */
  unknownAccount: 35,
  /** The words are those that the family gave to another account of the provider: where this one has its own, and where it has none. */
  sharedWords: 14,
  sharedOnly: 5,
  /** The merchant's category code speaks for another of the accounts: banks hand codes out carelessly, so it only tips a balance. */
  otherMerchant: 12,
  /** The account owes nothing that day, nor for the charge to come. */
  paidUp: 16,
  /** The contract had ended. */
  closed: 20,
  /** Far above all the account ever cost and may owe, or bought in a shop: rather goods of the same seller. */
  unlikely: 60,
  /** Exactly a sum that the account expects, in a row that tells of a shop: a little likelier than nobody's, so that a person is asked. */
  shopExact: 94,
  /** The payee is named, and yet it is none of the accounts. */
  nobody: 100,
  /** The row says only "autopay": nobody is a likely reading. */
  nobodyBare: 30,
  /** The row names a collector, or one word like an account's payee: nobody is less likely. */
  nobodyHint: 40,
  /** What a row that names nobody gains when it comes month after month and fits one account alone. */
  series: 14,
  /** The same where the series goes on with another sum, so that it is nobody's payment else. */
  continued: 32,
  /** The sum of a row that names nobody is in whole units; in whole tens: many things cost that. */
  wholeSum: 4,
  roundSum: 8,
} as const

/** A pairing stands where every other outcome costs at least this much more; else a person is asked. */
export const CLEAR_MARGIN = 12
/** The same for a sum that nobody expected: there the costs tell less. */
export const CLEAR_MARGIN_OTHER = 16

/** Days before and after its day on which a debit does what an autopay planned (contract, section 3, "Planned debits"). */
export const PLAN_DAYS_BEFORE = 3
export const PLAN_DAYS_AFTER = 5
/** Days farther off than these are another month's. */
export const PLAN_FAR_BEFORE = 10
export const PLAN_FAR_AFTER = 20
/** A charge may be paid this long after its due day, and before its period begins. */
export const LATE_DAYS = 40
export const EARLY_DAYS = 15
/** Banks take up to 3 % on top of a bill, and then kopecks are rounded. */
export const COMMISSION_PERCENT = 3
/** From this difference on the sum says nothing for the payment any more. */
export const OTHER_SUM_PERCENT = 20
