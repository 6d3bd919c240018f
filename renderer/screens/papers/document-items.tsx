/** One bill and one notice in their lists. */
import type { Invoice, Notice } from '../../../shared/model/household.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './papers.module.css'

export function InvoiceItem({ invoice, onRemove }: { invoice: Invoice; onRemove(): void }) {
  const { tell } = useSpeaker()
  const title = tell('papers.invoiceFor', { month: { month: invoice.period } })
  const facts = [
    tell('papers.charged', { amount: { money: invoice.charged } }),
    invoice.total === undefined || invoice.total === invoice.charged ? '' : tell('papers.total', { amount: { money: invoice.total } }),
    invoice.dueOn ? tell('papers.dueOn', { day: { day: invoice.dueOn } }) : '',
    invoice.source?.file ?? '',
  ]
  return (
    <li className={styles.item}>
      <div>
        <p>
          {title}
          <small>{facts.filter(Boolean).join(' · ')}</small>
        </p>
      </div>
      <Button small kind="danger" aria-label={tell('papers.removeInvoice', { what: title })} onClick={onRemove}>
        {tell('app.action.remove')}
      </Button>
    </li>
  )
}

export function NoticeItem({ notice, onRemove }: { notice: Notice; onRemove(): void }) {
  const { tell } = useSpeaker()
  const received = tell('papers.noticeReceived', { day: { day: notice.receivedOn }, channel: tell(`household.channel.${notice.channel}`) })
  const effective = notice.effectiveOn && { day: { day: notice.effectiveOn } }
  const change =
    effective && notice.amount !== undefined
      ? tell('papers.noticeEffective', { ...effective, amount: { money: notice.amount } })
      : effective
        ? tell('papers.noticeDay', effective)
        : ''
  return (
    <li className={styles.item}>
      <div>
        <p>
          {change || received}
          <small>{[change ? received : '', notice.source?.file ?? ''].filter(Boolean).join(' · ')}</small>
        </p>
        {notice.text && (
          <Disclosure summary={tell('papers.noticeText')}>
            <p className={styles.text}>{notice.text}</p>
          </Disclosure>
        )}
      </div>
      <Button small kind="danger" aria-label={tell('papers.removeNotice', { what: received })} onClick={onRemove}>
        {tell('app.action.remove')}
      </Button>
    </li>
  )
}
