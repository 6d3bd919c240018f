/** Whose paper it is: the account that was found and by what, a likely one to be confirmed, a choice by hand, or a new one. */
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/fields.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { Edit } from './flow-state.ts'
import styles from './import.module.css'
import { newAccountForm, paperOf } from './new-account.ts'
import { NewAccountFields } from './new-account-fields.tsx'
import { useQuote } from './use-quote.ts'
import type { FileView } from './views.ts'

/** In the list of accounts: the one that is made from this paper. */
const MAKE = '+'

export interface PaperProps {
  view: FileView
  /** Accounts made from other papers of the drop. */
  made: { id: string; name: string }[]
  onEdit(edit: Edit): void
}

export function AccountChoice({ view, made, onEdit }: PaperProps) {
  const { tell, say } = useSpeaker()
  const { head, today } = useData()
  const { file, edit, account, papers } = view
  const isNew = edit.newAccount !== undefined
  const isBank = file.notice?.bank !== undefined && !file.invoice
  const open = papers.find((paper) => paper.account === null && paper.state === 'open')
  const why = open?.problems[0]
  const make = (): void => {
    const ids = { account: crypto.randomUUID(), home: crypto.randomUUID() }
    onEdit({ newAccount: newAccountForm(paperOf(file), head, today, ids, say) })
  }
  const choose = (value: string): void => (value === MAKE ? make() : onEdit({ account: value, newAccount: undefined }))
  const homes = new Map(head.homes.map(({ id, name }) => [id, name]))
  // While one of two papers is nobody's the choice is open, also for the account that the other one found.
  const chosen = isNew ? MAKE : open ? '' : (account?.id ?? '')
  const choices = [
    ...(chosen === '' ? [{ value: '', label: tell('imports.screen.field.chooseAccount') }] : []),
    ...head.accounts.map(({ id, name, home }) => ({ value: id, label: `${name} · ${homes.get(home) ?? ''}` })),
    ...made.map(({ id, name }) => ({ value: id, label: tell('imports.paper.madeHere', { account: name }) })),
    ...(isBank ? [] : [{ value: MAKE, label: tell('imports.paper.newAccount') }]),
  ]
  return (
    <div className={styles.account}>
      <SelectField
        label={tell('imports.screen.field.account')}
        value={chosen}
        onChange={choose}
        choices={choices}
        hint={isNew ? undefined : <FoundBy view={view} />}
        hintBelow
        error={why && !isNew ? say(why.message) : undefined}
        required
      />
      {open && !isNew && (
        <div className={styles.offers}>
          <Likely view={view} onEdit={onEdit} />
          {!isBank && (
            <Button kind={open.likely ? 'quiet' : 'primary'} small onClick={make}>
              {tell('imports.paper.make')}
            </Button>
          )}
        </div>
      )}
      {edit.newAccount && <NewAccountFields view={view} form={edit.newAccount} onEdit={onEdit} />}
    </div>
  )
}

/** «Счёт определён по номеру» with the words of the paper. */
function FoundBy({ view: { file, papers, account } }: { view: FileView }) {
  const { tell } = useSpeaker()
  const quote = useQuote(file)
  const by = papers.find((paper) => paper.account === account?.id)?.by
  if (!by || by === 'chosen') return null
  const field = by === 'contract' || by === 'part' ? 'contract' : by === 'inn' ? 'inn' : by === 'provider' ? 'provider' : undefined
  const words = field && quote(field)
  return (
    <>
      {tell(`imports.paper.by.${by}`)}
      {words && ` · ${words}`}
    </>
  )
}

function Likely({ view: { papers }, onEdit }: Pick<PaperProps, 'view' | 'onEdit'>) {
  const { tell } = useSpeaker()
  const { head } = useData()
  const likely = papers.map((paper) => paper.likely).find((id) => id !== undefined)
  const account = head.accounts.find(({ id }) => id === likely)
  if (!account) return null
  return (
    <>
      <p>{tell('imports.paper.likely', { account: account.name })}</p>
      <Button kind="primary" small onClick={() => onEdit({ account: account.id })}>
        {tell('imports.paper.confirm', { account: account.name })}
      </Button>
    </>
  )
}
