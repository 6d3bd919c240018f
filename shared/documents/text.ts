/** Bills, notices and messages in plain text: the reader, and the plain function that PDFs and mails use too. */
import { findProvider } from '../catalogue/providers.ts'
import { message, type Problem } from '../i18n/message.ts'
import { papersInside } from '../inside.ts'
import type { InputFile, Inspected, InvoiceDraft, NoticeDraft, Quotes } from '../model/inspected.ts'
import type { ReadContext, Reader, Reading } from '../reader.ts'
import { type BankNotice, readAutopay } from './text/autopay.ts'
import { type Blocking, readBlocking } from './text/blocking.ts'
import { type CabinetPage, readCabinet } from './text/cabinet.ts'
import { findContracts } from './text/contract.ts'
import { type Facts, findFacts } from './text/facts.ts'
import { asWritten, wholeWords } from './text/flat.ts'
import { readInvoice } from './text/invoice.ts'
import type { LetterHead } from './text/letter.ts'
import { type PriceChange, readPriceChange } from './text/price-change.ts'
import { readPromised } from './text/promised.ts'
import { quoteOf } from './text/quote.ts'
import { quotesOfInvoice } from './text/quotes.ts'
import { looksLikeDocument } from './text/recognise.ts'
import { readSender, type Sender } from './text/sender.ts'

export type TextDocument =
  | { kind: 'invoice'; invoice: InvoiceDraft; quotes: Quotes; problems: Problem[] }
  | { kind: 'notice'; notice: NoticeDraft; quotes: Quotes; problems: Problem[] }
  | { kind: 'unknown'; problems: Problem[] }

/** A notice is kept for ever, but not the whole of a long letter. */
const LONGEST_KEPT = 4000

/**
 * Reads the text of a bill, a letter or a message. `asOf` decides for days without a year, unless the letter bears its own date.
 * `head`: what is known of the letter from elsewhere, as from the header of an e-mail. Never throws; what is doubtful is in the problems,
 * the words that each field was read from in the quotes.
 */
export function readDocumentText(text: string, context: ReadContext, head?: LetterHead): TextDocument {
  const facts = findFacts(text, context.asOf, head)
  const bank = isProvidersBill(facts) ? undefined : readAutopay(facts)
  if (bank) return bankDocument(facts, bank)
  const { sender, problems, quotes } = readSender(facts.text, facts.original, facts.letter)
  const money = checkCurrency(facts, context)
  const promised = readPromised(facts)
  if (promised) return noticeDocument(facts, sender, quotes, [...problems, ...promised.problems])
  const bill = readInvoice(facts)
  const change = readPriceChange(facts)
  const blocking = readBlocking(facts)
  const cabinet = change ? undefined : readCabinet(facts)
  // «Оплатите 500 за Васю» is a friend's request: a bill names somebody, a time, or at least the money's currency.
  const anchored = Object.keys(sender).length > 0 || bill.invoice.period !== undefined || facts.sums.some(({ marked }) => marked)
  switch (decide(anchored ? bill.invoice : {}, change !== undefined, blocking !== undefined, cabinet)) {
    case 'bill': {
      // «New charges» changes no price; a day from which on does.
      const also = change?.effectiveOn ? [told(message('documents.text.alsoNotice', { words: change.words.slice(0, 200) }))] : []
      const words = { ...quotes, ...quotesOfInvoice(facts, bill.invoice) }
      const said = [...problems, ...money, ...bill.problems, ...also]
      return { kind: 'invoice', invoice: { ...sender, ...bill.invoice }, quotes: words, problems: said }
    }
    case 'change': {
      const notice = noticeOf(facts, sender)
      if (change?.amount !== undefined) notice.amount = change.amount
      if (change?.effectiveOn) notice.effectiveOn = change.effectiveOn
      const words = { ...quotes, ...receiptWords(facts), ...changeWords(facts, change) }
      return { kind: 'notice', notice, quotes: words, problems: [...problems, ...money, ...(change?.problems ?? [])] }
    }
    case 'cabinet':
      return cabinetDocument(facts, sender, quotes, [...problems, ...money], cabinet, blocking)
    case 'blocking':
      return noticeDocument(facts, sender, quotes, [...problems, ...(blocking?.problems ?? [])])
    case 'nothing':
      return { kind: 'unknown', problems: [{ level: 'error', message: message('documents.text.nothing') }] }
  }
}

/** «Счёт за июнь: начислено …, к оплате … Автоплатёж подключён»: the provider's own bill, which speaks of the autopay by the way. */
const isProvidersBill = ({ text, periods }: Facts): boolean =>
  periods.some(({ named }) => named) && OWN_BILL.test(text) && !/выставлен|поступил|получен|списан|исполнен|выполнен/iu.test(text)
const OWN_BILL = wholeWords('начислено|к оплате|итого', 'iu')

const told = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

/**
 * A bill names its total or its charge. A threat names a sum too, but no period and no charge; a notice names no total. A page of the
 * cabinet names a balance and a price, which alone would look like a bill's; a threat that names its balance stays a threat.
 */
function decide(
  bill: InvoiceDraft,
  change: boolean,
  blocking: boolean,
  cabinet: CabinetPage | undefined,
): 'bill' | 'change' | 'blocking' | 'cabinet' | 'nothing' {
  const hasTotal = bill.total !== undefined
  const hasPeriod = bill.period !== undefined
  if (cabinet && !hasTotal && !hasPeriod && (!blocking || cabinet.charge || cabinet.isPage)) return 'cabinet'
  const isBill = (hasTotal || bill.charged !== undefined) && (hasPeriod || bill.dueOn !== undefined)
  if (isBill && !(blocking && !hasPeriod) && !(change && !hasTotal)) return 'bill'
  if (change) return 'change'
  if (blocking) return 'blocking'
  // Lines alone, of no month and without a total, are prices or anything else.
  return hasTotal || (bill.charged !== undefined && !bill.lines) ? 'bill' : 'nothing'
}

const noticeDocument = (facts: Facts, sender: Sender, quotes: Quotes, problems: Problem[]): TextDocument => ({
  kind: 'notice',
  notice: noticeOf(facts, sender),
  quotes: { ...quotes, ...receiptWords(facts) },
  problems,
})

/** The price that the cabinet shows is the notice's; where it shows a balance alone, that is said, for it belongs elsewhere. */
function cabinetDocument(
  facts: Facts,
  sender: Sender,
  quotes: Quotes,
  problems: Problem[],
  page: CabinetPage | undefined,
  blocking: Blocking | undefined,
): TextDocument {
  const { balance, charge, chargeOn, isPage } = page ?? { isPage: false }
  if (balance !== undefined && !charge && !chargeOn && !blocking)
    return {
      kind: 'unknown',
      problems: [{ level: 'error', message: message('documents.cabinet.balanceOnly', { amount: { money: balance } }) }],
    }
  const { channel } = facts.letter
  const notice: NoticeDraft = { ...noticeOf(facts, sender), channel: isPage && channel !== 'email' ? 'cabinet' : channel }
  if (charge) notice.amount = charge.amount
  if (chargeOn) notice.effectiveOn = chargeOn.day
  const words: Quotes = {
    ...quotes,
    ...receiptWords(facts),
    ...(charge && { amount: quoteOf(facts.original, charge.at) }),
    ...(chargeOn && { effectiveOn: quoteOf(facts.original, chargeOn.at) }),
  }
  return { kind: 'notice', notice, quotes: words, problems: [...problems, ...(page?.problems ?? []), ...(blocking?.problems ?? [])] }
}

function noticeOf(facts: Facts, sender: Sender): NoticeDraft {
  return {
    ...sender,
    channel: facts.letter.channel,
    ...(facts.letter.receivedOn ? { receivedOn: facts.letter.receivedOn } : {}),
    text: facts.original.trim().slice(0, LONGEST_KEPT),
  }
}

/**
 * A bank's message is of the family's own side: its sum is no price. Its provider is the one that the autopay or the payee is called
 * by, never the bank.
 */
function bankDocument(facts: Facts, { bank, problems }: BankNotice): TextDocument {
  const contract = findContracts(facts.text)[0]
  const known = bank.title === undefined ? undefined : findProvider(bank.title)
  const provider = known && !known.provider.generic ? known.spelling : undefined
  const { channel } = facts.letter
  const sender = { ...(provider && { provider }), ...(contract && { contract: asWritten(facts.original, contract) }) }
  const notice: NoticeDraft = { ...noticeOf(facts, sender), channel: channel === 'email' ? 'email' : 'sms', bank }
  const quotes: Quotes = {
    ...(provider && bank.title !== undefined && { provider: bank.title }),
    ...(contract && { contract: quoteOf(facts.original, contract) }),
    ...receiptWords(facts),
  }
  return { kind: 'notice', notice, quotes, problems }
}

const receiptWords = ({ original, letter }: Facts): Quotes =>
  letter.receivedAt ? { receivedOn: quoteOf(original, letter.receivedAt) } : {}

const changeWords = ({ original }: Facts, change: PriceChange | undefined): Quotes => ({
  ...(change?.amountAt && { amount: quoteOf(original, change.amountAt) }),
  ...(change?.dayAt && { effectiveOn: quoteOf(original, change.dayAt) }),
})

/** Sums in another currency than the household's are taken as they stand, and said. */
function checkCurrency(facts: Facts, context: ReadContext): Problem[] {
  const other = facts.sums.find(({ currency }) => currency !== undefined && currency !== context.currency)?.currency
  return other ? [told(message('documents.text.otherCurrency', { found: other, currency: context.currency }))] : []
}

export const textReader: Reader = {
  format: 'text',
  accepts: ({ text, messages = [] }) => text !== undefined && (messages.length > 0 || looksLikeDocument(text)),
  *read({ name, text = '', messages = [] }, context): Reading {
    const [first, ...parts] = messagePapers(name, messages, context)
    yield 1
    if (!first) return { ...readDocumentText(text, context), format: 'text' }
    const { file: _file, sha256: _sha, ...own } = first
    return { ...own, ...(parts.length > 0 && { parts }) }
  },
}

/** The messages of a chat that say something, each a paper of its own. */
function messagePapers(name: string, messages: readonly InputFile[], context: ReadContext): Inspected[] {
  return messages.flatMap((message) => {
    const document = readDocumentText(new TextDecoder().decode(message.bytes), context)
    return document.kind === 'unknown' ? [] : papersInside(name, message, { ...document, format: 'text' })
  })
}
