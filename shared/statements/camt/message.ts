/** Reads a CAMT message into its statements, reports or notifications, entry by entry, without interpreting them yet. */
import type { CivilDate } from '../../dates.ts'
import { MAX_ROWS } from '../../limits.ts'
import type { Money } from '../../money.ts'
import { allOf, at, textAt, walkXml, type XmlElement, type XmlFault } from '../../xml/walk.ts'
import { dayReader, parseDay } from '../dates.ts'
import { collapse, currencyCode } from '../text.ts'
import { type CamtEntry, dateText, given, isDebit, readEntry, signed } from './entry.ts'

export type CamtKind = 'camt.052' | 'camt.053' | 'camt.054'

export interface CamtBalance {
  /** OPBD, PRCD, CLBD …; a bank's own code as it stands. */
  code: string
  /** With sign. */
  amount: Money
  currency: string
  day?: CivilDate
}

export interface CamtStatement {
  account: string
  /** As the account states it. */
  currency: string
  from?: CivilDate
  to?: CivilDate
  /** The day on which the bank wrote it: for entries without a day. */
  created?: CivilDate
  balances: CamtBalance[]
  entries: CamtEntry[]
}

export interface CamtMessage {
  kind: CamtKind
  statements: CamtStatement[]
  fault?: XmlFault
}

const HEAD = 8 * 1024
const NAMESPACE = /camt\.(05[234])\.001\.\d\d/
/** For messages whose name space was taken away. */
const ROOT = /<(?:[\w.-]+:)?BkToCstmr(AcctRpt|Stmt|DbtCdtNtfctn)/
const ROOTS: Record<string, CamtKind> = { AcctRpt: 'camt.052', Stmt: 'camt.053', DbtCdtNtfctn: 'camt.054' }
const STATEMENTS = new Set(['Stmt', 'Rpt', 'Ntfctn'])

/** Which message the text is, or undefined when it is none. */
export function camtKind(text: string): CamtKind | undefined {
  const head = text.slice(0, HEAD).trimStart()
  if (!head.startsWith('<')) return undefined
  const version = NAMESPACE.exec(head)?.[1]
  return version === undefined ? ROOTS[ROOT.exec(head)?.[1] ?? ''] : (`camt.${version}` as CamtKind)
}

/** Yields the fraction done. What stands before a fault is kept. */
export function* readMessage(text: string, kind: CamtKind): Generator<number, CamtMessage, void> {
  const collector = new Collector()
  const fault = yield* walkXml(text, collector)
  collector.end()
  return { kind, statements: collector.statements, ...(fault && { fault }) }
}

class Collector {
  readonly statements: CamtStatement[] = []
  private current: XmlElement | undefined
  private entries: CamtEntry[] = []
  /** Of the current statement; looked up once, because it stands before the entries, among as many elements as somebody likes. */
  private owner: string | undefined
  private count = 0
  private readonly dayOf = dayReader('dmy')

  opened(element: XmlElement): void {
    if (this.current === undefined && STATEMENTS.has(element.name)) this.current = element
  }

  closed(element: XmlElement): 'keep' | 'forget' | 'stop' {
    if (this.current === undefined) return 'forget'
    if (element.name === 'Ntry') {
      this.owner ??= ownerOf(this.current)
      this.entries.push(readEntry(element, this.owner, this.dayOf))
      if (++this.count > MAX_ROWS) return 'stop'
    } else if (element === this.current) this.end()
    else return 'keep'
    return 'forget'
  }

  /** Also for a statement that the text breaks off in. */
  end(): void {
    if (this.current) this.statements.push(statementOf(this.current, this.entries))
    this.current = undefined
    this.owner = undefined
    this.entries = []
  }
}

const ownerOf = (statement: XmlElement): string => {
  const owner = at(statement, 'Acct', 'Ownr')
  return collapse(textAt(owner, 'Nm') || textAt(owner, 'Pty', 'Nm'))
}

function statementOf(element: XmlElement, entries: CamtEntry[]): CamtStatement {
  const id = at(element, 'Acct', 'Id')
  // `Othr` since version 2; before, an own element for each kind of number.
  const account = [['IBAN'], ['Othr', 'Id'], ['BBAN'], ['UPIC'], ['PrtryAcct', 'Id']].map((path) => textAt(id, ...path)).find(Boolean) ?? ''
  const period = at(element, 'FrToDt')
  const from = day(textAt(period, 'FrDtTm') || textAt(period, 'FrDt'))
  const to = day(textAt(period, 'ToDtTm') || textAt(period, 'ToDt'))
  const created = day(textAt(element, 'CreDtTm'))
  return {
    account: given(account),
    currency: currencyCode(textAt(element, 'Acct', 'Ccy')) ?? '',
    ...(from && { from }),
    ...(to && { to }),
    ...(created && { created }),
    balances: allOf(element, 'Bal').flatMap(balanceOf),
    entries,
  }
}

const day = (text: string): CivilDate | undefined => parseDay(text, 'dmy')

function balanceOf(bal: XmlElement): CamtBalance[] {
  const amt = at(bal, 'Amt')
  const amount = signed(amt, isDebit(bal) ?? false)
  if (amount === undefined) return []
  const type = at(bal, 'Tp')
  const code = textAt(type, 'CdOrPrtry', 'Cd') || textAt(type, 'Cd') || textAt(type, 'CdOrPrtry', 'Prtry')
  const on = day(dateText(at(bal, 'Dt')))
  return [{ code, amount, currency: currencyCode(amt?.attributes.Ccy ?? '') ?? '', ...(on && { day: on }) }]
}
