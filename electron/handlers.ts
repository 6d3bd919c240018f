/** What the shell does for each message of the window. */
import type { ComputerSettings, Environment } from '../shared/bridge.ts'
import type { Handlers } from './guards/calls.ts'
import type { ShellState } from './state/shell-state.ts'

export interface HandlerParts {
  state: ShellState
  environment: Environment
  saveFile(name: string, content: string | Uint8Array): Promise<boolean>
  onSettings(settings: ComputerSettings): void
  onSnapshot(): void
}

export function bridgeHandlers({ state, environment, saveFile, onSettings, onSnapshot }: HandlerParts): Handlers {
  return {
    environment: () => environment,
    readSettings: () => state.settings(),
    writeSettings(patch) {
      const settings = state.writeSettings(patch)
      onSettings(settings)
      return settings
    },
    saveSnapshot(snapshot) {
      state.saveSnapshot(snapshot)
      onSnapshot()
      return true
    },
    readSentinel: () => state.sentinel(),
    saveSentinel(sentinel) {
      state.saveSentinel(sentinel)
      return true
    },
    saveFile: ({ name, text }) => saveFile(name, text),
    saveBytes: ({ name, bytes }) => saveFile(name, bytes),
  }
}
