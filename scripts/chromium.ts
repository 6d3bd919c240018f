/** Finds a Chromium for the end-to-end tests, or installs one; run by itself, it prints where it is. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium'],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files\\Chromium\\Application\\chrome.exe'],
}
/** Without a font for Cyrillic and one for pictures, a picture of the page shows boxes. */
const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji']

/** The path of a Chromium that can be started. Throws an Error of one line when there is none and none can be installed. */
export function findOrInstallChromium(): string {
  const named = process.env.SVERKA_CHROMIUM
  if (named) {
    if (isProgram(named)) return named
    throw new Error(`SVERKA_CHROMIUM names ${named}, and no program is there.`)
  }
  return findChromium() ?? install()
}

function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...(PLACES[process.platform] ?? []), ...onPath, chromium.executablePath()].find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function install(): string {
  console.error('No Chromium found; installing one for the end-to-end tests…')
  try {
    if (isDebian() && process.getuid?.() === 0) installWithApt()
    else installWithPlaywright()
  } catch (error) {
    throw new Error(`${advice()} (${error instanceof Error ? error.message.split('\n')[0] : error})`)
  }
  const found = findChromium()
  if (!found) throw new Error(advice())
  return found
}

const advice = (): string =>
  'The end-to-end tests need Chromium, and it could not be installed: install it, or name its program in SVERKA_CHROMIUM.'

/** Ubuntu's package of that name only fetches a snap, which does not run in a container. */
function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Standard output stays free for the answer. */
const QUIET = ['ignore', 2, 2] as const

function installWithApt(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-q'], { stdio: [...QUIET], env })
  execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...PACKAGES], { stdio: [...QUIET], env })
}

function installWithPlaywright(): void {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: [...QUIET] })
}

if (import.meta.main) {
  try {
    console.log(findOrInstallChromium())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
