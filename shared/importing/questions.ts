/** Rows that may be there already, as questions to a person: both rows side by side, what speaks for it, what is proposed. */
import { type Message, type MessageValue, message, type Problem } from '../i18n/message.ts'
import { MAX_ROWS_TOLD } from '../limits.ts'
import type { Transaction } from '../model/household.ts'
import type { Overlap, Overlaps } from './overlap.ts'

/** `same`: it is the payment that is there already; `apart`: it is another one. */
export type Answer = 'same' | 'apart'
/** Answers a question, or leaves it open. */
export type Answers = (question: OverlapQuestion) => Answer | undefined
/** For those who cannot ask. */
export const UNASKED: Answers = () => undefined

export interface OverlapQuestion {
  /** As the file has it. */
  row: Transaction
  /** The payment that it may be. */
  there: Transaction
  /** The file that brought that one. */
  file?: string
  why: Message[]
  /** What is proposed. */
  usual: Answer
  /** What a person said. */
  answer?: Answer
}

export interface Settled {
  questions: OverlapQuestion[]
  /** Pairs that were called one payment. */
  same: Overlap[]
  /** Of rows that are added although they may be there: told where nobody was asked. */
  unasked: Problem[]
}

/** Lays the answers over what is doubtful. A row without an answer is taken as another payment: one too many is seen, one too few is not. */
export function settle({ asked }: Overlaps, answers: Answers): Settled {
  const questions = asked.map(({ row, there, file, verdict: { why, usual } }): OverlapQuestion => {
    const question: OverlapQuestion = { row, there, ...(file !== undefined && { file }), why, usual }
    const answer = answers(question)
    return answer ? { ...question, answer } : question
  })
  const open = questions.filter(({ answer }) => answer === undefined)
  const told = open.slice(0, MAX_ROWS_TOLD).map((question) => warning(message('overlaps.perhapsTwice', valuesOf(question))))
  const more = open.length - told.length
  return {
    questions,
    same: asked.filter((_, at) => questions[at]?.answer === 'same'),
    unasked: more > 0 ? [...told, warning(message('overlaps.perhapsTwiceMore', { count: more }))] : told,
  }
}

const warning = (said: Message): Problem => ({ level: 'warning', message: said })

/** Descriptions may run over lines; a message names a row, it does not print it. */
const LONGEST = 80
const named = ({ counterparty, description }: Transaction): string => {
  const text = counterparty ?? description
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function valuesOf({ row, there, file }: OverlapQuestion): Record<string, MessageValue> {
  return {
    what: named(row),
    amount: { money: row.amount },
    on: { day: row.on },
    whatThere: named(there),
    onThere: { day: there.on },
    file: file ?? { message: message('overlaps.earlier') },
  }
}

/** What was recognised without a question, by the file that had brought it. */
export function notesOf(sure: readonly Overlap[]): Message[] {
  const counts = new Map<string | undefined, number>()
  for (const { file } of sure) counts.set(file, (counts.get(file) ?? 0) + 1)
  return [...counts].map(([file, count]) =>
    message('overlaps.recognised', { count, file: file ?? { message: message('overlaps.earlier') } }),
  )
}
