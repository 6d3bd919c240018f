/** The answers to the questions of a file: as proposed until said otherwise, counted, and sent whole. */
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../renderer/screens/import/flow-state.ts'
import { answersOf, answerTo, withAnswers } from '../../../../renderer/screens/import/overlap-answers.ts'
import { broughtBy, choicesOf, type FileView, viewsOf } from '../../../../renderer/screens/import/views.ts'
import type { PreviewFile } from '../../../../renderer/worker/api.ts'
import { civilDate } from '../../../../shared/dates.ts'
import type { Answer, OverlapQuestion } from '../../../../shared/importing/index.ts'
import { debit } from '../../../support/build.ts'

const question = (id: string, usual: Answer): OverlapQuestion => ({
  row: debit('2025-06-10', '650.00', { id }),
  there: debit('2025-06-10', '650.00', { id: `${id}-there` }),
  why: [],
  usual,
})
/** Ten rows: one proposed as known, one as new. */
const asked: PreviewFile = {
  index: 0,
  file: 'a.ofx',
  sha256: '0',
  kind: 'statement',
  format: 'ofx',
  problems: [],
  read: 10,
  added: 6,
  duplicates: 4,
  sources: [],
  sample: [],
  known: false,
  usable: true,
  questions: [question('x', 'same'), question('y', 'apart')],
}
const { questions: _, ...plain } = asked
const preview = { id: 'p', files: [asked, { ...plain, index: 1 }] }
const viewed = (edits: Record<number, Edit>): FileView[] =>
  viewsOf(preview, edits, { format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: [] }, civilDate('2025-06-20'))

describe('an answer', () => {
  it.each<[Record<string, Answer>, Answer]>([
    [{}, 'same'],
    [{ x: 'apart' }, 'apart'],
    [{ y: 'apart' }, 'same'],
  ])('%o: %s', (given, answer) => {
    expect(answerTo(question('x', 'same'), given)).toBe(answer)
  })

  it.each<[Record<string, Answer>, number, number]>([
    [{}, 6, 4],
    [{ x: 'same', y: 'apart' }, 6, 4],
    [{ x: 'apart' }, 7, 3],
    [{ y: 'same' }, 5, 5],
    [{ x: 'apart', y: 'same' }, 6, 4],
  ])('%o: %d new, %d there already', (given, added, duplicates) => {
    expect(withAnswers(asked, given)).toMatchObject({ added, duplicates, read: 10 })
    expect(withAnswers(plain, given)).toBe(plain)
  })

  it('is sent for every question, and for none where nothing is asked', () => {
    expect(answersOf(asked, { y: 'same' })).toEqual({ x: 'same', y: 'same' })
    expect(answersOf(plain)).toBeUndefined()
    expect(choicesOf(viewed({ 0: { answers: { y: 'same' } } }))).toEqual([{ index: 0, answers: { x: 'same', y: 'same' } }, { index: 1 }])
    expect(choicesOf(viewed({ 0: { skip: true, answers: { y: 'same' } } }))[0]).toEqual({ index: 0, skip: true })
  })

  it('counts in what was brought', () => {
    expect(broughtBy(viewed({ 0: { answers: { y: 'same' } } }))).toEqual({ rows: 11, documents: 0, accounts: 0 })
  })
})
