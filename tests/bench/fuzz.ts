/**
 * Spoils files for a long time and reads them: `node tests/bench/fuzz.ts --seconds 120 --seed 1`. Takes the project's own files and,
 * where they lie beside the project, the shared ones. Every input that is slow, trips a reader or gives a wrong answer is printed with
 * its seed and kept in a folder for temporary files. Exit status 1 when there was one. `--only TEXT` takes files whose path holds
 * it.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { civilDate } from '../../shared/dates.ts'
import { pdfText } from '../../shared/pdf/text.ts'
import { dice, mutated } from '../support/mutate.ts'
import { faultsOf, readAll } from '../support/sound.ts'

const CONTEXT = { asOf: civilDate('2025-07-01'), currency: 'RUB' }
/** A small file that takes longer is worth a look. */
const SLOW_MS = 1_500
const LARGEST_SEED = 2_000_000

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
})
const root = join(import.meta.dirname, '..', '..')
const folders = [join(root, 'tests', 'fixtures', 'files'), join(root, '..', 'shared', 'fixtures')]

const seeds = folders.flatMap(filesIn).filter(({ path }) => path.includes(values.only))
if (seeds.length === 0) throw new Error('no file to begin with')

function filesIn(folder: string): { path: string; bytes: Uint8Array }[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:json|md)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }))
      .filter(({ bytes }) => bytes.length <= LARGEST_SEED)
  } catch {
    return []
  }
}

let kept: string | undefined
function keep(path: string, seed: number, bytes: Uint8Array): string {
  kept ??= mkdtempSync(join(tmpdir(), 'sverka-fuzz-'))
  const file = join(kept, `${seed}-${basename(path)}`)
  writeFileSync(file, bytes)
  return file
}

async function tried(path: string, original: Uint8Array, seed: number): Promise<boolean> {
  const { bytes, how } = mutated(original, seed)
  const start = performance.now()
  let faults: string[]
  try {
    faults = faultsOf(await readAll(bytes, basename(path), pdfText, CONTEXT), CONTEXT)
  } catch (thrown) {
    faults = [`threw ${thrown instanceof Error ? thrown.stack : String(thrown)}`]
  }
  const took = performance.now() - start
  if (took > SLOW_MS) faults.push(`took ${took.toFixed(0)} ms`)
  if (faults.length === 0) return true
  console.log(`seed ${seed} of ${basename(path)} (${how.join(', ')}): ${faults.join('; ')}\n  ${keep(path, seed, bytes)}`)
  return false
}

const end = performance.now() + Number(values.seconds) * 1000
const roll = dice(Number(values.seed))
let count = 0
let bad = 0
while (performance.now() < end) {
  const { path, bytes } = seeds[roll(seeds.length)] ?? seeds[0] ?? { path: '', bytes: new Uint8Array() }
  if (!(await tried(path, bytes, roll(2 ** 31)))) bad++
  count++
}
console.log(`${count} spoiled files of ${seeds.length}, ${bad} of them with a fault`)
process.exitCode = bad > 0 ? 1 : 0
