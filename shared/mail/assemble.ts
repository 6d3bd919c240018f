/** Puts together what an e-mail holds: which paper is the invoice, which the notice, what is a part, and what one side knows for the other. */
import { message, type Problem } from '../i18n/message.ts'
import { holdsPaper, sourceOf } from '../inside.ts'
import type { Inspected, InvoiceDraft, NoticeDraft, Quotes } from '../model/inspected.ts'
import type { ReadResult } from '../reader.ts'
import type { Attached } from './attached.ts'
import { type Letter, type ReadMail, senderOf } from './letter.ts'
import { differencesOf, sameBill, sameContract } from './same-bill.ts'

/** Formats that programs write: of two copies of one bill these are the exact ones. */
const EXACT: readonly string[] = ['ubl', 'cii']

/** The e-mail as one file with its parts; undefined where it holds nothing of use. */
export function assemble(mail: ReadMail, letter: Letter, { papers, due }: Attached): ReadResult | undefined {
  const { bills, repeated } = withoutRepeated(papers.filter(({ invoice }) => invoice !== undefined))
  const main = chooseBill(bills, letter)
  const result = main ? withBill(main, mail, letter) : withoutBill(papers, letter)
  const taken = main ?? result?.taken
  const parts = papers.filter((paper) => paper !== taken && !repeated.includes(paper))
  if (!result && parts.length === 0) return undefined
  const told = repeated.map(({ file }): Problem => ({ level: 'warning', message: message('mail.repeated', { file }) }))
  const whole = result?.found ?? { kind: 'unknown', format: 'eml', problems: [] }
  const dated = due && !whole.invoice?.dueOn ? withDue(whole, due) : whole
  return { ...dated, ...(parts.length > 0 && { parts: parts.map(lone) }), problems: [...dated.problems, ...told] }
}

/** The same bill twice, as PDF and as XML: the exact one stays. */
function withoutRepeated(all: readonly Inspected[]): { bills: Inspected[]; repeated: Inspected[] } {
  const bills: Inspected[] = []
  const repeated: Inspected[] = []
  const ordered = all.toSorted((a, b) => Number(EXACT.includes(b.format)) - Number(EXACT.includes(a.format)))
  for (const bill of ordered) {
    const known = bills.some(({ invoice }) => invoice && bill.invoice && sameBill(invoice, bill.invoice))
    ;(known ? repeated : bills).push(bill)
  }
  return { bills: all.filter((bill) => bills.includes(bill)), repeated }
}

/** The bill the letter speaks of, else the first. */
function chooseBill(bills: readonly Inspected[], { document, sender }: Letter): Inspected | undefined {
  const said: InvoiceDraft | undefined = document.kind === 'invoice' ? document.invoice : undefined
  const meant = bills.find(({ invoice = {} }) => said !== undefined && sameBill(invoice, said))
  const { contract } = sender
  const numbered = bills.find(({ invoice = {} }) => contract && invoice.contract && sameContract(invoice, { contract }))
  return meant ?? numbered ?? bills[0]
}

interface Made {
  found: ReadResult
  /** The attached paper that became the mail's own. */
  taken?: Inspected
}

/** The attached bill is the invoice, the letter the notice that came with it; each knows what the other does. */
function withBill(bill: Inspected, mail: ReadMail, letter: Letter): Made {
  const { document, text, sender, quotes: words } = letter
  const said = document.kind === 'invoice' ? document.invoice : undefined
  const apart = said && bill.invoice ? differencesOf(said, bill.invoice) : []
  // A letter of another contract says nothing of this bill.
  const helps = !apart.some(({ message: { key } }) => key === 'mail.otherContract')
  const invoice: InvoiceDraft = {
    ...(helps ? fromLetter(sender, said, mail) : {}),
    ...bill.invoice,
    source: bill.invoice?.source ?? sourceOf(bill),
  }
  const own: NoticeDraft = document.kind === 'notice' ? document.notice : coverLetter(mail, text)
  const notice: NoticeDraft = { ...(helps ? senderOf(invoice) : {}), ...sender, ...own }
  const problems = [...bill.problems, ...apart, ...(document.kind === 'notice' ? document.problems : [])]
  // Where the bill names the day it was made without showing where, the letter's day is not quoted for it.
  const { issuedOn: _, ...others } = words
  const given = bill.invoice?.issuedOn === undefined ? words : others
  const quotes: Quotes = { ...(helps ? onlyOf(given, invoice) : {}), ...noticeWords(words), ...bill.quotes }
  const kept = text === '' ? {} : { notice }
  return { found: { kind: 'invoice', format: 'eml', invoice, ...kept, quotes, problems }, taken: bill }
}

/** What the letter tells of a bill that does not say it itself: who, for which month, until when; never a sum. */
function fromLetter(sender: Letter['sender'], said: InvoiceDraft | undefined, { on }: ReadMail): InvoiceDraft {
  return {
    ...(on && { issuedOn: on }),
    ...sender,
    ...(said?.period && { period: said.period }),
    ...(said?.dueOn && { dueOn: said.dueOn }),
  }
}

const coverLetter = ({ on }: ReadMail, text: string): NoticeDraft => ({
  channel: 'email',
  ...(on && { receivedOn: on }),
  text: text.slice(0, LONGEST_COVER),
})
const LONGEST_COVER = 4000

/** Of the letter's words those of fields that the bill has now. */
function onlyOf({ provider, contract, inn, period, dueOn, issuedOn }: Quotes, invoice: InvoiceDraft): Quotes {
  return {
    ...(issuedOn && invoice.issuedOn && { issuedOn }),
    ...(provider && invoice.provider && { provider }),
    ...(contract && invoice.contract && { contract }),
    ...(inn && invoice.inn && { inn }),
    ...(period && invoice.period && { period }),
    ...(dueOn && invoice.dueOn && { dueOn }),
  }
}

const noticeWords = ({ amount, effectiveOn, receivedOn }: Quotes): Quotes => ({
  ...(amount && { amount }),
  ...(effectiveOn && { effectiveOn }),
  ...(receivedOn && { receivedOn }),
})

/** No attached file is a bill: the letter is the bill or the notice itself; where it says nothing, an attached notice stands for it. */
function withoutBill(papers: readonly Inspected[], { document, quotes: words }: Letter): Made | undefined {
  if (document.kind === 'invoice') {
    const { invoice, problems } = document
    const { receivedOn: _, ...quotes } = words
    return { found: { kind: 'invoice', format: 'eml', invoice, quotes, problems } }
  }
  if (document.kind === 'notice') {
    const { notice, problems } = document
    const { issuedOn: _, ...quotes } = words
    return { found: { kind: 'notice', format: 'eml', notice, quotes, problems } }
  }
  const attached = papers.find(holdsPaper)
  if (!attached?.notice) return undefined
  const notice: NoticeDraft = { ...attached.notice, channel: 'email', source: attached.notice.source ?? sourceOf(attached) }
  const quotes = attached.quotes ?? {}
  return { found: { kind: 'notice', format: 'eml', notice, quotes, problems: attached.problems }, taken: attached }
}

function withDue(found: ReadResult, { day, words }: NonNullable<Attached['due']>): ReadResult {
  if (!found.invoice) return found
  const told: Problem = { level: 'warning', message: message('mail.dueFromCalendar', { on: { day } }) }
  return {
    ...found,
    invoice: { ...found.invoice, dueOn: day },
    quotes: { ...found.quotes, dueOn: words },
    problems: [...found.problems, told],
  }
}

/** Parts have no parts. */
const lone = ({ parts: _, ...paper }: Inspected): Inspected => paper
