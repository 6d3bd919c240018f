/**
 * The one sentence that says it all: what is short, by how much, until when; or that all is paid; or what cannot be vouched for.
 * The Today screen shows it, the tray and the reminders carry it. Facts in, messages out: the wording is in i18n.
 */
import { type CivilDate, earlier } from './dates.ts'
import type { MessageKey } from './i18n/dictionary.ts'
import { type Message, type MessageValue, message } from './i18n/message.ts'
import { russianName } from './i18n/russian-names.ts'
import type { AccountKind, Household } from './model/household.ts'
import type { AccountReport, Report } from './model/report.ts'
import { sum } from './money.ts'
import { isTrouble, standingOf, toneOf } from './standing.ts'

export interface Sentence {
  /** Its colour, and the tray's. `empty`: there is nothing to say anything of. */
  state: 'short' | 'soon' | 'unknown' | 'ok' | 'empty'
  /** The sentence. The part that matters most stands between `<em>` and `</em>` once it is said. */
  main: Message[]
  /** What stands below it: the other accounts, and how far the statements reach. */
  rest: Message[]
}

export type SentenceHousehold = Pick<Household, 'homes' | 'accounts'>

/** The sentence of a report. `anything`: whether statements were imported, so that "no accounts" differs from "no data at all". */
export function sentence(report: Report, household: SentenceHousehold, anything: boolean): Sentence {
  const open = report.accounts.filter((account) => account.state !== 'closed')
  if (open.length === 0) return { state: 'empty', main: [message(anything ? 'today.say.noAccounts' : 'today.say.nothing')], rest: [] }
  const context = { report, household }
  const trouble = open.filter(isTrouble)
  const due = open.filter((account) => standingOf(account) === 'due')
  const unknown = open.filter((account) => account.state === 'unknown')
  const ok = open.filter((account) => account.state === 'ok')

  if (trouble.length > 0) {
    const rest = [...saidDue(due), ...saidUnknown(unknown), ...saidOk(ok, true), ...saidStatements(open)]
    return { state: trouble.some((account) => toneOf(account) === 'short') ? 'short' : 'soon', main: sayTrouble(trouble, context), rest }
  }
  if (due.length > 0)
    return { state: 'soon', main: sayDue(due, context), rest: [...saidUnknown(unknown), ...saidOk(ok, true), ...saidStatements(open)] }
  if (unknown.length > 0) return { state: 'unknown', main: sayUnknown(unknown, context), rest: saidOk(ok, true) }
  return { state: 'ok', main: saidOk(ok, false), rest: [...nearestCharge(ok, context), ...saidStatements(open)] }
}

interface Context {
  report: Report
  household: SentenceHousehold
}

const DISCONNECTED: readonly AccountKind[] = [
  'internet',
  'mobile',
  'phone',
  'tv',
  'electricity',
  'gas',
  'water',
  'heating',
  'intercom',
  'subscription',
]

/** The account's name, with its home where another account has the same. */
function nameOf(account: AccountReport, { report, household }: Context): string {
  const same = report.accounts.filter((other) => other.name === account.name && other.state !== 'closed')
  const home = household.homes.find(({ id }) => id === account.home)
  return same.length > 1 && home ? `${account.name} (${home.name})` : account.name
}

function sayTrouble(trouble: AccountReport[], context: Context): Message[] {
  const [worst] = trouble
  if (!worst) return []
  if (trouble.length === 1) return sayOne(worst, context)
  const total = sum(trouble.map((account) => account.gap))
  return [
    message('today.say.several', { count: trouble.length, gap: { money: total } }),
    message('today.say.worst', { name: nameOf(worst, context), gap: { money: worst.gap }, when: when(worst.payBy, context) }),
  ]
}

function sayOne(account: AccountReport, context: Context): Message[] {
  const name = nameOf(account, context)
  const { dative, gender } = russianName(name)
  const kind = context.household.accounts.find(({ id }) => id === account.id)?.kind
  const cutGender = gender !== null && kind !== undefined && DISCONNECTED.includes(kind) ? gender : null
  const values: Record<string, MessageValue> = { name, whom: dative, gap: { money: account.gap }, when: when(account.payBy, context) }
  const withCut = account.cutoffOn === null ? values : { ...values, on: { day: account.cutoffOn } }
  switch (account.state) {
    case 'cut-off':
      return [message(`today.say.cutOff.${cutGender ?? 'plain'}`, withCut), message('today.say.payToReturn', values)]
    case 'overdue':
      return [message('today.say.overdue', values), pay('today.say.pay', account, cutGender, withCut)]
    case 'forecast-short':
      return [message('today.say.forecast', values), pay('today.say.topUp', account, cutGender, withCut)]
    default:
      return [message('today.say.short', values), pay('today.say.topUp', account, cutGender, withCut)]
  }
}

/** Until when to pay, and what happens otherwise: `его`, `её`, `их отключат` where the thing is known to be one that is cut off. */
function pay(
  stem: 'today.say.pay' | 'today.say.topUp',
  account: AccountReport,
  gender: 'm' | 'f' | 'n' | 'pl' | null,
  values: Record<string, MessageValue>,
): Message {
  if (account.cutoffOn === null) return message(`${stem}.by`, values)
  return message(`${stem}.${gender ?? 'plain'}`, values)
}

const when = (payBy: CivilDate | null, { report }: Context): MessageValue =>
  payBy === null || payBy <= report.asOf
    ? { message: message('today.say.when.today') }
    : { message: message('today.say.when.by', { day: { day: payBy } }) }

function sayDue(due: AccountReport[], context: Context): Message[] {
  const first = due.reduce((a, b) => ((b.payBy ?? '9') < (a.payBy ?? '9') ? b : a))
  const values = { name: nameOf(first, context), gap: { money: first.gap }, when: when(first.payBy, context) }
  if (due.length === 1) return [message('today.say.due', values)]
  const total = sum(due.map((account) => account.gap))
  return [message('today.say.dueSeveral', { count: due.length, gap: { money: total } }), message('today.say.dueFirst', values)]
}

function sayUnknown(unknown: AccountReport[], context: Context): Message[] {
  const [first] = unknown
  const last = { message: whyUnknown(unknown) }
  return first && unknown.length === 1
    ? [message('today.say.unknown', { name: nameOf(first, context), last })]
    : [message('today.say.unknownSeveral', { count: unknown.length, last })]
}

/** Nothing says what such an account costs: a newer statement would not help, a bill would. */
const isPriceless = ({ nextCharge, periods }: AccountReport): boolean => nextCharge === null && periods.length === 0

function whyUnknown(unknown: AccountReport[]): Message {
  const unpaid = unknown.filter((account) => !isPriceless(account))
  if (unpaid.length === 0) return message('today.say.noBill')
  const through = earliest(unpaid.map((account) => account.vouchedThrough))
  return through ? message('today.say.lastStatement', { day: { day: through } }) : message('today.say.noStatement')
}

/** All that is well, until the nearest charge of it. */
function saidOk(ok: AccountReport[], others: boolean): Message[] {
  if (ok.length === 0) return []
  const until = earliest(ok.map((account) => account.nextCharge?.on ?? null))
  const key: MessageKey = others ? (until ? 'today.say.othersUntil' : 'today.say.others') : until ? 'today.say.okUntil' : 'today.say.ok'
  return [message(key, { count: ok.length, ...(until ? { day: { day: until } } : {}) })]
}

function nearestCharge(ok: AccountReport[], context: Context): Message[] {
  const until = earliest(ok.map((account) => account.nextCharge?.on ?? null))
  const next = ok.find((account) => until !== null && account.nextCharge?.on === until)
  if (!next?.nextCharge) return []
  const { on, amount } = next.nextCharge
  return [message('today.say.next', { name: nameOf(next, context), day: { day: on }, amount: { money: amount } })]
}

const saidDue = (due: AccountReport[]): Message[] =>
  due.length === 0 ? [] : [message('today.say.alsoDue', { count: due.length, gap: { money: sum(due.map((account) => account.gap)) } })]

const saidUnknown = (unknown: AccountReport[]): Message[] =>
  unknown.length === 0 ? [] : [message('today.say.alsoUnknown', { count: unknown.length })]

function saidStatements(open: AccountReport[]): Message[] {
  const through = earliest(open.map((account) => account.vouchedThrough))
  return through ? [message('today.say.through', { day: { day: through } })] : [message('today.say.noStatements')]
}

function earliest(days: (CivilDate | null)[]): CivilDate | null {
  const known = days.filter((day): day is CivilDate => day !== null)
  return known.length === 0 ? null : known.reduce(earlier)
}

/** A piece of a said sentence; `from` is where it begins. */
export interface Piece {
  text: string
  strong: boolean
  from: number
}

/** A said sentence in pieces, those between `<em>` and `</em>` marked, for the screen to stress. */
export function stressed(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  text.split(/<em>(.*?)<\/em>/s).forEach((piece, at) => {
    if (piece !== '') pieces.push({ text: piece, strong: at % 2 === 1, from })
    from += piece.length
  })
  return pieces
}

/** The sentence without its marks, for the tray, titles and reminders. */
export const plainly = (text: string): string => text.replaceAll(/<\/?em>/g, '')
