/** Does what a person ticked beside a bank's message: in the same step as the message itself. */
import type { CivilDate } from '../../shared/dates.ts'
import { bankActionOf, withAutopayClosed } from '../../shared/documents/bank-word.ts'
import type { Household } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { type Changed, recordPayment, saveAccount } from '../data/changes.ts'
import type { PreviewChoice } from './api.ts'

/** `household`: with the message already filed. Nothing ticked, or nothing to do: as it is. */
export function withBankWord(household: Household, read: Inspected, choice: PreviewChoice | undefined, asOf: CivilDate): Changed {
  if (!choice?.act || !read.notice) return household
  const filed = household.notices?.at(-1)
  const account = household.accounts.find(({ id }) => id === filed?.account)
  const action = bankActionOf({ ...read.notice, ...choice.notice }, account, asOf)
  if (!account || !action) return household
  switch (action.kind) {
    case 'record-payment':
      return recordPayment(household, account.id, action.on, action.amount)
    case 'close-autopay':
      return saveAccount(household, withAutopayClosed(account, action.from))
  }
}
