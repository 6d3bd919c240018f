/** The same payments read as another kind of service: what follows from the kind is drafted once for each way of billing. */
import { USUAL_BILLING } from '../catalogue/usual-billing.ts'
import type { Speaker } from '../i18n/speaker.ts'
import type { Account, AccountKind } from '../model/household.ts'
import { type Draft, type Drafts, draftOf, type Payer, type Way } from './draft.ts'
import { isUtility } from './kinds.ts'
import { nameOf } from './names.ts'
import type { Prices } from './prices.ts'
import type { Series } from './series.ts'
import type { Proposal } from './types.ts'

/** A kind of each way. */
const EXAMPLES = {
  service: 'internet',
  subscription: 'subscription',
  supply: 'housing',
  afterwards: 'other',
} as const satisfies Record<Way, AccountKind>

export function draftsOf(series: Series, prices: Prices, payer: Omit<Payer, 'kind'>): Drafts {
  const draft = (way: Way): Draft => draftOf(series, prices, { ...payer, kind: EXAMPLES[way] })
  return { service: draft('service'), subscription: draft('subscription'), supply: draft('supply'), afterwards: draft('afterwards') }
}

/** How a kind is usually billed. */
export const usualModel = (kind: AccountKind): Account['billing']['model'] => USUAL_BILLING[kind].model

export function wayOf(kind: AccountKind): Way {
  if (kind === 'subscription') return 'subscription'
  if (isUtility(kind)) return 'supply'
  return usualModel(kind) === 'prepaid' ? 'service' : 'afterwards'
}

/** What follows from a kind, and from a way of billing that a person chose against the usual one of the kind. */
function draftFor({ drafts }: Proposal, kind: AccountKind, model = usualModel(kind)): Draft {
  if (model === usualModel(kind)) return drafts[wayOf(kind)]
  return drafts[model === 'prepaid' ? 'service' : 'afterwards']
}

/** The proposed account, read as one of another kind or billed otherwise. */
export function accountAs(proposal: Proposal, kind: AccountKind, model = usualModel(kind)): Account {
  const { id, home, name, provider, contract, payees, inn } = proposal.account
  return {
    ...{ id, home, name, provider, kind },
    ...(contract !== undefined && { contract }),
    ...(payees && { payees }),
    ...(inn !== undefined && { inn }),
    ...draftFor(proposal, kind, model),
  }
}

/** The name that is proposed where the person says that the account is of another kind; what tells it from namesakes stays. */
export function nameAs({ account }: Proposal, kind: AccountKind, speaker: Speaker): string {
  const usual = nameOf(account, speaker)
  const rest = account.name.startsWith(usual) ? account.name.slice(usual.length) : ''
  return nameOf({ kind, provider: account.provider }, speaker) + rest
}
