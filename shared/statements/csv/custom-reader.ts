/** Reads tables by the layouts that the family keeps; stands before all other tables, because a person's word is stronger. */

import { message } from '../../i18n/message.ts'
import { HEADER_LINES, SAMPLE_BYTES } from '../../limits.ts'
import type { CustomLayout } from '../../model/custom-layout.ts'
import type { Reader, Source } from '../../reader.ts'
import { readTable } from '../csv.ts'
import { ownPlan } from './custom-plan.ts'
import { evenLines } from './dialect.ts'
import type { Plan } from './plan.ts'
import { type Dialect, firstRows } from './records.ts'

interface Found {
  plan: Plan
  dialect: Dialect
  layout: CustomLayout
}

/** A reader of the tables that one of these layouts recognises. */
export function ownTableReader(layouts: readonly CustomLayout[]): Reader {
  const find = (source: Source): Found | undefined => {
    for (const layout of layouts) {
      const found = tryLayout(layout, source)
      if (found) return found
    }
    return undefined
  }
  return {
    format: 'csv',
    accepts: (source) => layouts.length > 0 && source.text !== undefined && find(source) !== undefined,
    read: function* (source, context) {
      const found = find(source)
      if (!found) return { kind: 'unknown', format: 'csv', problems: [{ level: 'error', message: message('problems.table.noRows') }] }
      const { encoding } = found.layout
      const other = encoding !== undefined && encoding !== source.encoding
      const text = other ? decodeAs(source.bytes, encoding) : (source.text ?? '')
      const result = yield* readTable(text, found.plan, found.dialect, context)
      return other ? { ...result, encoding } : result
    },
  }
}

function tryLayout(layout: CustomLayout, source: Source): Found | undefined {
  const other = layout.encoding !== undefined && layout.encoding !== source.encoding
  const head = other ? decodeAs(source.bytes.subarray(0, SAMPLE_BYTES), layout.encoding) : (source.text ?? '').slice(0, SAMPLE_BYTES)
  const { text, newline } = evenLines(head)
  const dialect: Dialect = { delimiter: layout.delimiter, newline }
  const plan = ownPlan(layout, firstRows(text, dialect, HEADER_LINES * 2))
  return plan && { plan, dialect, layout }
}

/** The text without byte order mark. Bytes that fit no letter become the replacement mark; nothing throws. */
export const decodeAs = (bytes: Uint8Array, encoding: string | undefined): string => new TextDecoder(encoding).decode(bytes)
