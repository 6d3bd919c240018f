/** Papers through the worker: both of a mail, accounts made from them, what was typed, what a bank said; and all of it undone in one. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { PreviewChoice } from '../../../renderer/worker/api.ts'
import type { HouseholdService } from '../../../renderer/worker/service.ts'
import { civilDate } from '../../../shared/dates.ts'
import type { Account, Home } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { mailBytes } from '../../support/mail.ts'
import { AT, HOME, INTERNET, keysOf, look, must, newDisk, opened, take, text, withAccount } from './service-world.ts'

let service: HouseholdService
beforeEach(async () => {
  service = await opened(newDisk())
})

const BILL =
  'Квитанция за май 2025\nООО «Водоканал Озёрный»\nЛицевой счёт: 300200100\nНачислено: 922,50\nИтого к оплате: 922,50\nОплатить до 10.07.2025'
const WATER: Account = {
  id: 'w',
  home: 'd',
  name: 'Вода',
  provider: 'Водоканал Озёрный',
  kind: 'water',
  contract: '300200100',
  billing: { model: 'postpaid', day: 10 },
  tariffs: [],
}
const DACHA: Home = { id: 'd', name: 'Дача' }

/** All that the service holds but for the order of its lists. */
const all = async (): Promise<unknown> => JSON.parse(await service.exportHousehold())

describe('an account made from a paper', () => {
  const made: PreviewChoice = { index: 1, account: 'w', newAccount: WATER, newHome: DACHA }
  const april = BILL.replace('май', 'апрель').replaceAll('922,50', '900,00')

  it('is stored with it, is found by the other papers, and goes with the undo', async () => {
    await withAccount(service)
    const before = await all()
    const step = await take(service, [text('апрель.txt', april), text('май.txt', BILL)], [made])
    const { accounts, homes, invoices } = await service.household()
    expect([accounts.map(({ id }) => id), homes.map(({ id }) => id)]).toEqual([
      ['a1', 'w'],
      ['h1', 'd'],
    ])
    expect(invoices?.map(({ account, period }) => [account, period]).sort()).toEqual([
      ['w', '2025-04'],
      ['w', '2025-05'],
    ])
    await must(service.undoImport(step))
    expect(await all()).toEqual({ ...(before as object), invoices: [], imports: [] })
  })

  it.each<[string, (step: string) => Promise<unknown>, string[]]>([
    ['stays with what was filed to it since', () => take(service, [text('апрель.txt', april)]), ['w']],
    ['stays as a person changed it', () => must(service.saveAccount({ ...WATER, name: 'Вода на даче' })), ['w']],
    ['goes where nothing happened', async () => undefined, []],
  ])('%s', async (_, meanwhile, left) => {
    const step = await take(service, [text('май.txt', BILL)], [{ ...made, index: 0 }])
    await meanwhile(step)
    await must(service.undoImport(step))
    const { accounts, homes } = await service.household()
    expect(accounts.map(({ id }) => id)).toEqual(left)
    expect(homes.map(({ id }) => id)).toEqual(left.length > 0 ? ['d'] : [])
  })

  it('that does not fit is refused, and nothing is stored', async () => {
    const preview = await look(service, [text('май.txt', BILL)])
    const faulty = { ...WATER, billing: { model: 'postpaid' as const, day: 40 } }
    const applied = await service.applyImport(preview.id, [{ index: 0, account: 'w', newAccount: faulty, newHome: DACHA }], AT)
    expect([applied.ok, keysOf(applied).length]).toEqual([false, 1])
    expect((await service.household()).homes).toEqual([])
  })
})

describe('a bill without its sum', () => {
  it('waits for it, and is stored with the sum and the month that were typed', async () => {
    await withAccount(service)
    await must(service.saveAccount({ ...INTERNET, contract: '77004912' }))
    const code = 'ST00012|Name=Дом.ру|PersonalAcc=40702810900000002851|BankName=БАНК|BIC=044030827|CorrespAcc=0|PersAcc=77004912'
    const preview = await look(service, [text('код.txt', code)])
    expect(preview.files[0]).toMatchObject({ kind: 'invoice', usable: true })
    expect(keysOf(await service.applyImport(preview.id, [], AT))).toEqual(['documents.filing.noCharge'])
    const invoice = { ...preview.files[0]?.invoice, charged: money(735_00), period: '2025-08' as never }
    expect(await service.applyImport(preview.id, [{ index: 0, invoice }], AT)).toMatchObject({ ok: true })
    expect((await service.household()).invoices).toMatchObject([{ account: 'a1', charged: 735_00, period: '2025-08' }])
  })
})

describe('a bank’s message', () => {
  const done = 'Исполнение Автоплатежа "Дом.ру" прошло успешно. Ваш счет на сумму 650 руб. с карты ECMC7471 оплачен.'
  const off = 'Автоплатеж "Дом.ру" с карты ECMC7471 отключен.'

  it.each<[string, string, (left: Awaited<ReturnType<HouseholdService['household']>>) => unknown, unknown]>([
    ['notes the payment', done, ({ decisions }) => decisions?.map(({ kind }) => kind), ['belongs']],
    ['closes the autopay', off, ({ accounts }) => accounts[0]?.autopay?.[0]?.until, '2025-06-19'],
  ])('%s where it was ticked, and the undo takes that back', async (_, words, look_at, expected) => {
    await withAccount(service)
    const before = await service.household()
    const step = await take(service, [text('банк.txt', words)], [{ index: 0, act: true }])
    const after = await service.household()
    expect(look_at(after)).toEqual(expected)
    expect(after.notices).toHaveLength(1)
    await must(service.undoImport(step))
    const left = await service.household()
    expect([left.accounts, left.decisions ?? [], left.notices]).toEqual([before.accounts, [], []])
    expect((await service.counts()).transactions).toBe(0)
  })

  it('is only kept where nothing was ticked', async () => {
    await withAccount(service)
    await take(service, [text('банк.txt', done)])
    const { notices, decisions = [] } = await service.household()
    expect([notices?.length, decisions]).toEqual([1, []])
  })
})

describe('a mail with two bills', () => {
  it('is a list of files, each filed under the name of its own', async () => {
    await must(service.saveHome(HOME))
    await must(service.saveHome(DACHA))
    await must(service.saveAccount(WATER))
    await must(service.saveAccount({ ...INTERNET, contract: '77004912', opening: { on: civilDate('2025-06-01'), balance: money(0) } }))
    const other = 'Счёт за июль 2025\nДом.ру\nЛицевой счёт: 77004912\nНачислено: 735,00\nИтого к оплате: 735,00'
    const bytes = mailBytes({
      from: 'a@example.ru',
      subject: 'Счета',
      text: 'Счета во вложении.',
      attachments: [
        { name: 'вода.txt', content: BILL, type: 'text/plain' },
        { name: 'интернет.txt', content: other, type: 'text/plain' },
      ],
    })
    const file = { name: 'счета.eml', bytes: bytes.slice().buffer as ArrayBuffer }
    const preview = await look(service, [file])
    expect(preview.files.some(({ inside, file: name }) => inside && name.startsWith('счета.eml › '))).toBe(true)
    const applied = await service.applyImport(preview.id, [], AT)
    expect(applied).toMatchObject({ ok: true })
    const { invoices } = await service.household()
    expect(invoices?.map(({ account, charged }) => [account, charged]).sort()).toEqual([
      ['a1', 735_00],
      ['w', 922_50],
    ])
    if (applied.ok) await must(service.undoImport(applied.step))
    expect((await service.household()).invoices).toEqual([])
  })
})
