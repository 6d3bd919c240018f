/** How the tests of workbooks and archives read bytes: through the step that both edges take before reading. */
import { inspectNow } from '../../../shared/inspect.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { prepare } from '../../../shared/prepare.ts'
import type { ReadContext } from '../../../shared/reader.ts'
import { edgesWith } from '../../support/edges.ts'
import { type TestSheet, type TestWorkbook, xlsxBytes } from '../../support/xlsx.ts'
import { CONTEXT } from './reading.ts'

export async function inspectFile(bytes: Uint8Array, name = 'выписка.xlsx', context: ReadContext = CONTEXT): Promise<Inspected> {
  return inspectNow(await prepare({ name, bytes, sha256: '00' }, edgesWith()), context)
}

export const inspectWorkbook = (workbook: TestWorkbook, name?: string): Promise<Inspected> => inspectFile(xlsxBytes(workbook), name)

export const inspectSheet = (rows: TestSheet['rows'], more: Partial<TestSheet & TestWorkbook> = {}): Promise<Inspected> =>
  inspectWorkbook({ sheets: [{ name: 'Отчет', rows, ...more }], ...more })
