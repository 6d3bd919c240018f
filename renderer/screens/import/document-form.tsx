/** What was recognised of the papers of one file, to be looked over and corrected before they are filed: the account once, then each paper. */
import type { ReactNode } from 'react'
import { ProblemList } from '../../components/problem-list.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { AccountChoice, type PaperProps } from './account-choice.tsx'
import styles from './import.module.css'
import { InvoiceFields } from './invoice-fields.tsx'
import { NoticeFields } from './notice-fields.tsx'

export function DocumentForm({ view, made, onEdit }: PaperProps) {
  const { tell } = useSpeaker()
  const { invoice, notice } = view.file
  const doubts = view.papers.flatMap(({ problems }) =>
    problems.filter(({ level, message }) => level === 'warning' && !SHOWN.has(message.key)),
  )
  const both = invoice !== undefined && notice !== undefined
  const { head } = useData()
  const letter = view.papers.find(({ kind, account }) => kind === 'notice' && account !== null && account !== view.account?.id)
  const elsewhere = head.accounts.find(({ id }) => id === letter?.account)?.name
  return (
    <div className={styles.document}>
      <AccountChoice view={view} made={made} onEdit={onEdit} />
      <ProblemList problems={doubts} />
      {invoice && (
        <Part title={both ? tell('imports.paper.bill') : undefined}>
          <InvoiceFields view={view} draft={invoice} onEdit={onEdit} />
        </Part>
      )}
      {notice && (
        <Part title={both ? tell('imports.paper.letter') : undefined}>
          {elsewhere && <p>{tell('imports.paper.elsewhere', { account: elsewhere })}</p>}
          <NoticeFields view={view} draft={notice} onEdit={onEdit} />
        </Part>
      )}
    </div>
  )
}

/** Said beside the field that it is about. */
const SHOWN = new Set(['documents.filing.periodTaken'])

/** One of two papers of a file bears its name. */
function Part({ title, children }: { title: string | undefined; children: ReactNode }) {
  if (title === undefined) return <>{children}</>
  return (
    <section className={styles.part} aria-label={title}>
      <h4>{title}</h4>
      {children}
    </section>
  )
}
