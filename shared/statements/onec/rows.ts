/** Turns documents of 1C into transactions, and notes every document that is not one. */
import type { CivilDate } from '../../dates.ts'
import type { Transaction } from '../../model/household.ts'
import { type Money, negate } from '../../money.ts'
import { addTo } from '../../multimap.ts'
import { dayReader } from '../dates.ts'
import { identifier } from '../identity.ts'
import type { Rounding } from '../numbers.ts'
import { plainAmount } from '../plain-amount.ts'
import { collapse, currencyCode } from '../text.ts'
import { joined, transactionOf } from '../transaction.ts'
import { Troubles } from '../troubles.ts'
import type { OneCDocument, OneCValues } from './collect.ts'
import { accountCurrency } from './currency.ts'
import { payeeAccounts, payerAccounts, type Side, sidesOf } from './sides.ts'

/** Documents that name no account of ours but say their side are kept under this name. */
export const NO_ACCOUNT = ''

export class OneCRows {
  readonly troubles = new Troubles()
  /** Rows by account, in the order of the file. */
  readonly groups = new Map<string, Transaction[]>()
  readonly day = dayReader('dmy')
  private readonly identify = identifier()
  private readonly rounding: Rounding = { rounded: false }
  private readonly transfers = new Set<string>()
  private readonly own: ReadonlySet<string>
  private readonly currency: string

  constructor(own: ReadonlySet<string>, currency: string) {
    this.own = own
    this.currency = currency
  }

  take(document: OneCDocument): void {
    const sides = sidesOf(document, this.own)
    const { values, line } = document
    const refusal = sides.length === 0 ? 'noSide' : sides.length > 1 && this.isRepeated(values) ? 'twice' : undefined
    if (refusal) {
      this.troubles.add(`statementFormats.row.${refusal}`, line, { what: summary(document) })
      return
    }
    for (const side of sides) {
      const row = this.read(document, side)
      if (!row) return
      const account = side.account ?? NO_ACCOUNT
      addTo(this.groups, account, row)
    }
  }

  /** A bank that lists documents account by account prints a transfer between two of them under both. */
  private isRepeated({ number = '', day = '', amount = '', payerAccount = '', payeeAccount = '' }: OneCValues): boolean {
    const key = [number, day, amount, payerAccount, payeeAccount].join('\n')
    if (this.transfers.has(key)) return true
    this.transfers.add(key)
    return false
  }

  private read(document: OneCDocument, side: Side): Transaction | undefined {
    const { values, line } = document
    const what = summary(document)
    const text = amountText(values, side)
    const amount = this.amount(text, line, what)
    if (amount === undefined) return undefined
    const written = dayText(values, side)
    const on = this.day(written)
    if (on === undefined) {
      this.troubles.add(written === '' ? 'loose' : 'badDate', line, { found: written, what })
      return undefined
    }
    if (amount === 0) {
      this.troubles.add('zero', line, { what })
      return undefined
    }
    return this.transaction(document, side, on, side.direction === 'out' ? negate(amount) : amount)
  }

  private amount(text: string, line: number, what: string): Money | undefined {
    this.rounding.rounded = false
    const amount = plainAmount(text, this.rounding)
    if (amount === undefined) this.troubles.add(text === '' ? 'noAmount' : 'badAmount', line, { found: text, what })
    else if (this.rounding.rounded) this.troubles.add('rounded', line, { amount: text })
    return amount
  }

  private transaction(document: OneCDocument, { account, direction }: Side, on: CivilDate, amount: Money): Transaction {
    const { values, kind } = document
    const { name, inn } = partyOf(values, direction)
    const [other] = direction === 'out' ? payeeAccounts(values) : payerAccounts(values)
    const transaction = transactionOf({
      on,
      amount,
      currency: currencyCode(values.currency ?? '') ?? accountCurrency(account) ?? this.currency,
      counterparty: name,
      counterpartyAccount: other,
      purpose: purposeOf(values),
      kind,
      reference: collapse(values.number ?? ''),
      source: account,
    })
    if (name && inn) transaction.counterparty = `${name}, ИНН ${inn}`
    transaction.id = this.identify(transaction)
    return transaction
  }
}

const filled = (texts: readonly (string | undefined)[]): string => {
  for (const text of texts) {
    const plain = collapse(text ?? '')
    if (plain !== '') return plain
  }
  return ''
}

const purposeOf = ({ purpose, purposeParts }: OneCValues): string => filled([purpose, purposeParts])

const amountText = ({ amount, amountIn, amountOut }: OneCValues, { direction }: Side): string =>
  filled([direction === 'out' ? amountOut : amountIn, amount])

/** The day on which the money moved; the day of the document only where the bank states no other. */
const dayText = ({ wentOut, cameIn, operationDay, day }: OneCValues, { direction }: Side): string =>
  filled(direction === 'out' ? [wentOut, operationDay, cameIn, day] : [cameIn, operationDay, wentOut, day])

/** Whom the money went to or came from, and the tax number, which tells payees of one name apart. */
function partyOf(values: OneCValues, direction: Side['direction']): { name: string; inn: string } {
  const { payee, payeeFull, payeeInn, payer, payerFull, payerInn } = values
  const [name, stated] = direction === 'out' ? [filled([payee, payeeFull]), payeeInn] : [filled([payer, payerFull]), payerInn]
  // «7777777777, ООО …», «ИНН 7777777777 ООО …»
  const [, inside = '', bare = name] = /^(?:ИНН\s*)?(\d{10}|\d{12})[\s,]+(.*)$/i.exec(name) ?? []
  const inn = collapse(stated ?? '') || inside
  return { name: bare, inn: /^\d{10}(?:\d\d)?$/.test(inn) ? inn : '' }
}

/** What a document is, for a problem: the other side and the purpose. */
function summary({ values, kind }: OneCDocument): string {
  const name = filled([values.payee, values.payeeFull, values.payer, values.payerFull])
  return joined(name, purposeOf(values)) || `${kind} ${collapse(values.number ?? '')}`.trim()
}
