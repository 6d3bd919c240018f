/** What a person made of the proposals: which to add, under what name, where, at what price; pure, so that the screen only shows it. */
import { type CivilDate, firstOfMonth, monthOf } from '../../../shared/dates.ts'
import type { Proposal } from '../../../shared/discover/index.ts'
import { accountAs, surenessOf, usualModel } from '../../../shared/discover/index.ts'
import type { Account, AccountKind, Home, Tariff } from '../../../shared/model/household.ts'
import { readSum, writeSum } from '../../components/field-text.ts'

/** The fields as typed. */
export interface Edited {
  name: string
  kind: AccountKind
  /** As usual for the kind, unless the person says otherwise. */
  model: Account['billing']['model']
  day: string
  /** Empty: papers say what is due. */
  sum: string
  /** homes[].id */
  home: string
}

export interface Choice extends Edited {
  chosen: boolean
}

/** By the proposals' ids; what is missing is as proposed. */
export type Choices = Readonly<Record<string, Partial<Choice>>>

export interface Group {
  name: 'running' | 'guesses' | 'stopped'
  proposals: Proposal[]
}

/** What runs, what is a mere guess, what seems over; none is empty. */
export function groupsOf(proposals: readonly Proposal[]): Group[] {
  const nameOf = (proposal: Proposal): Group['name'] =>
    proposal.stopped ? 'stopped' : surenessOf(proposal) === 'maybe' ? 'guesses' : 'running'
  const names: Group['name'][] = ['running', 'guesses', 'stopped']
  return names
    .map((name) => ({ name, proposals: proposals.filter((proposal) => nameOf(proposal) === name) }))
    .filter((group) => group.proposals.length > 0)
}

/** What is proposed to be added: all but what seems over and what is a mere guess. */
const isChosenAtFirst = (proposal: Proposal): boolean => !proposal.stopped && surenessOf(proposal) !== 'maybe'

/** A proposal as it stands now; what nobody typed follows from the kind. `home`: where it goes unless the person says otherwise. */
export function choiceOf(proposal: Proposal, choices: Choices, home: string): Choice {
  const { account } = proposal
  const said = choices[proposal.id]
  const kind = said?.kind ?? account.kind
  const model = said?.model ?? usualModel(kind)
  const { billing, tariffs } = accountAs(proposal, kind, model)
  const price = tariffs.at(-1)
  return {
    chosen: isChosenAtFirst(proposal),
    name: account.name,
    kind,
    model,
    day: String(billing.day),
    sum: price ? writeSum(price.amount) : '',
    home,
    ...said,
  }
}

export type Fault = 'name' | 'day' | 'sum'

/** What cannot be stored as typed. */
export function faultsOf({ name, day, sum }: Edited): Fault[] {
  const number = Number(day)
  const faults: Fault[] = []
  if (name.trim() === '') faults.push('name')
  if (!Number.isInteger(number) || number < 1 || number > 31) faults.push('day')
  if (sum.trim() !== '' && (readSum(sum) ?? 0) <= 0) faults.push('sum')
  return faults
}

/**
 * The account that is stored: drafted anew where the kind or the billing is another. A price that the person corrects holds from this month:
 * what was paid before stays as it was seen.
 */
export function accountOf(proposal: Proposal, choice: Choice, today: CivilDate): Account {
  const account = accountAs(proposal, choice.kind, choice.model)
  const billing = { ...account.billing, day: Number(choice.day) }
  return { ...account, home: choice.home, name: choice.name.trim(), billing, tariffs: tariffsOf(account, choice, today) }
}

function tariffsOf({ tariffs }: Account, { sum }: Choice, today: CivilDate): Tariff[] {
  const amount = readSum(sum)
  if (amount === undefined) return []
  const last = tariffs.at(-1)
  if (last?.amount === amount) return tariffs
  const from = firstOfMonth(monthOf(today))
  return [...tariffs.filter((tariff) => tariff.from < from), { from, amount, source: 'manual' }]
}

/** The homes that chosen accounts stand in and that are not stored yet; a home without a name is called as proposed. */
export function newHomes(homes: readonly Home[], stored: readonly Home[], accounts: readonly Account[], usual: string): Home[] {
  const used = new Set(accounts.map(({ home }) => home))
  const known = new Set(stored.map(({ id }) => id))
  return homes.filter(({ id }) => used.has(id) && !known.has(id)).map((home) => ({ ...home, name: home.name.trim() || usual }))
}
