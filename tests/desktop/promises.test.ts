/** What the sources and the installers' description promise: one window, pinned names, fuses, no road to the network. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { APP_HOST, APP_ID, APP_ORIGIN, APP_PAGE, APP_SCHEME, USER_DATA_NAME } from '../../electron/identity.ts'
import { programPaths } from '../../electron/paths.ts'

const project = join(import.meta.dirname, '..', '..')
const read = (path: string): string => readFileSync(join(project, path), 'utf8')
const sources = readdirSync(join(project, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: read(join('electron', name)) }))
const having = (pattern: RegExp, among = sources): string[] => among.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

describe('names that must never change', () => {
  it('are the origin of the page and the folder of the data: with others a family sees an empty program', () => {
    expect([APP_SCHEME, APP_HOST, APP_ORIGIN, APP_PAGE]).toEqual(['app', 'sverka', 'app://sverka', 'app://sverka/index.html'])
    expect(USER_DATA_NAME).toBe('Sverka')
  })
  it('are the same in the installers', () => {
    expect(read('electron-builder.yml')).toMatch(new RegExp(`^appId: ${APP_ID.replaceAll('.', '\\.')}$`, 'm'))
    expect(APP_ID).toBe('app.sverka.desktop')
  })
})

describe('one window', () => {
  it('is made in exactly one place', () => {
    const places = sources.flatMap(({ name, text }) => Array.from(text.matchAll(/new BrowserWindow\(/g), () => name))
    expect(places).toEqual(['window.ts'])
  })
  it('has no other kind of page beside it', () => {
    expect(having(/new (WebContentsView|BrowserView|BaseWindow)\b|<webview/)).toEqual([])
  })
})

describe('no road out', () => {
  it('opens no link, looks for no update, sends no report', () => {
    expect(having(/shell\.openExternal|autoUpdater|crashReporter|net\.(fetch|request)|from 'node:(https|dgram|tls|http2)'/)).toEqual([])
  })
  it('makes a server in one place, for the page on 127.0.0.1 alone', () => {
    expect(having(/from 'node:(http|net)'/)).toEqual(['page/server.ts'])
    expect(read('electron/page/server.ts')).toContain("const ADDRESS = '127.0.0.1'")
  })
  it('does not bring that server into the desktop program', () => {
    const desktop = sources.filter(({ name }) => !name.startsWith('cli/') && !name.startsWith('launch/') && name !== 'start.ts')
    expect(having(/page\/server/, desktop)).toEqual([])
  })
  it('never turns the sandbox off', () => {
    expect(having(/no-sandbox|sandbox: false|webSecurity: false|contextIsolation: false|nodeIntegration: true/)).toEqual([])
  })
})

describe('the preload', () => {
  it('loads nothing but Electron and a file of its own bundle', () => {
    const imports = Array.from(read('electron/preload.ts').matchAll(/^import (?!type)[^'\n]*from '([^']+)'/gm), ([, from]) => from)
    expect(imports).toEqual(['electron', './channels.ts'])
  })
})

describe('electron-builder.yml', () => {
  const text = read('electron-builder.yml')
  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['grantFileProtocolExtraPrivileges', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
  ])('sets the fuse %s to %s', (fuse, value) => {
    expect(text).toMatch(new RegExp(`^  ${fuse}: ${value}$`, 'm'))
  })
  it.each(['nsis', 'dmg', 'AppImage', 'deb'])('makes %s', (target) => {
    expect(text).toMatch(new RegExp(`^    - ${target}$`, 'm'))
  })
  it('packs no map, publishes nowhere, keeps the data at an uninstallation', () => {
    expect(text).toContain('"!**/*.map"')
    expect(text).toMatch(/^publish: null$/m)
    expect(text).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m)
  })
})

describe('where the parts lie', () => {
  it('is where the build puts them', () => {
    const paths = programPaths(join(project, 'out', 'main'))
    expect(paths).toEqual({
      renderer: join(project, 'out', 'renderer'),
      preload: join(project, 'out', 'preload', 'preload.cjs'),
      resources: join(project, 'electron', 'resources'),
    })
    const config = read('electron.vite.config.ts')
    expect(config).toContain("entryFileNames: 'preload.cjs'")
    expect(config).toContain('const sourcemap = false')
    expect(JSON.parse(read('package.json')).main).toBe('out/main/main.js')
  })
})
