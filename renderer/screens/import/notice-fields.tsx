/** The fields of a provider's notice, each with the words it was read from; of a bank's message what it says, in a plain sentence. */
import { useState } from 'react'
import type { NoticeDraft } from '../../../shared/model/inspected.ts'
import { DateField, SumField } from '../../components/fields.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { BankWord } from './bank-word.tsx'
import { noticeOf, noticeTexts } from './document-draft.ts'
import type { Edit } from './flow-state.ts'
import styles from './import.module.css'
import { useQuote } from './use-quote.ts'
import type { FileView } from './views.ts'

interface NoticeProps {
  view: FileView
  draft: NoticeDraft
  onEdit(edit: Edit): void
}

export function NoticeFields({ view, draft, onEdit }: NoticeProps) {
  const { tell } = useSpeaker()
  const { today } = useData()
  const quote = useQuote(view.file)
  const [texts, setTexts] = useState(() => noticeTexts(view.edit.notice ?? draft, today))
  const { faults } = noticeOf(draft, texts)
  const change = (part: Partial<typeof texts>): void => {
    const next = { ...texts, ...part }
    setTexts(next)
    onEdit({ notice: noticeOf(draft, next).draft })
  }
  return (
    <>
      {draft.bank && <BankWord view={view} draft={draft} onEdit={onEdit} />}
      <div className={styles.form}>
        {/* A bank's sum is never a price. */}
        {!draft.bank && (
          <>
            <SumField
              label={tell('imports.screen.field.newSum')}
              value={texts.amount}
              onChange={(amount) => change({ amount })}
              hint={quote('amount')}
              hintBelow
              error={faults.includes('amount') ? tell('app.field.sum') : undefined}
            />
            <DateField
              label={tell('imports.screen.field.effectiveOn')}
              value={texts.effectiveOn}
              onChange={(effectiveOn) => change({ effectiveOn })}
              hint={quote('effectiveOn')}
              hintBelow
            />
          </>
        )}
        <DateField
          label={tell('imports.screen.field.receivedOn')}
          value={texts.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          hint={quote('receivedOn') ?? (draft.receivedOn ? undefined : tell('imports.paper.receivedToday'))}
          hintBelow
          error={faults.includes('receivedOn') ? tell('app.field.day') : undefined}
        />
      </div>
      {draft.text && <blockquote className={styles.quote}>{draft.text}</blockquote>}
    </>
  )
}
