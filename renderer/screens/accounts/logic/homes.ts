/** The list of accounts: by home, in the order of the homes; in a home worst first as the report has it, then by what is charged next. */
import type { Account, Home } from '../../../../shared/model/household.ts'
import type { AccountReport } from '../../../../shared/model/report.ts'

export interface HomeGroup {
  home: Home
  accounts: { account: Account; report: AccountReport }[]
}

/** Homes without accounts stay, because they can be renamed and filled. */
export function byHome(homes: readonly Home[], accounts: readonly Account[], reports: readonly AccountReport[]): HomeGroup[] {
  const known = new Map(accounts.map((account) => [account.id, account]))
  const ordered = byNextCharge(reports)
  return homes.map((home) => ({
    home,
    accounts: ordered.flatMap((report) => {
      const account = known.get(report.id)
      return account?.home === home.id ? [{ account, report }] : []
    }),
  }))
}

/** What lacks nothing is no worse than its neighbour: the report has no order for it that a person could follow. */
function byNextCharge(reports: readonly AccountReport[]): AccountReport[] {
  const isCalm = ({ state }: AccountReport): boolean => state === 'ok' || state === 'unknown'
  return [...reports].sort((a, b) => {
    if (a.state !== b.state || !isCalm(a)) return 0
    const [first, second] = [a, b].map(({ nextCharge }) => nextCharge?.on ?? '9')
    return (first ?? '').localeCompare(second ?? '') || a.name.localeCompare(b.name)
  })
}
