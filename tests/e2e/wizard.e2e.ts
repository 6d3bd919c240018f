/** An unknown table: asked about once, read as it was shown, remembered for the next file like it, shared as a file. */
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { LANGUAGES } from '../../shared/i18n/dictionary.ts'
import { accept, type Dropped, drop, expect, open, preview, section, tell, test, wordsOf } from './app.ts'

/** Odd names, semicolons, days that can be read both ways, sums without signs, a total at the end. */
const table = (name: string, ...rows: string[]): Dropped => ({
  name,
  bytes: Buffer.from(`Выписка;;;\r\nКогда;Сколько;Кому;Заметка\r\n${rows.map((row) => `${row}\r\n`).join('')}Итого;1;;\r\n`, 'utf8'),
})
const APRIL = table('выписка 2025-04.csv', '03/04/2025;650;ДОМ.РУ;интернет', '05/04/2025;1200,50;ПЯТЁРОЧКА;еда', '06/04/2025;нет;Возврат;')
const MAY = table('выписка 2025-05.csv', '03/05/2025;735;ДОМ.РУ;интернет')
const NAME = 'Карта бабушки'

const wizard = (page: Page, words = wordsOf('ru')): Locator =>
  page.getByRole('dialog', { name: new RegExp(`^${words.tell('wizard.title')}`) })
const field = (page: Page, key: Parameters<typeof tell>[0]): Locator => wizard(page).getByLabel(tell(key))
const rowOf = (page: Page, text: string): Locator => wizard(page).getByRole('row').filter({ hasText: text })
const save = (page: Page): Promise<void> =>
  wizard(page)
    .getByRole('button', { name: tell('wizard.save') })
    .click()
const item = (page: Page, file: Dropped): Locator => preview(page).getByRole('listitem', { name: file.name })
const allOut = (page: Page): Locator => wizard(page).getByRole('radio', { name: tell('wizard.sign.allOut') })

async function teach(page: Page): Promise<void> {
  await drop(page, APRIL)
  await allOut(page).check()
  await field(page, 'wizard.name').fill(NAME)
  await save(page)
  await expect(wizard(page)).toBeHidden()
}

test('asked about once, read as shown, read by itself the next time', async ({ page }) => {
  await open(page)
  await drop(page, APRIL)
  await test.step('what the program can know is filled in; only the sign is asked', async () => {
    await expect(wizard(page)).toBeVisible()
    await expect(field(page, 'wizard.role.date')).toHaveValue('0')
    await expect(field(page, 'wizard.role.amount')).toHaveValue('1')
    await expect(rowOf(page, 'ДОМ.РУ')).toContainText(/3 апреля.*650\s₽.*неясно/s)
    await expect(wizard(page).getByRole('group', { name: tell('wizard.sign.label') })).toContainText('650')
    await expect(rowOf(page, 'Возврат').first()).toContainText('не учтена')
    await expect(rowOf(page, 'Не удалось прочитать сумму')).toBeVisible()
  })

  await test.step('without the answer nothing is kept, and the question says so', async () => {
    await save(page)
    await expect(wizard(page).getByRole('alert')).toContainText(tell('wizard.lacks.sign'))
    await expect(wizard(page).getByRole('radio').first()).toBeFocused()
  })

  await test.step('every answer shows at once', async () => {
    await allOut(page).check()
    await expect(rowOf(page, 'ДОМ.РУ')).toContainText(/3 апреля.*−650\s₽.*расход/s)
    await wizard(page).getByRole('radio', { name: '4 марта' }).check()
    await expect(rowOf(page, 'ДОМ.РУ')).toContainText('4 марта')
    await wizard(page).getByRole('radio', { name: '3 апреля' }).check()
    await wizard(page)
      .getByRole('radio', { name: tell('wizard.sign.in') })
      .check()
    await expect(rowOf(page, 'ПЯТЁРОЧКА')).toContainText(/\+1\s200,50\s₽.*приход/s)
    await allOut(page).check()
    await field(page, 'wizard.role.amount').selectOption({ index: 0 })
    await expect(wizard(page)).toContainText(tell('wizard.notRead'))
    await field(page, 'wizard.role.amount').selectOption({ index: 1 })
    await allOut(page).check()
    await expect(rowOf(page, 'ДОМ.РУ')).toContainText(/−650\s₽/)
  })

  await test.step('kept: the preview reads the file, and it is stored', async () => {
    await field(page, 'wizard.name').fill(NAME)
    await save(page)
    await expect(item(page, APRIL)).toContainText(tell('imports.screen.newRows', { count: 2 }))
    await expect(item(page, APRIL)).toContainText(tell('imports.screen.statementOf', { bank: NAME }))
    await accept(page)
  })

  await test.step('the next file like it asks nothing, after a new start too', async () => {
    await page.reload()
    await expect(page.getByRole('navigation')).toBeVisible()
    await drop(page, MAY)
    await expect(item(page, MAY)).toContainText(tell('imports.screen.newRows', { count: 1 }))
    await item(page, MAY).getByText(tell('imports.screen.sample')).click()
    await expect(item(page, MAY).getByRole('row').last()).toContainText(/3 мая.*ДОМ\.РУ.*−735\s₽/s)
  })

  await test.step('and can be corrected from there', async () => {
    await item(page, MAY)
      .getByRole('button', { name: tell('wizard.ownAction') })
      .click()
    await expect(allOut(page)).toBeChecked()
    await expect(field(page, 'wizard.name')).toHaveValue(NAME)
    await page.keyboard.press('Escape')
    await expect(item(page, MAY)).toBeVisible()
  })
})

test('a layout is saved to a file, removed, taken from the file again, and reads again', async ({ page }) => {
  await open(page)
  await teach(page)
  await page.keyboard.press('Escape')
  await section(page, 'settings').click()
  const card = page.getByRole('region', { name: tell('wizard.settings.title') })
  await expect(card).toContainText('когда, сколько, кому, заметка')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: tell('wizard.settings.exportOne', { name: NAME }) }).click(),
  ])
  const file = readFileSync(await download.path())
  expect(JSON.parse(file.toString('utf8'))).toMatchObject({ format: 'sverka-layout', version: 1, name: NAME, sign: 'out' })
  expect(file.toString('utf8')).not.toMatch(/ДОМ|650/)

  await card.getByRole('button', { name: tell('wizard.settings.removeOne', { name: NAME }) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: tell('wizard.settings.remove'), exact: true })
    .click()
  await expect(card).toContainText(tell('wizard.settings.empty'))
  await drop(page, MAY)
  await expect(wizard(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(preview(page)).toBeHidden()

  const chosen = (content: Buffer): Promise<void> =>
    card
      .getByLabel(tell('wizard.settings.import'))
      .and(page.locator('input'))
      .setInputFiles({ name: 'layout.json', mimeType: 'application/json', buffer: content })
  await chosen(Buffer.from(file.toString('utf8').replace('"version": 1', '"version": 7')))
  await expect(page.getByText('Версия 7 мне неизвестна')).toBeVisible()
  await expect(card).toContainText(tell('wizard.settings.empty'))
  await chosen(file)
  await expect(card).toContainText(NAME)
  await drop(page, MAY)
  await expect(item(page, MAY)).toContainText(tell('imports.screen.newRows', { count: 1 }))
})

test('a layout that a relative sent can simply be dropped', async ({ page }) => {
  await open(page)
  await teach(page)
  await page.keyboard.press('Escape')
  await section(page, 'settings').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: tell('wizard.settings.exportOne', { name: NAME }) }).click(),
  ])
  await drop(page, { name: 'раскладка.json', bytes: readFileSync(await download.path()) })
  await expect(page.getByText(tell('wizard.settings.imported', { count: 1 }))).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('another encoding shows other letters at once', async ({ page }) => {
  await open(page)
  const bytes = iconv.encode('Когда;Сколько;Кому\r\n03/04/2025;650;ДОМ.РУ\r\n', 'win1251')
  await drop(page, { name: 'a.csv', bytes })
  await wizard(page).getByText(tell('wizard.cut')).click()
  await field(page, 'wizard.encoding').selectOption('ibm866')
  await expect(rowOf(page, 'ДОМ.РУ')).toHaveCount(0)
  await field(page, 'wizard.encoding').selectOption('windows-1251')
  await expect(rowOf(page, 'ДОМ.РУ')).toHaveCount(1)
})

test('columns that were only guessed can be looked at, and are kept when they are confirmed', async ({ page }) => {
  await open(page)
  const named: Dropped = { name: 'b.csv', bytes: Buffer.from('Дата;Сумма;Описание\r\n13.04.2025;-650,00;ДОМ.РУ\r\n', 'utf8') }
  await drop(page, named)
  await expect(item(page, named)).toContainText('Колонки прочитаны верно?')
  await item(page, named)
    .getByRole('button', { name: tell('wizard.checkAction') })
    .click()
  await expect(rowOf(page, 'ДОМ.РУ')).toContainText(/13 апреля.*−650\s₽.*расход/s)
  await save(page)
  await expect(item(page, named)).toContainText(tell('imports.screen.newRows', { count: 1 }))
  await expect(item(page, named)).not.toContainText('Колонки прочитаны верно?')
})

test('the whole wizard with the keyboard', async ({ page }) => {
  await open(page)
  await drop(page, APRIL)
  await expect(field(page, 'wizard.role.date')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(field(page, 'wizard.role.amount')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(allOut(page)).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(item(page, APRIL)).toContainText(tell('imports.screen.newRows', { count: 2 }))
})

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
async function expectNoViolation(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    where,
  ).toEqual([])
}

for (const language of LANGUAGES) {
  for (const look of [
    { theme: 'light', typeSize: 'huge' },
    { theme: 'dark', typeSize: 'normal' },
  ] as const) {
    test(`nothing stands in anybody's way: ${language}, ${look.theme}, ${look.typeSize} type`, async ({ page }) => {
      const words = wordsOf(language)
      await page.addInitScript((settings) => localStorage.setItem('sverka.settings', JSON.stringify(settings)), { language, ...look })
      await page.setViewportSize({ width: 900, height: 600 })
      await open(page)
      await drop(page, APRIL)
      const dialog = wizard(page, words)
      await dialog.getByRole('button', { name: words.tell('wizard.save') }).click()
      await expect(dialog.getByRole('alert')).toContainText(words.tell('wizard.lacks.sign'))
      await dialog.getByText(words.tell('wizard.more')).click()
      await expectNoViolation(page, 'the wizard with a fault')
      await dialog.getByRole('radio', { name: words.tell('wizard.sign.word') }).check()
      await dialog.getByLabel(words.tell('wizard.role.direction')).selectOption({ index: 4 })
      await expect(dialog.getByLabel(words.tell('wizard.word.label', { word: 'еда' }))).toBeVisible()
      await expectNoViolation(page, 'the wizard with words')
      const wide = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)
      expect(wide, 'nothing is cut off at the side').toBeLessThanOrEqual(0)
      await dialog.getByRole('radio', { name: words.tell('wizard.sign.allOut') }).check()
      await dialog.getByRole('button', { name: words.tell('wizard.save') }).click()
      await expect(dialog).toBeHidden()
      await expectNoViolation(page, 'the preview after it')
      await page.keyboard.press('Escape')
      await section(page, 'settings', words).click()
      await expectNoViolation(page, 'settings')
    })
  }
}
