/**
 * A family's own description of how one bank's table is read: what the column wizard makes, what is kept in the household and
 * what relatives hand each other as a file. It holds names of columns and rules, never a row of the statement.
 */
import { z } from 'zod'
import { LONGEST_LAYOUT_TEXT, MAX_LAYOUT_COLUMNS } from '../limits.ts'

/** Signs that may separate the fields of a table. */
export const DELIMITERS = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * Which way a sum went. `signed`: a minus is money out; `out`: a sum without a sign is money out, a plus marks money in; `in`: a sum without a
 * sign is money in (the same as `signed` in effect, but a person said so); `inverse`: a minus is money in (tables of credit cards);
 * `columns`: money in and money out have a column each; `word`: a word in another column says it.
 */
export const SIGN_RULES = ['signed', 'out', 'in', 'inverse', 'columns', 'word'] as const
export type SignRule = (typeof SIGN_RULES)[number]

/** Columns of which a table has at most one. */
export const SINGLE_COLUMNS = [
  'date',
  'amount',
  'moneyIn',
  'moneyOut',
  'direction',
  'currency',
  'counterparty',
  'reference',
  'bankId',
  'mcc',
  'account',
  'card',
  'status',
] as const
export type SingleColumn = (typeof SINGLE_COLUMNS)[number]

/** Places are counted from 0: among the names of the header, or among the fields of a row where there is no header. */
export type LayoutColumns = Partial<Record<SingleColumn, number>> & {
  /** Joined by a space where several are filled. */
  description: number[]
}

/** What the rows mean. The wizard's draft of it may lack the day, the sum and the sign; a layout lacks none. */
export interface TableRules {
  columns: LayoutColumns
  sign?: SignRule
  /** For `word`: what stands in the direction column. */
  words?: { out: string[]; in: string[] }
  dates: 'dmy' | 'mdy'
  decimal: ',' | '.'
  /** What stands in the status column of rows that are no payments … */
  leaveOut?: string[]
  /** … and of rows that are, beside the words that every reader knows. */
  take?: string[]
  /** What the sums are in, where no column says so. */
  currency?: string
}

/** What a column holds: how a table without header is recognised. `any`: nothing, in the file that the layout was made from. */
export const COLUMN_KINDS = ['day', 'sum', 'text', 'any'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export interface CustomLayout extends TableRules {
  format: 'sverka-layout'
  version: 1
  /** What the family calls it. */
  name: string
  /** How a file like it is recognised: by all the names of its header, in any order, or by what its columns hold. */
  match: { header: string[] } | { kinds: ColumnKind[] }
  /** WHATWG label; only where the one that the program finds by itself was wrong. */
  encoding?: string
  delimiter: Delimiter
  sign: SignRule
}

/** What `preset` begins with where a file was read by a layout of the family; its name follows. */
export const OWN_PRESET = 'own:'

const text = z.string().max(LONGEST_LAYOUT_TEXT)
const place = z
  .int()
  .min(0)
  .max(MAX_LAYOUT_COLUMNS - 1)
const words = z.array(text).max(MAX_LAYOUT_COLUMNS)
const maybe = <T extends z.ZodType>(field: T) => field.exactOptional()

const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

export const CustomLayoutSchema = z.looseObject({
  format: z.literal('sverka-layout'),
  version: z.literal(1),
  name: text.min(1, { error: 'empty' }),
  match: z.union([
    z.looseObject({ header: words.min(1) }),
    z.looseObject({ kinds: z.array(z.enum(COLUMN_KINDS)).min(1).max(MAX_LAYOUT_COLUMNS) }),
  ]),
  encoding: maybe(text.refine(isEncoding)),
  delimiter: z.enum(DELIMITERS),
  columns: z.looseObject({
    ...(Object.fromEntries(SINGLE_COLUMNS.map((role) => [role, maybe(place)])) as Record<SingleColumn, z.ZodExactOptional<typeof place>>),
    description: z.array(place).max(MAX_LAYOUT_COLUMNS),
  }),
  sign: z.enum(SIGN_RULES),
  words: maybe(z.looseObject({ out: words, in: words })),
  dates: z.enum(['dmy', 'mdy']),
  decimal: z.enum([',', '.']),
  leaveOut: maybe(words),
  take: maybe(words),
  currency: maybe(z.string().regex(/^[A-Z]{3}$/, { error: 'currency' })),
})

/** How many columns a file like it has. */
export const widthOf = ({ match }: Pick<CustomLayout, 'match'>): number => ('header' in match ? match.header : match.kinds).length
