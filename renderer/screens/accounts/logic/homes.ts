/** The list of accounts: by home, in the order of the homes, within a home worst first as the report has it. */
import type { Account, Home } from '../../../../shared/model/household.ts'
import type { AccountReport } from '../../../../shared/model/report.ts'

export interface HomeGroup {
  home: Home
  accounts: { account: Account; report: AccountReport }[]
}

/** Homes without accounts stay, because they can be renamed and filled. */
export function byHome(homes: readonly Home[], accounts: readonly Account[], reports: readonly AccountReport[]): HomeGroup[] {
  const known = new Map(accounts.map((account) => [account.id, account]))
  return homes.map((home) => ({
    home,
    accounts: reports.flatMap((report) => {
      const account = known.get(report.id)
      return account?.home === home.id ? [{ account, report }] : []
    }),
  }))
}
