/** The service and its data: start, restore, two windows, a disk that fails, the demo; whatever happens, all or nothing. */
import Dexie from 'dexie'
import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { demoHousehold } from '../../../shared/demo/index.ts'
import { parseHousehold, serialiseHousehold } from '../../../shared/model/file.ts'
import {
  AT,
  INTERNET,
  keysOf,
  must,
  newDisk,
  opened,
  rowsOf,
  SIX_DEBITS,
  serviceOver,
  statement,
  TODAY,
  take,
  withAccount,
} from './service-world.ts'

let disk: IDBFactory
beforeEach(() => {
  disk = newDisk()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('the start', () => {
  it('is ready with nothing, and answers from nothing', async () => {
    const service = await opened(disk)
    expect(await service.household()).toEqual({ format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: [] })
    expect(await service.report(TODAY)).toMatchObject({ accounts: [], alerts: [], review: [], unclaimed: 0 })
    expect(await service.transactions(['x'])).toEqual([])
  })

  it('takes no change before', async () => {
    expect(keysOf(await serviceOver(disk).saveHome({ id: 'h1', name: 'x' }))).toEqual(['household.refused.notOpen'])
  })

  it('tells a database that should not be empty, and takes nothing but a restore or a fresh start', async () => {
    const service = serviceOver(disk)
    expect(await service.open(true)).toEqual({ state: 'vanished' })
    expect(keysOf(await service.saveHome({ id: 'h1', name: 'x' }))).toEqual(['household.refused.notOpen'])
    await must(service.restoreHousehold(serialiseHousehold(demoHousehold(TODAY, 'ru')), AT))
    expect(await service.open(true)).toEqual({ state: 'ready' })
    const fresh = serviceOver(newDisk())
    await fresh.open(true)
    expect(await fresh.open(false)).toEqual({ state: 'ready' })
    await must(fresh.saveHome({ id: 'h1', name: 'x' }))
  })

  it('is not fooled by a household that a person emptied', async () => {
    const service = await opened(disk)
    await must(service.loadDemo(TODAY, 'ru'))
    await must(service.removeDemo())
    expect(await serviceOver(disk).open(true)).toEqual({ state: 'ready' })
  })

  it('refuses a newer database', async () => {
    const newer = new Dexie('sverka', { indexedDB: disk, IDBKeyRange })
    newer.version(7).stores({ head: 'key' })
    await newer.open()
    newer.close()
    const service = serviceOver(disk)
    expect(await service.open(false)).toEqual({ state: 'newer', version: 7 })
    expect(keysOf(await service.loadDemo(TODAY, 'ru'))).toEqual(['household.refused.notOpen'])
  })

  it('says so when part of the data is gone', async () => {
    const service = await opened(disk)
    await must(service.loadDemo(TODAY, 'ru'))
    const raw = new Dexie('sverka', { indexedDB: disk, IDBKeyRange })
    await raw.open()
    await raw.table('months').delete('2025-05')
    raw.close()
    expect(await serviceOver(disk).open(true)).toMatchObject({ state: 'failed', reason: expect.stringMatching(/transactions found/) })
  })
})

describe('a disk that fails', () => {
  it.each([0, 1, 3, 7, 8])('at write %d of an import leaves everything as it was, here and after a restart', async (nth) => {
    const service = await opened(disk)
    await withAccount(service)
    const before = await service.exportHousehold()
    const preview = await service.preview([statement('год.csv', [...SIX_DEBITS, ['01.06.2025', '-5,00', 'Магнит']])], TODAY, () => {})
    const put = IDBObjectStore.prototype.put
    let writes = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      writes += 1
      // Seven months, the step, the head: nine writes.
      if (writes === nth + 1) throw Object.assign(new Error('the disk said no'), { name: 'UnknownError' })
      return put.apply(this, args)
    } as typeof put)
    const applied = await service.applyImport(preview.id, [], AT)
    vi.restoreAllMocks()
    expect(keysOf(applied)).toEqual(['household.refused.failed'])
    expect(await service.exportHousehold()).toBe(before)
    expect(await service.steps()).toEqual([])
    expect(await (await opened(disk)).exportHousehold()).toBe(before)
    // The preview is still good: the person may press again, and then all nine come.
    expect((await service.applyImport(preview.id, [], AT)).ok).toBe(true)
  })

  it('for want of room says so', async () => {
    const service = await opened(disk)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' })
    })
    expect(keysOf(await service.saveHome({ id: 'h1', name: 'x' }))).toEqual(['household.refused.full'])
  })
})

describe('two windows over one database', () => {
  it('do not overwrite each other: the later change is made on what the earlier wrote', async () => {
    const [here, there] = [await opened(disk), await opened(disk)]
    await must(here.saveHome({ id: 'h1', name: 'Здесь' }))
    await must(there.saveHome({ id: 'h2', name: 'Там' }))
    expect((await there.household()).homes.map(({ id }) => id)).toEqual(['h1', 'h2'])
    await must(here.saveAccount(INTERNET))
    expect((await (await opened(disk)).household()).homes).toHaveLength(2)
  })

  it('changes come one after the other, however fast they are asked for', async () => {
    const service = await opened(disk)
    await Promise.all(Array.from({ length: 20 }, (_, at) => must(service.saveHome({ id: `h${at}`, name: String(at) }))))
    expect((await service.household()).homes.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => `h${at}`))
  })
})

describe('the household file', () => {
  it('goes out and comes in unchanged, with its imports in the list', async () => {
    const service = await opened(disk)
    await withAccount(service)
    await take(service, [statement('май.csv', SIX_DEBITS)])
    const text = await service.exportHousehold()
    const other = await opened(newDisk())
    await must(other.loadDemo(TODAY, 'ru'))
    await must(other.restoreHousehold(`\uFEFF${text}`, AT))
    expect(await other.exportHousehold()).toBe(text)
    const [step, ...more] = await other.steps()
    expect([step?.files[0]?.file, step?.at, more]).toEqual(['май.csv', AT, []])
    await must(other.undoImport(step?.id ?? ''))
    expect(await rowsOf(other)).toBe(0)
  })

  it.each([
    ['no JSON', 'нет', 'household.invalid.json'],
    ['another version', '{"format":"sverka-household","version":9}', 'household.invalid.version'],
    [
      'a day that does not exist',
      serialiseHousehold(demoHousehold(TODAY, 'ru')).replace('"on": "2025-05-28"', '"on": "2025-02-30"'),
      'household.invalid.date',
    ],
  ])('that does not fit (%s) changes nothing', async (_, text, key) => {
    const service = await opened(disk)
    await must(service.loadDemo(TODAY, 'ru'))
    const before = await service.exportHousehold()
    expect(keysOf(await service.restoreHousehold(text, AT))).toEqual([key])
    expect(await service.exportHousehold()).toBe(before)
    expect(await (await opened(disk)).exportHousehold()).toBe(before)
  })

  it('is always one that can be read again', async () => {
    const service = await opened(disk)
    await withAccount(service)
    await must(service.saveReading({ account: 'a1', on: TODAY, balance: 0 as never }))
    await must(service.decide({ kind: 'confirm-tariff', account: 'a1', on: TODAY }))
    await must(service.recordPayment('a1', TODAY, 85_00))
    expect(parseHousehold(await service.exportHousehold()).ok).toBe(true)
  })
})

describe('what a person enters', () => {
  it('is refused with its faults, or stored; nothing between', async () => {
    const service = await opened(disk)
    expect(await service.saveAccount({ ...INTERNET, billing: { model: 'prepaid', day: 40 } })).toMatchObject({
      ok: false,
      problems: [{ at: { path: 'billing.day' }, message: { key: 'household.invalid.big' } }],
    })
    await withAccount(service)
    await must(service.saveAccount({ ...INTERNET, name: 'Интернет' }))
    expect((await service.household()).accounts.map(({ name }) => name)).toEqual(['Интернет'])
    await must(service.decide({ kind: 'snooze', alert: 'x', until: TODAY }))
    await must(service.undecide({ kind: 'snooze', alert: 'x', until: TODAY }))
    expect((await service.household()).decisions).toEqual([])
    await must(service.removeAccount('a1'))
    expect(await service.counts()).toEqual({ accounts: 0, transactions: 0 })
    expect(keysOf(await service.removeInvoice('x'))).toEqual(['household.refused.noInvoice'])
    expect(keysOf(await service.removeNotice('x'))).toEqual(['household.refused.noNotice'])
  })

  it('finds rows by their ids', async () => {
    const service = await opened(disk)
    await must(service.loadDemo(TODAY, 'ru'))
    const found = await service.transactions(['demo-row-2025-05-28-internet', 'nothing'])
    expect(found.map(({ on, amount }) => [on, amount])).toEqual([['2025-05-28', -650_00]])
  })
})

describe('the demo', () => {
  it('comes beside what is there and goes without a trace', async () => {
    const service = await opened(disk)
    await withAccount(service)
    await take(service, [statement('май.csv', SIX_DEBITS)])
    const before = await service.exportHousehold()
    await must(service.loadDemo(TODAY, 'ru'))
    expect(await service.counts()).toMatchObject({ accounts: 7 })
    expect((await service.report(TODAY)).accounts[0]).toMatchObject({ id: 'demo-internet', gap: 85_00 })
    expect(await service.steps()).toHaveLength(1)
    await must(service.removeDemo())
    expect(await service.exportHousehold()).toBe(before)
    expect(await (await opened(disk)).exportHousehold()).toBe(before)
  })

  it('is there after a restart, in the language asked', async () => {
    await must((await opened(disk)).loadDemo(civilDate('2025-12-31'), 'en'))
    const service = await opened(disk, true)
    expect((await service.household()).accounts[0]?.name).toBe("Grandmother's internet")
    expect((await service.report(civilDate('2025-12-31'))).accounts[0]?.gap).toBe(85_00)
  })

  it('is not mixed with a household of another currency', async () => {
    const service = await opened(disk)
    await must(service.restoreHousehold('{"format":"sverka-household","version":1,"currency":"EUR","homes":[],"accounts":[]}', AT))
    expect(keysOf(await service.loadDemo(TODAY, 'ru'))).toEqual(['household.refused.currency'])
  })
})
