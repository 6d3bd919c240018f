/** Reads 1CClientBankExchange (kl_to_1c.txt), the text that Russian and Kazakh banks give for 1C. */

import type { MessageKey } from '../../i18n/dictionary.ts'
import { message, type Problem } from '../../i18n/message.ts'
import { ROWS_PER_STEP } from '../../limits.ts'
import type { ReadContext, Reader, Reading, ReadResult } from '../../reader.ts'
import { checkBalance } from '../balance.ts'
import { collapse } from '../text.ts'
import { checkTotals, collapsed } from '../totals.ts'
import { collectOneC, type OneCDocument, type OneCFile } from './collect.ts'
import { OneCRows } from './rows.ts'
import { ownAccounts } from './sides.ts'
import { statementsOf } from './statements.ts'

export const oneCReader: Reader = {
  format: '1c',
  accepts: ({ text = '' }) => text.slice(0, 1_000).trimStart().startsWith('1CClientBankExchange'),
  read: function* (source, context) {
    yield 0
    const collecting = collectOneC(source.text ?? '')
    let step = collecting.next()
    for (; !step.done; step = collecting.next()) yield step.value * 0.6
    const file = step.value
    if (file.balances.length === 0 && file.documents.length + (file.cut?.document ? 1 : 0) === 0)
      return refused('statementFormats.onec.nothing')
    // Without balances and without the days on which money moved these are orders, which the bank may or may not have carried out.
    if (file.balances.length === 0 && !file.documents.some(isPosted)) return refused('statementFormats.onec.orders')
    return yield* readFile(file, context)
  },
}

const refused = (key: MessageKey): ReadResult => ({ kind: 'unknown', format: '1c', problems: [{ level: 'error', message: message(key) }] })

const isPosted = ({ values }: OneCDocument): boolean =>
  [values.wentOut, values.cameIn, values.operationDay, values.amountIn, values.amountOut].some((text) => (text ?? '').trim() !== '')

function* readFile(file: OneCFile, context: ReadContext): Reading {
  const own = ownAccounts([...file.accounts, ...file.balances.map(({ values }) => values.account ?? '')])
  const rows = new OneCRows(own, context.currency)
  for (const [i, document] of file.documents.entries()) {
    rows.take(document)
    if (i % ROWS_PER_STEP === 0) yield 0.6 + 0.4 * (i / file.documents.length)
  }
  const accounts = statementsOf(file, rows.groups, rows.day)
  const statements = accounts.map(({ statement }) => statement)
  const checks = accounts.flatMap(({ statement, totals, line }) => [
    ...checkBalance(statement, context).map((problem): Problem => ({ at: { line }, ...problem })),
    ...checkTotals(totals, statement.transactions, statement.currency, context),
  ])
  const problems = [...cutProblems(file), ...rows.troubles.problems((line) => line), ...collapsed(checks)]
  const count = file.documents.length
  if (count === 0) problems.push({ level: 'warning', message: message('problems.table.noRows') })
  else if (statements.every(({ transactions }) => transactions.length === 0))
    problems.push({ level: 'error', message: message('problems.table.noneTaken', { count }) })
  return { kind: 'statement', format: '1c', statements, problems }
}

/** A file without its last line may lack documents too. */
function cutProblems({ cut }: OneCFile): Problem[] {
  if (!cut) return []
  const at = { line: cut.line }
  if (!cut.document) return [{ level: 'warning', at, message: message('statementFormats.cut.end') }]
  const { values, kind } = cut.document
  const what = collapse(`${values.payee ?? ''} ${values.purpose ?? ''}`).slice(0, 100) || kind
  return [{ level: 'warning', at, message: message('statementFormats.cut.left', { what }) }]
}
