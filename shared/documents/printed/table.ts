/** A table of a bill as lines and named sums: what each service costs, what its last row adds up, what stands in rows of their own. */
import type { SumField } from '../../catalogue/wording.ts'
import type { InvoiceLine } from '../../model/household.ts'
import { absolute, type Money, subtract, ZERO } from '../../money.ts'
import { sumOfLines } from '../text/charge.ts'
import { flatten } from '../text/flat.ts'
import { findLabels } from '../text/labels.ts'
import type { NamedSum } from '../text/named-sums.ts'
import { type Entry, entriesOf, TOTAL_ROW } from './entries.ts'
import type { Column } from './headings.ts'
import type { Head } from './heads.ts'
import type { Cell, Row } from './sheet.ts'
import { countedOf, sumOf } from './values.ts'

export interface Table {
  lines: InvoiceLine[]
  sums: NamedSum[]
  /** Of a table that knows neither debt nor payments: its last column's total, which is the bill's total where nothing else is. */
  lastTotal?: NamedSum
  /** Reductions that were taken off the lines. */
  benefits: Money
  /** Columns without a total of their own, added up. */
  addedUp: { heading: string; amount: Money }[]
  cells: Cell[]
  end: number
}

/** Of columns that are sums of money by service: their names as sums of the bill. */
const NAMES: Partial<Record<Column, SumField>> = {
  recalculation: 'recalculation',
  penalty: 'penalty',
  paid: 'paid',
  debt: 'debt',
  advance: 'advance',
  balance: 'balance',
}
/** Rows that are named sums of the bill and no services. */
const NO_LINES: ReadonlySet<SumField> = new Set<SumField>([
  ...(['charged', 'debt', 'advance', 'penalty', 'recalculation', 'paid', 'balance', 'closing', 'net', 'tax'] as const),
  ...(['total', 'totalInsured', 'totalUninsured'] as const),
])

/** Reads the table below a head; undefined where nothing stands in it. */
export function tableAt(rows: readonly Row[], head: Head): Table | undefined {
  const { entries, end } = entriesOf(rows, head)
  if (entries.length === 0) return undefined
  const cells = [...head.cells, ...entries.flatMap((entry) => entry.cells)]
  const table: Table = { lines: [], sums: [], benefits: ZERO, addedUp: [], cells, end }
  if (head.columns.every(({ kind }) => kind === 'tax')) return table
  const reader = new Columns(head)
  const services: Entry[] = []
  const totals: Entry[] = []
  const titled = reader.at('title') >= 0
  for (const entry of entries) {
    const labels = findLabels(flatten(entry.title))
    // «Начислено пени»: the words next to the sum say what it is.
    const label = labels[0]?.at === 0 ? labels.at(-1) : undefined
    if (titled && label && NO_LINES.has(label.field) && !isTotals(entry, reader)) pushRow(entry, label.field, reader, table)
    else if (TOTAL_ROW.test(entry.title) || (!titled && entries.length > 1 && entry === entries.at(-1))) totals.push(entry)
    else if (titled && addsUpSilently(entry, services, reader)) totals.push(entry)
    else if (!titled || (reader.amount(entry) !== undefined && !isNumbers(entry.title))) services.push(entry)
  }
  if (titled) for (const entry of services) table.lines.push(reader.line(entry, table))
  addTotals(totals, titled ? services : entries.slice(0, 1), reader, table, titled)
  return table
}

/** A last row such as «Итого к оплате» with sums in several columns adds the table up. */
const isTotals = (entry: Entry, reader: Columns): boolean => TOTAL_ROW.test(entry.title) && reader.sumsIn(entry) > 1

/** Whether a row without words holds what the rows before it come to. */
function addsUpSilently(entry: Entry, services: readonly Entry[], reader: Columns): boolean {
  const amount = reader.amount(entry)
  if (entry.title !== '' || amount === undefined || services.length < 2) return false
  return sumOfLines(services.flatMap((service) => moneyOf(reader.amount(service)))) === amount
}

/** A row of another table, such as that of the meters: its first words are their numbers. */
const isNumbers = (title: string): boolean => title !== '' && !/\p{L}{2}/u.test(title)

function pushRow(entry: Entry, field: SumField, reader: Columns, table: Table): void {
  const amount = reader.last(entry)
  if (amount !== undefined) table.sums.push({ field, amount: amount.sum, words: entry.title, quote: `${entry.title} ${amount.text}` })
}

/** The last row that adds up all services, else the last one: those before it add up groups. */
function addTotals(totals: readonly Entry[], services: readonly Entry[], reader: Columns, table: Table, titled: boolean): void {
  const whole = sumOfLines(table.lines)
  const total = totals.findLast((entry) => reader.amount(entry) === whole) ?? totals.at(-1)
  const source = total ?? (services.length === 1 && !titled ? services[0] : undefined)
  for (const [kind, field] of Object.entries(NAMES) as [Column, SumField][]) {
    const at = reader.at(kind)
    if (at < 0) continue
    const printed = source && reader.sum(source, at)
    const added = printed === undefined ? sumOfLines(services.flatMap((entry) => moneyOf(reader.sum(entry, at)))) : undefined
    const amount = printed ?? added
    if (amount === undefined) continue
    const heading = reader.heading(at)
    if (printed === undefined && amount !== ZERO && services.length > 1) table.addedUp.push({ heading, amount })
    const quote = `${heading} ${source ? reader.text(source, at) : ''}`.trim()
    table.sums.push({ field, amount: kind === 'paid' ? absolute(amount) : amount, words: heading, quote })
  }
  if (!source) return
  const charged = reader.amount(source)
  const words = source.title === '' ? reader.amountHeading() : source.title
  if (charged !== undefined)
    table.sums.push({ field: 'charged', amount: charged, words, quote: `${words} ${reader.amountText(source)}`.trim() })
  addLast(source, reader, table)
}

/** The last column is what to pay where the table holds debt or payments too. */
function addLast(source: Entry, reader: Columns, table: Table): void {
  const at = reader.at('total')
  const sum = reader.sum(source, at)
  if (sum === undefined) return
  const heading = reader.heading(at)
  const named: NamedSum = {
    field: 'total',
    amount: sum,
    words: heading,
    quote: `${source.title} ${heading} ${reader.text(source, at)}`.trim(),
  }
  if (reader.isWhole()) table.sums.push(named)
  else table.lastTotal = named
}

const moneyOf = (amount: Money | undefined): { amount: Money }[] => (amount === undefined ? [] : [{ amount }])

/** The columns of one table by their kind. */
class Columns {
  private readonly head: Head

  constructor(head: Head) {
    this.head = head
  }

  at(kind: Column): number {
    return this.head.columns.findIndex((column) => column.kind === kind)
  }

  heading(at: number): string {
    return this.head.columns[at]?.heading ?? ''
  }

  text(entry: Entry, at: number): string {
    return entry.values.get(at)?.text ?? ''
  }

  sum(entry: Entry, at: number): Money | undefined {
    const cell = entry.values.get(at)
    return cell && sumOf(cell.text)
  }

  /** Whether the last column takes debt or payments in. */
  isWhole(): boolean {
    return (['debt', 'paid', 'advance', 'balance'] as const).some((kind) => this.at(kind) >= 0)
  }

  /** How many sums stand in a row. */
  sumsIn(entry: Entry): number {
    return [...entry.values].filter(([at, cell]) => this.isMoney(at) && sumOf(cell.text) !== undefined).length
  }

  private isMoney(at: number): boolean {
    const kind = this.head.columns[at]?.kind
    return kind !== undefined && kind !== 'quantity' && kind !== 'price' && kind !== 'unit'
  }

  /** The rightmost sum of a row. */
  last(entry: Entry): { sum: Money; text: string } | undefined {
    for (const [at, { text }] of [...entry.values].toSorted(([a], [b]) => b - a)) {
      const sum = this.isMoney(at) ? sumOf(text) : undefined
      if (sum !== undefined) return { sum, text }
    }
    return undefined
  }

  /** What the period itself costs: the last column less recalculation and penalty, where it holds no debt; else the charge less reductions. */
  amount(entry: Entry): Money | undefined {
    const [own, total] = [this.sum(entry, this.at('amount')), this.sum(entry, this.at('total'))]
    if (total !== undefined && !this.isWhole()) return this.without(total, entry, ['recalculation', 'penalty'])
    if (own !== undefined) return this.at('benefit') >= 0 && this.isWhole() ? this.lessBenefit(own, entry) : own
    return this.isWhole() ? undefined : total
  }

  private without(whole: Money, entry: Entry, kinds: readonly Column[]): Money {
    return kinds.reduce((rest, kind) => subtract(rest, this.sum(entry, this.at(kind)) ?? ZERO), whole)
  }

  private lessBenefit(own: Money, entry: Entry): Money {
    return subtract(own, absolute(this.sum(entry, this.at('benefit')) ?? ZERO))
  }

  /** The words of the sum that `amount` gives: where it was reckoned, of the last column. */
  amountText(entry: Entry): string {
    const at = this.sum(entry, this.at('amount')) === this.amount(entry) ? this.at('amount') : this.at('total')
    return this.text(entry, at < 0 ? this.at('amount') : at)
  }

  amountHeading(): string {
    return this.heading(this.at('amount') >= 0 ? this.at('amount') : this.at('total'))
  }

  line(entry: Entry, table: Table): InvoiceLine {
    const amount = this.amount(entry) ?? ZERO
    const own = this.sum(entry, this.at('amount'))
    if (this.at('benefit') >= 0 && own !== undefined && own !== amount) table.benefits = (table.benefits + own - amount) as Money
    const counted = countedOf(this.text(entry, this.at('quantity')))
    const unit = this.text(entry, this.at('unit')) || counted?.unit
    const price = countedOf(this.text(entry, this.at('price')))
    return {
      title: entry.title,
      amount,
      ...(counted ? { quantity: counted.number } : {}),
      ...(unit ? { unit } : {}),
      ...(price ? { price: price.number } : {}),
    }
  }
}
