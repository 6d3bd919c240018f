/** The composition root against a stand-in for Electron: the order of things, the tray that stays, closing and quitting. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BRIDGE_CALLS, type Snapshot } from '../../shared/bridge.ts'
import { type FakeElectron, fakeElectron } from './fake-electron.ts'

const snapshot: Snapshot = {
  asOf: '2025-06-20',
  state: 'short',
  sentence: 'Интернету у бабушки не хватает 85 ₽.',
  items: [{ id: 'a', text: 'Доплатите 85 ₽ до 30 июня.', remindOn: ['2025-06-20', '2025-06-27'], payBy: '2025-06-30', critical: true }],
}
const realPlatform = process.platform
const stored = new Map<string, unknown>()
let broken = false

/** Runs electron/main.ts against a fresh stand-in. */
async function launch(options: Parameters<typeof fakeElectron>[0] & { platform?: string } = {}): Promise<FakeElectron> {
  Object.defineProperty(process, 'platform', { value: options.platform ?? 'win32' })
  const fake = fakeElectron(options)
  vi.doMock('electron', () => fake.module)
  vi.doMock('electron-store', () => ({
    default: class {
      constructor() {
        fake.log.push('store')
      }
      get = (key: string) => stored.get(key)
      delete = (key: string) => stored.delete(key)
      set(key: string, value: unknown) {
        if (broken) throw new Error('ENOSPC')
        stored.set(key, JSON.parse(JSON.stringify(value)))
      }
    },
  }))
  await import('../../electron/main.ts')
  await fake.start()
  fake.windows[0]?.emit('ready-to-show')
  return fake
}
const labels = (menu: unknown): string[] => (menu as { label?: string }[]).map((line) => line.label ?? '-')
const click = (menu: unknown, label: string): void =>
  (menu as { label?: string; click?: () => void }[]).find((line) => line.label === label)?.click?.()
const ownFrame = { senderFrame: { url: 'app://sverka/index.html', parent: null } }
const call = (fake: FakeElectron, name: string, payload?: unknown) =>
  (fake.handlers.get(`sverka:call:${name}`) as ((event: unknown, payload: unknown) => Promise<unknown>) | undefined)?.(ownFrame, payload)

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers({ now: new Date(2025, 5, 20, 10), toFake: ['Date', 'setInterval', 'clearInterval'] })
  stored.clear()
  broken = false
})
afterEach(() => {
  vi.useRealTimers()
  Object.defineProperty(process, 'platform', { value: realPlatform })
})

describe('the order of starting', () => {
  it('is: sandbox, scheme, data folder, lock, and only then the store and a window', async () => {
    const { log } = await launch()
    const steps = log.filter((line) => !line.startsWith('switch') && !line.startsWith('id') && !line.startsWith('webrtc'))
    expect(steps).toEqual([
      'sandbox',
      'schemes [{"scheme":"app","privileges":{"standard":true,"secure":true,"supportFetchAPI":true}}]',
      expect.stringMatching(/^path userData [\\/]appData[\\/]Sverka$/),
      'lock',
      'store',
      'window',
    ])
    expect(log.indexOf('switch host-resolver-rules')).toBeLessThan(log.indexOf('lock'))
  })
  it('takes the words of the command line without a lock, a store or a window', async () => {
    const argv = process.argv
    process.argv = ['sverka', '--version']
    const written = vi.spyOn(process.stdout, 'write').mockImplementation((...args: unknown[]) => {
      const done = args.at(-1)
      if (typeof done === 'function') done()
      return true
    })
    try {
      const { log, windows } = await launch()
      await vi.waitFor(() => expect(log).toContain('exit 0'))
      expect(written).toHaveBeenCalledWith('1.2.3\n')
      expect(log).not.toContain('lock')
      expect(log).not.toContain('store')
      expect(windows).toHaveLength(0)
    } finally {
      process.argv = argv
      written.mockRestore()
    }
  })
  it('opens nothing without the lock, and leaves', async () => {
    const { log, windows, trays, handlers } = await launch({ lock: false })
    expect(log).not.toContain('store')
    expect(log).toContain('quit')
    expect([windows.length, trays.length, handlers.size]).toEqual([0, 0, 0])
  })
  it('guards the session before the page is loaded', async () => {
    const { guards, windows } = await launch()
    expect([...guards.keys()].sort()).toEqual(['device', 'permission check', 'permission request', 'protocol app', 'request'])
    expect(windows[0]?.url).toBe('app://sverka/index.html')
  })
  it('answers every message of the contract, and no other', async () => {
    const { handlers } = await launch()
    expect([...handlers.keys()].sort()).toEqual(
      Object.keys(BRIDGE_CALLS)
        .map((name) => `sverka:call:${name}`)
        .sort(),
    )
  })
  it('brings the window to the front when it is started again', async () => {
    const { app, windows, log } = await launch()
    windows[0]?.closeByPerson()
    expect(windows[0]?.visible).toBe(false)
    app.emit('second-instance')
    expect([windows.length, windows[0]?.visible]).toEqual([1, true])
    expect(log).toContain('focus')
  })
})

describe('closing and quitting', () => {
  it('hides beside the tray, and the page lives on', async () => {
    const { windows, log } = await launch()
    windows[0]?.closeByPerson()
    expect([windows.length, windows[0]?.visible]).toEqual([1, false])
    expect(log).not.toContain('quit')
  })
  it('remembers where the window was', async () => {
    const { windows } = await launch()
    windows[0]?.closeByPerson()
    expect(stored.get('window')).toEqual({ bounds: { x: 10, y: 20, width: 800, height: 600 }, maximized: false })
  })
  it('closes and quits where there is no tray', async () => {
    const { windows, log } = await launch({ tray: false })
    windows[0]?.closeByPerson()
    expect(windows).toHaveLength(0)
    expect(log).toContain('quit')
  })
  it('closes when a person turned the tray off, at once', async () => {
    const fake = await launch()
    await call(fake, 'writeSettings', { closeToTray: false })
    fake.windows[0]?.closeByPerson()
    expect(fake.windows).toHaveLength(0)
  })
  it('quits from the tray, past the hiding', async () => {
    const { trays, windows } = await launch()
    click(trays[0]?.menus.at(-1), 'Выйти')
    expect(windows).toHaveLength(0)
  })
  it.each(['query-session-end', 'session-end'])('does not stand in the way of Windows ending (%s)', async (event) => {
    const { windows } = await launch()
    windows[0]?.emit(event, {})
    windows[0]?.closeByPerson()
    expect(windows).toHaveLength(0)
  })
  it('does not stand in the way of a shutdown of Linux or macOS', async () => {
    const { powerMonitor, windows, log } = await launch({ platform: 'darwin' })
    powerMonitor.emit('shutdown')
    expect(log).toContain('quit')
    expect(windows).toHaveLength(0)
  })
  it('does not let the page ask whether to leave', async () => {
    const { windows } = await launch()
    const preventDefault = vi.fn()
    windows[0]?.webContents.emit('will-prevent-unload', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
  it('quits even when the disk is full', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { app, windows } = await launch()
    broken = true
    app.quit()
    expect(windows).toHaveLength(0)
    expect(said).toHaveBeenCalledWith('sverka: ENOSPC\n')
    said.mockRestore()
  })
  it('stays in the dock of macOS without a window, and opens one again', async () => {
    stored.set('settings', { closeToTray: false })
    const { app, windows, log } = await launch({ platform: 'darwin' })
    windows[0]?.closeByPerson()
    expect([windows.length, log.includes('quit')]).toEqual([0, false])
    app.emit('activate')
    expect(windows).toHaveLength(1)
  })
})

describe('the tray', () => {
  it('is one, and is kept', async () => {
    const { trays } = await launch()
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(trays).toHaveLength(1)
  })
  it('shows the snapshot of before the restart', async () => {
    stored.set('snapshot', snapshot)
    const { trays } = await launch()
    expect(trays[0]?.image).toMatch(/tray-short\.ico$/)
    expect(trays[0]?.tooltip).toBe(snapshot.sentence)
    expect(labels(trays[0]?.menus.at(-1))).toEqual([snapshot.sentence, 'Доплатите 85 ₽ до 30 июня.', '-', 'Скрыть окно', '-', 'Выйти'])
  })
  it('takes a new snapshot at once', async () => {
    const fake = await launch()
    expect(fake.trays[0]?.image).toMatch(/tray-unknown\.ico$/)
    await call(fake, 'saveSnapshot', { ...snapshot, state: 'ok', sentence: 'Всё оплачено.', items: [] })
    expect(fake.trays[0]?.image).toMatch(/tray-ok\.ico$/)
    expect(fake.trays[0]?.tooltip).toBe('Всё оплачено.')
  })
  it('sets its menu again only when something changed: an open menu would close', async () => {
    const fake = await launch({ platform: 'linux' })
    const before = fake.trays[0]?.menus.length
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(fake.trays[0]?.menus.length).toBe(before)
    await call(fake, 'saveSnapshot', snapshot)
    expect(fake.trays[0]?.menus.length).toBe((before ?? 0) + 1)
    await call(fake, 'saveSnapshot', snapshot)
    expect(fake.trays[0]?.menus.length).toBe((before ?? 0) + 1)
  })
  it('offers to show what is hidden and to hide what is shown', async () => {
    const { trays, windows } = await launch()
    click(trays[0]?.menus.at(-1), 'Скрыть окно')
    expect(windows[0]?.visible).toBe(false)
    click(trays[0]?.menus.at(-1), 'Открыть Сверку')
    expect(windows[0]?.visible).toBe(true)
  })
  it('opens the screen of an item', async () => {
    stored.set('snapshot', snapshot)
    const { trays, windows } = await launch()
    click(trays[0]?.menus.at(-1), 'Доплатите 85 ₽ до 30 июня.')
    expect(windows[0]?.webContents.sent).toEqual([['sverka:event:show', { path: '/today' }]])
  })
  it.each([
    ['win32', 1],
    ['darwin', 0],
    ['linux', 0],
  ])('on %s listens to %i kind of click', async (platform, count) => {
    const { trays } = await launch({ platform })
    expect(trays[0]?.listenerCount('click')).toBe(count)
  })
  it('changes its language with the settings, as does the menu', async () => {
    const fake = await launch()
    await call(fake, 'writeSettings', { language: 'en' })
    expect(labels(fake.trays[0]?.menus.at(-1)).at(-1)).toBe('Quit')
    expect(labels(fake.menu())).toEqual(['Edit', 'View'])
  })
  it('writes & so that a menu shows it', async () => {
    stored.set('snapshot', { ...snapshot, items: [], sentence: 'Тепло & Свет: не хватает 85 ₽.' })
    const { trays } = await launch()
    expect(labels(trays[0]?.menus.at(-1))[0]).toBe('Тепло && Свет: не хватает 85 ₽.')
    expect(trays[0]?.tooltip).toBe('Тепло & Свет: не хватает 85 ₽.')
  })
})

describe('reminders', () => {
  it('come at the start, once, from the snapshot alone; and open the window', async () => {
    stored.set('snapshot', snapshot)
    const { notifications, windows } = await launch()
    await vi.advanceTimersByTimeAsync(3 * 3_600_000)
    expect(notifications).toMatchObject([{ title: 'Сверка напоминает', body: 'Доплатите 85 ₽ до 30 июня.' }])
    windows[0]?.closeByPerson()
    notifications[0]?.emitter.emit('click')
    expect(windows[0]?.visible).toBe(true)
  })
  it('do not come again after a restart', async () => {
    stored.set('snapshot', snapshot)
    await launch()
    vi.resetModules()
    expect((await launch()).notifications).toEqual([])
  })
  it('come with the window closed, on the next of the days', async () => {
    stored.set('snapshot', snapshot)
    const { notifications, windows } = await launch()
    windows[0]?.closeByPerson()
    vi.setSystemTime(new Date(2025, 5, 27, 9))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(notifications.map(({ title }) => title)).toEqual(['Сверка напоминает', 'Пока Сверка была выключена, подошли сроки'])
  })
  it.each(['resume', 'unlock-screen'])('are looked at anew on %s, and the page is told', async (event) => {
    stored.set('snapshot', snapshot)
    const { notifications, powerMonitor, windows } = await launch()
    vi.setSystemTime(new Date(2025, 5, 27, 9))
    powerMonitor.emit(event)
    expect(notifications).toHaveLength(2)
    expect(windows[0]?.webContents.sent).toEqual([['sverka:event:dayMayHaveChanged', undefined]])
  })
  it('tells the page about midnight within a minute, and only then', async () => {
    const { windows } = await launch()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(windows[0]?.webContents.sent).toEqual([])
    vi.setSystemTime(new Date(2025, 5, 20, 23, 59, 30))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(windows[0]?.webContents.sent).toEqual([['sverka:event:dayMayHaveChanged', undefined]])
  })
  it('are silent when turned off, and lose nothing by it', async () => {
    stored.set('snapshot', snapshot)
    stored.set('settings', { reminders: false })
    const fake = await launch()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(fake.notifications).toEqual([])
    await call(fake, 'writeSettings', { reminders: true })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(fake.notifications).toMatchObject([{ title: 'Сверка напоминает' }])
  })
  it('are not marked as told where the system cannot show them', async () => {
    stored.set('snapshot', snapshot)
    const { notifications } = await launch({ notifications: false })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(notifications).toEqual([])
    expect(stored.get('lastSeen')).toEqual({ day: '2025-06-20', reminded: {} })
  })
  it('are not said every minute when the disk is full', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    stored.set('snapshot', snapshot)
    broken = true
    const { notifications } = await launch()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(notifications).toHaveLength(1)
    said.mockRestore()
  })
})

describe('npm start is told that the window is there', () => {
  it.each([
    [false, 1],
    [true, 0],
  ])('packed %s: %i line', async (packaged, lines) => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await launch({ packaged })
    const count = said.mock.calls.filter(([text]) => text === 'sverka: window open\n').length
    said.mockRestore()
    expect(count).toBe(lines)
  })
})
