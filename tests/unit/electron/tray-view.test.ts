/** The tray: which picture, which words, which menu, for each state of the snapshot. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shorten, TRAY_ICONS, trayIcon, trayIconFile, trayView } from '../../../electron/presence/tray-view.ts'
import type { Snapshot } from '../../../shared/bridge.ts'
import { civilDate } from '../../../shared/dates.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'

const today = civilDate('2025-06-20')
const ru = speaker('ru', 'RUB', today)
const en = speaker('en', 'RUB', today)
const item = (id: string, text: string): Snapshot['items'][number] => ({ id, text, remindOn: [], payBy: null, critical: false })
const snapshot = (changed: Partial<Snapshot> = {}): Snapshot => ({
  asOf: '2025-06-20',
  state: 'short',
  sentence: 'Интернету у бабушки не хватает 85 ₽: доплатите до 30 июня.',
  items: [item('a', 'Доплатите 85 ₽ за интернет до 30 июня.')],
  ...changed,
})

describe('trayIcon', () => {
  it.each([
    ['nothing known', null, 'unknown'],
    ['no bills yet', snapshot({ state: 'empty' }), 'unknown'],
    ['all paid, today', snapshot({ state: 'ok' }), 'ok'],
    ['soon', snapshot({ state: 'soon' }), 'soon'],
    ['short', snapshot(), 'short'],
    ['unknown', snapshot({ state: 'unknown' }), 'unknown'],
    ['all paid yesterday: nobody vouches for today', snapshot({ state: 'ok', asOf: '2025-06-19' }), 'unknown'],
    ['short yesterday: still short', snapshot({ asOf: '2025-06-19' }), 'short'],
    ['soon a month ago: still soon', snapshot({ state: 'soon', asOf: '2025-05-20' }), 'soon'],
    ['made tomorrow, before the clock was put right', snapshot({ state: 'ok', asOf: '2025-06-21' }), 'ok'],
  ])('%s → %s', (_title, known, icon) => {
    expect(trayIcon(known, today)).toBe(icon)
  })
})

describe('trayView', () => {
  it('says the sentence, what to do, and how to open and quit', () => {
    expect(trayView(snapshot(), today, false, ru)).toEqual({
      icon: 'short',
      tooltip: 'Интернету у бабушки не хватает 85 ₽: доплатите до 30 июня.',
      menu: [
        { kind: 'text', label: 'Интернету у бабушки не хватает 85 ₽: доплатите до 30 июня.' },
        { kind: 'item', label: 'Доплатите 85 ₽ за интернет до 30 июня.', path: '/today' },
        { kind: 'separator' },
        { kind: 'show', label: 'Открыть Сверку' },
        { kind: 'separator' },
        { kind: 'quit', label: 'Выйти' },
      ],
    })
  })
  it('offers to hide a window that is seen', () => {
    expect(trayView(snapshot(), today, true, ru).menu).toContainEqual({ kind: 'hide', label: 'Скрыть окно' })
    expect(trayView(snapshot(), today, true, ru).menu).not.toContainEqual(expect.objectContaining({ kind: 'show' }))
  })
  it('speaks English', () => {
    expect(trayView(null, today, false, en).menu.map((line) => ('label' in line ? line.label : '-'))).toEqual([
      'Sverka: no bills yet. Open the program and drop a bank statement on it.',
      '-',
      'Open Sverka',
      '-',
      'Quit',
    ])
  })
  it.each([
    ['2025-06-19', ru, 'Интернету у бабушки не хватает 85 ₽: доплатите до 30 июня. (данные на 19 июня, могли устареть)'],
    ['2024-12-31', en, 'Интернету у бабушки не хватает 85 ₽: доплатите до 30 июня. (as of 31 December 2024, may be out of date)'],
  ])('says that the data of %s may be out of date', (asOf, words, tooltip) => {
    expect(trayView(snapshot({ asOf }), today, false, words).tooltip).toBe(tooltip)
  })
  it.each([
    [5, 5, undefined],
    [6, 6, 'И ещё 1…'],
    [27, 6, 'И ещё 22…'],
  ])('lists %i items in %i lines', (count, lines, last) => {
    const items = Array.from({ length: count }, (_, index) => item(`i${index}`, `Дело ${index}`))
    const listed = trayView(snapshot({ items }), today, false, ru).menu.filter((line) => line.kind === 'item')
    expect(listed).toHaveLength(lines)
    if (last) expect(listed.at(-1)).toEqual({ kind: 'item', label: last, path: '/today' })
  })
  it.each([today, civilDate('2025-07-01')])('fits a tooltip of Windows on %s', (day) => {
    const long = snapshot({ sentence: 'слово '.repeat(80).trim(), items: [item('a', 'слово '.repeat(80))] })
    const view = trayView(long, day, false, ru)
    expect(view.tooltip.length).toBeLessThanOrEqual(127)
    expect(view.tooltip).toContain('…')
    for (const line of view.menu) if ('label' in line) expect(line.label.length).toBeLessThanOrEqual(90)
  })
  it('keeps the warning about old data even behind a long sentence', () => {
    const long = snapshot({ sentence: 'слово '.repeat(80).trim(), asOf: '2025-06-01' })
    expect(trayView(long, today, false, ru).tooltip).toMatch(/… \(данные на 1 июня, могли устареть\)$/)
  })
})

describe('shorten', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly10!', 10, 'exactly10!'],
    ['more than ten', 10, 'more than…'],
    ['a b', 2, 'a…'],
  ])('%s to %i', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected)
  })
})

describe('trayIconFile', () => {
  const resources = join(import.meta.dirname, '..', '..', '..', 'electron', 'resources')
  const platforms = ['win32', 'darwin', 'linux', 'freebsd']
  it.each(TRAY_ICONS.flatMap((icon) => platforms.map((platform) => [icon, platform] as const)))('%s on %s is there', (icon, platform) => {
    const name = trayIconFile(icon, platform)
    expect(existsSync(join(resources, name))).toBe(true)
    if (platform === 'win32') expect(name).toMatch(/\.ico$/)
    else expect(existsSync(join(resources, name.replace('.png', '@2x.png')))).toBe(true)
    if (platform === 'darwin') expect(name).toMatch(/Template\.png$/)
  })
})
