/** Debits found as a person types them: words, sums, days. */
import { describe, expect, it } from 'vitest'
import { findDebits } from '../../../renderer/data/find-rows.ts'
import { MANUAL_PREFIX } from '../../../shared/importing/index.ts'
import { credit, row } from '../matching/support.ts'

const rows = [
  row('old', '2025-05-28', '650.00', { description: 'RSTLC INTERNET 24417' }),
  row('new', '2025-06-28', '650.50', { description: 'Ростелеком', counterparty: 'ПАО Ростелеком' }),
  row('latin', '2025-06-01', '1650.00', { description: 'OPLATA ROSTELEKOM', reference: '7700-1234' }),
  row(`${MANUAL_PREFIX}net-1`, '2025-06-28', '650.00', { description: 'Ростелеком' }),
  credit('back', '2025-06-29', '650.00', { description: 'Ростелеком' }),
]
const found = (query: string, limit = 10): string[] => findDebits(rows, query, limit).map(({ id }) => id)

describe('finding debits', () => {
  it.each([
    ['', ['new', 'latin', 'old']],
    ['  ', ['new', 'latin', 'old']],
    ['ростел', ['new', 'latin']],
    ['rostelekom', ['new', 'latin']],
    ['INTERNET', ['old']],
    ['net', []],
    ['650', ['old']],
    ['650,5', ['new']],
    ['650.50', ['new']],
    ['28.05', ['old']],
    ['28.06.2025', ['new']],
    ['1234', ['latin']],
    ['ростелеком 1650', ['latin']],
    ['ростелеком 28.05', []],
    ['***', ['new', 'latin', 'old']],
  ])('«%s»', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('gives no more than asked for, the newest', () => {
    expect(found('', 1)).toEqual(['new'])
  })
})
