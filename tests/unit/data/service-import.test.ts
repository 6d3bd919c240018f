/** The whole way of a drop through the service: shown, stored, there after a restart, undone, back again. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Progress } from '../../../renderer/worker/api.ts'
import type { HouseholdService } from '../../../renderer/worker/service.ts'
import { civilDate } from '../../../shared/dates.ts'
import { money } from '../../../shared/money.ts'
import { AT, keysOf, look, must, newDisk, opened, rowsOf, SIX_DEBITS, statement, TODAY, take, text, withAccount } from './service-world.ts'

let disk: IDBFactory
let service: HouseholdService
beforeEach(async () => {
  disk = newDisk()
  service = await opened(disk)
})

const may = statement('май.csv', SIX_DEBITS)
const copy = (): { name: string; bytes: ArrayBuffer } => ({ ...may, bytes: may.bytes.slice(0) })
const NOTICE = 'ДОМ.РУ: с 1 июля 2025 стоимость вашего тарифа составит 735 рублей в месяц.'

describe('a preview', () => {
  it('says what a file is and stores nothing', async () => {
    const { files } = await look(service, [copy()])
    expect(files[0]).toMatchObject({
      index: 0,
      file: 'май.csv',
      kind: 'statement',
      format: 'csv',
      read: 6,
      added: 6,
      duplicates: 0,
      from: '2024-12-28',
      to: '2025-05-28',
      known: false,
      usable: true,
    })
    expect(files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(files[0]?.sample[0]).toMatchObject({ amount: -65_000, description: 'ДОМ.РУ' })
    expect(await rowsOf(service)).toBe(0)
    expect(await service.steps()).toEqual([])
  })

  it('counts two copies in one drop once, and two equal rows as two', async () => {
    const twins = statement('кофе.csv', [...SIX_DEBITS, ['28.05.2025', '-650,00', 'ДОМ.РУ']])
    const { files } = await look(service, [twins, { ...twins, name: 'кофе (1).csv', bytes: twins.bytes.slice(0) }])
    expect(files.map(({ added, usable }) => [added, usable])).toEqual([
      [7, true],
      [0, false],
    ])
  })

  it.each([
    ['an empty file', ''],
    ['a text about nothing', 'Привет, мир'],
    ['zeros', '\u0000'.repeat(10_000)],
  ])('%s is of no use, and one sentence says so', async (_, content) => {
    const { id, files } = await look(service, [text('x.csv', content)])
    expect(files[0]?.usable).toBe(false)
    expect(files[0]?.problems.filter(({ level }) => level === 'error')).toHaveLength(1)
    expect(keysOf(await service.applyImport(id, [], AT))).toEqual(['household.refused.nothingChosen'])
  })

  it('tells progress from 0 to 1, file by file', async () => {
    const told: Progress[] = []
    await look(service, [copy(), text('x.txt', 'x')], (progress) => told.push(progress))
    expect(
      told.filter(({ fraction }) => fraction === 0 || fraction === 1).map(({ index, count, fraction }) => [index, count, fraction]),
    ).toEqual([
      [0, 2, 0],
      [0, 2, 1],
      [1, 2, 0],
      [1, 2, 1],
    ])
  })

  it('is stopped by a cancel, and by the next one', async () => {
    const long = Array.from(
      { length: 20_000 },
      (_, at) => [`${String((at % 28) + 1).padStart(2, '0')}.05.2025`, `-${at},00`, 'Магазин'] as const,
    )
    const first = look(service, [statement('год.csv', long)])
    const second = look(service, [copy()])
    await expect(first).rejects.toMatchObject({ name: 'Cancelled' })
    expect((await second).files[0]?.added).toBe(6)
    const third = look(service, [statement('год.csv', long)])
    await service.cancelReading()
    await expect(third).rejects.toMatchObject({ name: 'Cancelled' })
    expect((await service.applyImport((await second).id, [], AT)).ok).toBe(true)
  })
})

describe('an import', () => {
  it('is there after a restart, and the report says the same', async () => {
    await withAccount(service)
    const step = await take(service, [copy()])
    const report = await service.report(TODAY)
    const again = await opened(disk, true)
    expect(await again.counts()).toEqual({ accounts: 1, transactions: 6 })
    expect(await again.report(TODAY)).toEqual(report)
    expect(await again.exportHousehold()).toBe(await service.exportHousehold())
    expect(await again.steps()).toEqual([
      {
        id: step,
        at: AT,
        undone: false,
        files: [{ file: 'май.csv', kind: 'statement', format: 'csv', added: 6, duplicates: 0, from: '2024-12-28', to: '2025-05-28' }],
      },
    ])
  })

  it('of the same file adds nothing, also after a restart', async () => {
    await take(service, [copy()])
    const again = await opened(disk)
    const { id, files } = await look(again, [copy()])
    expect(files[0]).toMatchObject({ known: true, usable: false, added: 0, duplicates: 6 })
    expect(keysOf(await again.applyImport(id, [], AT))).toEqual(['household.refused.nothingChosen'])
    expect([await rowsOf(again), (await again.steps()).length]).toEqual([6, 1])
  })

  it('is undone and comes back; the undone step stays listed until then', async () => {
    const step = await take(service, [copy()])
    await must(service.undoImport(step))
    expect(await rowsOf(service)).toBe(0)
    expect((await service.steps()).map(({ id, undone }) => [id, undone])).toEqual([[step, true]])
    expect(keysOf(await service.undoImport(step))).toEqual(['household.refused.stepUndone'])
    const again = await opened(disk)
    const second = await take(again, [copy()])
    expect(await rowsOf(again)).toBe(6)
    expect((await again.steps()).map(({ id, undone }) => [id, undone])).toEqual([[second, false]])
  })

  it('hands rows on that a later import recognised', async () => {
    const first = await take(service, [copy()])
    await take(service, [statement('июнь.csv', [...SIX_DEBITS, ['18.06.2025', '-85,00', 'ДОМ.РУ']])])
    expect(await rowsOf(service)).toBe(7)
    await must(service.undoImport(first))
    expect(await rowsOf(service)).toBe(7)
  })

  it('goes by the household of that moment, not by the preview', async () => {
    const preview = await look(service, [copy()])
    const other = await opened(disk)
    await take(other, [copy()])
    expect(keysOf(await service.applyImport(preview.id, [], AT))).toEqual(['household.refused.nothingChosen'])
    expect(await rowsOf(service)).toBe(6)
  })

  it('of a preview that is gone is refused', async () => {
    const first = await look(service, [copy()])
    const second = await look(service, [copy()])
    expect(keysOf(await service.applyImport(first.id, [], AT))).toEqual(['household.refused.previewGone'])
    expect((await service.applyImport(second.id, [], AT)).ok).toBe(true)
    expect(keysOf(await service.applyImport(second.id, [], AT))).toEqual(['household.refused.previewGone'])
  })

  it('leaves out what the person skipped', async () => {
    const other = statement('прочее.csv', [['01.06.2025', '-10,00', 'Магнит']])
    const preview = await look(service, [copy(), other])
    expect(await service.applyImport(preview.id, [{ index: 0, skip: true }], AT)).toMatchObject({ ok: true })
    expect(await rowsOf(service)).toBe(1)
  })

  it('lists the newest step first', async () => {
    const a = await take(service, [copy()])
    const b = await take(service, [statement('прочее.csv', [['01.06.2025', '-10,00', 'Магнит']])])
    expect((await service.steps()).map(({ id }) => id)).toEqual([b, a])
    expect(keysOf(await service.undoImport('step-9999'))).toEqual(['household.refused.stepGone'])
  })

  it('tells subscribers, and forgets the reports of before', async () => {
    await withAccount(service)
    const listener = vi.fn()
    await service.subscribe(listener)
    const before = await service.report(TODAY)
    expect(await service.report(TODAY)).toBe(before)
    await take(service, [copy()])
    expect(listener).toHaveBeenCalledTimes(1)
    expect((await service.report(TODAY)).accounts[0]?.payments).toHaveLength(6)
  })
})

describe('a notice', () => {
  it('of a known provider is filed, makes the bill short, and goes with its undo', async () => {
    await withAccount(service)
    await take(service, [statement('май.csv', SIX_DEBITS.concat([['19.06.2025', '-1,00', 'Магнит']]))])
    const step = await take(service, [text('уведомление.txt', NOTICE)])
    const [account] = (await service.report(TODAY)).accounts
    expect(account).toMatchObject({ id: 'a1', state: 'forecast-short', gap: 85_00, cutoffOn: '2025-07-01' })
    await must(service.undoImport(step))
    expect((await service.household()).notices).toEqual([])
    expect((await service.report(TODAY)).accounts[0]).toMatchObject({ state: 'ok', gap: 0 })
  })

  it('without an account waits for the person, and goes where the person says', async () => {
    const preview = await look(service, [text('уведомление.txt', NOTICE)])
    expect(preview.files[0]).toMatchObject({ kind: 'notice', usable: true })
    expect((await service.applyImport(preview.id, [], AT)).ok).toBe(false)
    expect(await service.steps()).toEqual([])
    await withAccount(service)
    await must(service.saveAccount({ ...(await service.household()).accounts[0], id: 'a2', name: 'Второй' } as never))
    const chosen = await service.applyImport(
      preview.id,
      [{ index: 0, account: 'a2', notice: { ...preview.files[0]?.notice, amount: money(740_00) } }],
      AT,
    )
    expect(chosen).toMatchObject({ ok: true })
    expect((await service.household()).notices).toMatchObject([{ account: 'a2', amount: 740_00, effectiveOn: '2025-07-01' }])
    expect((await service.steps())[0]?.files[0]).toMatchObject({ kind: 'notice', account: 'a2', added: 1 })
  })
})

describe('a payment recorded by hand', () => {
  const paidOn = civilDate('2025-06-18')
  const withRow = statement('июнь.csv', [...SIX_DEBITS, ['19.06.2025', '-85,00', 'ДОМ.РУ']])

  beforeEach(async () => {
    await withAccount(service)
    await must(service.recordPayment('a1', paidOn, 85_00))
  })
  const ids = async (): Promise<string[]> => (await service.report(TODAY)).accounts[0]?.payments.map(({ transaction }) => transaction) ?? []

  it('gives way to the row of the statement, and is back after the undo', async () => {
    const [manual = ''] = await ids()
    expect(manual).toMatch(/^manual-/)
    const step = await take(service, [{ ...withRow, bytes: withRow.bytes.slice(0) }])
    expect(await rowsOf(service)).toBe(7)
    expect(await ids()).not.toContain(manual)
    expect((await service.household()).decisions).toEqual([])
    await must(service.undoImport(step))
    expect(await ids()).toEqual([manual])
  })

  it('does not give way to a coffee of the same price', async () => {
    await take(service, [statement('июнь.csv', [['18.06.2025', '-85,00', 'Кофейня']])])
    expect(await ids()).toEqual([expect.stringMatching(/^manual-/)])
    expect(await rowsOf(service)).toBe(2)
  })

  it('gives way to a row that the person says it is', async () => {
    await take(service, [statement('июнь.csv', [['18.06.2025', '-85,00', 'Перевод по СБП']])])
    const file = JSON.parse(await service.exportHousehold()) as { transactions: { id: string; description: string }[] }
    const row = file.transactions.find(({ description }) => description === 'Перевод по СБП')?.id ?? ''
    await must(service.decide({ kind: 'belongs', transaction: row, account: 'a1' }))
    expect(await ids()).toEqual([row])
    expect(await rowsOf(service)).toBe(1)
  })
})
