/**
 * A stand-in for the module `electron`, with just what the shell's wiring touches. It writes down what happened and in which order. What
 * real Electron does with the calls is not tested here; that the calls are right is checked by Electron's own types.
 */
import { EventEmitter } from 'node:events'

type Listener = (...args: never[]) => unknown

export interface FakeWindow extends EventEmitter {
  options: Record<string, unknown>
  visible: boolean
  webContents: EventEmitter & { send: (...args: unknown[]) => void; sent: unknown[][]; openHandler?: (details: { url: string }) => unknown }
  url?: string
  /** Closes as a person would: `close` may be prevented, else `closed` follows. */
  closeByPerson(): void
}

export interface FakeTray extends EventEmitter {
  image: string
  tooltip: string
  menus: unknown[]
}

export function fakeElectron(options: { lock?: boolean; tray?: boolean; packaged?: boolean; notifications?: boolean } = {}) {
  const log: string[] = []
  const windows: FakeWindow[] = []
  const trays: FakeTray[] = []
  const notifications: { title: string; body: string; emitter: EventEmitter }[] = []
  const handlers = new Map<string, Listener>()
  const guards = new Map<string, Listener>()
  const sessionEvents = new EventEmitter()
  let appMenu: unknown
  let ready: () => void = () => {}
  const whenReady = new Promise<void>((resolve) => {
    ready = resolve
  })

  const contents = (): FakeWindow['webContents'] => {
    const sent: unknown[][] = []
    const made = Object.assign(new EventEmitter(), {
      sent,
      send: (...args: unknown[]) => void sent.push(args),
      setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
        Object.assign(made, { openHandler: handler })
      },
      setWebRTCIPHandlingPolicy: (policy: string) => void log.push(`webrtc ${policy}`),
    })
    return made
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged: options.packaged ?? true,
    enableSandbox: () => void log.push('sandbox'),
    commandLine: { appendSwitch: (name: string) => void log.push(`switch ${name}`) },
    getPath: (name: string) => (name === 'userData' ? paths.userData : `/${name}`),
    setPath: (name: string, path: string) => {
      log.push(`path ${name} ${path}`)
      paths.userData = path
    },
    getVersion: () => '1.2.3',
    requestSingleInstanceLock: () => {
      log.push('lock')
      return options.lock ?? true
    },
    setAppUserModelId: (id: string) => void log.push(`id ${id}`),
    whenReady: () => whenReady,
    quit() {
      log.push('quit')
      app.emit('before-quit', {})
      for (const window of [...windows]) window.closeByPerson()
    },
  })
  const paths = { userData: '' }

  class BrowserWindow extends EventEmitter {
    visible = false
    maximized = false
    webContents = contents()
    options: Record<string, unknown>
    url?: string
    constructor(given: Record<string, unknown>) {
      super()
      log.push('window')
      this.options = given
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    isVisible = () => this.visible
    isMinimized = () => false
    restore() {}
    focus() {
      log.push('focus')
    }
    isMaximized = () => this.maximized
    maximize() {
      this.maximized = true
    }
    getNormalBounds = () => ({ x: 10, y: 20, width: 800, height: 600 })
    show() {
      this.visible = true
      this.emit('show')
    }
    hide() {
      this.visible = false
      this.emit('hide')
    }
    async loadURL(url: string) {
      this.url = url
    }
    closeByPerson() {
      let prevented = false
      this.emit('close', { preventDefault: () => (prevented = true) })
      if (prevented) return
      this.visible = false
      windows.splice(windows.indexOf(this), 1)
      this.emit('closed')
      if (windows.length === 0) app.emit('window-all-closed')
    }
  }

  class Tray extends EventEmitter {
    tooltip = ''
    menus: unknown[] = []
    image: string
    constructor(image: string) {
      super()
      if (options.tray === false) throw new Error('no tray here')
      this.image = image
      trays.push(this)
    }
    isDestroyed = () => false
    setImage(image: string) {
      this.image = image
    }
    setToolTip(text: string) {
      this.tooltip = text
    }
    setContextMenu(menu: unknown) {
      this.menus.push(menu)
    }
  }

  class Notification extends EventEmitter {
    static isSupported = () => options.notifications ?? true
    given: { title: string; body: string }
    constructor(given: { title: string; body: string }) {
      super()
      this.given = given
    }
    show() {
      notifications.push({ ...this.given, emitter: this })
    }
  }

  const electron = {
    app,
    BrowserWindow,
    Tray,
    Notification,
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
    ipcMain: { handle: (channel: string, handler: Listener) => void handlers.set(channel, handler) },
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
    windows: windows as FakeWindow[],
    trays: trays as FakeTray[],
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
