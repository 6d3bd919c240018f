/** What choosing a provider of the catalogue, or a kind of service, fills in: only fields that nobody has touched yet. */
import { PROVIDERS, type Provider } from '../../../../shared/catalogue/providers.ts'
import { USUAL_BILLING, type UsualBilling } from '../../../../shared/catalogue/usual-billing.ts'
import type { AccountKind } from '../../../../shared/model/household.ts'
import { hasWords, normaliseWords } from '../../../../shared/text/normalise.ts'
import type { AccountForm } from './form.ts'

type Usual = Pick<AccountForm, 'billing' | 'day' | 'creditLagDays' | 'workingDays'>

/** How a service of this kind is usually billed. */
export function usualBilling(kind: AccountKind): Usual {
  const { model, day, creditLagDays, workingDays = '' }: UsualBilling = USUAL_BILLING[kind]
  return { billing: model === 'postpaid' ? 'postpaid' : 'block', day: String(day), creditLagDays: String(creditLagDays), workingDays }
}

/** The provider of the catalogue that was typed or chosen: by its name or one of its spellings, whole words. */
export function knownProvider(typed: string): Provider | undefined {
  const words = normaliseWords(typed)
  if (!hasWords(words)) return undefined
  return PROVIDERS.find((provider) => [provider.name, ...provider.spellings].some((spelling) => normaliseWords(spelling) === words))
}

/** Names to offer while somebody types: those with a word that begins so, the ones beginning with it first. */
export function providerNames(typed: string, limit = 6): string[] {
  const begin = normaliseWords(typed).trimEnd()
  if (begin.trim() === '') return []
  const found = PROVIDERS.flatMap((provider) => {
    const at = Math.min(...[provider.name, ...provider.spellings].map((spelling) => placeOf(normaliseWords(spelling), begin)))
    return at === Number.POSITIVE_INFINITY ? [] : [{ name: provider.name, at }]
  })
  const names = found.sort((a, b) => a.at - b.at).map((entry) => entry.name)
  return [...new Set(names)].slice(0, limit)
}

const placeOf = (words: string, begin: string): number => {
  const at = words.indexOf(begin)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** The form after another provider was named. `touched`: the fields a person has filled in themselves, which stay. */
export function withProvider(form: AccountForm, typed: string, touched: ReadonlySet<keyof AccountForm>): AccountForm {
  const provider = knownProvider(typed)
  const named = { ...form, provider: typed }
  if (!provider) return named
  const kind = touched.has('kind') ? form.kind : provider.kind
  const inn = provider.inn?.length === 1 ? (provider.inn[0] ?? '') : ''
  return fill(withKind(named, kind, touched), { payees: provider.spellings.join('\n'), inn }, touched)
}

/** The form after another kind was chosen. */
export const withKind = (form: AccountForm, kind: AccountKind, touched: ReadonlySet<keyof AccountForm>): AccountForm =>
  fill({ ...form, kind }, usualBilling(kind), touched)

function fill(form: AccountForm, values: Partial<AccountForm>, touched: ReadonlySet<keyof AccountForm>): AccountForm {
  const untouched = Object.entries(values).filter(([field]) => !touched.has(field as keyof AccountForm))
  return { ...form, ...Object.fromEntries(untouched) }
}
