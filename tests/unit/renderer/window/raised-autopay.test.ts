/** A changed autopay: one entry ends, the next begins, and on every day exactly the right one stands. */
import { describe, expect, it } from 'vitest'
import { withAutopay } from '../../../../renderer/screens/today/raised-autopay.ts'
import { autopayOn } from '../../../../shared/schedule/autopay.ts'
import { account, d, fixed, m } from '../../../support/build.ts'

const withEntries = (...autopay: ReturnType<typeof fixed>[]) => account({ billing: { model: 'prepaid', day: 1 }, autopay })

describe('raising an autopay', () => {
  it('ends the old entry the day before and keeps its day and card', () => {
    const raised = withAutopay(withEntries(fixed('650.00', 28, { source: '*4417' })), m('735.00'), d('2025-06-20'))
    expect(raised.autopay).toEqual([
      { mode: 'fixed', amount: m('650.00'), day: 28, source: '*4417', until: '2025-06-19' },
      { mode: 'fixed', amount: m('735.00'), day: 28, source: '*4417', from: '2025-06-20' },
    ])
    expect(autopayOn(raised, d('2025-06-19'))).toMatchObject({ amount: m('650.00') })
    expect(autopayOn(raised, d('2025-06-20'))).toMatchObject({ amount: m('735.00') })
  })

  it('replaces an entry that began on the same day', () => {
    const raised = withAutopay(withEntries(fixed('650.00', 28, { from: '2025-06-20' })), m('735.00'), d('2025-06-20'))
    expect(raised.autopay).toEqual([{ mode: 'fixed', amount: m('735.00'), day: 28, from: '2025-06-20' }])
  })

  it('changes an entry that is still to begin without beginning it earlier', () => {
    const raised = withAutopay(withEntries(fixed('650.00', 28, { from: '2025-07-01' })), m('735.00'), d('2025-06-20'))
    expect(raised.autopay).toEqual([{ mode: 'fixed', amount: m('735.00'), day: 28, from: '2025-07-01' }])
  })

  it('leaves earlier entries alone and drops the end of the one in force', () => {
    const old = fixed('600.00', 28, { until: '2024-12-31' })
    const raised = withAutopay(
      withEntries(old, fixed('650.00', 28, { from: '2025-01-01', until: '2025-12-31' })),
      m('735.00'),
      d('2025-06-20'),
    )
    expect(raised.autopay?.[0]).toEqual(old)
    expect(raised.autopay?.[2]).toEqual({ mode: 'fixed', amount: m('735.00'), day: 28, from: '2025-06-20' })
  })

  it('does nothing where there is no autopay', () => {
    const without = account({ billing: { model: 'prepaid', day: 1 } })
    expect(withAutopay(without, m('735.00'), d('2025-06-20'))).toBe(without)
  })
})
