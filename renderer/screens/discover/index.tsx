/** Recurring payments of the statements as proposed accounts: look them over, choose, add them all at once. */
import { type ReactNode, useRef, useState } from 'react'
import type { Proposal } from '../../../shared/discover/index.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { accountOf, type Choices, choiceOf, faultsOf, groupsOf, newHomes } from './choices.ts'
import styles from './discover.module.css'
import { HomeFields } from './home-fields.tsx'
import { ProposalItem } from './proposal-item.tsx'
import { useAccept } from './use-accept.ts'
import { type HomesControl, useHomes } from './use-homes.ts'
import { useListKeys } from './use-list-keys.ts'
import { useProposals } from './use-proposals.ts'

interface DiscoverProps {
  /** In the window's title. */
  title: string
  above?: ReactNode
  /** Shown where nothing recurs; a sentence where absent. */
  none?: ReactNode
  /** Stands beside the heading. */
  actions?: ReactNode
}

export function DiscoverScreen({ title, above, none, actions }: DiscoverProps) {
  const { tell } = useSpeaker()
  const proposals = useProposals()
  if (proposals === null) {
    return (
      <Page title={title} above={above}>
        <p role="status">{tell('discover.screen.looking')}</p>
      </Page>
    )
  }
  if (proposals.length === 0) return none ?? <Nothing title={title} above={above} />
  return <Proposals title={title} above={above} actions={actions} proposals={proposals} />
}

function Nothing({ title, above }: Pick<DiscoverProps, 'title' | 'above'>) {
  const { tell } = useSpeaker()
  return (
    <Page title={title} above={above}>
      <EmptyState>{tell('discover.screen.nothing')}</EmptyState>
    </Page>
  )
}

function Proposals({ title, above, actions, proposals }: DiscoverProps & { proposals: readonly Proposal[] }) {
  const { tell } = useSpeaker()
  const { head, today } = useData()
  const homes = useHomes()
  const { busy, accept } = useAccept()
  const [choices, setChoices] = useState<Choices>({})
  const submit = useRef<HTMLButtonElement>(null)
  const home = homes.all[0]?.id ?? ''
  const chosen = proposals
    .map((proposal) => ({ proposal, choice: choiceOf(proposal, choices, home) }))
    .filter(({ choice }) => choice.chosen)
  const isFaulty = chosen.some(({ choice }) => faultsOf(choice).length > 0)
  const add = (): void => {
    const accounts = chosen.map(({ proposal, choice }) => accountOf(proposal, choice, today))
    void accept(accounts, newHomes(homes.all, head.homes, accounts, tell('discover.screen.firstHome')))
  }
  const count = groupsOf(proposals)[0]?.proposals.length ?? 0
  return (
    <Page
      title={title}
      above={above}
      actions={actions}
      heading={tell('discover.screen.heading', { count })}
      lead={tell('discover.screen.lead')}
    >
      {homes.fresh.length > 0 || head.homes.length === 1 ? <HomeFields homes={homes} /> : null}
      <div className={styles.body}>
        <Lists proposals={proposals} choices={choices} homes={homes} onChange={setChoices} onEnd={() => submit.current?.focus()} />
        <div className={styles.foot}>
          <Button ref={submit} kind="primary" disabled={busy || isFaulty || chosen.length === 0} onClick={add}>
            {tell('discover.screen.add', { count: chosen.length })}
          </Button>
          <p role="status">{isFaulty ? tell('discover.screen.faulty') : tell('discover.screen.afterwards')}</p>
        </div>
      </div>
    </Page>
  )
}

interface ListsProps {
  proposals: readonly Proposal[]
  choices: Choices
  homes: HomesControl
  onChange(change: (before: Choices) => Choices): void
  onEnd(): void
}

/** Those that run, apart from them mere guesses, and those that seem over. */
function Lists({ proposals, choices, homes, onChange, onEnd }: ListsProps) {
  const { tell } = useSpeaker()
  const [open, setOpen] = useState<readonly string[]>([])
  const change = (id: string, part: Choices[string]): void => onChange((before) => ({ ...before, [id]: { ...before[id], ...part } }))
  const show = (id: string, isOpen: boolean): void =>
    setOpen((before) => [...before.filter((each) => each !== id), ...(isOpen ? [id] : [])])
  const groups = groupsOf(proposals)
  const keys = useListKeys(
    groups.flatMap((group) => group.proposals.map(({ id }) => id)),
    { choose: (id, chosen) => change(id, { chosen }), edit: (id) => show(id, !open.includes(id)), finish: onEnd },
  )
  const home = homes.all[0]?.id ?? ''
  const list = (some: readonly Proposal[]) => (
    <ul className={styles.list}>
      {some.map((proposal) => (
        <ProposalItem
          key={proposal.id}
          proposal={proposal}
          choice={choiceOf(proposal, choices, home)}
          homes={homes.all}
          isOpen={open.includes(proposal.id)}
          box={keys.box(proposal.id)}
          onKey={keys.press(proposal.id)}
          onChoose={(chosen) => change(proposal.id, { chosen })}
          onEdit={(edited) => change(proposal.id, edited)}
          onOpen={(isOpen) => show(proposal.id, isOpen)}
        />
      ))}
    </ul>
  )
  return groups.map(({ name, proposals: some }, at) => (
    <Card
      key={name}
      title={tell(`discover.screen.${name}`)}
      aside={at === 0 ? <small className={styles.keys}>{tell('discover.screen.keys')}</small> : undefined}
    >
      {name !== 'running' && <p className={styles.soft}>{tell(`discover.screen.${name}Hint`)}</p>}
      {list(some)}
    </Card>
  ))
}
