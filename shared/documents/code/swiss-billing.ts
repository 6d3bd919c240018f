/** The billing information of a Swiss code in Swico's syntax (`//S1/10/…/11/…/40/…`): days and terms of the bill. */
import { addDays, type CivilDate, civilDateOf, monthOf } from '../../dates.ts'
import type { InvoiceDraft, Quotes } from '../../model/inspected.ts'

/** Tags with their values; a slash inside a value is written `\/`. */
function tagsOf(billing: string): Map<string, string> {
  const tags = new Map<string, string>()
  if (!billing.startsWith('//S1/')) return tags
  const parts = billing.slice(5).match(/(?:\\.|[^/\\])*(?:\/|$)/g) ?? []
  const values = parts.map((part) => part.replace(/\/$/, '').replace(/\\(.)/g, '$1'))
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [tag = '', value = ''] = [values[at], values[at + 1]]
    if (/^\d\d$/.test(tag) && value !== '' && !tags.has(tag)) tags.set(tag, value)
  }
  return tags
}

/** `190512` is 12 May 2019: years of two digits are of this century. */
function dayOf(text: string): CivilDate | undefined {
  const parts = /^(\d\d)(\d\d)(\d\d)$/.exec(text)
  return parts ? civilDateOf(2000 + Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

/** Days until the bill is due without a discount, from terms such as `2:10;0:30`. */
function daysToPay(terms: string): number | undefined {
  for (const term of terms.split(';')) {
    const parts = /^\s*0*(?:\.0+)?\s*:\s*(\d{1,3})\s*$/.exec(term)
    if (parts) return Number(parts[1])
  }
  return undefined
}

/**
 * Puts into the bill what its billing information says: its number (tag 10), the day of the bill (tag 11), the due day (that day and the days of the terms
 * without a discount, tag 40), the month where the service (tag 31) began and ended in one. Anything else than Swico's syntax is left.
 */
export function readBilling(billing: string, invoice: InvoiceDraft, quotes: Quotes): void {
  const tags = tagsOf(billing)
  const number = tags.get('10')
  if (number) invoice.number = number
  const [day = '', service = '', terms = ''] = ['11', '31', '40'].map((tag) => tags.get(tag))
  const issuedOn = dayOf(day)
  if (issuedOn) [invoice.issuedOn, quotes.issuedOn] = [issuedOn, `/11/${day}`]
  const days = daysToPay(terms)
  if (issuedOn && days !== undefined) [invoice.dueOn, quotes.dueOn] = [addDays(issuedOn, days), `/11/${day} /40/${terms}`]
  const [from, to] = /^\d{12}$/.test(service) ? [dayOf(service.slice(0, 6)), dayOf(service.slice(6))] : []
  if (from && to && monthOf(from) === monthOf(to)) [invoice.period, quotes.period] = [monthOf(from), `/31/${service}`]
}
