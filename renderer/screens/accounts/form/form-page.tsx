/** The page of the account form: a new account or an existing one; saves it, and keeps what is not saved. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Account } from '../../../../shared/model/household.ts'
import { Button, ButtonLink } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { useToasts } from '../../../components/toasts.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { go } from '../../../hooks/use-route.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { hrefOf } from '../../../route.ts'
import { ToList } from '../parts/to-list.tsx'
import { AutopaySection } from './autopay-section.tsx'
import { BillingSection } from './billing-section.tsx'
import styles from './form.module.css'
import { OpenFormContext } from './form-context.tsx'
import { AdvancedSection, OpeningSection } from './more-section.tsx'
import { type FormState, useFormState } from './use-form-state.ts'
import { useSave } from './use-save.ts'
import { WhatSection } from './what-section.tsx'

/** `account`: the id of the one to edit; absent: a new one, `home` its home to begin with. */
export function FormPage({ account, home }: { account?: string; home?: string | undefined }) {
  const { head } = useData()
  const { tell } = useSpeaker()
  const [original] = useState(() => head.accounts.find((one) => one.id === account))
  if (account !== undefined && !original)
    return (
      <Page title={tell('accounts.title')} above={<ToList />}>
        <p>{tell('accounts.notFound')}</p>
      </Page>
    )
  return <Filling original={original} home={home} />
}

function Filling({ original, home }: { original: Account | undefined; home: string | undefined }) {
  const { tell, say } = useSpeaker()
  const state = useFormState(original, home)
  const save = useSave(state)
  const sheet = useRef<HTMLFormElement>(null)
  useNoticeOfDraft(state)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const id = await save()
    if (id !== null) go(hrefOf('accounts', id).slice(1))
    else requestAnimationFrame(() => sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const faulty = Object.keys(state.faults).length > 0
  return (
    <Page title={tell(original ? 'accounts.form.editTitle' : 'accounts.form.newTitle')} lead={original?.name} above={<ToList />}>
      {state.restored && state.changed && (
        <div className={styles.draft}>
          {tell('accounts.form.draft')}
          <Button small onClick={state.startOver}>
            {tell('accounts.form.draftDrop')}
          </Button>
        </div>
      )}
      <OpenFormContext value={state}>
        <form ref={sheet} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          <WhatSection />
          <BillingSection />
          <AutopaySection />
          <OpeningSection />
          <AdvancedSection />
          <div className={styles.end}>
            <Button type="submit" kind="primary">
              {tell('accounts.form.save')}
            </Button>
            <ButtonLink href={hrefOf('accounts', original?.id)}>{tell('app.action.cancel')}</ButtonLink>
            <p className={styles.fault} role="alert">
              {faulty && (state.faults.form ? say(state.faults.form) : tell('accounts.form.faulty'))}
            </p>
          </div>
        </form>
      </OpenFormContext>
    </Page>
  )
}

/** Leaving an unsaved form says so, with the way back. */
function useNoticeOfDraft(state: FormState): void {
  const { tell } = useSpeaker()
  const { show } = useToasts()
  const latest = useRef({ state, tell, show })
  latest.current = { state, tell, show }
  const address = useRef(window.location.hash)
  useEffect(() => {
    const back = address.current
    return () => {
      const now = latest.current
      if (!now.state.unsaved()) return
      const run = (): void => go(back.slice(1))
      now.show({ text: now.tell('accounts.form.draftKept'), tone: 'soon', action: { label: now.tell('accounts.form.draftOpen'), run } })
    }
  }, [])
}
