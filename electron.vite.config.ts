/** How the three parts are built: main process (one ES module), preload (one CommonJS file), page (works under any address). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { NONCE_PLACEHOLDER } from './electron/page/csp.ts'

const here = import.meta.dirname
const { version } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8')) as { version: string }
/** Source maps would carry the paths of the machine that built them. */
const sourcemap = false

/** Puts the WebAssembly that finds codes beside the threads of the command line, where electron/cli/engine.ts looks for it. */
function codeEngine() {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  return {
    name: 'code-engine',
    generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void }) {
      this.emitFile({ type: 'asset', fileName: 'zxing_reader.wasm', source: readFileSync(file) })
    },
  }
}

export default defineConfig({
  main: {
    plugins: [codeEngine()],
    // fflate's build for Node makes a `require` of its own, and electron-vite a second one: the file would not parse.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      sourcemap,
      // Everything goes into the bundle, so that the packed program needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        // The threads of the command line are files of their own (electron/cli/thread.ts names them).
        input: {
          main: resolve(here, 'electron/main.ts'),
          'pdf-thread': resolve(here, 'electron/cli/pdf-thread.ts'),
          'picture-thread': resolve(here, 'electron/cli/picture-thread.ts'),
        },
        output: { entryFileNames: '[name].js' },
        // Machine code for one system: taken where it is there, done without where it is not (electron/cli/drawing.ts).
        external: ['@napi-rs/canvas'],
      },
    },
  },
  preload: {
    build: {
      sourcemap,
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve(here, 'electron/preload.ts'),
        // A sandboxed preload is no ES module and may load no second file.
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    publicDir: resolve(here, 'electron/resources/page'),
    plugins: [react()],
    define: { __SVERKA_VERSION__: JSON.stringify(version) },
    html: { cspNonce: NONCE_PLACEHOLDER },
    worker: { format: 'es' },
    build: {
      sourcemap,
      outDir: resolve(here, 'out/renderer'),
      minify: true,
      // A font or a picture as a data: address would need a wider policy than 'self'.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
})
