/** Codes of European transfers and of Swiss bills, as generators write them. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { isIban } from '../../../shared/documents/code/iban.ts'
import { parsePaymentCode, paymentCodeReader } from '../../../shared/documents/payment-code.ts'
import { finish, type ReadResult } from '../../../shared/reader.ts'

const CONTEXT = { asOf: civilDate('2025-06-20'), currency: 'EUR' }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const readBytes = (bytes: Uint8Array, text?: string, currency = 'EUR'): ReadResult => {
  const source = { name: 'a.txt', bytes, ...(text !== undefined && { text }) }
  expect(paymentCodeReader.accepts(source)).toBe(true)
  return finish(paymentCodeReader.read(source, { ...CONTEXT, currency }))
}
const read = (text: string, currency = 'EUR'): ReadResult => readBytes(bytesOf(text), text, currency)
const keys = ({ problems }: ReadResult): string[] => problems.map(({ message }) => message.key)

const IBAN = 'DE89370400440532013000'
interface Epc {
  version?: string
  charset?: string
  bic?: string
  name?: string
  iban?: string
  sum?: string
  reference?: string
  text?: string
  info?: string
}
const epc = (given: Epc = {}): string[] => {
  const { version = '002', charset = '1', bic = '', name = 'Stadtwerke Köln', iban = IBAN, sum = 'EUR84.5' } = given
  const { reference = '', text = '', info = '' } = given
  return ['BCD', version, charset, 'SCT', bic, name, iban, sum, '', reference, text, info]
}
const EPC_BILL = {
  provider: 'Stadtwerke Köln',
  charged: 8450,
  total: 8450,
  payTo: { account: IBAN },
}

describe('a code of a European transfer', () => {
  it.each<[string, string]>([
    ['as the standard has it', epc().join('\n')],
    ['with CRLF', epc().join('\r\n')],
    ['with CR', epc().join('\r')],
    ['without its last lines', epc().slice(0, 8).join('\n')],
    ['of version 001', epc({ version: '001', bic: 'COBADEFFXXX' }).join('\n')],
    ['of a version without zeros', epc({ version: '2' }).join('\n')],
    ['with a comma', epc({ sum: 'EUR84,50' }).join('\n')],
    ['with a blank in the sum', epc({ sum: 'eur 84.50' }).join('\n')],
    ['with blanks in the account', epc({ iban: 'DE89 3704 0044 0532 0130 00' }).join('\n')],
    ['with blanks around lines', epc().join(' \n ')],
    ['after a byte order mark and an empty line', `\ufeff\n${epc().join('\n')}`],
  ])('%s', (_what, text) => {
    const result = read(text)
    expect([result.kind, result.format, result.invoice, result.problems]).toEqual(['invoice', 'qr-epc', EPC_BILL, []])
    expect(result.quotes).toMatchObject({
      provider: 'Stadtwerke Köln',
      charged: text
        .split(/[\r\n]+/)
        .find((line) => /eur/i.test(line))
        ?.trim(),
    })
  })

  it.each([
    ['1', 'utf-8', 'utf-8', 'Wärme'],
    ['2', 'latin1', 'windows-1252', 'Wärme'],
    ['3', 'iso-8859-2', 'iso-8859-2', 'Żółć'],
    ['5', 'iso-8859-5', 'iso-8859-5', 'Вода'],
    ['6', 'iso-8859-7', 'iso-8859-7', 'Ύδωρ'],
    ['8', 'iso-8859-15', 'iso-8859-15', 'Œuvre'],
    // Headers lie: UTF-8 under another digit, Latin-1 under the digit of UTF-8.
    ['2', 'utf-8', 'utf-8', 'Wärme'],
    ['1', 'latin1', 'windows-1252', 'Wärme'],
  ])('charset %s over %s', (charset, written, encoding, name) => {
    const result = readBytes(new Uint8Array(iconv.encode(epc({ charset, name }).join('\n'), written)), epc({ charset, name }).join('\n'))
    expect([result.encoding, result.invoice?.provider]).toEqual([encoding, name])
  })

  it('keeps what the payee knows the payment by', () => {
    expect(read(epc({ reference: 'RF18539007547034' }).join('\n')).invoice?.payTo).toEqual({ account: IBAN, reference: 'RF18539007547034' })
    expect(read(epc({ text: 'Rechnung 4711' }).join('\n')).invoice?.payTo?.reference).toBe('Rechnung 4711')
  })

  it('takes the day of the transfer as the due day', () => {
    const { invoice, quotes } = read(epc({ info: 'ReqdExctnDt/2026-01-05' }).join('\n'))
    expect([invoice?.dueOn, quotes?.dueOn]).toEqual(['2026-01-05', 'ReqdExctnDt/2026-01-05'])
  })

  it.each<[string, Epc, string[]]>([
    ['no sum', { sum: '' }, ['documents.code.noSum']],
    ['a sum that is none', { sum: 'EURviel' }, ['documents.code.badSum']],
    ['a sum of zero', { sum: 'EUR0.00' }, ['documents.code.zeroSum']],
    ['an account with wrong digits', { iban: 'DE88370400440532013000' }, ['codes.badIban']],
    ['no name', { name: '' }, ['documents.code.missing']],
  ])('%s is told', (_what, given, expected) => {
    const result = read(epc(given).join('\n'))
    expect([result.kind, keys(result)]).toEqual(['invoice', expected])
  })

  it('is told to be in another currency than the household', () => {
    expect(keys(read(epc().join('\n'), 'RUB'))).toEqual(['documents.text.otherCurrency'])
  })

  it.each([
    ['only its beginning', 'BCD\n002\n1\nSCT'],
    ['without payee', epc({ name: '', iban: '' }).join('\n')],
  ])('%s is broken', (_what, text) => {
    expect(keys(read(text))).toEqual(['documents.code.broken'])
  })
})

interface Swiss {
  version?: string
  sum?: string
  currency?: string
  kind?: string
  reference?: string
  text?: string
  billing?: string
  ways?: string[]
}
const SWISS_IBAN = 'CH4431999123000889012'
const ADDRESS = ['S', 'Werke Bern AG', 'Hauptstrasse', '7', '3000', 'Bern', 'CH']
const NOBODY = ['', '', '', '', '', '', '']
function swiss(given: Swiss = {}): string[] {
  const {
    version = '0200',
    sum = '84.50',
    currency = 'CHF',
    kind = 'QRR',
    reference = '210000000003139471430009017',
    text = '',
    billing = '',
    ways = [],
  } = given
  return ['SPC', version, '1', SWISS_IBAN, ...ADDRESS, ...NOBODY, sum, currency, ...NOBODY, kind, reference, text, 'EPD', billing, ...ways]
}
const SWISS_BILL = {
  provider: 'Werke Bern AG',
  charged: 8450,
  total: 8450,
  payTo: { account: SWISS_IBAN, reference: '210000000003139471430009017' },
}
const BILLING = String.raw`//S1/10/102\/19/11/250512/20/1400.000-53/30/106017086/31/250401250430/32/7.7/40/2:10;0:30`

describe('a code of a Swiss bill', () => {
  it.each<[string, string]>([
    ['as the guidelines have it', swiss().join('\n')],
    ['with CRLF', swiss().join('\r\n')],
    ['without its last lines', swiss().slice(0, 31).join('\n')],
    [
      'whose empty lines were lost',
      swiss()
        .filter((line) => line !== '')
        .join('\n'),
    ],
    ['with other ways to pay', swiss({ ways: ['eBill/B/peter@example.org', 'twint/light/02:5d5c#'] }).join('\n')],
    ['of a later version', swiss({ version: '0230' }).join('\n')],
  ])('%s', (_what, text) => {
    const result = read(text, 'CHF')
    expect([result.kind, result.format, result.invoice, result.problems]).toEqual(['invoice', 'qr-swiss', SWISS_BILL, []])
    expect(result.quotes).toMatchObject({ provider: 'Werke Bern AG', total: '84.50 CHF' })
  })

  it('has days, month and number in its billing information', () => {
    const { invoice, quotes } = read(swiss({ billing: BILLING }).join('\n'), 'CHF')
    expect(invoice).toMatchObject({ number: '102/19', issuedOn: '2025-05-12', dueOn: '2025-06-11', period: '2025-04' })
    expect(quotes).toMatchObject({ issuedOn: '/11/250512', dueOn: '/11/250512 /40/2:10;0:30', period: '/31/250401250430' })
  })

  it.each([
    ['terms with a discount alone', '//S1/11/250512/40/2:10', undefined],
    ['terms without a day of the bill', '//S1/40/0:30', undefined],
    ['terms in any order', '//S1/40/0:30;2:10/11/250512', '2025-06-11'],
    ['a day that does not exist', '//S1/11/250231/40/0:30', undefined],
    ['another syntax', '//XX/11/250512/40/0:30', undefined],
  ])('%s', (_what, billing, dueOn) => {
    expect(read(swiss({ billing }).join('\n'), 'CHF').invoice?.dueOn).toBe(dueOn)
  })

  it('of a service of several months names no month', () => {
    expect(read(swiss({ billing: '//S1/11/250512/31/250301250430' }).join('\n'), 'CHF').invoice?.period).toBeUndefined()
  })

  it.each<[string, Swiss, string[]]>([
    ['no sum', { sum: '' }, ['documents.code.noSum']],
    ['a sum of zero', { sum: '0.00' }, ['documents.code.zeroSum']],
    ['a sum that is none', { sum: '1.2.3' }, ['documents.code.badSum']],
  ])('%s is told', (_what, given, expected) => {
    expect(keys(read(swiss(given).join('\n'), 'CHF'))).toEqual(expected)
  })

  it.each(["1'234.50", '1 234.5', '1234.50'])('reads the sum %s', (sum) => {
    expect(read(swiss({ sum }).join('\n'), 'CHF').invoice?.total).toBe(123450)
  })

  it('without a reference has none', () => {
    const { invoice } = read(swiss({ kind: 'NON', reference: '', text: 'Rechnung 5' }).join('\n'), 'CHF')
    expect(invoice?.payTo).toEqual({ account: SWISS_IBAN })
  })

  it.each([
    ['only its beginning', 'SPC\n0200\n1\n'],
    ['without currency', swiss({ currency: 'XXX' }).join('\n')],
  ])('%s is broken', (_what, text) => {
    expect(keys(read(text, 'CHF'))).toEqual(['documents.code.broken'])
  })
})

describe('account numbers', () => {
  it.each([
    [IBAN, true],
    ['DE89 3704 0044 0532 0130 00', true],
    [SWISS_IBAN, true],
    ['GB82WEST12345698765432', true],
    ['GB82WEST12345698765431', false],
    ['DE00', false],
    ['', false],
  ])('%s: %s', (text, holds) => {
    expect(isIban(text)).toBe(holds)
  })
})

describe('whatever lines come', () => {
  const LINE = fc.oneof(
    fc.constantFrom('BCD', '002', 'SPC', '0200', '1', 'SCT', 'EUR12', 'CHF', 'NON', 'QRR', 'EPD', '//S1/11/250512/40/0:30', '//S1/\\', ''),
    fc.string({ maxLength: 40 }),
  )
  it('reading them never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom('BCD\n002', 'SPC\n0200', ''), fc.array(LINE, { maxLength: 40 }), (head, lines) => {
        const parsed = parsePaymentCode(bytesOf([head, ...lines].join('\n')))
        if (parsed.kind === 'transfer') expect(parsed.invoice.payTo?.account).not.toMatch(/\s/)
      }),
      { numRuns: 500 },
    )
  })
})

const SAMPLE = new URL('../../../../shared/fixtures/qr/schoero-swissqrbill__qr-code.test.snap', import.meta.url)
const absent = !existsSync(SAMPLE)
const samples = absent
  ? []
  : [...readFileSync(SAMPLE, 'utf8').matchAll(/exports\[`generateQRData > (.+?) \d+`\] = `\n"([\s\S]*?)"\n`/g)].map(
      ([, title = '', text = '']) => ({ title, text }),
    )

describe.skipIf(absent)(`codes of a public generator${absent ? ' (skipped: the sample files are not beside the project)' : ''}`, () => {
  it('are there', () => expect(samples.length).toBeGreaterThan(15))
  it.each(samples)('$title', ({ text }) => {
    const result = read(text, text.includes('\nEUR\n') ? 'EUR' : 'CHF')
    expect([result.kind, result.format]).toEqual(['invoice', 'qr-swiss'])
    expect(result.invoice?.provider).toMatch(/^Creditor FirstName LastName/)
    const stated = /^(\d+)\.(\d\d)$/m.exec(text)
    expect(result.invoice?.total).toBe(stated ? Number(`${stated[1]}${stated[2]}`) : undefined)
    if (text.includes('/11/190512'))
      expect(result.invoice).toMatchObject({ issuedOn: '2019-05-12', dueOn: '2019-06-11', number: '10201409' })
    const reference = /^(?:QRR|SCOR)\n(.+)$/m.exec(text)?.[1]
    expect(result.invoice?.payTo?.reference).toBe(reference)
  })
})
