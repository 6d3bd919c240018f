/** Connects the table of messages to Electron's IPC: one handler a message, each answered by guards/calls.ts. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { BRIDGE_CALLS, type BridgeCall } from '../shared/bridge.ts'
import { callChannel } from './channels.ts'
import { answerCall, type Handlers } from './guards/calls.ts'
import type { Sender } from './guards/sender.ts'

/** Reading from a frame that is gone throws; such a sender is nobody. */
function senderOf(event: IpcMainInvokeEvent): Sender | null {
  try {
    const frame = event.senderFrame
    return frame && { url: frame.url, parent: frame.parent }
  } catch {
    return null
  }
}

export function registerIpc(handlers: Handlers, report: (error: unknown) => void): void {
  for (const call of Object.keys(BRIDGE_CALLS) as BridgeCall[]) {
    ipcMain.handle(callChannel(call), (event, payload: unknown) => answerCall(call, senderOf(event), payload, handlers, report))
  }
}
