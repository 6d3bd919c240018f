/** Who wants the money: the name as the document writes it, its contract number and tax number. */

import { findProviderInWords, findProviders } from '../../catalogue/providers.ts'
import { PAYEE_LABELS } from '../../catalogue/wording.ts'
import { message, type Problem } from '../../i18n/message.ts'
import { normaliseContract, normaliseWords } from '../../text/normalise.ts'
import { findContracts, findInns } from './contract.ts'
import { asWritten } from './flat.ts'
import type { Letter } from './letter.ts'

export interface Sender {
  provider?: string
  contract?: string
  inn?: string
}

const PAYEE = new RegExp(`^ {0,8}(?:${PAYEE_LABELS.join('|')}) {0,2}[:—–-] {0,3}(.{2,160})`, 'imu')
const ORGANISATION = /(?<![\p{L}])(?:(?:пао|оао|ао|зао|ооо|ип|тсж|тсн|жск|ук|муп|гуп|гбу|фкр) {1,2}){1,3}["«“'][^"»”'\n]{2,80}["»”']/iu
const COMPANY = /(?<![\p{L}])(?:\p{Lu}[\p{L}&.-]{0,30} ){1,4}(?:GmbH|AG|Ltd|Limited|PLC|plc|LLC|Inc)(?![\p{L}])/u

/** The name in a labelled line or an address: without what follows a comma, a tax number or an e-mail. */
const bareName = (written: string): string =>
  written
    .replace(/<[^<>]{0,200}>/g, '')
    .split(/, | инн| \/ |;/iu)[0]
    ?.trim()
    .replace(/^["']+|["']+$/g, '')
    .trim() ?? ''

/** Reads who sent a flattened text; several different numbers or providers are said. */
export function readSender(text: string, original: string, letter: Letter): { sender: Sender; problems: Problem[] } {
  const problems: Problem[] = []
  const sender: Sender = {}
  const contracts = findContracts(text)
  const first = contracts[0]
  if (first) {
    sender.contract = asWritten(original, first)
    const others = new Set(contracts.map(({ contract }) => normaliseContract(contract)))
    if (others.size > 1)
      problems.push({ level: 'warning', message: message('documents.text.severalContracts', { contract: first.contract }) })
  }
  const inn = findInns(text)[0]?.inn
  if (inn) sender.inn = inn
  const provider = readProvider(text, original, letter, problems)
  if (provider) sender.provider = provider
  return { sender, problems }
}

function readProvider(text: string, original: string, letter: Letter, problems: Problem[]): string | undefined {
  const labelled = PAYEE.exec(text)?.[1]
  const named = [letter.from, labelled].map((candidate) => (candidate ? bareName(candidate) : ''))
  for (const candidate of named) {
    const known = candidate ? findProviderInWords(normaliseWords(candidate)) : undefined
    if (known) return candidate.includes('@') ? known.spelling : candidate
  }
  const found = findProviders(normaliseWords(text)).filter(({ provider }) => !provider.generic)
  const keys = new Set(found.map(({ provider }) => provider.key))
  // A name of the letter itself stands before one that is merely mentioned, such as a bank's partner.
  if (found[0] && keys.size > 1)
    problems.push({ level: 'warning', message: message('documents.text.severalProviders', { provider: found[0].spelling }) })
  if (found[0]) return found[0].spelling
  const organisation = ORGANISATION.exec(text) ?? COMPANY.exec(text)
  if (organisation) return asWritten(original, { at: organisation.index, end: organisation.index + organisation[0].length })
  return named.find((candidate) => candidate !== '')
}
