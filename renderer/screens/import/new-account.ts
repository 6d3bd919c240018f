/** The account that a paper proposes, as a short form, and back: what a person leaves alone stays as the paper and the usual say. */
import type { CivilDate } from '../../../shared/dates.ts'
import { type AccountDraft, accountFrom, type PaperDraft } from '../../../shared/documents/account-from.ts'
import type { Message } from '../../../shared/i18n/message.ts'
import { ACCOUNT_KINDS, type Account, type AccountKind, type Home } from '../../../shared/model/household.ts'
import type { HouseholdHead, PreviewFile } from '../../worker/api.ts'
import { NEW_HOME } from '../accounts/logic/form.ts'

export interface NewAccountForm {
  /** Ids are given once, so that other papers of the drop hold on to them. */
  id: string
  homeId: string
  name: string
  /** A home's id, or `NEW_HOME`, or empty: not said yet. */
  home: string
  newHome: string
  kind: AccountKind
  billing: Account['billing']['model']
  day: string
  proposed: AccountDraft
}

export interface MadeAccount {
  account: Account
  /** Where the home is new too. */
  home?: Home
}

/** All that a file says: its bill with what only its letter names. */
export const paperOf = ({ invoice, notice }: Pick<PreviewFile, 'invoice' | 'notice'>): PaperDraft => ({ ...notice, ...invoice })

/** `say`: in the language of the window; names begin with a capital already. */
export function newAccountForm(
  paper: PaperDraft,
  head: HouseholdHead,
  today: CivilDate,
  ids: { account: string; home: string },
  say: (message: Message) => string,
): NewAccountForm {
  const proposed = accountFrom(paper, head, today)
  const { kind, billing } = proposed.account
  return {
    id: ids.account,
    homeId: ids.home,
    name: say(proposed.name),
    home: proposed.home ?? (head.homes.length === 0 ? NEW_HOME : ''),
    newHome: '',
    kind,
    billing: billing.model,
    day: String(billing.day),
    proposed,
  }
}

/** The form after another kind was chosen: all that hangs on the kind is proposed anew, a name of their own stays. */
export function withKind(
  form: NewAccountForm,
  kind: string,
  paper: PaperDraft,
  head: HouseholdHead,
  today: CivilDate,
  say: (message: Message) => string,
): NewAccountForm {
  const known = ACCOUNT_KINDS.find((one) => one === kind) ?? 'other'
  const proposed = accountFrom(paper, head, today, known)
  const { billing } = proposed.account
  const isOwn = form.name !== say(form.proposed.name)
  return {
    ...form,
    kind: known,
    proposed,
    name: isOwn ? form.name : say(proposed.name),
    billing: billing.model,
    day: String(billing.day),
  }
}

export type NewAccountField = 'name' | 'home' | 'newHome' | 'day'

export function faultsOfForm(form: NewAccountForm): NewAccountField[] {
  const day = Number(form.day)
  return [
    ...(form.name.trim() === '' ? ['name' as const] : []),
    ...(form.home === '' ? ['home' as const] : []),
    ...(form.home === NEW_HOME && form.newHome.trim() === '' ? ['newHome' as const] : []),
    ...(Number.isInteger(day) && day >= 1 && day <= 31 && form.day.trim() !== '' ? [] : ['day' as const]),
  ]
}

/** The account of a filled form; undefined while something is missing. A price that the paper tells was learned of today. */
export function madeAccount(form: NewAccountForm, today: CivilDate): MadeAccount | undefined {
  if (faultsOfForm(form).length > 0) return undefined
  const isNewHome = form.home === NEW_HOME
  const { account } = form.proposed
  const provider = account.provider.trim() || form.name.trim()
  return {
    account: {
      ...account,
      id: form.id,
      home: isNewHome ? form.homeId : form.home,
      name: form.name.trim(),
      provider,
      billing: { model: form.billing, day: Number(form.day) },
      tariffs: account.tariffs.map((tariff) => (tariff.from > today ? { ...tariff, knownOn: today } : tariff)),
    },
    ...(isNewHome && { home: { id: form.homeId, name: form.newHome.trim() } }),
  }
}
