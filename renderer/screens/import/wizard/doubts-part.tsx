/** The questions that no cell of the file answers: day or month first, and what separates the kopecks. */
import { parseDay } from '../../../../shared/statements/dates.ts'
import { parseAmount } from '../../../../shared/statements/numbers.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { WizardPart } from './part.ts'
import { RadioList } from './radio-list.tsx'

const ORDERS = ['dmy', 'mdy'] as const
const MARKS = [',', '.'] as const

export function DoubtsPart({ view, rules, onRules }: WizardPart) {
  const { tell, day, money } = useSpeaker()
  const [date] = view.doubts.dates ?? []
  const sum = view.doubts.decimal
  const days = ORDERS.flatMap((value) => {
    const on = date === undefined ? undefined : parseDay(date, value)
    return on ? [{ value, label: day(on) }] : []
  })
  const sums = MARKS.flatMap((value) => {
    const amount = sum === undefined ? undefined : parseAmount(sum, value)
    return amount === undefined ? [] : [{ value, label: money(amount) }]
  })
  return (
    <>
      {date !== undefined && days.length > 1 && (
        <RadioList
          label={tell('wizard.dates', { example: date })}
          value={rules.dates}
          choices={days}
          onChange={(dates) => onRules({ ...rules, dates })}
        />
      )}
      {sum !== undefined && sums.length > 1 && (
        <RadioList
          label={tell('wizard.decimal', { example: sum })}
          value={rules.decimal}
          choices={sums}
          onChange={(decimal) => onRules({ ...rules, decimal })}
        />
      )}
    </>
  )
}
