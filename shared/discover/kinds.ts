/** What a payment is for, by the words of its row and by who is paid. */
import type { Provider } from '../catalogue/providers.ts'
import type { AccountKind } from '../model/household.ts'
import type { Words } from '../text/normalise.ts'
import { hasStem, stemOf } from './stems.ts'
import { KIND_WORDS, NEITHER } from './wording.ts'

const STEMS: readonly (readonly [string, AccountKind])[] = KIND_WORDS.flatMap(([kind, stems]) =>
  stems.map((stem) => [stemOf(stem), kind] as const),
)
const NEITHER_STEMS = NEITHER.map(stemOf)

/** The kind that the words name outright; undefined where they name none. */
export const kindInWords = (words: Words): AccountKind | undefined => STEMS.find(([stem]) => words.includes(stem))?.[1]

/** Whether the words tell of a regular payment that is neither a service of the house nor a subscription: school, taxes, a garage. */
export const isNeither = (words: Words): boolean => hasStem(words, NEITHER_STEMS)

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
