/** The way of a doubtful row through the service: asked in the preview, answered, stored, never asked again, taken back by undo. */
import { describe, expect, it } from 'vitest'
import type { HouseholdService } from '../../../renderer/worker/service.ts'
import { type OfxParts, ofx, type Paid } from '../../support/bank-files.ts'
import { AT, look, newDisk, opened, rowsOf, statement, TODAY, take, text } from './service-world.ts'

const TABLE = statement('июнь.csv', [
  ['01.06.2025', '-120,00', 'Кофейня'],
  ['01.06.2025', '-120,00', 'Кофейня'],
  ['05.06.2025', '-650,00', 'ДОМ.РУ'],
])
const copyOf = ({ name, bytes }: typeof TABLE): typeof TABLE => ({ name, bytes: bytes.slice(0) })
const booked = (rows: Paid[], parts: OfxParts = { from: '2025-06-01', to: '2025-06-20' }) => text('июнь.ofx', ofx(rows, parts))
const SAME: Paid[] = [
  { on: '2025-06-01', sum: '-120.00', what: 'KOFEYNYA' },
  { on: '2025-06-01', sum: '-120.00', what: 'KOFEYNYA' },
  { on: '2025-06-06', sum: '-650.00', what: 'DOM.RU' },
]
/** The coffee and a row that names nobody. */
const DOUBTFUL: Paid[] = [{ on: '2025-06-05', sum: '-650.00', what: 'Oplata uslug' }]

async function withTable(): Promise<{ service: HouseholdService; disk: IDBFactory; step: string }> {
  const disk = newDisk()
  const service = await opened(disk)
  const step = await take(service, [copyOf(TABLE)])
  return { service, disk, step }
}

describe('a sure overlap', () => {
  it('is counted and told in the preview, and nothing is asked', async () => {
    const { service } = await withTable()
    const [file] = (await look(service, [booked(SAME)])).files
    expect(file).toMatchObject({ read: 3, added: 0, duplicates: 3, usable: true, problems: [] })
    expect(file?.questions).toBeUndefined()
    expect(file?.notes).toEqual([{ key: 'overlaps.recognised', values: { count: 3, file: 'июнь.csv' } }])
  })

  it('in one drop is seen too', async () => {
    const service = await opened(newDisk())
    const preview = await look(service, [copyOf(TABLE), booked(SAME)])
    expect(preview.files.map(({ added, duplicates }) => [added, duplicates])).toEqual([
      [3, 0],
      [0, 3],
    ])
    expect(await service.applyImport(preview.id, [], AT)).toMatchObject({ ok: true })
    expect(await rowsOf(service)).toBe(3)
  })

  it('keeps its rows when the first file is undone, also after a restart', async () => {
    const { service, disk, step } = await withTable()
    const second = await take(service, [booked(SAME)])
    expect(await service.undoImport(step)).toEqual({ ok: true })
    expect(await rowsOf(service)).toBe(3)
    const again = await opened(disk)
    expect((await look(again, [booked(SAME)])).files[0]).toMatchObject({ known: true, added: 0, duplicates: 3, usable: false })
    expect(await again.undoImport(second)).toEqual({ ok: true })
    expect(await rowsOf(again)).toBe(0)
  })
})

describe('a doubtful row', () => {
  it('is a question with both rows and a proposal', async () => {
    const { service } = await withTable()
    const [file] = (await look(service, [booked(DOUBTFUL)])).files
    expect(file?.questions).toEqual([
      expect.objectContaining({
        row: expect.objectContaining({ description: 'Oplata uslug' }),
        there: expect.objectContaining({ description: 'ДОМ.РУ' }),
        file: 'июнь.csv',
        usual: 'apart',
        why: [{ key: 'overlaps.why.otherWords' }],
      }),
    ])
    expect(file?.problems).toEqual([])
  })

  it.each([
    ['same', 3, { added: 0, duplicates: 1 }],
    ['apart', 4, { added: 1, duplicates: 0 }],
    [undefined, 4, { added: 1, duplicates: 0 }],
  ] as const)('answered %s leaves %d rows, and the same file asks nothing more', async (answer, rows, counts) => {
    const { service, disk } = await withTable()
    const preview = await look(service, [booked(DOUBTFUL)])
    const id = preview.files[0]?.questions?.[0]?.row.id ?? ''
    const choices = answer ? [{ index: 0, answers: { [id]: answer } }] : []
    const applied = await service.applyImport(preview.id, choices, AT)
    expect(await rowsOf(service)).toBe(rows)
    expect((await service.steps())[0]?.files[0]).toMatchObject(counts)
    const again = await opened(disk)
    const [file] = (await look(again, [booked(DOUBTFUL)])).files
    expect(file).toMatchObject({ known: true, added: 0, duplicates: 1 })
    expect(file?.questions).toBeUndefined()
    expect(await again.undoImport(applied.ok ? applied.step : '')).toEqual({ ok: true })
    expect(await rowsOf(again)).toBe(3)
    expect((await look(again, [booked(DOUBTFUL)])).files[0]?.questions).toHaveLength(1)
  })

  it('answered once stays answered in another export of the same bank', async () => {
    const { service } = await withTable()
    const preview = await look(service, [booked(DOUBTFUL)])
    const id = preview.files[0]?.questions?.[0]?.row.id ?? ''
    await service.applyImport(preview.id, [{ index: 0, answers: { [id]: 'same' } }], AT)
    const longer = [...DOUBTFUL, { on: '2025-06-19', sum: '-33.00', what: 'METRO' }]
    const [file] = (await look(service, [booked(longer)])).files
    expect(file).toMatchObject({ added: 1, duplicates: 1 })
    expect(file?.questions).toBeUndefined()
  })

  it('keeps its answer in the household file', async () => {
    const { service } = await withTable()
    const preview = await look(service, [booked(DOUBTFUL)])
    const id = preview.files[0]?.questions?.[0]?.row.id ?? ''
    await service.applyImport(preview.id, [{ index: 0, answers: { [id]: 'same' } }], AT)
    const other = await opened(newDisk())
    expect(await other.restoreHousehold(await service.exportHousehold(), AT)).toEqual({ ok: true })
    expect((await look(other, [booked(DOUBTFUL)])).files[0]).toMatchObject({ known: true, added: 0, duplicates: 1 })
  })
})

it('the days of both files are vouched for', async () => {
  const { service } = await withTable()
  await take(service, [booked(SAME, { from: '2025-06-01', to: '2025-06-20' })])
  const records = (await service.household()).imports ?? []
  expect(records.map(({ from, to }) => [from, to])).toEqual([
    ['2025-06-01', '2025-06-05'],
    ['2025-06-01', TODAY],
  ])
})
