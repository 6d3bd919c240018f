/** Whether the provider takes the money itself: by the means of payment, else by the terms in words. */
import type { CivilDate } from '../../dates.ts'
import { type Message, message, type Problem } from '../../i18n/message.ts'
import type { InvoiceDraft } from '../../model/inspected.ts'
import type { Paper } from './paper.ts'
import type { Terms } from './terms.ts'

export interface Debit {
  directDebit: NonNullable<InvoiceDraft['directDebit']>
  problems: Problem[]
}

/** UNTDID 4461: 49 a direct debit, 59 one of SEPA. */
const DEBIT_CODES = /^(?:49|59)$/

/** Undefined where the family pays itself. The day is that of the announcement, else of the means of payment, else the due day. */
export function readDebit({ means, creditor }: Paper, { taken }: Terms, dueOn: CivilDate | undefined): Debit | undefined {
  const debit = means.find(({ code, mandate }) => DEBIT_CODES.test(code) || mandate !== '')
  if (!debit && !taken) return undefined
  const mandate = debit?.mandate ?? ''
  const on = taken?.on ?? debit?.dueOn ?? (debit ? dueOn : undefined)
  const said: Message[] = [on ? message('einvoice.debit.on', { on: { day: on } }) : message('einvoice.debit.undated')]
  if (mandate)
    said.push(creditor ? message('einvoice.debit.creditor', { mandate, creditor }) : message('einvoice.debit.mandate', { mandate }))
  else if (taken && !debit) said.push(message('einvoice.debit.words', { words: taken.words }))
  return {
    directDebit: { ...(mandate && { mandate }), ...(on && { on }) },
    problems: said.map((text) => ({ level: 'warning', message: text })),
  }
}
