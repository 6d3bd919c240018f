/** All papers of a household as one list, newest first: bills, notices, statements' files, and kept files that no paper names. */
import { addDays, addMonths, type CivilDate, firstOfMonth } from '../dates.ts'
import type { Household, ImportRecord, Invoice, Notice, SourceFile } from '../model/household.ts'
import type { OriginalInfo } from './original.ts'

export const PAPER_KINDS = ['invoice', 'notice', 'statement', 'file'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What the file of a statement was: its import, without the rows that it recognised. */
export type StatementFile = Pick<ImportRecord, 'id' | 'file' | 'sha256' | 'format' | 'source' | 'from' | 'to' | 'added' | 'duplicates'>

interface Common {
  /** Its own in the whole list. */
  key: string
  /** The day under which it stands: a bill's day or the end of its period, a notice's receipt, a statement's last day. */
  on: CivilDate
  account?: string
  /** The kept file that it was read from. */
  original?: OriginalInfo
}
export type InvoicePaper = Common & { kind: 'invoice'; account: string; invoice: Invoice }
export type NoticePaper = Common & { kind: 'notice'; account: string; notice: Notice }
export type StatementPaper = Common & { kind: 'statement'; statement: StatementFile }
/** A kept file that no paper names: it can be opened, and removed. */
export type FilePaper = Common & { kind: 'file'; original: OriginalInfo }
export type Paper = InvoicePaper | NoticePaper | StatementPaper | FilePaper

export type Originals = ReadonlyMap<string, OriginalInfo>
type Papers = Pick<Household, 'invoices' | 'notices' | 'imports'>

/** Newest first; of one day bills before notices before statements. */
export function papersOf({ invoices = [], notices = [], imports = [] }: Papers, originals: Originals): Paper[] {
  const named = [
    ...invoices.map((invoice) => invoicePaper(invoice, originals)),
    ...notices.map((notice) => noticePaper(notice, originals)),
    ...imports.flatMap((record) => statementPaper(record, originals) ?? []),
  ]
  const papers: Paper[] = [...named, ...unnamed(imports, named, originals)]
  return papers.sort((a, b) => (a.on === b.on ? PAPER_KINDS.indexOf(a.kind) - PAPER_KINDS.indexOf(b.kind) : a.on < b.on ? 1 : -1))
}

const kept = (source: SourceFile | undefined, originals: Originals): { original?: OriginalInfo } => {
  const original = source && originals.get(source.sha256)
  return original ? { original } : {}
}

function invoicePaper(invoice: Invoice, originals: Originals): InvoicePaper {
  const { id, account, issuedOn, period, source } = invoice
  const on = issuedOn ?? addDays(firstOfMonth(addMonths(period, 1)), -1)
  return { kind: 'invoice', key: `invoice ${id}`, on, account, invoice, ...kept(source, originals) }
}

const noticePaper = (notice: Notice, originals: Originals): NoticePaper => ({
  kind: 'notice',
  key: `notice ${notice.id}`,
  on: notice.receivedOn,
  account: notice.account,
  notice,
  ...kept(notice.source, originals),
})

/** Only an import of rows names the days that it covers. */
function statementPaper(record: ImportRecord, originals: Originals): StatementPaper | undefined {
  const on = record.to ?? record.from
  if (on === undefined) return undefined
  const { recognised: _recognised, sameAs: _sameAs, ...statement } = record
  return { kind: 'statement', key: `statement ${record.id}`, on, statement, ...kept(record, originals) }
}

/** Kept files that no paper was read from and that no such file was inside of. */
function unnamed(imports: readonly ImportRecord[], papers: readonly Paper[], originals: Originals): FilePaper[] {
  const seen = new Set(imports.map(({ sha256 }) => sha256))
  for (const { original } of papers) if (original) seen.add(original.sha256)
  for (const { outer } of originals.values()) if (outer !== undefined) seen.add(outer)
  return [...originals.values()]
    .filter(({ sha256 }) => !seen.has(sha256))
    .map((original) => ({ kind: 'file', key: `file ${original.sha256}`, on: original.receivedOn, original }))
}
