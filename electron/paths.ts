/** Where the built program finds its own parts, seen from the folder of the main bundle (`out/main`), packed or not. */
import { join } from 'node:path'

export interface ProgramPaths {
  renderer: string
  preload: string
  resources: string
}

export const programPaths = (mainFolder: string): ProgramPaths => ({
  renderer: join(mainFolder, '..', 'renderer'),
  preload: join(mainFolder, '..', 'preload', 'preload.cjs'),
  resources: join(mainFolder, '..', '..', 'electron', 'resources'),
})
