/** The words by which an account's provider may stand on a statement: the family's, the provider's own, the catalogue's. */

import type { Account } from '../model/household.ts'
import { hasWords, normaliseWords, type Words } from '../text/normalise.ts'
import { toCyrillic, toLatin } from '../text/transliterate.ts'
import { isCollector } from './collectors.ts'
import { findProvider, type Provider, providersWithInn } from './providers.ts'

export interface Spelling {
  words: Words
  /** As it is said in a reason. */
  shown: string
  /** The family's or the document's words; else the catalogue's, which all accounts of the provider share. */
  isOwn: boolean
}

const LEGAL_FORMS = new Set(
  ['ооо', 'оао', 'зао', 'пао', 'ао', 'ип', 'нко', 'но', 'гуп', 'муп', 'фгуп'].map((form) => normaliseWords(form).trim()),
)
/** One letter or digit stands in too many rows to name anybody. */
const SHORTEST = ' t2 '.length

/**
 * The catalogue's provider of an account: by its name, else by the payee words, else by a tax number that only one provider has. A collector
 * among the payee words («ГИС ЖКХ») is a way to pay, not whom.
 */
export function providerOf(account: Account): Provider | undefined {
  const payees = (account.payees ?? []).filter((text) => !isCollector(normaliseWords(text)))
  const named = [account.provider, ...payees].map((text) => findProvider(text)?.provider).find((provider) => provider)
  if (named) return named
  const byInn = account.inn ? providersWithInn(account.inn) : []
  return byInn.length === 1 ? byInn[0] : undefined
}

/** Every spelling once; of two that fold to the same words the family's own is shown. `learned`: what decisions taught. */
export function spellingsOf(account: Account, provider: Provider | undefined, learned: readonly string[] = []): Spelling[] {
  const own = [...(account.payees ?? []), account.provider, ...learned]
  const found = new Map<Words, Spelling>()
  const put = (words: Words, shown: string, isOwn: boolean): void => {
    if (hasWords(words) && words.length >= SHORTEST && !found.has(words)) found.set(words, { words, shown, isOwn })
  }
  for (const text of own) {
    put(normaliseWords(text), text, true)
    put(withoutLegalForm(normaliseWords(text)), text, true)
  }
  for (const text of own.filter((name) => normaliseWords(name).length >= SHORTEST))
    for (const written of [toLatin(text), toCyrillic(text)]) put(withoutLegalForm(normaliseWords(written)), text, true)
  for (const text of provider?.spellings ?? []) put(normaliseWords(text), text, false)
  return [...found.values()]
}

/** «ПАО МТС» is found as «МТС» too; a name that is nothing but a form stays as it is. */
export function withoutLegalForm(words: Words): Words {
  const kept = words
    .trim()
    .split(' ')
    .filter((word) => !LEGAL_FORMS.has(word))
  return kept.length === 0 ? words : (` ${kept.join(' ')} ` as Words)
}
