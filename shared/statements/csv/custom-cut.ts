/** Decodes and cuts the beginning of an unknown table for the wizard, by what was chosen and else by the program's own guess. */
import { SAMPLE_BYTES, WIZARD_ROWS } from '../../limits.ts'
import type { Delimiter, TableRules } from '../../model/custom-layout.ts'
import { finish } from '../../reader.ts'
import { decodeText } from '../encoding.ts'
import { hideEntities } from '../text.ts'
import { guessDelimiter, guessHeaderRow } from './custom-guess.ts'
import { decodeAs } from './custom-reader.ts'
import { evenLines } from './dialect.ts'
import { type Records, readRecords } from './records.ts'

/** What a person chose; what is absent is guessed. Another encoding, delimiter or header makes older rules worthless. */
export interface TableChoices {
  /** WHATWG label. */
  encoding?: string
  delimiter?: Delimiter
  /** Counted from 0; null: the table has no header. */
  headerRow?: number | null
  rules?: TableRules
}

export interface CutTable extends Records {
  encoding: string
  /** The encoding that the program finds by itself. */
  found: string
  delimiter: Delimiter
  headerRow: number | null
  /** Whether these are all rows of the file. */
  whole: boolean
}

/** Bytes that hold as many characters as are looked at, in any encoding. */
const HEAD_BYTES = SAMPLE_BYTES * 4

/** Undefined when the bytes are no text. */
export function cutTable(bytes: Uint8Array, choices: Omit<TableChoices, 'rules'>): CutTable | undefined {
  const decoded = decodeText(bytes)
  if (!decoded) return undefined
  const { encoding = decoded.encoding } = choices
  const all = encoding === decoded.encoding ? decoded.text : decodeAs(bytes.subarray(0, HEAD_BYTES), encoding)
  const cut = all.length > SAMPLE_BYTES || (encoding !== decoded.encoding && bytes.length > HEAD_BYTES)
  const { text, newline } = evenLines(all.slice(0, SAMPLE_BYTES))
  const delimiter = choices.delimiter ?? guessDelimiter(text, newline)
  const records = finish(readRecords(delimiter === ';' ? hideEntities(text) : text, { delimiter, newline }))
  // The end of the sample cuts its last row somewhere.
  const rows = records.rows.slice(0, Math.min(WIZARD_ROWS, records.rows.length - (cut ? 1 : 0)))
  const headerRow = choices.headerRow === undefined ? guessHeaderRow(rows) : choices.headerRow
  return {
    ...records,
    rows,
    encoding,
    found: decoded.encoding,
    delimiter,
    headerRow: headerRow === null || headerRow < rows.length ? headerRow : null,
    whole: !cut && rows.length === records.rows.length,
  }
}
