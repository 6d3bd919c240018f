/** Short ways to discover in tests. */
import { type CivilDate, civilDate } from '../../../shared/dates.ts'
import { type DiscoverOptions, discover, type Proposal } from '../../../shared/discover/index.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { formatMoney } from '../../../shared/money.ts'
import { type Contract, debitsOf } from '../../support/statement-maker.ts'

export const START = '2024-05'
export const MONTHS = 14
export const AS_OF: CivilDate = civilDate('2025-06-29')

/** The rows of several contracts; each gets ids of its own. */
export const rowsOf = (...contracts: Contract[]): Transaction[] =>
  contracts.flatMap((contract, at) => debitsOf(contract, START, MONTHS, `c${at}`)).filter(({ on }) => on <= AS_OF)

export const find = (rows: readonly Transaction[], options: DiscoverOptions = {}): Proposal[] =>
  discover(rows, AS_OF, { currency: 'RUB', ...options })

/** What of a proposal a table of cases looks at. */
export const shortly = ({ account, evidence, amount }: Proposal): string =>
  [account.kind, formatMoney(amount), `day ${evidence.usualDay}`, `every ${evidence.everyMonths}`, `×${evidence.count}`].join(', ')
