/** Payment codes: every slip that generators make, and what is no bill at all. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { compareWithPrinted, isOddSum, readSum } from '../../../shared/documents/code/sum.ts'
import { parsePaymentCode, paymentCodeReader } from '../../../shared/documents/payment-code.ts'
import type { Problem } from '../../../shared/i18n/message.ts'
import { money } from '../../../shared/money.ts'
import { finish, type ReadResult } from '../../../shared/reader.ts'

const HEAD = 'Name=АО "Свет и Тепло"|PersonalAcc=40702810900000002851|BankName=Банк|BIC=044030827|CorrespAcc=30101810000000000827'
const code = (rest: string, head = HEAD): string => `ST00012|${head}${rest && `|${rest}`}`
const parsed = (input: Uint8Array | string) => {
  const result = parsePaymentCode(input)
  if (result.kind !== 'payment') throw new Error(`read as ${result.kind}`)
  return result
}
const keys = (problems: readonly Problem[]): string[] => problems.map((problem) => problem.message.key.replace('documents.code.', ''))

const source = (text: string, bytes: Uint8Array = new TextEncoder().encode(text)) => ({ name: 'code.txt', bytes, text, encoding: 'utf-8' })
const read = (text: string, bytes?: Uint8Array, currency = 'RUB'): ReadResult =>
  finish(paymentCodeReader.read(source(text, bytes), { asOf: civilDate('2025-06-20'), currency }))

describe('fields', () => {
  const full = 'Sum=73500|PersAcc=0077 004|PaymPeriod=072025|PaymTerm=10.08.2025|PayeeINN=7725088527|QuittDate=20250705'
  const invoice = {
    provider: 'АО "Свет и Тепло"',
    contract: '0077 004',
    payTo: { account: '40702810900000002851' },
    inn: '7725088527',
    period: '2025-07',
    dueOn: '2025-08-10',
    issuedOn: '2025-07-05',
    charged: 73500,
    total: 73500,
  }

  it('makes a bill of the fields', () => {
    const result = parsed(code(full))
    expect(result.invoice).toEqual(invoice)
    expect(result.problems).toEqual([])
  })

  it.each([
    ['keys in any case', code(full).replace('PersAcc', 'pERSaCC').replace('Sum=', 'sUM=').replace('PayeeINN', 'PAYEEinn')],
    ['another order', `ST00012|${full}|${HEAD}`],
    ['a separator at the end', `${code(full)}|`],
    ['several separators', code(full).replaceAll('|', '||').replace('ST00012||', 'ST00012|')],
    ['another separator', code(full).replaceAll('|', '^')],
    ['a line break as the separator', code(full).replaceAll('|', '\n')],
    ['line breaks before keys', code(full).replaceAll('|P', '|\nP')],
    ['blanks around keys and values', code(full).replaceAll('|', ' | ').replaceAll('=', ' = ').replace('ST00012 |', 'ST00012|')],
    ['Russian letters in keys', code(full).replace('PersAcc', 'РеrsАсс').replace('Sum', 'Sum')],
    ['unknown keys and junk', `${code(full)}|Тест=42|junk||  |=5|Empty=|N=Null`],
    ['a blank line before', `\n  ${code(full)}`],
    ['a byte order mark before', `\ufeff${code(full)}`],
  ])('tolerates %s', (_what, text) => {
    expect(parsed(new TextEncoder().encode(text)).invoice).toEqual(invoice)
  })

  it('keeps what it does not know, and the first of two values', () => {
    const { fields, problems, invoice: read } = parsed(code('Sum=100000|Тест=a=b|FitstName=И|Sum=1|Purpose=ЖКУ|Purpose=ЖКУ'))
    expect([...fields.extra]).toEqual([
      ['Тест', 'a=b'],
      ['FitstName', 'И'],
    ])
    expect(read.total).toBe(100000)
    expect(problems.filter(({ message }) => message.key === 'documents.code.repeated').map(({ at }) => at)).toEqual([{ key: 'Sum' }])
  })

  it('names what is missing, and reads the rest', () => {
    const { invoice: read, problems } = parsed('ST00012|Name=УК|Sum=500000')
    expect(read).toEqual({ provider: 'УК', charged: 500000, total: 500000 })
    expect(problems[0]).toMatchObject({ at: { key: 'PersonalAcc, BankName, BIC, CorrespAcc' }, message: { key: 'documents.code.missing' } })
  })

  it.each([
    ['PersAcc=1|Contract=2|Phone=3', '1'],
    ['Contract=2|Phone=3', '2'],
    ['Phone=9123456789', '9123456789'],
    ['Sum=1', undefined],
  ])('takes the number of %s', (rest, contract) => {
    expect(parsed(code(rest)).invoice.contract).toBe(contract)
  })
})

describe('doubts', () => {
  it.each([
    ['PayeeINN=7725088528', 'badInn'],
    ['PaymPeriod=лето', 'badPeriod'],
    ['PaymTerm=скоро', 'badDay'],
    ['Sum=735.00', 'sumWithDot'],
    ['Sum=1000', 'oddSum'],
    ['Sum=200000000', 'oddSum'],
    ['Sum=много', 'badSum'],
    ['Sum=0', 'zeroSum'],
    ['Purpose=вода', 'noSum'],
    ['Sum=73500|AddAmount=10060', 'addAmount'],
    ['Sum=73500|calc=65000|debt=8500', 'parts'],
  ])('%s is a warning (%s), never a refusal', (rest, key) => {
    const { problems } = parsed(code(rest))
    expect(keys(problems)).toContain(key)
    expect(problems.every(({ level }) => level === 'warning')).toBe(true)
  })

  it('warns of an account that does not fit its bank', () => {
    const { problems } = parsed(code('Sum=73500').replace('40702810900000002851', '40702810900000002852'))
    expect(keys(problems)).toContain('badAccount')
  })

  it('leaves zeros out that pass for a tax number', () => {
    expect(parsed(code('PayeeINN=0000000000|Sum=73500')).invoice.inn).toBeUndefined()
  })

  it('takes no charge from a sum of zero', () => {
    const { invoice } = parsed(code('Sum=0'))
    expect([invoice.total, invoice.charged]).toEqual([0, undefined])
  })

  it('takes the parts where the code names them', () => {
    const { invoice } = parsed(code('Sum=419000|calc=412133|debt=6751|penaltyfee=116'))
    expect(invoice).toMatchObject({ charged: 412133, openingDebt: 6751, penalty: 116, total: 419000 })
  })
})

describe('charsets', () => {
  const text = code('Sum=73500|PersAcc=1').slice(8)
  it.each([
    ['1', 'windows-1251', 'windows-1251'],
    ['2', 'utf-8', 'utf-8'],
    ['3', 'koi8-r', 'koi8-r'],
    // Headers lie: UTF-8 under any digit, windows-1251 under «UTF-8».
    ['1', 'utf-8', 'utf-8'],
    ['3', 'utf-8', 'utf-8'],
    ['2', 'windows-1251', 'windows-1251'],
  ])('ST0001%s over %s', (digit, written, expected) => {
    const result = parsed(new Uint8Array(iconv.encode(`ST0001${digit}|${text}`, written)))
    expect([result.encoding, result.invoice.provider]).toEqual([expected, 'АО "Свет и Тепло"'])
  })

  it('reads UTF-16 through the text that was found', () => {
    const bytes = new Uint8Array(iconv.encode(code('Sum=73500'), 'utf-16le', { addBOM: true }))
    expect(read(code('Sum=73500'), bytes).invoice?.total).toBe(73500)
  })

  it('ends at a stray byte', () => {
    const bytes = new Uint8Array([...iconv.encode(`ST00011|${text}|Sum=1`, 'windows-1251'), 0xa7, 0x0a])
    expect(parsed(bytes).invoice.total).toBe(73500)
  })
})

describe('sums', () => {
  it.each([
    ['73500', 73500, false],
    ['735.00', 73500, true],
    ['735,5', 73550, true],
    ['100000 ', 100000, false],
    ['61069§', 61069, false],
    ['', undefined, false],
    ['12a', 12, false],
    ['-5', undefined, false],
    ['9999999999999999', undefined, false],
  ])('%j', (written, amount, withDot) => {
    const sum = readSum(written)
    expect(sum?.amount).toBe(amount)
    if (sum) expect(sum.withDot).toBe(withDot)
  })

  it.each([
    [73500, 73500, 'same'],
    [1005, 10005, 'unpadded'],
    [1000, 10000, 'unpadded'],
    [735, 73500, 'roubles'],
    [48528, 48529, 'rounding'],
    [65000, 73500, 'other'],
  ])('%d in the code against %d printed: %s', (inCode, printed, expected) => {
    expect(compareWithPrinted(money(inCode), money(printed))).toBe(expected)
  })

  it.each([
    [0, false],
    [1005, true],
    [49_99, true],
    [50_00, false],
    [735_00, false],
    [999_999_99, false],
    [1_000_000_00, true],
  ])('%d is odd: %s', (amount, odd) => {
    expect(isOddSum(money(amount))).toBe(odd)
  })
})

describe('the reader', () => {
  it('reads a bill', () => {
    expect(read(code('Sum=73500'))).toMatchObject({ kind: 'invoice', format: 'qr-gost', invoice: { charged: 73500 } })
  })

  it('holds the code against the total printed below it', () => {
    const { problems } = read(`${code('Sum=1005|PersAcc=5')}\nИтого к оплате: 100,05 руб.`)
    expect(keys(problems)).toContain('printedDiffers')
    expect(keys(read(`${code('Sum=10005')}\nИтого к оплате: 100,05 руб.`).problems)).not.toContain('printedDiffers')
  })

  it('says that the sum is in roubles where the household has another currency', () => {
    expect(keys(read(code('Sum=73500'), undefined, 'EUR').problems)).toContain('roubles')
  })

  it.each([
    ['https://qr.nspk.ru/AS10003P3RH0LJ2A?type=01&bank=100000000001&sum=73500&cur=RUB&crc=1A2B', 'linkWithSum'],
    ['https://qr.nspk.ru/AS10003P3RH0LJ2A\n', 'link'],
    ['https://platiqr.ru/?uuid=1', 'link'],
    ['t=20250701T1230&s=735.00&fn=9280440300000001&i=12345&fp=1234567890&n=1', 'tillReceipt'],
    ['fn=9280440300000001&t=20251301T1230&s=735.00&i=1&fp=2&n=1', 'tillReceiptBare'],
    ['ST00012', 'broken'],
    ['ST00019|Name=УК|Sum=1', 'broken'],
    ['ST00012|nothing here', 'broken'],
    ['ST00012Name=УК', 'broken'],
  ])('explains %s (%s)', (text, key) => {
    expect(paymentCodeReader.accepts(source(text))).toBe(true)
    const { kind, problems, invoice } = read(text)
    expect([kind, invoice, keys(problems), problems[0]?.level]).toEqual(['unknown', undefined, [key], 'error'])
  })

  it.each([
    ['a link elsewhere', 'https://example.org/?sum=5'],
    ['prose', 'Оплатите по коду ST00012, пожалуйста'],
    ['a table', 'Дата;Сумма\n01.07.2025;735,00'],
    ['nothing', ''],
    ['zeros', '\0'.repeat(1000)],
  ])('leaves %s to others', (_what, text) => {
    expect(paymentCodeReader.accepts(source(text))).toBe(false)
  })
})
