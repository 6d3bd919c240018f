/** Helpers of the document tests: reads a text on a fixed day and names the problems by their keys. */
import { civilDate } from '../../../shared/dates.ts'
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
