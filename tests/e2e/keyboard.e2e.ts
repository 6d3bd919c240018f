/** The main job without a mouse. */
import type { Locator, Page } from '@playwright/test'
import { expect, open, preview, section, sentence, tell, test } from './app.ts'
import { NAME, NOTICE } from './story.ts'

/** Walks with Tab until the focus is there; a thing that Tab does not reach fails the test. */
async function walkTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

async function fill(page: Page, key: Parameters<typeof tell>[0], text: string): Promise<void> {
  // The list of a combobox bears its label too.
  await walkTo(page, page.getByLabel(tell(key)).and(page.locator('input, textarea')))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** A day is typed part by part, in the order of the browser's language. */
async function fillDay(page: Page, key: Parameters<typeof tell>[0], day: string): Promise<void> {
  const field = page.getByLabel(tell(key))
  await walkTo(page, field)
  await page.keyboard.type(day)
  await expect(field).toHaveValue(/^2025-/)
}

/** Arrow keys choose among radio buttons. */
async function chooseRadio(page: Page, name: string): Promise<void> {
  const target = page.getByRole('radio', { name })
  const group = page.getByRole('group').filter({ has: target })
  await walkTo(page, group.getByRole('radio', { checked: true }))
  for (let steps = 0; steps < 5 && !(await target.isChecked()); steps += 1) await page.keyboard.press('ArrowDown')
  await expect(target).toBeChecked()
}

test('an account, a notice and the sentence with the keyboard alone', async ({ page }) => {
  await open(page)
  await walkTo(page, page.getByRole('link', { name: tell('today.start.account') }))
  await page.keyboard.press('Enter')
  await fill(page, 'accounts.form.name', NAME)
  await fill(page, 'accounts.form.provider', 'ДОМ.РУ')
  await fill(page, 'accounts.form.newHomeName', 'Бабушкина квартира')
  await chooseRadio(page, tell('accounts.form.billing.block'))
  await fill(page, 'accounts.form.priceAmount', '650')
  await fillDay(page, 'accounts.form.priceFrom', '01012025')
  await fill(page, 'accounts.form.chargeDay', '1')
  await chooseRadio(page, tell('accounts.form.autopay.fixed'))
  await fill(page, 'accounts.form.autopayAmount', '650')
  await fill(page, 'accounts.form.autopayDay', '28')
  await fill(page, 'accounts.form.openingBalance', '650')
  await fillDay(page, 'accounts.form.openingOn', '01012025')
  await walkTo(page, page.getByRole('button', { name: tell('accounts.form.save') }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeFocused()

  await walkTo(page, page.getByRole('button', { name: tell('imports.screen.paste') }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(tell('imports.screen.pasteLabel'))).toBeFocused()
  await page.keyboard.insertText(NOTICE)
  await walkTo(page, page.getByRole('dialog').getByRole('button', { name: tell('imports.screen.read') }))
  await page.keyboard.press('Enter')
  await walkTo(page, preview(page).getByRole('button', { name: tell('imports.screen.apply', { count: 1 }) }))
  await page.keyboard.press('Enter')
  await expect(preview(page)).toBeHidden()
  await expect(page.getByRole('button', { name: tell('imports.screen.paste') })).toBeFocused()

  await walkTo(page, section(page, 'today'))
  await page.keyboard.press('Enter')
  await expect(sentence(page)).toContainText(/85\s₽/)
})

test('digits open the sections, and not while somebody types', async ({ page }) => {
  await open(page)
  for (const [key, name] of [
    ['2', 'accounts'],
    ['3', 'papers'],
    ['4', 'settings'],
    ['1', 'today'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(section(page, name)).toHaveAttribute('aria-current', 'page')
  }
  await page.getByRole('link', { name: tell('today.start.account') }).click()
  await page.getByLabel(tell('accounts.form.name')).fill('')
  await page.keyboard.type('Дом 2')
  await expect(page.getByLabel(tell('accounts.form.name'))).toHaveValue('Дом 2')
})

test('Escape closes a dialog and gives the focus back', async ({ page }) => {
  await open(page)
  const button = page.getByRole('button', { name: tell('imports.screen.paste') })
  await walkTo(page, button)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
})

test('the first Tab offers to skip to the content', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: tell('app.skip') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
