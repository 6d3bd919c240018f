/** Says, in facts, why an account stands as it does. */
import type { CivilDate } from '../dates.ts'
import { type Message, message } from '../i18n/message.ts'
import { absolute } from '../money.ts'
import { balanceOf } from './book.ts'
import type { Settlement, Situation } from './forecast.ts'

export function becauseOf({ account, run, plans, asOf }: Situation, settlement: Settlement, vouchedThrough: CivilDate | null): Message[] {
  const because: Message[] = []
  const balance = balanceOf(run.book)
  if (run.block) because.push(message('ledger.blocked', { on: { day: run.block.charge.on }, amount: { money: run.block.expected } }))
  else if (settlement.state === 'overdue' || (settlement.state === 'cut-off' && account.billing.model === 'postpaid'))
    because.push(message('ledger.overdue', { amount: { money: settlement.gap }, on: { day: settlement.against?.on ?? asOf } }))
  else if (settlement.against)
    because.push(
      message(account.billing.model === 'prepaid' ? 'ledger.nextCharge' : 'ledger.nextDue', {
        on: { day: settlement.against.on },
        amount: { money: settlement.against.amount },
      }),
    )
  because.push(message(balance < 0 ? 'ledger.debt' : 'ledger.balance', { amount: { money: absolute(balance) } }))

  for (const { on, amount } of settlement.counted)
    because.push(
      on
        ? message('ledger.pending', { on: { day: on }, amount: { money: amount } })
        : message('ledger.pendingByInvoice', { amount: { money: amount } }),
    )
  for (const { on, amount } of run.assumed.slice(-3))
    because.push(message('ledger.assumed', { on: { day: on }, amount: { money: amount } }))
  const missed = plans.findLast((plan) => plan.status === 'missed')
  if (missed && settlement.gap > 0) because.push(message('ledger.missed', { on: { day: missed.on } }))
  const difference = run.differences.at(-1)
  if (difference)
    because.push(
      message('ledger.readingDiffers', {
        on: { day: difference.on },
        shown: { money: difference.shown },
        computed: { money: difference.computed },
      }),
    )
  because.push(vouchedThrough ? message('ledger.vouched', { on: { day: vouchedThrough } }) : message('ledger.notVouched'))
  return because
}
