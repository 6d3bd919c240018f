import { expect, it } from 'vitest'
import { byLikeliest } from '../../../../renderer/screens/today/questions.tsx'
import type { Review } from '../../../../shared/model/report.ts'

const review = (transaction: string, ...shares: [account: string, confidence: number][]): Review => ({
  transaction,
  candidates: shares.map(([account, confidence]) => ({ account, confidence, reasons: [] })),
})

it('questions that no card leads to are counted at the likeliest account', () => {
  const questions = [
    review('1', ['a', 0.2], ['b', 0.8]),
    review('2', ['b', 0.5], ['c', 0.4]),
    review('3', ['c', 0.9], ['card', 0.1]),
    review('4', ['c', 0.9]),
  ]
  expect([...byLikeliest(questions, new Set(['card']))]).toEqual([
    ['b', 2],
    ['c', 1],
  ])
})
