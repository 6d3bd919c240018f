/** Writes down a payment that no statement shows yet; day and sum stand ready. */
import { useState } from 'react'
import { message } from '../../../shared/i18n/message.ts'
import type { Account } from '../../../shared/model/household.ts'
import type { Money } from '../../../shared/money.ts'
import { FormDialog } from '../../components/dialog.tsx'
import { readDay, readSum, writeSum } from '../../components/field-text.ts'
import { DateField, SumField } from '../../components/fields.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'

export function PayDialog({ account, amount, onClose }: { account: Account; amount: Money; onClose(): void }) {
  const { tell } = useSpeaker()
  const { today } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const [typedDay, setDay] = useState<string>(today)
  const [typedSum, setSum] = useState(writeSum(amount))
  const [tried, setTried] = useState(false)
  const day = readDay(typedDay)
  const sum = readSum(typedSum)
  const goodSum = sum !== undefined && sum > 0
  const goodDay = day !== undefined && day <= today

  const submit = async (): Promise<void> => {
    setTried(true)
    if (!goodSum || !goodDay) return
    const done = message('today.done.paid', { amount: { money: sum }, day: { day } })
    if (await attempt(worker.recordPayment(account.id, day, sum), { done })) onClose()
  }
  return (
    <FormDialog
      title={tell('today.pay.title', { name: account.name })}
      submit={tell('today.pay.submit')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <SumField
        label={tell('today.pay.sum')}
        value={typedSum}
        onChange={setSum}
        autoFocus
        error={tried && !goodSum ? tell('app.field.sum') : undefined}
      />
      <DateField
        label={tell('today.pay.day')}
        value={typedDay}
        onChange={setDay}
        error={tried && !goodDay ? tell('app.field.notLater', { day: { day: today } }) : undefined}
      />
      <p>{tell('today.pay.hint')}</p>
    </FormDialog>
  )
}
