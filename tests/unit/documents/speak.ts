/** Helpers of the document tests: reads a text on a fixed day and names the problems by their keys. */
import { civilDate } from '../../../shared/dates.ts'
import { looksLikeDocument } from '../../../shared/documents/text/recognise.ts'
import { readDocumentText, type TextDocument } from '../../../shared/documents/text.ts'

export const AS_OF = civilDate('2025-06-20')

export const readText = (text: string, currency = 'RUB', asOf: string = AS_OF): TextDocument =>
  readDocumentText(text, { asOf: civilDate(asOf), currency })

/** Keys of the problems without the area. */
export const doubts = ({ problems }: TextDocument): string[] =>
  problems.map(({ message }) => message.key.replace(/^documents\.(?:text\.)?/, ''))

export const noticeOf = (text: string, currency = 'RUB', asOf: string = AS_OF) => {
  const document = readText(text, currency, asOf)
  if (document.kind !== 'notice') throw new Error(`read as ${document.kind}: ${text}`)
  return document.notice
}

export const invoiceOf = (text: string, currency = 'RUB', asOf: string = AS_OF) => {
  const document = readText(text, currency, asOf)
  if (document.kind !== 'invoice') throw new Error(`read as ${document.kind}: ${text}`)
  return document.invoice
}

const sum = (minor: number | undefined): string => (minor === undefined ? '' : ` ${(minor / 100).toFixed(2)}`)
const on = (word: string, day: string | undefined): string => (day === undefined ? '' : ` ${word} ${day}`)

/** What a text was read as, in one line: «price 735.00 from 2025-07-01; dayWithoutYear». The doubts stand behind the semicolon. */
export function readingOf(text: string, currency = 'RUB'): string {
  if (!looksLikeDocument(text)) return 'nothing'
  const document = readText(text, currency)
  if (document.kind === 'unknown') return 'nothing'
  if (document.kind === 'invoice') {
    const { total, charged, openingDebt, dueOn } = document.invoice
    return `bill${sum(total)}${on('charged', sum(charged).trim() || undefined)}${on('before', sum(openingDebt).trim() || undefined)}${on('due', dueOn)}`
  }
  const { bank, amount, effectiveOn } = document.notice
  if (bank) return `bank ${bank.event}${sum(bank.amount)}${on('on', bank.on)}${on('next', bank.nextOn)}`
  const said = doubts(document)
  const threat = said.some((key) => key === 'blocking.recognised')
  const lent = said.some((key) => key === 'promised.recognised')
  const found = `${lent ? 'lent' : threat ? 'threat' : 'price'}${sum(amount)}${on('from', effectiveOn)}`
  const doubted = said.flatMap((key) => (key.startsWith('notice.') ? [key.slice('notice.'.length)] : []))
  return doubted.length > 0 ? `${found}; ${doubted.join(', ')}` : found
}
