/** How services of each kind are usually billed in Russia: data for forms and proposals, to be corrected by a person. */
import type { AccountKind } from '../model/household.ts'

export interface UsualBilling {
  model: 'prepaid' | 'postpaid'
  /** 1..31; the charge day (prepaid) or the due day (postpaid). */
  day: number
  creditLagDays: number
  /** Country whose working days count; absent: plain days. */
  workingDays?: string
}

const TELECOM: UsualBilling = { model: 'prepaid', day: 1, creditLagDays: 1 }
/** Housing and utilities are paid after the month, by the 15th since the bills of March 2026; the money goes 3 working days. */
const UTILITY: UsualBilling = { model: 'postpaid', day: 15, creditLagDays: 3, workingDays: 'RU' }
const AFTERWARDS: UsualBilling = { model: 'postpaid', day: 20, creditLagDays: 1 }

export const USUAL_BILLING = {
  internet: TELECOM,
  mobile: TELECOM,
  tv: TELECOM,
  subscription: TELECOM,
  intercom: TELECOM,
  phone: AFTERWARDS,
  insurance: AFTERWARDS,
  loan: AFTERWARDS,
  rent: AFTERWARDS,
  other: AFTERWARDS,
  electricity: UTILITY,
  gas: UTILITY,
  water: UTILITY,
  heating: UTILITY,
  housing: UTILITY,
  'repair-fund': UTILITY,
  waste: UTILITY,
} as const satisfies Record<AccountKind, UsualBilling>
