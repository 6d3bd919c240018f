/** What the app starts with; a bridge that does not answer costs comfort, never the start. */
import { type Bridge, ComputerSettings } from '../shared/bridge.ts'
import type { ProgramParts } from './hooks/program.tsx'
import type { WorkerApi } from './worker/api.ts'

export async function startingParts(bridge: Bridge, worker: WorkerApi & Pick<ProgramParts, 'onCrash'>): Promise<ProgramParts> {
  const [settings, environment] = await Promise.all([bridge.readSettings(), bridge.environment()])
  return {
    bridge,
    worker,
    ...(worker.onCrash ? { onCrash: worker.onCrash } : {}),
    settings: settings.ok ? settings.value : ComputerSettings.parse({}),
    environment: environment.ok ? environment.value : { desktop: false, platform: '', version: '' },
  }
}
