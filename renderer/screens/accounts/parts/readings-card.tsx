/** Balances that the provider's cabinet showed, newest first, and adding one. */
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { message } from '../../../../shared/i18n/message.ts'
import type { Account, Reading } from '../../../../shared/model/household.ts'
import { negate } from '../../../../shared/money.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { FormDialog } from '../../../components/dialog.tsx'
import { readDay, readSum } from '../../../components/field-text.ts'
import { DateField, SumField } from '../../../components/fields.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from './accounts.module.css'

export function ReadingsCard({ account, readings }: { account: Account; readings: readonly Reading[] }) {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const [adding, setAdding] = useState(false)
  const remove = ({ on, balance }: Reading): void => {
    const undo = (): void => void attempt(worker.saveReading({ account: account.id, on, balance }))
    void attempt(worker.removeReading(account.id, on), { done: message('accounts.readings.removed'), undo })
  }
  const newest = [...readings].sort((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <Card title={tell('accounts.readings.title')}>
      <div className={styles.stack}>
        <p className={styles.soft}>{tell('accounts.readings.lead')}</p>
        {newest.length > 0 && (
          <ul className={styles.rows}>
            {newest.map((reading) => (
              <li key={`${reading.on} ${reading.balance}`} className={styles.row}>
                {reading.balance < 0
                  ? tell('accounts.readings.debt', { on: { day: reading.on }, amount: { money: negate(reading.balance) } })
                  : tell('accounts.readings.line', { on: { day: reading.on }, balance: { money: reading.balance } })}
                <Button
                  small
                  icon={<IconTrash aria-hidden="true" size="1.125rem" />}
                  aria-label={tell('accounts.readings.remove', { on: { day: reading.on } })}
                  onClick={() => remove(reading)}
                />
              </li>
            ))}
          </ul>
        )}
        <div className={styles.buttons}>
          <Button onClick={() => setAdding(true)}>{tell('accounts.readings.add')}</Button>
        </div>
      </div>
      {adding && <ReadingDialog account={account.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function ReadingDialog({ account, onClose }: { account: string; onClose(): void }) {
  const { tell } = useSpeaker()
  const { today } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const [on, setOn] = useState<string>(today)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const day = readDay(on)
  const balance = readSum(typed)
  const save = async (): Promise<void> => {
    setAsked(true)
    if (!day || balance === undefined) return
    if (await attempt(worker.saveReading({ account, on: day, balance }), { done: message('accounts.readings.saved') })) onClose()
  }
  return (
    <FormDialog title={tell('accounts.readings.add')} submit={tell('app.action.save')} onSubmit={() => void save()} onClose={onClose}>
      <SumField
        label={tell('accounts.readings.balance')}
        hint={tell('accounts.readings.hint')}
        value={typed}
        onChange={setTyped}
        error={asked && balance === undefined ? tell('app.field.sum') : undefined}
        autoFocus
      />
      <DateField
        label={tell('accounts.readings.on')}
        value={on}
        onChange={setOn}
        error={asked && !day ? tell('app.field.day') : undefined}
      />
    </FormDialog>
  )
}
