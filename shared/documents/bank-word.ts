/** What a person can do at once with a bank's word of an autopay: note the payment that went, or close the autopay that was switched off. */
import { addDays, type CivilDate } from '../dates.ts'
import type { Account, Autopay } from '../model/household.ts'
import type { NoticeDraft } from '../model/inspected.ts'
import type { Money } from '../money.ts'

export type BankAction = { kind: 'record-payment'; on: CivilDate; amount: Money } | { kind: 'close-autopay'; from: CivilDate }

/** Undefined: the message asks for nothing, or says too little. The day is the message's own, else that of its receipt, else `asOf`. */
export function bankActionOf({ bank, receivedOn }: NoticeDraft, account: Account | undefined, asOf: CivilDate): BankAction | undefined {
  if (!bank) return undefined
  const day = bank.on ?? receivedOn ?? asOf
  switch (bank.event) {
    case 'done':
    case 'paid':
      return bank.amount !== undefined && bank.amount > 0 && day <= asOf
        ? { kind: 'record-payment', on: day, amount: bank.amount }
        : undefined
    case 'cancelled':
      return account && openOn(account, day) ? { kind: 'close-autopay', from: day } : undefined
    case 'planned':
    case 'failed':
    case 'changed':
    case 'nothing-due':
    case 'billed':
    case 'reversed':
      return undefined
  }
}

const openOn = ({ autopay = [] }: Account, day: CivilDate): boolean => autopay.some((one) => one.until === undefined || one.until >= day)

/** The account with no autopay from that day on: what was in force ends the day before, what would have begun later goes. */
export function withAutopayClosed(account: Account, from: CivilDate): Account {
  const { autopay = [], ...rest } = account
  const left = autopay
    .filter((one) => one.from === undefined || one.from < from)
    .map((one): Autopay => (one.until !== undefined && one.until < from ? one : { ...one, until: addDays(from, -1) }))
  return left.length > 0 ? { ...rest, autopay: left } : rest
}
