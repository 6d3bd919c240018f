/** Closing, desktop, clock and menu of the shell. */
import { describe, expect, it } from 'vitest'
import { localNow } from '../../../electron/presence/clock.ts'
import { type ClosingFacts, whenClosing } from '../../../electron/presence/closing.ts'
import { isGnome } from '../../../electron/presence/desktop.ts'
import { programMenu } from '../../../electron/presence/menu.ts'
import { civilDate } from '../../../shared/dates.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'

describe('isGnome', () => {
  it.each([
    ['linux', 'GNOME', true],
    ['linux', 'ubuntu:GNOME', true],
    ['linux', 'GNOME-Classic:GNOME', true],
    ['linux', 'GNOME-Flashback:Unity', true],
    ['linux', 'gnome', true],
    ['linux', 'KDE', false],
    ['linux', 'XFCE', false],
    ['linux', 'X-Cinnamon', false],
    ['linux', '', false],
    ['linux', undefined, false],
    ['win32', 'GNOME', false],
  ])('%s %s → %s', (platform, desktop, gnome) => {
    expect(isGnome(platform, desktop)).toBe(gnome)
  })
})

describe('whenClosing', () => {
  const facts: ClosingFacts = { setting: null, platform: 'win32', desktop: undefined, hasTray: true, isQuitting: false }
  it.each<[string, Partial<ClosingFacts>, 'hide' | 'close']>([
    ['Windows hides by default', {}, 'hide'],
    ['macOS hides by default', { platform: 'darwin' }, 'hide'],
    ['KDE hides by default', { platform: 'linux', desktop: 'KDE' }, 'hide'],
    ['GNOME closes by default', { platform: 'linux', desktop: 'GNOME' }, 'close'],
    ['GNOME hides when a person asked for it', { platform: 'linux', desktop: 'GNOME', setting: true }, 'hide'],
    ['turned off', { setting: false }, 'close'],
    ['no tray to come back from', { hasTray: false }, 'close'],
    ['no tray, though asked for', { hasTray: false, setting: true }, 'close'],
    ['quitting is never blocked', { isQuitting: true }, 'close'],
    ['quitting is never blocked, whatever was asked', { isQuitting: true, setting: true }, 'close'],
  ])('%s', (_title, changed, expected) => {
    expect(whenClosing({ ...facts, ...changed })).toBe(expected)
  })
})

describe('localNow', () => {
  it.each([
    [new Date(2025, 5, 30, 23, 59, 59), '2025-06-30', 23],
    [new Date(2025, 6, 1, 0, 0, 0), '2025-07-01', 0],
    [new Date(2024, 1, 29, 12), '2024-02-29', 12],
  ])('%s', (moment, day, hour) => {
    expect(localNow(moment)).toEqual({ day, hour })
  })
  it('refuses a clock that makes no sense', () => {
    expect(() => localNow(new Date(1601, 0, 1))).toThrow(RangeError)
  })
})

describe('programMenu', () => {
  const words = speaker('ru', 'RUB', civilDate('2025-06-20'))
  const roles = (platform: string): string[] => JSON.stringify(programMenu(platform, words)).match(/(?<="role":")\w+/g) ?? []
  it.each(['win32', 'linux', 'darwin'])('offers copy, paste and size on %s, and nothing that reloads or links out', (platform) => {
    expect(roles(platform)).toEqual(expect.arrayContaining(['copy', 'paste', 'zoomIn', 'zoomOut', 'resetZoom']))
    expect(roles(platform).filter((role) => /reload|devtools|help|about/i.test(role))).toEqual([])
  })
  it('has the menus that macOS expects', () => {
    expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu', 'windowMenu']))
  })
  it('says every own line in the language', () => {
    const labels = JSON.stringify(programMenu('linux', words)).match(/(?<="label":")[^"]+/g) ?? []
    expect(labels).toHaveLength(12)
    expect(labels.filter((label) => !/^[А-ЯЁ]/.test(label))).toEqual([])
  })
})
