/** Playwright Test against the built page in real Chromium; tests/e2e/run.ts says which Chromium and where the page is. */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const { SVERKA_CHROMIUM, SVERKA_PAGE, SVERKA_RESULTS, CI } = process.env
if (!SVERKA_CHROMIUM || !SVERKA_PAGE) throw new Error('Run the end-to-end tests with: npm run test:e2e')

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time is a fault found, not a success.
  retries: 0,
  forbidOnly: Boolean(CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: SVERKA_RESULTS ? [['list'], ['json', { outputFile: join(SVERKA_RESULTS, 'e2e.json') }]] : [['list']],
  use: {
    baseURL: SVERKA_PAGE,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: SVERKA_CHROMIUM,
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
})
