/** How the three parts are built: main process (one ES module), preload (one CommonJS file), page (works under any address). */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { NONCE_PLACEHOLDER } from './electron/page/csp.ts'

const here = import.meta.dirname
const { version } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8')) as { version: string }
/** Source maps would carry the paths of the machine that built them. */
const sourcemap = false

export default defineConfig({
  main: {
    build: {
      sourcemap,
      // Everything goes into the bundle, so that the packed program needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        // The thread that reads PDFs for the command line is a file of its own (electron/cli/read-pdf.ts names it).
        input: { main: resolve(here, 'electron/main.ts'), 'pdf-thread': resolve(here, 'electron/cli/pdf-thread.ts') },
        output: { entryFileNames: '[name].js' },
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
