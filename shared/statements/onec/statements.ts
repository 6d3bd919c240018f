/** Puts the rows of each account together with the balances that a file of 1C states for it, which may stand day by day. */
import type { CivilDate } from '../../dates.ts'
import type { Transaction } from '../../model/household.ts'
import type { Statement } from '../../model/inspected.ts'
import { type Money, money } from '../../money.ts'
import { addTo } from '../../multimap.ts'
import { plainAmount } from '../plain-amount.ts'
import type { StatedTotal } from '../totals.ts'
import { spanOf } from '../transaction.ts'
import type { OneCBalances, OneCFile } from './collect.ts'
import { accountCurrency } from './currency.ts'
import { NO_ACCOUNT } from './rows.ts'
import { ownAccounts } from './sides.ts'

export interface OneCStatement {
  statement: Statement
  totals: StatedTotal[]
  /** Where its last balances stand. */
  line: number
}

interface Section {
  from: CivilDate | undefined
  to: CivilDate | undefined
  balances: OneCBalances
}

type DayReader = (text: string) => CivilDate | undefined

/** One statement an account: those with balances in the order of the file, then those that only have rows. */
export function statementsOf(file: OneCFile, groups: ReadonlyMap<string, Transaction[]>, day: DayReader): OneCStatement[] {
  const sections = new Map<string, Section[]>()
  // A section that is printed twice says nothing new.
  const seen = new Set<string>()
  for (const balances of file.balances) {
    const { values } = balances
    const [account = NO_ACCOUNT] = ownAccounts([values.account ?? file.accounts[0] ?? ''])
    const key = [account, values.from, values.to, values.opening].join('\n')
    if (seen.has(key)) continue
    seen.add(key)
    const section = { balances, from: day(values.from?.trim() ?? ''), to: day(values.to?.trim() ?? '') }
    addTo(sections, account, section)
  }
  const accounts = new Set([...sections.keys(), ...groups.keys()])
  return [...accounts].map((account) => oneAccount(account, sections.get(account) ?? [], groups.get(account) ?? [], file, day))
}

function oneAccount(account: string, sections: Section[], rows: Transaction[], file: OneCFile, day: DayReader): OneCStatement {
  const ordered = sections.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0))
  const first = ordered[0]?.balances
  const last = ordered.at(-1)?.balances
  const opening = plainAmount(first?.values.opening?.trim() ?? '')
  const closing = plainAmount(last?.values.closing?.trim() ?? '')
  const currency = rows[0]?.currency ?? accountCurrency(account)
  const stated = spanOf(
    [],
    earliest([day(file.header.from?.trim() ?? ''), ordered[0]?.from]),
    latest([day(file.header.to?.trim() ?? ''), ...ordered.map(({ to }) => to)]),
  )
  const span = spanOf(stated.from === undefined || stated.to === undefined ? rows : [], stated.from, stated.to)
  const statement: Statement = {
    ...(account && { account }),
    ...(currency && { currency }),
    ...span,
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    transactions: rows,
  }
  return { statement, totals: [...totalOf('income', ordered), ...totalOf('expense', ordered)], line: last?.line ?? 1 }
}

/** The sum over all sections, if every one of them states it. */
function totalOf(kind: 'income' | 'expense', sections: readonly Section[]): StatedTotal[] {
  let total = 0
  for (const { balances } of sections) {
    const amount: Money | undefined = plainAmount(balances.values[kind]?.trim() ?? '')
    if (amount === undefined) return []
    total += amount
  }
  const line = sections.at(-1)?.balances.line
  return line === undefined || !Number.isSafeInteger(total) ? [] : [{ kind, amount: money(total), line }]
}

type MaybeDay = CivilDate | undefined
const known = (days: readonly MaybeDay[]): CivilDate[] => days.filter((day) => day !== undefined).sort()
const earliest = (days: readonly MaybeDay[]): MaybeDay => known(days)[0]
const latest = (days: readonly MaybeDay[]): MaybeDay => known(days).at(-1)
