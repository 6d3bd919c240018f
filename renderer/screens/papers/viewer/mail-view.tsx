/** A kept e-mail: who wrote it, when, its words, and what was attached. */
import { useEffect, useState } from 'react'
import type { OpenedMail } from '../../../../shared/mail/open.ts'
import { Button } from '../../../components/button.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { keyed } from '../keyed.ts'
import { Sheet } from './sheet.tsx'
import { useSaveBytes } from './use-save-bytes.ts'
import styles from './viewer.module.css'

export function MailView({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const { tell, day } = useSpeaker()
  const save = useSaveBytes()
  const mail = useMail(bytes)
  if (mail === 'opening') return <p>{tell('originals.opening')}</p>
  if (!mail) return <p>{tell('originals.mail.broken')}</p>
  const facts = [
    [tell('originals.mail.from'), mail.from],
    [tell('originals.mail.subject'), mail.subject],
    [tell('originals.mail.on'), mail.on ? day(mail.on) : ''],
  ].filter(([, value]) => value !== '')
  return (
    <div className={styles.view}>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Sheet label={name}>
        <p className={styles.text}>{mail.text.trim() === '' ? tell('originals.mail.wordless') : mail.text}</p>
      </Sheet>
      {mail.files.length > 0 && (
        <>
          <h3>{tell('originals.mail.attachments')}</h3>
          <ul className={styles.attachments}>
            {keyed(mail.files, ({ name }) => name).map(({ key, item: file }) => (
              <li key={key}>
                <span>{file.name}</span>
                <Button small aria-label={tell('originals.saveName', { name: file.name })} onClick={() => void save(file.name, file.bytes)}>
                  {tell('originals.save')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** The parts of a mail; undefined: it cannot be taken apart. What takes mails apart is loaded with the first one. */
function useMail(bytes: Uint8Array): OpenedMail | undefined | 'opening' {
  const [mail, setMail] = useState<OpenedMail | undefined | 'opening'>('opening')
  useEffect(() => {
    let gone = false
    const take = async (): Promise<OpenedMail | undefined> => (await import('../../../../shared/mail/open.ts')).openMail(bytes)
    void take()
      .catch(() => undefined)
      .then((opened) => {
        if (!gone) setMail(opened)
      })
    return () => {
      gone = true
    }
  }, [bytes])
  return mail
}
