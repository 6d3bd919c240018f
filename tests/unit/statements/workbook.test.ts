/** What the reader of workbooks makes of sheets: the layouts of tables, dates and numbers as cells or text, several sheets, what is refused. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compoundFile, xlsBytes } from '../../support/xls.ts'
import { serialOf, type TestCell, xlsxBytes } from '../../support/xlsx.ts'
import { bytesOf, inspectBytes, keys, lines, said, told } from './reading.ts'
import { inspectFile, inspectSheet, inspectWorkbook } from './workbook-file.ts'

const day = (text: string, time?: string): TestCell => ({ serial: serialOf(text, time) })
const SIMPLE = ['Дата', 'Сумма', 'Описание']

describe('layouts of banks', () => {
  it('T-Bank, with its own spelling of a column and numbers as cells', async () => {
    const found = await inspectSheet([
      [
        'Дата операции',
        'Дата платежа',
        'Номер карты',
        'Статус',
        'Сумма операции',
        'Валюта операции',
        'Сумма платежа',
        'Валюта платежа',
        'Кешбэк',
        'Категория',
        'MCC',
        'Описание',
        'Бонусы (включая кешбэк)',
        'Округление на инвесткопилку',
        'Сумма операции с округлением',
      ],
      ['28.06.2025 10:11:12', '28.06.2025', '*1234', 'OK', -650, 'RUB', -650, 'RUB', null, 'Связь', 4899, 'Дом.ру', 6, 0, 650],
      ['27.06.2025 09:00:00', '28.06.2025', '*1234', 'OK', -10.5, 'USD', -812.37, 'RUB', 8, 'Сервис', 5734, 'Подписка', 0, 0, 812.37],
      ['26.06.2025 09:00:00', null, '*1234', 'FAILED', -1, 'RUB', -1, 'RUB', null, 'Связь', 4899, 'Дом.ру', 0, 0, 1],
    ])
    expect(found).toMatchObject({ kind: 'statement', format: 'xlsx', preset: 't-bank-15' })
    expect(told(found)).toEqual(['2025-06-28 -650.00 RUB Дом.ру', '2025-06-27 -812.37 RUB Подписка'])
    expect(found.statements?.[0]?.transactions[0]).toMatchObject({ mcc: '4899', source: '*1234' })
    expect(keys(found)).toEqual(['warning 4 problems.row.failed'])
  })

  it('Alfa, whose sums bear no sign and whose dates are cells', async () => {
    const header =
      'operationDate,transactionDate,accountName,accountNumber,cardName,cardNumber,merchant,amount,currency,status,category,mcc,type,comment,bonusValue,bonusTitle'
    const found = await inspectSheet([
      header.split(','),
      [
        day('2025-06-28'),
        null,
        'Счёт',
        '40817810000000000001',
        null,
        null,
        'Moscow\\DOM RU',
        650,
        'RUR',
        'Выполнен',
        'Связь',
        4899,
        'Списание',
        null,
        6.5,
        null,
      ],
      [
        day('2025-06-25'),
        null,
        'Счёт',
        '40817810000000000001',
        null,
        null,
        'Зарплата',
        50_000.5,
        'RUR',
        null,
        null,
        null,
        'Пополнение',
        null,
        null,
        null,
      ],
      [
        day('2025-06-24'),
        null,
        'Счёт',
        '40817810000000000001',
        null,
        null,
        'Кафе',
        300,
        'RUR',
        'В обработке',
        null,
        null,
        'Списание',
        null,
        null,
        null,
      ],
    ])
    expect(found.preset).toBe('alfa-bank')
    expect(told(found)).toEqual(['2025-06-28 -650.00 RUB Moscow\\DOM RU', '2025-06-25 50000.50 RUB Зарплата'])
    expect(found.statements?.[0]?.account).toBe('40817810000000000001')
    expect(keys(found)).toEqual(['warning 4 problems.row.held'])
  })

  it('a preamble of eight rows over the header, merged over all columns', async () => {
    const found = await inspectSheet(
      [
        ['ОТП Банк'],
        [],
        ['Выписка по счету'],
        ['Номер счета', '40817810900000000009'],
        ['Валюта', 'RUB'],
        ['Период', '01.06.2025 - 30.06.2025'],
        ['Входящий остаток', 1000.5],
        ['Исходящий остаток', 350.5],
        ['Дата операции', 'Описание', 'Приход', 'Расход'],
        [day('2025-06-28', '10:11:12'), 'Дом.ру', null, 650],
      ],
      { merges: ['A1:D1', 'A3:D3'] },
    )
    expect(found.statements?.[0]).toMatchObject({
      account: '40817810900000000009',
      currency: 'RUB',
      from: '2025-06-01',
      to: '2025-06-30',
      opening: 100_050,
      closing: 35_050,
    })
    expect(told(found)).toEqual(['2025-06-28 -650.00 RUB Дом.ру'])
    expect(found.problems).toEqual([])
  })

  it('gives the same rows and the same ids as the same table in CSV', async () => {
    const rows: [string, string, string][] = [
      ['28.06.2025', '-650,00', 'Дом.ру'],
      ['28.06.2025', '-650,00', 'Дом.ру'],
      ['27.06.2025', '1234,5', 'Зарплата'],
    ]
    const csv = inspectBytes(bytesOf(lines(SIMPLE.join(';'), ...rows.map((row) => row.join(';')))))
    const cells = await inspectSheet([
      SIMPLE,
      ...rows.map(([on, amount, what]): TestCell[] => [day(on.split('.').reverse().join('-')), Number(amount.replace(',', '.')), what]),
    ])
    expect(cells.statements?.[0]?.transactions).toEqual(csv.statements?.[0]?.transactions)
  })
})

describe('cells', () => {
  const one = async (date: TestCell, amount: TestCell, more: Parameters<typeof inspectSheet>[1] = {}): Promise<string[]> =>
    told(await inspectSheet([SIMPLE, [date, amount, 'x'], [day('2025-01-01'), -1.5, 'y']], more)).slice(0, 1)

  it.each<[string, TestCell, TestCell, string]>([
    ['a day', day('2025-06-28'), -5, '2025-06-28 -5.00'],
    ['a day and time', day('2025-06-28', '23:59:59'), -5, '2025-06-28 -5.00'],
    ['half a second before midnight', { serial: serialOf('2025-06-28') + 0.999995 }, -5, '2025-06-28 -5.00'],
    ['a midnight that a float missed', { serial: serialOf('2025-06-28') - 0.00000001 }, -5, '2025-06-28 -5.00'],
    ['29 February', day('2024-02-29'), -5, '2024-02-29 -5.00'],
    ['a day as text', '28.06.2025', -5, '2025-06-28 -5.00'],
    ['a text inside the cell', { inline: '2025-06-28' }, -5, '2025-06-28 -5.00'],
    ['the noise of floats', day('2025-06-28'), -0.1 - 0.2, '2025-06-28 -0.30'],
    ['a small sum', day('2025-06-28'), -0.05, '2025-06-28 -0.05'],
    ['a large sum', day('2025-06-28'), -1_234_567_890.12, '2025-06-28 -1234567890.12'],
    ['an exponent', day('2025-06-28'), { xml: '<c r="B2"><v>-1.2E3</v></c>' }, '2025-06-28 -1200.00'],
    ['a formula with its last value', day('2025-06-28'), { formula: 'A1*2', value: -7.25 }, '2025-06-28 -7.25'],
    ['a formula that gave a text', { formula: 'TEXT(A1)', value: '28.06.2025' }, -5, '2025-06-28 -5.00'],
  ])('%s', async (_title, date, amount, row) => {
    expect(await one(date, amount)).toEqual([`${row} RUB x`])
  })

  it('counts days from 1904 where the workbook does', async () => {
    const serial = serialOf('2025-06-28', '00:00:00', true)
    expect(told(await inspectSheet([SIMPLE, [{ serial }, -5, 'x']], { is1904: true }))).toEqual(['2025-06-28 -5.00 RUB x'])
  })

  it('reads sums as text and as numbers in one column, whatever mark the texts have', async () => {
    const rows: TestCell[][] = [
      [day('2025-06-28'), '-1 234,56', 'a'],
      [day('2025-06-27'), -12.5, 'b'],
      [day('2025-06-26'), -7, 'c'],
      [day('2025-06-25'), -1.234, 'd'],
    ]
    const found = await inspectSheet([SIMPLE, ...rows])
    expect(told(found)).toEqual([
      '2025-06-28 -1234.56 RUB a',
      '2025-06-27 -12.50 RUB b',
      '2025-06-26 -7.00 RUB c',
      '2025-06-25 -1.23 RUB d',
    ])
    expect(keys(found)).toEqual(['warning 5 problems.row.rounded'])
  })

  it('an error in the cell of a sum is told, with the number of the row in the sheet', async () => {
    const rows: TestCell[][] = [
      SIMPLE,
      [day('2025-06-28'), { xml: '<c r="B8" t="e"><v>#N/A</v></c>' }, 'x'],
      [],
      [day('2025-06-27'), -1, 'y'],
    ]
    const found = await inspectSheet(rows, { from: 7 })
    expect(told(found)).toEqual(['2025-06-27 -1.00 RUB y'])
    expect(keys(found)).toEqual(['warning 8 problems.row.badAmount'])
  })

  it('passes over empty columns and rows', async () => {
    const found = await inspectSheet([
      [null, 'Дата', null, 'Сумма', null, null, 'Описание'],
      [],
      [null, day('2025-06-28'), null, -5, null, null, 'x'],
    ])
    expect(told(found)).toEqual(['2025-06-28 -5.00 RUB x'])
  })

  it('reads prefixed parts, as some programs write them', async () => {
    expect(told(await inspectSheet([SIMPLE, [day('2025-06-28'), -5, 'x']], { prefix: 'x' }))).toEqual(['2025-06-28 -5.00 RUB x'])
  })

  it('reads sheets whose files are named unusually', async () => {
    const sheets = ['А', 'Б'].map((name) => ({ name, rows: [SIMPLE, [day('2025-06-28'), -5, name]] }))
    expect(told(await inspectWorkbook({ sheets, stem: 'Лист' }))).toEqual(['2025-06-28 -5.00 RUB А', '2025-06-28 -5.00 RUB Б'])
  })

  it.each([0, 9] as const)('packed with level %d', async (level) => {
    expect(told(await inspectSheet([SIMPLE, [day('2025-06-28'), -5, 'x']], { level }))).toEqual(['2025-06-28 -5.00 RUB x'])
  })
})

describe('sheets', () => {
  const rows = (amount: number): TestCell[][] => [SIMPLE, [day('2025-06-28'), amount, 'x']]

  it('all visible ones are read, with ids that differ', async () => {
    const found = await inspectWorkbook({
      sheets: [
        { name: 'Май', rows: rows(-1.5) },
        { name: 'Июнь', rows: rows(-1.5) },
      ],
    })
    expect(found.statements?.map(({ transactions }) => transactions.length)).toEqual([1, 1])
    expect(new Set(found.statements?.flatMap(({ transactions }) => transactions.map(({ id }) => id))).size).toBe(2)
    expect(found.problems).toEqual([])
  })

  it('hidden ones and ones without a table are told', async () => {
    const found = await inspectWorkbook({
      sheets: [
        { name: 'Справка', rows: [['Уважаемый клиент!'], ['Спасибо.']] },
        { name: 'Операции', rows: rows(-2.5) },
        { name: 'Черновик', rows: rows(-3.5), state: 'hidden' },
        { name: 'Служебный', rows: rows(-4.5), state: 'veryHidden' },
        { name: 'Пустой', rows: [] },
      ],
    })
    expect(told(found)).toEqual(['2025-06-28 -2.50 RUB x'])
    expect(keys(found)).toEqual([
      'warning statementFiles.workbook.sheetLeft',
      'warning statementFiles.workbook.hiddenLeft',
      'warning statementFiles.workbook.hiddenLeft',
    ])
    expect(said(found)[0]).toContain('«Справка»')
  })

  it('a problem in one of several names the sheet and the row', async () => {
    const bad: TestCell[][] = [SIMPLE, [day('2025-06-28'), -1.5, 'x'], ['31.02.2025', -1.5, 'y']]
    const found = await inspectWorkbook({
      sheets: [
        { name: 'Май', rows: rows(-1.5) },
        { name: 'Июнь', rows: bad },
      ],
    })
    expect(found.problems.map(({ at }) => at)).toEqual([{ path: 'Июнь!3' }])
  })

  it('a chart between them is passed over', async () => {
    const more = { 'xl/vbaProject.bin': strToU8('macro'), 'xl/media/a.png': strToU8('png'), 'xl/drawings/drawing1.xml': strToU8('<broken') }
    expect(told(await inspectWorkbook({ sheets: [{ name: 'A', rows: rows(-1.5) }], more }))).toEqual(['2025-06-28 -1.50 RUB x'])
  })
})

describe('binary workbooks', () => {
  const rows = (): (string | number | { serial: number } | null)[][] => [
    SIMPLE,
    [{ serial: serialOf('2025-06-28') }, -650.5, 'Дом.ру'],
    ['27.06.2025', -1, 'Кафе'],
  ]

  it('are read like the others', async () => {
    const found = await inspectFile(xlsBytes([{ name: 'Лист1', rows: rows() }]), 'выписка.xls')
    expect(found).toMatchObject({ kind: 'statement', format: 'xlsx', preset: 'columns' })
    expect(told(found)).toEqual(['2025-06-28 -650.50 RUB Дом.ру', '2025-06-27 -1.00 RUB Кафе'])
  })

  it('count days from 1904 where they say so', async () => {
    const serial = serialOf('2025-06-28', '00:00:00', true)
    const found = await inspectFile(xlsBytes([{ name: 'Лист1', rows: [SIMPLE, [{ serial }, -650.5, 'x']] }], { is1904: true }))
    expect(told(found)).toEqual(['2025-06-28 -650.50 RUB x'])
  })

  it.each<[string, Uint8Array, string, string]>([
    [
      'encrypted in the old way',
      xlsBytes([{ name: 'A', rows: [] }], { extra: [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4] }),
      'xlsx',
      'statementFiles.workbook.locked',
    ],
    ['encrypted in the new way', compoundFile('EncryptedPackage', new Uint8Array(5_000)), 'xlsx', 'statementFiles.workbook.locked'],
    ['a Word text', compoundFile('WordDocument', new Uint8Array(5_000)), 'text', 'statementFiles.workbook.program.word'],
    ['a saved mail', compoundFile('__properties_version1.0', new Uint8Array(5_000)), 'text', 'statementFiles.workbook.program.old'],
    ['cut', xlsBytes([{ name: 'A', rows: [] }]).slice(0, 600), 'text', 'statementFiles.workbook.program.old'],
    [
      'of too many sheets',
      xlsBytes(Array.from({ length: 101 }, (_, i) => ({ name: `S${i}`, rows: [] }))),
      'xlsx',
      'statementFiles.workbook.tooLarge',
    ],
    ['empty', xlsBytes([{ name: 'A', rows: [] }]), 'xlsx', 'statementFiles.workbook.empty'],
  ])('%s: refused with advice', async (_title, bytes, format, key) => {
    const found = await inspectFile(bytes, 'выписка.xls')
    expect(found).toMatchObject({ kind: 'unknown', format })
    expect(keys(found)[0]).toMatch(new RegExp(`error (?:${key}|problems.file.misnamed)$`))
    expect(found.problems).toHaveLength(1)
  })
})

describe('files that are something else', () => {
  const packed = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
  it.each<[string, Uint8Array, string, string]>([
    ['a binary XLSB', packed('[Content_Types].xml', 'xl/workbook.bin'), 'xlsx', 'statementFiles.workbook.program.xlsb'],
    ['a LibreOffice table', packed('mimetype', 'content.xml'), 'xlsx', 'statementFiles.workbook.program.ods'],
    ['a Word document', packed('[Content_Types].xml', 'word/document.xml'), 'text', 'statementFiles.workbook.program.word'],
    ['a workbook without its parts', packed('xl/workbook.xml'), 'xlsx', 'statementFiles.workbook.broken'],
    ['a workbook of nothing', xlsxBytes({ sheets: [{ name: 'A', rows: [] }] }), 'xlsx', 'statementFiles.workbook.empty'],
    [
      'a workbook of no operations',
      xlsxBytes({
        sheets: [
          {
            name: 'A',
            rows: [
              ['Имя', 'Город'],
              ['Аня', 'Пермь'],
            ],
          },
        ],
      }),
      'xlsx',
      'statementFiles.workbook.strange',
    ],
  ])('%s', async (_title, bytes, format, key) => {
    const found = await inspectFile(bytes)
    expect(found).toMatchObject({ kind: 'unknown', format })
    expect(keys(found)).toEqual([`error ${key}`])
  })

  it.each([
    ['CSV', lines('Дата;Сумма;Описание', '28.06.2025;-650,00;Дом.ру'), 'csv', 'statement'],
    ['OFX', '<OFX><STMTRS><CURDEF>RUB<STMTTRN><DTPOSTED>20250628<TRNAMT>-5.00<NAME>x</STMTTRN></STMTRS></OFX>', 'ofx', 'statement'],
    ['HTML', '<html><table><tr><td>28.06.2025</td></tr></table></html>', 'text', 'unknown'],
  ])('named .xls, but %s: the bytes decide', async (_title, text, format, kind) => {
    expect(await inspectFile(bytesOf(text), 'выписка.xls')).toMatchObject({ format, kind })
  })

  it('a broken workbook named .csv is told as such; a whole one is read without a word', async () => {
    expect(keys(await inspectFile(xlsxBytes({ sheets: [{ name: 'A', rows: [] }] }), 'a.csv'))).toEqual(['error problems.file.misnamed'])
    expect(
      (await inspectFile(xlsxBytes({ sheets: [{ name: 'A', rows: [SIMPLE, [day('2025-06-28'), -1.5, 'x']] }] }), 'a.csv')).problems,
    ).toEqual([])
  })
})
