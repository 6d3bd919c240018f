/** The database: whole changes or none, a newer one refused untouched, locks waited for, a lost part noticed. */
import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isLockError } from '../../../renderer/data/opening.ts'
import { EMPTY, HouseholdStore, type State } from '../../../renderer/data/store.ts'
import { civilDate } from '../../../shared/dates.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'

let factory: IDBFactory
const waits: number[] = []
const storeOver = (indexedDB: IDBFactory): HouseholdStore =>
  new HouseholdStore({
    indexedDB,
    IDBKeyRange,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
    },
  })

beforeEach(() => {
  factory = new IDBFactory()
  waits.length = 0
})

const row = (id: string, on: string): Transaction => ({ id, on: civilDate(on), amount: money(-100), currency: 'RUB', description: 'x' })
const stateWith = (rows: Transaction[], more: Partial<State> = {}): State => ({
  ...EMPTY,
  household: { ...EMPTY.household, homes: [{ id: 'h', name: 'Дом' }], transactions: rows },
  ...more,
})
const step = (number: number) => ({
  id: `step-${number}`,
  number,
  at: '2025-06-20T10:00:00Z',
  files: [],
  undone: false,
  hashes: [],
  laid: { imports: [], invoices: [], notices: [], decisions: [], gone: { invoices: [], notices: [], transactions: [], decisions: [] } },
})

async function opened(indexedDB = factory): Promise<HouseholdStore> {
  const store = storeOver(indexedDB)
  expect(await store.open()).toEqual({ state: 'open' })
  return store
}

async function raw<T>(work: (db: IDBDatabase) => T, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<T> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open('sverka', version)
    request.onupgradeneeded = () => upgrade?.(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const result = work(db)
  await new Promise((resolve) => setTimeout(resolve, 5))
  db.close()
  return result
}

describe('a state', () => {
  it('is not there before the first change', async () => {
    expect(await (await opened()).load()).toBeUndefined()
  })

  it('comes back as it was, from a new connection too', async () => {
    const state = stateWith([row('a', '2025-05-01'), row('b', '2025-05-01'), row('c', '2025-06-01')], {
      steps: [step(1), step(2)],
      nextStep: 3,
    })
    const store = await opened()
    expect(await store.save(EMPTY, state)).toEqual({ state: 'saved', revision: 1 })
    store.close()
    expect(await (await opened()).load()).toEqual({ ...state, revision: 1 })
  })

  it('keeps "no list of transactions" apart from "an empty list"', async () => {
    const store = await opened()
    const none: State = { ...EMPTY, household: { ...EMPTY.household, homes: [] } }
    await store.save(EMPTY, none)
    expect((await store.load())?.household).not.toHaveProperty('transactions')
    await store.save({ ...none, revision: 1 }, { ...stateWith([]), revision: 1 })
    expect((await store.load())?.household.transactions).toEqual([])
  })

  it('writes only the months that changed and takes away what went', async () => {
    const store = await opened()
    const [a, b, c] = [row('a', '2025-05-01'), row('b', '2025-06-01'), row('c', '2025-07-01')]
    await store.save(EMPTY, stateWith([a, b, c]))
    const put = vi.fn()
    await raw((db) => {
      const transaction = db.transaction('months', 'readwrite')
      // Marks a month: whoever writes it again takes the mark away.
      const request = transaction.objectStore('months').get('2025-05')
      request.onsuccess = () => transaction.objectStore('months').put({ ...request.result, mark: true })
    })
    const saved = await store.save({ ...stateWith([a, b, c]), revision: 1 }, { ...stateWith([a, b, row('d', '2025-06-09')]), revision: 1 })
    expect(saved).toEqual({ state: 'saved', revision: 2 })
    const found = await raw((db) => {
      const request = db.transaction('months').objectStore('months').getAll()
      request.onsuccess = () => put(request.result.map((month: { month: string; mark?: boolean }) => [month.month, month.mark ?? false]))
    })
    expect(found).toBeUndefined()
    expect(put).toHaveBeenCalledWith([
      ['2025-05', true],
      ['2025-06', false],
    ])
  })

  it('is not overwritten by someone who has not seen the last change', async () => {
    const [here, there] = [await opened(), await opened()]
    await here.save(EMPTY, stateWith([row('a', '2025-05-01')]))
    expect(await there.save(EMPTY, stateWith([row('z', '2025-05-01')]))).toEqual({ state: 'overtaken' })
    expect((await there.load())?.household.transactions?.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('a failure', () => {
  it('in the middle of a write leaves the old state', async () => {
    const store = await opened()
    const before = stateWith([row('a', '2025-05-01')], { steps: [step(1)] })
    await store.save(EMPTY, before)
    // Steps are written after the months, the head last: what cannot be cloned fails there.
    const broken = { ...step(2), files: [() => 'not data'] } as never
    const after: State = { ...stateWith([row('b', '2025-06-01')], { steps: [broken] }), revision: 1 }
    expect(await store.save({ ...before, revision: 1 }, after)).toMatchObject({ state: 'failed', full: false })
    store.close()
    expect(await (await opened()).load()).toEqual({ ...before, revision: 1 })
  })

  it('to hold all rows is noticed at the next start', async () => {
    const store = await opened()
    await store.save(EMPTY, stateWith([row('a', '2025-05-01'), row('b', '2025-06-01')]))
    await raw((db) => db.transaction('months', 'readwrite').objectStore('months').delete('2025-05'))
    await expect(store.load()).rejects.toThrow('1 of 2 transactions found')
  })
})

describe('opening', () => {
  it.each([30, 990])('refuses a database of native version %d and changes nothing in it', async (native) => {
    await raw(
      () => undefined,
      native,
      (db) => db.createObjectStore('tomorrow').put({ precious: true }, 'k'),
    )
    expect(await storeOver(factory).open()).toEqual({ state: 'newer', version: native / 10 })
    const after = await raw((db) => ({ version: db.version, stores: [...db.objectStoreNames] }))
    expect(after).toEqual({ version: native, stores: ['tomorrow'] })
  })

  it('compares after opening too: another window may have made a newer database meanwhile', async () => {
    const newer = new Dexie('sverka', { indexedDB: factory, IDBKeyRange })
    newer.version(3).stores({ head: 'key', months: 'month', steps: 'id', originals: 'sha256', contents: 'sha256', tomorrow: 'id' })
    await newer.open()
    newer.close()
    const blind = Object.create(factory) as IDBFactory
    blind.databases = async () => []
    blind.open = factory.open.bind(factory)
    expect(await storeOver(blind).open()).toEqual({ state: 'newer', version: 3 })
  })

  const failing = (errors: Error[]): IDBFactory => {
    const shy = Object.create(factory) as IDBFactory
    shy.open = factory.open.bind(factory)
    shy.databases = async () => {
      const error = errors.shift()
      if (error) throw error
      return factory.databases()
    }
    return shy
  }
  const locked = (): Error => Object.assign(new Error('Internal error opening backing store for indexedDB.open.'), { name: 'UnknownError' })

  it('waits for a lock that another process still holds', async () => {
    expect(await storeOver(failing([locked(), locked()])).open()).toEqual({ state: 'open' })
    expect(waits).toEqual([100, 300])
  })

  it('waits when it is the opening itself that meets the lock', async () => {
    const shy = Object.create(factory) as IDBFactory
    // Dexie tries some times of its own before it tells.
    let refusals = 6
    shy.databases = () => factory.databases()
    shy.open = (...args) => {
      refusals -= 1
      if (refusals >= 0) throw locked()
      return factory.open(...args)
    }
    const store = storeOver(shy)
    expect(await store.open()).toEqual({ state: 'open' })
    expect(waits).toEqual([100, 300, 900])
    expect(await store.load()).toBeUndefined()
  })

  it('gives up on a lock that stays', async () => {
    expect(await storeOver(failing([locked(), locked(), locked(), locked()])).open()).toMatchObject({ state: 'failed' })
    expect(waits).toEqual([100, 300, 900])
  })

  it('does not retry what a wait cannot mend', async () => {
    expect(await storeOver(failing([new Error('disk on fire')])).open()).toEqual({ state: 'failed', reason: 'disk on fire' })
    expect(waits).toEqual([])
  })

  it.each<[unknown, boolean]>([
    [locked(), true],
    [Object.assign(new Error('wrapped'), { inner: locked() }), true],
    [new Error('QuotaExceededError'), false],
    ['a word', false],
  ])('%s: a lock? %s', (error, expected) => {
    expect(isLockError(error)).toBe(expected)
  })
})

describe('the answer about keeping the data', () => {
  it('stands beside the household, not in it', async () => {
    const store = await opened()
    expect(await store.persisted()).toBeUndefined()
    await store.notePersisted(true)
    await store.save(EMPTY, stateWith([]))
    expect(await store.persisted()).toBe(true)
    expect(JSON.stringify((await store.load())?.household)).not.toContain('persisted')
  })
})
