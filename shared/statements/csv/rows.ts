/** Turns the rows of a table whose plan is known into transactions, and notes every row that it does not take. */
import { directionMeaning, isTurnover, type StatusMeaning, statusMeaning, totalsMeaning } from '../../catalogue/layouts/words.ts'
import type { CivilDate } from '../../dates.ts'
import type { MessageKey } from '../../i18n/dictionary.ts'
import type { Transaction } from '../../model/household.ts'
import { absolute, type Money, money, negate, subtract, ZERO } from '../../money.ts'
import { addTo } from '../../multimap.ts'
import { dayReader, timeIn } from '../dates.ts'
import { parseAmount, type Rounding } from '../numbers.ts'
import { collapse, currencyCode, currencyInside, decodeEntities, plainName } from '../text.ts'
import type { RowTrouble, Troubles } from '../troubles.ts'
import { BY_COLUMNS } from './columns.ts'
import type { Forms } from './forms.ts'
import type { Plan, Way } from './plan.ts'
import { type Believable, repairRow, trimSurplus } from './repair.ts'

/** No account has a longer name; the pattern would look through a cell of blanks ever anew. */
const LONGEST_SOURCE = 200

/** What is known of a table before its rows are read. */
export interface TableTask {
  plan: Plan
  forms: Forms
  delimiter: string
  troubles: Troubles
  /** For rows that name none. */
  currency: string
  /** The account that the preamble names: the source of rows that name none. */
  account?: string
}

/** Rows below the header that say how many fields a row has. */
export const WIDTH_ROWS = 50

/** Why a row is not taken. */
interface Refusal {
  kind: RowTrouble | MessageKey
  values: Record<string, string>
}

/** Rows of one table, by account, and the balances that rows of their own state. */
export class RowReader {
  readonly groups = new Map<string, Transaction[]>()
  opening: Money | undefined
  closing: Money | undefined
  private readonly task: TableTask
  private readonly plan: Plan
  private readonly forms: Forms
  private readonly troubles: Troubles
  private readonly day: (text: string) => CivilDate | undefined
  private readonly statuses: (cell: string) => StatusMeaning | 'leftOut' | undefined
  private readonly directions = remembered(directionMeaning)
  private readonly currencies = remembered(currencyCode)
  private readonly sources = remembered((cell: string) => cell.slice(0, LONGEST_SOURCE).replace(/^['"\s]+|['"\s]+$/g, ''))
  private readonly rounding: Rounding = { rounded: false }
  private readonly width: number
  /** The row just before, while it can still be continued by the next one. */
  private last: Transaction | undefined

  constructor(task: TableTask, rows: readonly string[][]) {
    this.plan = task.plan
    this.forms = task.forms
    this.task = task
    this.troubles = task.troubles
    this.day = dayReader(task.forms.order)
    this.statuses = remembered(task.plan.own?.status ?? statusMeaning)
    this.width = widthOf(task.plan, rows)
  }

  /** Reads one row; what is not taken, and what was taken with a doubt, is noted under the row's number. */
  take(raw: string[], index: number, broken: boolean): void {
    const row = this.fitted(raw, index, broken)
    if (!row) return
    const refusal = this.read(row, index, broken)
    if (refusal) this.troubles.add(refusal.kind, index, refusal.values)
  }

  private read(row: string[], index: number, broken: boolean): Refusal | undefined {
    const { columns } = this.plan
    const dateText = row[columns.date] ?? ''
    const on = dateText === '' ? undefined : this.day(dateText)
    if (on === undefined) return this.readDateless(row, dateText)
    const meaning = columns.status < 0 ? 'done' : this.statuses(row[columns.status] ?? '')
    if (meaning !== 'done' && (meaning || !this.plan.looseStatus)) {
      const values = { status: collapse(row[columns.status] ?? ''), what: this.describe(row) }
      if (meaning) return { kind: meaning === 'leftOut' ? 'wizard.row.leftOut' : meaning, values }
      this.troubles.add('unknownStatus', index, values)
    }
    const what = this.describe(row)
    const isGuessed = this.plan.own !== undefined || this.plan.preset === BY_COLUMNS
    if (isGuessed && (isTurnover(what) || this.statesBalance(row))) return { kind: 'totals', values: { what } }
    if (this.wayless(row)) return { kind: 'wizard.row.noWay', values: { word: collapse(row[columns.direction] ?? ''), what } }
    const amount = this.amountOf(row)
    if (amount === undefined) return this.withoutAmount(row, what)
    if (this.rounding.rounded) {
      this.rounding.rounded = false
      this.troubles.add('rounded', index, { amount: this.amountText(row) })
    }
    const fee = columns.fee < 0 ? undefined : parseAmount(row[columns.fee] ?? '', this.forms.decimal)
    if (amount === 0 && !fee) return { kind: 'zero', values: { what } }
    if (amount !== 0) this.last = this.add(row, on, amount, what)
    if (fee) this.add(row, on, negate(fee), `${what} (${collapse(this.plan.header[columns.fee] ?? '')})`)
    if (broken) this.troubles.add('brokenQuotes', index, { what })
    return undefined
  }

  /** The row with as many fields as the header, mended where that is possible without doubt. */
  private fitted(raw: string[], index: number, broken: boolean): string[] | undefined {
    if (raw.length <= this.width) return raw.length === 1 && (raw[0] ?? '').trim() === '' ? undefined : raw
    const row = trimSurplus(raw, this.width)
    if (row.length <= this.width) return row
    const { columns } = this.plan
    const believable: Believable = (mended) => {
      const on = this.day(mended[columns.date] ?? '')
      const amount = this.amountOf(mended)
      const currency = columns.currency < 0 ? '' : this.currencies(mended[columns.currency] ?? '')
      if (columns.status >= 0 && !this.plan.looseStatus && this.statuses(mended[columns.status] ?? '') === undefined) return undefined
      return on === undefined || amount === undefined || currency === undefined ? undefined : `${on} ${amount} ${currency}`
    }
    const texts = [...columns.description, columns.counterparty].filter((at) => at >= 0)
    const mended = repairRow(row, this.width, texts, this.task.delimiter, believable)
    this.rounding.rounded = false
    if (mended && (broken || columns.description.length === 1)) {
      this.troubles.add('repaired', index, { what: this.describe(mended) })
      return mended
    }
    this.troubles.add('tooLong', index, { found: row.length, expected: this.width })
    return undefined
  }

  /** A row without a day: a continuation of the text above, a total, a repeated header, a held operation, or a fault. */
  private readDateless(row: string[], dateText: string): Refusal | undefined {
    const { columns, header } = this.plan
    const filled = row.filter((cell) => cell.trim() !== '')
    if (filled.length === 0) return undefined
    const [only = ''] = filled
    if (
      filled.length === 1 &&
      this.last &&
      totalsMeaning(only) === undefined &&
      columns.description.some((at) => (row[at] ?? '').trim() !== '')
    ) {
      this.last.description = collapse(`${this.last.description} ${only}`)
      return undefined
    }
    if (header.length > 0 && plainName(dateText) === plainName(header[columns.date] ?? '')) return undefined
    const what = collapse(filled.slice(0, 4).join(' '))
    if (this.statesBalance(row) || filled.some((cell) => totalsMeaning(cell) !== undefined)) return { kind: 'totals', values: { what } }
    if (dateText.trim() === '') {
      this.last = undefined
      return { kind: 'loose', values: { what } }
    }
    const meaning = statusMeaning(dateText)
    if (meaning !== undefined && meaning !== 'done')
      return { kind: meaning, values: { status: collapse(dateText), what: this.describe(row) } }
    return { kind: 'badDate', values: { found: collapse(dateText) } }
  }

  /** Notes an opening or closing balance that stands as a row of its own. */
  private statesBalance(row: string[]): boolean {
    const meaning = row.map((cell) => totalsMeaning(cell)).find((found) => found === 'opening' || found === 'closing')
    if (meaning === undefined) return false
    const sums = row.map((cell) => (/[.,]\d\d\D*$/.test(cell) ? parseAmount(cell, this.forms.decimal) : undefined))
    const balance = sums.findLast((sum) => sum !== undefined)
    if (balance !== undefined && meaning === 'opening') this.opening ??= balance
    if (balance !== undefined && meaning === 'closing') this.closing = balance
    return true
  }

  private amountText(row: string[]): string {
    const { amount, moneyIn, moneyOut } = this.plan.columns
    if (amount >= 0) return row[amount] ?? ''
    return collapse(`${row[moneyIn] ?? ''} ${row[moneyOut] ?? ''}`)
  }

  private amountOf(row: string[]): Money | undefined {
    const { amount, direction } = this.plan.columns
    if (amount < 0) return this.amountOfTwo(row)
    const text = row[amount] ?? ''
    const value = parseAmount(text, this.forms.decimal, this.rounding)
    if (value === undefined) return undefined
    if (this.plan.own) return turned(value, this.plan.own.way(text, row[direction] ?? ''))
    if (direction >= 0) {
      const way = this.directions(row[direction] ?? '')
      return way === 'out' ? money(-Math.abs(value)) : value
    }
    return this.forms.plainIsOut && !text.includes('+') ? money(-Math.abs(value)) : value
  }

  /** The sum of a row with a column for money in and one for money out. */
  private amountOfTwo(row: string[]): Money | undefined {
    const { moneyIn, moneyOut } = this.plan.columns
    const read = (at: number): Money | undefined => parseAmount(row[at] ?? '', this.forms.decimal, this.rounding)
    const income = moneyIn < 0 ? undefined : read(moneyIn)
    const expense = moneyOut < 0 ? undefined : read(moneyOut)
    const unread = [moneyIn, moneyOut].some((at) => at >= 0 && /\d/.test(row[at] ?? '') && read(at) === undefined)
    if (unread || (income === undefined && expense === undefined)) return undefined
    return subtract(income ?? ZERO, absolute(expense ?? ZERO))
  }

  /** A sum of which the layout of the family does not say which way it went: better no row than a wrong one. */
  private wayless(row: string[]): boolean {
    const { amount, direction } = this.plan.columns
    if (!this.plan.own || amount < 0) return false
    const text = row[amount] ?? ''
    return parseAmount(text, this.forms.decimal) !== undefined && this.plan.own.way(text, row[direction] ?? '') === undefined
  }

  private withoutAmount(row: string[], what: string): Refusal {
    const text = collapse(this.amountText(row))
    return text === '' ? { kind: 'noAmount', values: { what } } : { kind: 'badAmount', values: { found: text, what } }
  }

  private describe(row: string[]): string {
    const places = this.plan.columns.description
    if (places.length === 1) return collapse(decodeEntities(row[places[0] ?? -1] ?? ''))
    let text = ''
    for (const at of places) {
      const cell = collapse(decodeEntities(row[at] ?? ''))
      if (cell === '' || text.includes(cell)) continue
      text = text === '' ? cell : `${text} ${cell}`
    }
    return text
  }

  private add(row: string[], on: CivilDate, amount: Money, description: string): Transaction {
    const { columns } = this.plan
    const transaction: Transaction = { id: '', on, amount, currency: this.currencyOf(row), description }
    const counterparty = decodeEntities(cellAt(row, columns.counterparty))
    if (counterparty !== '') transaction.counterparty = counterparty
    const reference = cellAt(row, columns.reference)
    if (reference !== '') transaction.reference = reference
    const mcc = cellAt(row, columns.mcc)
    if (mcc !== '') transaction.mcc = mcc
    const bankId = cellAt(row, columns.bankId)
    if (bankId !== '') transaction.bankId = bankId
    const account = columns.account < 0 ? '' : this.sources(row[columns.account] ?? '')
    const source = (columns.card < 0 ? '' : this.sources(row[columns.card] ?? '')) || account || this.task.account
    if (source) transaction.source = source
    const other = this.otherAccount(row, amount, account || this.task.account)
    if (other !== '') transaction.counterpartyAccount = other
    const time = timeIn(row[columns.date] ?? '')
    if (time !== '') transaction.time = time
    addTo(this.groups, account, transaction)
    return transaction
  }

  /** The bank account of the other side, without blanks; the person's own is none. */
  private otherAccount(row: string[], amount: Money, own = ''): string {
    const { counterpartyAccount, payeeAccount } = this.plan.columns
    if (counterpartyAccount < 0 && payeeAccount < 0) return ''
    const stated = cellAt(row, counterpartyAccount) || (amount < 0 ? cellAt(row, payeeAccount) : '')
    const number = stated.replace(/^['"]+|['"\s]/g, '')
    return number !== own.replace(/\s/g, '') && /\d{5}/.test(number) ? number : ''
  }

  private currencyOf(row: string[]): string {
    const { currency } = this.plan.columns
    const stated = currency < 0 ? undefined : this.currencies(row[currency] ?? '')
    return stated ?? this.plan.currency ?? currencyInside(this.amountText(row)) ?? this.task.currency
  }
}

const cellAt = (row: readonly string[], at: number): string => (at < 0 ? '' : collapse(row[at] ?? ''))

function turned(value: Money, way: Way | undefined): Money | undefined {
  switch (way) {
    case 'out':
      return money(-Math.abs(value))
    case 'inverse':
      return negate(value)
    case 'in':
    case 'signed':
      return value
    case undefined:
      return undefined
  }
}

/** A pure function of a cell that has few different values in a table, computed once for each. */
function remembered<T>(compute: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>()
  // Equal cells often follow one another.
  let lastCell: string | undefined
  let lastValue: T
  return (cell) => {
    if (cell === lastCell) return lastValue
    lastCell = cell
    lastValue = lookUp(cell)
    return lastValue
  }
  function lookUp(cell: string): T {
    const found = known.get(cell)
    if (found !== undefined || known.has(cell)) return found as T
    const value = compute(cell)
    known.set(cell, value)
    return value
  }
}

/** How many fields a row has: as the header, unless all first rows have more (the header lacks its last names). */
function widthOf(plan: Plan, rows: readonly string[][]): number {
  const lengths = rows.slice(plan.firstRow, plan.firstRow + WIDTH_ROWS).flatMap((row) => (row.length > 1 ? [row.length] : []))
  if (plan.header.length === 0) return Math.max(0, ...lengths)
  const [first] = lengths
  return first !== undefined && lengths.length > 1 && lengths.every((length) => length === first)
    ? Math.max(first, plan.header.length)
    : plan.header.length
}
