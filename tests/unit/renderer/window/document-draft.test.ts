/** A recognised document in a form and back: nothing is lost, nothing half read is stored. */
import { describe, expect, it } from 'vitest'
import { invoiceOf, invoiceTexts, noticeOf, noticeTexts } from '../../../../renderer/screens/import/document-draft.ts'
import { yearMonth } from '../../../../shared/dates.ts'
import type { InvoiceDraft, NoticeDraft } from '../../../../shared/model/inspected.ts'
import { d, m } from '../../../support/build.ts'

const invoice: InvoiceDraft = {
  provider: 'ЕИРЦ',
  contract: '1234567890',
  period: yearMonth('2025-06'),
  charged: m('4812.40'),
  penalty: m('12.00'),
  total: m('4824.40'),
  dueOn: d('2025-07-10'),
}
const notice: NoticeDraft = {
  provider: 'ДОМ.РУ',
  effectiveOn: d('2025-07-01'),
  amount: m('735.00'),
  receivedOn: d('2025-06-28'),
  text: 'С 1 июля',
}

describe('an invoice', () => {
  it('comes back as it was', () => {
    expect(invoiceOf(invoice, invoiceTexts(invoice))).toEqual({ draft: invoice, faults: [] })
  })
  it.each<[string, Partial<ReturnType<typeof invoiceTexts>>, Partial<InvoiceDraft>, string[]]>([
    ['a corrected sum', { charged: '4 900' }, { charged: m('4900.00') }, []],
    ['another month', { period: '2025-07' }, { period: yearMonth('2025-07') }, []],
    ['another due day', { dueOn: '2025-07-15' }, { dueOn: d('2025-07-15') }, []],
  ])('%s', (_, typed, changed, faults) => {
    expect(invoiceOf(invoice, { ...invoiceTexts(invoice), ...typed })).toEqual({ draft: { ...invoice, ...changed }, faults })
  })
  it.each<[string, Partial<ReturnType<typeof invoiceTexts>>, keyof InvoiceDraft, string[]]>([
    ['no month', { period: '' }, 'period', ['period']],
    ['no charge', { charged: '' }, 'charged', ['charged']],
    ['a charge that is no sum', { charged: 'много' }, 'charged', ['charged']],
    ['an emptied penalty', { penalty: '' }, 'penalty', []],
    ['a half typed day', { dueOn: '2025-07-' }, 'dueOn', ['dueOn']],
  ])('%s', (_, typed, gone, faults) => {
    const made = invoiceOf(invoice, { ...invoiceTexts(invoice), ...typed })
    expect(made.draft).not.toHaveProperty(gone)
    expect(made.faults).toEqual(faults)
  })
})

describe('a notice', () => {
  const today = d('2025-06-29')
  it('comes back as it was', () => {
    expect(noticeOf(notice, noticeTexts(notice, today))).toEqual({ draft: notice, faults: [] })
  })
  it('that bears no day was received today', () => {
    const { receivedOn: _none, ...undated } = notice
    expect(noticeOf(undated, noticeTexts(undated, today)).draft.receivedOn).toBe(today)
  })
  it.each<[string, Partial<ReturnType<typeof noticeTexts>>, keyof NoticeDraft, string[]]>([
    ['no price', { amount: '' }, 'amount', []],
    ['a negative price', { amount: '-5' }, 'amount', ['amount']],
    ['no day of effect', { effectiveOn: '' }, 'effectiveOn', []],
    ['no day of receipt', { receivedOn: '' }, 'receivedOn', ['receivedOn']],
  ])('%s', (_, typed, gone, faults) => {
    const made = noticeOf(notice, { ...noticeTexts(notice, today), ...typed })
    expect(made.draft).not.toHaveProperty(gone)
    expect(made.faults).toEqual(faults)
  })
})
