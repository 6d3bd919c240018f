/** Adds a price to the history, or corrects one that is there. */
import { useState } from 'react'
import { message } from '../../../../shared/i18n/message.ts'
import { type Account, TARIFF_SOURCES } from '../../../../shared/model/household.ts'
import { FormDialog } from '../../../components/dialog.tsx'
import { readDay, readSum, writeSum } from '../../../components/field-text.ts'
import { DateField, SelectField, SumField, TextField } from '../../../components/fields.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { correctTariff, withTariff } from '../logic/tariffs.ts'

/** `index`: the place of the corrected entry in `account.tariffs`; absent: a new one. */
export function PriceDialog({ account, index, onClose }: { account: Account; index: number | undefined; onClose(): void }) {
  const { tell } = useSpeaker()
  const { today } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const old = index === undefined ? undefined : account.tariffs[index]
  const [typed, setTyped] = useState(old ? writeSum(old.amount) : '')
  const [from, setFrom] = useState<string>(old?.from ?? '')
  const [knownOn, setKnownOn] = useState<string>(old ? (old.knownOn ?? '') : today)
  const [source, setSource] = useState<string>(old?.source ?? 'manual')
  const [note, setNote] = useState(old?.note ?? '')
  const [asked, setAsked] = useState(false)
  const sum = readSum(typed)
  const amount = sum !== undefined && sum > 0 ? sum : undefined
  const day = readDay(from)
  const save = async (): Promise<void> => {
    setAsked(true)
    if (!amount || !day) return
    const facts = {
      from: day,
      amount,
      knownOn: readDay(knownOn),
      source: TARIFF_SOURCES.find((one) => one === source),
      note: note.trim() || undefined,
    }
    const tariffs = index === undefined ? withTariff(account.tariffs, facts) : correctTariff(account.tariffs, index, facts)
    if (await attempt(worker.saveAccount({ ...account, tariffs }), { done: message('accounts.price.saved') })) onClose()
  }
  return (
    <FormDialog
      title={tell(old ? 'accounts.price.editTitle' : 'accounts.price.addTitle')}
      submit={tell('app.action.save')}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <SumField
        label={tell('accounts.price.amount')}
        value={typed}
        onChange={setTyped}
        error={asked && !amount ? tell('app.field.sum') : undefined}
        autoFocus
      />
      <DateField
        label={tell('accounts.price.from')}
        value={from}
        onChange={setFrom}
        error={asked && !day ? tell('app.field.day') : undefined}
      />
      <DateField label={tell('accounts.price.knownOn')} hint={tell('accounts.price.knownHint')} value={knownOn} onChange={setKnownOn} />
      <SelectField
        label={tell('accounts.price.source')}
        value={source}
        onChange={setSource}
        choices={TARIFF_SOURCES.map((value) => ({ value, label: tell(`accounts.price.sources.${value}`) }))}
      />
      <TextField label={tell('accounts.price.note')} value={note} onChange={setNote} />
    </FormDialog>
  )
}
