/** Runs a child process that may be stopped: by a bound of ours, or because the person pressed Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process'

export interface RunningChild {
  process: ChildProcess
  /** The exit status; null when it was ended by a signal or could not be started. */
  ended: Promise<number | null>
  /** Asks it to end, and ends it when it does not listen. */
  stop(): void
}

const GRACE_MS = 3_000

export interface ChildOptions {
  cwd: string
  env?: NodeJS.ProcessEnv
  signal?: AbortSignal
}

/** Starts a program with its output as pipes. Never throws and never rejects. */
export function startChild(command: string, args: readonly string[], { cwd, env, signal }: ChildOptions): RunningChild {
  const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', (code) => resolve(code))
  })
  const stop = (): void => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
    void ended.then(() => clearTimeout(timer))
  }
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  void ended.then(() => signal?.removeEventListener('abort', stop))
  return { process: child, ended, stop }
}
