/** What closing the window does: hide it beside the tray icon, or really close it. */
import { isGnome } from './desktop.ts'

export interface ClosingFacts {
  /** Null: nobody chose, the platform decides. */
  setting: boolean | null
  platform: string
  /** XDG_CURRENT_DESKTOP, on Linux. */
  desktop: string | undefined
  /** Without a tray icon a hidden window could never be found again. */
  hasTray: boolean
  /** The program or the computer is going down: nothing may stand in the way. */
  isQuitting: boolean
}

/** Closes to the tray unless told otherwise, except on GNOME, which shows no tray without an extension. */
export function closesToTray({ setting, platform, desktop }: Pick<ClosingFacts, 'setting' | 'platform' | 'desktop'>): boolean {
  return setting ?? !isGnome(platform, desktop)
}

export function whenClosing(facts: ClosingFacts): 'hide' | 'close' {
  if (facts.isQuitting || !facts.hasTray) return 'close'
  return closesToTray(facts) ? 'hide' : 'close'
}
