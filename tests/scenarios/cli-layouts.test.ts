/** The command line reads with the layouts that the household file carries, and hands them on when it saves. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CustomLayout } from '../../shared/model/custom-layout.ts'
import { check, workFolder } from './cli-run.ts'

const { path, put, putJson } = workFolder()
const LAYOUT: CustomLayout = {
  format: 'sverka-layout',
  version: 1,
  name: 'Карта бабушки',
  match: { header: ['когда', 'сколько', 'кому'] },
  delimiter: ';',
  columns: { date: 0, amount: 1, description: [2] },
  sign: 'out',
  dates: 'mdy',
  decimal: ',',
}
const household = (more: object = {}): object => ({
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h', name: 'Дом' }],
  accounts: [],
  ...more,
})
const table = put('таблица.csv', 'Когда;Сколько;Кому\n03/04/2025;650;ДОМ.РУ\n')
const words = (file: string): string[] => ['--as-of', '2025-06-20', '--household', file]

describe('a household with layouts', () => {
  it('reads the table that the family showed, and saves the layout beside its rows', () => {
    const file = putJson('с раскладкой.json', household({ layouts: [LAYOUT] }))
    const saved = path('сохранено.json')
    const { report, faults, status } = check([...words(file), '--save', saved, table])
    expect([status, faults]).toEqual([0, []])
    expect(report.files[0]).toMatchObject({ kind: 'statement', format: 'csv', read: 1, added: 1, problems: [] })
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({
      layouts: [LAYOUT],
      transactions: [{ on: '2025-03-04', amount: '-650.00', description: 'ДОМ.РУ' }],
    })
  })

  it('without it, says which columns were found', () => {
    const { report, status } = check([...words(putJson('без.json', household())), table])
    expect(status).toBe(2)
    expect(report.files[0]?.problems[0]?.message).toContain('Когда, Сколько, Кому')
  })

  it('passes over what is no layout, and is not refused for it', () => {
    const file = putJson('чужое.json', household({ layouts: [{ format: 'sverka-layout', version: 9 }, LAYOUT] }))
    expect(check([...words(file), table]).report.files[0]?.read).toBe(1)
  })
})
