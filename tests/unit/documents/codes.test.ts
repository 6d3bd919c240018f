/** From codes to papers: which codes are one bill, which are several, and what is said of the rest. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { papersOfCodes } from '../../../shared/documents/codes.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectNow } from '../../../shared/inspect.ts'
import type { FoundCode } from '../../../shared/model/text-page.ts'
import type { ReadResult } from '../../../shared/reader.ts'

const CONTEXT = { asOf: civilDate('2025-06-20'), currency: 'RUB' }
const HEAD = 'ST00012|Name=АО «Свет»|PersonalAcc=40702810900000002851|BankName=Банк|BIC=044030827|CorrespAcc=30101810000000000827'
const bill = (rest: string): string => `${HEAD}|${rest}`
const found = (...texts: string[]): FoundCode[] => texts.map((text) => ({ bytes: new TextEncoder().encode(text), page: 1 }))
const read = (texts: string[], printed?: string, currency = 'RUB'): ReadResult | undefined =>
  papersOfCodes(found(...texts), { ...CONTEXT, currency }, printed)
const keys = (result: Pick<ReadResult, 'problems'> | undefined): string[] => result?.problems.map(({ message }) => message.key) ?? []

const RECEIPT = 't=20250701T1230&s=735.00&fn=9280440300000001&i=12345&fp=1234567890&n=1'
const LINK = 'https://qr.nspk.ru/AS10003P3RH0LJ2A'

describe('one bill', () => {
  it('with the words of each field', () => {
    const result = read([bill('Sum=73500|persAcc=0077 004|PaymPeriod=июнь 2025|PaymTerm=10.07.2025|PayeeINN=7725088527|QuittId=А-5')])
    expect(result).toMatchObject({
      kind: 'invoice',
      format: 'qr-gost',
      encoding: 'utf-8',
      invoice: { contract: '0077 004', period: '2025-06', charged: 73500, total: 73500, dueOn: '2025-07-10', number: 'А-5' },
      quotes: {
        provider: 'Name=АО «Свет»',
        contract: 'persAcc=0077 004',
        inn: 'PayeeINN=7725088527',
        period: 'PaymPeriod=июнь 2025',
        charged: 'Sum=73500',
        total: 'Sum=73500',
        dueOn: 'PaymTerm=10.07.2025',
      },
    })
  })

  it('names the parts of the sum by their own fields', () => {
    const result = read([bill('Sum=419000|calc=412133|debt=6751|penaltyfee=116')])
    expect(result?.quotes).toMatchObject({
      charged: 'calc=412133',
      openingDebt: 'debt=6751',
      penalty: 'penaltyfee=116',
      total: 'Sum=419000',
    })
  })

  it('printed twice is one', () => {
    expect(read([bill('Sum=73500'), bill('Sum=73500')])).toEqual(read([bill('Sum=73500')]))
  })

  it.each([
    ['the smaller first', ['Sum=73500|PersAcc=005', 'Sum=83560|PersAcc=5']],
    ['the larger first', ['Sum=83560|PersAcc=0-05', 'Sum=73500|PersAcc=005']],
  ])('with and without insurance, %s: the smaller sum, and the other is told', (_order, rests) => {
    const result = read(rests.map(bill))
    expect(result?.invoice).toMatchObject({ total: 73500, charged: 73500 })
    expect(result?.parts).toBeUndefined()
    const said = result?.problems.find(({ message }) => message.key === 'codes.twoSums')
    expect(said?.message.values).toEqual({ amount: { money: 73500 }, more: { money: 83560 } })
  })

  it('a code without a sum gives way to one that has it', () => {
    expect(read([bill('PersAcc=5'), bill('PersAcc=5|Sum=73500')])?.invoice?.total).toBe(73500)
  })
})

describe('several bills', () => {
  it.each([
    ['another account', 'Sum=1700|PersAcc=6', 'Sum=73500|PersAcc=5'],
    ['another month', 'Sum=73500|PersAcc=5|PaymPeriod=052025', 'Sum=73500|PersAcc=5|PaymPeriod=062025'],
    ['another purpose where no account is named', 'Sum=73500|Purpose=Капремонт', 'Sum=73500|Purpose=ЖКУ'],
  ])('%s', (_what, first, second) => {
    const result = read([bill(first), bill(second)])
    expect(keys(result)).not.toContain('codes.twoSums')
    expect(result?.parts).toHaveLength(1)
    expect(result?.parts?.[0]).toMatchObject({ file: 'QR 2', sha256: '', kind: 'invoice', format: 'qr-gost', encoding: 'utf-8' })
    expect([result?.invoice?.contract, result?.parts?.[0]?.invoice?.contract]).toEqual(
      [read([bill(first)]), read([bill(second)])].map((one) => one?.invoice?.contract),
    )
  })

  it('another payee with the same number of the account', () => {
    const other = bill('Sum=1700|PersAcc=5').replace('АО «Свет»', 'Фонд капитального ремонта')
    expect(read([bill('Sum=73500|PersAcc=5'), other])?.parts?.map(({ invoice }) => invoice?.provider)).toEqual([
      'Фонд капитального ремонта',
    ])
  })

  it('of one text bear the file’s name and hash', () => {
    const text = `${bill('Sum=73500|PersAcc=5')}\n${bill('Sum=1700|PersAcc=6')}`
    const { parts, invoice } = inspectNow({ name: 'коды.txt', bytes: new TextEncoder().encode(text), sha256: 'ab12' }, CONTEXT)
    expect(invoice?.total).toBe(73500)
    expect(parts?.map(({ file, sha256, invoice: inner }) => [file, sha256, inner?.total])).toEqual([['коды.txt › QR 2', 'ab12', 1700]])
  })
})

describe('the printed total', () => {
  it.each([
    ['agrees', '73500', 'Итого к оплате 735,00 руб.', 73500, false],
    ['shows a lost zero', '1005', 'Итого к оплате 100,05 руб.', 10005, true],
    ['shows roubles for kopecks', '735', 'Итого к оплате 735,00 руб.', 73500, true],
    ['shows a kopeck cut off', '48528', 'Итого к оплате 485,29 руб.', 48529, true],
    ['differs', '65000', 'Итого к оплате 735,00 руб.', 65000, true],
  ])('%s', (_what, sum, printed, total, told) => {
    const result = read([bill(`Sum=${sum}|PersAcc=5`)], printed)
    expect([result?.invoice?.total, result?.invoice?.charged]).toEqual([total, total])
    expect(keys(result).includes('documents.code.printedDiffers')).toBe(told)
    expect(result?.quotes?.total).toMatch(total === Number(sum) ? /^Sum=/ : /^итого к оплате \d/i)
  })

  it('may be the one with insurance', () => {
    const result = read([bill('Sum=73500|PersAcc=5'), bill('Sum=83560|PersAcc=5')], 'Итого к оплате 835,60 руб.')
    expect(keys(result)).not.toContain('documents.code.printedDiffers')
  })

  it('is not held against one of several bills', () => {
    const result = read([bill('Sum=73500|PersAcc=5'), bill('Sum=1700|PersAcc=6')], 'Итого к оплате 752,00 руб.')
    expect(keys(result)).not.toContain('documents.code.printedDiffers')
  })
})

describe('codes that are no bill', () => {
  it.each([
    ['a link', [LINK], 'documents.code.link'],
    ['a receipt of a till', [RECEIPT], 'documents.code.tillReceipt'],
    ['a broken code', ['ST00012'], 'documents.code.broken'],
  ])('%s is explained', (_what, texts, key) => {
    const result = read(texts)
    expect([result?.kind, result?.invoice, keys(result)]).toEqual(['unknown', undefined, [key]])
  })

  it('a receipt is proof of a payment, with its sum and day', () => {
    const russian = speaker('ru', 'RUB', CONTEXT.asOf)
    const [problem] = read([RECEIPT])?.problems ?? []
    expect(problem && russian.say(problem.message)).toMatch(/735\s₽ от 1 июля.*подтверждает оплату/)
  })

  it.each([
    ['nothing', []],
    ['an address', ['https://example.org/menu']],
    ['a contact', ['BEGIN:VCARD\nFN:Иван\nEND:VCARD']],
    ['bytes', ['\u0000\u0001']],
  ])('%s is of no use here', (_what, texts) => {
    expect(read(texts)).toBeUndefined()
  })

  it.each([
    ['a link', LINK, []],
    ['a receipt', RECEIPT, ['documents.code.tillReceipt']],
    ['a broken code', 'ST00012', ['documents.code.broken']],
  ])('%s beside a bill takes nothing from it', (_what, text, said) => {
    const result = read([text, bill('Sum=73500')])
    expect([result?.kind, result?.invoice?.total, keys(result)]).toEqual(['invoice', 73500, said])
    expect(result?.problems.every(({ level }) => level === 'warning')).toBe(true)
  })
})
