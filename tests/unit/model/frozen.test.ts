/** A household file of every released version opens for ever, with everything in it. The fixtures are never changed. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHousehold, serialiseHousehold } from '../../../shared/model/file.ts'
import type { Household } from '../../../shared/model/household.ts'

const text = readFileSync(new URL('../../fixtures/files/households/version-1.json', import.meta.url), 'utf8')

function open(content: string): Household {
  const parsed = parseHousehold(content)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.household
}

describe('the household file of version 1', () => {
  it('loses nothing, known or unknown, on its way through the program', () => {
    expect(JSON.parse(serialiseHousehold(open(text)))).toEqual(JSON.parse(text))
  })

  it('opens with sums as whole kopecks and days as they stand', () => {
    const household = open(text)
    expect(household.accounts[0]?.tariffs.map((tariff) => [tariff.from, tariff.amount])).toEqual([
      ['2025-01-01', 65_000],
      ['2025-07-01', 73_500],
    ])
    expect(household.invoices?.[0]).toMatchObject({ charged: 123_456, openingDebt: -1_000, penalty: 5, recalculation: -300 })
    expect(household.transactions?.map((row) => row.amount)).toEqual([-65_000, 1_230])
    expect(household.accounts[1]?.billing).toEqual({ model: 'postpaid', day: 31, cutoffAfterDays: 30, cutoffDebt: 150_000 })
  })

  it('is written in one stable form: known keys first in the order of the contract, two spaces, a line end', () => {
    const written = serialiseHousehold(open(text))
    expect(written.startsWith('{\n  "format": "sverka-household",\n  "version": 1,\n  "currency": "RUB",\n  "homes": [\n')).toBe(true)
    expect(written.endsWith('"writtenBy": "Sverka 0.1"\n}\n')).toBe(true)
    expect(Object.keys(JSON.parse(written))).toEqual([
      'format',
      'version',
      'currency',
      'homes',
      'accounts',
      'invoices',
      'notices',
      'readings',
      'transactions',
      'imports',
      'decisions',
      'settings',
      'writtenBy',
    ])
    expect(serialiseHousehold(open(written))).toBe(written)
  })

  it('opens with a byte order mark and with Windows line ends', () => {
    expect(open(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(open(text))
  })

  it('is written the same whatever order its keys came in', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    }
    const known = JSON.parse(text)
    for (const extra of ['writtenBy']) delete known[extra]
    const straight = serialiseHousehold(open(JSON.stringify(known)))
    const backwards = serialiseHousehold(open(JSON.stringify(reversed(known))))
    expect(JSON.parse(backwards)).toEqual(JSON.parse(straight))
    expect(Object.keys(JSON.parse(backwards))).toEqual(Object.keys(JSON.parse(straight)))
  })
})
