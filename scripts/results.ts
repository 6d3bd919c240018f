/** Sums what the test runners wrote (Vitest's and Playwright's JSON) and prints the closing line: `N passed, N failed`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Counts {
  passed: number
  failed: number
}

interface Vitest {
  numPassedTests: number
  numFailedTests: number
  /** A file that could not be loaded fails without a failed test. */
  testResults: { status: string; assertionResults: unknown[] }[]
}
interface Playwright {
  stats: { expected: number; unexpected: number; flaky: number }
  /** Faults outside any test: a test file that cannot be loaded. */
  errors: unknown[]
}

/** The counts of one runner's JSON. Throws when it is the output of neither: a count must never be guessed. */
export function countsOf(result: unknown): Counts {
  if (isVitest(result)) {
    const unloaded = result.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    return { passed: result.numPassedTests, failed: result.numFailedTests + unloaded.length }
  }
  if (isPlaywright(result)) {
    const { expected, unexpected, flaky } = result.stats
    return { passed: expected, failed: unexpected + flaky + result.errors.length }
  }
  throw new Error('not the result of a test runner')
}

const isVitest = (result: unknown): result is Vitest =>
  typeof result === 'object' && result !== null && 'numPassedTests' in result && 'testResults' in result
const isPlaywright = (result: unknown): result is Playwright =>
  typeof result === 'object' && result !== null && 'stats' in result && 'errors' in result

/** The whole. `status`: how the test command ended; where it failed without a failed test (types, lint, a crash), that is one failure. */
export function total(all: readonly Counts[], status: number): Counts {
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0)
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0)
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

if (import.meta.main) {
  const [folder = '', status = '1'] = process.argv.slice(2)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const all = files.map((name) => countsOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  const { passed, failed } = total(all, Number(status))
  console.log(`${passed} passed, ${failed} failed`)
  // Nothing run is no success.
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
