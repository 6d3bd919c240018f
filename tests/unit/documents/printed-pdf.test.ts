/** The road of a PDF: which of the papers in it stands, bills and statements kept apart, what its codes add, and what is said where nothing is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDrawing } from '../../../electron/cli/drawing.ts'
import { loadFinder } from '../../../electron/cli/engine.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import type { FoundCode, PdfText } from '../../../shared/model/text-page.ts'
import { takeApart } from '../../../shared/pdf/codes.ts'
import { PdfAnswer } from '../../../shared/pdf/thread.ts'
import type { Bill } from '../../support/bills/bill.ts'
import { roubles, totalOf } from '../../support/bills/bill.ts'
import { draftOf, fitted, LAYOUTS } from '../../support/bills/layouts.ts'
import { randomBill } from '../../support/bills/random.ts'
import { company, single } from '../../support/bills/russian.ts'
import { pagesOf, pdfOf, type Sheet } from '../../support/pdf.ts'
import { alfa, ozon, type Paid, sberDebit2107, sberDebit2408, tBank, vtb, yandex } from '../../support/pdf-banks.ts'
import { Sheets } from '../../support/pdf-sheets.ts'
import { asFills } from '../../support/qr-pdf.ts'
import { squaresOf } from '../../support/qr-picture.ts'
import { inspectFileBytes, inspectPdf, inspectSheets, pageKeys } from '../statements/pdf/reading.ts'

const BILL: Bill = {
  provider: 'ООО «УК Ромашка»',
  inn: '7725088527',
  contract: '770049120',
  period: '2025-06',
  issued: '2025-07-01',
  due: '2025-07-10',
  lines: [
    { title: 'Отопление', amount: 1234_56, quantity: '0,512', unit: 'Гкал', price: '2411,25' },
    { title: 'Холодное водоснабжение', amount: 345_10, quantity: '7,000', unit: 'куб.м', price: '49,30', recalculation: -20_00 },
  ],
  debt: 100_00,
  paid: 100_00,
  penalty: 5_00,
}
const TOTAL = totalOf(BILL)

const codeOf = (fields: string, page = 1): FoundCode => ({
  bytes: new TextEncoder().encode(
    `ST00012|Name=ООО УК Ромашка|PersonalAcc=40702810900000002851|BankName=Банк|BIC=044030827|CorrespAcc=0|${fields}`,
  ),
  page,
})
const withCodes = (sheets: readonly Sheet[], ...codes: FoundCode[]): Inspected =>
  inspectPdf({ state: 'read', pages: pagesOf(sheets), codes })

describe('as a file', () => {
  it.each(LAYOUTS)('$name gives what was printed, by the library', async (layout) => {
    const [some] = fc.sample(randomBill(layout.language), { numRuns: 1, seed: 20250620 })
    const bill = fitted(some ?? BILL, layout)
    const found = await inspectFileBytes(pdfOf(layout.print(bill), { packed: true }))
    expect(found).toMatchObject({ kind: 'invoice', format: 'pdf', invoice: draftOf(bill, layout) })
    expect(found.quotes).toMatchObject({ total: expect.stringMatching(/\d/), contract: expect.stringContaining(bill.contract) })
  })
})

describe('bills and statements', () => {
  it.each(LAYOUTS)('$name is never a statement', (layout) => {
    fc.assert(
      fc.property(randomBill(layout.language), (bill) => {
        expect(inspectSheets(layout.print(fitted(bill, layout)))).toMatchObject({ kind: 'invoice' })
      }),
      { numRuns: 25 },
    )
  })

  const rows: Paid[] = [
    { day: '28.06.2025', minor: -650_00, what: 'Оплата квитанции ЖКУ, л/с 770049120, к оплате' },
    { day: '29.06.2025', minor: 5000_00, what: 'Зачисление' },
    { day: '30.06.2025', minor: -735_00, what: 'Автоплатёж за июнь 2025' },
  ]
  it.each<[string, Sheet[]]>([
    ['Т-Банк', tBank(rows)],
    ['Альфа', alfa(rows)],
    ['ВТБ', vtb(rows, 'account')],
    ['Яндекс', yandex([rows])],
    ['Озон', ozon(rows)],
    ['Сбер', sberDebit2107(rows)],
    ['Сбер since 2024', sberDebit2408(rows)],
  ])('a statement of %s that speaks of bills is never a bill', (_bank, sheets) => {
    const found = withCodes(sheets, codeOf('Sum=73500|PersAcc=770049120'))
    expect(found).toMatchObject({ kind: 'statement' })
    expect(found).not.toHaveProperty('invoice')
  })

  const paper = (...lines: string[]): Sheet[] => lines.reduce((press, line) => press.say(line), new Sheets()).sheets
  const BILLISH = [
    'Получатель: ООО «УК Ромашка»',
    'Лицевой счёт 770049120',
    'Период: июнь 2025',
    'Сумма к оплате 735,00 ₽',
    'Оплатить до 10.07.2025',
  ]
  it.each<[string, string[], string]>([
    ['a slip of the bank', ['СберБанк', 'Чек по операции', ...BILLISH], 'problems.known.slip'],
    ['a slip of nobody', ['Электронный чек', 'Оплата услуг', 'Период: июнь 2025', 'Сумма платежа 735,00 ₽'], 'problems.known.slip'],
    ['a statement in a new layout', ['СберБанк', 'Выписка по счёту дебетовой карты', ...BILLISH], 'statementPdf.newLayout'],
    [
      'a statement of a bank nobody knows',
      ['АКБ «Примерный»', 'Выписка по счёту', 'Период: июнь 2025', 'Долг 735,00'],
      'statementPdf.unknownBank',
    ],
  ])('%s is no bill', (_what, lines, key) => {
    const found = inspectSheets(paper(...lines))
    expect(found).toMatchObject({ kind: 'unknown' })
    expect(pageKeys(found)).toEqual([`error ${key}`])
  })

  it.each<[string, string[]]>([
    ['that calls itself an extract of the account', ['Выписка из лицевого счёта', ...BILLISH]],
    ['that bears a number', ['КВИТАНЦИЯ № 123', ...BILLISH]],
    ['with movements of money', ['ООО «Связь»', 'Счёт за услуги', 'Движение средств по лицевому счёту', ...BILLISH]],
  ])('a bill %s is a bill', (_what, lines) => {
    expect(inspectSheets(paper(...lines))).toMatchObject({
      kind: 'invoice',
      invoice: { contract: '770049120', period: '2025-06', total: 73500 },
    })
  })
})

describe('codes beside the text', () => {
  it('of the same sum add what the page does not say', () => {
    const bare = single(BILL).map((sheet) => sheet.filter(({ text }) => !/Срок оплаты|Получатель/.test(text)))
    const found = withCodes(bare, codeOf(`Sum=${TOTAL}|PersAcc=770049120|PaymTerm=11.07.2025|PayeeINN=7725088527|PaymPeriod=062025`))
    expect(found).toMatchObject({
      kind: 'invoice',
      format: 'pdf',
      invoice: { provider: 'ООО УК Ромашка', inn: '7725088527', dueOn: '2025-07-11', charged: 157966, total: TOTAL, lines: [{}, {}] },
      quotes: { dueOn: expect.stringContaining('PaymTerm=11.07.2025') },
    })
    expect(pageKeys(found)).toEqual([])
  })

  it('of another sum are told, and what is printed stands', () => {
    const found = withCodes(single(BILL), codeOf('Sum=99999|PersAcc=770049120'))
    expect(found).toMatchObject({ invoice: { total: TOTAL, charged: 157966 } })
    expect(pageKeys(found)).toEqual(['warning documents.code.printedDiffers'])
  })

  it('with and without insurance are both the bill’s', () => {
    const bill = { ...BILL, insurance: 103_00 }
    const found = withCodes(single(bill), codeOf(`Sum=${TOTAL}|PersAcc=770049120`), codeOf(`Sum=${TOTAL + 103_00}|PersAcc=770049120`))
    expect(found).toMatchObject({ invoice: { total: TOTAL } })
    expect(pageKeys(found)).toEqual(['warning documents.text.twoTotals', 'warning codes.twoSums'])
  })

  it('of another account are told', () => {
    const found = withCodes(single(BILL), codeOf(`Sum=${TOTAL}|PersAcc=111222333`))
    expect(found).toMatchObject({ invoice: { contract: '770049120' } })
    expect(pageKeys(found)).toEqual(['warning printed.codeContract'])
  })

  it('that pay nothing are told beside the bill', () => {
    const found = withCodes(single(BILL), { bytes: new TextEncoder().encode('https://qr.nspk.ru/AS1000?type=02&sum=1000'), page: 1 })
    expect(found).toMatchObject({ kind: 'invoice', invoice: { total: TOTAL } })
    expect(found.problems.map(({ level }) => level)).toEqual(['warning'])
  })

  it('alone are the bill of a scan', () => {
    const found = withCodes([[]], codeOf('Sum=73500|PersAcc=770049120|PaymPeriod=062025'))
    expect(found).toMatchObject({
      kind: 'invoice',
      format: 'pdf',
      preset: 'qr-gost',
      invoice: { total: 73500, contract: '770049120', period: '2025-06' },
    })
  })

  it('beside words that say nothing are the bill', () => {
    const words = new Sheets().say('Отсканируйте код в приложении банка').sheets
    expect(withCodes(words, codeOf('Sum=73500|PersAcc=770049120'))).toMatchObject({
      kind: 'invoice',
      preset: 'qr-gost',
      invoice: { total: 73500 },
    })
  })
})

describe('a code drawn on the page', () => {
  it('whose sum is not the printed one is told, found in the bytes of the file', async () => {
    const { bytes } = codeOf(`Sum=${TOTAL - 100_00}|PersAcc=770049120`)
    const file = pdfOf(company(BILL), { packed: true, drawn: [asFills(squaresOf(bytes), { x: 30, y: 200, side: 120 })] })
    const answer = new PdfAnswer()
    await takeApart(
      file,
      { drawing: await loadDrawing().then((one) => one ?? expect.fail('no canvas')), find: loadFinder(), options: {} },
      (word) => answer.hear(word),
    )
    const found = inspectPdf(answer.result({ state: 'broken' }))
    expect(found).toMatchObject({ kind: 'invoice', invoice: { total: TOTAL, contract: '770049120', period: '2025-06' } })
    const [, differs] = found.problems
    expect(differs?.message).toEqual({
      key: 'documents.code.printedDiffers',
      values: { code: { money: TOTAL - 100_00 }, printed: { money: TOTAL } },
    })
  })
})

describe('an electronic invoice inside', () => {
  const xml = (payable: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
  <cbc:ID>12</cbc:ID><cbc:IssueDate>2025-07-01</cbc:IssueDate><cbc:DueDate>2025-07-15</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>RUB</cbc:DocumentCurrencyCode>
  <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="RUB">${payable}</cbc:TaxInclusiveAmount>
  <cbc:PayableAmount currencyID="RUB">${payable}</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>`
  const inside = (text: string): PdfText => ({
    state: 'read',
    pages: pagesOf(single(BILL)),
    attachments: [
      { name: 'terms.txt', bytes: new TextEncoder().encode('AGB') },
      { name: 'factur-x.xml', bytes: new TextEncoder().encode(text) },
    ],
  })

  it('stands before what is printed', () => {
    const found = inspectPdf(inside(xml(roubles(TOTAL, '', '.'))))
    expect(found).toMatchObject({
      kind: 'invoice',
      format: 'pdf',
      preset: 'ubl',
      invoice: { number: '12', total: TOTAL, dueOn: '2025-07-15' },
    })
    expect(pageKeys(found)).not.toContain('warning printed.totalDiffers')
  })

  it('that says another sum than the page is told', () => {
    expect(pageKeys(inspectPdf(inside(xml('1.00'))))).toContain('warning printed.totalDiffers')
  })

  it('that is damaged leaves the page', () => {
    expect(inspectPdf(inside('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"></Inv'))).toMatchObject({
      kind: 'invoice',
      invoice: { total: TOTAL, contract: '770049120' },
    })
  })
})

describe('nothing to read', () => {
  it('is said with the beginning of the paper', () => {
    const found = inspectSheets(new Sheets().say('Пирог с яблоками').say('Мука 200 г').sheets)
    expect(pageKeys(found)).toEqual(['error printed.nothing'])
    expect(found.problems[0]?.message.values).toMatchObject({ start: 'Пирог с яблоками · Мука 200 г' })
  })
})
