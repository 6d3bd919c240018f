/** Laws of the household file: nothing is lost between memory and file, and the text is stable. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOfHousehold } from '../../shared/model/check.ts'
import { parseHousehold, serialiseHousehold } from '../../shared/model/file.ts'
import { decodeRow, encodeRow } from '../../shared/model/rows.ts'
import { TransactionSchema } from '../../shared/model/schema.ts'
import { households, row } from './household-arbitrary.ts'

describe('the household file', () => {
  it('gives back what was written, unknown keys and all', () => {
    fc.assert(
      fc.property(households, (household) => {
        expect(faultsOfHousehold(household)).toEqual([])
        expect(parseHousehold(serialiseHousehold(household))).toEqual({ ok: true, household })
      }),
      { numRuns: 300 },
    )
  })

  it('writes the text it read', () => {
    fc.assert(
      fc.property(households, (household) => {
        const text = serialiseHousehold(household)
        const parsed = parseHousehold(text)
        expect(parsed.ok && serialiseHousehold(parsed.household)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  it('never throws and always says something, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const parsed = parseHousehold(text)
        expect(!parsed.ok && parsed.problems.length > 0 && parsed.problems.length <= 6).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is refused or read, but never half, when one value anywhere is replaced', () => {
    fc.assert(
      fc.property(households, fc.nat(), fc.jsonValue({ maxDepth: 1 }), (household, at, value) => {
        const file = JSON.parse(serialiseHousehold(household))
        const places: [Record<string, unknown>, string][] = []
        const walk = (node: unknown): void => {
          if (typeof node !== 'object' || node === null) return
          for (const [key, inner] of Object.entries(node)) {
            places.push([node as Record<string, unknown>, key])
            walk(inner)
          }
        }
        walk(file)
        const [holder, key] = places[at % places.length] ?? [file, 'version']
        holder[key] = value
        const parsed = parseHousehold(JSON.stringify(file))
        if (parsed.ok) expect(JSON.parse(serialiseHousehold(parsed.household))).toEqual(JSON.parse(JSON.stringify(file)))
        else expect(parsed.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the quick way for rows', () => {
  const anyRow = fc
    .tuple(
      row,
      fc.dictionary(fc.constantFrom('id', 'on', 'amount', 'currency', 'description', 'mcc', 'import', 'z'), fc.jsonValue({ maxDepth: 1 }), {
        maxKeys: 2,
      }),
    )
    .map(([good, spoil]) => ({ ...(encodeRow(good as never) ?? {}), ...spoil }))

  it('agrees with the schema on every row, good or bad', () => {
    fc.assert(
      fc.property(anyRow, (raw) => {
        const slow = TransactionSchema.safeParse(raw)
        expect(decodeRow(raw)).toEqual(slow.success ? slow.data : undefined)
      }),
      { numRuns: 1000 },
    )
  })
})
