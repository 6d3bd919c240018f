/** Whether the built program is newer than everything it is built from. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the build reads, relative to the project. A changed lock file means other libraries. */
export const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json'] as const
export const OUTPUTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'] as const

const changedAt = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null

/** The latest change in a file or anywhere in a folder; folders count too, because a deleted file shows only there. */
function latestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return Number.NEGATIVE_INFINITY
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => latestChange(join(path, name))))
}

/** True when every output is there and newer than every source. Reads times only, no contents. */
export function isBuildFresh(project: string, sources: readonly string[] = SOURCES, outputs: readonly string[] = OUTPUTS): boolean {
  const built = outputs.map((path) => changedAt(join(project, path)))
  const newest = Math.max(...sources.map((path) => latestChange(join(project, path))))
  return built.every((at) => at !== null && at > newest)
}
