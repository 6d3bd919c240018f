/** The one window: made here and nowhere else, put back where it was, hidden or closed as decided in presence/closing.ts. */
import { BrowserWindow, screen } from 'electron'
import type { BridgeEvent, BridgeEventPayload } from '../shared/bridge.ts'
import { eventChannel } from './channels.ts'
import { webPreferences } from './guards/web-preferences.ts'
import { APP_NAME, APP_PAGE } from './identity.ts'
import type { ShellState } from './state/shell-state.ts'
import { MIN_SIZE, placeWindow } from './state/window-state.ts'

export interface WindowParts {
  state: Pick<ShellState, 'windowState' | 'saveWindowState'>
  preload: string
  icon: string
  /** What closing does at this moment. */
  whenClosing(): 'hide' | 'close'
  /** Windows ends the session: from here on nothing may keep the program. */
  onSessionEnd(): void
  /** The window was shown, hidden or closed. */
  onVisibility(): void
  /** The page is on the screen for the first time. */
  onReady(): void
}

let window: BrowserWindow | null = null

export const isWindowVisible = (): boolean => window?.isVisible() ?? false

/** Tells the page something; no page, nothing to tell. */
export function tellPage<E extends BridgeEvent>(event: E, payload: BridgeEventPayload<E>): void {
  window?.webContents.send(eventChannel(event), payload)
}

/** Brings the window to the front, making it where there is none. */
export function showWindow(parts: WindowParts): void {
  if (!window) {
    window = makeWindow(parts)
    return
  }
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export const hideWindow = (): void => window?.hide()

function makeWindow(parts: WindowParts): BrowserWindow {
  const saved = parts.state.windowState()
  const displays = screen.getAllDisplays().map((display) => display.workArea)
  const made = new BrowserWindow({
    ...placeWindow(saved, displays),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: APP_NAME,
    icon: parts.icon,
    show: false,
    autoHideMenuBar: true,
    webPreferences: webPreferences(parts.preload),
  })
  made.once('ready-to-show', () => {
    if (saved?.maximized) made.maximize()
    made.show()
    parts.onReady()
  })
  made.on('show', parts.onVisibility)
  made.on('hide', parts.onVisibility)
  made.on('close', (event) => {
    parts.state.saveWindowState({ bounds: made.getNormalBounds(), maximized: made.isMaximized() })
    if (parts.whenClosing() === 'close') return
    event.preventDefault()
    made.hide()
  })
  made.on('closed', () => {
    window = null
    parts.onVisibility()
  })
  made.on('query-session-end', parts.onSessionEnd)
  made.on('session-end', parts.onSessionEnd)
  // A page that asks "really leave?" must not keep the computer from shutting down; what it holds is stored already.
  made.webContents.on('will-prevent-unload', (event) => event.preventDefault())
  void made.loadURL(APP_PAGE)
  return made
}
