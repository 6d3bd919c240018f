/** Arbitrary households that hold together, with unknown keys at every level. */
import fc from 'fast-check'
import { addDays, civilDate, monthOf } from '../../shared/dates.ts'
import { ACCOUNT_KINDS, BANK_EVENTS, type Household, NOTICE_CHANNELS, TARIFF_SOURCES } from '../../shared/model/household.ts'
import { money } from '../../shared/money.ts'

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(civilDate('1970-01-01'), days))
const month = day.map(monthOf)
const amount = fc.oneof(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom(0, 1, -1, 999_999_999_999_999)).map(money)
const monthDay = fc.integer({ min: 1, max: 31 })
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const id = fc.string({ minLength: 1, maxLength: 6 })

/** A file knows no minus zero. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)
/** Keys no version of the program knows yet; their values are any JSON. */
const unknownKeys = fc.dictionary(
  // Without backslashes: in Node 24, JSON.parse of {"f":1,"x-\"":2} gives the key x-\ where an object with f and x-\ was parsed before (Node 20 does not).
  fc.string({ minLength: 1, maxLength: 5 }).map((key) => `x-${key.replaceAll('\\', '/')}`),
  json,
  { maxKeys: 2 },
)

/** Some of the optional fields, all of the required ones, and unknown keys; `undefined` values never stand in a file. */
function loose<R extends Record<string, fc.Arbitrary<unknown>>, O extends Record<string, fc.Arbitrary<unknown>>>(required: R, optional: O) {
  const requiredKeys = Object.keys(required)
  return fc
    .tuple(fc.record({ ...required, ...optional }, { requiredKeys: requiredKeys as never }), unknownKeys)
    .map(([known, extra]) => ({ ...(known as object), ...extra }))
}

const homes = fc.uniqueArray(loose({ id, name: text }, {}), { minLength: 1, maxLength: 3, selector: (home) => (home as { id: string }).id })
const tariff = loose({ from: day, amount }, { source: fc.constantFrom(...TARIFF_SOURCES), note: text, knownOn: day })
const billing = fc.oneof(
  loose(
    { model: fc.constant('prepaid'), day: monthDay },
    { everyMonths: fc.integer({ min: 1, max: 12 }), whenShort: fc.constantFrom('block', 'accrue') },
  ),
  loose(
    { model: fc.constant('postpaid'), day: monthDay },
    { everyMonths: fc.integer({ min: 1, max: 12 }), cutoffAfterDays: fc.nat(90), cutoffDebt: amount },
  ),
)
const autopay = fc.oneof(
  loose({ mode: fc.constant('fixed'), amount, day: monthDay }, { from: day, until: day, source: text }),
  loose({ mode: fc.constant('invoice') }, { day: monthDay, limit: amount, from: day, until: day, source: text }),
)
const sourceFile = loose({ file: text, sha256: text }, {})

const uniquely = (entry: fc.Arbitrary<object>, maxLength = 4) =>
  fc.uniqueArray(entry, { maxLength, selector: (item) => (item as { id: string }).id })

const account = (home: fc.Arbitrary<string>) =>
  loose(
    { id, home, name: text, provider: text, kind: fc.constantFrom(...ACCOUNT_KINDS), billing, tariffs: fc.array(tariff, { maxLength: 3 }) },
    {
      contract: text,
      payees: fc.array(text, { maxLength: 2 }),
      inn: fc.constantFrom('7707083893', '500100732259'),
      autopay: fc.array(autopay, { maxLength: 2 }),
      opening: loose({ on: day, balance: amount }, {}),
      creditLagDays: fc.nat(30),
      workingDays: fc.constantFrom('RU', 'DE'),
      closedOn: day,
    },
  )

const invoice = (of: fc.Arbitrary<string>) =>
  loose(
    { id, account: of, period: month, charged: amount },
    {
      issuedOn: day,
      dueOn: day,
      openingDebt: amount,
      paid: amount,
      penalty: amount,
      recalculation: amount,
      total: amount,
      lines: fc.array(loose({ title: text, amount }, {}), { maxLength: 2 }),
      source: sourceFile,
    },
  )

const notice = (of: fc.Arbitrary<string>) =>
  loose(
    { id, account: of, receivedOn: day, channel: fc.constantFrom(...NOTICE_CHANNELS) },
    {
      effectiveOn: day,
      amount,
      text,
      source: sourceFile,
      bank: loose({ event: fc.constantFrom(...BANK_EVENTS) }, { title: text, amount, fee: amount, card: text, on: day, nextOn: day }),
    },
  )

export const row = loose(
  { id, on: day, amount, currency: fc.constantFrom('RUB', 'EUR', 'RUR'), description: text },
  { counterparty: text, reference: text, mcc: text, bankId: text, source: text, import: text },
)

const importRecord = loose(
  { id, file: text, sha256: text, format: text, added: fc.nat(1000), duplicates: fc.nat(1000) },
  { source: text, from: day, to: day, recognised: fc.array(id, { maxLength: 3 }) },
)

const decision = (of: fc.Arbitrary<string>) =>
  fc.oneof(
    loose({ kind: fc.constantFrom('belongs', 'not'), transaction: id, account: of }, {}),
    loose({ kind: fc.constant('ignore'), transaction: id }, {}),
    loose({ kind: fc.constant('forgive'), account: of, period: month, amount, why: text }, {}),
    loose({ kind: fc.constant('snooze'), alert: id, until: day }, {}),
    loose({ kind: fc.constant('confirm-tariff'), account: of, on: day }, {}),
  )

const idsOf = (items: readonly object[]): fc.Arbitrary<string> => fc.constantFrom(...items.map((item) => (item as { id: string }).id))

/** A household that fits the schema, small enough to try many. */
export const households: fc.Arbitrary<Household> = homes
  .chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.uniqueArray(account(idsOf(some)), { minLength: 1, maxLength: 3, selector: (item) => (item as { id: string }).id }),
    ),
  )
  .chain(([some, accounts]) => {
    const of = idsOf(accounts)
    return loose(
      {
        format: fc.constant('sverka-household'),
        version: fc.constant(1),
        currency: fc.constantFrom('RUB', 'EUR', 'KZT'),
        homes: fc.constant(some),
        accounts: fc.constant(accounts),
      },
      {
        invoices: uniquely(invoice(of)),
        notices: uniquely(notice(of)),
        readings: fc.array(loose({ account: of, on: day, balance: amount }, {}), { maxLength: 2 }),
        transactions: uniquely(row, 8),
        imports: uniquely(importRecord, 2),
        decisions: fc.array(decision(of), { maxLength: 4 }),
        settings: loose({}, { noticeDays: fc.nat(60) }),
      },
    )
  })
  .map((household) => household as unknown as Household)
