/** Makes of a read document a complete invoice or notice of one account, or says why that cannot be. */
import type { CivilDate } from '../dates.ts'
import { hashText } from '../hash.ts'
import { type Message, message, type Problem } from '../i18n/message.ts'
import type { Account, Household, Invoice, Notice, SourceFile } from '../model/household.ts'
import type { InvoiceDraft, NoticeDraft } from '../model/inspected.ts'
import { normaliseWords } from '../text/normalise.ts'
import { accountFrom } from './account-from.ts'
import { type FoundBy, findAccount, type NotFound } from './filing/find-account.ts'
import { likelyPeriod } from './filing/period.ts'

export type Draft = { kind: 'invoice'; draft: InvoiceDraft } | { kind: 'notice'; draft: NoticeDraft }

export interface Filing {
  /** Null: no account fits, and a person must choose. */
  account: string | null
  /** By what the account was found. */
  by?: FoundBy
  /** Nobody fits for certain, and this account does most likely: a person may confirm it. */
  likely?: string
  /** What an account made of the paper would be called. */
  proposal?: Message
  invoice?: Invoice
  notice?: Notice
  problems: Problem[]
}

const error = (text: Message): Problem => ({ level: 'error', message: text })
const warning = (text: Message): Problem => ({ level: 'warning', message: text })

/**
 * Files a document by section 2 of the contract. The id comes from the content, so that the same paper in another file is the same
 * document. A notice without a day was received on `asOf`. `source`: the file that brought it; a paper that was inside it keeps its own.
 */
export function fileDocument(household: Household, document: Draft, asOf: CivilDate, source: SourceFile): Filing {
  const found = findAccount(household, document.draft, asOf)
  if ('problem' in found) {
    const proposal = proposalOf(household, document, found, asOf)
    return {
      account: null,
      ...(found.likely && { likely: found.likely.id }),
      ...(proposal && { proposal }),
      problems: [error(found.problem)],
    }
  }
  const { account, by, doubt } = found
  const own = document.draft.source ?? source
  const filing: Filing =
    document.kind === 'invoice'
      ? fileInvoice(household, account, document.draft, asOf, own)
      : { account: account.id, notice: completeNotice(account, document.draft, asOf, own), problems: [] }
  return { ...filing, by, problems: doubt ? [warning(doubt), ...filing.problems] : filing.problems }
}

/** Where no account comes near. A bank's message is of an autopay that some account already has. */
function proposalOf(household: Household, { draft }: Draft, { several }: NotFound, asOf: CivilDate): Message | undefined {
  const { contract, provider, inn } = draft
  if (several || ('bank' in draft && draft.bank) || !(contract || provider || inn)) return undefined
  return accountFrom(draft, household, asOf).name
}

function fileInvoice(household: Household, account: Account, draft: InvoiceDraft, asOf: CivilDate, source: SourceFile): Filing {
  const { charged } = draft
  if (charged === undefined) return { account: account.id, problems: [error(message('documents.filing.noCharge'))] }
  const problems: Problem[] = []
  const period = draft.period ?? likelyPeriod(account, draft, asOf)
  if (!draft.period) problems.push(warning(message('documents.filing.periodTaken', { month: { month: period } })))
  const { provider: _provider, contract: _contract, inn: _inn, ...rest } = draft
  // Without the month where it was only taken: the same paper loaded a month later is still the same paper.
  const parts = [draft.period, charged, draft.total, draft.openingDebt, draft.paid, draft.penalty, draft.recalculation, draft.dueOn]
  const id = draft.id ?? invoiceId(household, draft, [account.id, ...parts.map((part) => String(part ?? ''))])
  const invoice: Invoice = { ...rest, id, account: account.id, period, charged, source }
  const other = household.invoices?.find((each) => each.account === account.id && each.period === period && each.id !== id)
  if (other) problems.push(warning(message('documents.filing.sameMonth', { month: { month: period }, amount: { money: other.charged } })))
  return { account: account.id, invoice, problems }
}

/** Two bills of one month with the same sums are one paper, unless each bears a number and the numbers differ. */
function invoiceId(household: Household, { number }: InvoiceDraft, parts: readonly string[]): string {
  const id = `invoice-${hashText(...parts)}`
  const there = household.invoices?.find((invoice) => invoice.id === id)
  const isAnother = number !== undefined && there?.number !== undefined && there.number !== number
  return isAnother ? `invoice-${hashText(...parts, number)}` : id
}

function completeNotice(account: Account, draft: NoticeDraft, asOf: CivilDate, source: SourceFile): Notice {
  const { provider: _provider, contract: _contract, inn: _inn, ...rest } = draft
  // Without the day of receipt: a text without a date, loaded twice on two days, is one notice.
  const parts = [draft.effectiveOn ?? '', String(draft.amount ?? ''), normaliseWords(draft.text ?? '')]
  const id = draft.id ?? `notice-${hashText(account.id, ...parts)}`
  return { ...rest, id, account: account.id, receivedOn: draft.receivedOn ?? asOf, channel: draft.channel ?? 'other', source }
}
