/** The demo household: one click in, one click out, nothing left behind. */
import { expect, exported, open, section, sentence, tell, test } from './app.ts'
import { addAccount, NAME } from './story.ts'

test('one click shows the story, one click removes it', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: tell('today.start.demo') }).click()
  await expect(sentence(page)).toContainText(/85\s₽/)
  await expect(page.getByText(tell('app.demo.bar'))).toBeVisible()

  await page.reload()
  await expect(sentence(page)).toContainText(/85\s₽/)

  await page.getByRole('button', { name: tell('app.demo.remove') }).click()
  await expect(page.getByRole('heading', { name: tell('today.start.title') })).toBeVisible()
  await expect(page.getByText(tell('app.demo.bar'))).toBeHidden()
})

test('beside a family’s own accounts it comes and goes without touching them', async ({ page }) => {
  await open(page)
  await addAccount(page)
  const before = await exported(page)
  await page.getByRole('button', { name: tell('settings.demoAdd') }).click()
  await expect(page.getByText(tell('app.demo.bar'))).toBeVisible()
  expect(await exported(page)).not.toBe(before)
  // Two buttons say it here: the bar above every screen and the settings themselves.
  await page
    .getByRole('button', { name: tell('settings.demoRemove') })
    .last()
    .click()
  await expect(page.getByText(tell('app.demo.bar'))).toBeHidden()
  expect(await exported(page)).toBe(before)
  await section(page, 'accounts').click()
  await expect(page.getByRole('main').getByRole('link', { name: NAME })).toBeVisible()
})
