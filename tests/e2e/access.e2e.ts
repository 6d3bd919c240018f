/** Everybody can use it: no axe-core violation on any screen, in both languages, light and dark, and in the largest type. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../shared/i18n/dictionary.ts'
import { drop, expect, open, section, test, wordsOf } from './app.ts'
import { overflown, watchOverflow } from './overflow.ts'
import { STATEMENT } from './story.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectNoViolation(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(told, where).toEqual([])
}

async function choose(page: Page, language: Language, theme: 'light' | 'dark', typeSize: 'normal' | 'huge'): Promise<void> {
  await section(page, 'settings').click()
  const radio = (name: string) => page.getByRole('radio', { name, exact: true })
  const { tell } = wordsOf('ru')
  await radio(tell(`settings.themes.${theme}`)).check({ force: true })
  await radio(tell(`settings.typeSizes.${typeSize}`)).check({ force: true })
  await radio(tell(`settings.languages.${language}`)).check({ force: true })
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

for (const language of LANGUAGES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`no violation on any screen: ${language}, ${theme}`, async ({ page }) => {
      test.setTimeout(180_000)
      const words = wordsOf(language)
      const { tell } = words
      await open(page)
      await choose(page, language, theme, 'normal')
      await expectNoViolation(page, 'settings')
      await section(page, 'today', words).click()
      await expectNoViolation(page, 'first start')
      await section(page, 'papers', words).click()
      await expectNoViolation(page, 'papers, empty')
      await section(page, 'accounts', words).click()
      await expectNoViolation(page, 'accounts, empty')

      await section(page, 'today', words).click()
      await page.getByRole('button', { name: tell('today.start.demo') }).click()
      await expect(page.getByText(tell('app.demo.bar'))).toBeVisible()
      await expectNoViolation(page, 'today')
      await section(page, 'accounts', words).click()
      await expectNoViolation(page, 'accounts')
      await page
        .getByRole('main')
        .getByRole('link', { name: tell('accounts.add') })
        .first()
        .click()
      await expectNoViolation(page, 'new account')
      await page.getByRole('button', { name: tell('accounts.form.save') }).click()
      await expectNoViolation(page, 'new account, refused')
      await section(page, 'today', words).click()
      await page.getByRole('article').getByRole('link').first().click()
      await expectNoViolation(page, 'one account')
      await page
        .getByRole('link', { name: tell('accounts.edit'), exact: true })
        .first()
        .click()
      await expectNoViolation(page, 'account form')
      await section(page, 'papers', words).click()
      await expectNoViolation(page, 'papers')

      await page.getByRole('button', { name: tell('imports.screen.paste') }).click()
      await expectNoViolation(page, 'paste')
      await page.keyboard.press('Escape')
      await drop(page, STATEMENT)
      await expect(page.getByRole('dialog', { name: tell('imports.screen.previewTitle') })).toBeVisible()
      await expectNoViolation(page, 'preview')
    })
  }
}

test('in the largest type nothing is cut off at the side, even in a narrow window', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: wordsOf('ru').tell('today.start.demo') }).click()
  await choose(page, 'ru', 'light', 'huge')
  await watchOverflow(page)
  for (const width of [1280, 640, 360]) {
    await page.setViewportSize({ width, height: 800 })
    for (const name of ['today', 'accounts', 'papers', 'settings'] as const) {
      await section(page, name).click()
      await expect(page).toHaveURL(new RegExp(`#/${name}$`))
      expect(await overflown(page), `${name} at ${width}`).toEqual([])
    }
  }
  await expectNoViolation(page, 'settings, huge')
})
