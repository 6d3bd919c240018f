/** A database of version 1, as that program wrote it, opens for ever: everything in it stays, and files can be kept in it. The fixture is never changed. */
import { readFileSync } from 'node:fs'
import { IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { HouseholdStore } from '../../../renderer/data/store.ts'
import { newDisk, opened, rowsOf, statement, TODAY, take } from './service-world.ts'

interface Dump {
  version: number
  stores: Record<string, { keyPath: string; records: unknown[] }>
}

const TYPED = { Uint8Array, Uint32Array, Float64Array } as const
/** Columns of numbers stand in the fixture as `{ $type, values }`. */
function revived(_: string, value: unknown): unknown {
  const { $type, values } = (value ?? {}) as { $type?: keyof typeof TYPED; values?: number[] }
  return $type && values ? TYPED[$type].from(values) : value
}
const text = readFileSync(new URL('../../fixtures/files/databases/version-1.json', import.meta.url), 'utf8')
const dump = JSON.parse(text, revived) as Dump

/** A disk with what the fixture holds, written past Dexie. */
async function oldDisk(): Promise<IDBFactory> {
  const disk = newDisk()
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = disk.open('sverka', dump.version)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, records }] of Object.entries(dump.stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const record of records) store.put(record)
      }
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  db.close()
  return disk
}

describe('a database of version 1', () => {
  it('is what it says', () => {
    expect([dump.version, Object.keys(dump.stores).sort()]).toEqual([10, ['head', 'months', 'steps']])
  })

  it('opens with all rows, papers and steps', async () => {
    const service = await opened(await oldDisk(), true)
    expect(await service.counts()).toEqual({ accounts: 1, transactions: 7 })
    const head = await service.household()
    expect(head.notices).toMatchObject([{ account: 'a1', effectiveOn: '2025-07-01', amount: 735_00 }])
    expect((await service.steps()).map(({ id, undone }) => [id, undone])).toEqual([
      ['step-0003', true],
      ['step-0002', false],
      ['step-0001', false],
    ])
    expect(await service.originals()).toEqual([])
    expect((await service.report(TODAY)).accounts[0]).toMatchObject({ id: 'a1', state: 'forecast-short', gap: 85_00 })
  })

  it('lists its papers, which have no kept files', async () => {
    const service = await opened(await oldDisk())
    const papers = await service.findPapers('')
    expect(papers.map(({ kind, original }) => [kind, original])).toEqual([
      ['notice', undefined],
      ['statement', undefined],
    ])
    const source = papers[0]?.kind === 'notice' ? papers[0].notice.source : undefined
    expect(await service.original(source?.sha256 ?? '')).toBeNull()
  })

  it('takes files from now on, and its own steps are undone as before', async () => {
    const disk = await oldDisk()
    const service = await opened(disk)
    await take(service, [statement('июнь.csv', [['05.06.2025', '-40,00', 'Хлеб']])])
    expect(await service.undoImport('step-0001')).toEqual({ ok: true })
    const again = await opened(disk)
    expect(await rowsOf(again)).toBe(2)
    expect((await again.originals()).map(({ name }) => name)).toEqual(['июнь.csv'])
  })

  it('keeps what the browser answered about keeping the data', async () => {
    const store = new HouseholdStore({ indexedDB: await oldDisk(), IDBKeyRange, wait: async () => {} })
    expect(await store.open()).toEqual({ state: 'open' })
    expect(await store.persisted()).toBe(true)
  })
})
