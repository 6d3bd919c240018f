/** What is built for the desktop: every file of it can be loaded, and a thread of it does its work beside its WebAssembly. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiptPhoto } from '../support/qr-picture.ts'

const project = join(import.meta.dirname, '..', '..')
/** A folder without packages beside it, as where the program is installed. */
let out = ''

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'sverka-built-'))
  const { config } = await resolveConfig({ root: project, logLevel: 'error' }, 'build', 'production')
  const main = config?.main
  if (!main || typeof main !== 'object') throw new Error('no configuration of the main process')
  await build({ ...main, configFile: false, logLevel: 'error', build: { ...main.build, outDir: out, emptyOutDir: true } })
}, 120_000)
afterAll(() => rmSync(out, { recursive: true, force: true }))

/** The first word of a built thread. */
const wordOf = (thread: string, workerData: Uint8Array): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(pathToFileURL(join(out, thread)), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

describe('the built main process', () => {
  it('consists of files that parse', () => {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
    expect(files).toEqual(expect.arrayContaining(['main.js', 'pdf-thread.js', 'picture-thread.js']))
    for (const file of files) execFileSync(process.execPath, ['--check', join(out, file)], { stdio: 'pipe' })
  })

  it('finds a code in a photo', async () => {
    const payload = new TextEncoder().encode('ST00012|Name=АО «Свет»|Sum=73500')
    expect(await wordOf('picture-thread.js', receiptPhoto(payload, 600))).toEqual({
      state: 'read',
      codes: [{ bytes: payload, page: 1 }],
    })
  })
})
