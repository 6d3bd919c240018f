/** Synthetic files on disk and what `inspect --json` prints of them, kept as golden files: a change of either is seen in a review. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectedJson } from '../../../shared/inspect.ts'
import { CONTEXT, inspectBytes } from './reading.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'files', 'statements')

describe('golden files', () => {
  it.each(['t-bank-1251.csv', 'vtb-1251.csv', 'broken-1251.ofx'])('%s', async (name) => {
    const found = inspectBytes(new Uint8Array(readFileSync(join(FOLDER, name))), basename(name))
    const json = JSON.stringify(inspectedJson(found, speaker('ru', 'RUB', CONTEXT.asOf)), null, 2)
    await expect(`${json}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.json`))
  })
})
