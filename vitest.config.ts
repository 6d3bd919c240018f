import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,property,scenarios,fixtures,desktop}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    // A suite that passes only in one zone is wrong: `npm test` runs it in three (see package.json).
    environment: 'node',
    testTimeout: 20_000,
  },
})
