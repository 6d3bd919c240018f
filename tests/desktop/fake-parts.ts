/** The parts of the stand-in for Electron that live: program, window, tray, notification. */
import { EventEmitter } from 'node:events'

export interface FakeOptions {
  lock?: boolean
  tray?: boolean
  packaged?: boolean
  notifications?: boolean
}

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

export interface FakeNotification {
  title: string
  body: string
  emitter: EventEmitter
}

const contents = (log: string[]): FakeWindow['webContents'] => {
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

/** `quit` closes all windows as Electron does: each may prevent it. */
export function fakeApp(options: FakeOptions, log: string[], windows: FakeWindow[], whenReady: Promise<void>) {
  const paths = { userData: '' }
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
    exit: (status: number) => void log.push(`exit ${status}`),
    quit() {
      log.push('quit')
      app.emit('before-quit', {})
      for (const window of [...windows]) window.closeByPerson()
    },
  })
  return app
}

export function windowClass(log: string[], windows: FakeWindow[], app: EventEmitter) {
  return class BrowserWindow extends EventEmitter {
    visible = false
    maximized = false
    webContents = contents(log)
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
}

export function trayClass(options: FakeOptions, trays: FakeTray[]) {
  return class Tray extends EventEmitter {
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
}

export function notificationClass(options: FakeOptions, shown: FakeNotification[]) {
  return class Notification extends EventEmitter {
    static isSupported = () => options.notifications ?? true
    given: { title: string; body: string }
    constructor(given: { title: string; body: string }) {
      super()
      this.given = given
    }
    show() {
      shown.push({ ...this.given, emitter: this })
    }
  }
}
