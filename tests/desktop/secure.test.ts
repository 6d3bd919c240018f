/** The guards as they hang on Electron: offline, nailed to the own page, and closed to frames that are not ours. */
import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session, WebContents } from 'electron'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { registerIpc } from '../../electron/ipc.ts'
import { secureContents, secureSession } from '../../electron/secure.ts'
import { type FakeElectron, fakeElectron } from './fake-electron.ts'

const electron = vi.hoisted(() => ({ handle: new Map<string, (event: unknown, payload: unknown) => Promise<unknown>>() }))
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, payload: unknown) => Promise<unknown>) =>
      void electron.handle.set(channel, handler),
  },
  dialog: {},
  app: {},
}))

let root = ''
let fake: FakeElectron
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sverka-secure-'))
  writeFileSync(join(root, 'index.html'), '<p>Сверка</p>')
  fake = fakeElectron()
  secureSession(fake.module.session.defaultSession as unknown as Session, root)
})
afterAll(() => rmSync(root, { recursive: true }))
const guard = (name: string) => fake.guards.get(name) as unknown as (...args: unknown[]) => unknown

describe('app://sverka', () => {
  const fetchPage = async (url: string, method = 'GET') => (await guard('protocol app')(new Request(url, { method }))) as Response
  it('gives the page under its policy', async () => {
    const response = await fetchPage('app://sverka/index.html')
    expect([response.status, await response.text()]).toEqual([200, '<p>Сверка</p>'])
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/)
  })
  it.each([
    ['app://other/index.html', 'GET', 404],
    ['app://sverka/none.js', 'GET', 404],
    ['app://sverka/%2e%2e%2f%2e%2e%2fetc/passwd', 'GET', 404],
    ['app://sverka/index.html', 'POST', 405],
  ])('%s %s → %i without a body', async (url, method, status) => {
    const response = await fetchPage(url, method)
    expect([response.status, await response.text()]).toEqual([status, ''])
  })
})

describe('the session is offline', () => {
  it.each([
    ['app://sverka/assets/a.js', false],
    ['blob:app://sverka/1', false],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['wss://example.org/', true],
    ['file:///etc/passwd', true],
  ])('%s: cancelled %s', (url, cancel) => {
    const decide = vi.fn()
    guard('request')({ url }, decide)
    expect(decide.mock.calls).toEqual([[{ cancel }]])
  })
  it('filters every request, not some addresses', () => {
    const source = readFileSync(join(import.meta.dirname, '../../electron/secure.ts'), 'utf8')
    expect(source).toMatch(/onBeforeRequest\(\(details/)
  })
  it('lets the page start no download', () => {
    const preventDefault = vi.fn()
    fake.sessionEvents.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

describe('permissions', () => {
  const own = { getURL: () => 'app://sverka/index.html' }
  it.each([
    ['notifications', own, true, true],
    ['persistent-storage', own, true, true],
    ['notifications', own, false, false],
    ['notifications', { getURL: () => 'https://example.org/' }, true, false],
    ['media', own, true, false],
    ['geolocation', own, true, false],
  ])('%s asked: %s', (permission, contents, isMainFrame, given) => {
    const decide = vi.fn()
    guard('permission request')(contents, permission, decide, { isMainFrame })
    expect(decide.mock.calls).toEqual([[given]])
  })
  it('are checked the same way, with and without a page', () => {
    expect(guard('permission check')(null, 'notifications', 'app://sverka')).toBe(true)
    expect(guard('permission check')(null, 'media', 'app://sverka')).toBe(false)
    expect(guard('permission check')(null, 'notifications', 'https://example.org')).toBe(false)
    expect(guard('device')({ deviceType: 'usb' })).toBe(false)
  })
})

describe('a web contents stays where it is', () => {
  const policies: string[] = []
  let open: (details: { url: string }) => unknown = () => null
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler(handler: typeof open) {
      open = handler
    },
    setWebRTCIPHandlingPolicy: (policy: string) => void policies.push(policy),
  })
  secureContents(contents as unknown as WebContents)
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (name) => {
    for (const [url, prevented] of [
      ['https://example.org/', true],
      ['file:///x', true],
      ['app://other/', true],
      ['app://sverka/index.html', false],
    ] as const) {
      const preventDefault = vi.fn()
      contents.emit(name, { url, preventDefault })
      expect(preventDefault).toHaveBeenCalledTimes(prevented ? 1 : 0)
    }
  })
  it('opens no window, not even of its own page', () => {
    expect([open({ url: 'https://example.org/' }), open({ url: 'app://sverka/' })]).toEqual([{ action: 'deny' }, { action: 'deny' }])
  })
  it('attaches no webview and sends no datagram', () => {
    const preventDefault = vi.fn()
    contents.emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(policies).toEqual(['disable_non_proxied_udp'])
  })
})

describe('IPC', () => {
  const fail = () => {
    throw new Error('/home/someone')
  }
  const report = vi.fn()
  registerIpc(
    {
      environment: () => ({ desktop: true, platform: 'linux', version: '1' }),
      readSettings: fail,
      writeSettings: fail,
      saveSnapshot: fail,
      readSentinel: () => null,
      saveSentinel: fail,
      saveFile: fail,
      saveBytes: fail,
    },
    report,
  )
  const gone = {
    get senderFrame(): never {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  }
  const bad = { ok: false, error: { code: 'bad-sender' } }
  it.each([
    ['our page', { senderFrame: { url: 'app://sverka/', parent: null } }, { ok: true, value: null }],
    ['no frame', { senderFrame: null }, bad],
    ['a frame that is gone', gone, bad],
    ['a frame within', { senderFrame: { url: 'app://sverka/', parent: {} } }, bad],
    ['another page', { senderFrame: { url: 'app://sverka.example/', parent: null } }, bad],
  ])('%s', async (_title, event, answer) => {
    expect(await electron.handle.get('sverka:call:readSentinel')?.(event, undefined)).toEqual(answer)
  })
  it('lets no text of an error through', async () => {
    const answer = await electron.handle.get('sverka:call:readSettings')?.(
      { senderFrame: { url: 'app://sverka/', parent: null } },
      undefined,
    )
    expect(answer).toEqual({ ok: false, error: { code: 'failed' } })
    expect(report).toHaveBeenCalledOnce()
  })
})
