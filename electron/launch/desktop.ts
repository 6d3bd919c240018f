/** Tries to run the desktop program, and says why not where it cannot be. */
import { startChild } from './child.ts'
import { READY_LINE } from './ready-line.ts'
import { electronExecutable, fetchRuntime } from './runtime.ts'

export type Refusal = 'noDisplay' | 'notFetched' | 'notStarted'
export type Trial = { ran: true; code: number } | { ran: false; why: Refusal }

/** On Linux a window needs X11 or Wayland; without either it is pointless to fetch anything. */
export const hasDisplay = (platform: string, env: Readonly<Record<string, string | undefined>>): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)

/**
 * Runs the program until it is closed. It counts as running from the line that it prints when its window is there; one that ends with an
 * error before, or prints nothing for `readyMs`, did not start. One that ends well before has handed over to the program already open.
 */
export async function runDesktop(
  command: string,
  args: readonly string[],
  cwd: string,
  signal: AbortSignal,
  readyMs = 30_000,
): Promise<Trial> {
  const child = startChild(command, args, { cwd, signal })
  let ready = false
  let said = ''
  const timer = setTimeout(child.stop, readyMs)
  child.process.stdout?.on('data', (chunk: Buffer) => {
    if (ready) return
    said += chunk.toString()
    if (!said.includes(READY_LINE)) return
    ready = true
    clearTimeout(timer)
    // What Electron grumbles about before its window stands is noise; later it may matter.
    child.process.stderr?.pipe(process.stderr, { end: false })
  })
  child.process.stderr?.resume()
  const code = await child.ended
  clearTimeout(timer)
  if (ready || code === 0 || signal.aborted) return { ran: true, code: signal.aborted ? 0 : (code ?? 1) }
  return { ran: false, why: 'notStarted' }
}

export interface TrialParts {
  platform: string
  env: Readonly<Record<string, string | undefined>>
  /** The folder of the package `electron`. */
  electronFolder: string
  project: string
  signal: AbortSignal
  /** The runtime is about to be fetched, which takes a while. */
  onFetch(): void
}

/** Fetches Electron's runtime where it is missing, and runs the program with it. */
export async function tryDesktop(parts: TrialParts): Promise<Trial> {
  if (!hasDisplay(parts.platform, parts.env)) return { ran: false, why: 'noDisplay' }
  let executable = electronExecutable(parts.electronFolder)
  if (executable === null) {
    parts.onFetch()
    executable = await fetchRuntime(parts.electronFolder, parts.signal)
  }
  if (parts.signal.aborted) return { ran: true, code: 0 }
  if (executable === null) return { ran: false, why: 'notFetched' }
  return runDesktop(executable, [parts.project], parts.project, parts.signal)
}
