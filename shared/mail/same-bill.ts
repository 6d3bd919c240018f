/** Whether two papers are one bill, and what they tell differently. */
import { message, type Problem } from '../i18n/message.ts'
import type { InvoiceDraft } from '../model/inspected.ts'
import type { Money } from '../money.ts'
import { normaliseContract } from '../text/normalise.ts'

/** Unknown on either side is no difference. */
const agree = <T>(one: T | undefined, other: T | undefined): boolean => one === undefined || other === undefined || one === other

const contractOf = ({ contract }: InvoiceDraft): string | undefined => (contract === undefined ? undefined : normaliseContract(contract))

/** Of one contract, as far as both name it; a number may be shown with its end alone. */
export function sameContract(one: InvoiceDraft, other: InvoiceDraft): boolean {
  const [a, b] = [contractOf(one), contractOf(other)]
  return a === undefined || b === undefined || a === b || (a.length >= 4 && b.endsWith(a)) || (b.length >= 4 && a.endsWith(b))
}

/** Of one contract and month, and of one sum: what is to be paid, or what was charged. */
export const sameBill = (one: InvoiceDraft, other: InvoiceDraft): boolean =>
  sameContract(one, other) &&
  agree(one.period, other.period) &&
  ((one.total !== undefined && one.total === other.total) || (one.charged !== undefined && one.charged === other.charged))

const payable = ({ total, charged }: InvoiceDraft): Money | undefined => total ?? charged

/** The letter's words against the attached bill, which stands. */
export function differencesOf(letter: InvoiceDraft, bill: InvoiceDraft): Problem[] {
  const problems: Problem[] = []
  const tell = (said: Problem['message']): void => void problems.push({ level: 'warning', message: said })
  if (!sameContract(letter, bill) && letter.contract !== undefined && bill.contract !== undefined)
    tell(message('mail.otherContract', { letter: letter.contract, bill: bill.contract }))
  const [said, printed] = [payable(letter), payable(bill)]
  const same = said === printed || (said !== undefined && (said === bill.charged || said === bill.total))
  if (said !== undefined && printed !== undefined && !same)
    tell(message('mail.otherSum', { letter: { money: said }, bill: { money: printed } }))
  if (letter.dueOn && bill.dueOn && letter.dueOn !== bill.dueOn)
    tell(message('mail.otherDay', { letter: { day: letter.dueOn }, bill: { day: bill.dueOn } }))
  if (letter.period && bill.period && letter.period !== bill.period)
    tell(message('mail.otherMonth', { letter: { month: letter.period }, bill: { month: bill.period } }))
  return problems
}
