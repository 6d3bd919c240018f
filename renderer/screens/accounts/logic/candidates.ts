/** The debits whose owner is not clear and that may be this account's: the question «Чей это платёж?» with its answers. */
import type { Decision } from '../../../../shared/model/household.ts'
import type { Review } from '../../../../shared/model/report.ts'

export interface Question {
  transaction: string
  /** This account's own evidence. */
  here: Review['candidates'][number]
  /** The other accounts that it may belong to, likeliest first. */
  others: Review['candidates']
}

export const questionsFor = (review: readonly Review[], account: string): Question[] =>
  review.flatMap(({ transaction, candidates }) => {
    const here = candidates.find((candidate) => candidate.account === account)
    const others = candidates.filter((candidate) => candidate.account !== account).sort((a, b) => b.confidence - a.confidence)
    return here ? [{ transaction, here, others }] : []
  })

/** Debits that a person said do not belong to this account, in the order they were said: each can be taken back. */
export const refused = (decisions: readonly Decision[], account: string): Extract<Decision, { kind: 'not' }>[] =>
  decisions.filter((decision) => decision.kind === 'not').filter((decision) => decision.account === account)

/** A person's own earlier «it belongs here», which «не сюда» has to take back first. */
export const claimed = (decisions: readonly Decision[], account: string, transaction: string): Decision | undefined =>
  decisions.find((decision) => decision.kind === 'belongs' && decision.account === account && decision.transaction === transaction)
