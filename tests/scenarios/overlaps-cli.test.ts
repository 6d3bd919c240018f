/** The command line cannot ask: what is sure it counts once, what is doubtful it adds and names. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHousehold } from '../../shared/model/file.ts'
import { ofx, type Paid, tBankCsv } from '../support/bank-files.ts'
import { check, workFolder } from './cli-run.ts'

const { path, put } = workFolder()
const PAID: Paid[] = [
  { on: '2025-06-01', time: '08:05:11', sum: '-180.00', what: 'Кофейня' },
  { on: '2025-06-01', time: '17:40:02', sum: '-180.00', what: 'Кофейня' },
  { on: '2025-06-28', time: '10:15:00', sum: '-650.00', what: 'ДОМ.РУ' },
]
const june = { from: '2025-06-01', to: '2025-06-30' }
const table = put('june.csv', tBankCsv(PAID))
const booked = put('june.ofx', ofx(PAID, june))
const strange = put('strange.ofx', ofx([...PAID.slice(0, 2), { on: '2025-06-28', sum: '-650.00', what: 'Oplata uslug' }].slice(2), june))

describe('check', () => {
  it.each([
    ['table first', [table, booked]],
    ['OFX first', [booked, table]],
  ])('counts a month once that comes in two formats: %s', (_order, files) => {
    const { report, stderr } = check(['--as-of', '2025-06-30', ...files])
    expect(report.files.map(({ read, added, duplicates, problems }) => [read, added, duplicates, problems])).toEqual([
      [3, 3, 0, []],
      [3, 0, 3, []],
    ])
    expect([report.unclaimed, stderr]).toEqual([3, ''])
  })

  it('adds a doubtful row, warns with both, and knows it when the file comes again', () => {
    const saved = path('saved.json')
    const first = check(['--as-of', '2025-06-30', '--save', saved, table, strange])
    expect(first.report.files[1]).toMatchObject({ read: 1, added: 1, duplicates: 0 })
    const [problem, ...more] = first.report.files[1]?.problems ?? []
    expect([problem?.level, more]).toEqual(['warning', []])
    for (const named of ['Oplata uslug', 'ДОМ.РУ', '650', '28 июня', 'june.csv']) expect(problem?.message).toContain(named)
    const again = check(['--as-of', '2025-06-30', '--household', saved, strange])
    expect(again.report.files[0]).toMatchObject({ added: 0, duplicates: 1, problems: [] })
  })

  it('keeps in the household what was recognised, so that the next export is known', () => {
    const saved = path('both.json')
    check(['--as-of', '2025-06-30', '--save', saved, table, booked])
    const parsed = parseHousehold(readFileSync(saved, 'utf8'))
    expect(parsed.ok && Object.keys(parsed.household.imports?.[1]?.sameAs ?? {})).toHaveLength(3)
    expect(parsed.ok && parsed.household.transactions?.map(({ time }) => time)).toEqual(PAID.map(({ time }) => time))
    const longer = put('longer.ofx', ofx([...PAID, { on: '2025-06-30', sum: '-40.00', what: 'Метро' }], june))
    expect(check(['--as-of', '2025-06-30', '--household', saved, longer]).report.files[0]).toMatchObject({ added: 1, duplicates: 3 })
  })
})
