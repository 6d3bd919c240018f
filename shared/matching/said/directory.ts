/** Who can be recognised in a row: contract numbers, tax numbers and payee words of all accounts, each found by one look-up. */
import { isCollector } from '../../catalogue/collectors.ts'
import type { Provider } from '../../catalogue/providers.ts'
import { providerOf, type Spelling, spellingsOf, withoutLegalForm } from '../../catalogue/spellings.ts'
import type { CivilDate } from '../../dates.ts'
import type { Learned } from '../../learning/types.ts'
import type { Account } from '../../model/household.ts'
import { addTo } from '../../multimap.ts'
import { normaliseContract, normaliseWords, type Words } from '../../text/normalise.ts'
import { FEWEST_DIGITS, forEachNumber, phoneForms, withoutLeadingZeros } from '../../text/numbers.ts'
import { Likenesses } from './likeness.ts'
import { lookUpOf, NO_PAY_TO, type PayTo } from './pay-to.ts'

/** An account with its place in the directory; places follow ids, so that the order of the file decides nothing. */
export interface Entry {
  place: number
  account: Account
  provider: Provider | undefined
  /** The contract number as it is compared; empty when it is too short to tell anything. */
  contract: string
  /** Names the provider: the same for all its accounts. */
  name: string
  /** Mobile numbers in what the family calls the account, and among its payee words. */
  phones: readonly string[]
}

export interface NumberKey {
  place: number
  /** `taught`: a number that decisions taught. `pay-to`: the bank account that its bills are paid into. `phone`: one that the family noted. */
  what: 'contract' | 'inn' | 'taught' | 'pay-to' | 'phone'
  /** A number with letters: the folded row must hold all of it. */
  whole?: string
}

/** Payee words with all accounts that are written so. */
export interface PayeeKey {
  words: Words
  holders: { place: number; shown: string; isOwn: boolean }[]
}

export interface Directory {
  entries: readonly Entry[]
  placeOf: ReadonlyMap<string, number>
  /** By the digits that a row may print. */
  numbers: ReadonlyMap<string, readonly NumberKey[]>
  /** By the first word. */
  payees: ReadonlyMap<string, readonly PayeeKey[]>
  /** For what nobody wrote down: the same payees by sound. */
  likenesses: Likenesses
  /** The day of the row that taught a spelling or a number, by the account's place and what is shown. */
  taught: ReadonlyMap<string, CivilDate>
  /** In how many months rows with a name followed the account's bills, by the same. */
  byBills: ReadonlyMap<string, number>
}

/** A name of an account that nobody wrote down: rows with it followed its bills in so many months (names-by-bills.ts). */
export interface NamedByBills {
  account: string
  shown: string
  months: number
}

export const taughtKey = (place: number, shown: string): string => `${place} ${shown}`

/**
 * Builds the directory of a household's accounts: linear in their spellings. What decisions taught (`learned`, where it stands) counts as the
 * family's own. `payTo`: the bank accounts that bills name; `names`: what rows that followed the bills are called.
 */
export function directoryOf(
  accounts: readonly Account[],
  learned: readonly Learned[] = [],
  payTo: PayTo = NO_PAY_TO,
  names: readonly NamedByBills[] = [],
): Directory {
  const active = learned.filter(({ state }) => state === 'active')
  const taughtTo = (id: string): Learned[] => active.filter(({ account }) => account === id)
  const sorted = [...accounts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const entries = sorted.map((account, place): Entry => {
    const contract = account.contract ? normaliseContract(account.contract) : ''
    const provider = providerOf(account)
    return {
      place,
      account,
      provider,
      contract: digitsIn(contract) >= FEWEST_DIGITS ? contract : '',
      name: nameOf(account, provider),
      phones: phonesOf(account, contract),
    }
  })
  const numbers = new Map<string, NumberKey[]>()
  const payees = new Map<string, PayeeKey[]>()
  const likenesses = new Likenesses()
  for (const family of siblings(entries)) {
    const all = family.map((entry) => {
      const words = taughtTo(entry.account.id).flatMap(({ what }) => (what.kind === 'words' ? [what.shown] : []))
      const shown = names.flatMap((name) => (name.account === entry.account.id ? [name.shown] : []))
      return { entry, spellings: spellingsOf(entry.account, entry.provider, [...words, ...shown]) }
    })
    const shared = family.length > 1 ? sharedBy(all) : []
    for (const { entry, spellings } of all) {
      putContract(entry, numbers)
      putTaughtNumbers(entry, taughtTo(entry.account.id), numbers)
      putInns(entry, family, numbers)
      putPayTo(entry, family, payTo, numbers)
      for (const phone of entry.phones)
        for (const digits of phoneForms(phone)) addTo(numbers, digits, { place: entry.place, what: 'phone' })
      putPayees(entry, [...spellings, ...shared], payees, likenesses)
    }
  }
  const placeOf = new Map(entries.map(({ account, place }) => [account.id, place]))
  const taught = new Map(active.map(({ account, what, on }) => [taughtKey(placeOf.get(account) ?? -1, what.shown), on]))
  const byBills = new Map(names.map(({ account, shown, months }) => [taughtKey(placeOf.get(account) ?? -1, shown), months]))
  return { entries, placeOf, numbers, payees, likenesses, taught, byBills }
}

/** Accounts of one provider: a spelling that one of them is known by may stand for the others as well. */
function siblings(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) addTo(groups, entry.name, entry)
  return [...groups.values()]
}

/** What siblings call their provider, each once. A collector is a way to pay, and each account has its own. */
function sharedBy(family: readonly { spellings: readonly Spelling[] }[]): Spelling[] {
  const shared = new Map<Words, Spelling>()
  for (const { spellings } of family)
    for (const spelling of spellings) if (!shared.has(spelling.words)) shared.set(spelling.words, spelling)
  return [...shared.values()].filter(({ words }) => !isCollector(words)).map((spelling) => ({ ...spelling, isOwn: false }))
}

/** A name that many providers share («Управляющая компания») names none. */
const nameOf = (account: Account, provider: Provider | undefined): string =>
  provider && !provider.generic ? provider.key : withoutLegalForm(normaliseWords(account.provider))

function putPayees(entry: Entry, spellings: readonly Spelling[], payees: Map<string, PayeeKey[]>, likenesses: Likenesses): void {
  const { place } = entry
  const done = new Set<Words>()
  for (const { words, shown, isOwn } of spellings) {
    if (done.has(words)) continue
    done.add(words)
    if (!isCollector(words)) likenesses.put(place, shown, words, entry.name)
    const first = words.slice(1, words.indexOf(' ', 1))
    const same = payees.get(first)?.find((key) => key.words === words)
    if (same) same.holders.push({ place, shown, isOwn })
    else addTo(payees, first, { words, holders: [{ place, shown, isOwn }] })
  }
}

/** The tax number is the provider's: what one account knows of it holds for its siblings. */
function putInns({ place, account, provider }: Entry, family: readonly Entry[], numbers: Map<string, NumberKey[]>): void {
  const known = account.inn ? [account.inn] : family.flatMap((sibling) => sibling.account.inn ?? [])
  for (const inn of new Set([...known, ...(provider?.inn ?? [])])) addTo(numbers, withoutLeadingZeros(inn), { place, what: 'inn' })
}

/** So is the bank account that its bills name: paid into for every contract with it. */
function putPayTo({ place, account }: Entry, family: readonly Entry[], payTo: PayTo, numbers: Map<string, NumberKey[]>): void {
  if (payTo.size === 0) return
  const own = payTo.get(account.id)
  for (const number of new Set(own ?? family.flatMap((sibling) => payTo.get(sibling.account.id) ?? []))) {
    const { digits, ...whole } = lookUpOf(number)
    if (digits.length >= FEWEST_DIGITS) addTo(numbers, digits, { place, what: 'pay-to', ...whole })
  }
}

/** «Телефон бабушки 8 916 123-45-67»: the family's own note of a number, beyond the contract's. */
function phonesOf({ name, payees = [] }: Account, contract: string): string[] {
  const found = new Set<string>()
  for (const text of [name, ...payees])
    forEachNumber(text, (digits) => {
      const [subscriber, ...forms] = phoneForms(digits)
      if (subscriber !== undefined && forms.length > 0 && !forms.includes(contract) && subscriber !== contract) found.add(subscriber)
    })
  return [...found].sort()
}

function putContract({ place, contract }: Entry, numbers: Map<string, NumberKey[]>): void {
  if (/^\d+$/.test(contract)) for (const digits of phoneForms(contract)) addTo(numbers, digits, { place, what: 'contract' })
  else if (contract) {
    const longest = contract.split(/\D+/).reduce((a, b) => (b.length > a.length ? b : a), '')
    const digits = withoutLeadingZeros(longest)
    // The row is looked up by the longest run of digits, so a number without one cannot be found.
    if (digits.length >= FEWEST_DIGITS) addTo(numbers, digits, { place, what: 'contract', whole: contract })
  }
}

function putTaughtNumbers({ place }: Entry, learned: readonly Learned[], numbers: Map<string, NumberKey[]>): void {
  for (const { what } of learned)
    if (what.kind === 'number') for (const digits of phoneForms(what.digits)) addTo(numbers, digits, { place, what: 'taught' })
}

const digitsIn = (text: string): number => text.replace(/\D/g, '').length
