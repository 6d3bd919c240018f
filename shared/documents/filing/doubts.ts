/** What speaks against a paper being this account's: another number, or another provider. Told with both, never decided in silence. */
import { type Message, message } from '../../i18n/message.ts'
import type { Account } from '../../model/household.ts'
import { fitOfContract } from './contracts.ts'
import { type Named, providerOfAccount, providerOfDocument } from './providers.ts'

/** Undefined: nothing speaks against it. */
export function doubtOf(account: Account, document: Named & { contract?: string }): Message | undefined {
  const { contract } = document
  const fit = account.contract && contract ? fitOfContract(account.contract, contract) : 'silent'
  const values = { contract: contract ?? '', account: account.name, known: account.contract ?? '' }
  if (fit === 'other') return message('documents.filing.otherContract', values)
  if (fit !== 'silent') return undefined
  const [found, known] = [providerOfDocument(document), providerOfAccount(account)]
  if (!found || !known || found.key === known.key || (document.inn !== undefined && document.inn === account.inn)) return undefined
  return message('documents.filing.otherProvider', { found: found.name, account: account.name, known: known.name })
}
