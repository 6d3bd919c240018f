/** What the tray icon shows: picture, tooltip and menu, from the snapshot. No Electron here; tray.ts puts it on the screen. */
import type { Snapshot } from '../../shared/bridge.ts'
import { type CivilDate, isCivilDate } from '../../shared/dates.ts'
import type { Speaker } from '../../shared/i18n/speaker.ts'

export const TRAY_ICONS = ['ok', 'soon', 'short', 'unknown'] as const
export type TrayIcon = (typeof TRAY_ICONS)[number]

export type TrayLine =
  | { kind: 'text'; label: string }
  | { kind: 'item'; label: string; path: string }
  | { kind: 'separator' }
  | { kind: 'show' | 'hide' | 'quit'; label: string }

export interface TrayView {
  icon: TrayIcon
  tooltip: string
  menu: TrayLine[]
}

/** Windows cuts a tooltip after 127 characters. */
const TOOLTIP_LENGTH = 127
/** A menu is read at a glance; the rest stands in the window. */
const MENU_ITEMS = 5
const LABEL_LENGTH = 90

export const shorten = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`)

/**
 * The icon of a state. A good state of an earlier day is no longer vouched for, so it becomes `unknown`; a bad one stays bad until
 * somebody looks.
 */
export function trayIcon(snapshot: Snapshot | null, today: CivilDate): TrayIcon {
  if (!snapshot || snapshot.state === 'empty') return 'unknown'
  return snapshot.state === 'ok' && snapshot.asOf < today ? 'unknown' : snapshot.state
}

/** The sentence of the snapshot; with the day it is from when that is not today. */
function sentence(snapshot: Snapshot | null, today: CivilDate, speaker: Speaker, length: number): string {
  if (!snapshot || snapshot.state === 'empty') return speaker.tell('shell.tray.empty')
  if (snapshot.asOf >= today || !isCivilDate(snapshot.asOf)) return shorten(snapshot.sentence, length)
  const outdated = speaker.tell('shell.tray.outdated', { on: { day: snapshot.asOf } })
  return `${shorten(snapshot.sentence, length - outdated.length - 1)} ${outdated}`
}

/** The whole tray for a snapshot. `windowVisible` decides between Show and Hide, which stand in the menu because Linux loses clicks. */
export function trayView(snapshot: Snapshot | null, today: CivilDate, windowVisible: boolean, speaker: Speaker): TrayView {
  const items = snapshot?.items ?? []
  const hidden = items.length - MENU_ITEMS
  const menu: TrayLine[] = [{ kind: 'text', label: sentence(snapshot, today, speaker, LABEL_LENGTH) }]
  for (const item of items.slice(0, MENU_ITEMS)) menu.push({ kind: 'item', label: shorten(item.text, LABEL_LENGTH), path: '/today' })
  if (hidden > 0) menu.push({ kind: 'item', label: speaker.tell('shell.tray.more', { count: hidden }), path: '/today' })
  menu.push({ kind: 'separator' })
  menu.push(
    windowVisible ? { kind: 'hide', label: speaker.tell('shell.tray.hide') } : { kind: 'show', label: speaker.tell('shell.tray.show') },
  )
  menu.push({ kind: 'separator' }, { kind: 'quit', label: speaker.tell('shell.tray.quit') })
  return { icon: trayIcon(snapshot, today), tooltip: sentence(snapshot, today, speaker, TOOLTIP_LENGTH), menu }
}

/** The icon's file: macOS tints files named …Template itself, Windows wants .ico; both find the sharper @2x on their own. */
export function trayIconFile(icon: TrayIcon, platform: string): string {
  if (platform === 'darwin') return `tray-${icon}Template.png`
  return platform === 'win32' ? `tray-${icon}.ico` : `tray-${icon}.png`
}
