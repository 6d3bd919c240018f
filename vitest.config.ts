import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Set by .ci/run, which counts what every run of the tests (one a time zone) wrote there. */
const { SVERKA_RESULTS } = process.env

export default defineConfig({
  test: {
    include: ['tests/{unit,property,scenarios,fixtures,desktop}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    // A suite that passes only in one zone is wrong: `npm test` runs it in three (see package.json).
    environment: 'node',
    // electron-store asks for `electron`, which tests replace; a library that is not inlined would get the real one.
    server: { deps: { inline: ['electron-store'] } },
    testTimeout: 90_000,
    reporters: SVERKA_RESULTS ? ['default', ['json', { outputFile: join(SVERKA_RESULTS, `vitest-${process.pid}.json`) }]] : ['default'],
  },
})
