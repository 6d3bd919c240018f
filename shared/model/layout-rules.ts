/** Says what a layout's rules still lack, for the wizard before it keeps them and for a file before it is taken in. */
import { message, type Problem } from '../i18n/message.ts'
import { SINGLE_COLUMNS, type TableRules } from './custom-layout.ts'
import { fault } from './faults.ts'

/** What is missing or contradictory in rules for a table of `width` columns, each with its path; empty when rows can be read. */
export function faultsOfRules(rules: TableRules, width: number): Problem[] {
  const { columns, sign, words } = rules
  const faults: Problem[] = []
  const lacks = (path: string[], key: Parameters<typeof message>[0]): void => void faults.push(fault(path, message(key)))
  if (columns.date === undefined) lacks(['columns', 'date'], 'wizard.lacks.date')
  if (sign === undefined) lacks(['sign'], 'wizard.lacks.sign')
  if (sign === 'columns') {
    if (columns.moneyIn === undefined && columns.moneyOut === undefined) lacks(['columns', 'moneyOut'], 'wizard.lacks.sums')
    else if (columns.moneyIn === columns.moneyOut) lacks(['columns', 'moneyIn'], 'wizard.lacks.twice')
  } else if (columns.amount === undefined) lacks(['columns', 'amount'], 'wizard.lacks.amount')
  if (sign === 'word') {
    if (columns.direction === undefined) lacks(['columns', 'direction'], 'wizard.lacks.direction')
    else if (!words || words.out.length + words.in.length === 0) lacks(['words'], 'wizard.lacks.words')
  }
  const sums = sign === 'columns' ? [columns.moneyIn, columns.moneyOut] : [columns.amount]
  if (columns.date !== undefined && sums.includes(columns.date)) lacks(['columns', 'date'], 'wizard.lacks.twice')
  for (const [path, at] of places(rules)) {
    if (at >= width) faults.push(fault(['columns', ...path], message('wizard.lacks.column', { found: at, count: width })))
  }
  return faults
}

function places({ columns }: TableRules): [path: (string | number)[], at: number][] {
  const single = SINGLE_COLUMNS.flatMap((role): [string[], number][] => (columns[role] === undefined ? [] : [[[role], columns[role]]]))
  return [...single, ...columns.description.map((at, index): [(string | number)[], number] => [['description', index], at])]
}
