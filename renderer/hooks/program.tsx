/** What every screen may reach: the worker with the data, the bridge to the computer, and the computer's settings. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Bridge, ComputerSettings, Environment } from '../../shared/bridge.ts'
import type { WorkerApi } from '../worker/api.ts'

export interface ProgramParts {
  worker: WorkerApi
  /** Calls back when the worker died and nothing is answered any more. Gives the unsubscribe. */
  onCrash?: (listener: (error: Error) => void) => () => void
  bridge: Bridge
  environment: Environment
  settings: ComputerSettings
}

export interface Program extends ProgramParts {
  /** Changes settings at once and writes them down. */
  change(settings: Partial<ComputerSettings>): void
}

const ProgramContext = createContext<Program | null>(null)

export function ProgramProvider({ parts, children }: { parts: ProgramParts; children: ReactNode }) {
  const [settings, setSettings] = useState(parts.settings)
  const program = useMemo<Program>(
    () => ({
      ...parts,
      settings,
      change(changed) {
        setSettings((before) => ({ ...before, ...changed }))
        void parts.bridge.writeSettings(changed)
      },
    }),
    [parts, settings],
  )
  return <ProgramContext value={program}>{children}</ProgramContext>
}

/** The program around a screen. Throws outside of `ProgramProvider`. */
export function useProgram(): Program {
  const program = useContext(ProgramContext)
  if (!program) throw new Error('useProgram needs a ProgramProvider above it')
  return program
}

export const useWorker = (): WorkerApi => useProgram().worker
export const useBridge = (): Bridge => useProgram().bridge
