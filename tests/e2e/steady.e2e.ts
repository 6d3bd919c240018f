/** What is drawn stays where it is: no screen moves its parts after the first picture of it. */
import type { Page } from '@playwright/test'
import { expect, open, test, wordsOf } from './app.ts'

interface Shift extends PerformanceEntry {
  sources: { node: Node | null }[]
}

/** Notes from now on which parts the browser saw move, and on which screen. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const moved: string[] = []
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[]) {
        const names = sources.map(({ node }) => (node instanceof Element ? `${node.tagName} ${node.className}` : node?.nodeName))
        moved.push(`${location.hash}: ${names.join(', ')}`)
      }
    }).observe({ type: 'layout-shift' })
    Object.assign(window, { moved })
  })

for (const motion of ['no-preference', 'reduce'] as const) {
  test(`no screen moves once it is drawn, motion: ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion })
    await open(page)
    await page.getByRole('button', { name: wordsOf('ru').tell('today.start.demo') }).click()
    const account = await page.getByRole('article').getByRole('link').first().getAttribute('href')
    await watch(page)
    for (const address of ['#/accounts', '#/today', '#/papers', '#/settings', account, '#/accounts/new', '#/today']) {
      // The address and not a click: what moves right after a click the browser does not hold against the page.
      await page.evaluate((hash) => (location.hash = hash), address ?? '')
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForTimeout(300)
    }
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([])
  })
}
