/** The running program: state, tray, watch, window and IPC tied together. Called once, when Electron is ready and the lock is ours. */
import { join } from 'node:path'
import { app, Menu, powerMonitor, session } from 'electron'
import { civilDate } from '../shared/dates.ts'
import { type Speaker, speaker } from '../shared/i18n/speaker.ts'
import { bridgeHandlers } from './handlers.ts'
import { registerIpc } from './ipc.ts'
import { READY_LINE } from './launch/ready-line.ts'
import { canNotify, notify } from './notifications.ts'
import type { ProgramPaths } from './paths.ts'
import { localNow } from './presence/clock.ts'
import { whenClosing } from './presence/closing.ts'
import { programMenu } from './presence/menu.ts'
import { trayView } from './presence/tray-view.ts'
import { saveFile } from './save-file.ts'
import { secureSession } from './secure.ts'
import type { ShellState } from './state/shell-state.ts'
import { hasTray, showTray, type TrayActions } from './tray.ts'
import { makeWatch, TICK_MS } from './watch.ts'
import { hideWindow, isWindowVisible, showWindow, tellPage, type WindowParts } from './window.ts'

export interface Program {
  show(): void
  /** From here on closing closes. */
  beginQuit(): void
}

/** The shell says no sums of its own, so the currency does not matter to its speaker. */
const speakerOf = (state: ShellState, today: string): Speaker => speaker(state.settings().language, 'RUB', civilDate(today))

const report = (error: unknown): void => {
  process.stderr.write(`sverka: ${error instanceof Error ? error.message : String(error)}\n`)
}

/** What the shell only remembers for comfort must not fail in a person's face when the disk is full. */
const safely =
  <A extends unknown[]>(act: (...args: A) => void) =>
  (...args: A): void => {
    try {
      act(...args)
    } catch (error) {
      report(error)
    }
  }

export function startProgram(state: ShellState, paths: ProgramPaths): Program {
  let quitting = false
  const platform = process.platform
  const today = (): string => localNow(new Date()).day
  const beginQuit = (): void => {
    quitting = true
  }
  const refreshTray = (): void => {
    const day = civilDate(today())
    showTray(trayView(state.snapshot(), day, isWindowVisible(), speakerOf(state, day)), platform, paths.resources, actions)
  }
  const windowParts: WindowParts = {
    state: { windowState: state.windowState, saveWindowState: safely(state.saveWindowState) },
    preload: paths.preload,
    icon: join(paths.resources, 'icon.png'),
    whenClosing: () =>
      whenClosing({
        setting: state.settings().closeToTray,
        platform,
        desktop: process.env.XDG_CURRENT_DESKTOP,
        hasTray: hasTray(),
        isQuitting: quitting,
      }),
    onSessionEnd: beginQuit,
    onVisibility: refreshTray,
    onReady: () => {
      if (!app.isPackaged) process.stdout.write(`${READY_LINE}\n`)
    },
  }
  const show = (path?: string): void => {
    showWindow(windowParts)
    if (path !== undefined) tellPage('show', { path })
  }
  const actions: TrayActions = { show, hide: hideWindow, quit: () => app.quit() }
  const setMenu = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(programMenu(platform, speakerOf(state, today()))))
  const watch = makeWatch({
    now: () => localNow(new Date()),
    speaker: (day) => speakerOf(state, day),
    snapshot: state.snapshot,
    remindersOn: () => state.settings().reminders && canNotify(),
    lastSeen: state.lastSeen,
    saveLastSeen: safely(state.saveLastSeen),
    notify: (reminder) => notify(reminder, () => show('/today')),
    refreshTray,
    dayMayHaveChanged: () => tellPage('dayMayHaveChanged', undefined),
  })
  const environment = { desktop: true, platform, version: app.getVersion() }
  const onSettings = (): void => {
    setMenu()
    refreshTray()
  }

  secureSession(session.defaultSession, paths.renderer)
  registerIpc(bridgeHandlers({ state, environment, saveFile, onSettings, onSnapshot: refreshTray }), report)
  setMenu()
  show()
  const look = safely(watch.look)
  const wake = safely(watch.wake)
  look()
  setInterval(look, TICK_MS)
  powerMonitor.on('resume', wake)
  powerMonitor.on('unlock-screen', wake)
  powerMonitor.on('shutdown', () => {
    beginQuit()
    app.quit()
  })
  return { show: () => show(), beginQuit }
}
