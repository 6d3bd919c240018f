/**
 * Shows how an unknown table would be read with some choices: what the wizard asks on every change. What is not chosen is guessed; the
 * answer holds all choices, so that most people only confirm them.
 */
import type { Problem } from '../../i18n/message.ts'
import { type CustomLayout, widthOf } from '../../model/custom-layout.ts'
import { faultsOfRules } from '../../model/layout-rules.ts'
import type { ReadContext } from '../../reader.ts'
import { type CutTable, cutTable, type TableChoices } from './custom-cut.ts'
import { type Doubts, guessRules, type Signs, settleRules, signsIn, wordsOf } from './custom-guess.ts'
import { firstDataRow, fitOf, headerNames, kindsOf } from './custom-match.ts'
import { rulesAt } from './custom-plan.ts'
import { readSample, type SampleRow } from './custom-sample.ts'

export interface TableView {
  /** All choices, the guessed ones too. */
  choices: Required<TableChoices>
  /** The encoding that the program finds by itself. */
  found: string
  columns: { name: string; examples: string[] }[]
  /** The first rows as they are cut, for choosing the header. */
  lines: string[][]
  /** The first rows as they would be read. */
  rows: SampleRow[]
  /** Of the rows looked at: how many become payments, and how many do not. */
  taken: number
  left: number
  /** Whether these are all rows of the file. */
  whole: boolean
  doubts: Doubts
  /** The signs that the sums have: where there is none, only a person knows which way they went. */
  signs: Signs
  /** What stands in the columns whose words decide something. */
  words: { direction: string[]; status: string[] }
  /** Why the choices are not enough yet. */
  faults: Problem[]
}

const LINES_SHOWN = 12
const EXAMPLES = 3

/** How the file would be read; undefined when its bytes are no text. */
export function viewTable(bytes: Uint8Array, chosen: TableChoices, context: ReadContext): TableView | undefined {
  const choices = Object.keys(chosen).length > 0 ? chosen : ownChoices(bytes, context)
  const table = cutTable(bytes, choices)
  if (!table) return undefined
  const { rows, headerRow, encoding, found, delimiter, whole } = table
  const { firstRow, width } = extentOf(table)
  const below = rows.slice(firstRow)
  const { rules, doubts } = settleRules(choices.rules ?? guessRules(rows, headerRow, firstRow), below, delimiter)
  const faults = faultsOfRules(rules, width)
  const readable = faults.every(({ at }) => at !== undefined && 'path' in at && at.path === 'sign')
  const sample = readable ? readSample(table, { headerRow: headerRow ?? -1, firstRow, places: identity(width) }, rules, context) : undefined
  const cells = (at: number | undefined): string[] => (at === undefined ? [] : below.flatMap((row) => (row[at]?.trim() ? [row[at]] : [])))
  const header = headerRow === null ? [] : (rows[headerRow] ?? [])
  return {
    choices: { encoding, delimiter, headerRow, rules },
    found,
    columns: identity(width).map((at) => ({
      name: (header[at] ?? '').trim(),
      examples: [...new Set(cells(at).map((cell) => cell.trim()))].slice(0, EXAMPLES),
    })),
    lines: rows.slice(0, LINES_SHOWN),
    rows: sample?.shown ?? [],
    taken: sample?.taken ?? 0,
    left: sample?.left ?? 0,
    whole,
    doubts,
    signs: signsIn(cells(rules.columns.amount)),
    words: { direction: wordsOf(cells(rules.columns.direction)), status: wordsOf(cells(rules.columns.status)) },
    faults,
  }
}

/** The choices as a layout that recognises files like this one, or why they are not enough. The name is the family's. */
export function layoutOf(bytes: Uint8Array, choices: TableChoices, name: string, context: ReadContext): CustomLayout | Problem[] {
  const table = cutTable(bytes, choices)
  const view = viewTable(bytes, choices, context)
  if (!table || !view) return []
  if (view.faults.length > 0) return view.faults
  const { encoding, delimiter, headerRow, rules } = view.choices
  const { firstRow, width } = extentOf(table)
  const names = headerRow === null ? [] : headerNames(table.rows[headerRow] ?? [])
  const match =
    names.length > 0
      ? { header: [...names, ...Array<string>(Math.max(0, width - names.length)).fill('')] }
      : { kinds: kindsOf(table.rows.slice(firstRow), width) }
  const layout: CustomLayout = {
    format: 'sverka-layout',
    version: 1,
    name: name.trim(),
    match,
    ...(encoding === view.found ? {} : { encoding }),
    delimiter,
    ...rules,
    sign: rules.sign ?? 'signed',
  }
  const faults = faultsOfRules(layout, widthOf(layout))
  return faults.length > 0 ? faults : layout
}

/** Where nothing is chosen yet: what the family's own layout for such files says. */
function ownChoices(bytes: Uint8Array, { layouts = [] }: ReadContext): TableChoices {
  for (const layout of layouts) {
    const { encoding, delimiter } = layout
    const cut = { ...(encoding !== undefined && { encoding }), delimiter }
    const table = cutTable(bytes, cut)
    const fit = table && fitOf(layout, table.rows)
    if (fit) return { ...cut, headerRow: fit.headerRow < 0 ? null : fit.headerRow, rules: rulesAt(layout, fit.places) }
  }
  return {}
}

const identity = (width: number): number[] => Array.from({ length: width }, (_, at) => at)

/** Where the rows begin, and how many columns the usual row of them has. */
function extentOf({ rows, headerRow }: CutTable): { firstRow: number; width: number } {
  const lengths = rows.slice(headerRow === null ? 0 : headerRow + 1).flatMap((row) => (row.length > 1 ? [row.length] : []))
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  const usual = [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  if (headerRow !== null) return { firstRow: headerRow + 1, width: Math.max(usual, headerNames(rows[headerRow] ?? []).length) }
  return { firstRow: Math.max(0, firstDataRow(rows, usual)), width: usual }
}
