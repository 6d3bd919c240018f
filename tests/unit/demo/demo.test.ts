/** The demo household tells its story on whatever day it is opened: 85 roubles short, never already cut off, nothing else in trouble. */
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate, civilDate, monthOf, monthsBetween } from '../../../shared/dates.ts'
import { DEMO_ACCOUNTS } from '../../../shared/demo/accounts.ts'
import { demoHousehold } from '../../../shared/demo/index.ts'
import { LANGUAGES } from '../../../shared/i18n/dictionary.ts'
import { faultsOfHousehold } from '../../../shared/model/check.ts'
import { parseHousehold, serialiseHousehold } from '../../../shared/model/file.ts'
import { reconcile } from '../../../shared/report.ts'

/** Two years with a leap day in them. */
const DAYS = Array.from({ length: 731 }, (_, at) => addDays(civilDate('2027-03-01'), at))
const SOME_DAYS = ['2027-03-01', '2027-12-31', '2028-01-01', '2028-02-28', '2028-02-29', '2028-03-31'].map(civilDate)

describe('on every day of two years', () => {
  it('grandmother is 85 roubles short before the first of the month, and nobody else is in trouble', () => {
    const wrong: unknown[] = []
    for (const today of DAYS) {
      const report = reconcile(demoHousehold(today, 'ru'), today)
      const [worst, ...others] = report.accounts
      const fits =
        worst?.id === DEMO_ACCOUNTS.internet &&
        (worst.state === 'short' || worst.state === 'forecast-short') &&
        worst.gap === 85_00 &&
        worst.cutoffOn !== null &&
        worst.cutoffOn > today &&
        worst.cutoffOn.endsWith('-01') &&
        others.every(({ state }) => state === 'ok' || state === 'unknown') &&
        others.find(({ id }) => id === DEMO_ACCOUNTS.electricity)?.state === 'unknown' &&
        report.review.length === 0
      if (!fits) wrong.push([today, report.accounts.map(({ id, state, gap }) => [id, state, gap])])
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('the debit is forecast until it has gone out, and short by the same sum afterwards', () => {
    const stateOn = (day: string): string | undefined => {
      const today = civilDate(day)
      return reconcile(demoHousehold(today, 'ru'), today).accounts[0]?.state
    }
    expect(['2027-05-01', '2027-05-27', '2027-05-28', '2027-05-29', '2027-05-31'].map(stateOn)).toEqual([
      'forecast-short',
      'forecast-short',
      'forecast-short',
      'short',
      'short',
    ])
  })
})

describe.each(SOME_DAYS)('the household of %s', (today: CivilDate) => {
  const household = demoHousehold(today, 'ru')
  const rows = household.transactions ?? []

  it('is a good household file', () => {
    expect(faultsOfHousehold(household)).toEqual([])
    expect(parseHousehold(serialiseHousehold(household))).toEqual({ ok: true, household: { ...household, readings: [] } })
  })

  it('is told apart by its ids', () => {
    const { homes, accounts, invoices = [], notices = [], imports = [] } = household
    const ids = [homes, accounts, invoices, notices, imports, rows].flatMap((list: { id: string }[]) => list.map(({ id }) => id))
    expect(ids.filter((id) => !id.startsWith('demo-'))).toEqual([])
  })

  it('has two homes, six accounts and a year of rows in order, none of them from today or later', () => {
    expect([household.homes.length, household.accounts.length]).toEqual([2, 6])
    const days = rows.map(({ on }) => on)
    expect(days).toEqual([...days].sort())
    expect(days.every((day) => day < today)).toBe(true)
    expect(monthsBetween(monthOf(days[0] ?? today), monthOf(today))).toBe(12)
    expect(rows.length).toBeGreaterThan(180)
  })

  it('knows nothing that came after today', () => {
    for (const { issuedOn } of household.invoices ?? []) expect(issuedOn && issuedOn <= today).toBe(true)
    expect(household.notices?.map(({ receivedOn, channel }) => [receivedOn, channel])).toEqual([[addDays(today, -3), 'cabinet']])
  })

  it('counts in its imports what they brought', () => {
    for (const record of household.imports ?? []) {
      const own = rows.filter((row) => row.import === record.id)
      expect(record.added).toBe(own.length)
      expect(own.every(({ on, source }) => on <= (record.to ?? '') && source === record.source)).toBe(true)
    }
  })

  it('links every debit of a bill and leaves the shops alone', () => {
    const report = reconcile(household, today)
    const linked = new Set(report.accounts.flatMap(({ payments }) => payments.map(({ transaction }) => transaction)))
    const bills = rows.filter(({ id }) => Object.values(DEMO_ACCOUNTS).some((account) => id.endsWith(account.slice('demo'.length))))
    expect(bills.length).toBeGreaterThanOrEqual(60)
    expect(bills.filter(({ id }) => !linked.has(id))).toEqual([])
    expect(linked.size).toBe(bills.length)
  })
})

describe('its names', () => {
  it('come in the language asked, its structure is the same', () => {
    const today = civilDate('2027-06-20')
    const [russian, english] = LANGUAGES.map((language) => demoHousehold(today, language))
    expect(russian?.accounts.map(({ id }) => id)).toEqual(english?.accounts.map(({ id }) => id))
    expect(russian?.accounts[0]?.name).toBe('Интернет у бабушки')
    expect(english?.accounts[0]?.name).toBe("Grandmother's internet")
    expect(russian?.notices?.[0]?.text).toContain('С 1 июля')
    expect(english?.notices?.[0]?.text).toContain('from 1 July')
  })
})
