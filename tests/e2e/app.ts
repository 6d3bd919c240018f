/** What every end-to-end test needs: a page with a fixed day, watched for faults and for requests that leave the origin. */
import { readFileSync } from 'node:fs'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { civilDate } from '../../shared/dates.ts'
import type { Language } from '../../shared/i18n/dictionary.ts'
import { type Speaker, speaker } from '../../shared/i18n/speaker.ts'

/** The day that counts as today in these tests; noon, so that it is the same day in every zone that matters. */
export const TODAY = '2025-06-29'

/** What the screens say, by key: a test then holds when a wording is bettered. The words that a test is about stand in it literally. */
export const wordsOf = (language: Language): Speaker => speaker(language, 'RUB', civilDate(TODAY))
export const { tell } = wordsOf('ru')

interface Watched {
  /** Addresses asked for outside of the page's own origin. */
  outside: string[]
  /** Errors that the page threw or wrote to its console. */
  faults: string[]
}

export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page, context, baseURL }, use) => {
      const outside: string[] = []
      const faults: string[] = []
      const isOwn = (url: string): boolean => /^(blob|data|about):/.test(url) || url.startsWith(baseURL ?? '')
      context.on('request', (request) => {
        if (!isOwn(request.url())) outside.push(request.url())
      })
      page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
      page.on('console', (line) => {
        // The browser asks for that one by itself, for its tab.
        const isTabIcon = line.location().url.endsWith('/favicon.ico')
        if (line.type() === 'error' && !isTabIcon) faults.push(`${line.text()} (${line.location().url})`)
      })
      await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00`))
      await use({ outside, faults })
      expect(outside, 'no request may leave the origin').toEqual([])
      expect(faults, 'no error may reach the console').toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Opens the program and waits until its data is there. */
export async function open(page: Page, path = ''): Promise<void> {
  await page.goto(`/${path}`)
  await expect(page.getByRole('navigation')).toBeVisible()
}

export const section = (page: Page, name: 'today' | 'accounts' | 'papers' | 'settings', words = wordsOf('ru')): Locator =>
  page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${words.tell(`app.nav.${name}`)}`) })

/** The heading of the page: on Today it is the sentence. */
export const sentence = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 })

export interface Dropped {
  name: string
  /** What is in the file … */
  bytes?: Uint8Array
  /** … or how many zeros, made in the page so that they need not travel there. */
  zeros?: number
}

/** Drops files on the window as a file manager does. */
export async function drop(page: Page, ...files: Dropped[]): Promise<void> {
  const parcels = files.map(({ name, bytes, zeros = 0 }) => ({ name, zeros, base64: Buffer.from(bytes ?? []).toString('base64') }))
  const transfer = await page.evaluateHandle((list) => {
    const all = new DataTransfer()
    for (const { name, zeros, base64 } of list) {
      const content = zeros > 0 ? new Uint8Array(zeros) : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      all.items.add(new File([content], name))
    }
    return all
  }, parcels)
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer })
  await transfer.dispose()
}

/** The dialog that says what dropped files are. */
export const preview = (page: Page): Locator => page.getByRole('dialog', { name: tell('imports.screen.previewTitle') })

/** Says yes to the preview of `count` files. */
export async function accept(page: Page, count = 1): Promise<void> {
  await preview(page)
    .getByRole('button', { name: tell('imports.screen.apply', { count }) })
    .click()
  await expect(preview(page)).toBeHidden()
}

/** The household file that the settings save: all that the program holds. */
export async function exported(page: Page): Promise<string> {
  await section(page, 'settings').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: tell('settings.export'), exact: true }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
