/**
 * Reads and writes the household file (contract, part 1): the export, the backup and the input of the command line. A file that
 * does not fit is refused whole, with the places of its first few faults.
 */
import { z } from 'zod'
import { message, type Problem } from '../i18n/message.ts'
import { fault, faultsOfIssues, firstFew, quoted } from './faults.ts'
import type { Household, Transaction } from './household.ts'
import { faultsOfReferences } from './references.ts'
import { decodeRow, encodeRow } from './rows.ts'
import { HouseholdSchema, TransactionSchema } from './schema.ts'

export type ParsedHousehold = { ok: true; household: Household } | { ok: false; problems: Problem[] }

/** Longer texts are no household file, and reading one would only freeze the computer. */
const LONGEST = 200_000_000
const MEGABYTE = 1_000_000

/** Our interfaces say nothing of unknown keys, the loose schema does; the objects are the same. */
type LooseHousehold = z.output<typeof HouseholdSchema>
type LooseRow = z.output<typeof TransactionSchema>

const refused = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })

/** Reads a household file. Bad input never throws: it gives the faults, at most a few, and how many more there are. */
export function parseHousehold(text: string): ParsedHousehold {
  if (text.length > LONGEST) {
    const size = Math.ceil(text.length / MEGABYTE)
    return refused(fault([], message('household.invalid.tooBig', { size, limit: LONGEST / MEGABYTE })))
  }
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch (error) {
    return refused(notJson(json, error))
  }
  const stranger = strangerFault(raw)
  return stranger ? refused(stranger) : decode(raw)
}

/** Engines tell the place in words only: "… at position 17". Where they do not, the text ended too early. */
function notJson(text: string, error: unknown): Problem {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const line = text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
  return { level: 'error', at: { line }, message: message('household.invalid.json') }
}

/** Whether this is a household file of a version we read at all; else the one fault that says what it is not. */
function strangerFault(raw: unknown): Problem | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return fault([], message('household.invalid.notObject'))
  const { format, version } = raw as { format?: unknown; version?: unknown }
  if (format !== 'sverka-household') return fault(['format'], message('household.invalid.format'))
  if (version === undefined) return fault(['version'], message('household.invalid.missing'))
  if (version !== 1) return fault(['version'], message('household.invalid.version', { found: quoted(version) }))
  return undefined
}

function decode(raw: unknown): ParsedHousehold {
  const parsed = HouseholdSchema.safeParse(raw, { reportInput: true })
  const given = (raw as { transactions?: unknown }).transactions
  const rows = Array.isArray(given) ? decodeRows(given) : { rows: [], problems: [] }
  const problems = [...(parsed.success ? [] : faultsOfIssues(parsed.error.issues)), ...rows.problems]
  if (!parsed.success || problems.length > 0) return refused(...firstFew(problems))
  const { transactions, ...rest } = parsed.data
  // In its own place among the keys, so that writing needs no second order.
  const household: Household = transactions === undefined ? rest : { ...parsed.data, transactions: rows.rows }
  const dangling = faultsOfReferences(household)
  return dangling.length > 0 ? refused(...firstFew(dangling)) : { ok: true, household }
}

function decodeRows(given: readonly unknown[]): { rows: Transaction[]; problems: Problem[] } {
  const rows: Transaction[] = []
  const problems: Problem[] = []
  given.forEach((raw, index) => {
    const row = decodeRow(raw)
    if (row) {
      rows.push(row)
      return
    }
    const slow = TransactionSchema.safeParse(raw, { reportInput: true })
    if (slow.success) rows.push(slow.data)
    else problems.push(...faultsOfIssues(slow.error.issues, ['transactions', index]))
  })
  return { rows, problems }
}

/**
 * Writes the household file: known keys in the order of the contract, then the unknown ones; two spaces, a line end at the end.
 * Throws when the household does not fit the schema: that is a bug, since nothing unfit is ever taken in.
 */
export function serialiseHousehold(household: Household): string {
  const { transactions } = household
  const rows = transactions?.map((row) => encodeRow(row) ?? z.encode(TransactionSchema, row as LooseRow))
  const file = z.encode(HouseholdSchema, (rows ? { ...household, transactions: rows } : household) as LooseHousehold)
  return `${JSON.stringify(file, null, 2)}\n`
}
