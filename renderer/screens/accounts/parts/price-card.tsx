/** The history of the price: what it was, what changed it, when the family learned of it; with «Тариф верный». */
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { message } from '../../../../shared/i18n/message.ts'
import type { Account, Invoice, Notice, Tariff } from '../../../../shared/model/household.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Confirm } from '../../../components/confirm.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { lastConfirmed, type PriceRow, priceHistory } from '../logic/price-history.ts'
import styles from './accounts.module.css'
import { PriceDialog } from './price-dialog.tsx'
import { PriceFacts } from './price-facts.tsx'

interface PriceProps {
  account: Account
  papers: { invoices: readonly Invoice[]; notices: readonly Notice[] }
}

export function PriceCard({ account, papers }: PriceProps) {
  const { tell } = useSpeaker()
  const { today } = useData()
  /** The place of the tariff being corrected, or `new`. */
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const [removing, setRemoving] = useState<number | null>(null)
  const rows = priceHistory(account, papers, today)
  return (
    <Card title={tell('accounts.price.title')}>
      <div className={styles.stack}>
        {rows.length === 0 && <p className={styles.soft}>{tell('accounts.price.none')}</p>}
        <ul className={styles.rows}>
          {rows.map((row) => (
            <PriceItem key={keyOf(row)} row={row} onEdit={setEditing} onRemove={setRemoving} />
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button icon={<IconPlus aria-hidden="true" size="1.125rem" />} onClick={() => setEditing('new')}>
            {tell('accounts.price.add')}
          </Button>
          {account.tariffs.length > 0 && <ConfirmTariff account={account.id} />}
        </div>
      </div>
      {editing !== null && (
        <PriceDialog account={account} index={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />
      )}
      {removing !== null && <RemovePrice account={account} index={removing} onClose={() => setRemoving(null)} />}
    </Card>
  )
}

const keyOf = (row: PriceRow): string => `${row.from} ${row.origin.kind} ${row.origin.kind === 'tariff' ? row.origin.index : row.amount}`

function PriceItem({ row, onEdit, onRemove }: { row: PriceRow; onEdit(index: number): void; onRemove(index: number): void }) {
  const { tell } = useSpeaker()
  const { origin } = row
  const what = { amount: { money: row.amount }, on: { day: row.from } }
  return (
    <li className={styles.row}>
      <PriceFacts row={row} />
      {origin.kind === 'tariff' && (
        <div className={styles.buttons}>
          <Button
            small
            icon={<IconPencil aria-hidden="true" size="1.125rem" />}
            aria-label={tell('accounts.price.editOf', what)}
            onClick={() => onEdit(origin.index)}
          />
          <Button
            small
            icon={<IconTrash aria-hidden="true" size="1.125rem" />}
            aria-label={tell('accounts.price.removeOf', what)}
            onClick={() => onRemove(origin.index)}
          />
        </div>
      )}
    </li>
  )
}

function ConfirmTariff({ account }: { account: string }) {
  const { tell } = useSpeaker()
  const { head, today } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const confirmed = lastConfirmed(head.decisions ?? [], account)
  const decision = { kind: 'confirm-tariff', account, on: today } as const
  return (
    <>
      <Button
        title={tell('accounts.price.confirmHint')}
        disabled={confirmed === today}
        onClick={() =>
          void attempt(worker.decide(decision), {
            done: message('accounts.price.confirmDone'),
            undo: () => void attempt(worker.undecide(decision)),
          })
        }
      >
        {tell('accounts.price.confirm')}
      </Button>
      {confirmed && <span className={styles.aside}>{tell('accounts.price.confirmed', { on: { day: confirmed } })}</span>}
    </>
  )
}

function RemovePrice({ account, index, onClose }: { account: Account; index: number; onClose(): void }) {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const tariff: Tariff | undefined = account.tariffs[index]
  if (!tariff) return null
  const saved = { ...account, tariffs: account.tariffs.filter((_, at) => at !== index) }
  const undo = (): void => void attempt(worker.saveAccount(account))
  return (
    <Confirm
      title={tell('accounts.price.removeTitle')}
      text={tell('accounts.price.removeText', { amount: { money: tariff.amount }, on: { day: tariff.from } })}
      action={tell('app.action.remove')}
      onConfirm={() => void attempt(worker.saveAccount(saved), { done: message('accounts.price.removed'), undo })}
      onClose={onClose}
    />
  )
}
