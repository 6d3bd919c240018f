/** Proposals through the worker: from its own rows, without what accounts claim; taken in and taken back as one change. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { HouseholdService } from '../../../renderer/worker/service.ts'
import type { Proposal } from '../../../shared/discover/index.ts'
import type { Account } from '../../../shared/model/household.ts'
import { statementCsv } from '../../support/statement-csv.ts'
import { debitsOf, noise } from '../../support/statement-maker.ts'
import { newDisk, opened, TODAY, take, text } from './service-world.ts'

const MONTHS = 13
const rows = [
  ...debitsOf({ text: 'ДОМ.РУ', sums: (month) => (month < 8 ? 650 : 735), day: 12 }, '2024-06', MONTHS, 'i'),
  ...debitsOf({ text: 'МТС 9161234567', sums: 500, day: 5 }, '2024-06', MONTHS, 'm'),
  ...noise(2, '2024-06', MONTHS),
].filter(({ on }) => on <= TODAY)
const HOME = { id: 'flat', name: 'Дом' }

let disk: IDBFactory
let service: HouseholdService
beforeEach(async () => {
  disk = newDisk()
  service = await opened(disk)
  await take(service, [text('bank.csv', statementCsv(rows))])
})

const accountsOf = (proposals: readonly Proposal[]): Account[] => proposals.map(({ account }) => ({ ...account, home: HOME.id }))
const found = (): Promise<Proposal[]> => service.discover(TODAY, 'ru')

describe('proposals', () => {
  it('are read from the stored rows, in the language asked for', async () => {
    expect((await found()).map(({ account }) => account.name)).toEqual(['Мобильная связь — МТС', 'Интернет — Дом.ру'])
    expect((await service.discover(TODAY, 'en')).map(({ account }) => account.name)).toEqual(['Mobile phone — МТС', 'Internet — Дом.ру'])
  })

  it('are stored with their home as one change, their prices confirmed, and are not proposed again', async () => {
    const accounts = accountsOf(await found())
    expect(await service.acceptProposals({ accounts, homes: [HOME], on: TODAY })).toEqual({ ok: true })
    expect(await found()).toEqual([])
    const again = await opened(disk)
    const head = await again.household()
    expect(head.homes).toEqual([HOME])
    expect(head.accounts).toEqual(accounts)
    expect(head.decisions).toHaveLength(2)
    const report = await again.report(TODAY)
    expect(report.accounts.map(({ state }) => state)).toEqual(['ok', 'ok'])
    expect(report.alerts.filter(({ rule }) => rule === 'tariff-unconfirmed')).toEqual([])
  })

  it('are taken back whole; what stood before stays', async () => {
    const before = await service.household()
    const accounts = accountsOf(await found())
    await service.acceptProposals({ accounts, homes: [HOME], on: TODAY })
    expect(await service.takeBackProposals({ accounts: accounts.map(({ id }) => id), homes: [HOME.id] })).toEqual({ ok: true })
    expect({ ...(await service.household()), decisions: [] }).toEqual({ ...before, decisions: [] })
    expect(await found()).toHaveLength(2)
  })

  it('leave out rows that a person set aside', async () => {
    const [phone] = await found()
    for (const transaction of phone?.evidence.transactions ?? []) await service.decide({ kind: 'ignore', transaction })
    expect((await found()).map(({ account }) => account.provider)).toEqual(['Дом.ру'])
  })
})

describe('one account that does not fit stops them all', () => {
  it.each<[string, (accounts: Account[]) => Account[]]>([
    ['a home that is not there', ([first, ...others]) => [{ ...(first as Account), home: 'moon' }, ...others]],
    ['a wrong day', ([first, ...others]) => [...others, { ...(first as Account), billing: { model: 'prepaid', day: 40 } }]],
    ['the same twice', (accounts) => [...accounts, ...accounts]],
  ])('%s', async (_, spoil) => {
    const before = await service.household()
    const spoilt = spoil(accountsOf(await found()))
    expect(await service.acceptProposals({ accounts: spoilt, homes: [HOME], on: TODAY })).toMatchObject({ ok: false })
    expect(await service.household()).toEqual(before)
  })

  it('one that is there already', async () => {
    const accounts = accountsOf(await found())
    await service.acceptProposals({ accounts, homes: [HOME], on: TODAY })
    const before = await service.household()
    expect(await service.acceptProposals({ accounts, homes: [], on: TODAY })).toMatchObject({ ok: false })
    expect(await service.household()).toEqual(before)
  })
})
