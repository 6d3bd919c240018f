/** Statements are there, accounts are not: what recurs in the statements is proposed. */
import type { ReactNode } from 'react'
import { ButtonLink } from '../../components/button.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import { DiscoverScreen } from '../discover/index.tsx'

/** `none`: what is shown where nothing recurs. */
export function FirstAccounts({ none }: { none: ReactNode }) {
  const { tell } = useSpeaker()
  const byHand = <ButtonLink href={hrefOf('accounts', 'new')}>{tell('discover.screen.byHand')}</ButtonLink>
  return <DiscoverScreen title={tell('app.nav.today')} none={none} actions={byHand} />
}
