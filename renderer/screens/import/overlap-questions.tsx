/** Rows that may be there already: both side by side, what speaks for it, one payment or two. */
import { useId } from 'react'
import type { Answer, OverlapQuestion } from '../../../shared/importing/index.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { Button } from '../../components/button.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './import.module.css'
import { answerTo, type GivenAnswers } from './overlap-answers.ts'

interface OverlapQuestionsProps {
  questions: OverlapQuestion[]
  given: GivenAnswers
  onAnswer(given: GivenAnswers): void
}

/** From so many on one answer for all is offered. */
const MANY = 3

export function OverlapQuestions({ questions, given, onAnswer }: OverlapQuestionsProps) {
  const id = useId()
  const { tell } = useSpeaker()
  const answerAll = (answer: Answer): void => onAnswer(Object.fromEntries(questions.map(({ row }) => [row.id, answer])))
  return (
    <section className={styles.overlaps} aria-labelledby={id}>
      <h4 id={id}>{tell('overlaps.ask.title')}</h4>
      <p>{tell('overlaps.ask.lead', { count: questions.length })}</p>
      {questions.length >= MANY && (
        <div className={styles.overlapAll}>
          <Button onClick={() => answerAll('same')}>{tell('overlaps.ask.allSame')}</Button>
          <Button onClick={() => answerAll('apart')}>{tell('overlaps.ask.allApart')}</Button>
        </div>
      )}
      {questions.map((question) => (
        <Pair
          key={question.row.id}
          question={question}
          answer={answerTo(question, given)}
          onAnswer={(answer) => onAnswer({ ...given, [question.row.id]: answer })}
        />
      ))}
    </section>
  )
}

const nameOf = ({ counterparty, description }: Transaction): string => counterparty ?? description

function Pair({ question, answer, onAnswer }: { question: OverlapQuestion; answer: Answer; onAnswer(answer: Answer): void }) {
  const group = useId()
  const { tell, say } = useSpeaker()
  const { row, there, file, why } = question
  return (
    <fieldset className={styles.overlap}>
      <legend>{tell('overlaps.ask.question', { what: nameOf(row), amount: { money: row.amount } })}</legend>
      <dl>
        <Side title={tell('overlaps.ask.here')} row={row} />
        <Side title={file === undefined ? tell('overlaps.ask.there') : tell('overlaps.ask.thereFrom', { file })} row={there} />
      </dl>
      <p className={styles.soft}>{why.map((reason) => say(reason)).join(' ')}</p>
      <div className={styles.overlapAnswers}>
        {(['same', 'apart'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={group} checked={answer === each} onChange={() => onAnswer(each)} />
            {tell(`overlaps.ask.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Side({ title, row }: { title: string; row: Transaction }) {
  const { day, money } = useSpeaker()
  const parts = [day(row.on), row.time?.slice(0, 5), money(row.amount), row.description || nameOf(row), row.source]
  return (
    <div>
      <dt>{title}</dt>
      <dd>{parts.filter(Boolean).join(' · ')}</dd>
    </div>
  )
}
