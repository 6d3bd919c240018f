/** Takes imports back: exactly what they added goes, and what another import recognised passes over to that one. */
import type { Household, ImportRecord, Invoice, Notice, Transaction } from '../model/household.ts'

/**
 * The household without these imports. A row or paper that a remaining import found already there belongs to it from now on. Rows
 * with the same ids can be imported again. Decisions stay: ids are stable, so they hold again when the rows return.
 */
export function undoImports(household: Household, importIds: readonly string[]): Household {
  const undone = new Set(importIds)
  const records = household.imports ?? []
  const gone = records.filter(({ id }) => undone.has(id))
  if (gone.length === 0) return household
  const heirs = new Heirs(records.filter(({ id }) => !undone.has(id)))
  const transactions = (household.transactions ?? []).flatMap((row) => leftRow(row, undone, heirs))
  const isIts = broughtBy(gone, records)
  const invoices = leftPapers(household.invoices ?? [], isIts, heirs)
  const notices = leftPapers(household.notices ?? [], isIts, heirs)
  const next: Household = { ...household, imports: heirs.settled() }
  if (household.transactions) next.transactions = transactions
  if (household.invoices) next.invoices = invoices
  if (household.notices) next.notices = notices
  return next
}

function leftRow(row: Transaction, undone: ReadonlySet<string>, heirs: Heirs): Transaction[] {
  if (row.import === undefined || !undone.has(row.import)) return [row]
  const heir = heirs.take(row.id)
  return heir ? [{ ...row, import: heir.id }] : []
}

type Paper = Invoice | Notice

/**
 * Whether these imports brought a paper: by their records, by the file it names where an older program wrote none. One that was taken away
 * by hand and came again is the later import's.
 */
function broughtBy(gone: readonly ImportRecord[], records: readonly ImportRecord[]): (paper: Paper) => boolean {
  const bringer = new Map(records.flatMap((record) => (record.brought ?? []).map((id) => [id, record])))
  const hashes = new Set(gone.map(({ sha256 }) => sha256))
  return ({ id, source }) => {
    const record = bringer.get(id)
    return record ? gone.includes(record) : source !== undefined && hashes.has(source.sha256)
  }
}

const leftPapers = <T extends Paper>(papers: readonly T[], isIts: (paper: Paper) => boolean, heirs: Heirs): T[] =>
  papers.flatMap((paper) => {
    if (!isIts(paper)) return [paper]
    const heir = heirs.take(paper.id, 'paper')
    return heir ? [{ ...paper, source: { file: heir.file, sha256: heir.sha256 } }] : []
  })

/** The remaining imports and what passes over to each. */
class Heirs {
  private readonly records: readonly ImportRecord[]
  private readonly byRow = new Map<string, ImportRecord>()
  private readonly passed = new Map<string, Set<string>>()
  private readonly papers = new Set<string>()

  constructor(records: readonly ImportRecord[]) {
    this.records = records
    // The earliest import that recognised a row inherits it.
    for (const record of records) for (const id of record.recognised ?? []) if (!this.byRow.has(id)) this.byRow.set(id, record)
  }

  take(id: string, what: 'row' | 'paper' = 'row'): ImportRecord | undefined {
    const heir = this.byRow.get(id)
    if (heir && what === 'paper') this.papers.add(id)
    if (heir) this.passed.set(heir.id, (this.passed.get(heir.id) ?? new Set()).add(id))
    return heir
  }

  /** The records with their counts as if the undone imports had never been. */
  settled(): ImportRecord[] {
    return this.records.map((record) => {
      const taken = this.passed.get(record.id)
      if (!taken) return record
      const { recognised = [], ...rest } = record
      const left = recognised.filter((id) => !taken.has(id))
      const brought = [...(record.brought ?? []), ...[...taken].filter((id) => this.papers.has(id))]
      return {
        ...rest,
        added: record.added + taken.size,
        duplicates: record.duplicates - taken.size,
        ...(left.length > 0 ? { recognised: left } : {}),
        ...(brought.length > 0 ? { brought } : {}),
      }
    })
  }
}
