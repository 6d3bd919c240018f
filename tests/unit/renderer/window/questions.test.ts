import { expect, it } from 'vitest'
import { byAccount } from '../../../../renderer/screens/today/questions.tsx'
import type { Review } from '../../../../shared/model/report.ts'

const review = (transaction: string, ...shares: [account: string, confidence: number][]): Review => ({
  transaction,
  candidates: shares.map(([account, confidence]) => ({ account, confidence, reasons: [] })),
})

it.each<[what: string, cards: (string | null)[], counts: [account: string, count: number][]]>([
  [
    'without cards each is counted at the likeliest account',
    [],
    [
      ['b', 2],
      ['c', 2],
    ],
  ],
  [
    'a card takes those that may be its account’s',
    ['card'],
    [
      ['b', 2],
      ['card', 1],
      ['c', 1],
    ],
  ],
  [
    'two cards never ask the same',
    [null, 'c', 'b'],
    [
      ['b', 2],
      ['c', 2],
    ],
  ],
])('every question is counted once: %s', (_, cards, counts) => {
  const questions = [
    review('1', ['a', 0.2], ['b', 0.8]),
    review('2', ['b', 0.5], ['c', 0.4]),
    review('3', ['c', 0.9], ['card', 0.1]),
    review('4', ['c', 0.9]),
  ]
  expect([...byAccount(questions, cards)]).toEqual(counts)
})

it('of cards equally likely the upper one asks', () => {
  const question = review('1', ['a', 0.5], ['b', 0.5])
  expect([...byAccount([question], ['b', 'a'])]).toEqual([['b', 1]])
  expect([...byAccount([question], ['a', 'b'])]).toEqual([['a', 1]])
})
