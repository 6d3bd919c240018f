/** Law of the service: after any sequence of imports and undos there is exactly what the standing imports hold, once each. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HouseholdService } from '../../renderer/worker/service.ts'
import { AT, type Line, look, newDisk, opened, statement } from '../unit/data/service-world.ts'

/** Overlapping statements over the same rows, with twins among them. */
const ROWS: Line[] = [
  ['28.03.2025', '-650,00', 'ДОМ.РУ'],
  ['01.04.2025', '-120,00', 'Кофейня'],
  ['01.04.2025', '-120,00', 'Кофейня'],
  ['28.04.2025', '-650,00', 'ДОМ.РУ'],
  ['05.05.2025', '-99,90', 'Магнит'],
  ['28.05.2025', '-650,00', 'ДОМ.РУ'],
]
const FILES: [from: number, to: number][] = [
  [0, 3],
  [1, 6],
  [0, 6],
  [3, 6],
  [4, 5],
]

/** Row numbers of the files that stand. */
const held = (files: ReadonlySet<number>): number => {
  const rows = new Set<number>()
  for (const file of files) for (let at = FILES[file]?.[0] ?? 0; at < (FILES[file]?.[1] ?? 0); at += 1) rows.add(at)
  return rows.size
}

async function drop(service: HouseholdService, file: number): Promise<string | undefined> {
  const [from, to] = FILES[file] ?? [0, 0]
  const preview = await look(service, [statement(`${file}.csv`, ROWS.slice(from, to))])
  const applied = await service.applyImport(preview.id, [], AT)
  return applied.ok ? applied.step : undefined
}

const moves = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('drop' as const), file: fc.nat(FILES.length - 1) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), file: fc.nat(FILES.length - 1) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), file: fc.constant(0) }) },
  ),
  { maxLength: 9 },
)

describe('imports and undos in any order', () => {
  it('hold each row once, list each step once, and an undo of all leaves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        const disk = newDisk()
        let service = await opened(disk)
        const standing = new Map<number, string>()
        for (const move of sequence) {
          if (move.do === 'restart') service = await opened(disk)
          else if (move.do === 'drop') {
            const step = await drop(service, move.file)
            // The same file again is refused; anything else is a step, even if it only extends the days that are covered.
            expect(step === undefined).toBe(standing.has(move.file))
            if (step) standing.set(move.file, step)
          } else {
            const step = standing.get(move.file)
            if (step === undefined) continue
            expect(await service.undoImport(step)).toEqual({ ok: true })
            standing.delete(move.file)
          }
          expect((await service.counts()).transactions).toBe(held(new Set(standing.keys())))
          const steps = await service.steps()
          expect(
            steps
              .filter(({ undone }) => !undone)
              .map(({ id }) => id)
              .sort(),
          ).toEqual([...standing.values()].sort())
          const records = (await service.household()).imports ?? []
          expect(records.reduce((sum, { added }) => sum + added, 0)).toBe(held(new Set(standing.keys())))
        }
        for (const step of standing.values()) await service.undoImport(step)
        expect((await service.counts()).transactions).toBe(0)
        expect((await service.household()).imports ?? []).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
