/** The service and what was learned: listed, taken back, learned again; kept over a restart. */
import { beforeEach, describe, expect, it } from 'vitest'
import { serialiseHousehold } from '../../../shared/model/file.ts'
import { household } from '../../support/build.ts'
import { belongs, not } from '../learning/support.ts'
import { plain, row } from '../matching/support.ts'
import { AT, keysOf, must, newDisk, opened, TODAY } from './service-world.ts'

let disk: IDBFactory
beforeEach(() => {
  disk = newDisk()
})
const rows = ['2025-04-12', '2025-05-12', '2025-06-12'].map((on, at) => row(`t${at}`, on, '90.00', { description: `Лиртех ${at}` }))
const HOME = household({ accounts: [plain('net', { provider: 'Домовая сеть' })], transactions: rows })

describe('what was learned', () => {
  it('is listed with the rows it names, and taken back and again', async () => {
    const service = await opened(disk)
    await must(service.restoreHousehold(serialiseHousehold(HOME), AT))
    expect(await service.learned(TODAY)).toEqual({ learned: [], rejected: [], rows: [] })
    await must(service.decide(belongs('t0', 'net')))
    await must(service.decide(not('t1', 'net')))
    await must(service.undecide(not('t1', 'net')))
    const { learned, rejected } = await service.learned(TODAY)
    expect(learned).toMatchObject([{ account: 'net', rows: ['t0'], state: 'active' }])
    expect(rejected).toEqual([])
    expect((await service.learned(TODAY)).rows.map(({ id }) => id)).toEqual(['t0'])

    const id = learned[0]?.id ?? ''
    await must(service.unlearn(id))
    await must(service.unlearn(id))
    expect((await service.household()).unlearned).toEqual([id])
    const again = await opened(disk)
    expect((await again.learned(TODAY)).learned).toMatchObject([{ id, state: 'taken-back' }])
    expect((await again.report(TODAY)).accounts[0]?.payments.map(({ transaction }) => transaction)).toEqual(['t0'])
    await must(again.learnAgain(id))
    await must(again.learnAgain(id))
    expect((await again.report(TODAY)).accounts[0]?.payments.map(({ transaction }) => transaction)).toEqual(['t0', 't1', 't2'])
  })

  it('names the rows that were set aside', async () => {
    const service = await opened(disk)
    await must(service.restoreHousehold(serialiseHousehold(HOME), AT))
    await must(service.decide(not('t1', 'net')))
    expect(await service.learned(TODAY)).toMatchObject({ learned: [], rejected: [{ row: 't1', account: 'net' }], rows: [{ id: 't1' }] })
  })

  it('refuses to forget what was never learned', async () => {
    const service = await opened(disk)
    await must(service.restoreHousehold(serialiseHousehold(HOME), AT))
    expect(keysOf(await service.unlearn('l-nothing'))).toEqual(['learning.gone'])
  })

  it('finds debits for the search', async () => {
    const service = await opened(disk)
    await must(service.restoreHousehold(serialiseHousehold(HOME), AT))
    expect((await service.findTransactions('лиртех 90', 2)).map(({ id }) => id)).toEqual(['t2', 't1'])
  })
})
