/** The guards: which pages, requests, permissions and senders are let through. */
import { describe, expect, it } from 'vitest'
import { isOwnPage } from '../../../electron/guards/navigation.ts'
import { mayHave } from '../../../electron/guards/permissions.ts'
import { mayRequest, OFFLINE_SWITCHES } from '../../../electron/guards/requests.ts'
import { isTrusted } from '../../../electron/guards/sender.ts'
import { webPreferences } from '../../../electron/guards/web-preferences.ts'

describe('isOwnPage', () => {
  it.each([
    ['app://sverka/index.html', true],
    ['app://sverka', true],
    ['app://sverka/', true],
    ['app://sverka/index.html#/accounts/a1', true],
    ['app://SVERKA/index.html', false],
    ['app://sverka.example/index.html', false],
    ['app://sverka:80/index.html', false],
    ['app://someone@sverka/index.html', false],
    ['app://someone:secret@sverka/', false],
    ['app://other/index.html', false],
    ['app:sverka', false],
    ['https://sverka/index.html', false],
    ['http://127.0.0.1:4173/', false],
    ['file:///index.html', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hi', false],
    ['blob:app://sverka/1234', false],
    ['about:blank', false],
    ['no address', false],
    ['', false],
  ])('%s → %s', (address, own) => {
    expect(isOwnPage(address)).toBe(own)
  })
})

describe('mayRequest: nothing but the program itself', () => {
  it.each([
    'app://sverka/assets/index.js',
    'blob:app://sverka/550e8400',
    'data:image/png;base64,AAAA',
    'devtools://devtools/bundled/inspector.html',
  ])('lets through %s', (address) => {
    expect(mayRequest(address)).toBe(true)
  })
  it.each([
    'http://example.org/',
    'https://example.org/',
    'https://sverka/',
    'http://127.0.0.1:4173/',
    'http://localhost/',
    'http://[::1]/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'file://server/share',
    'filesystem:app://sverka/temporary/x',
    'chrome-extension://abc/page.html',
    'chrome://version/',
    'about:blank',
    'javascript:void 0',
    'app://elsewhere/x.js',
    '//example.org/x',
    '',
  ])('cancels %s', (address) => {
    expect(mayRequest(address)).toBe(false)
  })
  it('resolves no name, for what a request filter does not see', () => {
    expect(OFFLINE_SWITCHES).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
  })
})

describe('mayHave', () => {
  const own = 'app://sverka/index.html'
  it.each(['notifications', 'persistent-storage'])('gives %s to our page alone', (permission) => {
    expect(mayHave(permission, own)).toBe(true)
    expect(mayHave(permission, 'app://sverka/')).toBe(true)
    expect(mayHave(permission, 'https://example.org/')).toBe(false)
    expect(mayHave(permission, '')).toBe(false)
  })
  it.each([
    'media',
    'geolocation',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'mediaKeySystem',
    'idle-detection',
    'window-management',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'unknown',
    'something-new',
  ])('refuses %s', (permission) => {
    expect(mayHave(permission, own)).toBe(false)
  })
})

describe('isTrusted', () => {
  it.each([
    ['the top frame of our page', { url: 'app://sverka/index.html', parent: null }, true],
    ['a frame within', { url: 'app://sverka/index.html', parent: {} }, false],
    ['a foreign page', { url: 'https://example.org/', parent: null }, false],
    ['a frame without an address', { url: '', parent: null }, false],
    ['a frame that is gone', null, false],
  ])('%s', (_title, sender, trusted) => {
    expect(isTrusted(sender)).toBe(trusted)
  })
})

describe('webPreferences', () => {
  it('gives the page nothing of Node and no way around the sandbox', () => {
    expect(webPreferences('/out/preload.cjs')).toEqual({
      preload: '/out/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    })
  })
})
