/** Makes statements of a CAMT message: rows with ids, balances, days; a statement of two currencies becomes two. */
import type { CivilDate } from '../../dates.ts'
import type { MessageKey } from '../../i18n/dictionary.ts'
import { type MessageValue, message, type Problem } from '../../i18n/message.ts'
import { MAX_ROWS, ROWS_PER_STEP } from '../../limits.ts'
import type { Transaction } from '../../model/household.ts'
import type { Statement } from '../../model/inspected.ts'
import { formatMoney } from '../../money.ts'
import { addTo } from '../../multimap.ts'
import type { ReadContext, Reading } from '../../reader.ts'
import type { XmlFault } from '../../xml/walk.ts'
import { checkBalance } from '../balance.ts'
import { identifier } from '../identity.ts'
import { spanOf } from '../transaction.ts'
import { Troubles } from '../troubles.ts'
import type { CamtBalance, CamtMessage, CamtStatement } from './message.ts'
import { EntryReader, identityOf } from './rows.ts'

export function* readStatements(file: CamtMessage, context: ReadContext): Reading {
  const { kind, fault } = file
  const refused = (key: MessageKey, values?: Record<string, MessageValue>): Problem => ({ level: 'error', message: message(key, values) })
  if (fault?.kind === 'tooMany')
    return { kind: 'unknown', format: kind, problems: [refused('statementFiles.camt.tooMany', { limit: { number: MAX_ROWS } })] }
  if (fault?.kind === 'doctype' || fault?.kind === 'deep')
    return { kind: 'unknown', format: kind, problems: [refused(`statementFiles.camt.${fault.kind}`)] }
  if (file.statements.length === 0)
    return { kind: 'unknown', format: kind, problems: [refused(fault ? 'statementFiles.camt.damaged' : 'statementFiles.camt.noStatement')] }

  const troubles = new Troubles()
  const identify = identifier()
  const found: Problem[] = []
  const statements: Statement[] = []
  const total = file.statements.reduce((count, { entries }) => count + entries.length, 0)
  const told = { batches: 0, forInformation: 0, done: 0, taken: 0 }
  for (const one of file.statements) {
    const reader = new EntryReader(one, context, troubles)
    const rows: Transaction[] = []
    for (const entry of one.entries) {
      for (const row of reader.read(entry)) {
        row.id = identify(identityOf(row))
        rows.push(row)
      }
      if (++told.done % ROWS_PER_STEP === 0) yield told.done / total
    }
    told.batches += reader.batches
    told.forInformation += reader.forInformation
    told.taken += rows.length
    const parts = statementsOf(one, rows, kind !== 'camt.054')
    statements.push(...parts)
    found.push(...parts.flatMap((part) => checkBalance(part, context)), ...balancesApart(one, parts))
  }
  const problems = [...faultProblems(fault), ...troubles.problems((line) => line), ...remarks(file, told), ...found]
  if (total === 0) problems.push({ level: 'warning', message: message('problems.table.noRows') })
  else if (told.taken === 0 && troubles.count('held') + told.forInformation < total)
    problems.push({ level: 'error', message: message('problems.table.noneTaken', { count: total }) })
  return { kind: 'statement', format: kind, statements, problems }
}

const faultProblems = (fault: XmlFault | undefined): Problem[] =>
  fault ? [{ level: 'error', at: { line: fault.line }, message: message('statementFiles.camt.broken') }] : []

function remarks({ kind }: CamtMessage, { batches, forInformation }: { batches: number; forInformation: number }): Problem[] {
  const said = [
    ...(forInformation > 0 ? [message('statementFiles.camt.information', { count: forInformation })] : []),
    ...(kind === 'camt.054' && batches > 0 ? [message('statementFiles.camt.notification')] : []),
  ]
  return said.map((one) => ({ level: 'warning', message: one }))
}

/** A statement for each currency of its rows; balances go where their currency is. */
function statementsOf(found: CamtStatement, rows: readonly Transaction[], states: boolean): Statement[] {
  const { account, balances } = found
  const groups = new Map<string, Transaction[]>()
  for (const row of rows) {
    addTo(groups, row.currency, row)
  }
  if (groups.size === 0) groups.set(found.currency || found.entries[0]?.currency || balances[0]?.currency || '', [])
  return [...groups].map(([currency, transactions]) => {
    const own = balances.filter((balance) => balance.currency === currency)
    const opening = openingOf(own)
    const closing = closingOf(own)
    // A notification tells of some entries; it does not vouch for the days around them.
    const span = states ? spanOf(transactions, found.from, found.to ?? closing?.day) : spanOf(transactions)
    return {
      ...(account && { account }),
      ...(currency && { currency }),
      ...span,
      ...(opening && { opening: opening.amount }),
      ...(closing && { closing: closing.amount }),
      transactions,
    }
  })
}

const early = ({ day }: CamtBalance): CivilDate | '' => day ?? ''

/** The first booked balance: OPBD, or PRCD, which is the closing balance of the statement before. */
function openingOf(balances: readonly CamtBalance[]): CamtBalance | undefined {
  for (const code of ['OPBD', 'PRCD']) {
    const [first] = balances
      .filter((balance) => balance.code === code)
      .toSorted((a, b) => (early(a) < early(b) ? -1 : early(a) > early(b) ? 1 : 0))
    if (first) return first
  }
  return undefined
}

/** The last CLBD: a statement of several days may state one for each. */
function closingOf(balances: readonly CamtBalance[]): CamtBalance | undefined {
  return balances
    .filter(({ code }) => code === 'CLBD')
    .toSorted((a, b) => (early(a) < early(b) ? -1 : early(a) > early(b) ? 1 : 0))
    .at(-1)
}

/** A statement whose opening and closing balance are in different currencies checks nothing, and that is no small thing. */
function balancesApart({ balances }: CamtStatement, parts: readonly Statement[]): Problem[] {
  const opening = openingOf(balances)
  const closing = closingOf(balances)
  const isChecked = parts.some((part) => part.opening !== undefined && part.closing !== undefined)
  if (!opening || !closing || isChecked || opening.currency === closing.currency) return []
  const said = ({ amount, currency }: CamtBalance): string => `${formatMoney(amount)} ${currency}`
  return [{ level: 'error', message: message('statementFiles.camt.balancesApart', { opening: said(opening), closing: said(closing) }) }]
}
