/** The server on 127.0.0.1: over a real socket, with requests that no browser would send. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isOwnHost, type PageServer, pathOf, servePage } from '../../../electron/page/server.ts'

let folder = ''
let root = ''
const running: PageServer[] = []
const others: Server[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-server-'))
  root = join(folder, 'page')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<p>Сверка</p>')
  writeFileSync(join(root, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
  await Promise.all(others.splice(0).map((server) => new Promise((done) => server.close(done))))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Ports from a range that nothing else on a test machine uses. */
let nextPort = 41_730 + (process.pid % 500) * 10
const freshPort = (): number => {
  nextPort += 10
  return nextPort
}
async function serve(first = freshPort()): Promise<PageServer> {
  const server = await servePage(root, first)
  running.push(server)
  return server
}
const occupy = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    others.push(server)
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })

interface Reply {
  status: number
  headers: Record<string, unknown>
  body: string
}
/** `path` is sent exactly as given: no client tidies its dots away. */
const ask = (port: number, path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      )
    })
    sent.on('error', reject).end()
  })

describe('servePage', () => {
  it('serves the page on the first port, when that is free', async () => {
    const first = freshPort()
    const server = await serve(first)
    expect([server.port, server.url]).toEqual([first, `http://127.0.0.1:${first}/`])
    const { status, headers, body } = await ask(server.port, '/')
    expect([status, body, headers['content-type']]).toEqual([200, '<p>Сверка</p>', 'text/html; charset=utf-8'])
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';")
  })
  it('takes the next port when one is taken', async () => {
    const first = freshPort()
    await occupy(first)
    await occupy(first + 1)
    expect((await serve(first)).port).toBe(first + 2)
  })
  it('says so when no port is free', async () => {
    const first = freshPort()
    await occupy(first)
    await occupy(first + 1)
    await expect(servePage(root, first, 2)).rejects.toThrow(`no free port from ${first} to ${first + 1}`)
  })
  it('gives up at the last port there is', async () => {
    await expect(servePage(root, 65_536)).rejects.toThrow('no free port')
  })
  it('ignores what stands behind ? and #', async () => {
    const { port } = await serve()
    expect((await ask(port, '/assets/a.js?v=1')).body).toBe('export {}')
  })
  it('answers HEAD without a body', async () => {
    const { port } = await serve()
    const { status, headers, body } = await ask(port, '/assets/a.js', { method: 'HEAD' })
    expect([status, headers['content-length'], body]).toEqual([200, '9', ''])
  })
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets',
    '/assets/',
    '/none.js',
    '/%',
  ])('finds nothing at %s', async (path) => {
    const { port } = await serve()
    const { status, body } = await ask(port, path)
    expect([status, body]).toEqual([404, ''])
  })
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { port } = await serve()
    expect((await ask(port, '/', { method })).status).toBe(405)
  })
  it.each(['example.org', 'example.org:4173', '127.0.0.1', 'localhost', '127.0.0.1:1', '[::1]:4173'])(
    'refuses the host %j',
    async (host) => {
      const { port } = await serve()
      const { status, body } = await ask(port, '/', { headers: { Host: host } })
      expect([status, body]).toEqual([400, ''])
    },
  )
  it('answers under the name localhost too', async () => {
    const { port } = await serve()
    expect((await ask(port, '/', { headers: { Host: `localhost:${port}` } })).status).toBe(200)
  })
  it('refuses a request for a whole address, as a proxy would get it', async () => {
    const { port } = await serve()
    expect((await ask(port, 'http://example.org/')).status).toBe(400)
  })
  it('stops at once, even with a connection open', async () => {
    const { port, close } = await servePage(root, freshPort())
    const socket = connect(port, '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    const gone = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => {})
    await close()
    await gone
    await expect(ask(port, '/')).rejects.toThrow()
  })
})

describe('isOwnHost', () => {
  it.each([
    ['127.0.0.1:4173', true],
    ['localhost:4173', true],
    ['127.0.0.1:4174', false],
    ['localhost.example.org:4173', false],
    [undefined, false],
  ])('%s → %s', (host, own) => {
    expect(isOwnHost(host, 4173)).toBe(own)
  })
})

describe('pathOf', () => {
  it.each([
    ['/a/../b?c#d', '/a/../b'],
    ['/', '/'],
    ['*', null],
    ['http://x/', null],
    [undefined, null],
  ])('%s → %s', (target, path) => {
    expect(pathOf(target)).toBe(path)
  })
})
