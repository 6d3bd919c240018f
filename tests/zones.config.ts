/** The tests that days could spoil, in two zones more: one that skips midnights, and one that once skipped a whole day. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import base from '../vitest.config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const include = ['tests/unit/dates.test.ts', 'tests/scenarios/**/*.test.ts']
const zones = ['America/Sao_Paulo', 'Pacific/Apia']

export default defineConfig({
  root,
  test: {
    ...base.test,
    // Projects add to the lists they extend.
    include: [],
    projects: zones.map((TZ) => ({ extends: true, root, test: { name: TZ, include, env: { TZ } } })),
  },
})
