import { describe, expect, it } from 'vitest'
import { alike, commonReasons, sayAgainst } from '../../../../renderer/screens/accounts/logic/alike.ts'
import type { Question } from '../../../../renderer/screens/accounts/logic/candidates.ts'
import { message } from '../../../../shared/i18n/message.ts'
import type { Transaction } from '../../../../shared/model/household.ts'
import { day, rub } from './samples.ts'

const question = (transaction: string, others: readonly string[] = ['b'], reasons: Question['here']['reasons'] = []): Question => ({
  transaction,
  here: { account: 'a', confidence: 0.5, reasons },
  others: others.map((account) => ({ account, confidence: 0.5, reasons: [] })),
})
const row = (id: string, on: string, more: Partial<Transaction> = {}): Transaction => ({
  id,
  on: day(on),
  amount: rub(-650),
  currency: 'RUB',
  description: 'DOM.RU',
  source: '*1',
  ...more,
})
const grouped = (questions: Question[], rows: Transaction[]): string[][] =>
  alike(questions, new Map(rows.map((one) => [one.id, one]))).map((group) => group.map((asked) => asked.row.id))

describe('questions alike', () => {
  it('are asked once, the oldest first', () =>
    expect(grouped([question('2'), question('1')], [row('1', '2025-01-12'), row('2', '2025-02-12')])).toEqual([['1', '2']]))

  it.each<[string, Partial<Transaction>]>([
    ['another sum', { amount: rub(-500) }],
    ['other words', { description: 'DOM.RU 77004913' }],
    ['another payee', { counterparty: 'ИП Дом' }],
    ['another card', { source: '*2' }],
  ])('%s makes another question', (_, more) =>
    expect(grouped([question('1'), question('2')], [row('1', '2025-01-12'), row('2', '2025-02-12', more)])).toEqual([['1'], ['2']]),
  )

  it('other accounts to choose among make another question, their order does not', () => {
    const rows = [row('1', '2025-01-12'), row('2', '2025-02-12'), row('3', '2025-03-12')]
    expect(grouped([question('1', ['b', 'c']), question('2', ['c', 'b']), question('3', ['b'])], rows)).toEqual([['1', '2'], ['3']])
  })

  it('a question whose row is gone is not asked', () => expect(grouped([question('1')], [])).toEqual([]))

  it('give the reasons that hold for all of them', () => {
    const [payee, charge] = [message('learning.state.active'), message('learning.state.takenBack')]
    const asked = [question('1', [], [payee, charge]), question('2', [], [payee])].map((one) => ({
      question: one,
      row: row('1', '2025-01-12'),
    }))
    expect(commonReasons(asked, ({ key }) => key)).toEqual([payee.key])
    expect(commonReasons(asked.slice(0, 1), ({ key }) => key)).toEqual([payee.key, charge.key])
  })
})

describe('how an account stands against the others', () => {
  it.each([
    [0.9, [], 'alone'],
    [0.6, [0.4], 'rather'],
    [0.3, [0.6, 0.1], 'ratherOther'],
    [0.5, [0.5], 'even'],
    [0.34, [0.33, 0.33], 'several'],
    [0.45, [0.5, 0.05], 'even'],
  ])('%d against %j: %s', (here, others, key) => {
    const asked: Question = {
      transaction: 't',
      here: { account: 'a', confidence: here, reasons: [] },
      others: others.map((confidence, at) => ({ account: `o${at}`, confidence, reasons: [] })),
    }
    expect(sayAgainst(asked, (id) => id).key).toBe(`accounts.review.${key}`)
  })
})
