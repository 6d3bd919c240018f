/** What the papers of one read file become: a bill and a letter, each filed to its account or waiting for a person. */
import type { CivilDate } from '../dates.ts'
import type { FoundBy } from '../documents/filing/find-account.ts'
import { type Draft, type Filing, fileDocument } from '../documents/filing.ts'
import type { Message, Problem } from '../i18n/message.ts'
import type { Household, Invoice, Notice } from '../model/household.ts'
import type { Inspected } from '../model/inspected.ts'
import { importId } from './import-id.ts'

/** `new`: will be filed; `there`: the household has it; `open`: a person must choose the account or type what is missing. */
export type PaperState = 'new' | 'there' | 'open'

interface Planned {
  state: PaperState
  /** Null: nobody fits, and a person must choose. */
  account: string | null
  /** By what the account was found; `letter`: it is that of the other paper of the file. */
  by?: FoundBy | 'letter'
  /** The account that a person may only have to confirm. */
  likely?: string
  /** What an account made of the paper would be called. */
  proposal?: Message
  /** There already by another import: its id. */
  recognised?: string
  problems: Problem[]
}
export type PlannedPaper = ({ kind: 'invoice'; paper?: Invoice } | { kind: 'notice'; paper?: Notice }) & Planned

/** Both papers of a file. One that names nobody goes where the other one goes: a covering letter and its bill are of one account. */
export function planPapers(household: Household, inspected: Inspected, asOf: CivilDate): PlannedPaper[] {
  const drafts: Draft[] = []
  if (inspected.invoice) drafts.push({ kind: 'invoice', draft: inspected.invoice })
  if (inspected.notice) drafts.push({ kind: 'notice', draft: inspected.notice })
  const planned = drafts.map((draft) => planPaper(household, inspected, draft, asOf))
  return saidOnce(planned).map((one, at) => {
    const other = planned[1 - at]
    const draft = drafts[at]
    if (one.account !== null || !other?.account || !draft || draft.draft.contract) return one
    return planPaper(household, inspected, following(draft, other.account), asOf, 'letter')
  })
}

/** A letter with the number of its bill is nobody's for the same reason. */
function saidOnce(planned: readonly PlannedPaper[]): PlannedPaper[] {
  const [first] = planned
  return planned.map((one) => {
    const isSame = one !== first && one.account === null && JSON.stringify(one.problems) === JSON.stringify(first?.problems)
    return isSame ? { ...one, problems: [] } : one
  })
}

const following = (document: Draft, account: string): Draft =>
  document.kind === 'invoice'
    ? { kind: 'invoice', draft: { ...document.draft, account } }
    : { kind: 'notice', draft: { ...document.draft, account } }

function planPaper(household: Household, inspected: Inspected, document: Draft, asOf: CivilDate, by?: 'letter'): PlannedPaper {
  const { kind } = document
  const before = broughtBefore(household, document, inspected)
  if (before) return { kind, state: 'there', account: before.account, problems: [] }
  const { file, sha256 } = inspected
  const filing = fileDocument(household, document, asOf, { file, sha256 })
  const found = {
    account: filing.account,
    ...(filing.by && { by: by ?? filing.by }),
    ...(filing.likely && { likely: filing.likely }),
    ...(filing.proposal && { proposal: filing.proposal }),
  }
  const paper = filing.invoice ?? filing.notice
  if (!paper) return { kind, state: 'open', ...found, problems: filing.problems }
  const same = papersOf(household, kind).find(({ id }) => id === paper.id)
  // Equal papers of two numbers at one provider must not vanish in silence: whose it is stays doubtful.
  if (same) return { kind, state: 'there', ...found, recognised: same.id, problems: filing.problems.filter(isDoubt) }
  return newPaper(filing, found)
}

const isDoubt = ({ message }: Problem): boolean => message.key !== 'documents.filing.periodTaken'

/** One of both is there. */
function newPaper({ invoice, notice, problems }: Filing, found: Pick<Planned, 'account' | 'by'>): PlannedPaper {
  const planned = { state: 'new' as const, ...found, problems }
  return invoice ? { kind: 'invoice', paper: invoice, ...planned } : { kind: 'notice', ...(notice && { paper: notice }), ...planned }
}

const papersOf = (household: Household, kind: Draft['kind']): readonly (Invoice | Notice)[] =>
  (kind === 'invoice' ? household.invoices : household.notices) ?? []

/** The paper that this very file brought before, perhaps to an account that a person chose: asking again would be odd. */
function broughtBefore(household: Household, { kind, draft }: Draft, { file, sha256 }: Inspected): Invoice | Notice | undefined {
  const brought = new Set(household.imports?.find(({ id }) => id === importId(sha256))?.brought)
  const isIts = ({ id, source }: Invoice | Notice): boolean =>
    (brought.has(id) || source?.sha256 === sha256) && codeOf(source?.file ?? '') === codeOf(file)
  return papersOf(household, kind).find((paper) => isIts(paper) && (draft.account === undefined || draft.account === paper.account))
}

/** Which of the payment codes of one file: they share its bytes and its hash, and each is a bill of its own. Empty for the first and for all else. */
const codeOf = (file: string): string => / › (QR \d{1,4})$/.exec(file)?.[1] ?? ''

/** Whether this file, or this code of it, was imported before. */
export function wasImported(household: Household, { file, sha256 }: Inspected): boolean {
  const isOfFile = household.imports?.some((record) => record.sha256 === sha256) ?? false
  const code = codeOf(file)
  if (!isOfFile || code === '') return isOfFile
  return papersOf(household, 'invoice').some(({ source }) => source?.sha256 === sha256 && codeOf(source.file) === code)
}
