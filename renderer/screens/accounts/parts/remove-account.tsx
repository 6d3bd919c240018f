/** Removes the account, after saying what goes with it and what stays. */
import { useState } from 'react'
import { message } from '../../../../shared/i18n/message.ts'
import type { Account } from '../../../../shared/model/household.ts'
import { Button } from '../../../components/button.tsx'
import { Confirm } from '../../../components/confirm.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { go } from '../../../hooks/use-route.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { hrefOf } from '../../../route.ts'
import { dropDraft } from '../logic/drafts.ts'
import styles from './accounts.module.css'

export function RemoveAccount({ account }: { account: Account }) {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const [asking, setAsking] = useState(false)
  const remove = async (): Promise<void> => {
    if (await attempt(worker.removeAccount(account.id), { done: message('accounts.remove.done') })) {
      dropDraft(localStorage, account.id)
      go(hrefOf('accounts').slice(1))
    }
  }
  return (
    <div className={styles.buttons}>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {tell('accounts.remove.action')}
      </Button>
      {asking && (
        <Confirm
          title={tell('accounts.remove.title', { name: account.name })}
          text={tell('accounts.remove.text')}
          action={tell('accounts.remove.action')}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
