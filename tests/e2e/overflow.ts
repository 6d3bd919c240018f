/** Whether a screen is wider than its window at any moment: a layout that is right only a picture later was seen wrong. */
import type { Page } from '@playwright/test'

/** Notes from now on, at every picture that is drawn, by how many pixels the content is wider than the window. */
export const watchOverflow = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: number[] = []
    const look = () => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth > clientWidth) seen.push(scrollWidth - clientWidth)
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { overflown: seen })
  })

/** What was noted since the last question, three pictures from now: a screen is drawn, measured and drawn again. */
export const overflown = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    for (let picture = 0; picture < 3; picture++) await new Promise(requestAnimationFrame)
    return (window as unknown as { overflown: number[] }).overflown.splice(0)
  })
