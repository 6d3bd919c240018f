/** A bill in a list: its sums and days, what it is made of, what changed since the one before. */
import { IconReceipt } from '@tabler/icons-react'
import { compareInvoices, compareSummary, compareWords, type InvoiceChange, previousInvoice } from '../../../../shared/documents/compare.ts'
import type { Invoice } from '../../../../shared/model/household.ts'
import type { OriginalInfo } from '../../../../shared/papers/original.ts'
import type { InvoicePaper } from '../../../../shared/papers/paper.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../papers.module.css'
import { ItemFrame } from './frame.tsx'
import { invoiceFacts } from './invoice-facts.ts'
import { Lines } from './lines.tsx'

interface InvoiceItemProps {
  paper: InvoicePaper
  invoices: readonly Invoice[]
  withAccount: boolean
  onOpen(original: OriginalInfo): void
  onRemove(): void
}

export function InvoiceItem({ paper: { invoice, original, account }, invoices, withAccount, onOpen, onRemove }: InvoiceItemProps) {
  const { tell, say, money } = useSpeaker()
  const before = previousInvoice(invoices, invoice)
  const change = before && compareInvoices(before, invoice)
  return (
    <ItemFrame
      icon={<IconReceipt aria-hidden="true" size="1.5rem" stroke={1.5} />}
      title={tell('papers.item.invoice', { month: { month: invoice.period } })}
      account={withAccount ? account : undefined}
      facts={invoiceFacts(invoice).map(say)}
      sum={money(invoice.total ?? invoice.charged)}
      original={original}
      onOpen={onOpen}
      onRemove={onRemove}
    >
      {change && hasChanged(change) && <p>{say(compareSummary(change))}</p>}
      <div className={styles.folded}>
        {change && before && <Causes change={change} before={before} />}
        {(invoice.lines ?? []).length > 0 && (
          <Disclosure summary={tell('papers.item.lines')}>
            <Lines lines={invoice.lines ?? []} />
          </Disclosure>
        )}
      </div>
    </ItemFrame>
  )
}

const hasChanged = (change: InvoiceChange): boolean => change.charged.change !== 0 || compareWords(change).length > 0

/** What made the sum another one than in the bill before. */
function Causes({ change, before }: { change: InvoiceChange; before: Invoice }) {
  const { tell, say } = useSpeaker()
  const causes = compareWords(change).map(say)
  // The sums of two bills without lines are compared already: nothing is left to unfold.
  const saysNothing = causes.length === 1 && change.withoutLines === 'both'
  if (causes.length === 0 || saysNothing) return null
  return (
    <Disclosure summary={tell('papers.item.changes')}>
      <p className={styles.facts}>{tell('papers.item.against', { month: { month: before.period } })}</p>
      <ul className={styles.causes}>
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
