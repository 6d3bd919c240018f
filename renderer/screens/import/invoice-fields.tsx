/** The fields of a bill, each with the words it was read from, to be looked over and corrected. */
import { useState } from 'react'
import type { InvoiceDraft } from '../../../shared/model/inspected.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { DateField, MonthField, SumField } from '../../components/fields.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { INVOICE_SUMS, invoiceOf, invoiceTexts } from './document-draft.ts'
import type { Edit } from './flow-state.ts'
import styles from './import.module.css'
import { useQuote } from './use-quote.ts'
import type { FileView } from './views.ts'

interface InvoiceProps {
  view: FileView
  draft: InvoiceDraft
  onEdit(edit: Edit): void
}

/** `view.edit.invoice`: what was typed before the form was last taken away (the column wizard stands in its place). */
export function InvoiceFields({ view, draft, onEdit }: InvoiceProps) {
  const { tell } = useSpeaker()
  const quote = useQuote(view.file)
  const [texts, setTexts] = useState(() => invoiceTexts(view.edit.invoice ?? draft))
  const { faults } = invoiceOf(draft, texts)
  const change = (part: Partial<typeof texts>): void => {
    const next = { ...texts, ...part }
    setTexts(next)
    onEdit({ invoice: invoiceOf(draft, next).draft })
  }
  // A bill that names no month is put to the likeliest one, which is shown as such and can be changed.
  const planned = view.papers.find(({ kind }) => kind === 'invoice')
  const taken = planned?.kind === 'invoice' ? planned.paper?.period : undefined
  const shown = INVOICE_SUMS.filter((field) => field === 'charged' || field === 'total' || draft[field] !== undefined)
  return (
    <>
      <div className={styles.form}>
        <MonthField
          label={tell('imports.screen.field.period')}
          value={texts.period || (taken ?? '')}
          onChange={(period) => change({ period })}
          hint={texts.period === '' && taken ? tell('imports.paper.periodTaken') : quote('period')}
          hintBelow
        />
        {shown.map((field) => (
          <SumField
            key={field}
            label={tell(`imports.screen.field.${field}`)}
            value={texts[field]}
            onChange={(typed) => change({ [field]: typed })}
            hint={quote(field)}
            hintBelow
            error={faults.includes(field) ? tell(faultKey(field, texts[field])) : undefined}
          />
        ))}
        <DateField
          label={tell('imports.screen.field.dueOn')}
          value={texts.dueOn}
          onChange={(dueOn) => change({ dueOn })}
          hint={quote('dueOn')}
          hintBelow
        />
      </div>
      <Lines draft={draft} />
    </>
  )
}

/** A sum that is missing is asked for; one that cannot be read is a mistake. */
const faultKey = (field: string, typed: string): 'imports.paper.noCharge' | 'app.field.sum' =>
  field === 'charged' && typed.trim() === '' ? 'imports.paper.noCharge' : 'app.field.sum'

/** What the bill is made of, folded. */
function Lines({ draft: { lines = [] } }: { draft: InvoiceDraft }) {
  const { tell, money } = useSpeaker()
  if (lines.length === 0) return null
  // Two lines of a bill may be equal to the letter, and their order never changes.
  const rows = lines.map((line, index) => ({ ...line, key: `${index} ${line.title}` }))
  return (
    <Disclosure summary={tell('imports.paper.lines', { count: lines.length })}>
      <table className={styles.lines}>
        <tbody>
          {rows.map(({ key, title, amount, quantity, unit, price }) => (
            <tr key={key}>
              <th scope="row">
                {title}
                {quantity && <small>{[quantity, unit].filter(Boolean).join(' ') + (price ? ` × ${price}` : '')}</small>}
              </th>
              <td>{money(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
