/** The answers to the questions of a file: as proposed until a person says otherwise; what the file then adds. */
import type { Answer, OverlapQuestion } from '../../../shared/importing/index.ts'
import type { PreviewFile } from '../../worker/api.ts'

/** By the id of the row. */
export type GivenAnswers = Readonly<Record<string, Answer>>

export const answerTo = (question: OverlapQuestion, given: GivenAnswers = {}): Answer => given[question.row.id] ?? question.usual

/** Every question with its answer, so that what is stored is what was shown; undefined where nothing is asked. */
export function answersOf({ questions = [] }: PreviewFile, given: GivenAnswers = {}): Record<string, Answer> | undefined {
  if (questions.length === 0) return undefined
  return Object.fromEntries(questions.map((question) => [question.row.id, answerTo(question, given)]))
}

/** The file with its counts as they are under these answers; the preview counts as proposed. */
export function withAnswers(file: PreviewFile, given: GivenAnswers = {}): PreviewFile {
  const { questions = [] } = file
  const apart = (answer: Answer): number => (answer === 'apart' ? 1 : 0)
  const more = questions.reduce((sum, question) => sum + apart(answerTo(question, given)) - apart(question.usual), 0)
  return more === 0 ? file : { ...file, added: file.added + more, duplicates: file.duplicates - more }
}
