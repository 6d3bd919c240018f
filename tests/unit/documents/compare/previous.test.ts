/** Which bill a bill is compared with. */
import { describe, expect, it } from 'vitest'
import { civilDate, yearMonth } from '../../../../shared/dates.ts'
import { previousInvoice } from '../../../../shared/documents/compare.ts'
import type { Invoice } from '../../../../shared/model/household.ts'
import { bill, roubles } from './bills.ts'

const of = (id: string, period: string, more: Partial<Invoice> = {}): Invoice =>
  bill([['Интернет', 650]], { id, period: yearMonth(period), ...more })
const JUNE = of('june', '2025-06')

describe('the bill before', () => {
  it.each<[string, Invoice[], string | undefined]>([
    ['the month before', [of('may', '2025-05'), of('april', '2025-04')], 'may'],
    ['months without a bill are passed over', [of('january', '2025-01'), of('2024', '2024-06')], 'january'],
    ['of another account', [of('may', '2025-05', { account: 'b' }), of('april', '2025-04')], 'april'],
    ['never of the same month or a later one', [of('other', '2025-06'), of('july', '2025-07')], undefined],
    [
      'the later issued of one month',
      [of('b', '2025-05', { issuedOn: civilDate('2025-06-02') }), of('a', '2025-05', { issuedOn: civilDate('2025-06-20') })],
      'a',
    ],
    ['the larger where that does not decide', [of('a', '2025-05', { charged: roubles(700) }), of('b', '2025-05')], 'a'],
    ['a credit note is none', [of('back', '2025-05', { charged: roubles(-100) }), of('april', '2025-04')], 'april'],
    ['no bills', [], undefined],
  ])('%s', (_title, others, id) => {
    expect(previousInvoice([JUNE, ...others], JUNE)?.id).toBe(id)
    expect(previousInvoice([JUNE, ...others].reverse(), JUNE)?.id).toBe(id)
  })
})
