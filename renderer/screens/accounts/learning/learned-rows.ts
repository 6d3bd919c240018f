/** What was learned as the list shows it: the sign in words, its state, the row it came from, and what was recognised by it. */
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Learned, Sign, TooGeneral } from '../../../../shared/learning/index.ts'
import type { Transaction } from '../../../../shared/model/household.ts'
import type { Report } from '../../../../shared/model/report.ts'

export interface LearnedRow {
  learned: Learned
  /** The latest row that taught it; absent where no import holds it any more. */
  row: Transaction | undefined
  /** How many other rows taught it too. */
  more: number
  /** Payments that the report gives to the account because of it. */
  explains: number
  state: Message
}

export const saySign = (what: Sign): Message =>
  what.kind === 'words' ? message('learning.words', { words: what.shown }) : message('learning.number', { number: what.shown })

/**
 * What is in use first, each part the latest first. Words that name nobody are left out where a number of the same rows was learned: there is
 * nothing to be told.
 */
export function learnedRows(all: readonly Learned[], rows: ReadonlyMap<string, Transaction>, report: Report): LearnedRow[] {
  const isActive = ({ state }: Learned): boolean => state === 'active'
  const byNumber = new Set(all.filter((one) => isActive(one) && one.what.kind === 'number').flatMap((one) => one.rows))
  const told = all.filter(({ why, rows: own }) => why !== 'no-name' || !own.every((id) => byNumber.has(id)))
  return [...told.filter(isActive), ...told.filter((one) => !isActive(one))].map((learned) => ({
    learned,
    row: rows.get(learned.rows.at(-1) ?? ''),
    more: learned.rows.length - 1,
    explains: explained(learned, report),
    state: sayState(learned),
  }))
}

function explained({ account, what }: Learned, report: Report): number {
  const payments = report.accounts.find(({ id }) => id === account)?.payments ?? []
  const isBecause = ({ key, values }: Message): boolean =>
    what.kind === 'words'
      ? key === 'matching.taught' && values?.payee === what.shown
      : key === 'matching.taughtNumber' && values?.number === what.shown
  return payments.filter(({ reasons }) => reasons.some(isBecause)).length
}

const WHY = {
  'no-name': 'learning.state.noName',
  'many-payees': 'learning.state.manyPayees',
  'too-often': 'learning.state.tooOften',
  'many-providers': 'learning.state.manyProviders',
} as const satisfies Record<TooGeneral, string>

function sayState({ state, why }: Learned): Message {
  switch (state) {
    case 'active':
      return message('learning.state.active')
    case 'taken-back':
      return message('learning.state.takenBack')
    case 'contradicted':
      return message('learning.state.contradicted')
    case 'too-general':
      return message(WHY[why ?? 'no-name'])
  }
}

/** What an answer about a row taught, as it is said right after; undefined: nothing beyond the row itself. */
export function sayTaught(all: readonly Learned[], row: string, nameOf: (account: string) => string): Message | undefined {
  const about = all.filter(({ rows, denied }) => rows.includes(row) || denied.includes(row))
  const said = about.map((one): Message | undefined => {
    const values = { words: one.what.shown, account: nameOf(one.account) }
    if (one.state === 'contradicted') return message('learning.now.contradicted', values)
    if (one.denied.includes(row)) return undefined
    if (one.state === 'too-general') return message('learning.now.tooGeneral', values)
    if (one.state !== 'active') return undefined
    if (one.what.kind === 'words') return message('learning.now.words', values)
    return message('learning.now.number', { number: one.what.shown, account: values.account })
  })
  // What stands is said first: a number may be learned from a row whose words are too general.
  const order = ['learning.now.words', 'learning.now.number', 'learning.now.contradicted', 'learning.now.tooGeneral']
  return said.flatMap((one) => one ?? []).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))[0]
}
