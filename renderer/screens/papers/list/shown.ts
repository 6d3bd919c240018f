/** Which papers stand in the list and under which month: the filters and the grouping, as plain functions. */
import { monthOf, type YearMonth } from '../../../../shared/dates.ts'
import type { Invoice } from '../../../../shared/model/household.ts'
import type { Paper, PaperKind } from '../../../../shared/papers/paper.ts'

export interface PaperFilter {
  /** Of one account; null: of all. */
  account: string | null
  kind: PaperKind | null
}

export const ALL: PaperFilter = { account: null, kind: null }

export const fits = (paper: Paper, { account, kind }: PaperFilter): boolean =>
  (account === null || paper.account === account) && (kind === null || paper.kind === kind)

export interface MonthOfPapers {
  month: YearMonth
  papers: Paper[]
}

/** The papers under their months, in the order in which they come. */
export function byMonth(papers: readonly Paper[]): MonthOfPapers[] {
  const months: MonthOfPapers[] = []
  for (const paper of papers) {
    const month = monthOf(paper.on)
    const last = months.at(-1)
    if (last?.month === month) last.papers.push(paper)
    else months.push({ month, papers: [paper] })
  }
  return months
}

/** The bills among the papers: what each is compared with. */
export const invoicesAmong = (papers: readonly Paper[]): Invoice[] =>
  papers.flatMap((paper) => (paper.kind === 'invoice' ? [paper.invoice] : []))

/** Which kinds there are at all, so that nobody chooses among nothing. */
export const kindsAmong = (papers: readonly Paper[]): Set<PaperKind> => new Set(papers.map(({ kind }) => kind))
