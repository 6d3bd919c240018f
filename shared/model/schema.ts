/**
 * The schema of the household file, version 1. Every object is loose: keys it does not know are kept and written back. Decoding
 * gives the types of household.ts; `types-agree.ts` has the compiler check that.
 */
import { z } from 'zod'
import { currencyField, dateField, dayOfMonthField, idField, innField, moneyField, monthField, rowCurrencyField } from './fields.ts'
import { ACCOUNT_KINDS, BANK_EVENTS, NOTICE_CHANNELS, TARIFF_SOURCES } from './household.ts'

const text = z.string()
const maybe = <T extends z.ZodType>(field: T) => field.exactOptional()

export const HomeSchema = z.looseObject({ id: idField, name: text })

const PrepaidSchema = z.looseObject({
  model: z.literal('prepaid'),
  day: dayOfMonthField,
  everyMonths: maybe(z.int().min(1).max(120)),
  whenShort: maybe(z.enum(['block', 'accrue'])),
})

const PostpaidSchema = z.looseObject({
  model: z.literal('postpaid'),
  day: dayOfMonthField,
  everyMonths: maybe(z.int().min(1).max(120)),
  cutoffAfterDays: maybe(z.int().min(0).max(3650)),
  cutoffDebt: maybe(moneyField),
})

const TariffSchema = z.looseObject({
  from: dateField,
  amount: moneyField,
  source: maybe(z.enum(TARIFF_SOURCES)),
  note: maybe(text),
  knownOn: maybe(dateField),
})

const autopayDays = { from: maybe(dateField), until: maybe(dateField), source: maybe(text) }
const AutopaySchema = z.discriminatedUnion('mode', [
  z.looseObject({ mode: z.literal('fixed'), amount: moneyField, day: dayOfMonthField, ...autopayDays }),
  z.looseObject({ mode: z.literal('invoice'), day: maybe(dayOfMonthField), limit: maybe(moneyField), ...autopayDays }),
])

export const AccountSchema = z.looseObject({
  id: idField,
  home: idField,
  name: text,
  provider: text,
  kind: z.enum(ACCOUNT_KINDS),
  contract: maybe(text),
  payees: maybe(z.array(text)),
  inn: maybe(innField),
  billing: z.discriminatedUnion('model', [PrepaidSchema, PostpaidSchema]),
  tariffs: z.array(TariffSchema),
  autopay: maybe(z.array(AutopaySchema)),
  opening: maybe(z.looseObject({ on: dateField, balance: moneyField })),
  creditLagDays: maybe(z.int().min(0).max(365)),
  workingDays: maybe(text),
  closedOn: maybe(dateField),
})

const SourceFileSchema = z.looseObject({ file: text, sha256: text })

export const InvoiceSchema = z.looseObject({
  id: idField,
  account: idField,
  period: monthField,
  issuedOn: maybe(dateField),
  dueOn: maybe(dateField),
  charged: moneyField,
  openingDebt: maybe(moneyField),
  paid: maybe(moneyField),
  penalty: maybe(moneyField),
  recalculation: maybe(moneyField),
  total: maybe(moneyField),
  lines: maybe(z.array(z.looseObject({ title: text, amount: moneyField, quantity: maybe(text), unit: maybe(text), price: maybe(text) }))),
  directDebit: maybe(z.looseObject({ mandate: maybe(text), on: maybe(dateField) })),
  number: maybe(text),
  payTo: maybe(z.looseObject({ account: maybe(text), reference: maybe(text) })),
  source: maybe(SourceFileSchema),
})

const BankMessageSchema = z.looseObject({
  event: z.enum(BANK_EVENTS),
  title: maybe(text),
  amount: maybe(moneyField),
  fee: maybe(moneyField),
  card: maybe(text),
  on: maybe(dateField),
  nextOn: maybe(dateField),
})

export const NoticeSchema = z.looseObject({
  id: idField,
  account: idField,
  receivedOn: dateField,
  channel: z.enum(NOTICE_CHANNELS),
  effectiveOn: maybe(dateField),
  amount: maybe(moneyField),
  text: maybe(text),
  source: maybe(SourceFileSchema),
  bank: maybe(BankMessageSchema),
})

export const ReadingSchema = z.looseObject({ account: idField, on: dateField, balance: moneyField })

export const TransactionSchema = z.looseObject({
  id: idField,
  on: dateField,
  amount: moneyField,
  currency: rowCurrencyField,
  description: text,
  counterparty: maybe(text),
  reference: maybe(text),
  mcc: maybe(text),
  bankId: maybe(text),
  source: maybe(text),
  time: maybe(text),
  counterpartyAccount: maybe(text),
  import: maybe(text),
})

const count = z.int().min(0).max(1_000_000_000)
const ImportSchema = z.looseObject({
  id: idField,
  file: text,
  sha256: text,
  format: text,
  source: maybe(text),
  from: maybe(dateField),
  to: maybe(dateField),
  added: count,
  duplicates: count,
  recognised: maybe(z.array(text)),
  sameAs: maybe(z.record(text, text)),
  brought: maybe(z.array(text)),
})

export const DecisionSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('belongs'), transaction: idField, account: idField }),
  z.looseObject({ kind: z.literal('not'), transaction: idField, account: idField }),
  z.looseObject({ kind: z.literal('ignore'), transaction: idField }),
  z.looseObject({ kind: z.literal('forgive'), account: idField, period: monthField, amount: moneyField, why: text }),
  z.looseObject({ kind: z.literal('snooze'), alert: idField, until: dateField }),
  z.looseObject({ kind: z.literal('confirm-tariff'), account: idField, on: dateField }),
])

const SettingsSchema = z.looseObject({ noticeDays: maybe(z.int().min(0).max(365)) })

/**
 * The whole file but its rows: `transactions` need only be a list here, because a hundred thousand rows go through the quick
 * check of rows.ts, which knows the same fields.
 */
export const HouseholdSchema = z.looseObject({
  format: z.literal('sverka-household'),
  version: z.literal(1),
  currency: currencyField,
  homes: z.array(HomeSchema),
  accounts: z.array(AccountSchema),
  invoices: maybe(z.array(InvoiceSchema)),
  notices: maybe(z.array(NoticeSchema)),
  readings: maybe(z.array(ReadingSchema)),
  transactions: maybe(z.array(z.unknown())),
  imports: maybe(z.array(ImportSchema)),
  decisions: maybe(z.array(DecisionSchema)),
  settings: maybe(SettingsSchema),
  unlearned: maybe(z.array(text)),
})
