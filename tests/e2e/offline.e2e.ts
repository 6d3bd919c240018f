/** Offline by construction: the page may ask nobody, and does its work when there is nobody. */
import { accept, drop, expect, open, section, sentence, test } from './app.ts'
import { addAccount, pasteNotice, STATEMENT } from './story.ts'

test('the page is served with a policy that forbids everything but itself', async ({ page }) => {
  const response = await page.goto('/')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/connect-src '(self|none)'/)
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
})

test('what tries to leave the origin is stopped by the policy', async ({ page, watched }) => {
  await open(page)
  const stopped = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/outside')
      .then(() => false)
      .catch(() => true),
  )
  expect(stopped).toBe(true)
  expect(watched.outside).toEqual([])
  // The browser says why, and that is the only error here.
  expect(watched.faults.filter((line) => !/Content Security Policy/i.test(line))).toEqual([])
  watched.faults.length = 0
})

test('with the network gone the main job is done all the same', async ({ page, context }) => {
  await open(page)
  await addAccount(page)
  await context.setOffline(true)
  await drop(page, STATEMENT)
  await accept(page)
  await pasteNotice(page)
  await accept(page)
  await section(page, 'today').click()
  await expect(sentence(page)).toContainText(/85\s₽/)
})
