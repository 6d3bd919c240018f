/**
 * The household as the program holds it: the household file of the contract with sums as Money and days as CivilDate.
 * Keys that the file has and these types do not are kept on the objects and written back.
 */
import type { CivilDate, YearMonth } from '../dates.ts'
import type { Money } from '../money.ts'

export interface Household {
  format: 'sverka-household'
  version: 1
  /** ISO 4217; one household, one currency. */
  currency: string
  homes: Home[]
  accounts: Account[]
  invoices?: Invoice[]
  notices?: Notice[]
  readings?: Reading[]
  transactions?: Transaction[]
  imports?: ImportRecord[]
  decisions?: Decision[]
  settings?: Settings
  /** Ours, beyond the contract: ids of what was learned from decisions and taken back by the person (shared/learning). */
  unlearned?: string[]
}

export interface Home {
  id: string
  name: string
}

export const ACCOUNT_KINDS = [
  'internet',
  'mobile',
  'phone',
  'tv',
  'electricity',
  'gas',
  'water',
  'heating',
  'housing',
  'repair-fund',
  'waste',
  'intercom',
  'rent',
  'insurance',
  'loan',
  'subscription',
  'other',
] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** One contract with one provider at one home: a «лицевой счёт». */
export interface Account {
  id: string
  /** homes[].id */
  home: string
  name: string
  provider: string
  kind: AccountKind
  contract?: string
  payees?: string[]
  inn?: string
  billing: Prepaid | Postpaid
  tariffs: Tariff[]
  autopay?: Autopay[]
  /** Provider-side balance at the start of that day; debt is negative. */
  opening?: { on: CivilDate; balance: Money }
  /** Days from paying until the provider has the money; default 1. */
  creditLagDays?: number
  /** Country of the working-day calendar, e.g. "RU"; absent: plain days. */
  workingDays?: string
  closedOn?: CivilDate
}

export interface Prepaid {
  model: 'prepaid'
  /** 1..31 */
  day: number
  everyMonths?: number
  /** default 'block' */
  whenShort?: 'block' | 'accrue'
}

export interface Postpaid {
  model: 'postpaid'
  /** 1..31 */
  day: number
  everyMonths?: number
  cutoffAfterDays?: number
  cutoffDebt?: Money
}

export const TARIFF_SOURCES = ['manual', 'invoice', 'notice', 'cabinet'] as const
export interface Tariff {
  from: CivilDate
  amount: Money
  source?: (typeof TARIFF_SOURCES)[number]
  note?: string
  /** The day the family learned of it; absent: known all along. */
  knownOn?: CivilDate
}

interface AutopayDays {
  from?: CivilDate
  until?: CivilDate
  /** The card or account that pays, as on statements. */
  source?: string
}
export type FixedAutopay = AutopayDays & { mode: 'fixed'; amount: Money; day: number }
export type InvoiceAutopay = AutopayDays & { mode: 'invoice'; day?: number; limit?: Money }
export type Autopay = FixedAutopay | InvoiceAutopay

export interface SourceFile {
  file: string
  sha256: string
}

export interface InvoiceLine {
  title: string
  amount: Money
  /** Ours, beyond the contract, as printed with a dot: how much was used, in which unit, at which price of one. */
  quantity?: string
  unit?: string
  price?: string
}

export interface Invoice {
  id: string
  account: string
  period: YearMonth
  issuedOn?: CivilDate
  dueOn?: CivilDate
  /** This period's own charge. */
  charged: Money
  openingDebt?: Money
  paid?: Money
  penalty?: Money
  recalculation?: Money
  total?: Money
  lines?: InvoiceLine[]
  /** Ours, beyond the contract: the provider takes the money itself under this mandate, so nothing has to be sent. */
  directDebit?: { mandate?: string; on?: CivilDate }
  /** Ours, beyond the contract: the provider's own number of this paper, as printed. */
  number?: string
  /** Ours, beyond the contract: the account to pay into (an IBAN without spaces) and the words the provider knows the payment by. */
  payTo?: { account?: string; reference?: string }
  source?: SourceFile
}

export const NOTICE_CHANNELS = ['email', 'sms', 'cabinet', 'paper', 'call', 'site', 'other'] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]
export const BANK_EVENTS = ['planned', 'done', 'failed', 'cancelled', 'changed', 'nothing-due', 'billed', 'paid', 'reversed'] as const
/** What a bank says of an autopay or of a payment: of the family's side, so that its sum is never a tariff. */
export interface BankMessage {
  event: (typeof BANK_EVENTS)[number]
  /** What the autopay is called at the bank, or who was paid. */
  title?: string
  amount?: Money
  fee?: Money
  /** The card as the message has it: its last digits. */
  card?: string
  /** The day of the debit: planned or done. */
  on?: CivilDate
  /** The day of the next debit. */
  nextOn?: CivilDate
}

export interface Notice {
  id: string
  account: string
  receivedOn: CivilDate
  channel: NoticeChannel
  effectiveOn?: CivilDate
  amount?: Money
  text?: string
  source?: SourceFile
  /** Ours, beyond the contract: a bank's word about an autopay or a payment, not the provider's. */
  bank?: BankMessage
}

/** The balance that the provider's cabinet showed at the end of that day. */
export interface Reading {
  account: string
  on: CivilDate
  balance: Money
}

export interface Transaction {
  /** Stable; survives export and re-import. */
  id: string
  on: CivilDate
  /** Negative: money left the family. */
  amount: Money
  currency: string
  description: string
  counterparty?: string
  reference?: string
  mcc?: string
  bankId?: string
  /** The card or account the money left. */
  source?: string
  /**
   * Ours, beyond the contract: the bank's own time of the operation, `HH:MM` or `HH:MM:SS` as printed. It takes no part in the id; it tells
   * equal rows of one day apart where an export was cut, and pairs the two legs of a transfer.
   */
  time?: string
  /**
   * Ours, beyond the contract: the bank account of the other side (an IBAN, a settlement account) as the statement names it, without spaces. It
   * takes no part in the id.
   */
  counterpartyAccount?: string
  /** imports[].id */
  import?: string
}

export interface ImportRecord {
  id: string
  file: string
  sha256: string
  format: string
  source?: string
  /** from..to: the days it covers. */
  from?: CivilDate
  to?: CivilDate
  added: number
  duplicates: number
  /**
   * Ours, beyond the contract: ids of rows that this import found already there. When the import that brought them is
   * undone, they pass to this one instead of vanishing.
   */
  recognised?: string[]
  /**
   * Ours, beyond the contract: rows of this file under another id that are a row already there (the same payment in another format), by
   * the program's finding or a person's answer: the file's id → the row's id. The same row in any later file needs no second look.
   */
  sameAs?: Record<string, string>
  /** Ours, beyond the contract: ids of the invoices and notices that this import brought; those of a mail name the attached file as their source. */
  brought?: string[]
}

/** What a person said; always stronger than what the program thinks. */
export type Decision =
  | { kind: 'belongs'; transaction: string; account: string }
  | { kind: 'not'; transaction: string; account: string }
  | { kind: 'ignore'; transaction: string }
  | { kind: 'forgive'; account: string; period: YearMonth; amount: Money; why: string }
  | { kind: 'snooze'; alert: string; until: CivilDate }
  | { kind: 'confirm-tariff'; account: string; on: CivilDate }

/** Settings that belong to the household rather than to a computer. */
export interface Settings {
  /** Days a provider must announce a change ahead; default 10. */
  noticeDays?: number
}
