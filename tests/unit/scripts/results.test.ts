import { describe, expect, it } from 'vitest'
import { countsOf, total } from '../../../scripts/results.ts'

const vitest = (numPassedTests: number, numFailedTests: number, testResults: object[] = []) => ({
  numPassedTests,
  numFailedTests,
  testResults,
})
const playwright = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky, skipped: 3 },
  errors,
})

describe('countsOf', () => {
  it.each([
    ['Vitest', vitest(12, 1), { passed: 12, failed: 1 }],
    ['a test file that Vitest cannot load', vitest(12, 0, [{ status: 'failed', assertionResults: [] }]), { passed: 12, failed: 1 }],
    ['a failed test, counted once', vitest(1, 1, [{ status: 'failed', assertionResults: [{}, {}] }]), { passed: 1, failed: 1 }],
    ['Playwright', playwright(5, 2), { passed: 5, failed: 2 }],
    ['a test that passed the second time only', playwright(5, 0, 1), { passed: 5, failed: 1 }],
    ['a test file that Playwright cannot load', playwright(0, 0, 0, [{ message: 'no such module' }]), { passed: 0, failed: 1 }],
  ])('counts %s', (_, result, counts) => {
    expect(countsOf(result)).toEqual(counts)
  })

  it.each([[null], [{}], [[]], ['12 passed'], [{ numPassedTests: 3 }], [{ stats: {} }]])('guesses nothing from %j', (result) => {
    expect(() => countsOf(result)).toThrow('not the result of a test runner')
  })
})

describe('total', () => {
  it.each([
    [
      'several runs',
      [
        { passed: 3, failed: 0 },
        { passed: 4, failed: 1 },
      ],
      1,
      { passed: 7, failed: 1 },
    ],
    ['all well', [{ passed: 3, failed: 0 }], 0, { passed: 3, failed: 0 }],
    ['types or lint that failed before any test', [], 2, { passed: 0, failed: 1 }],
    ['a crash after the last test', [{ passed: 3, failed: 0 }], 134, { passed: 3, failed: 1 }],
  ])('sums %s', (_, all, status, counts) => {
    expect(total(all, status)).toEqual(counts)
  })
})
