/** The archive as a ZIP between two computers, and the files of the example. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { HouseholdService } from '../../../renderer/worker/service.ts'
import { civilDate } from '../../../shared/dates.ts'
import { readArchive, writeArchive } from '../../../shared/papers/zip.ts'
import { AT, keysOf, must, newDisk, opened, SIX_DEBITS, statement, take, text, withAccount } from './service-world.ts'

let service: HouseholdService
beforeEach(async () => {
  service = await opened(newDisk())
  await withAccount(service)
  await take(service, [
    statement('май.csv', SIX_DEBITS),
    text('уведомление.txt', 'ДОМ.РУ: с 1 июля 2025 тариф составит 735 рублей в месяц.'),
  ])
})

const namesOf = async (from: HouseholdService): Promise<string[]> => (await from.originals()).map(({ name }) => name).sort()
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer
const saved = async (): Promise<Uint8Array> => (await service.archivePart(1)).zip

describe('the archive', () => {
  it('brings the files to another computer, where the papers name them', async () => {
    expect(await service.archiveParts()).toBe(1)
    const disk = newDisk()
    const other = await opened(disk)
    await must(other.restoreHousehold(await service.exportHousehold(), AT))
    expect((await other.findPapers('')).map(({ original }) => original)).toEqual([undefined, undefined])
    const answer = await other.takeBackArchive(bufferOf(await saved()))
    expect(answer).toEqual({ ok: true, added: 2, mended: 0, known: 0, wrong: [] })
    const again = await opened(disk)
    expect((await again.findPapers('')).map(({ original }) => original?.name)).toEqual(['уведомление.txt', 'май.csv'])
    for (const { sha256 } of await service.originals()) {
      const [here, there] = [await service.original(sha256), await again.original(sha256)]
      expect(here !== 'damaged' && here?.bytes).toEqual(there !== 'damaged' && there?.bytes)
    }
  })

  it('taken back twice, or before the household file, adds each file once', async () => {
    const other = await opened(newDisk())
    const zip = await saved()
    await other.takeBackArchive(bufferOf(zip))
    expect(await other.takeBackArchive(bufferOf(zip))).toEqual({ ok: true, added: 0, mended: 0, known: 2, wrong: [] })
    await must(other.restoreHousehold(await service.exportHousehold(), AT))
    expect((await other.findPapers('')).map(({ kind, original }) => [kind, original?.name])).toEqual([
      ['notice', 'уведомление.txt'],
      ['statement', 'май.csv'],
    ])
  })

  it('whose file was changed is not believed', async () => {
    const read = readArchive(await saved())
    const forged = (read?.files ?? []).map((file) =>
      file.info.media === 'text' && file.info.name.endsWith('.txt')
        ? { ...file, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace('735', '635')) }
        : file,
    )
    const other = await opened(newDisk())
    const answer = await other.takeBackArchive(bufferOf(writeArchive(forged)))
    expect(answer).toEqual({ ok: true, added: 1, mended: 0, known: 0, wrong: ['уведомление.txt'] })
    expect(await namesOf(other)).toEqual(['май.csv'])
  })

  it('that is none is refused', async () => {
    expect(keysOf(await service.takeBackArchive(bufferOf(new TextEncoder().encode('PK?'))))).toEqual(['originals.archive.strange'])
  })
})

describe('the example', () => {
  const DAY = civilDate('2025-06-29')

  it('brings the files of its notice and of a bill, which open and are found', async () => {
    const fresh = await opened(newDisk())
    await must(fresh.loadDemo(DAY, 'ru'))
    expect(await namesOf(fresh)).toEqual(['Квитанция май 2025.txt', 'Уведомление из кабинета.txt'])
    const [found] = await fresh.findPapers('735')
    const opened_ = await fresh.original(found?.original?.sha256 ?? '')
    expect(opened_ !== 'damaged' && new TextDecoder().decode(opened_?.bytes)).toContain('735 рублей')
  })

  it('takes them along, also when their papers were removed by hand', async () => {
    await must(service.loadDemo(DAY, 'ru'))
    const { notices = [] } = await service.household()
    for (const { id } of notices.filter((notice) => notice.id.startsWith('demo-'))) await must(service.removeNotice(id))
    expect(await namesOf(service)).toHaveLength(4)
    await must(service.removeDemo())
    expect(await namesOf(service)).toEqual(['май.csv', 'уведомление.txt'])
  })

  it('laid out anew keeps no file of the day before', async () => {
    await must(service.loadDemo(DAY, 'ru'))
    await must(service.loadDemo(civilDate('2025-08-01'), 'en'))
    expect(await namesOf(service)).toEqual(['Bill June 2025.txt', 'Notice from the account.txt', 'май.csv', 'уведомление.txt'])
  })
})
