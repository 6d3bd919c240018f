/** What the two standards say gives one draft, whichever of them says it. */
import { describe, expect, it } from 'vitest'
import type { InvoiceDraft } from '../../../../shared/model/inspected.ts'
import { ciiText, keysOf, linesOf, read, saidOf, ublText, type Wanted } from './papers.ts'

/** The same paper in every form. */
const forms = (wanted: Wanted): [string, string][] => [
  ['UBL', ublText(wanted)],
  ['CII', ciiText(wanted)],
  ['ZUGFeRD 1', ciiText(wanted, true)],
]
const PERIOD = ['2025-05-01', '2025-05-31'] as const

describe('fields', () => {
  it.each<[string, Wanted, Partial<InvoiceDraft>, string[]]>([
    [
      'a plain bill',
      { period: PERIOD, due: '2025-06-30' },
      {
        provider: 'Nordlicht Energie',
        number: 'R-17',
        period: '2025-05',
        issuedOn: '2025-06-12',
        dueOn: '2025-06-30',
        charged: 11900,
        total: 11900,
      } as never,
      [],
    ],
    ['no period: the month of issue', {}, { period: '2025-06' } as never, ['einvoice.period.fromIssue']],
    ['a period of a year', { period: ['2024-01-01', '2024-12-31'] }, { period: '2024-01' } as never, ['einvoice.period.long']],
    ['a day that does not exist', { period: PERIOD, due: '2025-06-31' }, { dueOn: undefined } as never, []],
    ['the contract first', { period: PERIOD, contract: 'V-77', buyerId: 'K-5', reference: '04-11' }, { contract: 'V-77' }, []],
    ['the number of the buyer then', { period: PERIOD, buyerId: 'K-5', reference: '04-11' }, { contract: 'K-5' }, []],
    ['his own reference last', { period: PERIOD, reference: '04-11' }, { contract: '04-11' }, []],
    ['a reference without a digit is none', { period: PERIOD, reference: 'n/a', buyerId: 'Anna' }, { contract: undefined } as never, []],
    ['nor one that is the number of the paper', { period: PERIOD, reference: 'R-17' }, { contract: undefined } as never, []],
    [
      'a customer number in a note before a reference',
      { period: PERIOD, reference: '04-11', note: 'Ihre Kundennummer: 35040727.' },
      { contract: '35040727' },
      [],
    ],
    ['a Russian tax number', { period: PERIOD, taxNumber: '7736050003', country: 'RU' }, { inn: '7736050003' }, []],
    ['with wrong check digits', { period: PERIOD, taxNumber: '7736050004' }, { inn: undefined } as never, []],
    ['of another country', { period: PERIOD, taxNumber: '7736050003', country: 'BE' }, { inn: undefined } as never, []],
    [
      'where to pay',
      { period: PERIOD, iban: 'DE12 5001 0517 0648 4898 90', paymentReference: 'RF18 5390' },
      { payTo: { account: 'DE12500105170648489890', reference: 'RF18 5390' } },
      [],
    ],
    ['another currency', { period: PERIOD, currency: 'SEK' }, { total: 11900 } as never, ['einvoice.currency']],
    ['a correction', { period: PERIOD, type: '384', corrects: 'R-16' }, { total: 11900 } as never, ['einvoice.kind.corrects']],
    ['names with signs', { period: PERIOD, provider: 'Kraft & Licht <Nord>' }, { provider: 'Kraft & Licht <Nord>' }, []],
  ])('%s', (_title, wanted, invoice, problems) => {
    for (const [form, text] of forms(wanted)) {
      const found = read(text)
      expect({ form, ...Object.fromEntries(Object.keys(invoice).map((key) => [key, found.invoice?.[key as keyof InvoiceDraft]])) }).toEqual(
        { form, ...invoice },
      )
      expect(keysOf(found)).toEqual(problems)
    }
  })

  it('all three forms give one and the same draft', () => {
    const wanted: Wanted = {
      period: PERIOD,
      due: '2025-06-30',
      contract: 'V-77',
      prepaid: '19.00',
      payable: '100.00',
      iban: 'DE12500105170648489890',
      extras: [{ title: 'Treuerabatt', amount: '5.00' }],
      terms: 'Zahlbar bis 30.06.2025.',
    }
    const [first, ...others] = forms(wanted).map(([, text]) => read(text))
    for (const other of others) {
      expect(other.invoice).toEqual(first?.invoice)
      expect(other.problems).toEqual(first?.problems)
    }
  })

  it('quotes the words each field was read from', () => {
    const wanted: Wanted = { period: PERIOD, due: '2025-06-30', contract: 'V-77', prepaid: '19.00', payable: '100.00' }
    expect(read(ublText(wanted)).quotes).toEqual({
      provider: 'Nordlicht Energie',
      contract: 'ContractDocumentReference V-77',
      period: 'StartDate 2025-05-01 – EndDate 2025-05-31',
      issuedOn: 'IssueDate 2025-06-12',
      dueOn: 'DueDate 2025-06-30',
      charged: 'TaxInclusiveAmount 119.00',
      paid: 'PrepaidAmount 19.00',
      total: 'PayableAmount 100.00',
    })
    expect(read(ciiText(wanted)).quotes).toMatchObject({
      contract: 'ContractReferencedDocument V-77',
      dueOn: 'DueDateDateTime 20250630',
      charged: 'GrandTotalAmount 119.00',
      total: 'DuePayableAmount 100.00',
    })
  })
})

describe('sums', () => {
  /** Charge, debt, paid, recalculation, total in cents. */
  it.each<[string, Wanted, (number | undefined)[], string[]]>([
    ['what is to pay is not the grand total', { prepaid: '100.00', payable: '19.00' }, [11900, undefined, 10000, undefined, 1900], []],
    ['a negative prepaid sum is a debt', { prepaid: '-50.00', payable: '169.00' }, [11900, 5000, undefined, undefined, 16900], []],
    ['rounding corrects the charge', { rounding: '-0.10', payable: '118.90' }, [11900, undefined, undefined, -10, 11890], []],
    [
      'paid more than charged',
      { prepaid: '150.00', payable: '-31.00' },
      [11900, undefined, 15000, undefined, -3100],
      ['einvoice.kind.moneyBack'],
    ],
    ['all paid', { prepaid: '119.00', payable: '0.00' }, [11900, undefined, 11900, undefined, 0], ['einvoice.kind.nothingToPay']],
    ['sums that do not add up', { payable: '150.00' }, [11900, undefined, undefined, undefined, 15000], ['einvoice.sums.doNotAdd']],
    [
      'nothing said of what is to pay',
      { payable: '', prepaid: '19.00' },
      [11900, undefined, 1900, undefined, 10000],
      ['einvoice.sums.totalReckoned'],
    ],
    [
      'no total with tax',
      { gross: '', taxes: [], net: '119.00', positions: [] },
      [11900, undefined, undefined, undefined, 11900],
      ['einvoice.sums.chargeReckoned'],
    ],
    [
      'only what is to pay',
      { gross: '', net: '', prepaid: '19.00', payable: '100.00', positions: [] },
      [11900, undefined, 1900, undefined, 10000],
      ['einvoice.sums.chargeReckoned'],
    ],
    [
      'more than two decimals',
      { gross: '118.995', payable: '118.9949', rounding: '-0.0051' },
      [11900, undefined, undefined, -1, 11899],
      [],
    ],
    [
      'marks of thousands',
      { gross: '1,190.00', payable: '1 190,00', net: '1000', taxes: [['19', '190']], positions: [{ title: 'Strom', total: "1'000" }] },
      [119000, undefined, undefined, undefined, 119000],
      [],
    ],
  ])('%s', (_title, wanted, sums, problems) => {
    for (const text of [ublText({ ...wanted, period: PERIOD }), ciiText({ ...wanted, period: PERIOD })]) {
      const found = read(text)
      const { charged, openingDebt, paid, recalculation, total } = found.invoice ?? {}
      expect([charged, openingDebt, paid, recalculation, total]).toEqual(sums)
      expect(keysOf(found)).toEqual(problems)
    }
  })
})

describe('money that comes back', () => {
  const wanted: Wanted = { period: PERIOD, number: 'G-3' }

  it.each<[string, string]>([
    ['a UBL credit note', ublText({ ...wanted, type: '381' }, 'CreditNote')],
    ['without a type', ublText({ ...wanted, type: '' }, 'CreditNote')],
    ['an invoice of type 381', ublText({ ...wanted, type: '381' })],
    ['CII of type 381', ciiText({ ...wanted, type: '381' })],
    ['of type 396', ciiText({ ...wanted, type: '396' })],
    [
      'that writes a minus',
      ciiText({
        ...wanted,
        type: '381',
        gross: '-119.00',
        payable: '-119.00',
        net: '-100.00',
        taxes: [['19', '-19.00']],
        positions: [{ title: 'Strom', total: '-100.00', quantity: '-400', unit: 'KWH', price: '0.25' }],
      }),
    ],
  ])('%s', (_title, text) => {
    const found = read(text)
    expect(found.invoice).toMatchObject({ charged: -11900, total: -11900, number: 'G-3' })
    expect(found.invoice?.lines?.map(({ amount }) => amount)).toEqual([-10000, -1900])
    expect(saidOf(found)).toEqual([
      'Это не счёт к оплате, а возврат: поставщик отдаёт вам 119 €. Платить не нужно. Проверьте, что деньги вернулись.',
    ])
  })

  it('what was given back before is not a debt', () => {
    const found = read(ublText({ ...wanted, prepaid: '19.00', payable: '100.00' }, 'CreditNote'))
    expect(found.invoice).toMatchObject({ charged: -11900, paid: -1900, total: -10000 })
    expect(found.invoice).not.toHaveProperty('openingDebt')
  })

  it('names the bill that it belongs to; other papers that name one are plain bills', () => {
    const of = (type: string): string[] => keysOf(read(ublText({ ...wanted, type, corrects: 'R-16' })))
    expect(of('381')).toEqual(['einvoice.kind.credit', 'einvoice.kind.refunds'])
    expect(of('384')).toEqual(['einvoice.kind.corrects'])
    expect(of('380')).toEqual([])
  })

  it('a self-billed invoice is no credit note, and is told', () => {
    const found = read(ciiText({ ...wanted, type: '389' }))
    expect(found.invoice).toMatchObject({ charged: 11900, total: 11900 })
    expect(keysOf(found)).toEqual(['einvoice.kind.selfBilled'])
  })
})

describe('lines', () => {
  it.each<[string, Wanted, string[]]>([
    ['as printed, then the tax', {}, ['Strom 100.00 400 kWh at 0.25', 'VAT 19 % 19.00']],
    [
      'a discount and a charge on the whole',
      {
        extras: [
          { title: 'Treuerabatt', amount: '10.00' },
          { title: 'Mahngebühr', amount: '5.00', charge: true },
        ],
        gross: '114.00',
        payable: '114.00',
      },
      ['Strom 100.00 400 kWh at 0.25', 'Treuerabatt -10.00', 'Mahngebühr 5.00', 'VAT 19 % 19.00'],
    ],
    [
      'a discount on a position, which its sum has taken off',
      {
        positions: [
          { title: 'Strom', total: '90.00', quantity: '400', unit: 'KWH', price: '0.25', extras: [{ title: 'Bonus', amount: '10.00' }] },
        ],
        gross: '109.00',
        payable: '109.00',
      },
      ['Strom 100.00 400 kWh at 0.25', 'Strom: Bonus -10.00', 'VAT 19 % 19.00'],
    ],
    [
      'a discount on the price',
      { positions: [{ title: 'Strom', total: '100.00', quantity: '400', unit: 'KWH', price: '0.25', full: '0.30', off: '0.05' }] },
      ['Strom 120.00 400 kWh at 0.3', 'Strom: Discount -20.00', 'VAT 19 % 19.00'],
    ],
    [
      'a full price that is another kind of price',
      { positions: [{ title: 'Strom', total: '100.00', quantity: '400', unit: 'KWH', price: '0.25', full: '0.2975', off: '0.01' }] },
      ['Strom 100.00 400 kWh at 0.25', 'VAT 19 % 19.00'],
    ],
    [
      'a price for a hundred',
      { positions: [{ title: 'Strom', total: '100.00', quantity: '400.000', unit: 'KWH', price: '25.00', base: '100' }] },
      ['Strom 100.00 400 kWh at 0.25', 'VAT 19 % 19.00'],
    ],
    [
      'pieces have no unit, unknown codes stay',
      {
        positions: [
          { title: 'A', total: '60', quantity: '2', unit: 'C62' },
          { title: 'B', total: '40', quantity: '1', unit: 'X7' },
        ],
      },
      ['A 60.00 2', 'B 40.00 1 X7', 'VAT 19 % 19.00'],
    ],
    [
      'discounts without a word',
      { extras: [{ amount: '1.00' }, { amount: '1.00', charge: true }] },
      ['Strom 100.00 400 kWh at 0.25', 'Discount -1.00', 'Charge 1.00', 'VAT 19 % 19.00'],
    ],
    ['discounts of nothing', { extras: [{ title: 'Nichts', amount: '0.00' }] }, ['Strom 100.00 400 kWh at 0.25', 'VAT 19 % 19.00']],
  ])('%s', (_title, wanted, lines) => {
    for (const [, text] of forms({ ...wanted, period: PERIOD })) {
      const found = read(text)
      expect(linesOf(found)).toEqual(lines)
      expect(keysOf(found)).toEqual([])
    }
  })

  it('says what they do not come to', () => {
    const found = read(ublText({ period: PERIOD, taxes: [] }))
    expect(saidOf(found)).toEqual(['Строки счёта с налогом дают 100 €, а начислено 119 €: разница 19 € в счёте не объяснена.'])
  })

  it('counts lines without a sum', () => {
    const found = read(
      ublText({
        period: PERIOD,
        positions: [
          { title: 'Strom', total: '100.00' },
          { title: 'Gas', total: 'viel' },
        ],
      }),
    )
    expect(saidOf(found)).toEqual(['1 строка счёта не прочитана: в ней нет понятной суммы.'])
    expect(linesOf(found)).toEqual(['Strom 100.00', 'VAT 19 % 19.00'])
  })

  it('a bill without positions has no lines, and says nothing of it', () => {
    const found = read(ciiText({ period: PERIOD, positions: [] }))
    expect(found.invoice).not.toHaveProperty('lines')
    expect(keysOf(found)).toEqual([])
  })
})
