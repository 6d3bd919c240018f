/** The cells of a workbook, whichever library opened it. The edges take them out before reading (shared/prepare.ts). */

/** Dates stand for civil days and times: their UTC parts are what the cell shows. */
export type Cell = string | number | boolean | Date | null

export interface Sheet {
  name: string
  hidden: boolean
  /** Rows that hold something. A merged cell has its value in its first cell only; a formula its last computed value. */
  rows: Cell[][]
  /** The number (from 1) of each of these rows in the sheet. */
  numbers: number[]
}

/** What could be had of a workbook, or why there is nothing. */
export type WorkbookCells =
  | { state: 'read'; sheets: Sheet[] }
  /** Opens with a password only. */
  | { state: 'locked' }
  | { state: 'broken' }
  /** More cells or more unpacked bytes than are read. */
  | { state: 'tooLarge' }
  /** Of another program of an office: the binary XLSB, a Word text, a saved mail. */
  | { state: 'foreign'; program: 'xlsb' | 'ods' | 'word' | 'old' }
