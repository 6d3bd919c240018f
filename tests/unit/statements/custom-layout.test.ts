/** A family's own layouts: what files they recognise, how each rule reads rows, and what they leave to the readers after them. */
import { describe, expect, it } from 'vitest'
import { inspectNow } from '../../../shared/inspect.ts'
import type { CustomLayout } from '../../../shared/model/custom-layout.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { bytesOf, CONTEXT, inspectText, keys, lines, told } from './reading.ts'

/** Unsigned sums and dates that can be read both ways: no reader takes it without being told. */
const HEADER = 'Когда;Сколько;Кому;Заметка'
const FILE = lines(HEADER, '03/04/2025;650;ДОМ.РУ;интернет', '05/04/2025;1200;ПЯТЁРОЧКА;еда')

const layout = (parts: Partial<CustomLayout> = {}): CustomLayout => ({
  format: 'sverka-layout',
  version: 1,
  name: 'Карта бабушки',
  match: { header: ['когда', 'сколько', 'кому', 'заметка'] },
  delimiter: ';',
  columns: { date: 0, amount: 1, description: [2] },
  sign: 'out',
  dates: 'dmy',
  decimal: ',',
  ...parts,
})
const readWith = (text: string, layouts: CustomLayout[], encoding = 'utf8'): Inspected =>
  inspectNow({ name: 'выписка.csv', bytes: bytesOf(text, encoding), sha256: '00' }, { ...CONTEXT, layouts })
const rowsWith = (text: string, ...layouts: CustomLayout[]): string[] => told(readWith(text, layouts))

describe('a layout', () => {
  it('reads the file that nothing else reads, and tells its name', () => {
    expect(inspectText(FILE).kind).toBe('unknown')
    const read = readWith(FILE, [layout()])
    expect(read).toMatchObject({ kind: 'statement', format: 'csv', preset: 'own:Карта бабушки', problems: [] })
    expect(told(read)).toEqual(['2025-04-03 -650.00 RUB ДОМ.РУ', '2025-04-05 -1200.00 RUB ПЯТЁРОЧКА'])
    expect(read.statements?.[0]).toMatchObject({ from: '2025-04-03', to: '2025-04-05' })
  })

  it.each<[string, string]>([
    ['the same header', HEADER],
    ['other case, accents and spaces', ' КОГДА ;"Сколько";Кому:;заметка'],
    ['a separator too many', `${HEADER};`],
    ['a preamble before it', `Выписка по карте\r\n;;;\r\n${HEADER}`],
  ])('fits %s', (_, header) => {
    expect(rowsWith(lines(header, '03/04/2025;650;ДОМ.РУ;интернет'), layout())).toEqual(['2025-04-03 -650.00 RUB ДОМ.РУ'])
  })

  it('follows a column that the bank moved', () => {
    const moved = lines('Кому;Заметка;Когда;Сколько', 'ДОМ.РУ;интернет;03/04/2025;650')
    expect(rowsWith(moved, layout())).toEqual(['2025-04-03 -650.00 RUB ДОМ.РУ'])
  })

  it.each([
    ['a column more', 'Когда;Сколько;Кому;Заметка;Ещё'],
    ['a column less', 'Когда;Сколько;Кому'],
    ['another name', 'Когда;Сколько;Кому;Примечание'],
  ])('does not fit a header with %s', (_, header) => {
    expect(readWith(lines(header, '03/04/2025;650;ДОМ.РУ;интернет;да'), [layout()]).kind).toBe('unknown')
  })

  it('tells columns of one name apart by their order', () => {
    const twice = layout({
      match: { header: ['дата', 'сумма', 'сумма'] },
      columns: { date: 0, amount: 2, description: [] },
      sign: 'signed',
    })
    expect(rowsWith(lines('Дата;Сумма;Сумма', '03.04.2025;1,00;-2,00'), twice)).toEqual(['2025-04-03 -2.00 RUB '])
  })

  it('is stronger than the names of columns and than the layouts of banks', () => {
    const named = lines('Дата;Сумма;Описание', '03.04.2025;650,00;ДОМ.РУ')
    const own = layout({ match: { header: ['дата', 'сумма', 'описание'] } })
    expect(told(inspectText(named))).toEqual(['2025-04-03 650.00 RUB ДОМ.РУ'])
    expect(rowsWith(named, own)).toEqual(['2025-04-03 -650.00 RUB ДОМ.РУ'])
  })

  it('of several, the first that fits stands', () => {
    expect(rowsWith(FILE, layout({ match: { header: ['x'] } }), layout(), layout({ sign: 'in' }))[0]).toContain('-650.00')
  })

  it('leaves all other files as they were', () => {
    const other = lines('Дата;Сумма;Описание', '03.04.2025;-650,00;ДОМ.РУ')
    expect(readWith(other, [layout()])).toEqual({ ...inspectText(other), sha256: '00' })
  })
})

describe('a table without header', () => {
  const bare = lines('03.04.2025;650,00;ДОМ.РУ', '05.04.2025;1200,00;ПЯТЁРОЧКА')
  const own = layout({ match: { kinds: ['day', 'sum', 'text'] } })

  it('is recognised by what its columns hold', () => {
    expect(rowsWith(bare, own)).toEqual(['2025-04-03 -650.00 RUB ДОМ.РУ', '2025-04-05 -1200.00 RUB ПЯТЁРОЧКА'])
  })
  it('also after lines that are no rows', () => {
    expect(rowsWith(`Выписка\r\n\r\n${bare}`, own)).toHaveLength(2)
  })
  it('also where a column is empty this time', () => {
    expect(rowsWith(lines('03.04.2025;650,00;'), own)).toEqual(['2025-04-03 -650.00 RUB '])
  })
  it.each([
    ['more columns', '03.04.2025;650,00;ДОМ.РУ;1'],
    ['other contents', 'ДОМ.РУ;650,00;03.04.2025'],
  ])('is not one with %s', (_, row) => {
    expect(readWith(lines(row), [own]).preset).not.toBe('own:Карта бабушки')
  })
})

describe('which way a sum went', () => {
  const at = (sign: CustomLayout['sign'], ...sums: string[]): string[] =>
    rowsWith(lines(HEADER, ...sums.map((sum) => `03/04/2025;${sum};x;y`)), layout({ sign })).map((row) => row.split(' ')[1] ?? '')

  it.each<[CustomLayout['sign'], string[]]>([
    ['signed', ['650.00', '-85.00', '1.00']],
    ['out', ['-650.00', '-85.00', '1.00']],
    ['in', ['650.00', '-85.00', '1.00']],
    ['inverse', ['-650.00', '85.00', '-1.00']],
  ])('%s', (sign, expected) => {
    expect(at(sign, '650', '-85', '+1')).toEqual(expected)
  })

  it('two columns, whatever sign the expenses bear', () => {
    const own = layout({ columns: { date: 0, moneyOut: 1, moneyIn: 2, description: [3] }, sign: 'columns' })
    const file = lines(HEADER, '03/04/2025;650;;a', '04/04/2025;;85;b', '05/04/2025;-3;;c', '06/04/2025;;;d')
    expect(rowsWith(file, own)).toEqual(['2025-04-03 -650.00 RUB a', '2025-04-04 85.00 RUB b', '2025-04-05 -3.00 RUB c'])
    expect(keys(readWith(file, [own]))).toEqual(['warning 5 problems.row.noAmount'])
  })

  const words = layout({
    columns: { date: 0, amount: 1, direction: 3, description: [2] },
    sign: 'word',
    words: { out: ['Ушло'], in: ['Пришло'] },
  })
  it('a word, in any case', () => {
    const file = lines(HEADER, '03/04/2025;650;a;УШЛО', '04/04/2025;85;b;пришло.')
    expect(rowsWith(file, words)).toEqual(['2025-04-03 -650.00 RUB a', '2025-04-04 85.00 RUB b'])
  })
  it('a word that nobody explained: the row is left out and told, never guessed', () => {
    const read = readWith(lines(HEADER, '03/04/2025;650;a;Ушло', '04/04/2025;85;b;Списание', '05/04/2025;7;c;'), [words])
    expect(told(read)).toEqual(['2025-04-03 -650.00 RUB a'])
    expect(keys(read)).toEqual(['warning 3 wizard.row.noWay', 'warning 4 wizard.row.noWay'])
    expect(read.problems[0]?.message.values).toEqual({ word: 'Списание', what: 'b' })
  })
})

describe('the other rules', () => {
  it.each<['dmy' | 'mdy', string]>([
    ['dmy', '2025-04-03'],
    ['mdy', '2025-03-04'],
  ])('days are read %s', (dates, day) => {
    expect(rowsWith(FILE, layout({ dates }))[0]?.slice(0, 10)).toBe(day)
  })

  it.each<[',' | '.', string]>([
    [',', '-1.23'],
    ['.', '-1234.00'],
  ])('a sum that can be read both ways: %s separates the kopecks', (decimal, sum) => {
    expect(rowsWith(lines(HEADER, '03/04/2025;1,234;a;b'), layout({ decimal }))[0]).toContain(` ${sum} `)
  })

  it('the encoding, where the program would find another', () => {
    const own = layout({ encoding: 'ibm866' })
    const read = readWith(FILE, [own], 'cp866')
    expect([told(read).length, read.encoding]).toEqual([2, 'ibm866'])
    // Latin names alone tell nothing of the letters in the rows.
    const latin = { ...own, match: { header: ['day', 'sum', 'text'] } }
    const bytes = new Uint8Array([...bytesOf('day;sum;text\r\n03/04/2025;650;'), 0xaf])
    const one = inspectNow({ name: 'x', bytes, sha256: '' }, { ...CONTEXT, layouts: [latin] })
    expect(told(one)).toEqual(['2025-04-03 -650.00 RUB п'])
  })

  it('statuses: some left out, some taken, the rest as every reader does', () => {
    const own = layout({ columns: { date: 0, amount: 1, status: 3, description: [2] }, leaveOut: ['Черновик'], take: ['Отклонён'] })
    const rows = ['Черновик', 'отклонен', 'Выполнен', 'В обработке', 'Луна'].map(
      (status, day) => `0${day + 1}/04/2025;${day + 1};x;${status}`,
    )
    const read = readWith(lines(HEADER, ...rows), [own])
    expect(told(read).map((row) => row.slice(0, 10))).toEqual(['2025-04-02', '2025-04-03', '2025-04-05'])
    expect(keys(read)).toEqual(['warning 2 wizard.row.leftOut', 'warning 5 problems.row.held', 'warning 6 problems.row.unknownStatus'])
  })

  it('the currency: of the column, else of the layout, else of the household', () => {
    const file = lines(HEADER, '03/04/2025;1;a;USD', '04/04/2025;2;b;')
    const withColumn = layout({ columns: { date: 0, amount: 1, currency: 3, description: [2] } })
    const currencies = (own: CustomLayout): (string | undefined)[] => rowsWith(file, own).map((row) => row.split(' ')[2])
    expect(currencies({ ...withColumn, currency: 'EUR' })).toEqual(['USD', 'EUR'])
    expect(currencies(withColumn)).toEqual(['USD', 'RUB'])
    expect(currencies(layout({ currency: 'EUR' }))).toEqual(['EUR', 'EUR'])
  })

  it('several words of description, counterparty and reference, accounts apart', () => {
    const own = layout({ columns: { date: 0, amount: 1, description: [2, 3], counterparty: 2, account: 3 } })
    const read = readWith(FILE, [own])
    expect(
      read.statements?.map(({ account, transactions }) => [account, transactions[0]?.counterparty, transactions[0]?.description]),
    ).toEqual([
      ['интернет', 'ДОМ.РУ', 'ДОМ.РУ интернет'],
      ['еда', 'ПЯТЁРОЧКА', 'ПЯТЁРОЧКА еда'],
    ])
  })

  it('totals and balances are no operations, and balances are checked', () => {
    const read = readWith(
      lines(
        HEADER,
        '01/04/2025;1000,00;Входящий остаток;',
        '03/04/2025;650,00;ДОМ.РУ;',
        '30/04/2025;400,00;Исходящий остаток;',
        'Итого;650,00;;',
      ),
      [layout()],
    )
    expect(told(read)).toEqual(['2025-04-03 -650.00 RUB ДОМ.РУ'])
    expect(keys(read)).toContain('error problems.balance.mismatch')
    expect(keys(read).filter((key) => key.endsWith('totals'))).toHaveLength(3)
  })
})
