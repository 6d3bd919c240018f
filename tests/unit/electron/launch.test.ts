/** `npm start`: language, freshness of the build, the runtime and its bounds, and what happens where Electron does not start. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startChild } from '../../../electron/launch/child.ts'
import { hasDisplay, runDesktop, tryDesktop } from '../../../electron/launch/desktop.ts'
import { isBuildFresh, OUTPUTS, SOURCES } from '../../../electron/launch/fresh.ts'
import { languageOf } from '../../../electron/launch/language.ts'
import { READY_LINE } from '../../../electron/launch/ready-line.ts'
import { bytesUnder, electronExecutable, fetchRuntime } from '../../../electron/launch/runtime.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-launch-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const still = () => new AbortController().signal

describe('languageOf', () => {
  it.each([
    [{ LANG: 'ru_RU.UTF-8' }, 'en-US', 'ru'],
    [{ LANG: 'ru' }, 'en-US', 'ru'],
    [{ LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'ru'],
    [{ LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, 'ru-RU', 'en'],
    [{ LC_ALL: '', LANG: 'ru_RU.UTF-8' }, 'en-US', 'ru'],
    [{ LC_MESSAGES: 'en_GB.UTF-8', LANG: 'ru_RU.UTF-8' }, 'ru-RU', 'en'],
    [{ LANG: 'C.UTF-8' }, 'en-US', 'en'],
    [{ LANG: 'rue_UA' }, 'en-US', 'en'],
    [{}, 'ru-RU', 'ru'],
    [{}, 'de-DE', 'en'],
  ] as const)('%j %s → %s', (env, locale, language) => {
    expect(languageOf(env, locale)).toBe(language)
  })
})

describe('isBuildFresh', () => {
  let project = ''
  const at = (path: string, seconds: number): void => utimesSync(join(project, path), seconds, seconds)
  beforeEach(() => {
    project = mkdtempSync(join(folder, 'project-'))
    for (const path of ['src/deep', 'out']) mkdirSync(join(project, path), { recursive: true })
    for (const path of ['src/deep/a.ts', 'config.ts', 'out/a.js', 'out/b.js']) writeFileSync(join(project, path), '')
    for (const path of ['src/deep/a.ts', 'src/deep', 'src', 'config.ts']) at(path, 1000)
    for (const path of ['out/a.js', 'out/b.js']) at(path, 2000)
  })
  const fresh = (): boolean => isBuildFresh(project, ['src', 'config.ts', 'not-there.json'], ['out/a.js', 'out/b.js'])
  it('is fresh when every output is newer than every source', () => {
    expect(fresh()).toBe(true)
  })
  it.each(['src/deep/a.ts', 'src/deep', 'config.ts'])('is not when %s changed later', (path) => {
    at(path, 3000)
    expect(fresh()).toBe(false)
  })
  it('is not when a source was deleted', () => {
    rmSync(join(project, 'src/deep/a.ts'))
    expect(fresh()).toBe(false)
  })
  it('is not when an output is missing, as after a build that failed half-way', () => {
    rmSync(join(project, 'out/b.js'))
    expect(fresh()).toBe(false)
  })
  it('is not when one output is older than a source', () => {
    at('out/b.js', 500)
    expect(fresh()).toBe(false)
  })
  it('knows all three parts of the program', () => {
    expect(OUTPUTS.map((path) => path.split('/')[1])).toEqual(['main', 'preload', 'renderer'])
    expect(SOURCES).toEqual(expect.arrayContaining(['electron', 'renderer', 'shared', 'package-lock.json']))
  })
})

describe('startChild', () => {
  it('gives the exit status', async () => {
    expect(await startChild(process.execPath, ['-e', 'process.exit(3)'], { cwd: folder }).ended).toBe(3)
  })
  it('gives null for a program that is not there', async () => {
    expect(await startChild(join(folder, 'no-such-program'), [], { cwd: folder }).ended).toBeNull()
  })
  it('stops with the signal', async () => {
    const stopping = new AbortController()
    const child = startChild(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd: folder, signal: stopping.signal })
    stopping.abort()
    expect(await child.ended).toBeNull()
  })
  it('does not begin anything once stopped', async () => {
    expect(
      await startChild(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd: folder, signal: AbortSignal.abort() }).ended,
    ).toBeNull()
  })
})

/** A package `electron` whose fetching script is ours. */
function fakePackage(script: string): string {
  const made = mkdtempSync(join(folder, 'electron-'))
  writeFileSync(join(made, 'install.js'), script)
  return made
}
const QUICK = { quietMs: 400, totalMs: 5_000, lookMs: 50 }
const FETCHES = `const fs = require('fs'); fs.mkdirSync('dist'); fs.writeFileSync('dist/electron', ''); fs.writeFileSync('path.txt', 'electron')`

describe('electronExecutable', () => {
  it.each([
    ['nothing was fetched', {}, false],
    ['only the name', { 'path.txt': 'electron' }, false],
    ['only the file', { 'dist/electron': '' }, false],
    ['all of it', { 'path.txt': 'electron\n', 'dist/electron': '' }, true],
  ])('%s', (_title, files, there) => {
    const made = fakePackage('')
    mkdirSync(join(made, 'dist'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text)
    expect(electronExecutable(made)).toBe(there ? join(made, 'dist', 'electron') : null)
  })
})

describe('fetchRuntime', () => {
  it('gives the executable that the script fetched', async () => {
    const made = fakePackage(FETCHES)
    expect(await fetchRuntime(made, still(), QUICK)).toBe(join(made, 'dist', 'electron'))
  })
  it.each([
    ['the script fails', 'process.exit(1)'],
    ['the script says yes and brought nothing', ''],
    ['nothing arrives: given up', 'setInterval(() => {}, 1000)'],
  ])('gives null when %s', async (_title, script) => {
    expect(await fetchRuntime(fakePackage(script), still(), QUICK)).toBeNull()
  })
  it('waits as long as something arrives', async () => {
    const slow = `
      const fs = require('fs'), path = require('path'), os = require('os')
      let n = 0
      const timer = setInterval(() => {
        fs.appendFileSync(path.join(os.tmpdir(), 'part'), 'x')
        if (++n === 16) { clearInterval(timer); ${FETCHES} }
      }, 50)`
    expect(await fetchRuntime(fakePackage(slow), still(), { ...QUICK, quietMs: 600 })).not.toBeNull()
  })
  it('gives up at last, even when something arrives for ever', async () => {
    const endless = `setInterval(() => require('fs').appendFileSync(require('path').join(require('os').tmpdir(), 'part'), 'x'), 20)`
    expect(await fetchRuntime(fakePackage(endless), still(), { quietMs: 5_000, totalMs: 500, lookMs: 50 })).toBeNull()
  })
})

describe('bytesUnder', () => {
  it('counts files at any depth, and nothing where there is nothing', () => {
    const made = mkdtempSync(join(folder, 'bytes-'))
    mkdirSync(join(made, 'a', 'b'), { recursive: true })
    writeFileSync(join(made, 'a', 'x'), '123')
    writeFileSync(join(made, 'a', 'b', 'y'), '45')
    expect(bytesUnder(made)).toBe(5)
    expect(bytesUnder(join(made, 'none'))).toBe(0)
  })
})

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ])('%s %j → %s', (platform, env, there) => {
    expect(hasDisplay(platform, env)).toBe(there)
  })
})

describe('runDesktop', () => {
  const run = (script: string, signal = still(), readyMs = 4_000) => runDesktop(process.execPath, ['-e', script], folder, signal, readyMs)
  const READY = `console.log('${READY_LINE}');`
  it.each([
    ['it opened and was closed', READY, { ran: true, code: 0 }],
    ['it opened and failed later', `${READY} process.exit(7)`, { ran: true, code: 7 }],
    ['it handed over to the one already open', 'process.exit(0)', { ran: true, code: 0 }],
    ['no display, no sandbox, missing library', 'console.error("Missing X server"); process.exit(1)', { ran: false, why: 'notStarted' }],
    ['it crashed', 'process.kill(process.pid, "SIGKILL")', { ran: false, why: 'notStarted' }],
  ])('%s', async (_title, script, trial) => {
    expect(await run(script)).toEqual(trial)
  })
  it('does not wait for ever for a window', async () => {
    expect(await run('setInterval(() => {}, 1000)', still(), 300)).toEqual({ ran: false, why: 'notStarted' })
  })
  it('does wait when the window is there', async () => {
    expect(await run(`${READY} setTimeout(() => {}, 900)`, still(), 600)).toEqual({ ran: true, code: 0 })
  })
  it('says nothing of what Electron grumbles before it fails', async () => {
    const written = vi.spyOn(process.stderr, 'write')
    await run('console.error("a wall of words"); process.exit(1)')
    expect(written.mock.calls.filter(([text]) => String(text).includes('wall of words'))).toEqual([])
    written.mockRestore()
  })
  it('ends with Ctrl-C, as if closed', async () => {
    const stopping = new AbortController()
    const running = run(`${READY} setInterval(() => {}, 1000)`, stopping.signal)
    setTimeout(() => stopping.abort(), 200)
    expect(await running).toEqual({ ran: true, code: 0 })
  })
})

describe('tryDesktop', () => {
  const parts = (electronFolder: string, env = { DISPLAY: ':0' }) => {
    const onFetch = vi.fn()
    return { platform: 'linux', env, electronFolder, project: folder, signal: still(), onFetch }
  }
  it('fetches nothing where there is no display', async () => {
    const given = { ...parts(fakePackage(FETCHES)), env: {} }
    expect(await tryDesktop(given)).toEqual({ ran: false, why: 'noDisplay' })
    expect(given.onFetch).not.toHaveBeenCalled()
  })
  it('says that the runtime could not be fetched', async () => {
    const given = parts(fakePackage('process.exit(1)'))
    expect(await tryDesktop(given)).toEqual({ ran: false, why: 'notFetched' })
    expect(given.onFetch).toHaveBeenCalledOnce()
  })
  it.skipIf(process.platform === 'win32')(
    'runs what is there without fetching (skipped on Windows: the stand-in is a shell script)',
    async () => {
      const made = fakePackage('process.exit(1)')
      mkdirSync(join(made, 'dist'))
      writeFileSync(join(made, 'dist', 'electron'), `#!/bin/sh\necho '${READY_LINE}'\ntest "$1" = '${folder}' || exit 9\n`)
      chmodSync(join(made, 'dist', 'electron'), 0o755)
      writeFileSync(join(made, 'path.txt'), 'electron')
      const given = parts(made)
      expect(await tryDesktop(given)).toEqual({ ran: true, code: 0 })
      expect(given.onFetch).not.toHaveBeenCalled()
    },
  )
  it('runs nothing after Ctrl-C', async () => {
    const given = { ...parts(fakePackage('setInterval(() => {}, 1000)')), signal: AbortSignal.abort() }
    expect(await tryDesktop(given)).toEqual({ ran: true, code: 0 })
  })
})
