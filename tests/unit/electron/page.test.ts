/** The page's files: what an address leads to, with which type, under which headers. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerRequest } from '../../../electron/page/answer.ts'
import { contentType } from '../../../electron/page/content-type.ts'
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from '../../../electron/page/csp.ts'
import { locate } from '../../../electron/page/locate.ts'

const ROOT = resolve('/srv/page')

describe('locate', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/a-1.js', 'assets/a-1.js'],
    ['/assets/%D1%81.js', 'assets/с.js'],
    ['/a%20b.css', 'a b.css'],
    ['/assets/../index.html', 'index.html'],
    ['/..name', '..name'],
  ])('%s → %s', (path, file) => {
    expect(locate(ROOT, path)).toBe(join(ROOT, file))
  })
  it.each([
    '',
    'index.html',
    '/..',
    '/../',
    '/../secret',
    '/../page2/x.js',
    '/../../../../etc/passwd',
    '/assets/../../secret',
    '/%2e%2e/secret',
    '/%2e%2e%2fsecret',
    '/..%2f..%2fetc%2fpasswd',
    '/..%5c..%5cwindows%5cwin.ini',
    '/..\\secret',
    '/C:/windows/win.ini',
    '/C%3A%5Cwindows',
    '/index.html::$DATA',
    '/a%00.html',
    '/%',
    '/%zz',
    '/%ff',
  ])('refuses %s', (path) => {
    expect(locate(ROOT, path)).toBeNull()
  })
  it('never leaves the root, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '/',
      '%2f',
      '\\',
      '%5c',
      'a',
      'index.html',
      '%00',
      '%',
      '~',
      'C:',
      '%25',
      '//',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = locate(ROOT, `/${pieces.join('')}`)
        expect(file === null || file.startsWith(`${ROOT}/`) || file.startsWith(`${ROOT}\\`)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('contentType', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['a.JS', 'text/javascript; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['f.woff2', 'font/woff2'],
    ['i.svg', 'image/svg+xml'],
    ['i.ico', 'image/x-icon'],
    ['a.js.map', null],
    ['a.node', null],
    ['a.ts', null],
    ['noending', null],
    ['.html', null],
  ])('%s → %s', (name, type) => {
    expect(contentType(name)).toBe(type)
  })
})

describe('contentSecurityPolicy', () => {
  const policy = contentSecurityPolicy('bm9uY2U=')
  const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)] as const))
  it('starts from nothing', () => {
    expect(directives.get('default-src')).toEqual(["'none'"])
  })
  it('takes scripts only from the program itself', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
    expect(directives.get('worker-src')).toEqual(["'self'"])
    expect(directives.get('connect-src')).toEqual(["'self'"])
  })
  it('takes styles from the program itself and under the nonce of the load', () => {
    expect(directives.get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
  })
  it('names no remote host and no unsafe word', () => {
    const sources = [...directives.values()].flat()
    const known = ["'none'", "'self'", "'wasm-unsafe-eval'", "'nonce-bm9uY2U='", 'blob:', 'data:']
    expect(sources.filter((source) => !known.includes(source))).toEqual([])
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|wss?:|\*/)
  })
})

describe('answerRequest', () => {
  let folder = ''
  let root = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sverka-page-'))
    root = join(folder, 'renderer')
    mkdirSync(join(root, 'assets'), { recursive: true })
    writeFileSync(
      join(root, 'index.html'),
      `<meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><script nonce="${NONCE_PLACEHOLDER}"></script>`,
    )
    writeFileSync(join(root, 'assets', 'a.js'), `// ${NONCE_PLACEHOLDER}`)
    writeFileSync(join(root, 'assets', 'a.js.map'), '{}')
    writeFileSync(join(folder, 'secret.json'), '{}')
    mkdirSync(join(root, 'folder.html'))
    symlinkSync(root, join(folder, 'same'), 'dir')
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const ask = (method: string, path: string) => answerRequest(root, method, path)
  const text = (body: Uint8Array) => Buffer.from(body).toString()

  it('gives the page, with the nonce of its own policy', async () => {
    const { status, headers, body } = await ask('GET', '/')
    const nonce = /'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1] ?? 'none'
    expect(status).toBe(200)
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(text(body)).toBe(`<meta property="csp-nonce" nonce="${nonce}"><script nonce="${nonce}"></script>`)
    expect(headers['Content-Length']).toBe(String(body.byteLength))
  })
  it('makes a new nonce for each load', async () => {
    const policies = await Promise.all(Array.from({ length: 20 }, async () => (await ask('GET', '/')).headers['Content-Security-Policy']))
    expect(new Set(policies).size).toBe(20)
  })
  it('gives other files as they are', async () => {
    const { headers, body } = await ask('GET', '/assets/a.js')
    expect(text(body)).toBe(`// ${NONCE_PLACEHOLDER}`)
    expect(headers['Content-Type']).toBe('text/javascript; charset=utf-8')
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
  })
  it('answers HEAD with the same headers and no body', async () => {
    const { status, headers, body } = await ask('HEAD', '/assets/a.js')
    expect([status, headers['Content-Length'], body.byteLength]).toEqual([200, String(`// ${NONCE_PLACEHOLDER}`.length), 0])
  })
  it.each(['/nothing.js', '/assets', '/assets/', '/folder.html', '/assets/a.js.map', '/../secret.json', '/%2e%2e/secret.json', '/%'])(
    'finds nothing at %s, and says no more than that',
    async (path) => {
      const { status, headers, body } = await ask('GET', path)
      expect([status, body.byteLength, headers['Content-Type']]).toEqual([404, 0, undefined])
      expect(headers['Content-Security-Policy']).toContain("default-src 'none'")
    },
  )
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get', ''])('refuses the method %j', async (method) => {
    const { status, headers } = await ask(method, '/')
    expect([status, headers.Allow]).toEqual([405, 'GET, HEAD'])
  })
})
