/** The WebAssembly that finds codes, for the threads of the command line. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { codeFinder, type FindCodes } from '../../shared/codes/zxing.ts'

/** In a checkout from the package; the built program has it one folder above its parts (electron.vite.config.ts). */
function wasm(): string | URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('../zxing_reader.wasm', import.meta.url)
  return createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
}

/** Finds codes. Throws when the file of the library is missing, which is a broken installation. */
export const loadFinder = (): FindCodes => codeFinder({ wasm: readFileSync(wasm()) })
