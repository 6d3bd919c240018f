/** The bills and notices of one account, the latest open, the earlier ones a click away. */
import { Card } from '../../../components/card.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { PaperList } from '../../papers/items/paper-list.tsx'
import { invoicesAmong } from '../../papers/list/shown.ts'
import { usePapers } from '../../papers/list/use-papers.ts'
import styles from './accounts.module.css'

/** How many stand open. */
const LATEST = 4

export function PapersCard({ account }: { account: string }) {
  const { tell } = useSpeaker()
  const found = usePapers('')
  if (!found) return null
  const papers = found.papers.filter((paper) => paper.account === account)
  const invoices = invoicesAmong(papers)
  return (
    <Card title={tell('accounts.papers.title')}>
      {papers.length === 0 && <p className={styles.soft}>{tell('accounts.papers.none')}</p>}
      <PaperList papers={papers.slice(0, LATEST)} invoices={invoices} />
      {papers.length > LATEST && (
        <Disclosure summary={tell('accounts.papers.earlier', { count: papers.length - LATEST })}>
          <PaperList papers={papers.slice(LATEST)} invoices={invoices} />
        </Disclosure>
      )}
    </Card>
  )
}
