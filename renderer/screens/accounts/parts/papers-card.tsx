/** Notices and invoices filed to the account: what each said, and how many days ahead a notice came. */
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Invoice, Notice } from '../../../../shared/model/household.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Confirm } from '../../../components/confirm.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { type PaperRow, paperRows } from '../logic/paper-rows.ts'
import styles from './accounts.module.css'

export function PapersCard({ invoices, notices }: { invoices: readonly Invoice[]; notices: readonly Notice[] }) {
  const { tell } = useSpeaker()
  const { head } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const [removing, setRemoving] = useState<PaperRow | null>(null)
  const rows = paperRows(invoices, notices, head.settings?.noticeDays)
  const remove = (row: PaperRow): void => {
    const gone = row.kind === 'notice' ? worker.removeNotice(row.notice.id) : worker.removeInvoice(row.invoice.id)
    void attempt(gone, { done: message('accounts.papers.removed') })
  }
  return (
    <Card title={tell('accounts.papers.title')}>
      {rows.length === 0 && <p className={styles.soft}>{tell('accounts.papers.none')}</p>}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.kind === 'notice' ? row.notice.id : row.invoice.id} className={styles.row}>
            {row.kind === 'notice' ? <NoticeFacts row={row} /> : <InvoiceFacts row={row} />}
            <RemoveButton row={row} onClick={() => setRemoving(row)} />
          </li>
        ))}
      </ul>
      {removing && (
        <Confirm
          title={tell('accounts.papers.removeTitle')}
          text={tell('accounts.papers.removeText')}
          action={tell('app.action.remove')}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  )
}

function RemoveButton({ row, onClick }: { row: PaperRow; onClick(): void }) {
  const { tell } = useSpeaker()
  const label =
    row.kind === 'notice'
      ? tell('accounts.papers.removeNotice', { on: { day: row.notice.receivedOn } })
      : tell('accounts.papers.removeInvoice', { period: { month: row.invoice.period } })
  return <Button small icon={<IconTrash aria-hidden="true" size="1.125rem" />} aria-label={label} onClick={onClick} />
}

/** As much as an SMS holds is read at once; a letter waits for a click. */
const SHORT_TEXT = 300

function NoticeFacts({ row }: { row: Extract<PaperRow, { kind: 'notice' }> }) {
  const { say, tell, day } = useSpeaker()
  const { notice, ahead } = row
  const said = sayNotice(notice)
  return (
    <div>
      <p>
        <span className={styles.strong}>{tell('accounts.papers.notice')}.</span> {said && say(said)}
      </p>
      <p className={styles.meta}>
        <span>
          {day(notice.receivedOn)}, {tell(`household.channel.${notice.channel}`)}
        </span>
        {ahead && <span data-tone={ahead.enough ? undefined : 'short'}>{say(ahead.text)}</span>}
        {notice.source && <span>{tell('accounts.papers.file', { name: notice.source.file })}</span>}
      </p>
      {notice.text && notice.text.length <= SHORT_TEXT && <p className={styles.quote}>{notice.text}</p>}
      {notice.text && notice.text.length > SHORT_TEXT && (
        <Disclosure summary={tell('accounts.papers.fullText')}>
          <p className={styles.quote}>{notice.text}</p>
        </Disclosure>
      )}
    </div>
  )
}

function sayNotice({ effectiveOn, amount }: Notice): Message | null {
  if (effectiveOn && amount !== undefined) return message('accounts.papers.says', { on: { day: effectiveOn }, amount: { money: amount } })
  if (effectiveOn) return message('accounts.papers.saysDay', { on: { day: effectiveOn } })
  return amount === undefined ? null : message('accounts.papers.saysAmount', { amount: { money: amount } })
}

function InvoiceFacts({ row }: { row: Extract<PaperRow, { kind: 'invoice' }> }) {
  const { say, tell, day } = useSpeaker()
  const { invoice, parts } = row
  return (
    <div>
      <p>
        <span className={styles.strong}>{tell('accounts.papers.invoice', { period: { month: invoice.period } })}:</span>{' '}
        {tell('accounts.papers.charged', { amount: { money: invoice.charged } })}
      </p>
      <p className={styles.meta}>
        {invoice.issuedOn && <span>{day(invoice.issuedOn)}</span>}
        {parts.map(say).map((text) => (
          <span key={text}>{text}</span>
        ))}
        {invoice.source && <span>{tell('accounts.papers.file', { name: invoice.source.file })}</span>}
      </p>
    </div>
  )
}
