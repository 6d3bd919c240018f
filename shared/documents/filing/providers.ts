/** Which accounts are with the provider that a paper names: by tax number, by name, by the words of its text. */
import { findProviderInWords, isLookAlike, type Provider, providersWithInn } from '../../catalogue/providers.ts'
import type { Account } from '../../model/household.ts'
import { containsWords, hasWords, normaliseWords, type Words } from '../../text/normalise.ts'

/** What a document says of who sent it. */
export interface Named {
  inn?: string
  provider?: string
  text?: string
}

export interface OfProvider {
  accounts: readonly Account[]
  by: 'inn' | 'provider' | 'text'
}

/** By tax number; where that tells nothing or not enough, by the words. */
export function ofProvider(accounts: readonly Account[], document: Named): OfProvider {
  const byInn = document.inn ? withInn(accounts, document.inn) : []
  if (byInn.length === 1) return { accounts: byInn, by: 'inn' }
  const among = byInn.length > 1 ? byInn : accounts
  const named = normaliseWords(document.provider ?? '')
  const byName = among.filter((account) => isNamed(account, named))
  if (byName.length > 0) return { accounts: byName, by: 'provider' }
  // A letter that names its sender only in its text.
  const text = hasWords(named) ? named : normaliseWords(document.text ?? '')
  const byText = among.filter((account) => spellingsOf(account).some((spelling) => stands(text, spelling)))
  return byText.length > 0 ? { accounts: byText, by: 'text' } : { accounts: byInn, by: 'inn' }
}

/** Accounts with this tax number; else those whose provider alone uses it. */
function withInn(accounts: readonly Account[], inn: string): readonly Account[] {
  const own = accounts.filter((account) => account.inn === inn)
  if (own.length > 0) return own
  const [provider, ...others] = providersWithInn(inn)
  if (!provider || others.length > 0) return []
  return accounts.filter((account) => account.inn === undefined && providerOfAccount(account)?.key === provider.key)
}

const spellingsOf = ({ provider, payees = [] }: Account): Words[] => [provider, ...payees].map(normaliseWords).filter(hasWords)

/** Not «МТС» within «МТС-Банк». */
const stands = (text: Words, spelling: Words): boolean => containsWords(text, spelling) && !isLookAlike(text, spelling)

/** The same words one within the other, or two spellings of one provider of the catalogue. */
export function isNamed(account: Account, named: Words): boolean {
  if (!hasWords(named)) return false
  const key = exact(findProviderInWords(named)?.provider)?.key
  return spellingsOf(account).some((spelling) => {
    if (stands(named, spelling) || stands(spelling, named)) return true
    return key !== undefined && findProviderInWords(spelling)?.provider.key === key
  })
}

/** «Водоканал» names nobody. */
const exact = (provider: Provider | undefined): Provider | undefined => (provider?.generic ? undefined : provider)

/** The catalogue's provider of an account, where it names one and not a whole trade. */
export function providerOfAccount(account: Account): Provider | undefined {
  const named = spellingsOf(account)
    .map((words) => exact(findProviderInWords(words)?.provider))
    .find((provider) => provider !== undefined)
  return named ?? (account.inn ? onlyWithInn(account.inn) : undefined)
}

/** The catalogue's provider of a document, by its tax number where only one provider has it, else by its words. */
export function providerOfDocument({ inn, provider }: Named): Provider | undefined {
  const byWords = exact(findProviderInWords(normaliseWords(provider ?? ''))?.provider)
  return byWords ?? (inn ? onlyWithInn(inn) : undefined)
}

function onlyWithInn(inn: string): Provider | undefined {
  const [provider, ...others] = providersWithInn(inn)
  return others.length === 0 ? provider : undefined
}
