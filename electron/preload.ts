/**
 * Puts the bridge at `window.sverka`. One function a message; neither ipcRenderer nor an event object ever reaches the page. Bundled as
 * one CommonJS file, because a sandboxed preload can load nothing else; types are all it takes from the contract.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Bridge, BridgeAnswer, BridgeCall, BridgeEvent, BridgePayload } from '../shared/bridge.ts'
import { callChannel, eventChannel } from './channels.ts'

const ask = <C extends BridgeCall>(call: C, payload?: BridgePayload<C>): Promise<BridgeAnswer<C>> =>
  ipcRenderer.invoke(callChannel(call), payload)

/** The page may listen to these and to nothing else. */
const EVENTS = { show: true, dayMayHaveChanged: true } as const satisfies Record<BridgeEvent, true>

const bridge: Bridge = {
  environment: () => ask('environment'),
  readSettings: () => ask('readSettings'),
  writeSettings: (patch) => ask('writeSettings', patch),
  saveSnapshot: (snapshot) => ask('saveSnapshot', snapshot),
  readSentinel: () => ask('readSentinel'),
  saveSentinel: (sentinel) => ask('saveSentinel', sentinel),
  saveFile: (file) => ask('saveFile', file),
  saveBytes: (file) => ask('saveBytes', file),
  on(event, listener) {
    if (!Object.hasOwn(EVENTS, event)) return () => {}
    const hear = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload)
    ipcRenderer.on(eventChannel(event), hear)
    return () => {
      ipcRenderer.removeListener(eventChannel(event), hear)
    }
  },
}

contextBridge.exposeInMainWorld('sverka', bridge)
