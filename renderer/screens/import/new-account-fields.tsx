/** The short form of the account that a paper proposes: what it is called, where, what for, and on which day. */
import { ACCOUNT_KINDS } from '../../../shared/model/household.ts'
import { Button } from '../../components/button.tsx'
import { SelectField, TextField } from '../../components/fields.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { NEW_HOME } from '../accounts/logic/form.ts'
import type { Edit } from './flow-state.ts'
import styles from './import.module.css'
import { faultsOfForm, type NewAccountForm, paperOf, withKind } from './new-account.ts'
import type { FileView } from './views.ts'

interface NewAccountProps {
  view: FileView
  form: NewAccountForm
  onEdit(edit: Edit): void
}

export function NewAccountFields({ view, form, onEdit }: NewAccountProps) {
  const { tell, say } = useSpeaker()
  const { head, today } = useData()
  const { proposed } = form
  const faults = faultsOfForm(form)
  const change = (part: Partial<NewAccountForm>): void => onEdit({ newAccount: { ...form, ...part } })
  const missing = (field: (typeof faults)[number]): string | undefined =>
    faults.includes(field) ? tell(`imports.paper.missing.${field}`) : undefined
  const homes = [
    ...(form.home === '' ? [{ value: '', label: tell('imports.paper.chooseHome') }] : []),
    ...head.homes.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW_HOME, label: tell('accounts.form.newHome') },
  ]
  return (
    <section className={styles.made} aria-label={tell('imports.paper.madeTitle')}>
      <h4>{tell('imports.paper.madeTitle')}</h4>
      <p className={styles.soft}>{tell('imports.paper.madeLead')}</p>
      <div className={styles.form}>
        <TextField
          label={tell('accounts.form.name')}
          value={form.name}
          onChange={(name) => change({ name })}
          error={missing('name')}
          required
        />
        <SelectField
          label={tell('accounts.form.kind')}
          value={form.kind}
          onChange={(kind) => onEdit({ newAccount: withKind(form, kind, paperOf(view.file), head, today, say) })}
          choices={ACCOUNT_KINDS.map((kind) => ({ value: kind, label: tell(`household.kind.${kind}`) }))}
          hint={tell(`imports.paper.kindFrom.${proposed.kindFrom}`)}
          hintBelow
        />
        <SelectField
          label={tell('accounts.form.home')}
          value={form.home}
          onChange={(home) => change({ home })}
          choices={homes}
          error={missing('home')}
          required
        />
        {form.home === NEW_HOME && (
          <TextField
            label={tell('accounts.form.newHomeName')}
            value={form.newHome}
            onChange={(newHome) => change({ newHome })}
            error={missing('newHome')}
            required
          />
        )}
        <SelectField
          label={tell('imports.paper.billing')}
          value={form.billing}
          onChange={(billing) => change({ billing: billing === 'postpaid' ? 'postpaid' : 'prepaid' })}
          choices={(['prepaid', 'postpaid'] as const).map((value) => ({ value, label: tell(`imports.paper.${value}`) }))}
          hint={tell('imports.paper.usualBilling')}
          hintBelow
        />
        <TextField
          label={tell(form.billing === 'postpaid' ? 'accounts.form.dueDay' : 'accounts.form.chargeDay')}
          value={form.day}
          onChange={(day) => change({ day })}
          hint={tell(`imports.paper.dayFrom.${proposed.dayFrom}`)}
          hintBelow
          error={missing('day')}
          required
        />
      </div>
      <Known view={view} />
      <Button kind="plain" small onClick={() => onEdit({ newAccount: undefined })}>
        {tell('imports.paper.dontMake')}
      </Button>
    </section>
  )
}

/** What the account takes from the paper as it stands. */
function Known({ view: { file } }: { view: FileView }) {
  const { tell } = useSpeaker()
  const { contract, inn, provider } = paperOf(file)
  const facts = [
    provider && tell('imports.paper.provider', { provider }),
    contract && tell('imports.paper.contract', { contract }),
    inn && tell('imports.paper.inn', { inn }),
  ].filter(Boolean)
  return facts.length > 0 ? <p className={styles.soft}>{facts.join(' · ')}</p> : null
}
