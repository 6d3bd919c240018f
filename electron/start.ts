/**
 * `npm start`: builds what is not built, opens the desktop program, and where Electron cannot be had serves the same page on 127.0.0.1.
 * `npm start -- --page` goes to the page at once.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { civilDate } from '../shared/dates.ts'
import { speaker } from '../shared/i18n/speaker.ts'
import { startChild } from './launch/child.ts'
import { tryDesktop } from './launch/desktop.ts'
import { isBuildFresh } from './launch/fresh.ts'
import { languageOf } from './launch/language.ts'
import { servePage } from './page/server.ts'
import { localNow } from './presence/clock.ts'

const FIRST_PORT = 4173
const PORTS = 100

const project = dirname(import.meta.dirname)
const find = createRequire(import.meta.url)
const words = speaker(languageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale), 'RUB', civilDate(localNow(new Date()).day))
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())
const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve(), { once: true }))

async function build(): Promise<boolean> {
  if (isBuildFresh(project)) return true
  print(words.tell('shell.start.building'))
  const tool = join(dirname(find.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js')
  const child = startChild(process.execPath, [tool, 'build'], { cwd: project, signal: stopping.signal })
  const said: Buffer[] = []
  child.process.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.process.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  if ((await child.ended) === 0) return true
  if (stopping.signal.aborted) return true
  process.stderr.write(Buffer.concat(said))
  process.stderr.write(`${words.tell('shell.start.buildFailed')}\n`)
  return false
}

async function page(): Promise<number> {
  const server = await servePage(join(project, 'out', 'renderer'), FIRST_PORT, PORTS).catch(() => null)
  if (!server) {
    process.stderr.write(`${words.tell('shell.start.noServer', { first: String(FIRST_PORT), last: String(FIRST_PORT + PORTS - 1) })}\n`)
    return 1
  }
  if (server.port !== FIRST_PORT) print(words.tell('shell.start.otherPort', { port: String(FIRST_PORT) }))
  print(words.tell('shell.start.address', { url: server.url }))
  await stopped
  await server.close()
  return 0
}

async function start(): Promise<number> {
  if (!(await build())) return 1
  if (stopping.signal.aborted) return 0
  if (!process.argv.includes('--page')) {
    const trial = await tryDesktop({
      platform: process.platform,
      env: process.env,
      electronFolder: dirname(find.resolve('electron/package.json')),
      project,
      signal: stopping.signal,
      onFetch: () => print(words.tell('shell.start.fetching')),
    })
    if (trial.ran) return trial.code
    print(words.tell(`shell.start.${trial.why}`))
  }
  return page()
}

process.exitCode = await start()
