/** Synthetic messages, workbooks and archives on disk and what `inspect --json` prints of them: a change of either is seen in a review. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectedJson } from '../../../shared/inspect.ts'
import { CONTEXT } from './reading.ts'
import { inspectFile } from './workbook-file.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'files', 'statements')

describe('golden files', () => {
  it.each(['camt053-v8.xml', 'camt-054-053.zip', 't-bank.xlsx', 'columns.xls'])('%s', async (name) => {
    const found = await inspectFile(new Uint8Array(readFileSync(join(FOLDER, name))), name)
    const json = JSON.stringify(inspectedJson(found, speaker('ru', 'RUB', CONTEXT.asOf)), null, 2)
    await expect(`${json}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.json`))
  })
})
