/** The questions about sums: where they stand, and which way the money went. */
import type { SignRule } from '../../../../shared/model/custom-layout.ts'
import { absolute } from '../../../../shared/money.ts'
import { SelectField } from '../../../components/fields.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { meaningOf, signChoices, type WordMeaning, withSign, withWord } from './choices.ts'
import { ColumnField } from './column-field.tsx'
import type { WizardPart } from './part.ts'
import { RadioList } from './radio-list.tsx'
import { useSumWords } from './sum-words.ts'

const EXAMPLES = 3

export function SignPart(part: WizardPart) {
  const { view, rules, faults, onRules } = part
  const { tell } = useSpeaker()
  const { sumOf } = useSumWords()
  // Sums with signs are seen in the rows; those without are told as they stand in the file.
  const examples = view.rows
    .flatMap(({ read }) =>
      read && view.signs === 'none' ? [`${sumOf({ ...read, amount: absolute(read.amount) })} — ${read.description}`] : [],
    )
    .slice(0, EXAMPLES)
    .join('; ')
  const labelOf = (sign: SignRule): string => tell(sign === 'out' && view.signs !== 'plus' ? 'wizard.sign.allOut' : `wizard.sign.${sign}`)
  return (
    <>
      {rules.sign === 'columns' ? (
        <>
          <ColumnField {...part} column="moneyOut" />
          <ColumnField {...part} column="moneyIn" />
        </>
      ) : (
        <ColumnField {...part} column="amount" required />
      )}
      <RadioList
        label={tell('wizard.sign.label')}
        hint={examples === '' ? undefined : tell('wizard.sign.example', { examples })}
        error={faults.sign}
        value={rules.sign}
        choices={signChoices(view.signs, rules.sign).map((value) => ({ value, label: labelOf(value) }))}
        onChange={(sign) => onRules(withSign(rules, sign))}
      />
      {rules.sign === 'word' && <ColumnField {...part} column="direction" required />}
      {rules.sign === 'word' && rules.columns.direction !== undefined && <Words {...part} />}
    </>
  )
}

function Words({ view, rules, faults, onRules }: WizardPart) {
  const { tell } = useSpeaker()
  const { direction } = view.words
  const choices: { value: WordMeaning; label: string }[] = [
    { value: 'unsaid', label: tell('wizard.word.unsaid') },
    { value: 'out', label: tell('wizard.out') },
    { value: 'in', label: tell('wizard.in') },
  ]
  if (direction.length === 0) return <p>{tell('wizard.word.many')}</p>
  return direction.map((word, at) => (
    <SelectField
      key={word}
      label={tell('wizard.word.label', { word })}
      value={meaningOf(rules, word)}
      choices={choices}
      error={at === 0 ? faults.words : undefined}
      onChange={(meaning) => onRules(withWord(rules, word, meaning as WordMeaning))}
    />
  ))
}
