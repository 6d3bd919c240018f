/** Writes down that the autopay was changed at the bank: the old entry ends, the new one begins. */
import { useState } from 'react'
import { message } from '../../../shared/i18n/message.ts'
import type { Account } from '../../../shared/model/household.ts'
import type { Money } from '../../../shared/money.ts'
import { autopayNowOrNext } from '../../../shared/schedule/autopay.ts'
import { FormDialog } from '../../components/dialog.tsx'
import { readDay, readSum, writeSum } from '../../components/field-text.ts'
import { DateField, SumField } from '../../components/fields.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { withAutopay } from './raised-autopay.ts'

export function AutopayDialog({ account, amount, onClose }: { account: Account; amount: Money; onClose(): void }) {
  const { tell } = useSpeaker()
  const { today } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const [typedSum, setSum] = useState(writeSum(amount))
  const [typedDay, setDay] = useState<string>(today)
  const [tried, setTried] = useState(false)
  const sum = readSum(typedSum)
  const from = readDay(typedDay)
  const goodSum = sum !== undefined && sum > 0
  const old = autopayNowOrNext(account, today)

  const submit = async (): Promise<void> => {
    setTried(true)
    if (!goodSum || !from) return
    const done = message('today.done.autopay', { amount: { money: sum }, day: { day: from } })
    const undo = (): void => void attempt(worker.saveAccount(account))
    if (await attempt(worker.saveAccount(withAutopay(account, sum, from)), { done, undo })) onClose()
  }
  return (
    <FormDialog
      title={tell('today.autopay.title', { name: account.name })}
      submit={tell('today.autopay.submit')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{tell('today.autopay.hint')}</p>
      {old?.mode === 'fixed' && <p>{tell('today.autopay.was', { amount: { money: old.amount }, day: old.day })}</p>}
      <SumField
        label={tell('today.autopay.sum')}
        value={typedSum}
        onChange={setSum}
        autoFocus
        error={tried && !goodSum ? tell('app.field.sum') : undefined}
      />
      <DateField
        label={tell('today.autopay.from')}
        value={typedDay}
        onChange={setDay}
        error={tried && !from ? tell('app.field.day') : undefined}
      />
    </FormDialog>
  )
}
