/** Undoing: exactly what an import added goes; the laws of importing hold for any files in any order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importId, undoImports } from '../../../shared/importing/index.ts'
import type { Household } from '../../../shared/model/household.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { empty, notice, row, sha, sorted, statement, take } from './household.ts'

const undo = (home: Household, ...names: string[]): Household =>
  undoImports(
    home,
    names.map((name) => importId(sha(name))),
  )

describe('undo', () => {
  it('takes the rows, the papers and the records', () => {
    const before = take(empty, statement('a', [row('1')]))
    const after = take(before, statement('b', [row('2'), row('3')]), notice('n', 'С 1 июля'))
    expect(sorted(undo(after, 'b', 'n'))).toEqual(sorted(before))
  })

  it('keeps rows that the import only recognised', () => {
    const home = take(empty, statement('a', [row('1'), row('2')]), statement('b', [row('2'), row('3')]))
    expect(undo(home, 'b').transactions?.map(({ id }) => id)).toEqual(['1', '2'])
  })

  it('passes rows over to the import that recognised them', () => {
    const [a, b] = [statement('a', [row('1'), row('2')]), statement('b', [row('2'), row('3')])]
    const left = undo(take(empty, a, b), 'a')
    expect(sorted(left)).toEqual(sorted(take(empty, b)))
  })

  it('passes papers over too', () => {
    const [n, m] = [notice('n', 'С 1 июля 735'), notice('m', 'с 1 июля, 735!')]
    const left = undo(take(empty, n, m), 'n')
    expect(left.notices).toHaveLength(1)
    expect(left.notices?.[0]?.source).toEqual({ file: 'm.txt', sha256: sha('m') })
    expect(left.imports).toEqual([expect.objectContaining({ id: importId(sha('m')), added: 1, duplicates: 0 })])
    expect(undo(left, 'm').notices).toEqual([])
  })

  it('lets what it took be imported again', () => {
    const file = statement('a', [row('1'), row('1-2')])
    const home = take(empty, file)
    expect(sorted(take(undo(home, 'a'), file))).toEqual(sorted(home))
  })

  it('leaves decisions, accounts, and what no import brought', () => {
    const home: Household = {
      ...take(empty, statement('a', [row('1')])),
      decisions: [{ kind: 'belongs', transaction: '1', account: 'net' }],
      notices: [{ id: 'own', account: 'net', receivedOn: row('1').on, channel: 'call' }],
    }
    home.transactions = [...(home.transactions ?? []), row('manual-1')]
    const left = undo(home, 'a')
    expect(left.transactions?.map(({ id }) => id)).toEqual(['manual-1'])
    expect([left.decisions, left.notices, left.accounts]).toEqual([home.decisions, home.notices, home.accounts])
  })

  it('of an import that is not there changes nothing', () => {
    const home = take(empty, statement('a', [row('1')]))
    expect(undo(home, 'zzz')).toBe(home)
  })
})

/** Files as banks give them: a window of one history in which rows repeat, ids numbered within each file. */
const history = fc.array(fc.record({ day: fc.integer({ min: 1, max: 6 }), kind: fc.constantFrom('a', 'b') }), { maxLength: 14 })
const windows = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 4 })

function filesOf(rows: { day: number; kind: string }[], spans: [number, number][]): Inspected[] {
  return spans.map(([a, b], index) => {
    const seen = new Map<string, number>()
    const inside = rows.filter(({ day }) => day >= Math.min(a, b) && day <= Math.max(a, b))
    const transactions = inside.map(({ day, kind }) => {
      const key = `${kind}${day}`
      const ordinal = (seen.get(key) ?? 0) + 1
      seen.set(key, ordinal)
      return row(ordinal === 1 ? key : `${key}-${ordinal}`, `2025-06-0${day}`)
    })
    return statement(`file${index}`, transactions)
  })
}

describe('laws', () => {
  const cases = fc.record({ rows: history, spans: windows }).map(({ rows, spans }) => ({ rows, files: filesOf(rows, spans) }))

  it('importing twice adds nothing', () => {
    fc.assert(
      fc.property(cases, ({ files }) => {
        const once = take(empty, ...files)
        expect(take(once, ...files)).toBe(once)
      }),
    )
  })

  it('overlapping files give every payment once, equal ones as often as they happened', () => {
    fc.assert(
      fc.property(cases, ({ rows, files }) => {
        const home = take(empty, ...files, ...filesOf(rows, [[1, 6]]).map((file) => ({ ...file, sha256: sha('whole') })))
        expect(home.transactions ?? []).toHaveLength(rows.length)
      }),
    )
  })

  it('read = added + duplicates for every record', () => {
    fc.assert(
      fc.property(cases, ({ files }) => {
        const home = take(empty, ...files)
        for (const record of home.imports ?? []) {
          const file = files.find(({ sha256 }) => sha256 === record.sha256)
          expect(record.added + record.duplicates).toBe(file?.statements?.[0]?.transactions.length)
          expect(home.transactions?.filter((each) => each.import === record.id)).toHaveLength(record.added)
        }
      }),
    )
  })

  it('undoing any one file leaves what the others alone would have given', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ files }, pick) => {
        const index = pick % files.length
        const others = files.filter((_, at) => at !== index)
        const left = undo(take(empty, ...files), `file${index}`)
        const alone = take(empty, ...others)
        expect(sorted(left).transactions.map(({ id }) => id)).toEqual(sorted(alone).transactions.map(({ id }) => id))
        expect(sorted(left).imports.map(({ id, added, duplicates }) => [id, added, duplicates])).toEqual(
          sorted(alone).imports.map(({ id, added, duplicates }) => [id, added, duplicates]),
        )
      }),
    )
  })

  it('undoing everything, in any order, leaves nothing', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ files }, backwards) => {
        const names = files.map((_, at) => `file${at}`)
        const left = (backwards ? names.reverse() : names).reduce((home, name) => undo(home, name), take(empty, ...files))
        expect([left.transactions ?? [], left.imports ?? []]).toEqual([[], []])
      }),
    )
  })
})
