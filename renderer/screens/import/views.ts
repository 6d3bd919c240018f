/** What each file of the preview is to the person who looks at it now: with their corrections, and with the accounts made from other papers. */
import type { CivilDate } from '../../../shared/dates.ts'
import { type PlannedPaper, planPapers, withCorrections } from '../../../shared/importing/index.ts'
import type { Account, Household } from '../../../shared/model/household.ts'
import type { HouseholdHead, Preview, PreviewChoice, PreviewFile } from '../../worker/api.ts'
import type { Edit } from './flow-state.ts'
import { type MadeAccount, madeAccount } from './new-account.ts'
import { answersOf, withAnswers } from './overlap-answers.ts'
import { offerOf } from './wizard/offer.ts'

/**
 * `needs-account`: a person must choose or make one; `needs-details`: and here finish the one being made; `needs-sum`: type what was charged;
 * `needs-columns`: show where the day and the sum stand.
 */
export type Verdict = 'new' | 'nothing-new' | Waiting | 'needs-columns' | 'unusable' | 'skipped'
/** What must be answered before anything is stored. */
export type Waiting = 'needs-account' | 'needs-details' | 'needs-sum'

export interface FileView {
  file: PreviewFile
  edit: Edit
  verdict: Verdict
  /** Where each paper would go: the same planning as when it is stored. */
  papers: PlannedPaper[]
  /** The account of the file's papers; null: none yet. */
  account: Account | null
  /** The account that this very file proposes and a person took up. */
  made?: MadeAccount
}

/** Each file is seen after the ones before it, so that two copies in one drop count once; accounts made from any of them are there for all. */
export function viewsOf(preview: Preview, edits: Record<number, Edit>, head: HouseholdHead, today: CivilDate): FileView[] {
  const made = new Map<number, MadeAccount>()
  for (const { index } of preview.files) {
    const edit = edits[index]
    const account = edit?.newAccount && !edit.skip ? madeAccount(edit.newAccount, today) : undefined
    if (account) made.set(index, account)
  }
  let household: Household = { ...head, accounts: [...head.accounts, ...[...made.values()].map(({ account }) => account)] }
  return preview.files.map((file) => {
    const edit = edits[file.index] ?? {}
    const own = made.get(file.index)
    const papers = planned(household, withCorrections(file, choiceOf(edit, own)), head.accounts, today)
    if (!edit.skip) household = withPapers(household, papers)
    const account = papers.find((paper) => paper.account !== null)?.account ?? null
    const owner = household.accounts.find(({ id }) => id === account) ?? null
    return { file, edit, verdict: verdictOf(file, edit, papers), papers, account: owner, ...(own && { made: own }) }
  })
}

/**
 * An account that was made a moment ago takes the papers of its own number only: a paper of the same provider with another number is of an
 * account that is still to be made.
 */
function planned(household: Household, file: PreviewFile, old: readonly Account[], today: CivilDate): PlannedPaper[] {
  const papers = planPapers(household, file, today)
  const isOther = ({ account, by, problems }: PlannedPaper): boolean =>
    by !== 'chosen' &&
    old.every(({ id }) => id !== account) &&
    problems.some(({ message }) => message.key === 'documents.filing.otherContract')
  return papers.some(isOther) ? planPapers({ ...household, accounts: [...old] }, file, today) : papers
}

const choiceOf = ({ account, invoice, notice }: Edit, made: MadeAccount | undefined) => {
  const chosen = made?.account.id ?? account
  return { ...(chosen !== undefined && { account: chosen }), ...(invoice && { invoice }), ...(notice && { notice }) }
}

function withPapers(household: Household, papers: readonly PlannedPaper[]): Household {
  const next = { ...household }
  for (const { kind, paper } of papers) {
    if (kind === 'invoice' && paper) next.invoices = [...(next.invoices ?? []), paper]
    if (kind === 'notice' && paper) next.notices = [...(next.notices ?? []), paper]
  }
  return next
}

function verdictOf(file: PreviewFile, edit: Edit, papers: readonly PlannedPaper[]): Verdict {
  const rows = file.added > 0 || (file.usable && papers.length === 0)
  const open = papers.find(({ state }) => state === 'open')
  const isNew = rows || papers.some(({ state }) => state === 'new')
  if (open || isNew) {
    if (edit.skip) return 'skipped'
    return open ? waitingOf(open, edit) : 'new'
  }
  const isThere = papers.length > 0 || file.known || (file.read > 0 && file.added === 0 && !hasErrors(file))
  if (isThere) return 'nothing-new'
  return offerOf(file) === 'needed' && !file.inside ? 'needs-columns' : 'unusable'
}

function waitingOf({ account }: PlannedPaper, { newAccount }: Edit): Waiting {
  if (account !== null) return 'needs-sum'
  return newAccount ? 'needs-details' : 'needs-account'
}

const hasErrors = (file: PreviewFile): boolean => file.problems.some(({ level }) => level === 'error')

/** The choices to apply: files that bring nothing are skipped, so that one of them never stops the others. */
export function choicesOf(views: readonly FileView[]): PreviewChoice[] {
  return views.map(({ file, edit, verdict, papers, made }) => {
    const { index } = file
    if (verdict !== 'new') return { index, skip: true }
    const answers = answersOf(file, edit.answers)
    return {
      index,
      ...choiceOf(edit, made),
      ...(made && { newAccount: made.account }),
      ...(made?.home && { newHome: made.home }),
      ...(edit.act && papers.some(({ kind }) => kind === 'notice') && { act: true }),
      ...(answers && { answers }),
    }
  })
}

/** What an applied preview brought: new rows of statements, papers, and accounts made from them. */
export function broughtBy(views: readonly FileView[]): { rows: number; documents: number; accounts: number } {
  const taken = views.filter(({ verdict }) => verdict === 'new')
  const rows = taken.reduce((total, { file, edit }) => total + withAnswers(file, edit.answers).added, 0)
  const documents = taken.reduce((total, { papers }) => total + papers.filter(({ state }) => state === 'new').length, 0)
  return { rows, documents, accounts: taken.filter(({ made }) => made).length }
}

/** How many files would be stored. */
export const readyCount = (views: readonly FileView[]): number => views.filter(({ verdict }) => verdict === 'new').length

/** The first file that must still be decided on before anything is stored, and what it waits for. */
export function firstOpen(views: readonly FileView[]): { file: PreviewFile; waiting: Waiting } | undefined {
  for (const { file, verdict } of views) if (isWaiting(verdict)) return { file, waiting: verdict }
  return undefined
}
const isWaiting = (verdict: Verdict): verdict is Waiting =>
  verdict === 'needs-account' || verdict === 'needs-details' || verdict === 'needs-sum'
