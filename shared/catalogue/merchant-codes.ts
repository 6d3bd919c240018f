/**
 * Which kinds of household account a merchant category code (MCC, ISO 18245) speaks for. Banks hand the codes out carelessly: a hint, never
 * a proof. A kind stands under every code that its providers are seen with.
 */
import type { AccountKind } from '../model/household.ts'

const UTILITIES: readonly AccountKind[] = ['electricity', 'gas', 'water', 'heating', 'waste', 'housing', 'repair-fund', 'intercom']
const TELECOM: readonly AccountKind[] = ['mobile', 'phone', 'internet', 'tv']

const KINDS: ReadonlyMap<string, readonly AccountKind[]> = new Map([
  ['4900', UTILITIES],
  ['4812', TELECOM],
  ['4813', TELECOM],
  ['4814', TELECOM],
  ['4815', TELECOM],
  ['4816', ['internet', 'tv', 'phone', 'subscription']],
  ['4899', ['tv', 'internet', 'subscription']],
  ['5815', ['subscription']],
  ['5816', ['subscription']],
  ['5817', ['subscription']],
  ['5818', ['subscription']],
  ['5960', ['insurance']],
  ['5968', ['subscription']],
  ['6012', ['loan']],
  ['6300', ['insurance']],
  ['6513', ['rent', 'housing', 'repair-fund']],
  ['7393', ['intercom', 'other']],
  ['8211', ['other']],
  ['8220', ['other']],
  ['8299', ['other']],
  ['8351', ['other']],
])

/** The kinds of account that a code speaks for; undefined where it says nothing of bills. */
export const kindsOfMerchant = (mcc: string | undefined): readonly AccountKind[] | undefined => (mcc ? KINDS.get(mcc) : undefined)
