/** Turns the lines of one printed statement into its transactions, and tells whether they agree with the totals printed on it. */
import { message, type Problem } from '../../i18n/message.ts'
import { MAX_ROWS_TOLD } from '../../limits.ts'
import type { Transaction } from '../../model/household.ts'
import type { Statement } from '../../model/inspected.ts'
import { type Money, subtract } from '../../money.ts'
import type { Line } from '../../pdf/lines.ts'
import type { ReadContext } from '../../reader.ts'
import { checkBalance } from '../balance.ts'
import { identifier } from '../identity.ts'
import { type Decision, decide, type Taken } from './agree.ts'
import { type Facts, factsOf, headerOf } from './facts.ts'
import type { Grammar } from './grammars.ts'
import { descriptionOf, type Gathered, gather, type Operation } from './operations.ts'
import { type Totals, totalsOf } from './totals.ts'

/** A statement as read, before it is known whether to believe it. */
export interface Draft {
  facts: Facts
  totals: Totals
  decision: Decision
  gathered: Gathered
  held: Operation[]
}

/** Reads the lines of one statement by a bank's grammar. */
export function* draftOf(lines: readonly Line[], grammar: Grammar): Generator<number, Draft, void> {
  const gathered = yield* gather(lines, grammar)
  const held = gathered.operations.filter(isHeld)
  const posted = gathered.operations.filter((operation) => !isHeld(operation))
  const totals = totalsOf(gathered.others)
  return { facts: factsOf(headerOf(lines)), totals, decision: decide(posted, grammar, totals), gathered, held }
}

/** Альфа-Банк prints HOLD in place of a code while a card payment is only held. */
const isHeld = ({ code }: Operation): boolean => code === 'HOLD'

export interface Told {
  statement: Statement
  problems: Problem[]
}

/** The statement with its transactions and everything that is to be said about it. */
export function tell(draft: Draft, grammar: Grammar, context: ReadContext): Told {
  const { facts, totals, decision } = draft
  const currency = facts.currency ?? usualCurrency(decision.taken) ?? context.currency
  const source = (card: string | undefined): string | undefined => card ?? facts.account
  const identify = identifier()
  const transactions: Transaction[] = []
  const add = (taken: Taken, amount: Money, description: string): void => {
    const { operation } = taken
    const from = source(operation.card)
    const mcc = /MCC:? ?(\d{4})/i.exec(description)?.[1]
    const row: Transaction = { id: '', on: operation.on, amount, currency, description }
    if (operation.time) row.time = operation.time
    if (operation.code) row.reference = operation.code
    if (mcc) row.mcc = mcc
    if (from) row.source = from
    row.id = identify(row)
    transactions.push(row)
  }
  for (const taken of decision.taken) {
    const description = wordsOf(taken, grammar)
    if (taken.amount !== 0) add(taken, taken.amount, description)
    if (taken.fee) add(taken, taken.fee, `${description} (комиссия)`)
  }
  const statement = statementOf(draft, transactions, currency)
  const problems = [...rowProblems(draft, grammar), ...totalProblems(draft, statement, context)]
  if (transactions.length === 0 && draft.gathered.operations.length === 0)
    problems.push({ level: 'warning', message: message('problems.table.noRows') })
  if (grammar.preset === 'vtb' && transactions.length > 0 && decision.came === 0 && totals.came !== 0 && transactions.every(isByCard))
    problems.push({ level: 'warning', message: message('statementPdf.debitsOnly') })
  return { statement, problems }
}

const isByCard = ({ source }: Transaction): boolean => source?.startsWith('*') ?? true

/** The words of an operation; of two printings those that say more. */
function wordsOf({ operation, twin }: Taken, grammar: Grammar): string {
  const own = descriptionOf(operation, grammar.secondDate === true)
  const other = twin ? descriptionOf(twin, grammar.secondDate === true) : ''
  return other === '' || own.includes(other) ? own : `${own} / ${other}`
}

/** Of the currencies printed beside the sums the one that stands there most. */
function usualCurrency(taken: readonly Taken[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { operation } of taken)
    for (const { currency } of operation.sums) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

function statementOf({ facts, totals, decision }: Draft, transactions: Transaction[], currency: string): Statement {
  const days = transactions.map(({ on }) => on).sort()
  const cards = new Set(decision.taken.map(({ operation }) => operation.card))
  const [card] = cards
  const account = facts.account ?? (cards.size === 1 ? card : undefined)
  const from = facts.from ?? days[0]
  const to = facts.to ?? days.at(-1)
  const { opening, closing } = totals
  return {
    ...(account && { account }),
    currency,
    ...(from && { from }),
    ...(to && { to }),
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    transactions,
  }
}

/** What is said of single rows, each with its page; of a kind only so many one by one. */
function rowProblems({ decision, gathered, held }: Draft, grammar: Grammar): Problem[] {
  const what = (operation: Operation): string => descriptionOf(operation, grammar.secondDate === true).slice(0, 100)
  const zeros = decision.taken.filter(({ amount, fee }) => amount === 0 && !fee)
  return [
    ...limited(held, (one) => ({ page: one.page, said: message('problems.row.held', { status: 'HOLD', what: what(one) }) })),
    ...limited(decision.unread, (one) => ({ page: one.page, said: message('problems.row.noAmount', { what: what(one) }) })),
    ...limited(zeros, ({ operation }) => ({ page: operation.page, said: message('problems.row.zero', { what: what(operation) }) })),
    ...limited(gathered.badDates, ({ page, found }) => ({ page, said: message('problems.row.badDate', { found }) })),
  ]
}

function limited<T>(items: readonly T[], told: (item: T) => { page: number; said: Problem['message'] }): Problem[] {
  const problems = items.slice(0, MAX_ROWS_TOLD).map((item): Problem => {
    const { page, said } = told(item)
    return { level: 'warning', at: { page }, message: said }
  })
  const more = items.length - problems.length
  return more > 0 ? [...problems, { level: 'warning', message: message('statementPdf.moreRows', { count: more }) }] : problems
}

/** Errors where the rows and the printed totals part, with both figures; a warning where nothing is printed to compare with. */
function totalProblems({ totals, decision }: Draft, statement: Statement, context: ReadContext): Problem[] {
  const { agreement, came, went } = decision
  if (agreement === 'agrees') return []
  if (agreement === 'untold') return [{ level: 'warning', message: message('statementPdf.untold') }]
  const problems: Problem[] = []
  const compare = (key: 'statementPdf.cameDiffers' | 'statementPdf.wentDiffers', stated: Money | undefined, read: Money): void => {
    if (stated === undefined || stated === read) return
    const values = { stated: { money: stated }, read: { money: read }, difference: { money: subtract(stated, read) } }
    problems.push({ level: 'error', message: message(key, values) })
  }
  compare('statementPdf.cameDiffers', totals.came, came)
  compare('statementPdf.wentDiffers', totals.went, went)
  if (problems.length === 0) problems.push(...checkBalance(statement, context))
  // Every total agrees, and yet a row bears no sum that could be read.
  if (problems.length === 0)
    problems.push({ level: 'warning', message: message('statementPdf.rowsLeft', { count: decision.unread.length }) })
  return problems
}
