/** One account from its form to its removal: what a family corrects there, and that nothing is lost on the way. */
import type { Page } from '@playwright/test'
import { accept, drop, expect, exported, open, section, tell, test } from './app.ts'
import { addAccount, NAME, STATEMENT } from './story.ts'

const field = (page: Page, key: Parameters<typeof tell>[0]) => page.getByLabel(tell(key))
const button = (page: Page, key: Parameters<typeof tell>[0]) => page.getByRole('button', { name: tell(key), exact: true })

async function openAccount(page: Page): Promise<void> {
  await section(page, 'accounts').click()
  await page.getByRole('link', { name: NAME }).click()
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
}

async function openForm(page: Page): Promise<void> {
  await openAccount(page)
  await page.getByRole('link', { name: tell('accounts.edit'), exact: true }).click()
  await expect(field(page, 'accounts.form.name')).toHaveValue(NAME)
}

const savedAccount = async (page: Page) => (JSON.parse(await exported(page)) as { accounts: Record<string, unknown>[] }).accounts[0]

test('a changed price and autopay open new entries; a typing mistake is overwritten', async ({ page }) => {
  await open(page)
  await addAccount(page)
  await openForm(page)
  await field(page, 'accounts.form.priceAmount').fill('735')
  await field(page, 'accounts.form.change.priceDay').fill('2025-07-01')
  await field(page, 'accounts.form.autopayAmount').fill('735')
  await field(page, 'accounts.form.change.autopayDay').fill('2025-07-01')
  await button(page, 'accounts.form.save').click()
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  expect(await savedAccount(page)).toMatchObject({
    tariffs: [
      { from: '2025-01-01', amount: '650.00' },
      { from: '2025-07-01', amount: '735.00', knownOn: '2025-06-29' },
    ],
    autopay: [
      { amount: '650.00', until: '2025-06-30' },
      { amount: '735.00', from: '2025-07-01' },
    ],
  })

  await openForm(page)
  await field(page, 'accounts.form.priceAmount').fill('655,50')
  await page.getByRole('radio', { name: tell('accounts.form.change.priceTypo') }).check()
  await button(page, 'accounts.form.save').click()
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  expect(await savedAccount(page)).toMatchObject({ tariffs: [{ amount: '655.50' }, { amount: '735.00' }] })
})

test('a form says what is wrong at its fields and takes the focus to the first', async ({ page }) => {
  await open(page)
  await page.goto('/#/accounts/new')
  await button(page, 'accounts.form.save').click()
  await expect(field(page, 'accounts.form.name')).toBeFocused()
  await expect(field(page, 'accounts.form.name')).toHaveAccessibleDescription(new RegExp(tell('accounts.fault.name')))
  await field(page, 'accounts.form.name').fill(NAME)
  await expect(page.getByText(tell('accounts.fault.name'))).toBeHidden()
  await field(page, 'accounts.form.priceAmount').fill('много')
  await expect(page.getByText(tell('accounts.fault.money', { found: 'много' }))).toBeVisible()
  await field(page, 'accounts.form.priceAmount').fill('1 234,50')
  await expect(page.getByText(/1 июля спишут 1\s234,50\s₽\. Не хватит денег — отключат\./)).toBeVisible()
})

test('a half-filled form survives another screen and a reload', async ({ page }) => {
  await open(page)
  await page.goto('/#/accounts/new')
  await field(page, 'accounts.form.name').fill('Дача')
  await section(page, 'accounts').click()
  await button(page, 'accounts.form.draftOpen').click()
  await expect(field(page, 'accounts.form.name')).toHaveValue('Дача')
  await page.reload()
  await expect(field(page, 'accounts.form.name')).toHaveValue('Дача')
  await button(page, 'accounts.form.draftDrop').click()
  await expect(field(page, 'accounts.form.name')).toHaveValue('')
})

test('a payment that is not for here goes and comes back', async ({ page }) => {
  await open(page)
  await addAccount(page)
  await drop(page, STATEMENT)
  await accept(page)
  await openAccount(page)
  const first = page.getByRole('button', { name: /^Это не сюда: 650\s₽, 28 июня$/ })
  await first.click()
  await expect(page.getByText(tell('accounts.refused.title'))).toBeVisible()
  await expect(first).toBeHidden()
  await page.getByRole('button', { name: /^Вернуть сюда: 650\s₽, 28 июня$/ }).click()
  await expect(first).toBeVisible()
  await expect(page.getByText(tell('accounts.refused.title'))).toBeHidden()
})

test('price, balance and home are corrected; the account is removed, its payments stay', async ({ page }) => {
  await open(page)
  await addAccount(page)
  await drop(page, STATEMENT)
  await accept(page)
  await openAccount(page)
  await button(page, 'accounts.price.add').click()
  await field(page, 'accounts.price.amount').fill('735')
  await field(page, 'accounts.price.from').fill('2025-07-01')
  await button(page, 'app.action.save').click()
  await expect(page.getByText(/735\s₽ с 1 июля/)).toBeVisible()
  await button(page, 'accounts.price.confirm').click()
  await expect(page.getByText(tell('accounts.price.confirmed', { on: '29 июня' }))).toBeVisible()
  await button(page, 'accounts.readings.add').click()
  await page.getByRole('dialog').getByLabel(tell('accounts.readings.balance'), { exact: true }).fill('-85')
  await button(page, 'app.action.save').click()
  await expect(page.getByText(/29 июня — долг 85\s₽/)).toBeVisible()

  await section(page, 'accounts').click()
  await page.getByRole('button', { name: /^Переименовать: / }).click()
  await field(page, 'accounts.home.name').fill('У бабушки')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'У бабушки', exact: true })).toBeVisible()

  await openAccount(page)
  await button(page, 'accounts.remove.action').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: tell('accounts.remove.action') })
    .click()
  await expect(page.getByText(tell('accounts.remove.done'))).toBeVisible()
  const file = JSON.parse(await exported(page)) as { accounts: unknown[]; transactions: unknown[]; readings?: unknown[] }
  expect([file.accounts.length, file.transactions.length, file.readings?.length ?? 0]).toEqual([0, 6, 0])
})
