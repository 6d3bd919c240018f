/** Files that are not what they seem: one clear message each, and nothing changed. */
import { Buffer } from 'node:buffer'
import { type Dropped, drop, expect, exported, open, preview, sentence, tell, test } from './app.ts'
import { addAccount, STATEMENT } from './story.ts'

const text = (name: string, content: string): Dropped => ({ name, bytes: Buffer.from(content, 'utf8') })
const STRANGE: [string, Dropped][] = [
  ['a file that is no statement', text('poem.csv', 'Мороз и солнце; день чудесный!\nЕщё ты дремлешь, друг прелестный\n')],
  ['an empty file', text('empty.csv', '')],
  ['a PDF renamed .csv', text('renamed.csv', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
  ['50 MB of zeros', { name: 'zeros.csv', zeros: 50_000_000 }],
]

for (const [title, file] of STRANGE) {
  test(`${title}: one message, nothing changed`, async ({ page }) => {
    await open(page)
    await addAccount(page)
    const before = await exported(page)
    await drop(page, file)
    const item = preview(page).getByRole('listitem', { name: file.name })
    await expect(item).toContainText(tell('imports.screen.unusable'))
    // The one message, a sentence in Russian.
    await expect(item.getByRole('listitem')).toHaveCount(1)
    await expect(item.getByRole('listitem')).toHaveText(/^[^{}]*[а-яё]{3}[^{}]*$/i)
    await expect(preview(page)).toContainText(tell('imports.screen.nothing'))
    await preview(page)
      .getByRole('button', { name: tell('app.action.close') })
      .last()
      .click()
    await expect(preview(page)).toBeHidden()
    expect(await exported(page)).toBe(before)
  })
}

test('an unusable file hides no usable one', async ({ page }) => {
  await open(page)
  await addAccount(page)
  await drop(page, text('empty.csv', ''), STATEMENT)
  await expect(preview(page).getByRole('listitem', { name: 'empty.csv' })).toContainText(tell('imports.screen.unusable'))
  await expect(preview(page).getByRole('listitem', { name: STATEMENT.name })).toContainText(tell('imports.screen.newRows', { count: 6 }))
  await expect(preview(page).getByRole('button', { name: tell('imports.screen.apply', { count: 1 }) })).toBeEnabled()
})

test('a household file with a wrong date is refused whole, with its place', async ({ page }) => {
  await open(page)
  await addAccount(page)
  const before = await exported(page)
  const wrong = before.replace('"2025-01-01"', '"2025-02-30"')
  expect(wrong).not.toBe(before)
  await drop(page, text('household.json', wrong))
  await page
    .getByRole('dialog', { name: tell('settings.restoreTitle') })
    .getByRole('button', { name: tell('settings.restoreAction') })
    .click()
  const refused = page.getByRole('dialog', { name: tell('settings.refusedTitle') })
  await expect(refused.getByRole('listitem')).toHaveCount(1)
  await expect(refused).toContainText('accounts[0].tariffs[0].from')
  await expect(refused).toContainText('2025-02-30')
  await refused
    .getByRole('button', { name: tell('app.action.close') })
    .last()
    .click()
  expect(await exported(page)).toBe(before)
})

test('a household file that fits replaces everything', async ({ page }) => {
  await open(page)
  await addAccount(page)
  const before = await exported(page)
  await page.getByRole('button', { name: tell('settings.demoAdd') }).click()
  await expect(page.getByText(tell('app.demo.bar'))).toBeVisible()
  await drop(page, text('household.json', before))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: tell('settings.restoreAction') })
    .click()
  await expect(page.getByText(tell('settings.restored'))).toBeVisible()
  await expect(page.getByText(tell('app.demo.bar'))).toBeHidden()
  expect(await exported(page)).toBe(before)
})

test('text dropped instead of a file changes nothing', async ({ page }) => {
  await open(page)
  const before = await sentence(page).textContent()
  const transfer = await page.evaluateHandle(() => {
    const all = new DataTransfer()
    all.setData('text/plain', 'not a file')
    return all
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(sentence(page)).toHaveText(before ?? '')
})
