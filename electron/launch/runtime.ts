/** Electron's runtime: whether it is here, and fetching it (since version 42 npm brings none; the package's own script does at first start). */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './child.ts'

/** The path of Electron's executable, or null when its runtime was not fetched yet. `folder`: that of the package `electron`. */
export function electronExecutable(folder: string): string | null {
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** All bytes under a folder; what vanishes meanwhile counts as nothing. */
export function bytesUnder(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((total, entry) => total + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0)
  } catch {
    return 0
  }
}

export interface FetchBounds {
  /** Give up when nothing arrived for so long: a firewall that swallows packets never says no. */
  quietMs: number
  /** Give up at last. */
  totalMs: number
  /** How often to look. */
  lookMs: number
}
const BOUNDS: FetchBounds = { quietMs: 20_000, totalMs: 600_000, lookMs: 1_000 }

/**
 * Runs the package's script that fetches the runtime, silently. Gives the executable, or null when it could not be had within the bounds.
 * It works in a temporary folder of its own, whose growth shows whether anything arrives.
 */
export async function fetchRuntime(folder: string, signal: AbortSignal, bounds: FetchBounds = BOUNDS): Promise<string | null> {
  const work = mkdtempSync(join(tmpdir(), 'sverka-electron-'))
  const env = { ...process.env, TMPDIR: work, TMP: work, TEMP: work }
  const child = startChild(process.execPath, [join(folder, 'install.js')], { cwd: folder, env, signal })
  child.process.stdout?.resume()
  child.process.stderr?.resume()
  const size = (): number => bytesUnder(work) + bytesUnder(join(folder, 'dist'))
  let last = { size: size(), at: performance.now() }
  const start = last.at
  const timer = setInterval(() => {
    const now = { size: size(), at: performance.now() }
    if (now.size !== last.size) last = now
    if (now.at - last.at > bounds.quietMs || now.at - start > bounds.totalMs) child.stop()
  }, bounds.lookMs)
  const code = await child.ended
  clearInterval(timer)
  rmSync(work, { recursive: true, force: true })
  return code === 0 ? electronExecutable(folder) : null
}
