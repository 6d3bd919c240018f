/** The words of the terms: due days, discounts for paying early, debits, and that it is paid already. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../../shared/dates.ts'
import { readTerms } from '../../../../shared/documents/einvoice/terms.ts'
import { ciiText, keysOf, read, saidOf, ublText, type Wanted } from './papers.ts'

const ISSUED = civilDate('2025-06-12')
const termsOf = (...texts: string[]) => readTerms(texts, ISSUED, civilDate('2025-07-01'))

describe('until when', () => {
  it.each<[string, string | undefined]>([
    ['zahlbar bis 04.07.2025', '2025-07-04'],
    ['Zahlbar ohne Abzug bis zum 4. Juli 2025.', '2025-07-04'],
    ['Bitte überweisen Sie den Betrag spätestens am 04.07.2025 auf unser Konto', '2025-07-04'],
    ['Der Betrag ist fällig am 04.07.25', '2025-07-04'],
    ['Zahlbar innerhalb von 14 Tagen', '2025-06-26'],
    ['Zahlung binnen 14 Kalendertagen ohne Abzug', '2025-06-26'],
    ['30 Tage netto', '2025-07-12'],
    ['Payment within 30 days', '2025-07-12'],
    ['Net 30 days', undefined],
    ['30 days net', '2025-07-12'],
    ['Payment due by 4 July 2025', '2025-07-04'],
    ['Please pay no later than 2025-07-04', '2025-07-04'],
    ['Due date: 2025-07-04', '2025-07-04'],
    ['Betaling uiterlijk op 04-07-2025 of 14 dagen netto', '2025-06-26'],
    ['30 dagar netto. Dröjsmålsränta:12 %', '2025-07-12'],
    ['Paiement sous 30 jours', '2025-07-12'],
    ['Оплатить до 04.07.2025', '2025-07-04'],
    ['Оплата в течение 10 дней', '2025-06-22'],
    ['Zahlbar innerhalb 30 Tagen netto bis 12.07.2025, 3% Skonto innerhalb 10 Tagen bis 22.06.2025', '2025-07-12'],
    ['3% Skonto innerhalb 10 Tagen bis 22.06.2025; zahlbar bis 12.07.2025', '2025-07-12'],
    ['2 % discount within 10 days', undefined],
    ['Leistungszeitraum bis 31.05.2025', undefined],
    ['Bei Zahlungsverzug fallen nach 14 Tagen Mahngebühren an', undefined],
    ['Widerruf innerhalb von 14 Tagen nach Zahlung', undefined],
    ['Sie werden zu den Fälligkeiten 01.07.2025, 01.10.2025 informiert', undefined],
    ['Der Betrag wird am 20.06.2025 eingezogen', undefined],
    ['Zahlbar sofort', undefined],
    ['', undefined],
  ])('%s', (text, day) => {
    expect(termsOf(text).dueOn?.value).toBe(day)
  })

  it('counts days from the issue only where it is known', () => {
    expect(readTerms(['Zahlbar innerhalb von 14 Tagen'], undefined, ISSUED).dueOn).toBeUndefined()
  })

  it.each([
    ['UBL', ublText],
    ['CII', ciiText],
  ])('is told with its words, and a day of the paper itself goes before: %s', (_form, make: (wanted: Wanted) => string) => {
    const wanted: Wanted = { period: ['2025-05-01', '2025-05-31'], terms: 'Bitte zahlen Sie bis 04.07.2025. Danke!' }
    const found = read(make(wanted))
    expect(found.invoice?.dueOn).toBe('2025-07-04')
    expect(found.quotes?.dueOn).toBe('Bitte zahlen Sie bis 04.07.2025')
    expect(saidOf(found)).toEqual(['Срок оплаты 4 июля взят из слов счёта: «Bitte zahlen Sie bis 04.07.2025».'])
    const both = read(make({ ...wanted, due: '2025-07-01' }))
    expect(both.invoice?.dueOn).toBe('2025-07-01')
    expect(keysOf(both)).toEqual([])
  })

  it('a day in a note counts, days from the issue do not', () => {
    const of = (note: string) => read(ublText({ period: ['2025-05-01', '2025-05-31'], note })).invoice?.dueOn
    expect(of('Zahlbar bis 04.07.2025')).toBe('2025-07-04')
    expect(of('Betalingstermijn: 14 dagen netto')).toBeUndefined()
  })
})

describe('discounts for paying early', () => {
  it.each<[string, string | undefined]>([
    ['3% Skonto innerhalb 10 Tagen, zahlbar bis 12.07.2025', '3% Skonto innerhalb 10 Tagen'],
    ['2 % discount within 10 days', '2 % discount within 10 days'],
    ['Kein Skonto', undefined],
    ['Zahlbar bis 12.07.2025', undefined],
  ])('%s', (text, words) => {
    expect(termsOf(text).discount).toBe(words)
  })

  it('are told, in words or in the code of XRechnung', () => {
    const of = (terms: string): string[] => saidOf(read(ublText({ period: ['2025-05-01', '2025-05-31'], due: '2025-07-12', terms })))
    expect(of('3% Skonto innerhalb 10 Tagen')).toEqual([
      'За раннюю оплату обещана скидка: «3% Skonto innerhalb 10 Tagen». Сумма к оплате указана без неё.',
    ])
    expect(of('#SKONTO#TAGE=14#PROZENT=2.25#')).toEqual([
      'Если заплатить за 14 дн., обещана скидка 2.25 %. Сумма к оплате указана без неё.',
    ])
  })
})

describe('who pays', () => {
  const PERIOD = ['2025-05-01', '2025-05-31'] as const

  it.each<[string, string | undefined]>([
    ['Der Betrag wird am 20.06.2025 von Ihrem Konto per SEPA-Lastschrift eingezogen.', '2025-06-20'],
    ['Wir werden den Betrag von Ihrem Konto abbuchen.', 'taken'],
    ['The amount will be debited on 20 June 2025', '2025-06-20'],
    ['Сумма будет списана с вашего счёта 20.06.2025', '2025-06-20'],
    ['Wenn Sie uns ein Mandat erteilen, wird der Betrag abgebucht', undefined],
    ['Wir würden den Betrag dann abbuchen', undefined],
    ['Bitte überweisen Sie', undefined],
  ])('%s', (text, on) => {
    const { taken } = termsOf(text)
    expect(taken && (taken.on ?? 'taken')).toBe(on)
  })

  it.each<[string, Wanted, object | undefined, string[]]>([
    [
      'a mandate',
      { means: '59', mandate: 'M-1', due: '2025-06-20' },
      { mandate: 'M-1', on: '2025-06-20' },
      ['einvoice.debit.on', 'einvoice.debit.mandate'],
    ],
    [
      'with a creditor',
      { means: '59', mandate: 'M-1', creditor: 'DE98ZZZ0999' },
      { mandate: 'M-1' },
      ['einvoice.debit.undated', 'einvoice.debit.creditor'],
    ],
    [
      'the day of the announcement',
      { means: '59', mandate: 'M-1', due: '2025-06-30', terms: 'Der Betrag wird am 20.06.2025 eingezogen.' },
      { mandate: 'M-1', on: '2025-06-20' },
      ['einvoice.debit.on', 'einvoice.debit.mandate'],
    ],
    ['a debit without a mandate', { means: '49' }, {}, ['einvoice.debit.undated']],
    [
      'words alone',
      { terms: 'Der Betrag wird am 20.06.2025 abgebucht.' },
      { on: '2025-06-20' },
      ['einvoice.debit.on', 'einvoice.debit.words'],
    ],
    ['a transfer', { means: '58', iban: 'DE12500105170648489890' }, undefined, []],
  ])('%s', (_title, wanted, directDebit, problems) => {
    for (const text of [ublText({ period: PERIOD, ...wanted }), ciiText({ period: PERIOD, ...wanted })]) {
      const found = read(text)
      expect(found.invoice?.directDebit).toEqual(directDebit)
      expect(keysOf(found)).toEqual(problems)
    }
  })

  it('nothing has to be sent, and that is said', () => {
    expect(saidOf(read(ublText({ period: PERIOD, means: '59', mandate: 'M-1', due: '2025-06-20' })))).toEqual([
      'Деньги 20 июня спишет сам поставщик: отправлять ничего не нужно. Держите на счёте нужную сумму.',
      'Списание идёт по вашему разрешению (мандату) M-1.',
    ])
  })

  it.each(['Der Betrag wurde bereits beglichen.', 'This invoice has been paid', 'Счёт уже оплачен'])('paid already: %s', (terms) => {
    expect(keysOf(read(ublText({ period: PERIOD, terms })))).toEqual(['einvoice.settled'])
  })
})
