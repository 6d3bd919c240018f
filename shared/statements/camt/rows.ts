/**
 * Turns the entries of a CAMT statement into transactions. An entry of several payments becomes a row for each, and what their
 * sums leave of the entry's (fees, as a rule) a row of its own, so that the entry's sum is neither lost nor doubled.
 */
import type { CivilDate } from '../../dates.ts'
import type { MessageValue } from '../../i18n/message.ts'
import type { Transaction } from '../../model/household.ts'
import { formatMoney, type Money, money, ZERO } from '../../money.ts'
import type { ReadContext } from '../../reader.ts'
import type { Identifiable } from '../identity.ts'
import { transactionOf } from '../transaction.ts'
import type { Troubles } from '../troubles.ts'
import type { CamtDetail, CamtEntry } from './entry.ts'
import type { CamtStatement } from './message.ts'

/**
 * A bank's own reference that can stand for the row in its id: long enough, with digits. Then the same entry has one id in the
 * intraday report (052), in the statement (053) and in the notification (054), however differently they describe it.
 */
export const isTelling = (bankId: string): boolean => bankId.length >= 6 && /\d{2}/.test(bankId)

/** What a row's id is made of; see identity.ts. */
export const identityOf = (row: Transaction): Identifiable =>
  row.bankId !== undefined && isTelling(row.bankId) ? { ...row, description: '', reference: '' } : row

export class EntryReader {
  /** Entries that became several rows. */
  batches = 0
  /** Entries that the bank only tells of, which are never booked. */
  forInformation = 0
  private readonly statement: CamtStatement
  private readonly context: ReadContext
  private readonly troubles: Troubles

  constructor(statement: CamtStatement, context: ReadContext, troubles: Troubles) {
    this.statement = statement
    this.context = context
    this.troubles = troubles
  }

  /** The rows of an entry; none when it is not booked or cannot be read, which is noted. */
  read(entry: CamtEntry): Transaction[] {
    if (!this.isBooked(entry)) return []
    if (entry.amount === undefined) {
      const found = entry.amountText
      this.troubles.add(found === '' ? 'noAmount' : 'badAmount', entry.line, { found, what: whatOf(entry) })
      return []
    }
    const on = this.dayOf(entry)
    if (on === undefined) return []
    if (entry.amount === 0) {
      this.troubles.add('zero', entry.line, { what: whatOf(entry) })
      return []
    }
    if (entry.rounded) this.troubles.add('rounded', entry.line, { amount: entry.amountText })
    return this.split(entry, entry.amount, on)
  }

  private isBooked(entry: CamtEntry): boolean {
    const { status, line } = entry
    if (status === 'BOOK' || status === '') return true
    const what = whatOf(entry)
    if (status === 'INFO') this.forInformation++
    else if (status === 'PDNG' || status === 'FUTR') this.troubles.add('held', line, { status, what })
    else {
      this.troubles.add('unknownStatus', line, { status, what })
      return true
    }
    return false
  }

  private dayOf(entry: CamtEntry): CivilDate | undefined {
    if (entry.day !== undefined) return entry.day
    const what = whatOf(entry)
    const { created } = this.statement
    if (entry.dayText !== '') this.troubles.add('badDate', entry.line, { found: entry.dayText })
    else if (created === undefined) this.troubles.add('loose', entry.line, { what })
    else {
      this.troubles.add('statementFiles.camt.noDay', entry.line, { on: { day: created }, what })
      return created
    }
    return undefined
  }

  private split(entry: CamtEntry, amount: Money, on: CivilDate): Transaction[] {
    const { details } = entry
    const rest = restOf(details, amount)
    if (rest === 'doubtful')
      this.troubles.add('statementFiles.camt.unsplit', entry.line, { entry: this.said(amount, entry), what: whatOf(entry) })
    if (typeof rest === 'string' || (details.length === 1 && rest === 0)) return [this.row(entry, amount, on, details)]
    if (details.length > 1) this.batches++
    const rows = details.map((detail) => this.row(entry, detail.amount ?? ZERO, on, [detail]))
    if (rest === 0) return rows
    const values = { entry: this.said(amount, entry), rest: this.said(rest, entry), what: whatOf(entry) }
    this.troubles.add('statementFiles.camt.rest', entry.line, values)
    return [...rows, { ...this.row(entry, rest, on, []), description: `${entry.info || whatOf(entry)} (Chrgs)`.trim() }]
  }

  private row(entry: CamtEntry, amount: Money, on: CivilDate, details: readonly CamtDetail[]): Transaction {
    const single = details.length === 1 ? details[0] : undefined
    const isPart = entry.details.length > 1 && single !== undefined
    return transactionOf({
      on,
      amount,
      currency: entry.currency || this.statement.currency || this.context.currency,
      counterparty: unique(details.map(({ counterparty }) => counterparty)),
      counterpartyAccount: single?.account,
      purpose: unique(details.map(({ purpose }) => purpose)) || (isPart ? '' : entry.info),
      kind: entry.info || entry.bankId || entry.code,
      reference: unique(details.flatMap(({ references }) => references)),
      // Of the whole entry first: it is what all messages have of it.
      bankId: (isPart ? single.bankId || entry.bankId : entry.bankId || single?.bankId) || undefined,
      source: this.statement.account || undefined,
    })
  }

  private said(amount: Money, { currency }: CamtEntry): MessageValue {
    return currency === this.context.currency ? { money: amount } : `${formatMoney(amount)} ${currency}`
  }
}

/**
 * What the payments' sums leave of the entry's; `none` when the payments have no sums of their own; `doubtful` when only some have,
 * or when they have nothing to do with the entry's sum, so that splitting would rather invent than tell.
 */
function restOf(details: readonly CamtDetail[], amount: Money): Money | 'none' | 'doubtful' {
  const sums = details.flatMap((detail) => (detail.amount === undefined || detail.amount === 0 ? [] : [detail.amount]))
  if (sums.length === 0) return 'none'
  const rest = sums.reduce<number>((left, sum) => left - sum, amount)
  return sums.length < details.length || Math.abs(rest) >= Math.abs(amount) ? 'doubtful' : money(rest)
}

/** Different texts once each, in their order. */
function unique(texts: readonly string[]): string {
  if (texts.length === 0) return ''
  return texts.length === 1 ? (texts[0] ?? '') : [...new Set(texts.filter((text) => text !== ''))].join(' ')
}

const whatOf = ({ details, info, bankId, code }: CamtEntry): string =>
  unique(details.flatMap(({ counterparty, purpose }) => [counterparty, purpose])) || info || bankId || code
