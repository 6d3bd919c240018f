/** All papers in one list, month by month, with a search over them. */
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { PaperList } from '../items/paper-list.tsx'
import styles from '../papers.module.css'
import { Filters } from './filters.tsx'
import { ALL, byMonth, fits, invoicesAmong } from './shown.ts'
import { usePapers } from './use-papers.ts'

/** How many stand in the list at first, and how many more a click shows. */
const AT_ONCE = 15

export function PaperBrowser() {
  const { tell, month: monthName } = useSpeaker()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState(ALL)
  const [most, setMost] = useState(AT_ONCE)
  const all = usePapers('')
  const found = usePapers(query)
  if (!all || !found) return null
  const papers = found.papers.filter((paper) => fits(paper, filter))
  const narrowed = query.trim() !== '' || filter.account !== null || filter.kind !== null
  const reset = (): void => {
    setQuery('')
    setFilter(ALL)
  }
  return (
    <Card>
      <Filters query={query} onQuery={setQuery} filter={filter} onFilter={setFilter} />
      <p className={styles.found} role="status">
        {narrowed && tell(papers.length === 0 ? 'papers.list.none' : 'papers.list.found', { count: papers.length })}
      </p>
      {narrowed && papers.length === 0 && <Button onClick={reset}>{tell('papers.list.showAll')}</Button>}
      {byMonth(papers.slice(0, most)).map(({ month, papers: ofMonth }) => (
        <section key={month} className={styles.month} aria-labelledby={`papers-${month}`}>
          <h2 id={`papers-${month}`}>{monthName(month)}</h2>
          <PaperList papers={ofMonth} invoices={invoicesAmong(all.papers)} withAccount />
        </section>
      ))}
      {papers.length > most && <Button onClick={() => setMost(most + AT_ONCE)}>{tell('papers.list.more')}</Button>}
    </Card>
  )
}
