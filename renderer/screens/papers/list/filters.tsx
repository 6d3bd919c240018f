/** The search field over the papers, and the choice of one account or one kind. */
import { PAPER_KINDS, type PaperKind } from '../../../../shared/papers/paper.ts'
import { SelectField, TextField } from '../../../components/fields.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../papers.module.css'
import type { PaperFilter } from './shown.ts'

interface FiltersProps {
  query: string
  onQuery(query: string): void
  filter: PaperFilter
  onFilter(filter: PaperFilter): void
}

const isKind = (value: string): value is PaperKind => (PAPER_KINDS as readonly string[]).includes(value)

export function Filters({ query, onQuery, filter, onFilter }: FiltersProps) {
  const { tell } = useSpeaker()
  const { accounts } = useData().head
  return (
    <search className={styles.filters}>
      <div className={styles.query}>
        <TextField label={tell('papers.list.search')} hint={tell('papers.list.searchHint')} value={query} onChange={onQuery} />
      </div>
      <SelectField
        label={tell('papers.list.account')}
        value={filter.account ?? ''}
        choices={[{ value: '', label: tell('papers.list.all') }, ...accounts.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(account) => onFilter({ ...filter, account: account === '' ? null : account })}
      />
      <SelectField
        label={tell('papers.list.kind')}
        value={filter.kind ?? ''}
        choices={[
          { value: '', label: tell('papers.list.all') },
          ...PAPER_KINDS.map((kind) => ({ value: kind, label: tell(`papers.list.kinds.${kind}`) })),
        ]}
        onChange={(kind) => onFilter({ ...filter, kind: isKind(kind) ? kind : null })}
      />
    </search>
  )
}
