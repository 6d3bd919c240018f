/**
 * A stand-in for the module `electron`, with just what the shell's wiring touches. It writes down what happened and in which order. What
 * real Electron does with the calls is not tested here; that the calls are right is checked by Electron's own types.
 */
import { EventEmitter } from 'node:events'
import {
  type FakeNotification,
  type FakeOptions,
  type FakeTray,
  type FakeWindow,
  fakeApp,
  notificationClass,
  trayClass,
  windowClass,
} from './fake-parts.ts'

type Listener = (...args: never[]) => unknown

export function fakeElectron(options: FakeOptions = {}) {
  const log: string[] = []
  const windows: FakeWindow[] = []
  const trays: FakeTray[] = []
  const notifications: FakeNotification[] = []
  const handlers = new Map<string, Listener>()
  const guards = new Map<string, Listener>()
  const sessionEvents = new EventEmitter()
  let appMenu: unknown
  let ready: () => void = () => {}
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve
  })

  const app = fakeApp(options, log, windows, whenReady)
  const electron = {
    app,
    BrowserWindow: windowClass(log, windows, app),
    Tray: trayClass(options, trays),
    Notification: notificationClass(options, notifications),
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => {
        appMenu = menu
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    powerMonitor: new EventEmitter(),
    dialog: { showSaveDialog: async () => ({ canceled: true, filePath: '' }) },
    protocol: { registerSchemesAsPrivileged: (schemes: unknown) => void log.push(`schemes ${JSON.stringify(schemes)}`) },
    ipcMain: {
      handle: (channel: string, handler: Listener) => void handlers.set(channel, handler),
      removeAllListeners: () => {},
    },
    session: {
      defaultSession: {
        protocol: { handle: (scheme: string, handler: Listener) => void guards.set(`protocol ${scheme}`, handler) },
        webRequest: { onBeforeRequest: (handler: Listener) => void guards.set('request', handler) },
        setPermissionRequestHandler: (handler: Listener) => void guards.set('permission request', handler),
        setPermissionCheckHandler: (handler: Listener) => void guards.set('permission check', handler),
        setDevicePermissionHandler: (handler: Listener) => void guards.set('device', handler),
        on: (name: string, listener: (...args: unknown[]) => void) => void sessionEvents.on(name, listener),
      },
    },
  }
  return {
    module: { ...electron, default: electron },
    log,
    windows,
    trays,
    notifications,
    handlers,
    guards,
    sessionEvents,
    app,
    powerMonitor: electron.powerMonitor,
    dialog: electron.dialog,
    menu: () => appMenu,
    /** Electron is ready; gives the program time to start. */
    async start() {
      ready()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
export type FakeElectron = ReturnType<typeof fakeElectron>
