/** The list of papers: which stand in it, under which month, what each says; sizes and keys. */
import { describe, expect, it } from 'vitest'
import { invoiceFacts } from '../../../../renderer/screens/papers/items/invoice-facts.ts'
import { measureOf } from '../../../../renderer/screens/papers/items/measure.ts'
import { noticeTitle } from '../../../../renderer/screens/papers/items/notice-title.ts'
import { keyed } from '../../../../renderer/screens/papers/keyed.ts'
import { ALL, byMonth, fits, invoicesAmong, type PaperFilter } from '../../../../renderer/screens/papers/list/shown.ts'
import { sizeWords } from '../../../../renderer/screens/papers/viewer/size-words.ts'
import { yearMonth } from '../../../../shared/dates.ts'
import { speaker } from '../../../../shared/i18n/speaker.ts'
import type { Invoice, Notice } from '../../../../shared/model/household.ts'
import type { OriginalInfo } from '../../../../shared/papers/original.ts'
import { papersOf } from '../../../../shared/papers/paper.ts'
import { d, m } from '../../../support/build.ts'

const invoice = (more: Partial<Invoice> = {}): Invoice => ({
  id: 'i',
  account: 'a',
  period: yearMonth('2025-06'),
  charged: m('735.00'),
  ...more,
})
const notice = (more: Partial<Notice> = {}): Notice => ({ id: 'n', account: 'b', receivedOn: d('2025-06-20'), channel: 'sms', ...more })
const lone: OriginalInfo = { sha256: 'l', name: 'x.pdf', media: 'pdf', size: 1, receivedOn: d('2025-05-31') }
const { say } = speaker('ru', 'RUB', d('2025-06-29'))

describe('the list', () => {
  const papers = papersOf(
    { invoices: [invoice(), invoice({ id: 'j', account: 'b', issuedOn: d('2025-07-03') })], notices: [notice()] },
    new Map([['l', lone]]),
  )

  it.each<[string, PaperFilter, string[]]>([
    ['all', ALL, ['invoice j', 'invoice i', 'notice n', 'file l']],
    ['of one account', { ...ALL, account: 'b' }, ['invoice j', 'notice n']],
    ['of one kind', { ...ALL, kind: 'invoice' }, ['invoice j', 'invoice i']],
    ['of both', { account: 'b', kind: 'notice' }, ['notice n']],
    ['of none', { account: 'a', kind: 'statement' }, []],
  ])('%s', (_, filter, expected) => {
    expect(papers.filter((paper) => fits(paper, filter)).map(({ key }) => key)).toEqual(expected)
  })

  it('stands under its months; a bill without a day at the end of its period', () => {
    expect(byMonth(papers).map(({ month, papers: ofIt }) => [month, ofIt.map(({ key }) => key)])).toEqual([
      ['2025-07', ['invoice j']],
      ['2025-06', ['invoice i', 'notice n']],
      ['2025-05', ['file l']],
    ])
    expect(byMonth([])).toEqual([])
  })

  it('gives the bills to compare with', () => {
    expect(invoicesAmong(papers).map(({ id }) => id)).toEqual(['j', 'i'])
  })
})

describe('a bill says beside its sum', () => {
  it.each<[string, Partial<Invoice>, string[]]>([
    ['nothing when it is its own charge', { total: m('735.00') }, []],
    [
      'its charge where more is to pay',
      { total: m('747.50'), openingDebt: m('12.00'), penalty: m('0.50') },
      ['charged', 'debt', 'penalty'],
    ],
    ['an advance', { openingDebt: m('-5.00'), penalty: m('0.00'), recalculation: m('-1.00') }, ['advance', 'recalculation']],
    ['what was credited and until when', { paid: m('0.00'), dueOn: d('2025-07-15') }, ['paid', 'dueOn']],
    ['that it is taken by itself', { directDebit: {} }, ['directDebit']],
  ])('%s', (_, more, expected) => {
    expect(invoiceFacts(invoice(more)).map(({ key }) => key.replace('papers.item.', ''))).toEqual(expected)
  })

  it('an advance as a sum that is not negative', () => {
    expect(invoiceFacts(invoice({ openingDebt: m('-5.00') })).map(say)).toEqual(['переплата на начало 5\u00a0₽'])
  })
})

describe('a notice is called', () => {
  it.each<[Partial<Notice>, string]>([
    [{ effectiveOn: d('2025-07-01'), amount: m('735.00') }, 'Уведомление: новая цена с 1 июля'],
    [{ effectiveOn: d('2025-07-01') }, 'Уведомление: изменения с 1 июля'],
    [{ amount: m('735.00') }, 'Уведомление о цене'],
    [{ text: 'Автоплатёж выполнен' }, 'Сообщение'],
    [{ text: 'Автоплатёж выполнен', bank: { event: 'done' } }, 'Сообщение банка'],
  ])('%j: %s', (more, expected) => {
    expect(say(noticeTitle(notice(more)))).toBe(expected)
  })
})

describe('a size in words', () => {
  it.each([
    [0, '0 байт'],
    [1, '1 байт'],
    [1_023, '1023 байта'],
    [1_024, '1 КБ'],
    [1_536, '1,5 КБ'],
    [100_000, '98 КБ'],
    [1_048_576, '1 МБ'],
    [20_500_000, '19,6 МБ'],
  ])('%d: %s', (bytes, expected) => {
    expect(say(sizeWords(bytes)).replace(/\u00a0/g, ' ')).toBe(expected)
  })
})

describe('how much a line is for', () => {
  it.each([
    [{ quantity: '6.5', unit: 'м³', price: '61.3345' }, 'ru', '6,5 м³ × 61,3345'],
    [{ quantity: '6.5', unit: 'm³', price: '61.33' }, 'en', '6.5 m³ × 61.33'],
    [{ quantity: '3' }, 'ru', '3'],
    [{ price: '61.33' }, 'ru', '61,33'],
  ] as const)('%j in %s: %s', (line, language, expected) => {
    expect(measureOf({ title: 'x', amount: m('1.00'), ...line }, language)).toBe(expected)
  })
})

describe('keys of things that bear one name', () => {
  it('are told apart', () => {
    expect(keyed(['вода', 'газ', 'вода'], (name) => name).map(({ key }) => key)).toEqual(['вода 1', 'газ 1', 'вода 2'])
  })
})
