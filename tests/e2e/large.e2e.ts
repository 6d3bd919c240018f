/** A table of 100,000 rows through the real page: while it is read and stored, the window goes on answering. */
import type { Page } from '@playwright/test'
import { tBankTable } from '../bench/tables.ts'
import { accept, drop, expect, open, preview, section, tell, test } from './app.ts'

const ROWS = 100_000
/** The aim is no task of 50 ms; a busy computer is late by itself, so a task is measured against the whole job, where one done in the window would be a large part. */
const LARGEST_PART = 1 / 20

interface Gaps {
  /** The longest piece of work of the window's thread, as the browser itself reports it (from 50 ms on). */
  task: number
  tasks: number
  /** The longest time between two pictures; also late when other programs hold the processor. */
  frame: number
}

/** Starts to watch the window's thread; counts from the first file over the window on, because before that the test makes the file. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    let from = Number.POSITIVE_INFINITY
    let gaps = { task: 0, tasks: 0, frame: 0 }
    const count = (entries: PerformanceEntryList): void => {
      for (const { startTime, duration } of entries) {
        if (startTime < from) continue
        gaps.tasks += 1
        gaps.task = Math.max(gaps.task, duration)
      }
    }
    const observer = new PerformanceObserver((list) => count(list.getEntries()))
    observer.observe({ type: 'longtask' })
    addEventListener('dragenter', ({ timeStamp }) => (from = timeStamp), { capture: true, once: true })
    let before: number | undefined
    const frame = (at: number): void => {
      if (before !== undefined && before >= from) gaps.frame = Math.max(gaps.frame, at - before)
      before = at
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    const takeGaps = (): Gaps => {
      count(observer.takeRecords())
      const found = gaps
      gaps = { task: 0, tasks: 0, frame: 0 }
      return found
    }
    Object.assign(globalThis, { takeGaps })
  })
}

/** What was seen since the last call. */
const seen = (page: Page): Promise<Gaps> => page.evaluate(() => (globalThis as unknown as { takeGaps(): Gaps }).takeGaps())

const said = ({ task, tasks, frame }: Gaps): string =>
  `longest task ${Math.round(task)} ms (${tasks} of 50 ms and more), longest time between frames ${Math.round(frame)} ms`

/** Sees to it that what crosses to the worker is the file's own memory and no rows. */
async function countTransfers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sent: { bytes: number; left: number }[] = []
    Object.assign(globalThis, { sent })
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, message: unknown, options?: unknown): void {
      const moved = (Array.isArray(options) ? options : []).filter((one): one is ArrayBuffer => one instanceof ArrayBuffer)
      const bytes = moved.reduce((sum, { byteLength }) => sum + byteLength, 0)
      Reflect.apply(post, this, [message, options])
      // What was moved away is empty here.
      if (bytes > 0) sent.push({ bytes, left: moved.reduce((sum, { byteLength }) => sum + byteLength, 0) })
    }
  })
}

test('the window answers while 100,000 rows are read and stored', async ({ page }) => {
  test.setTimeout(180_000)
  const bytes = tBankTable(ROWS)
  await countTransfers(page)
  await open(page)
  await watch(page)
  const started = performance.now()
  await drop(page, { name: 'десять лет.csv', bytes })
  await expect(preview(page)).toContainText(tell('imports.screen.newRows', { count: ROWS }), { timeout: 90_000 })
  const reading = await seen(page)
  await accept(page)
  await expect(page.getByText(tell('imports.screen.done', { count: ROWS }))).toBeVisible({ timeout: 60_000 })
  const storing = await seen(page)
  await section(page, 'accounts').click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  const walking = await seen(page)
  const took = performance.now() - started

  console.log(`reading: ${said(reading)}\nstoring: ${said(storing)}\nanother screen: ${said(walking)}`)
  const sent = await page.evaluate(() => (globalThis as unknown as { sent: { bytes: number; left: number }[] }).sent)
  expect(sent, "the file's memory is handed over, not copied").toEqual([{ bytes: bytes.byteLength, left: 0 }])
  for (const { task } of [reading, storing, walking]) expect(task).toBeLessThan(took * LARGEST_PART)
})
