/** What an electronic invoice says, whichever of the two standards it is written in: the one form that the draft is made of. */
import type { CivilDate } from '../../dates.ts'
import type { InvoiceLine } from '../../model/household.ts'
import type { Money } from '../../money.ts'

/** A value and the words of the paper it was read from. */
export interface Read<T> {
  value: T
  words: string
}

/** The sums of the paper, with the signs it gives them. */
export interface PaperSums {
  /** Without tax. */
  net?: Read<Money>
  tax?: Read<Money>
  /** With tax: this invoice's own charge. */
  gross?: Read<Money>
  /** Paid before; negative where an earlier debt is added. */
  prepaid?: Read<Money>
  rounding?: Read<Money>
  payable?: Read<Money>
}

/** How the money goes. */
export interface PaymentMeans {
  /** UNTDID 4461: 30, 58 a transfer, 49, 59 a direct debit, 48, 54, 55 a card. */
  code: string
  /** IBAN or other number of the payee's account. */
  account: string
  reference: string
  mandate: string
  dueOn?: CivilDate
}

export interface Paper {
  /** UNTDID 1001: 380 an invoice, 381 a credit note, 389 a self-billed invoice. */
  type: string
  /** The root element itself is a credit note. */
  creditRoot: boolean
  number: string
  provider: string
  /** Tax numbers of the seller as written, and the country of its address where one is given. */
  taxNumbers: string[]
  country: string
  /** What may be the account with the seller, the surest first. */
  contracts: Read<string>[]
  currency: string
  issuedOn?: Read<CivilDate>
  dueOn?: Read<CivilDate>
  /** The days the invoice is for. */
  from?: Read<CivilDate>
  to?: Read<CivilDate>
  sums: PaperSums
  means: PaymentMeans[]
  /** Who collects a direct debit. */
  creditor: string
  /** The text of the terms of payment, then that of the notes. */
  terms: string[]
  notes: string[]
  /** Discounts for early payment: days and percent. */
  earlyDiscounts: { days: string; percent: string }[]
  /** The number of the invoice that this one corrects. */
  corrects: string
  /** Positions, then discounts and charges on the whole, then the tax at each rate: together the charge. */
  lines: InvoiceLine[]
  /** How many positions could not be read, for want of a sum. */
  unread: number
}
