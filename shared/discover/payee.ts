/** Whom a row pays and what for, read once for each distinct text: a provider of the catalogue, or the words that are a name. */
import { isInn } from '../catalogue/checks.ts'
import { type FoundProvider, findProviderInWords, type Provider, providersWithInn } from '../catalogue/providers.ts'
import { bareAutopay, isAutopayNote } from '../matching/said/autopay-lines.ts'
import type { AccountKind, Transaction } from '../model/household.ts'
import { normaliseWords } from '../text/normalise.ts'
import { nameIn, soundOf, wordsWithoutNumbers } from './name-words.ts'
import { isPersonAlone, personIn } from './people.ts'
import { isKindWord, type Said, saidIn, saidInBoth } from './said.ts'

export interface Payee {
  /** Rows with the same key pay the same one. */
  key: string
  provider: Provider | undefined
  /** As the row writes it; a phrase of the row, so that later rows are known by it. Empty: the row names nobody. */
  spelling: string
  /** What the row says it is for. */
  said: AccountKind | undefined
  /** A regular payment that is no bill of the house. */
  isNeither: boolean
  inn: string | undefined
  /** The row says that it is an autopay. */
  isAutopay: boolean
  /** Money sent to a person: rent as well as a present. */
  isPerson: boolean
}

/** Reads rows and remembers texts; undefined: the row pays nobody that could send a bill. Lives for one discovery. */
export function payeeReader(): (row: Transaction) => Payee | undefined {
  const remembered = new Map<string, Payee | undefined>()
  return ({ description, counterparty = '' }) => {
    const key = counterparty === '' ? description : `${counterparty}\n${description}`
    if (remembered.has(key)) return remembered.get(key)
    const payee = readPayee(counterparty, description)
    remembered.set(key, payee)
    return payee
  }
}

function readPayee(counterparty: string, description: string): Payee | undefined {
  const [name, words] = [normaliseWords(counterparty), normaliseWords(description)]
  if (isAutopayNote(words) || isAutopayNote(name)) return undefined
  const inn = innIn(description) ?? innIn(counterparty)
  const found = better(findProviderInWords(name), findProviderInWords(words))
  const provider = found && !found.provider.generic ? found.provider : providerWith(inn)
  const said = saidInBoth(saidIn(words), saidIn(name))
  const person = provider || said.toOrganisation ? undefined : paidPerson(counterparty, description, said)
  if (!provider && isNoBill(said, person)) return undefined
  const common = { said: said.kind, isNeither: said.isNeither, inn, isAutopay: said.isAutopay, isPerson: person !== undefined }
  if (person) return { key: `person ${soundOf(person)}`, provider, spelling: person, ...common }
  const own = nameIn(counterparty) || nameIn(description)
  if (provider) return { key: `provider ${provider.key}`, provider, spelling: spellingOf(found, own), ...common }
  const kinds = counterparty === '' ? bareAutopay(words) : undefined
  if (kinds) return { key: 'autopay', provider, spelling: '', ...common, said: kinds[0] ?? said.kind }
  return named(own, counterparty || description, found?.provider, common)
}

/** The longer of two names, but outright before generic, and the payee's field before the text. */
function better(a: FoundProvider | undefined, b: FoundProvider | undefined): FoundProvider | undefined {
  if (!a || !b) return a ?? b
  return a.provider.generic && !b.provider.generic ? b : a
}

const providerWith = (inn: string | undefined): Provider | undefined => {
  const known = inn === undefined ? [] : providersWithInn(inn)
  return known.length === 1 ? known[0] : undefined
}

/** Cash, savings, and transfers: one is a bill only where it says what for, whom, or goes to an organisation. */
const isNoBill = ({ isNoBill: isNone, kind, toPeople, toOrganisation }: Said, person: string | undefined): boolean =>
  isNone || (kind === undefined && toPeople && !toOrganisation && person === undefined)

/** Whom a transfer goes to, where the row names a person. */
function paidPerson(counterparty: string, description: string, { toPeople }: Said): string | undefined {
  if (toPeople) return personIn(counterparty) ?? personIn(description)
  return [counterparty, description].find(isPersonAlone)
}

/** The catalogue's spelling that was found, where the row's own words do not hold it. */
function spellingOf(found: FoundProvider | undefined, own: string): string {
  if (!found) return own
  return normaliseWords(own).includes(found.words) ? own : found.spelling
}

type Common = Pick<Payee, 'said' | 'isNeither' | 'inn' | 'isAutopay' | 'isPerson'>

function named(own: string, text: string, generic: Provider | undefined, common: Common): Payee | undefined {
  // «Погашение кредита», «Квартплата»: a word of what it is for names nobody by itself, so all the words are taken.
  const isOnlyKind = own !== '' && own.split(/\s+/).every((word) => isKindWord(normaliseWords(word)))
  const spelling = own === '' || isOnlyKind ? wordsWithoutNumbers(text) : own
  if (spelling === '') return undefined
  const sound = soundOfName(spelling)
  return sound.length < 2 ? undefined : { key: `words ${sound}`, provider: generic, spelling, ...common }
}

/** «ЖКХ УК Рассвет» and «УК Рассвет» are one payee, «Энергосбыт Самара» and «Водоканал Самара» are two; what is nothing but kinds stays whole. */
function soundOfName(name: string): string {
  const all = name.split(/\s+/)
  const kept = all.filter((word) => !isKindWord(normaliseWords(word)))
  if (kept.length === all.length || kept.join('').length < 3) return soundOf(name)
  return `${soundOf(kept.join(' '))} / ${saidIn(normaliseWords(name)).kind ?? ''}`
}

/** The tax number that the text calls one. */
function innIn(text: string): string | undefined {
  if (!/инн|inn/i.test(text)) return undefined
  const [, digits] = /(?:инн|inn)\D{0,3}(\d{10}(?:\d{2})?)(?!\d)/i.exec(text) ?? []
  return digits !== undefined && isInn(digits) ? digits : undefined
}
