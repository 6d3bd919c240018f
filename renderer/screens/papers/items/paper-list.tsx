/** Papers as a list, each with what can be done with it: looked at, removed. Used by the Papers screen and by an account's page. */
import { useState } from 'react'
import { message } from '../../../../shared/i18n/message.ts'
import type { Invoice } from '../../../../shared/model/household.ts'
import type { OriginalInfo } from '../../../../shared/papers/original.ts'
import type { Paper } from '../../../../shared/papers/paper.ts'
import { Confirm } from '../../../components/confirm.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { Outcome } from '../../../worker/api.ts'
import styles from '../papers.module.css'
import { OriginalDialog } from '../viewer/original-dialog.tsx'
import { PaperItem } from './paper-item.tsx'

interface PaperListProps {
  papers: readonly Paper[]
  /** All bills of the household: each is compared with the one before it. */
  invoices: readonly Invoice[]
  /** Names the account of each paper. */
  withAccount?: boolean
}

export function PaperList({ papers, invoices, withAccount = false }: PaperListProps) {
  const { tell } = useSpeaker()
  const remove = useRemove()
  const attempt = useAttempt()
  const [looked, setLooked] = useState<OriginalInfo | null>(null)
  const [leaving, setLeaving] = useState<Paper | null>(null)
  return (
    <>
      <ul className={styles.list}>
        {papers.map((paper) => (
          <PaperItem
            key={paper.key}
            paper={paper}
            invoices={invoices}
            withAccount={withAccount}
            onOpen={setLooked}
            onRemove={() => setLeaving(paper)}
          />
        ))}
      </ul>
      {looked && <OriginalDialog sha256={looked.sha256} name={looked.name} onClose={() => setLooked(null)} />}
      {leaving && (
        <Confirm
          title={tell(leaving.kind === 'file' ? 'papers.removeFileTitle' : 'papers.removeTitle')}
          text={tell(leaving.kind === 'file' ? 'papers.removeFileText' : 'papers.removeText')}
          action={tell('app.action.remove')}
          onConfirm={() => void attempt(remove(leaving), { done: message('papers.removed') })}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  )
}

/** A statement is removed by undoing its import, which asks in its own words. */
function useRemove(): (paper: Paper) => Promise<Outcome> {
  const worker = useWorker()
  return async (paper) => {
    switch (paper.kind) {
      case 'invoice':
        return worker.removeInvoice(paper.invoice.id)
      case 'notice':
        return worker.removeNotice(paper.notice.id)
      case 'file':
        return worker.removeOriginal(paper.original.sha256)
      case 'statement':
        return { ok: true }
    }
  }
}
