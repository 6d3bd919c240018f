/** The recognised fields of an invoice or a notice, to be looked over and corrected before it is filed. */
import { useState } from 'react'
import type { InvoiceDraft, NoticeDraft } from '../../../shared/model/inspected.ts'
import { DateField, MonthField, SelectField, SumField } from '../../components/fields.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { PreviewFile } from '../../worker/api.ts'
import { INVOICE_SUMS, invoiceOf, invoiceTexts, noticeOf, noticeTexts } from './document-draft.ts'
import type { Edit } from './flow-state.ts'
import styles from './import.module.css'

interface FormProps {
  file: PreviewFile
  edit: Edit
  onEdit(edit: Edit): void
}

interface DraftProps<Draft> {
  draft: Draft
  typed: Draft | undefined
  onChange(draft: Draft): void
}

export function DocumentForm({ file, edit, onEdit }: FormProps) {
  return (
    <div className={styles.form}>
      <AccountChoice file={file} edit={edit} onEdit={onEdit} />
      {file.invoice && <InvoiceFields draft={file.invoice} typed={edit.invoice} onChange={(invoice) => onEdit({ invoice })} />}
      {file.notice && <NoticeFields draft={file.notice} typed={edit.notice} onChange={(notice) => onEdit({ notice })} />}
    </div>
  )
}

function AccountChoice({ file, edit, onEdit }: FormProps) {
  const { tell } = useSpeaker()
  const { head } = useData()
  const chosen = edit.account ?? file.account ?? ''
  const homes = new Map(head.homes.map(({ id, name }) => [id, name]))
  const choices = head.accounts.map(({ id, name, home }) => ({ value: id, label: `${name} · ${homes.get(home) ?? ''}` }))
  return (
    <SelectField
      label={tell('imports.screen.field.account')}
      value={chosen}
      onChange={(account) => onEdit({ account })}
      choices={chosen === '' ? [{ value: '', label: tell('imports.screen.field.chooseAccount') }, ...choices] : choices}
      hint={head.accounts.length === 0 ? tell('imports.screen.field.noAccounts') : undefined}
      error={chosen === '' && head.accounts.length > 0 ? tell('imports.screen.field.accountMissing') : undefined}
      required
    />
  )
}

/** `typed`: what was typed before the form was last taken away (the column wizard stands in its place). */
function InvoiceFields({ draft, typed, onChange }: DraftProps<InvoiceDraft>) {
  const { tell } = useSpeaker()
  const [texts, setTexts] = useState(() => invoiceTexts(typed ?? draft))
  const { faults } = invoiceOf(draft, texts)
  const change = (part: Partial<typeof texts>): void => {
    const next = { ...texts, ...part }
    setTexts(next)
    onChange(invoiceOf(draft, next).draft)
  }
  const shown = INVOICE_SUMS.filter((field) => field === 'charged' || field === 'total' || draft[field] !== undefined)
  return (
    <>
      <MonthField
        label={tell('imports.screen.field.period')}
        value={texts.period}
        onChange={(period) => change({ period })}
        error={faults.includes('period') ? tell('imports.screen.field.periodMissing') : undefined}
      />
      {shown.map((field) => (
        <SumField
          key={field}
          label={tell(`imports.screen.field.${field}`)}
          value={texts[field]}
          onChange={(typed) => change({ [field]: typed })}
          error={faults.includes(field) ? tell('app.field.sum') : undefined}
        />
      ))}
      <DateField label={tell('imports.screen.field.dueOn')} value={texts.dueOn} onChange={(dueOn) => change({ dueOn })} />
    </>
  )
}

function NoticeFields({ draft, typed, onChange }: DraftProps<NoticeDraft>) {
  const { tell } = useSpeaker()
  const { today } = useData()
  const [texts, setTexts] = useState(() => noticeTexts(typed ?? draft, today))
  const { faults } = noticeOf(draft, texts)
  const change = (part: Partial<typeof texts>): void => {
    const next = { ...texts, ...part }
    setTexts(next)
    onChange(noticeOf(draft, next).draft)
  }
  return (
    <>
      <SumField
        label={tell('imports.screen.field.newSum')}
        value={texts.amount}
        onChange={(amount) => change({ amount })}
        error={faults.includes('amount') ? tell('app.field.sum') : undefined}
      />
      <DateField
        label={tell('imports.screen.field.effectiveOn')}
        value={texts.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
      />
      <DateField
        label={tell('imports.screen.field.receivedOn')}
        value={texts.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        error={faults.includes('receivedOn') ? tell('app.field.day') : undefined}
      />
      {draft.text && <blockquote className={styles.quote}>{draft.text}</blockquote>}
    </>
  )
}
