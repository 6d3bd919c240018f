/** `npm start` as a process, where there is no display: one line why, the address, the page, and Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, get, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

const project = join(import.meta.dirname, '..', '..')
let copy = ''
const started: ChildProcess[] = []

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'sverka-start-'))
  for (const part of ['electron', 'shared', 'package.json']) cpSync(join(project, part), join(copy, part), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction')
  // A build of one line, newer than all that it was "built" from.
  const later = Date.now() / 1000 + 3600
  for (const [name, text] of Object.entries({ 'main/main.js': '', 'preload/preload.cjs': '', 'renderer/index.html': '<p>Сверка</p>' })) {
    const path = join(copy, 'out', name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
    utimesSync(path, later, later)
  }
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

interface Run {
  /** Everything printed until the address. */
  lines: string[]
  url: string
  stop(signal: NodeJS.Signals): Promise<number | null>
}
/** Starts as on a Linux computer without a display, in the language given. */
function start(language: string, ...args: string[]): Promise<Run> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, LC_ALL: _all, LC_MESSAGES: _messages, ...env } = process.env
  const child = spawn(process.execPath, ['electron/start.ts', ...args], { cwd: copy, env: { ...env, LANG: language } })
  started.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
      if (url === undefined || !said.endsWith('\n')) return
      const stop = (signal: NodeJS.Signals): Promise<number | null> => {
        child.kill(signal)
        return ended
      }
      resolve({ lines: said.trim().split('\n'), url, stop })
    })
    void ended.then(() => reject(new Error(`it ended: ${said}`)))
  })
}
const read = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      response.on('end', () => resolve(text))
    }).on('error', reject)
  })
/** Takes port 4173 where it is free; on a machine where it is not, the test has what it needs all the same. */
const takeFirstPort = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(server))
    server.listen(4173, '127.0.0.1', () => resolve(server))
  })

// Other systems always have a display, so they would open a window here.
describe.skipIf(process.platform !== 'linux')('npm start without a display (Linux only: elsewhere it would open a window)', () => {
  it.each([
    ['ru_RU.UTF-8', 'Графического экрана здесь нет, окно открыть негде, поэтому Сверка открывается в браузере.', 'Откройте http'],
    ['en_GB.UTF-8', 'There is no graphical display here to open a window on, so Sverka opens in the browser.', 'Open http'],
  ])('%s: says why in one line, gives the address, serves the page', async (language, why, address) => {
    const { lines, url, stop } = await start(language)
    expect(lines[0]).toBe(why)
    expect(lines.at(-1)).toMatch(new RegExp(`^${address}`))
    expect(await read(url)).toBe('<p>Сверка</p>')
    expect(await stop('SIGINT')).toBe(0)
    await expect(read(url)).rejects.toThrow()
  })
  it('goes to the page at once with --page, and stops with SIGTERM too', async () => {
    const { lines, stop } = await start('en_GB.UTF-8', '--page')
    expect(lines.join('\n')).not.toContain('display')
    expect(await stop('SIGTERM')).toBe(0)
  })
  it('takes the next port, and says what that means for the data', async () => {
    const server = await takeFirstPort()
    const { lines, url, stop } = await start('ru_RU.UTF-8', '--page')
    expect(url).not.toContain(':4173/')
    expect(lines[0]).toMatch(/^Порт 4173 занят, адрес другой\./)
    expect(await stop('SIGINT')).toBe(0)
    await new Promise((resolve) => server.close(resolve))
  })
})
