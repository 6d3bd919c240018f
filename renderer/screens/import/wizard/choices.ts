/** What a person's choice in the wizard changes, as plain functions: a choice takes with it what was only guessed from the one before. */
import type { SignRule, SingleColumn, TableRules } from '../../../../shared/model/custom-layout.ts'
import type { TableChoices } from '../../../../shared/statements/csv/custom-cut.ts'

/** Another encoding or delimiter makes another table of the file: the rest is guessed anew. */
export const withEncoding = (encoding: string): TableChoices => ({ encoding })
export const withDelimiter = ({ encoding }: TableChoices, delimiter: NonNullable<TableChoices['delimiter']>): TableChoices => ({
  ...(encoding !== undefined && { encoding }),
  delimiter,
})
export const withHeader = ({ encoding, delimiter }: TableChoices, headerRow: number | null): TableChoices => ({
  ...(encoding !== undefined && { encoding }),
  ...(delimiter !== undefined && { delimiter }),
  headerRow,
})

/** `at` undefined: the table has no such column. */
export function withColumn(rules: TableRules, role: SingleColumn, at: number | undefined): TableRules {
  const { [role]: _, ...others } = rules.columns
  const columns = { ...others, description: rules.columns.description, ...(at !== undefined && { [role]: at }) }
  if (role === 'amount') return bySums({ ...rules, columns })
  if (role === 'direction') return without({ ...rules, columns }, 'words')
  if (role === 'status') return without(without({ ...rules, columns }, 'leaveOut'), 'take')
  return { ...rules, columns }
}

/** What the signs of one column said, another column may not say. */
const bySums = (rules: TableRules): TableRules => (rules.sign === 'word' ? rules : without(rules, 'sign'))

function without(rules: TableRules, key: 'sign' | 'words' | 'leaveOut' | 'take'): TableRules {
  const copy = { ...rules }
  delete copy[key]
  return copy
}

export const withSign = (rules: TableRules, sign: SignRule): TableRules => ({ ...rules, sign })

/** A text column more or less in the description; the columns stand in the order of the table. */
export function withDescription(rules: TableRules, at: number, wanted: boolean): TableRules {
  const others = rules.columns.description.filter((place) => place !== at)
  const description = wanted ? [...others, at].sort((a, b) => a - b) : others
  return { ...rules, columns: { ...rules.columns, description } }
}

export type WordMeaning = 'out' | 'in' | 'unsaid'

export function withWord(rules: TableRules, word: string, meaning: WordMeaning): TableRules {
  const { out, in: income } = rules.words ?? { out: [], in: [] }
  const others = (list: readonly string[]): string[] => list.filter((each) => each !== word)
  const words = {
    out: meaning === 'out' ? [...others(out), word] : others(out),
    in: meaning === 'in' ? [...others(income), word] : others(income),
  }
  return { ...rules, words }
}

export function meaningOf({ words }: TableRules, word: string): WordMeaning {
  if (words?.out.includes(word)) return 'out'
  return words?.in.includes(word) ? 'in' : 'unsaid'
}

/** Rows with this status are no payments, or they are. */
export function withStatus(rules: TableRules, word: string, leftOut: boolean): TableRules {
  const others = (list: readonly string[] = []): string[] => list.filter((each) => each !== word)
  return {
    ...rules,
    leaveOut: leftOut ? [...others(rules.leaveOut), word] : others(rules.leaveOut),
    take: leftOut ? others(rules.take) : [...others(rules.take), word],
  }
}

/** The currency as typed; empty: none. */
export function withCurrency(rules: TableRules, typed: string): TableRules {
  const { currency: _, ...rest } = rules
  const currency = typed.trim().toUpperCase()
  return currency === '' ? rest : { ...rest, currency }
}

/** The signs to choose among: those that the sums of this table can mean. */
export function signChoices(signs: 'minus' | 'plus' | 'none', chosen: SignRule | undefined): SignRule[] {
  const possible: SignRule[] = signs === 'minus' ? ['signed', 'inverse', 'word', 'columns'] : ['out', 'in', 'word', 'columns']
  return chosen === undefined || possible.includes(chosen) ? possible : [chosen, ...possible]
}

/** What a family may call files like this one: the words of its name, without the numbers of a month or an account. */
export function nameFromFile(file: string, fallback: string): string {
  const words = file
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\d_()[\].,-]+/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
  return words.length < 3 ? fallback : `${words.charAt(0).toUpperCase()}${words.slice(1, 60)}`
}
