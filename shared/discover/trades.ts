/** What a merchant category code hints at: a kind of account, everyday trade, or money moved. A hint, never a proof. */
import { MONEY_MOVED } from '../catalogue/wording-transfers.ts'
import type { AccountKind } from '../model/household.ts'

const KINDS: Readonly<Record<string, AccountKind>> = {
  '4812': 'mobile',
  '4813': 'phone',
  '4814': 'mobile',
  '4816': 'internet',
  '4899': 'tv',
  '4900': 'housing',
  '5815': 'subscription',
  '5816': 'subscription',
  '5817': 'subscription',
  '5818': 'subscription',
  '5960': 'insurance',
  '5968': 'subscription',
  '6300': 'insurance',
  '6381': 'insurance',
  '6399': 'insurance',
  '6513': 'rent',
}

/** The kind that a code speaks for. */
export const kindOfTrade = (mcc: string | undefined): AccountKind | undefined => (mcc === undefined ? undefined : KINDS[mcc])

const TRANSPORT: ReadonlySet<string> = new Set(['4111', '4112', '4121', '4131', '4511', '4722', '4784', '4789'])

export const isTransport = (mcc: string | undefined): boolean => mcc !== undefined && TRANSPORT.has(mcc)

/** Where people go and buy: transport, shops, petrol, cafés, pharmacies, entertainment. */
export function isEverydayTrade(mcc: string | undefined): boolean {
  if (mcc === undefined || KINDS[mcc] !== undefined) return false
  const code = Number(mcc)
  if (isTransport(mcc)) return true
  return (
    (code >= 5000 && code <= 5814) || (code >= 5900 && code <= 5999) || (code >= 7011 && code <= 7299) || (code >= 7800 && code <= 7999)
  )
}

const CASH: ReadonlySet<string> = new Set(['6010', '6011'])
/** Loans are paid under this one too. */
const FINANCE = '6012'

export const isCash = (mcc: string | undefined): boolean => mcc !== undefined && CASH.has(mcc)

/** Money sent on rather than spent; without words that say what for, it goes to a person. */
export const isMoneyMoved = (mcc: string | undefined): boolean =>
  mcc !== undefined && mcc !== FINANCE && mcc !== '0000' && MONEY_MOVED.has(mcc)
