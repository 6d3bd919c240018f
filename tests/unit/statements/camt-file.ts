/** Writes CAMT messages for the tests: every part can be left out or replaced. */
import { CONTEXT, inspectText } from './reading.ts'

export const context = CONTEXT

export interface Payment {
  amount?: string
  currency?: string
  debit?: boolean
  creditor?: string
  debtor?: string
  purpose?: string
  /** Any further elements of `TxDtls`. */
  more?: string
  refs?: string
}

export interface Entry {
  amount?: string
  currency?: string
  debit?: boolean
  reversal?: boolean
  /** Undefined: `BOOK`; '' leaves it out. */
  status?: string
  day?: string | false
  ref?: string
  info?: string
  payments?: Payment[]
  more?: string
}

export interface Message {
  /** `053.001.02` */
  version?: string
  account?: string
  owner?: string
  balances?: [code: string, amount: string, day?: string, currency?: string][]
  entries?: Entry[]
  /** Elements of the statement before its entries. */
  more?: string
  prefix?: string
  declaration?: string
}

const NAMES: Record<string, [root: string, statement: string]> = {
  '052': ['BkToCstmrAcctRpt', 'Rpt'],
  '053': ['BkToCstmrStmt', 'Stmt'],
  '054': ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
}
const tag = (name: string, content: string | undefined): string =>
  content === undefined || content === '' ? '' : `<${name}>${content}</${name}>`
const side = (debit: boolean | undefined): string => tag('CdtDbtInd', debit === false ? 'CRDT' : 'DBIT')
const amt = (amount: string | undefined, currency = 'EUR'): string => (amount === undefined ? '' : `<Amt Ccy="${currency}">${amount}</Amt>`)

/** Since version 8 a state is a code in an element of its own, and a party may be a person or a bank. */
const isLate = (version: string): boolean => Number(version.slice(-2)) >= 8

function paymentText(one: Payment, version: string): string {
  const party = (name: string | undefined): string => (isLate(version) ? tag('Pty', tag('Nm', name)) : tag('Nm', name))
  const parties = [tag('Dbtr', one.debtor && party(one.debtor)), tag('Cdtr', one.creditor && party(one.creditor))].join('')
  const sign = one.debit === undefined ? '' : side(one.debit)
  const words = tag('RmtInf', tag('Ustrd', one.purpose))
  return tag(
    'TxDtls',
    [tag('Refs', one.refs), amt(one.amount, one.currency), sign, tag('RltdPties', parties), words, one.more ?? ''].join('') || ' ',
  )
}

export function entryText(entry: Entry, version = '053.001.02'): string {
  const { amount = '10.00', status = 'BOOK', day = '2025-06-28', payments = [] } = entry
  return tag(
    'Ntry',
    [
      amt(amount, entry.currency),
      side(entry.debit),
      entry.reversal ? tag('RvslInd', 'true') : '',
      tag('Sts', isLate(version) ? tag('Cd', status) : status),
      day === false ? '' : tag('BookgDt', day.includes('T') ? tag('DtTm', day) : tag('Dt', day)),
      tag('AcctSvcrRef', entry.ref),
      entry.more ?? '',
      tag('NtryDtls', payments.map((one) => paymentText(one, version)).join('')),
      tag('AddtlNtryInf', entry.info),
    ].join(''),
  )
}

const balanceText = ([code, amount, day = '2025-06-30', currency = 'EUR']: [string, string, string?, string?]): string =>
  tag(
    'Bal',
    tag('Tp', tag('CdOrPrtry', tag('Cd', code))) +
      amt(amount.replace('-', ''), currency) +
      side(amount.startsWith('-')) +
      tag('Dt', tag('Dt', day)),
  )

export function camtText(message: Message): string {
  const { version = '053.001.02', account = 'NL02ABNA0123456789', entries = [], balances = [], prefix = '' } = message
  const [root, statement] = NAMES[version.slice(0, 3)] ?? ['', '']
  const owner = tag('Ownr', tag('Nm', message.owner))
  const body = [
    tag('Id', '1'),
    tag('CreDtTm', '2025-07-01T06:00:00'),
    tag('Acct', tag('Id', tag('IBAN', account)) + owner),
    balances.map(balanceText).join(''),
    message.more ?? '',
    entries.map((entry) => entryText(entry, version)).join('\n'),
  ].join('')
  const space = `xmlns${prefix === '' ? '' : `:${prefix}`}="urn:iso:std:iso:20022:tech:xsd:camt.${version}"`
  const document = `<Document ${space}>\n${tag(root, `${tag('GrpHdr', tag('MsgId', 'M'))}\n${tag(statement, body)}`)}</Document>\n`
  const named = prefix === '' ? document : document.replace(/<(\/?)([A-Z])/g, `<$1${prefix}:$2`)
  return `${message.declaration ?? '<?xml version="1.0" encoding="UTF-8"?>\n'}${named}`
}

export const inspectCamt = (message: Message, encoding = 'utf8') => inspectText(camtText(message), encoding, 'выписка.xml')
