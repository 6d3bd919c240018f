/** Finds papers by what a person remembers of them: a provider, an account, a month, a sum, a word of the text, a file's name. */
import { monthForms } from '../catalogue/wording-months.ts'
import type { Account, Household, Invoice, InvoiceLine, Notice } from '../model/household.ts'
import { absolute, formatMoney, type Money } from '../money.ts'
import { hasWords, normaliseContract, normaliseWords, type Words } from '../text/normalise.ts'
import { type Originals, type Paper, papersOf } from './paper.ts'

/**
 * The papers in which every word of the query is found, newest first; an empty query finds all. A word may be the beginning of one
 * («квит»), but not of a number: 735 is not 7350. Months are found by their names («июль», «в июле») and as 2025-07 or 07.2025, sums
 * however they are written (735; 735,00; 1 234.50), contract numbers with or without their spaces and dashes.
 */
export function searchPapers(household: Household, originals: Originals, query: string): Paper[] {
  const papers = papersOf(household, originals)
  const asked = askedIn(query)
  if (asked.length === 0) return papers
  const contract = normaliseContract(query)
  const accounts = new Map(household.accounts.map((account) => [account.id, { words: accountWords(account), account }]))
  return papers.filter((paper) => {
    const owner = accounts.get(paper.account ?? '')
    if (contract.length >= SHORTEST_CONTRACT && normaliseContract(owner?.account.contract ?? '').includes(contract)) return true
    const words = wordsOf(paper)
    return asked.every((word) => words.includes(word) || owner?.words.includes(word))
  })
}

const accountWords = ({ name, provider, payees = [], contract = '' }: Account): Words =>
  normaliseWords([name, provider, ...payees, contract].join(' '))

/** Words of papers, which are never changed in place: a person who types asks for them with each letter. */
const known = new WeakMap<object, Words>()

function wordsOf(paper: Paper): Words {
  const source = paper.kind === 'invoice' ? paper.invoice : paper.kind === 'notice' ? paper.notice : undefined
  const before = source && known.get(source)
  const own = before ?? normaliseWords(textsOf(paper).filter(Boolean).join(' '))
  if (source && !before) known.set(source, own)
  // The kept file may come later than the paper, so its name is no part of what is remembered.
  return paper.original ? (`${own}${normaliseWords(paper.original.name)}` as Words) : own
}

/** Fewer digits stand in many numbers. */
const SHORTEST_CONTRACT = 5
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g
/** «за», «от», "in", and what only says that it is a sum: of no use beside other words. */
const SMALL = /^(?:\p{L}{1,2}|руб\p{L}*|rub|rubles?|roubles?|коп\p{L}*)\.?$/iu
const NUMBER_AT_END = /\d$/

/** Each word of the query as it must stand in a paper's words: from the beginning of a word; a number to its end. */
function askedIn(query: string): string[] {
  const words = query.replace(THOUSANDS, (sum) => sum.replace(/\D/g, '')).split(/\s+/)
  const meant = words.filter((word) => !SMALL.test(word))
  return (meant.length > 0 ? meant : words)
    .map(normaliseWords)
    .filter(hasWords)
    .map((word) => (NUMBER_AT_END.test(word.trimEnd()) ? word : word.trimEnd()))
}

/** What of a paper itself can be searched. */
function textsOf(paper: Paper): (string | undefined)[] {
  switch (paper.kind) {
    case 'invoice':
      return [paper.invoice.source?.file, ...invoiceTexts(paper.invoice)]
    case 'notice':
      return [paper.notice.source?.file, ...noticeTexts(paper.notice)]
    case 'statement': {
      const { file, source, from, to } = paper.statement
      return [file, source, from && month(from), to && month(to)]
    }
    case 'file':
      return [month(paper.on)]
  }
}

const invoiceTexts = (invoice: Invoice): (string | undefined)[] => [
  month(invoice.period),
  ...[invoice.charged, invoice.total, invoice.openingDebt, invoice.paid, invoice.penalty, invoice.recalculation].map(sum),
  ...(invoice.lines ?? []).flatMap(({ title, amount }: InvoiceLine) => [title, sum(amount)]),
]

const noticeTexts = ({ text, amount, receivedOn, effectiveOn }: Notice): (string | undefined)[] => [
  text,
  sum(amount),
  ...[receivedOn, effectiveOn].map((day) => day && month(day)),
]

/** 2025-07, 07.2025, and the month's names: each in all its forms. */
function month(day: string): string {
  const [year = '', number = ''] = day.split('-')
  return `${year}-${number} | ${number}.${year} | ${monthForms(Number(number)).join(' ')} ${year}`
}

/** 735.00 and 735. */
function sum(amount: Money | undefined): string | undefined {
  if (amount === undefined) return undefined
  const text = formatMoney(absolute(amount))
  return `${text} | ${text.replace(/\.\d\d$/, '')}`
}
