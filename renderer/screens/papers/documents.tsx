/** Bills and notices, account by account; each can be removed. */
import { type ReactNode, useState } from 'react'
import type { Message } from '../../../shared/i18n/message.ts'
import { message } from '../../../shared/i18n/message.ts'
import type { Invoice, Notice } from '../../../shared/model/household.ts'
import { Card } from '../../components/card.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { Outcome } from '../../worker/api.ts'
import { InvoiceItem, NoticeItem } from './document-items.tsx'
import styles from './papers.module.css'
import { invoicesOf, noticesOf } from './sorting.ts'

/** How many stand open; the earlier ones are folded. */
const LATEST = 3
const REMOVED: Message = message('papers.removed')

export function Documents() {
  const { tell } = useSpeaker()
  const { head } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const [remove, setRemove] = useState<(() => Promise<Outcome>) | null>(null)
  const ask = (removing: () => Promise<Outcome>): void => setRemove(() => removing)
  return (
    <>
      <Section title={tell('papers.invoices')} of={(account) => invoicesOf(account, head.invoices ?? [])}>
        {(invoice: Invoice) => (
          <InvoiceItem key={invoice.id} invoice={invoice} onRemove={() => ask(() => worker.removeInvoice(invoice.id))} />
        )}
      </Section>
      <Section title={tell('papers.notices')} of={(account) => noticesOf(account, head.notices ?? [])}>
        {(notice: Notice) => <NoticeItem key={notice.id} notice={notice} onRemove={() => ask(() => worker.removeNotice(notice.id))} />}
      </Section>
      {remove && (
        <Confirm
          title={tell('papers.removeTitle')}
          text={tell('papers.removeText')}
          action={tell('app.action.remove')}
          onConfirm={() => void attempt(remove(), { done: REMOVED })}
          onClose={() => setRemove(null)}
        />
      )}
    </>
  )
}

interface SectionProps<T> {
  title: string
  of(account: string): T[]
  children(item: T): ReactNode
}

/** One card with a list for each account that has any; nothing at all where none has. */
function Section<T>({ title, of, children }: SectionProps<T>) {
  const { tell } = useSpeaker()
  const { head } = useData()
  const filled = head.accounts.map((account) => ({ account, items: of(account.id) })).filter(({ items }) => items.length > 0)
  if (filled.length === 0) return null
  return (
    <Card title={title}>
      {filled.map(({ account, items }) => (
        <section key={account.id} className={styles.account}>
          <h3>{account.name}</h3>
          <ul className={styles.list}>{items.slice(0, LATEST).map(children)}</ul>
          {items.length > LATEST && (
            <Disclosure summary={tell('papers.earlier', { count: items.length - LATEST })}>
              <ul className={styles.list}>{items.slice(LATEST).map(children)}</ul>
            </Disclosure>
          )}
        </section>
      ))}
    </Card>
  )
}
