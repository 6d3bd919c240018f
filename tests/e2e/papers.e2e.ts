/** The kept files from end to end: dropped, opened, found, saved as a ZIP, gone with an undo, taken back. */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Download, Locator, Page } from '@playwright/test'
import { readArchive } from '../../shared/papers/zip.ts'
import { pdfOf } from '../support/pdf.ts'
import { accept, drop, expect, open, preview, section, tell, test } from './app.ts'
import { addAccount, NAME, STATEMENT } from './story.ts'

const text = (name: string, content: string): { name: string; bytes: Uint8Array } => ({ name, bytes: new TextEncoder().encode(content) })
const NOTICE = text('уведомление.txt', 'Уважаемый абонент Дом.ру! С 1 июля 2025 года абонентская плата составит 735 рублей в месяц.\n')
const BILL = text(
  'квитанция.txt',
  'ДОМ.РУ\nСчёт за июнь 2025\nНачислено: 650,00 руб.\nИтого к оплате: 650,00 руб.\nОплатить до 30.06.2025\n',
)

const main = (page: Page): Locator => page.getByRole('main')
/** The paper's row in the list; of the list of imports is never meant. */
const paper = (page: Page, title: string | RegExp): Locator =>
  main(page).locator('section section').getByRole('listitem').filter({ hasText: title })
const openFile = (page: Page, name: string): Locator =>
  main(page).getByRole('button', { name: tell('originals.openName', { name }), exact: true })
const viewer = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true })
const search = (page: Page): Locator => page.getByLabel(tell('papers.list.search'))

async function bringPapers(page: Page): Promise<void> {
  await open(page)
  await addAccount(page)
  await drop(page, NOTICE, BILL)
  await expect(preview(page).getByRole('listitem', { name: BILL.name })).toContainText('650')
  await accept(page, 2)
  await section(page, 'papers').click()
}

async function saved(page: Page, click: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), click.click()])
  return download
}

async function expectNoViolation(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(told, where).toEqual([])
}

test('a notice and a bill are kept, opened, found, and go with their import', async ({ page }) => {
  await bringPapers(page)
  await expect(paper(page, tell('papers.item.invoice', { month: { month: '2025-06' as never } }))).toContainText(NAME)

  await test.step('the file opens as it was dropped, and is saved as it was', async () => {
    await openFile(page, NOTICE.name).click()
    await expect(viewer(page, NOTICE.name)).toContainText('абонентская плата составит 735 рублей')
    await viewer(page, NOTICE.name).getByText(tell('originals.about.title')).click()
    await expect(viewer(page, NOTICE.name)).toContainText('29 июня')
    await expectNoViolation(page, 'the viewer')
    const download = await saved(page, viewer(page, NOTICE.name).getByRole('button', { name: tell('originals.save') }))
    expect(download.suggestedFilename()).toBe(NOTICE.name)
    expect(new Uint8Array(readFileSync(await download.path()))).toEqual(NOTICE.bytes)
    await page.keyboard.press('Escape')
    await expect(openFile(page, NOTICE.name)).toBeFocused()
  })

  await test.step('a search finds them', async () => {
    for (const [query, found, gone] of [
      ['735', NOTICE.name, BILL.name],
      ['650,00', BILL.name, NOTICE.name],
      ['абонентск', NOTICE.name, BILL.name],
      ['квитанция.txt', BILL.name, NOTICE.name],
    ] as const) {
      await search(page).fill(query)
      await expect(openFile(page, gone), query).toBeHidden()
      await expect(openFile(page, found), query).toBeVisible()
    }
    await search(page).fill('водопровод')
    await expect(page.getByText(tell('papers.list.none'))).toBeVisible()
    await page.getByRole('button', { name: tell('papers.list.showAll') }).click()
    await page.getByLabel(tell('papers.list.kind')).selectOption('invoice')
    await expect(openFile(page, BILL.name)).toBeVisible()
    await expect(openFile(page, NOTICE.name)).toBeHidden()
    await page.getByLabel(tell('papers.list.kind')).selectOption('')
    await expectNoViolation(page, 'the list')
  })

  await test.step('the account shows them too', async () => {
    await section(page, 'accounts').click()
    await page.getByRole('link', { name: NAME }).first().click()
    await openFile(page, BILL.name).click()
    await expect(viewer(page, BILL.name)).toContainText('Итого к оплате')
    await page.keyboard.press('Escape')
    await section(page, 'papers').click()
  })

  await test.step('undone, they are gone with their files', async () => {
    await page.getByRole('button', { name: tell('papers.undoStep', { file: `${NOTICE.name}, ${BILL.name}` }) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: tell('papers.undo') })
      .click()
    await expect(openFile(page, BILL.name)).toBeHidden()
    await expect(openFile(page, NOTICE.name)).toBeHidden()
    await section(page, 'settings').click()
    await expect(page.getByRole('button', { name: tell('originals.archive.save') })).toBeDisabled()
  })
})

test('the files are saved as one ZIP and come back from it', async ({ page }) => {
  await bringPapers(page)
  await section(page, 'settings').click()
  const download = await saved(page, page.getByRole('button', { name: tell('originals.archive.save') }))
  const zip = readFileSync(await download.path())
  const kept = readArchive(new Uint8Array(zip))
  expect(kept?.files.map(({ info: { name } }) => name).sort()).toEqual([BILL.name, NOTICE.name].sort())

  await section(page, 'papers').click()
  await page.getByRole('button', { name: tell('papers.undoStep', { file: `${NOTICE.name}, ${BILL.name}` }) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: tell('papers.undo') })
    .click()
  await section(page, 'settings').click()
  const back = { name: 'архив.zip', mimeType: 'application/zip', buffer: zip }
  await page.locator('input[accept=".zip"]').setInputFiles(back)
  await expect(page.getByText(tell('originals.archive.taken', { count: 2 }))).toBeVisible()
  await page.locator('input[accept=".zip"]').setInputFiles(back)
  await expect(page.getByText(tell('originals.archive.nothing'))).toBeVisible()

  await section(page, 'papers').click()
  await expect(paper(page, BILL.name)).toContainText(tell('papers.item.file'))
  await openFile(page, BILL.name).click()
  await expect(viewer(page, BILL.name)).toContainText('Итого к оплате')
})

test('a file that was changed on the disk is never shown', async ({ page }) => {
  await bringPapers(page)
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sverka')
      request.onsuccess = () => resolve(request.result)
    })
    const contents = db.transaction('contents', 'readwrite').objectStore('contents')
    await new Promise((resolve) => {
      const all = contents.getAllKeys()
      all.onsuccess = () => {
        for (const sha256 of all.result) contents.put({ sha256, bytes: new Uint8Array([49, 50, 51]) })
        contents.transaction.oncomplete = resolve
      }
    })
    db.close()
  })
  await openFile(page, NOTICE.name).click()
  await expect(viewer(page, NOTICE.name).getByRole('alert')).toContainText(tell('originals.damaged'))
  await expect(viewer(page, NOTICE.name).getByRole('button', { name: tell('originals.save') })).toBeHidden()
})

test('a PDF is shown page by page, a statement as its text', async ({ page }) => {
  const line = (words: string) => [{ text: words, x: 50, y: 80, size: 18 }]
  const pdf = { name: 'договор.pdf', bytes: pdfOf([line('Первая страница'), line('Вторая страница')]) }
  await bringPapers(page)
  await drop(page, STATEMENT)
  await accept(page)
  await openFile(page, STATEMENT.name).click()
  await expect(viewer(page, STATEMENT.name)).toContainText('ДОМ.РУ')
  await page.keyboard.press('Escape')

  // Nothing is read from this PDF, so it comes in by the way of an archive.
  const { writeArchive } = await import('../../shared/papers/zip.ts')
  const info = { sha256: await sha256Of(pdf.bytes), name: pdf.name, media: 'pdf', size: pdf.bytes.length, receivedOn: '2025-06-29' }
  const zip = writeArchive([{ info: info as never, bytes: pdf.bytes }])
  await section(page, 'settings').click()
  await page.locator('input[accept=".zip"]').setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) })
  await section(page, 'papers').click()
  await openFile(page, pdf.name).click()
  const dialog = viewer(page, pdf.name)
  const shown = (count: number) => dialog.getByRole('img', { name: tell('originals.pdf.page', { page: count, count: 2 }) })
  await expect(shown(1)).toBeVisible()
  // The canvas is there before its page is drawn.
  await expect.poll(() => inkOf(shown(1)), 'letters are drawn').toBeGreaterThan(200)
  const first = await inkOf(shown(1))
  await dialog.getByRole('button', { name: tell('originals.pdf.next') }).click()
  await expect(shown(2)).toBeVisible()
  await expect.poll(() => inkOf(shown(2)), 'the other page').not.toBe(first)
  expect(await inkOf(shown(2))).toBeGreaterThan(200)
  await expectNoViolation(page, 'a PDF')
})

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Buffer.from(digest).toString('hex')
}

/** How many dark pixels a canvas shows. */
const inkOf = (canvas: Locator): Promise<number> =>
  canvas.evaluate(async (node) => {
    const shown = node as HTMLCanvasElement
    if (shown.width === 0) return 0
    const copy = new OffscreenCanvas(shown.width, shown.height)
    const context = copy.getContext('2d')
    context?.drawImage(shown, 0, 0)
    const { data } = context?.getImageData(0, 0, shown.width, shown.height) ?? { data: [] }
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 0) dark += 1
    return dark
  })
