/** The account that a paper of an unknown provider or number proposes: what the paper says, and what is usual where it is silent. */
import { kindInWords } from '../catalogue/kind-words.ts'
import { findProviderInWords, providersWithInn } from '../catalogue/providers.ts'
import { USUAL_BILLING, type UsualBilling } from '../catalogue/usual-billing.ts'
import { type CivilDate, firstOfMonth, monthOf } from '../dates.ts'
import { type Message, message } from '../i18n/message.ts'
import type { Account, AccountKind, Household, Postpaid, Prepaid, Tariff } from '../model/household.ts'
import type { InvoiceDraft, NoticeDraft } from '../model/inspected.ts'
import { normaliseWords } from '../text/normalise.ts'
import { bareName } from './account-from/bare-name.ts'
import { type KindFrom, kindOf } from './account-from/kind.ts'

export type PaperDraft = InvoiceDraft & NoticeDraft

/** By meter or by calculation: every bill has another sum. */
const METERED: ReadonlySet<AccountKind> = new Set(['electricity', 'gas', 'water', 'heating', 'housing'])

/** A proposed account: a person looks it over, perhaps changes it, and says yes. */
export interface AccountDraft {
  /** The kind of service in words and the provider's plain name: «Интернет Дом.ру». */
  name: Message
  /** The only home there is; undefined: a person must say. */
  home?: string
  /** By what the kind was told. */
  kindFrom: KindFrom
  /** Whether the paper names the day, or it is the usual one. */
  dayFrom: 'paper' | 'usual'
  /** Without what a person still says. */
  account: Omit<Account, 'id' | 'home' | 'name'>
}

/**
 * Proposes an account from a document (contract, section 1; usual days of RUSSIA.md). Metered services get no tariff: their invoices
 * alone say what is due. `kind`: a person's own word, by which all that hangs on the kind is proposed anew.
 */
export function accountFrom(draft: PaperDraft, household: Household, asOf: CivilDate, kind?: AccountKind): AccountDraft {
  const catalogued = providerOf(draft)
  const guessed = kindOf(draft, catalogued)
  const of = kind ?? guessed.kind
  const { billing, dayFrom } = billingOf(draft, of)
  const usual: UsualBilling = USUAL_BILLING[of]
  const plain = catalogued?.name ?? bareName(draft.provider ?? '')
  const provider = draft.provider ?? catalogued?.name ?? ''
  const payees = [plain].filter((name) => name !== '' && name !== provider)
  const { homes } = household
  const [home] = homes
  return {
    name: nameOf(of, plain),
    ...(home && homes.length === 1 && { home: home.id }),
    kindFrom: kind ? 'person' : guessed.from,
    dayFrom,
    account: {
      provider,
      kind: of,
      ...(draft.contract && { contract: draft.contract }),
      ...(payees.length > 0 && { payees }),
      ...(draft.inn && { inn: draft.inn }),
      billing,
      tariffs: METERED.has(of) ? [] : tariffsOf(draft, asOf),
      ...(usual.creditLagDays !== 1 && { creditLagDays: usual.creditLagDays }),
      // The calendar is Russian, and so must the household be.
      ...(usual.workingDays && household.currency === 'RUB' && { workingDays: usual.workingDays }),
    },
  }
}

/** A service of no known kind is called by its provider alone. */
function nameOf(kind: AccountKind, provider: string): Message {
  if (provider === '') return message(`documents.account.kind.${kind}`)
  // «Вода Водоканал Озёрный» says it twice.
  if (kind === 'other' || kindInWords(normaliseWords(provider)) === kind) return message('documents.account.provider', { provider })
  return message('documents.account.name', { kind: { message: message(`documents.account.kind.${kind}`) }, provider })
}

/** By tax number where it is one provider's alone, else by the words; a word of a whole trade still tells the kind. */
function providerOf({ inn, provider }: PaperDraft) {
  const [byInn, ...others] = inn ? providersWithInn(inn) : []
  const byWords = findProviderInWords(normaliseWords(provider ?? ''))?.provider
  if (byWords && !byWords.generic) return byWords
  return byInn && others.length === 0 ? byInn : undefined
}

function billingOf({ dueOn, period }: PaperDraft, kind: AccountKind): { billing: Prepaid | Postpaid; dayFrom: 'paper' | 'usual' } {
  const usual: UsualBilling = USUAL_BILLING[kind]
  const day = dueOn ? Number(dueOn.slice(8, 10)) : usual.day
  const dayFrom = dueOn ? 'paper' : 'usual'
  // A bill that is due after the month it is for was not paid ahead, whatever is usual.
  const isAfterwards = dueOn !== undefined && period !== undefined && monthOf(dueOn) > period
  return { billing: { model: isAfterwards ? 'postpaid' : usual.model, day }, dayFrom }
}

/** The price that the paper tells, from the day it tells. */
function tariffsOf(draft: PaperDraft, asOf: CivilDate): Tariff[] {
  if (draft.amount !== undefined) {
    const from = draft.effectiveOn ?? firstOfMonth(monthOf(draft.receivedOn ?? asOf))
    return [{ from, amount: draft.amount, source: 'notice' }]
  }
  if (draft.charged === undefined) return []
  const month = draft.period ?? monthOf(draft.dueOn ?? draft.issuedOn ?? asOf)
  return [{ from: firstOfMonth(month), amount: draft.charged, source: 'invoice' }]
}
