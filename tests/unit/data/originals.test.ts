/** The kept files: they come and go with their step, all or nothing; the same bytes stand once; what was changed is never shown. */

import { IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { EMPTY, HouseholdStore, type State } from '../../../renderer/data/store.ts'
import type { DroppedFile } from '../../../renderer/worker/api.ts'
import { sha256Hex } from '../../../renderer/worker/reading.ts'
import type { HouseholdService } from '../../../renderer/worker/service.ts'
import { civilDate } from '../../../shared/dates.ts'
import type { OriginalInfo } from '../../../shared/papers/original.ts'
import { AT, keysOf, look, must, newDisk, opened, SIX_DEBITS, statement, TODAY, take, text, withAccount } from './service-world.ts'

let disk: IDBFactory
let service: HouseholdService
beforeEach(async () => {
  disk = newDisk()
  service = await opened(disk)
  await withAccount(service)
})

const NOTICE = 'ДОМ.РУ: с 1 июля 2025 стоимость вашего тарифа составит 735 рублей в месяц.'
const notice = (name = 'уведомление.txt'): DroppedFile => text(name, NOTICE)
const may = (): DroppedFile => statement('май.csv', SIX_DEBITS)
const hashOf = async ({ bytes }: DroppedFile): Promise<string> => sha256Hex(bytes)
const namesOf = async (from = service): Promise<string[]> => (await from.originals()).map(({ name }) => name).sort()
const noticeId = async (): Promise<string> => (await service.household()).notices?.[0]?.id ?? ''

/** Works on the stored bytes past the program. */
async function onDisk(work: (contents: IDBObjectStore) => void): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = disk.open('sverka')
    request.onsuccess = () => resolve(request.result)
  })
  const transaction = db.transaction('contents', 'readwrite')
  work(transaction.objectStore('contents'))
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  db.close()
}

async function contentsCount(): Promise<number> {
  let count = -1
  await onDisk((contents) => {
    const request = contents.count()
    request.onsuccess = () => {
      count = request.result
    }
  })
  return count
}

describe('a dropped file', () => {
  it('is kept as it was, with what is known of it', async () => {
    const dropped = notice()
    const bytes = new Uint8Array(dropped.bytes.slice(0))
    const sha256 = await hashOf(dropped)
    await take(service, [dropped, may()])
    const again = await opened(disk)
    expect((await again.originals()).find((info) => info.sha256 === sha256)).toEqual({
      sha256,
      name: 'уведомление.txt',
      media: 'text',
      size: bytes.length,
      receivedOn: TODAY,
      channel: 'sms',
    })
    expect(await again.original(sha256)).toMatchObject({
      info: { sha256, name: 'уведомление.txt' },
      bytes,
      step: { id: 'step-0001', at: AT },
    })
    expect(await namesOf(again)).toEqual(['май.csv', 'уведомление.txt'])
  })

  it('is kept only when its step is stored', async () => {
    const preview = await look(service, [notice()])
    expect(await service.originals()).toEqual([])
    await service.forgetPreview(preview.id)
    expect(keysOf(await service.applyImport(preview.id, [], AT))).toEqual(['household.refused.previewGone'])
  })

  it('that was left out, or brings nothing, is not kept', async () => {
    await take(
      service,
      [may(), notice(), text('привет.txt', 'Привет, мир')],
      [
        { index: 1, skip: true },
        { index: 2, skip: true },
      ],
    )
    expect(await namesOf()).toEqual(['май.csv'])
  })

  it('takes the channel that the person named', async () => {
    await take(service, [notice()], [{ index: 0, account: 'a1', notice: { channel: 'cabinet' } }])
    expect(await service.originals()).toMatchObject([{ channel: 'cabinet' }])
  })

  it('stands once, under its first name, when it is dropped again', async () => {
    await take(service, [notice()])
    await must(service.removeNotice(await noticeId()))
    await take(service, [notice('снова.txt')])
    expect((await service.household()).notices).toHaveLength(1)
    expect(await namesOf()).toEqual(['уведомление.txt'])
    expect(await contentsCount()).toBe(1)
  })
})

describe('an undo', () => {
  it('takes the files of its step along and leaves the others', async () => {
    await take(service, [may()])
    const step = await take(service, [notice()])
    await must(service.undoImport(step))
    expect(await namesOf()).toEqual(['май.csv'])
    expect(await service.original(await hashOf(notice()))).toBeNull()
    await take(service, [notice()])
    expect(await namesOf(await opened(disk))).toEqual(['май.csv', 'уведомление.txt'])
  })

  it('leaves no bytes behind', async () => {
    const step = await take(service, [notice()])
    await must(service.undoImport(step))
    expect(await contentsCount()).toBe(0)
  })

  it('of an import whose paper was removed by hand still takes the file, which stayed until then', async () => {
    const step = await take(service, [notice()])
    await must(service.removeNotice(await noticeId()))
    expect(await namesOf()).toEqual(['уведомление.txt'])
    await must(service.undoImport(step))
    expect(await namesOf()).toEqual([])
  })
})

describe('a file that nothing names any more', () => {
  const restored = async (): Promise<void> => {
    await take(service, [may()])
    const text = await service.exportHousehold()
    await take(service, [notice()])
    await must(service.restoreHousehold(text, AT))
  }

  it('stays when an older household file is read back, is listed, and can be removed', async () => {
    await restored()
    expect(await namesOf()).toEqual(['май.csv', 'уведомление.txt'])
    expect((await service.findPapers('')).map(({ kind, original }) => [kind, original?.name])).toEqual([
      ['file', 'уведомление.txt'],
      ['statement', 'май.csv'],
    ])
    await must(service.removeOriginal(await hashOf(notice())))
    expect(await namesOf(await opened(disk))).toEqual(['май.csv'])
  })

  it('is all that can be removed', async () => {
    await restored()
    expect(keysOf(await service.removeOriginal(await hashOf(may())))).toEqual(['papers.refused.named'])
    expect(keysOf(await service.removeOriginal('nowhere'))).toEqual(['papers.refused.noOriginal'])
    expect(await namesOf()).toEqual(['май.csv', 'уведомление.txt'])
  })
})

describe('what happened on the disk is told', () => {
  it.each<[string, (contents: IDBObjectStore, sha256: string) => void]>([
    ['a changed byte', (contents, sha256) => contents.put({ sha256, bytes: new TextEncoder().encode(NOTICE.replace('735', '635')) })],
    ['bytes that are gone', (contents, sha256) => contents.delete(sha256)],
  ])('%s', async (_, harm) => {
    await take(service, [notice()])
    const sha256 = await hashOf(notice())
    await onDisk((contents) => harm(contents, sha256))
    expect(await service.original(sha256)).toBe('damaged')
  })
})

describe('a write that fails', () => {
  const info: OriginalInfo = { sha256: 'aa', name: 'x.pdf', media: 'pdf', size: 3, receivedOn: civilDate('2025-06-20') }
  const bytes = Uint8Array.from([1, 2, 3])
  const state: State = { ...EMPTY, originals: new Map([['aa', info]]) }
  const store = async (factory = newDisk()): Promise<HouseholdStore> => {
    const made = new HouseholdStore({ indexedDB: factory, IDBKeyRange, wait: async () => {} })
    await made.open()
    return made
  }

  it('leaves neither the household nor the file', async () => {
    const fresh = await store()
    const broken = { ...info, sha256: 'bb', name: (() => 'not data') as never }
    const both: State = { ...state, originals: new Map([...state.originals, ['bb', broken]]) }
    const contents = new Map([
      ['aa', bytes],
      ['bb', bytes],
    ])
    expect(await fresh.save(EMPTY, both, contents)).toMatchObject({ state: 'failed', full: false })
    expect([await fresh.load(), await fresh.bytesOf('aa')]).toEqual([undefined, undefined])
  })

  it('is one without the bytes of a file', async () => {
    expect(await (await store()).save(EMPTY, state)).toMatchObject({ state: 'failed' })
  })

  it('for want of room is told as such', async () => {
    const fresh = await store()
    const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' })
    const contents: ReadonlyMap<string, Uint8Array> = Object.assign(new Map<string, Uint8Array>(), {
      get: () => {
        throw full
      },
    })
    expect(await fresh.save(EMPTY, state, contents)).toMatchObject({ state: 'failed', full: true })
    expect(await fresh.load()).toBeUndefined()
  })

  it('stores the part of a larger buffer alone', async () => {
    const factory = newDisk()
    const fresh = await store(factory)
    const large = new Uint8Array(1_000)
    large.set(bytes, 500)
    await fresh.save(EMPTY, state, new Map([['aa', large.subarray(500, 503)]]))
    const back = await fresh.bytesOf('aa')
    expect([back, back?.buffer.byteLength]).toEqual([bytes, 3])
  })
})
