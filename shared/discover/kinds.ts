/** Kinds that go together, and which of them a provider of the catalogue is paid for. */
import type { Provider } from '../catalogue/providers.ts'
import type { AccountKind } from '../model/household.ts'

const TELECOM: ReadonlySet<AccountKind> = new Set(['internet', 'mobile', 'phone', 'tv'])
const UTILITIES: ReadonlySet<AccountKind> = new Set(['electricity', 'gas', 'water', 'heating', 'housing', 'waste', 'repair-fund'])

/** Supplies of the house: paid after the month, mostly by meter. */
export const isUtility = (kind: AccountKind): boolean => UTILITIES.has(kind)
export const isTelecom = (kind: AccountKind): boolean => TELECOM.has(kind)

/**
 * The kind of a payment to a provider of the catalogue. Words of the row choose among the services that it may sell (internet or television of
 * one company, what a collecting centre collects for), but make no insurance of an internet company.
 */
export function kindAt(provider: Provider, said: AccountKind | undefined): AccountKind {
  if (said === undefined || said === provider.kind) return provider.kind
  const both = (kinds: ReadonlySet<AccountKind>): boolean => kinds.has(said) && kinds.has(provider.kind)
  const collects = provider.kind === 'housing' || provider.generic === true
  if (both(TELECOM)) return said
  return both(UTILITIES) && collects ? said : provider.kind
}
