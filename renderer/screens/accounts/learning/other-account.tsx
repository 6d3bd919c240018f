/** «Другой счёт…»: says in one step that payments are another account's, or nobody's. */
import { useState } from 'react'
import { type Message, message } from '../../../../shared/i18n/message.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from './other-account.module.css'
import { type AboutRow, useTeaching } from './use-teaching.ts'

interface OtherAccountProps {
  /** What is asked about, by the ids of its rows. */
  rows: readonly string[]
  /** The account on whose page it stands: not offered. */
  account: string
  /** The question that the dialog asks. */
  title: Message
  /** What the button says, and what it is called where several say the same. */
  label: Message
  name?: Message
  /** How the payment stands on the statement. */
  text: string
  disabled?: boolean
}

export function OtherAccount({ label, name, disabled = false, ...asked }: OtherAccountProps) {
  const { say } = useSpeaker()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small disabled={disabled} aria-label={name && say(name)} onClick={() => setOpen(true)}>
        {say(label)}
      </Button>
      {open && <Choice {...asked} onClose={() => setOpen(false)} />}
    </>
  )
}

function Choice({
  rows,
  account,
  title,
  text,
  onClose,
}: Pick<OtherAccountProps, 'rows' | 'account' | 'title' | 'text'> & { onClose(): void }) {
  const { say, tell } = useSpeaker()
  const { head } = useData()
  const teach = useTeaching()
  const [busy, setBusy] = useState(false)
  const answer = async (decide: (transaction: string) => AboutRow, done: Message): Promise<void> => {
    setBusy(true)
    const ok = await teach(rows.map(decide), done)
    setBusy(false)
    if (ok) onClose()
  }
  const give = (id: string, name: string): void =>
    void answer((transaction) => ({ kind: 'belongs', transaction, account: id }), message('learning.now.done', { account: name }))
  const toNobody = (): void => void answer((transaction) => ({ kind: 'ignore', transaction }), message('learning.move.nobodyDone'))
  return (
    <Dialog title={say(title)} onClose={onClose}>
      <div className={styles.stack}>
        <p className={styles.text}>{text}</p>
        {head.homes.map((home) => {
          const accounts = head.accounts.filter((one) => one.home === home.id && one.id !== account)
          if (accounts.length === 0) return null
          return (
            <section key={home.id} aria-label={home.name}>
              <h3 className={styles.home}>{home.name}</h3>
              <ul className={styles.choices}>
                {accounts.map(({ id, name, provider, contract }) => (
                  <li key={id}>
                    <Button className={styles.choice} disabled={busy} onClick={() => give(id, name)}>
                      <span>{name}</span>
                      <small>{[provider, contract].filter(Boolean).join(' · ')}</small>
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
        <div className={styles.nobody}>
          <Button className={styles.choice} disabled={busy} onClick={toNobody}>
            <span>{tell('learning.move.nobody')}</span>
            <small>{tell('learning.move.nobodyHint')}</small>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
