/** Workbooks read by a layout that a family keeps. */
import { describe, expect, it } from 'vitest'
import type { CustomLayout } from '../../../shared/model/custom-layout.ts'
import { xlsxBytes } from '../../support/xlsx.ts'
import { CONTEXT, told } from './reading.ts'
import { inspectFile } from './workbook-file.ts'

describe("a family's own layout", () => {
  const layout: CustomLayout = {
    format: 'sverka-layout',
    version: 1,
    name: 'Карта бабушки',
    match: { header: ['когда', 'сколько', 'кому', 'заметка'] },
    delimiter: ';',
    columns: { date: 0, amount: 1, description: [2] },
    sign: 'out',
    dates: 'dmy',
    decimal: ',',
  }
  const book = xlsxBytes({
    sheets: [
      {
        name: 'Отчет',
        rows: [
          ['Когда', 'Сколько', 'Кому', 'Заметка'],
          ['03/04/2025', 650.5, 'ДОМ.РУ', 'интернет'],
        ],
      },
    ],
  })

  it('learned from a text table reads a sheet with the same columns', async () => {
    expect(told(await inspectFile(book))).not.toEqual(['2025-04-03 -650.50 RUB ДОМ.РУ'])
    const found = await inspectFile(book, 'выписка.xlsx', { ...CONTEXT, layouts: [layout] })
    expect(found).toMatchObject({ kind: 'statement', format: 'xlsx', preset: 'own:Карта бабушки' })
    expect(told(found)).toEqual(['2025-04-03 -650.50 RUB ДОМ.РУ'])
  })
})
