/** The first start: a statement of fourteen months becomes accounts with their price history, chosen and corrected with few keys. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { parseHousehold } from '../../shared/model/file.ts'
import { statementCsv } from '../support/statement-csv.ts'
import { debitsOf, noise } from '../support/statement-maker.ts'
import { accept, drop, expect, exported, open, section, tell, test } from './app.ts'
import { overflown, watchOverflow } from './overflow.ts'

const START = '2024-05'
const MONTHS = 14
const rows = [
  ...debitsOf({ text: 'ДОМ.РУ', sums: (month) => (month < 8 ? 650 : 735), day: 27 }, START, MONTHS, 'i'),
  ...debitsOf({ text: 'Оплата МТС +7 916 123-45-67', sums: 500, day: 5 }, START, MONTHS, 'm'),
  ...debitsOf({ text: 'Оплата МТС +7 916 765-43-21', sums: 450, day: 6 }, START, MONTHS, 'n'),
  ...debitsOf({ text: 'Мосэнергосбыт', sums: (month) => 1200 + ((month * 37) % 11) * 41.3, day: 12 }, START, MONTHS, 'e'),
  ...debitsOf({ text: 'Ростелеком', sums: 600, day: 9, until: 7 }, START, MONTHS, 'r'),
  ...noise(11, START, MONTHS),
].filter(({ on }) => on <= '2025-06-28')
const STATEMENT = { name: 'operations.csv', bytes: Buffer.from(statementCsv(rows)) }

const box = (page: Page, name: string | RegExp): Locator => page.getByRole('main').getByRole('checkbox', { name })
/** `has` looks within the item, so its locator must not begin at the page's main part. */
const item = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) })
const add = (page: Page, count: number): Locator => page.getByRole('button', { name: tell('discover.screen.add', { count }) })

async function bringStatement(page: Page): Promise<void> {
  await open(page)
  await drop(page, STATEMENT)
  await accept(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(tell('discover.screen.heading', { count: 4 }))
}

test('a statement of fourteen months becomes four accounts', async ({ page }) => {
  await bringStatement(page)
  const internet = item(page, 'Интернет — Дом.ру')
  await expect(internet).toContainText(/650\s₽ с июня 2024, 735\s₽ с февраля/)
  await expect(box(page, /Мобильная связь — МТС/)).toHaveCount(2)
  await expect(box(page, 'Электричество — Мосэнергосбыт')).toBeChecked()
  await expect(box(page, 'Интернет — Ростелеком')).not.toBeChecked()
  await internet.getByText(tell('discover.screen.why')).click()
  await expect(internet.getByRole('row').filter({ hasText: 'ДОМ.РУ' }).first()).toContainText(/735\s₽/)

  await add(page, 4).click()
  await expect(page.getByText(tell('discover.screen.added', { count: 4 }))).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Интернет — Дом.ру')
  await section(page, 'accounts').click()
  await expect(page.getByRole('main').getByRole('link', { name: /Дом\.ру|МТС|Мосэнергосбыт/ })).toHaveCount(4)
  await expect(page.getByRole('heading', { level: 2, name: tell('discover.screen.firstHome') })).toBeVisible()

  await test.step('what is there is not proposed again', async () => {
    await page.getByRole('link', { name: tell('discover.screen.find') }).click()
    await expect(box(page, 'Интернет — Ростелеком')).toBeVisible()
    await expect(page.getByRole('checkbox')).toHaveCount(1)
  })
})

test('one key an account, corrected in place, in two homes', async ({ page }) => {
  await bringStatement(page)
  await page.getByLabel(tell('discover.screen.firstHomeName')).fill('Наша квартира')
  await page.getByRole('button', { name: tell('discover.screen.addHome') }).click()
  const internet = item(page, 'Интернет — Дом.ру')
  await internet.getByLabel(tell('accounts.form.home')).selectOption(tell('discover.screen.secondHome'))

  await box(page, 'Интернет — Дом.ру').focus()
  await page.keyboard.press('e')
  await internet.getByLabel(tell('accounts.form.name')).fill('')
  await expect(add(page, 4)).toBeDisabled()
  // From now on the box bears another name.
  const edited = page.getByRole('listitem').filter({ hasText: /650\s₽ с июня 2024/ })
  await edited.getByLabel(tell('accounts.form.name')).fill('Интернет бабушки')
  await edited.getByLabel(tell('accounts.form.chargeDay')).fill('2')

  const boxes = page.getByRole('main').getByRole('checkbox')
  await boxes.first().focus()
  await page.keyboard.press('s')
  for (let at = 1; at < 4; at += 1) await page.keyboard.press(at % 2 === 0 ? 'a' : 'Enter')
  await expect(boxes.nth(4)).toBeFocused()
  await page.keyboard.press('s')
  await expect(add(page, 3)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(tell('discover.screen.added', { count: 3 }))).toBeVisible()

  const parsed = parseHousehold(await exported(page))
  if (!parsed.ok) throw new Error('the export cannot be read')
  const { homes, accounts } = parsed.household
  expect(homes.map(({ name }) => name)).toEqual(['Наша квартира', tell('discover.screen.secondHome')])
  expect(accounts.find(({ name }) => name === 'Интернет бабушки')).toMatchObject({ home: homes[1]?.id, billing: { day: 2 } })
  expect(accounts).toHaveLength(3)
})

test('another kind is billed as that kind is, unless the person says how', async ({ page }) => {
  await bringStatement(page)
  const internet = page.getByRole('listitem').filter({ hasText: /650\s₽ с июня 2024/ })
  await internet.getByRole('checkbox').focus()
  await page.keyboard.press('e')
  const model = internet.getByLabel(tell('accounts.form.billingTitle'))
  await expect(model).toHaveValue('prepaid')
  await internet.getByLabel(tell('accounts.form.kind')).selectOption('phone')
  await expect(model).toHaveValue('postpaid')
  await expect(internet.getByLabel(tell('accounts.form.name'))).toHaveValue('Телефон — Дом.ру')
  await expect(internet.getByLabel(tell('accounts.form.dueDay'))).toHaveValue('29')
  await model.selectOption('prepaid')
  await internet.getByLabel(tell('accounts.form.kind')).selectOption('electricity')
  await expect(model).toHaveValue('prepaid')
  await expect(internet.getByLabel(tell('accounts.form.chargeDay'))).toHaveValue('1')
})

test('corrected in place with the keyboard alone', async ({ page }) => {
  await bringStatement(page)
  const internet = page.getByRole('listitem').filter({ hasText: /650\s₽ с июня 2024/ })
  const tick = internet.getByRole('checkbox')
  await tick.focus()
  await page.keyboard.press('e')
  await expect(internet.getByLabel(tell('accounts.form.name'))).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Интернет бабушки')
  await page.keyboard.press('Enter')
  await expect(tick).toBeFocused()
  await expect(internet.getByLabel(tell('accounts.form.name'))).toBeHidden()
  await expect(box(page, 'Интернет бабушки')).toBeChecked()
  await page.keyboard.press('e')
  await page.keyboard.press('Escape')
  await expect(tick).toBeFocused()
})

test('money to a person is a guess, shown apart and not chosen', async ({ page }) => {
  const rent = debitsOf({ text: 'Марина К.', sums: 42_000, day: 5 }, START, MONTHS, 'p')
  await open(page)
  await drop(page, { name: 'operations.csv', bytes: Buffer.from(statementCsv([...rows, ...rent])) })
  await accept(page)
  await expect(page.getByRole('heading', { name: tell('discover.screen.guesses') })).toBeVisible()
  await expect(box(page, 'Марина К.')).not.toBeChecked()
  await expect(add(page, 4)).toBeVisible()
})

test('adding is undone as a whole', async ({ page }) => {
  await bringStatement(page)
  const before = await exported(page)
  await section(page, 'today').click()
  await add(page, 4).click()
  const done = page.getByRole('status').filter({ hasText: tell('discover.screen.added', { count: 4 }) })
  await done
    .getByRole('button', { name: tell('app.action.undo') })
    .last()
    .click()
  await expect(page.getByText(tell('discover.screen.takenBack'))).toBeVisible()
  await expect(add(page, 4)).toBeVisible()
  const whole = (text: string): object => ({ ...(JSON.parse(text) as object), decisions: [] })
  expect(whole(await exported(page))).toEqual(whole(before))
})

test('everybody can use it, and nothing is cut off at the side', async ({ page }) => {
  await bringStatement(page)
  await page.getByRole('button', { name: tell('discover.screen.editOf', { name: 'Интернет — Дом.ру' }) }).click()
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  await watchOverflow(page)
  for (const width of [1280, 900, 640, 360]) {
    await page.setViewportSize({ width, height: 600 })
    expect(await overflown(page), `at ${width}`).toEqual([])
  }
})
