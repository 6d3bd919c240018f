/** Turns a family's own rules for a table into the plan by which its rows are read. */
import { type StatusMeaning, statusMeaning } from '../../catalogue/layouts/words.ts'
import { type CustomLayout, OWN_PRESET, SINGLE_COLUMNS, type TableRules } from '../../model/custom-layout.ts'
import { plainName } from '../text.ts'
import { type Fit, fitOf } from './custom-match.ts'
import { type Columns, columnCurrency, NO_COLUMNS, type OwnRules, type Plan, type Way } from './plan.ts'

/** The plan of a layout for a table with these first rows, or undefined where the layout is for other tables. */
export function ownPlan(layout: CustomLayout, rows: readonly string[][]): Plan | undefined {
  const fit = fitOf(layout, rows)
  return fit && planOfRules(layout, fit, rows, `${OWN_PRESET}${layout.name}`)
}

/** The plan of rules that may still be a draft: columns not yet named are left out. */
export function planOfRules(rules: TableRules, { headerRow, firstRow, places }: Fit, rows: readonly string[][], preset: string): Plan {
  const header = headerRow < 0 ? [] : (rows[headerRow] ?? [])
  const place = (at: number | undefined): number => (at === undefined ? -1 : (places[at] ?? -1))
  const columns: Columns = {
    ...NO_COLUMNS,
    ...Object.fromEntries(SINGLE_COLUMNS.map((role) => [role, place(rules.columns[role])])),
    description: rules.columns.description.map(place).filter((at) => at >= 0),
  }
  // What the sign does not need is not looked at.
  if (rules.sign === 'columns') columns.amount = -1
  else columns.moneyIn = columns.moneyOut = -1
  if (rules.sign !== 'word') columns.direction = -1
  const currency = rules.currency ?? columnCurrency(header[columns.amount < 0 ? columns.moneyOut : columns.amount] ?? '')
  return {
    preset,
    own: ownRules(rules),
    header,
    headerRow: Math.max(headerRow, 0),
    firstRow,
    columns,
    dates: rules.dates,
    decimal: rules.decimal,
    looseStatus: false,
    ...(currency && { currency }),
  }
}

/** The rules with their columns where they stand in one table. */
export function rulesAt(layout: CustomLayout, places: readonly number[]): TableRules {
  const { columns, sign, words, dates, decimal, leaveOut, take, currency } = layout
  const place = (at: number): number => places[at] ?? at
  const single = SINGLE_COLUMNS.flatMap((role) => (columns[role] === undefined ? [] : [[role, place(columns[role])]]))
  return {
    columns: { ...Object.fromEntries(single), description: columns.description.map(place) },
    sign,
    ...(words && { words }),
    dates,
    decimal,
    ...(leaveOut && { leaveOut }),
    ...(take && { take }),
    ...(currency !== undefined && { currency }),
  }
}

const plainSet = (words: readonly string[] = []): Set<string> => new Set(words.map(plainName))

function ownRules(rules: TableRules): OwnRules {
  const [out, income, leaveOut, take] = [rules.words?.out, rules.words?.in, rules.leaveOut, rules.take].map(plainSet) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  const byWord = (word: string): Way | undefined => {
    const plain = plainName(word)
    if (out.has(plain)) return 'out'
    return income.has(plain) ? 'in' : undefined
  }
  const way = (sum: string, word: string): Way | undefined => {
    if (rules.sign === 'word') return byWord(word)
    if (rules.sign === 'out') return sum.includes('+') ? 'signed' : 'out'
    return rules.sign === 'inverse' ? 'inverse' : 'signed'
  }
  const status = (cell: string): StatusMeaning | 'leftOut' | undefined => {
    const plain = plainName(cell)
    if (leaveOut.has(plain)) return 'leftOut'
    return take.has(plain) ? 'done' : statusMeaning(cell)
  }
  return { way, status }
}
