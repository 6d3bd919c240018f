/** One proposal on a line: whether to add it, what it is, what it costs with its steps, how often; its fields and rows one click away. */
import { type KeyboardEvent, useId, useRef } from 'react'
import { type Proposal, sayPrice, saySure, sayWhen } from '../../../shared/discover/index.ts'
import type { Home } from '../../../shared/model/household.ts'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { SelectField } from '../../components/fields.tsx'
import { KindIcon } from '../../components/kind-icon.tsx'
import { typeset } from '../../components/typeset.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { Choice, Edited } from './choices.ts'
import styles from './discover.module.css'
import { EditFields } from './edit-fields.tsx'
import { Examples } from './examples.tsx'

interface ItemProps {
  proposal: Proposal
  choice: Choice
  homes: readonly Home[]
  isOpen: boolean
  box(element: HTMLInputElement | null): void
  onKey(event: KeyboardEvent<HTMLInputElement>): void
  onChoose(chosen: boolean): void
  onEdit(edited: Partial<Edited>): void
  onOpen(open: boolean): void
}

export function ProposalItem({ proposal, choice, homes, isOpen, box, onKey, onChoose, onEdit, onOpen }: ItemProps) {
  const speaker = useSpeaker()
  const { tell, say, language } = speaker
  const [boxId, factsId] = [useId(), useId()]
  const { evidence, reasons } = proposal
  const own = useRef<HTMLInputElement | null>(null)
  const done = (): void => {
    onOpen(false)
    own.current?.focus()
  }
  const facts = [sayWhen(proposal, speaker), tell('discover.screen.seen', { count: evidence.count }), saySure(proposal, speaker)]
  return (
    <li className={styles.item} data-chosen={choice.chosen || undefined}>
      <input
        ref={(element) => {
          own.current = element
          box(element)
        }}
        id={boxId}
        type="checkbox"
        className={styles.box}
        checked={choice.chosen}
        aria-describedby={factsId}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        onKeyDown={onKey}
      />
      <span className={styles.icon}>
        <KindIcon kind={choice.kind} />
      </span>
      <div className={styles.what}>
        <label htmlFor={boxId}>{choice.name}</label>
        <small id={factsId}>{facts.join(' · ')}</small>
      </div>
      <Price proposal={proposal} choice={choice} />
      {isOpen && <EditFields proposal={proposal} choice={choice} onEdit={onEdit} onDone={done} />}
      <div className={styles.tools}>
        {homes.length > 1 && (
          <div className={styles.home}>
            <SelectField
              label={tell('accounts.form.home')}
              value={choice.home}
              onChange={(home) => onEdit({ home })}
              choices={homes.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
        )}
        <Button
          small
          aria-expanded={isOpen}
          aria-label={tell('discover.screen.editOf', { name: choice.name })}
          onClick={() => onOpen(!isOpen)}
        >
          {tell(isOpen ? 'discover.screen.editDone' : 'discover.screen.edit')}
        </Button>
        <Disclosure summary={tell('discover.screen.why')}>
          <p className={styles.why}>{typeset(reasons.map(say).join(' '), language)}</p>
          <Examples examples={evidence.examples} />
        </Disclosure>
      </div>
    </li>
  )
}

/** What is paid now, and how it came to that. */
function Price({ proposal, choice }: Pick<ItemProps, 'proposal' | 'choice'>) {
  const speaker = useSpeaker()
  const { account, amount } = proposal
  const said = sayPrice(proposal, speaker)
  const isPriced = account.tariffs.length > 0
  const missing = choice.model === 'prepaid' ? 'byPerson' : 'byPaper'
  return (
    <div className={styles.price}>
      <strong className="whole">{isPriced ? speaker.money(amount) : said}</strong>
      {(account.tariffs.length > 1 || !isPriced) && <small>{isPriced ? said : speaker.tell(`discover.screen.${missing}`)}</small>}
    </div>
  )
}
