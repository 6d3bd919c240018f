/** Runs the end-to-end tests: builds the page where it is stale, finds Chromium, serves the page as `npm start` does, runs Playwright Test. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuildFresh } from '../../electron/launch/fresh.ts'
import { servePage } from '../../electron/page/server.ts'
import { findOrInstallChromium } from '../../scripts/chromium.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = join(ROOT, 'out/renderer')
/** Beside the port of `npm start`, which may be running. */
const FIRST_PORT = 4273

/** Runs a program of a package with this Node and passes its words through; gives its exit status. */
async function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const child = spawn(process.execPath, [program, ...words], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env })
  const [status] = (await once(child, 'exit')) as [number | null]
  return status ?? 1
}

async function main(words: readonly string[]): Promise<number> {
  const require = createRequire(import.meta.url)
  const chromium = findOrInstallChromium()
  if (!isBuildFresh(ROOT)) {
    const built = await run(join(require.resolve('electron-vite/package.json'), '../bin/electron-vite.js'), [
      'build',
      '--logLevel',
      'error',
    ])
    if (built !== 0) return built
  }
  const page = await servePage(PAGE, FIRST_PORT)
  try {
    const config = fileURLToPath(new URL('playwright.config.ts', import.meta.url))
    const env = { ...process.env, SVERKA_CHROMIUM: chromium, SVERKA_PAGE: page.url }
    return await run(require.resolve('@playwright/test/cli'), ['test', '--config', config, ...words], env)
  } finally {
    await page.close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
