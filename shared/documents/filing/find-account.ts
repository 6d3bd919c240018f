/** Whose paper it is: the account with its contract number, else the only account of its provider, else a person's choice. */
import type { CivilDate } from '../../dates.ts'
import { type Message, message } from '../../i18n/message.ts'
import type { Account, BankMessage, Household } from '../../model/household.ts'
import { ofAutopay } from './bank.ts'
import { fitOfContract, mentions } from './contracts.ts'
import { doubtOf } from './doubts.ts'
import { type HistoryDraft, likeliest } from './history.ts'
import { type Named, ofProvider, providerOfAccount, providerOfDocument } from './providers.ts'

/** What a document says about who sent it and to whom. */
export interface Addressed extends Named, HistoryDraft {
  /** Chosen by a person: stands above everything. */
  account?: string
  contract?: string
  bank?: BankMessage
}

/** By what an account was found, to be said beside it. */
export type FoundBy = 'chosen' | 'contract' | 'part' | 'inn' | 'provider' | 'text' | 'title' | 'card'

export interface NotFound {
  problem: Message
  /** Accounts that fit equally well: one of them it is, so none is missing. */
  several?: true
  /** The account that a person may only have to confirm. */
  likely?: Account
}
export type FoundAccount = { account: Account; by: FoundBy; doubt?: Message } | NotFound

/** Accounts that were closed before the day count only where no open one fits. */
const openFirst = (accounts: readonly Account[], asOf: CivilDate): readonly Account[] => {
  const open = accounts.filter(({ closedOn }) => closedOn === undefined || closedOn >= asOf)
  return open.length > 0 ? open : accounts
}

/**
 * Finds the account a document belongs to (contract, section 2). A contract number other than that of the provider's only account
 * is a doubt to be told: it may be a neighbour's bill. A problem says which number or provider was read, and what to do.
 */
export function findAccount(household: Pick<Household, 'accounts' | 'invoices'>, document: Addressed, asOf: CivilDate): FoundAccount {
  const { accounts } = household
  const chosen = accounts.find(({ id }) => id === document.account)
  const found = chosen ? { account: chosen, by: 'chosen' as const } : search(household, accounts, document, asOf)
  if ('problem' in found) return found
  const doubt = found.by === 'contract' ? undefined : (partDoubt(found, document) ?? doubtOf(found.account, document))
  return { ...found, ...(doubt && { doubt }) }
}

function search(household: Pick<Household, 'invoices'>, accounts: readonly Account[], document: Addressed, asOf: CivilDate): FoundAccount {
  const numbered = byNumber(accounts, document, asOf)
  if (numbered) return numbered
  if (document.bank) return byAutopay(openFirst(accounts, asOf), document.bank)
  const { contract } = document
  const { accounts: fitting, by } = ofProvider(accounts, document)
  const ofIt = openFirst(fitting, asOf)
  const numberless = contract ? ofIt.filter((account) => !account.contract) : ofIt
  const left = numberless.length > 0 || ofIt.length > 1 ? numberless : ofIt
  const [only] = left
  if (only && left.length === 1) return { account: only, by }
  const likely = left.length > 1 ? likeliest(household, left, document, asOf) : undefined
  return { problem: whyNone(document, ofIt, left), ...(left.length > 1 && { several: true }), ...(likely && { likely }) }
}

/** By the number as printed, in full or in part; without one by a number of ours that the text names. */
function byNumber(accounts: readonly Account[], document: Addressed, asOf: CivilDate): FoundAccount | undefined {
  const { contract, text } = document
  if (!contract) {
    const named = text
      ? openFirst(
          accounts.filter((account) => account.contract && mentions(text, account.contract)),
          asOf,
        )
      : []
    const [only] = named
    return only && named.length === 1 ? { account: only, by: 'contract' } : undefined
  }
  const fitting = (fit: string): readonly Account[] =>
    openFirst(
      accounts.filter((account) => account.contract && fitOfContract(account.contract, contract) === fit),
      asOf,
    )
  const same = fitting('same')
  const [first] = same
  if (first && same.length === 1) return { account: first, by: 'contract' }
  if (first) {
    // One number at two providers, or internet and television under one contract.
    const [only, ...others] = ofProvider(same, document).accounts
    if (only && others.length === 0) return { account: only, by: 'contract' }
    return { problem: message('documents.filing.severalForContract', { contract }), several: true }
  }
  const part = fitting('part').filter((account) => !isOfAnother(account, document))
  const [likely] = part
  return likely && part.length === 1 ? { account: likely, by: 'part' } : undefined
}

function isOfAnother(account: Account, document: Named): boolean {
  const [own, other] = [providerOfAccount(account), providerOfDocument(document)]
  return own !== undefined && other !== undefined && own.key !== other.key
}

function partDoubt({ account, by }: { account: Account; by: FoundBy }, { contract = '' }: Addressed): Message | undefined {
  if (by !== 'part') return undefined
  return message('documents.filing.partContract', { contract, account: account.name, known: account.contract ?? '' })
}

function byAutopay(accounts: readonly Account[], bank: BankMessage): FoundAccount {
  const { accounts: fitting, by } = ofAutopay(accounts, bank)
  const [only, ...others] = fitting
  // A card pays for much else: it alone is a guess.
  if (only && others.length === 0 && by !== 'card') return { account: only, by }
  const problem = bank.title ? message('documents.filing.noAutopay', { title: bank.title }) : message('documents.filing.noAutopayUnnamed')
  return { problem, ...(only && others.length === 0 && { likely: only }) }
}

function whyNone({ contract, provider, inn }: Addressed, ofIt: readonly Account[], left: readonly Account[]): Message {
  const name = provider ?? inn ?? ''
  const [other] = ofIt
  if (left.length > 1) return message('documents.filing.severalForProvider', { provider: name || (other?.provider ?? '') })
  if (contract) return message('documents.filing.noAccountForContract', { contract })
  return name ? message('documents.filing.noAccountForProvider', { provider: name }) : message('documents.filing.noAccountUnknown')
}
