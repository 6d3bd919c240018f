/** The tray icon: puts a `TrayView` on the screen, and only what changed of it. */
import { join } from 'node:path'
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron'
import { type TrayLine, type TrayView, trayIconFile } from './presence/tray-view.ts'

export interface TrayActions {
  /** Opens the window, at a path of the screens where one is given. */
  show(path?: string): void
  hide(): void
  quit(): void
}

/** At module level: an icon that only a function knows is garbage-collected and vanishes from the screen. */
let tray: Tray | null = null
let shown: { icon: string; tooltip: string; menu: string } | null = null

export const hasTray = (): boolean => tray !== null && !tray.isDestroyed()

/** In a menu label `&` marks the access key; twice it is itself. */
const label = (text: string): string => text.replaceAll('&', '&&')

function menuItem(line: TrayLine, actions: TrayActions): MenuItemConstructorOptions {
  switch (line.kind) {
    case 'text':
      return { label: label(line.label), enabled: false }
    case 'item':
      return { label: label(line.label), click: () => actions.show(line.path) }
    case 'separator':
      return { type: 'separator' }
    case 'show':
      return { label: label(line.label), click: () => actions.show() }
    case 'hide':
      return { label: label(line.label), click: () => actions.hide() }
    case 'quit':
      return { label: label(line.label), click: () => actions.quit() }
  }
}

/**
 * Shows the view, making the icon where there is none. Linux takes a changed menu only when it is set again, and setting it closes an open
 * one: so it is set when it differs. Gives false where the system refuses an icon.
 */
export function showTray(view: TrayView, platform: string, resources: string, actions: TrayActions): boolean {
  const icon = join(resources, trayIconFile(view.icon, platform))
  const menu = JSON.stringify(view.menu)
  try {
    if (!tray) {
      tray = new Tray(icon)
      // On macOS and Linux a click opens the menu, or is not reported at all.
      if (platform === 'win32') tray.on('click', () => actions.show())
    } else if (shown?.icon !== icon) tray.setImage(icon)
    if (shown?.tooltip !== view.tooltip) tray.setToolTip(view.tooltip)
    if (shown?.menu !== menu) tray.setContextMenu(Menu.buildFromTemplate(view.menu.map((line) => menuItem(line, actions))))
  } catch {
    return hasTray()
  }
  shown = { icon, tooltip: view.tooltip, menu }
  return true
}
