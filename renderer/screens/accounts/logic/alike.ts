/** Questions that one answer may settle: the same words, the same sum, the same card, the same accounts to choose among. */
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Transaction } from '../../../../shared/model/household.ts'
import { addTo } from '../../../../shared/multimap.ts'
import { normaliseWords } from '../../../../shared/text/normalise.ts'
import type { Question } from './candidates.ts'

export interface Asked {
  question: Question
  row: Transaction
}

/** Never empty. */
export type Alike = [Asked, ...Asked[]]

/** Groups in the order of their first question, each oldest first; a question whose row is not known (yet) is left out. */
export function alike(questions: readonly Question[], rows: ReadonlyMap<string, Transaction>): Alike[] {
  const groups = new Map<string, Alike>()
  for (const question of questions) {
    const row = rows.get(question.transaction)
    if (!row) continue
    const words = normaliseWords([row.counterparty, row.description].filter(Boolean).join(' '))
    const key = JSON.stringify([words, row.amount, row.source ?? '', question.others.map(({ account }) => account).sort()])
    addTo(groups, key, { question, row })
  }
  for (const group of groups.values()) group.sort((a, b) => (a.row.on < b.row.on ? -1 : a.row.on > b.row.on ? 1 : 0))
  return [...groups.values()]
}

/** What stands for the account in every one of them: a reason with a day of its own is said only of a single payment. */
export function commonReasons(group: readonly Asked[], say: (reason: Message) => string): string[] {
  const [first = [], ...rest] = group.map(({ question }) => question.here.reasons.map(say))
  return [...new Set(first)].filter((reason) => rest.every((reasons) => reasons.includes(reason)))
}

/** Closer than this, two accounts are said to fit equally well: stated shares are no finer (shared/matching/weighed/confidence.ts). */
const CLOSE = 0.1

/** How this account stands against the likeliest other one, in words. */
export function sayAgainst({ here, others }: Question, nameOf: (account: string) => string): Message {
  const [best] = others
  if (!best) return message('accounts.review.alone')
  const name = nameOf(best.account)
  const ahead = here.confidence - best.confidence
  if (ahead > CLOSE) return message('accounts.review.rather', { name })
  if (ahead < -CLOSE) return message('accounts.review.ratherOther', { name })
  const near = others.filter(({ confidence }) => Math.abs(here.confidence - confidence) <= CLOSE)
  return near.length > 1 ? message('accounts.review.several') : message('accounts.review.even', { name })
}
