/** Slips of those who make payment codes and of those who send them on: wrong charsets, headers, quotes, sums, days, numbers in the purpose. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { parsePaymentCode } from '../../../shared/documents/payment-code.ts'
import { inspectText } from '../statements/reading.ts'

const FIELDS = {
  Name: 'ООО "Ромашка Связь"',
  PersonalAcc: '40702810900000002851',
  BankName: 'ПАО БАНК',
  BIC: '044030827',
  PersAcc: '770049120',
  PaymPeriod: '062025',
  Sum: '73500',
}
type Fields = Partial<Record<string, string | undefined>>
const codeOf = (changed: Fields = {}, head = 'ST00012'): string =>
  [head, ...Object.entries({ ...FIELDS, ...changed }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))].join('|')
const WHOLE = { provider: FIELDS.Name, contract: '770049120', period: '2025-06', total: 73500 }
const invoiceOf = (input: Uint8Array | string) => {
  const parsed = parsePaymentCode(typeof input === 'string' ? new TextEncoder().encode(input) : input)
  if (parsed.kind !== 'payment') throw new Error(parsed.kind)
  return parsed
}

describe('the charset', () => {
  it.each([
    ['koi8-r', '1'],
    ['koi8-r', '2'],
    ['koi8-r', '3'],
    ['windows-1251', '1'],
    ['windows-1251', '2'],
    ['windows-1251', '3'],
  ])('%s under the digit %s is read as what it is', (charset, digit) => {
    const { invoice, encoding } = invoiceOf(new Uint8Array(iconv.encode(codeOf({}, `ST0001${digit}`), charset)))
    expect({ encoding, ...invoice }).toMatchObject({ encoding: charset, ...WHOLE })
  })
})

describe('where a code stands', () => {
  it.each([
    ['behind words on its line', `Вот код: ${codeOf()}`],
    ['in quotes', `"${codeOf()}"`],
    ['in the quotes of letters', `«${codeOf()}»`],
    ['with a header in small letters', codeOf({}, 'st00012')],
  ])('%s', (_where, text) => {
    const { kind, format, invoice } = inspectText(text)
    expect({ kind, format, ...invoice }).toMatchObject({ kind: 'invoice', format: 'qr-gost', ...WHOLE })
  })

  it.each([
    'Дата;Код;Сумма\n01.06.2025;ST00012|Name=А|Sum=1;735,00\n02.06.2025;ST00012|Name=А|Sum=1;735,00',
    'Платите по ST00012, пожалуйста',
  ])('in the cells of a table or in prose there is none: %j', (text) => {
    expect(inspectText(text).format).not.toBe('qr-gost')
  })
})

describe('what its fields say', () => {
  it.each<[string, Fields, object]>([
    ['roubles and kopecks with a dash', { Sum: '735-00' }, { total: 73500 }],
    ['three digits behind the dot are no sum', { Sum: '735.005' }, { total: undefined, charged: undefined }],
    ['a due day with a short year', { PaymTerm: '10.07.25' }, { dueOn: '2025-07-10' }],
    ['a due day after «до»', { PaymTerm: 'до 10.07.2025' }, { dueOn: '2025-07-10' }],
    ['a due day by its month', { PaymTerm: '10 июля 2025' }, { dueOn: '2025-07-10' }],
    ['the number in the purpose', { PersAcc: undefined, Purpose: 'Услуги связи, л/с 770049120' }, { contract: '770049120' }],
    ['two numbers in the purpose are none', { PersAcc: undefined, Purpose: 'л/с 770049120, л/с 770049121' }, { contract: undefined }],
    ['the month in the purpose', { PaymPeriod: undefined, Purpose: 'Квартплата за июнь 2025 г.' }, { period: '2025-06' }],
    ['a month without a year is none', { PaymPeriod: undefined, Purpose: 'Квартплата за июнь' }, { period: undefined }],
    ['two months are none', { PaymPeriod: undefined, Purpose: 'за май 2025, за июнь 2025' }, { period: undefined }],
  ])('%s', (_what, fields, expected) => {
    const { invoice } = invoiceOf(codeOf(fields))
    for (const [field, value] of Object.entries(expected)) expect(invoice[field as keyof typeof invoice]).toBe(value)
  })

  it('shows the purpose that a field was read from', () => {
    const purpose = 'л/с 770049120 за июнь 2025 г.'
    const { quotes } = invoiceOf(codeOf({ PersAcc: undefined, PaymPeriod: undefined, Purpose: purpose }))
    expect(quotes).toMatchObject({ contract: `Purpose=${purpose}`, period: `Purpose=${purpose}` })
  })
})
