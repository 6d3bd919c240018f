/** Who wants the money: the name as the document writes it, its contract number and tax number. */

import { findProviderInWords, findProviders } from '../../catalogue/providers.ts'
import { PAYEE_LABELS } from '../../catalogue/wording.ts'
import { message, type Problem } from '../../i18n/message.ts'
import type { Quotes } from '../../model/inspected.ts'
import { normaliseContract, normaliseWords } from '../../text/normalise.ts'
import { findContracts, findInns } from './contract.ts'
import { asWritten, type Span } from './flat.ts'
import type { Letter } from './letter.ts'
import { quoteOf } from './quote.ts'

export interface Sender {
  provider?: string
  contract?: string
  inn?: string
}

const PAYEE = new RegExp(`^ {0,8}(?:${PAYEE_LABELS.join('|')}) {0,2}[:—–-] {0,3}(.{2,160})`, 'imu')
const ORGANISATION = /(?<![\p{L}])(?:(?:пао|оао|ао|зао|ооо|ип|тсж|тсн|жск|ук|муп|гуп|гбу|фкр) {1,2}){1,3}["«“'][^"»”'\n]{2,80}["»”']/iu
const COMPANY = /(?<![\p{L}])(?:\p{Lu}[\p{L}&.-]{0,30} ){1,4}(?:GmbH|AG|Ltd|Limited|PLC|plc|LLC|Inc)(?![\p{L}])/u
/** Addresses that anybody may have: a letter from there is a relative's, who sends it on. */
const PRIVATE_MAIL =
  /@(?:gmail|googlemail|yandex|ya|mail|bk|list|inbox|rambler|outlook|hotmail|live|icloud|me|yahoo|gmx|web|proton|protonmail|t-online)\.[a-z]{2,3}(?:\.[a-z]{2})?(?![\w.-])/iu

/** The name in a labelled line or an address: without what follows a comma, a tax number or an e-mail. */
const bareName = (written: string): string =>
  written
    .replace(/<[^<>]{0,200}>/g, '')
    .split(/, | инн| \/ |;/iu)[0]
    ?.trim()
    .replace(/^["']+|["']+$/g, '')
    .trim() ?? ''

/** Reads who sent a flattened text; several different numbers or providers are said. */
export function readSender(text: string, original: string, letter: Letter): { sender: Sender; problems: Problem[]; quotes: Quotes } {
  const problems: Problem[] = []
  const sender: Sender = {}
  const quotes: Quotes = {}
  const contracts = findContracts(text)
  const first = contracts[0]
  if (first) {
    sender.contract = asWritten(original, first)
    quotes.contract = quoteOf(original, first)
    const others = new Set(contracts.map(({ contract }) => normaliseContract(contract)))
    if (others.size > 1)
      problems.push({ level: 'warning', message: message('documents.text.severalContracts', { contract: first.contract }) })
  }
  const inn = findInns(text)[0]
  if (inn) {
    sender.inn = inn.inn
    quotes.inn = quoteOf(original, inn)
  }
  const found = readProvider(text, original, letter, problems)
  if (found) {
    sender.provider = found.provider
    const words = found.at ? quoteOf(original, found.at) : found.words
    if (words) quotes.provider = words
  }
  return { sender, problems, quotes }
}

interface FoundName {
  provider: string
  /** Where it stands; of a name that a header told, its words. */
  at?: Span | undefined
  words?: string | undefined
}

interface Candidate extends FoundName {
  /** As the label or the header has it. */
  whole: string
}

function readProvider(text: string, original: string, letter: Letter, problems: Problem[]): FoundName | undefined {
  const named = candidates(text, letter)
  for (const { provider, at, words } of named) {
    const known = findProviderInWords(normaliseWords(provider))
    if (known) return { provider: provider.includes('@') ? known.spelling : provider, at, words }
  }
  const found = findProviders(normaliseWords(text)).filter(({ provider }) => !provider.generic)
  const keys = new Set(found.map(({ provider }) => provider.key))
  // A name of the letter itself stands before one that is merely mentioned, such as a bank's partner.
  if (found[0] && keys.size > 1)
    problems.push({ level: 'warning', message: message('documents.text.severalProviders', { provider: found[0].spelling }) })
  if (found[0]) return { provider: found[0].spelling, at: placeOf(text, found[0].spelling) }
  const organisation = ORGANISATION.exec(text) ?? COMPANY.exec(text)
  if (organisation) {
    const at = { at: organisation.index, end: organisation.index + organisation[0].length }
    return { provider: asWritten(original, at), at }
  }
  return named.find(({ whole }) => !PRIVATE_MAIL.test(whole))
}

/** The names that a header or a label gives: of the writer, then of the payee. */
function candidates(text: string, letter: Letter): Candidate[] {
  const label = PAYEE.exec(text)
  const payee = label?.[1]
  const payeeAt = label && payee !== undefined ? label.index + label[0].length - payee.length : 0
  const all: Candidate[] = []
  if (letter.from !== undefined) all.push({ provider: bareName(letter.from), whole: letter.from, at: letter.fromAt, words: letter.from })
  if (payee !== undefined) all.push({ provider: bareName(payee), whole: payee, at: { at: payeeAt, end: payeeAt + payee.length } })
  return all.filter(({ provider }) => provider !== '')
}

/** Where the text writes this name, letter for letter, case aside; undefined where it writes it in another alphabet. */
function placeOf(text: string, name: string): Span | undefined {
  const lower = text.toLowerCase()
  // Some capitals have small letters of another length; then places would be off.
  const at = lower.length === text.length ? lower.indexOf(name.toLowerCase().replaceAll('ё', 'е')) : -1
  return at < 0 ? undefined : { at, end: at + name.length }
}
