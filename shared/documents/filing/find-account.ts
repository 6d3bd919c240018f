/** Whose paper it is: the account with its contract number, else the only account of its provider. */
import { findProviderInWords } from '../../catalogue/providers.ts'
import type { CivilDate } from '../../dates.ts'
import { type Message, message } from '../../i18n/message.ts'
import type { Account, Household } from '../../model/household.ts'
import { containsWords, hasWords, normaliseWords, sameContract, type Words } from '../../text/normalise.ts'

/** What a document says about who sent it and to whom. */
export interface Addressed {
  /** Chosen by a person: stands above everything. */
  account?: string
  contract?: string
  inn?: string
  provider?: string
  text?: string
}

export type FoundAccount = { account: Account; doubt?: Message } | { problem: Message }

/** Accounts that were closed before the day count only where no open one fits. */
const openFirst = (accounts: readonly Account[], asOf: CivilDate): readonly Account[] => {
  const open = accounts.filter(({ closedOn }) => closedOn === undefined || closedOn >= asOf)
  return open.length > 0 ? open : accounts
}

/**
 * Finds the account a document belongs to (contract, section 2). A contract number other than that of the provider's only account
 * is a doubt to be told: it may be a neighbour's bill. A problem says which number or provider was read, and what to do.
 */
export function findAccount({ accounts }: Household, document: Addressed, asOf: CivilDate): FoundAccount {
  const chosen = accounts.find(({ id }) => id === document.account)
  if (chosen) return { account: chosen }
  const { contract } = document
  if (contract) {
    const withNumber = openFirst(
      accounts.filter((account) => account.contract && sameContract(account.contract, contract)),
      asOf,
    )
    const [first] = withNumber
    if (first && withNumber.length === 1) return { account: first }
    // One number at two providers, or internet and television under one contract.
    if (first) return only(ofProvider(withNumber, document), message('documents.filing.severalForContract', { contract }))
  }
  const ofIt = openFirst(ofProvider(accounts, document), asOf)
  const numberless = contract ? ofIt.filter((account) => !account.contract) : ofIt
  const fitting = numberless.length > 0 || ofIt.length > 1 ? numberless : ofIt
  const found = only(fitting, whyNone(document, ofIt, fitting))
  if (!contract || !('account' in found) || !found.account.contract) return found
  const { name, contract: known } = found.account
  return { ...found, doubt: message('documents.filing.otherContract', { contract, account: name, known }) }
}

const only = (accounts: readonly Account[], problem: Message): FoundAccount => {
  const [account] = accounts
  return account && accounts.length === 1 ? { account } : { problem }
}

function whyNone({ contract, provider, inn }: Addressed, ofIt: readonly Account[], fitting: readonly Account[]): Message {
  const name = provider ?? inn ?? ''
  const [other] = ofIt
  if (fitting.length > 1) return message('documents.filing.severalForProvider', { provider: name || (other?.provider ?? '') })
  if (contract) return message('documents.filing.noAccountForContract', { contract })
  return name ? message('documents.filing.noAccountForProvider', { provider: name }) : message('documents.filing.noAccountUnknown')
}

/** By tax number; where that tells nothing or not enough, by the words. */
function ofProvider(accounts: readonly Account[], document: Addressed): readonly Account[] {
  const byInn = document.inn ? accounts.filter(({ inn }) => inn === document.inn) : []
  if (byInn.length === 1) return byInn
  const among = byInn.length > 1 ? byInn : accounts
  const named = normaliseWords(document.provider ?? '')
  const byName = among.filter((account) => isNamed(account, named))
  if (byName.length > 0) return byName
  // A letter that names its sender only in its text.
  const text = hasWords(named) ? named : normaliseWords(document.text ?? '')
  const byText = among.filter((account) => spellings(account).some((spelling) => containsWords(text, spelling)))
  return byText.length > 0 ? byText : byInn
}

const spellings = ({ provider, payees = [] }: Account): Words[] => [provider, ...payees].map(normaliseWords).filter(hasWords)

/** The same words one within the other, or two spellings of one provider of the catalogue. */
function isNamed(account: Account, named: Words): boolean {
  if (!hasWords(named)) return false
  const key = findProviderInWords(named)?.provider
  return spellings(account).some((spelling) => {
    if (containsWords(named, spelling) || containsWords(spelling, named)) return true
    const other = findProviderInWords(spelling)?.provider
    return key !== undefined && !key.generic && other?.key === key.key
  })
}
