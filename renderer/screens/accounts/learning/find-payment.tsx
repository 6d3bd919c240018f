/** «Найти платёж в выписке»: a debit that no account claims, or the wrong one, found by its words or sum and given to this account. */
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Account } from '../../../../shared/model/household.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/fields.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../parts/accounts.module.css'
import { FoundRow } from './found-row.tsx'
import { MOST_FOUND, useFound } from './use-found.ts'

/** The button that opens it; nothing while there is no row to find. */
export function FindPayment({ account }: { account: Account }) {
  const { tell } = useSpeaker()
  const { counts } = useData()
  const [open, setOpen] = useState(false)
  if (counts.transactions === 0) return null
  return (
    <>
      <Button small icon={<IconSearch aria-hidden="true" size="1rem" />} onClick={() => setOpen(true)}>
        {tell('learning.find.open')}
      </Button>
      {open && <FindDialog account={account} onClose={() => setOpen(false)} />}
    </>
  )
}

function FindDialog({ account, onClose }: { account: Account; onClose(): void }) {
  const { tell } = useSpeaker()
  const [query, setQuery] = useState('')
  const found = useFound(query)
  const isMore = found !== null && found.length === MOST_FOUND
  return (
    <Dialog title={tell('learning.find.title', { account: account.name })} onClose={onClose} width={44}>
      <div className={styles.stack}>
        <TextField label={tell('learning.find.query')} hint={tell('learning.find.hint')} value={query} onChange={setQuery} autoFocus />
        <p role="status" className={styles.soft}>
          {found !== null &&
            (found.length === 0
              ? tell('learning.find.none')
              : tell(isMore ? 'learning.find.newest' : 'learning.find.count', { count: found.length }))}
        </p>
        <ul className={styles.rows}>
          {found?.map((row) => (
            <FoundRow key={row.id} row={row} account={account} onDone={onClose} />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
