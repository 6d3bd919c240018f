/** What is known of every account on a day, worked out once while its papers are the same. */
import type { CivilDate } from '../dates.ts'
import type { Account, Household } from '../model/household.ts'
import { type AccountPapers, type Known, knownOn, papersByAccount } from './known.ts'

interface Page {
  account: Account
  papers: AccountPapers | undefined
  asOf: CivilDate
  known: Known
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((item, at) => item === b[at])

export class KnownBook {
  #pages = new Map<string, Page>()

  /** Turns to a household and a day; what is the same for an account stays the same object. */
  turnTo(household: Household, asOf: CivilDate): void {
    const papers = papersByAccount(household)
    this.#pages = new Map(household.accounts.map((account) => [account.id, this.#pageOf(account, papers.get(account.id), asOf)]))
  }

  of(account: Account): Known {
    const page = this.#pages.get(account.id)
    if (!page) throw new RangeError(`no account ${account.id}`)
    return page.known
  }

  #pageOf(account: Account, papers: AccountPapers | undefined, asOf: CivilDate): Page {
    const before = this.#pages.get(account.id)
    const isSame = before !== undefined && before.account === account && before.asOf === asOf && areSame(before.papers, papers)
    return isSame ? before : { account, papers, asOf, known: knownOn(account, papers, asOf) }
  }
}

const areSame = (a: AccountPapers | undefined, b: AccountPapers | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    isSameList(a.invoices, b.invoices) &&
    isSameList(a.notices, b.notices) &&
    isSameList(a.readings, b.readings))
