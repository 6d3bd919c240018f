/** What the baselines share: payee words as a household file gives them, and the payments that an account's papers let expect. */
import { addDays, addMonths, type CivilDate, dayOfMonth, daysBetween, monthOf } from '../../../shared/dates.ts'
import type { Account, Household, Transaction } from '../../../shared/model/household.ts'
import type { Answer } from '../quality-score.ts'

export interface Expectation {
  account: Account
  on: CivilDate
  /** Kopecks. */
  amount: number
}

/** Lower case, letters and digits only. */
export const plain = (text: string | undefined): string =>
  ` ${(text ?? '')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const LEGAL = /(?<!\p{L})(?:ооо|пао|ао|оао|зао|муп|но|тсж|ук|чоп|ск|ltd)(?!\p{L})/giu

/** The names a family would type into a schedule or a rule: the payee words, the provider with and without its legal form and brackets. */
export function namesOf({ provider, payees = [] }: Account): string[] {
  const bare = provider.replace(LEGAL, ' ')
  const brand = /[«("]([^»)"]+)[»)"]/.exec(provider)?.[1] ?? ''
  return [...new Set([...payees, provider, bare, brand].map(plain))].filter((name) => name.trim().length > 1)
}

export const textOf = ({ description, counterparty }: Transaction): string => `${plain(description)}${plain(counterparty)}`

export const names = (account: Account, row: Transaction): boolean => {
  const text = textOf(row)
  return namesOf(account).some((name) => text.includes(name))
}

export const debitsOf = ({ transactions = [] }: Household): Transaction[] =>
  transactions.filter(({ amount }) => amount < 0).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))

/** One payment a month: the autopay's sum on its day, else the invoice or the tariff by the due day; prices kept current each month. */
export function expectationsOf(household: Household, asOf: CivilDate): Expectation[] {
  const debits = debitsOf(household)
  const first = debits[0]?.on ?? asOf
  return household.accounts.flatMap((account) => {
    const invoices = new Map(
      (household.invoices ?? []).filter((invoice) => invoice.account === account.id).map((invoice) => [invoice.period, invoice]),
    )
    const months: Expectation[] = []
    for (let month = addMonths(monthOf(first), -1); month <= monthOf(asOf); month = addMonths(month, 1)) {
      if (account.closedOn && month > monthOf(account.closedOn)) continue
      const due = dayOfMonth(month, account.billing.day)
      const autopay = (account.autopay ?? []).findLast(({ from = '' }) => from <= dayOfMonth(month, 28))
      const tariff = account.tariffs.findLast(({ from }) => from <= due)?.amount
      const billed = invoices.get(account.billing.model === 'postpaid' ? addMonths(month, -1) : month)?.charged
      const amount = autopay?.mode === 'fixed' ? autopay.amount : (billed ?? tariff)
      if (amount !== undefined) months.push({ account, on: autopay?.day ? dayOfMonth(month, autopay.day) : due, amount })
    }
    return months
  })
}

export const days = (a: CivilDate, b: CivilDate): number => Math.abs(daysBetween(a, b))
export const within = (on: CivilDate, around: CivilDate, most: number): boolean =>
  on >= addDays(around, -most) && on <= addDays(around, most)

/** Links without questions. */
export const answerOf = (links: ReadonlyMap<string, string>): Answer => ({
  links: new Map([...links].map(([id, account]) => [id, { account, confidence: 1 }])),
  review: new Map(),
})
