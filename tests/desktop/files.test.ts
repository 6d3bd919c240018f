/** The two places where the shell writes: the settings in electron-store, and a file that a person saves. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveFile, writeWhole } from '../../electron/save-file.ts'
import { openStore } from '../../electron/state/electron-store.ts'
import { shellState } from '../../electron/state/shell-state.ts'

const electron = vi.hoisted(() => ({ showSaveDialog: vi.fn(), listening: new Set<string>() }))
vi.mock('electron', () => {
  const ipcMain = {
    on: (channel: string) => void electron.listening.add(channel),
    removeAllListeners: (channel: string) => void electron.listening.delete(channel),
  }
  const app = { getPath: (name: string) => `/${name}`, getVersion: () => '1.2.3' }
  const made = { app, ipcMain, dialog: { showSaveDialog: electron.showSaveDialog }, shell: {} }
  return { ...made, default: made }
})

let folder = ''
const now = new Date('2025-06-20T09:30:05Z')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-files-'))
  electron.showSaveDialog.mockReset()
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the real electron-store', () => {
  const file = () => join(folder, 'settings.json')
  it('keeps what it was given, in one file', () => {
    shellState(openStore(folder, now)).writeSettings({ theme: 'dark' })
    expect(readdirSync(folder)).toEqual(['settings.json'])
    expect(shellState(openStore(folder, now)).settings().theme).toBe('dark')
  })
  it('leaves no message open that the library answers by itself', () => {
    openStore(folder, now)
    expect([...electron.listening]).toEqual([])
  })
  it('keeps names with dots as they are', () => {
    const store = openStore(folder, now)
    store.set('lastSeen', { day: '2025-06-20', reminded: { 'short.a.b': '2025-06-20' } })
    expect(shellState(openStore(folder, now)).lastSeen().reminded).toEqual({ 'short.a.b': '2025-06-20' })
    store.delete('lastSeen')
    expect(openStore(folder, now).get('lastSeen')).toBeUndefined()
  })
  it.each(['{"settings":{"theme":"da', '', '\0\0\0', '[1]'])('sets %j aside and starts anew', (text) => {
    writeFileSync(file(), text)
    const state = shellState(openStore(folder, now))
    expect(state.settings().theme).toBe('system')
    expect(readFileSync(`${file()}.corrupt-20250620T093005Z`, 'utf8')).toBe(text)
    state.writeSettings({ theme: 'light' })
    expect(shellState(openStore(folder, now)).settings().theme).toBe('light')
  })
  it('keeps what it does not know', () => {
    writeFileSync(file(), '{"later":{"version":9},"settings":{"theme":"pink"}}')
    shellState(openStore(folder, now)).writeSettings({ reminders: false })
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({
      later: { version: 9 },
      settings: { theme: 'system', reminders: false },
    })
  })
})

describe('saveFile', () => {
  it('writes where the person said', async () => {
    const target = join(folder, 'сверка.json')
    electron.showSaveDialog.mockResolvedValue({ canceled: false, filePath: target })
    expect(await saveFile('../сверка.json', '{"ё":1}')).toBe(true)
    expect(electron.showSaveDialog).toHaveBeenCalledWith({ defaultPath: join('/documents', 'сверка.json') })
    expect(readFileSync(target, 'utf8')).toBe('{"ё":1}')
    expect(readdirSync(folder)).toEqual(['сверка.json'])
  })
  it.each([
    { canceled: true, filePath: '' },
    { canceled: true, filePath: '/x' },
    { canceled: false, filePath: '' },
  ])('writes nothing for %j', async (answer) => {
    electron.showSaveDialog.mockResolvedValue(answer)
    expect(await saveFile('a', 'b')).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
  it('writes bytes as they are', async () => {
    const target = join(folder, 'квитанция.pdf')
    electron.showSaveDialog.mockResolvedValue({ canceled: false, filePath: target })
    const bytes = Uint8Array.of(0x25, 0x50, 0x00, 0xff, 0x0d, 0x0a)
    expect(await saveFile('квитанция.pdf', bytes)).toBe(true)
    expect(new Uint8Array(readFileSync(target))).toEqual(bytes)
  })
  it('leaves the old file whole, and nothing beside it, when the new one cannot be written', async () => {
    const target = join(folder, 'nothing-here', 'a.json')
    await expect(writeWhole(target, 'x')).rejects.toThrow()
    expect(existsSync(`${target}.part`)).toBe(false)
  })
  it('replaces an old file', async () => {
    const target = join(folder, 'a.json')
    writeFileSync(target, 'old and longer')
    await writeWhole(target, 'new')
    expect(readFileSync(target, 'utf8')).toBe('new')
  })
})
