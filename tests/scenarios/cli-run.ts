/** Runs the command line as a person would, in a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect } from 'vitest'

/** Node keeps the compiled program here from run to run, which halves the time of each. */
const COMPILED = mkdtempSync(join(tmpdir(), 'sverka-compiled-'))
afterAll(() => rmSync(COMPILED, { recursive: true, force: true }))

const MAIN = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
  /** Lines of standard error: one a fault. */
  faults: string[]
}

/** What the assertions look at; the whole is the `Report` of the contract. */
export interface CliReport {
  asOf: string
  files: {
    file: string
    sha256: string
    kind: string
    format: string
    read: number
    added: number
    duplicates: number
    problems: { level: string; at?: string; message: string }[]
  }[]
  accounts: {
    id: string
    state: string
    gap: string
    cutoffOn: string | null
    payBy: string | null
    daysLeft: number | null
    balance: string
    nextCharge: { on: string; amount: string } | null
    autopay: { mode: string; amount: string | null; nextOn: string | null; shouldBe: string | null } | null
    vouchedThrough: string | null
    periods: { period: string; on: string; expected: string; paid: string; gap: string; state: string }[]
    payments: { transaction: string; on: string; amount: string }[]
    because: string[]
  }[]
  alerts: {
    rule: string
    severity: string
    account: string | null
    amount: string | null
    text: string
    do: { kind: string; amount?: string }[]
  }[]
  review: unknown[]
  unclaimed: number
}

/** A folder that goes with the test file, with what is needed to fill it. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string): string => join(folder, name)
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path(name), content)
    return path(name)
  }
  return { path, put, putJson: (name: string, content: unknown) => put(name, JSON.stringify(content)) }
}

/** Russian unless the words say otherwise, so that what is said does not depend on the computer. */
export function sverka(words: readonly string[], input: string | Uint8Array = '', locale = 'ru_RU.UTF-8'): Ran {
  const env = { ...process.env, LC_ALL: locale, NO_COLOR: '1', NODE_COMPILE_CACHE: COMPILED }
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { input, encoding: 'utf8', env })
  return { status, stdout, stderr, faults: stderr.split('\n').filter(Boolean) }
}

/** Left running, to be stopped. */
export function started(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...words], { stdio: 'ignore' })
}

/** The same with a shell's pipe behind it, such as `| head`; the status is that of the command line itself. */
export function piped(words: readonly string[], pipe: string): Pick<Ran, 'status' | 'stdout' | 'stderr'> {
  const quoted = [process.execPath, MAIN, ...words].map((word) => `'${word}'`).join(' ')
  const { stdout, stderr } = spawnSync('sh', ['-c', `{ ${quoted}; echo "status $?" >&2; } ${pipe}`], { encoding: 'utf8' })
  const status = /status (\d+)\n$/.exec(stderr)?.[1]
  return { status: status === undefined ? null : Number(status), stdout, stderr: stderr.replace(/status \d+\n$/, '') }
}

/** `check --json`, whose standard output must be the report and nothing else. */
export function check(words: readonly string[], input: string | Uint8Array = ''): Ran & { report: CliReport } {
  const ran = sverka(['check', '--json', ...words], input)
  expect(ran.stdout, ran.stderr).toMatch(/^\{[\s\S]*\}\n$/)
  return { ...ran, report: JSON.parse(ran.stdout) as CliReport }
}
