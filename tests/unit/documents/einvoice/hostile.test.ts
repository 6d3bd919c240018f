/** Electronic invoices that are something else, broken, wrapped, or made to harm. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../../shared/dates.ts'
import { einvoiceKind } from '../../../../shared/documents/einvoice/kind.ts'
import { readEinvoice } from '../../../../shared/documents/einvoice/reader.ts'
import { inspectNow } from '../../../../shared/inspect.ts'
import { MAX_INVOICE_LINES } from '../../../../shared/limits.ts'
import { CONTEXT, ciiText, keysOf, read, ublText } from './papers.ts'

const PERIOD = ['2025-05-01', '2025-05-31'] as const
const [UBL, CII] = [ublText({ period: PERIOD }), ciiText({ period: PERIOD })]
const inspect = (text: string) => inspectNow({ name: 'rechnung.xml', bytes: new TextEncoder().encode(text), sha256: '00' }, CONTEXT)
const told = (text: string): string[] => {
  const { kind, problems } = read(text)
  return [kind, ...problems.map(({ level, at, message }) => `${level} ${at && 'line' in at ? `${at.line} ` : ''}${message.key}`)]
}

describe('what it is', () => {
  it.each<[string, string, 'ubl' | 'cii' | undefined]>([
    ['UBL', UBL, 'ubl'],
    ['a credit note', ublText({}, 'CreditNote'), 'ubl'],
    ['CII', CII, 'cii'],
    ['ZUGFeRD 1', ciiText({}, true), 'cii'],
    ['with a byte order mark and blank lines', `\ufeff\n\n${UBL}`, 'ubl'],
    ['behind long comments', CII.replace('?>', `?><!--${' licence '.repeat(2_000)}--><!-- and more -->`), 'cii'],
    ['behind an instruction', UBL.replace('?>', '?><?xml-stylesheet href="x"?>'), 'ubl'],
    ['with any prefix', UBL.replace(/<(\/?)Invoice/g, '<$1q:Invoice').replace('xmlns=', 'xmlns:q='), 'ubl'],
    ['with its name space taken away', UBL.replace(/ xmlns[:\w]*="[^"]*"/g, ''), 'ubl'],
    [
      'in the envelope of a network',
      `<StandardBusinessDocument xmlns="urn:x"><Header/>${UBL.replace(/<\?.*\?>/, '')}</StandardBusinessDocument>`,
      'ubl',
    ],
    ['another invoice', '<Invoice xmlns="http://example.org/isdoc"><LegalMonetaryTotal/></Invoice>', undefined],
    ['a web page', '<html><body>Invoice</body></html>', undefined],
    ['a bank message', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>', undefined],
    ['a comment without an end', '<!-- <Invoice', undefined],
    ['words', 'CrossIndustryInvoice', undefined],
    ['nothing', '', undefined],
  ])('%s', (_title, text, kind) => {
    expect(einvoiceKind(text)).toBe(kind)
    expect(readEinvoice(text, CONTEXT)?.format).toBe(kind)
  })

  it('the table of formats reads it as a file, in any encoding', () => {
    expect(inspect(UBL)).toMatchObject({ kind: 'invoice', format: 'ubl', invoice: { total: 11900 } })
    expect(inspect(CII)).toMatchObject({ kind: 'invoice', format: 'cii' })
    const wrapped = `<StandardBusinessDocument>${UBL.replace(/<\?.*\?>/, '')}</StandardBusinessDocument>`
    expect(inspect(wrapped)).toMatchObject({ kind: 'invoice', format: 'ubl', invoice: { number: 'R-17' } })
    const latin = ublText({ provider: 'Stadtwärme Süd' }).replace('UTF-8', 'ISO-8859-1')
    const bytes = Uint8Array.from([...latin].map((letter) => letter.charCodeAt(0)))
    expect(inspectNow({ name: 'x', bytes, sha256: '00' }, CONTEXT).invoice?.provider).toBe('Stadtwärme Süd')
  })

  it('files inside of it cost nothing', () => {
    const inside = `<cac:Attachment><cbc:EmbeddedDocumentBinaryObject>${'QUJD'.repeat(1_000_000)}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`
    expect(read(UBL.replace('<cbc:IssueDate>', `${inside}<cbc:IssueDate>`)).invoice?.total).toBe(11900)
  })
})

describe('traps', () => {
  const withTypes = (text: string, types: string): string => text.replace('?>', `?>\n<!DOCTYPE x [${types}]>`)

  it.each([
    ['an entity bomb', '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'],
    ['a reference to another file', '<!ENTITY x SYSTEM "file:///etc/hostname">'],
    ['an empty one', ''],
  ])('a document type is refused: %s', (_title, types) => {
    for (const text of [UBL, CII]) expect(told(withTypes(text, types))).toEqual(['unknown', 'error 2 einvoice.xml.doctype'])
  })

  it('a document type without a subset, too', () => {
    expect(told(UBL.replace('?>', '?><!DOCTYPE Invoice SYSTEM "invoice.dtd">'))).toEqual(['unknown', 'error 1 einvoice.xml.doctype'])
  })

  it.each([
    ['deep', '<a>'.repeat(200_000)],
    ['tooMany', '<a/>'.repeat(1_100_000)],
  ])('too %s', (kind, junk) => {
    const [found, problem] = told(UBL.replace('<cbc:IssueDate>', `${junk}<cbc:IssueDate>`))
    expect(found).toBe('unknown')
    expect(problem).toMatch(new RegExp(`^error \\d+ einvoice\\.xml\\.${kind}$`))
  })

  it('more lines than a bill has: the totals are taken', () => {
    const positions = Array.from({ length: MAX_INVOICE_LINES }, () => ({ title: 'Anruf', total: '0.02' }))
    const found = read(ublText({ period: PERIOD, positions }))
    expect(keysOf(found)).toEqual(['einvoice.lines.tooMany'])
    expect(found.invoice).toMatchObject({ total: 11900 })
    expect(found.invoice).not.toHaveProperty('lines')
  })

  it.each<[string, (text: string) => string]>([
    ['a name of a megabyte', (text) => text.replace('Nordlicht Energie', 'N'.repeat(1_000_000))],
    [
      'a note of a megabyte of days',
      (text) => text.replace('<cbc:IssueDate>', `<cbc:Note>${'zahlbar bis 04.07.2025 '.repeat(50_000)}</cbc:Note><cbc:IssueDate>`),
    ],
    [
      'notes by the thousand',
      (text) => text.replace('<cbc:IssueDate>', `${'<cbc:Note>wird am wird am wird am</cbc:Note>'.repeat(20_000)}<cbc:IssueDate>`),
    ],
    [
      'terms of blanks',
      (text) =>
        text.replace(
          '<cac:LegalMonetaryTotal>',
          `<cac:PaymentTerms><cbc:Note>${'bis '.repeat(100_000)}</cbc:Note></cac:PaymentTerms><cac:LegalMonetaryTotal>`,
        ),
    ],
    ['a sum of a million digits', (text) => text.replace('<cbc:PayableAmount>119.00', `<cbc:PayableAmount>${'9'.repeat(1_000_000)}`)],
    ['a price of twenty digits', (text) => text.replace('<cbc:PriceAmount>0.25', '<cbc:PriceAmount>99999999999999999999')],
  ])('%s', (_title, made) => {
    expect(made(UBL)).not.toBe(UBL)
    const { invoice } = read(made(UBL))
    expect(invoice?.charged).toBe(11900)
    expect(JSON.stringify(invoice).length).toBeLessThan(2_000)
  })
})

describe('damage', () => {
  it('what breaks off is told with its line', () => {
    const lines = UBL.split('\n')
    const cut = lines.slice(0, -3).join('\n')
    expect(told(cut)).toEqual(['unknown', `error ${lines.length - 3} einvoice.xml.damaged`])
  })

  it('a slip inside is told with its line, and what could be read is taken', () => {
    const line = UBL.split('\n').findIndex((each) => each.includes('Nordlicht')) + 1
    const [kind, problem] = told(UBL.replace('Nordlicht Energie', 'Nord & Licht'))
    expect([kind, problem]).toEqual(['invoice', `error ${line} einvoice.xml.broken`])
  })

  it('an envelope without an invoice', () => {
    const empty = '<Envelope xmlns:i="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'
    expect(told(empty)).toEqual(['unknown', 'error einvoice.xml.noInvoice'])
  })

  it('an invoice without any sum', () => {
    expect(told(ublText({ gross: '', net: '', payable: '', positions: [] }))).toEqual(['unknown', 'error einvoice.xml.noSum'])
  })

  it('any cut and any change of a character gives an answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(UBL, CII),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('<', '>', '&', '"', ']]>', 'ж', '0', '-'),
        (text, at, end, put) => {
          const place = at % text.length
          const changed = `${text.slice(0, place)}${put}${text.slice(place + 1)}`.slice(0, end % 2 === 0 ? undefined : end % text.length)
          const found = readEinvoice(changed, { asOf: civilDate('2025-07-01'), currency: 'EUR' })
          if (found?.kind === 'invoice') expect(Number.isSafeInteger(found.invoice?.total)).toBe(true)
          else if (found) expect(found.problems.some(({ level }) => level === 'error')).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
