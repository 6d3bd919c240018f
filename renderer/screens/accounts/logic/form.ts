/** The fields of the account form as a person types them, before anything is understood. */
import type { AccountKind } from '../../../../shared/model/household.ts'

/** In the list of homes: the one whose name is being typed. */
export const NEW_HOME = '+'

export type BillingChoice = 'block' | 'accrue' | 'postpaid'
export type AutopayChoice = 'none' | 'fixed' | 'invoice'
/** A changed price or autopay is either a new fact from a day on, or the correction of a mistake. */
export type ChangeMode = 'from-day' | 'typo'

export interface AccountForm {
  name: string
  home: string
  newHome: string
  kind: AccountKind
  provider: string
  contract: string
  /** Empty where invoices alone say what is due. */
  price: string
  priceFrom: string
  priceMode: ChangeMode
  billing: BillingChoice
  day: string
  everyMonths: string
  cutoffAfterDays: string
  cutoffDebt: string
  autopay: AutopayChoice
  autopayAmount: string
  autopayDay: string
  autopayLimit: string
  autopaySource: string
  autopayFrom: string
  autopayMode: ChangeMode
  openingOn: string
  openingBalance: string
  /** One a line. */
  payees: string
  inn: string
  creditLagDays: string
  /** Count working days by this country's calendar; empty: plain days. */
  workingDays: string
  closedOn: string
}

export type Field = keyof AccountForm
