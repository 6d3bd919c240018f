/** A bill in a code of a transfer (EPC or Swiss), and what has to be said of it. */
import { message, type Problem } from '../../i18n/message.ts'
import type { InvoiceDraft, Quotes } from '../../model/inspected.ts'
import { isIban } from './iban.ts'

export interface TransferCode {
  format: 'qr-epc' | 'qr-swiss'
  /** Its `payTo` holds the payee's IBAN and the reference: that is of this bill and not of the family, so it is no contract number. */
  invoice: InvoiceDraft
  quotes: Quotes
  encoding: string
  /** ISO 4217. */
  currency: string
  /** The sum as written, where it cannot be understood. */
  badSum?: string
}

const warning = (key: string, text: Problem['message']): Problem => ({ level: 'warning', at: { key }, message: text })

/** What is doubtful in the code. */
export function problemsOfTransfer({ invoice, badSum }: TransferCode): Problem[] {
  const account = invoice.payTo?.account ?? ''
  const problems: Problem[] = []
  if (!invoice.provider) problems.push(warning('Name', message('documents.code.missing')))
  if (!isIban(account)) problems.push(warning('IBAN', message('codes.badIban', { account })))
  if (badSum) problems.push(warning('Amount', message('documents.code.badSum', { text: badSum })))
  else if (invoice.total === undefined) problems.push(warning('Amount', message('documents.code.noSum')))
  else if (invoice.total === 0) problems.push(warning('Amount', message('documents.code.zeroSum')))
  return problems
}
