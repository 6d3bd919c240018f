/** QIF: dates decided once for the file, the codes of a record, sections, accounts, and what is told of a broken file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, money } from '../../../shared/money.ts'
import { plainDate } from '../../../shared/statements/qif/dates.ts'
import { CONTEXT, inspectBytes, inspectText, keys, lines, said, told } from './reading.ts'

const qif = (...rows: string[]) => inspectText(lines(...rows), 'utf8', 'дом.qif')
/** A file with one record a date. */
const dated = (...days: string[]) => qif('!Type:Bank', ...days.flatMap((day) => [`D${day}`, 'T-1.00', 'PМагазин', '^']))
const days = (found: ReturnType<typeof qif>): string[] => told(found).map((row) => row.slice(0, 10))

describe('dates', () => {
  it.each([
    ["1/ 1'00", '1/1/2000'],
    ["28.02'2009", '28.02.2009'],
    ["2/14' 5", '2/14/2005'],
    ['8/25/93', '8/25/93'],
    ['6/ 4/24', '6/4/24'],
    ['2022-09-23', '2022-09-23'],
    ['26 Jan 2026', '26 Jan 2026'],
    [' 20250628 ', '20250628'],
  ])('%j is written %s', (text, plain) => {
    expect(plainDate(text)).toBe(plain)
  })

  it.each<[string, string[], string[]]>([
    ['a month above twelve decides for all', ['2/14/2025', '3/4/2025'], ['2025-02-14', '2025-03-04']],
    ['a day above twelve decides for all', ['14/2/2025', '3/4/2025'], ['2025-02-14', '2025-04-03']],
    ['dots are day first', ["03.04'2025"], ['2025-04-03']],
    ['the same both ways needs no decision', ["1/ 1'00"], ['2000-01-01']],
    ['year first', ['2022-09-08', '2022/9/23'], ['2022-09-08', '2022-09-23']],
    ['two digits are of this century up to 79', ['13/1/79', '13/1/80'], ['2079-01-13', '1980-01-13']],
    ['names of months', ['26 Jan 2026', '5 мая 2025'], ['2026-01-26', '2025-05-05']],
  ])('%s', (_title, written, read) => {
    const found = dated(...written)
    expect(days(found)).toEqual(read)
    expect(found.problems).toEqual([])
  })

  it('nothing decides: day first is taken and three dates are shown', () => {
    const found = dated('1/2/2025', '3/4/2025', '5/6/2025', '7/8/2025')
    expect(days(found)[0]).toBe('2025-02-01')
    expect(keys(found)).toEqual(['warning problems.doubt.dateOrder'])
    expect(said(found)[0]).toContain('1/2/2025, 3/4/2025, 5/6/2025')
  })

  it('the file says it: !Option:MDY', () => {
    const found = qif('!Option:MDY', '!Type:Bank', 'D1/2/2025', 'T-1.00', 'PA', '^')
    expect(days(found)).toEqual(['2025-01-02'])
    expect(found.problems).toEqual([])
  })

  it('a date against the rest is told, not guessed', () => {
    const found = dated('14/2/2025', '15/2/2025', '2/16/2025')
    expect(days(found)).toEqual(['2025-02-14', '2025-02-15'])
    expect(keys(found)).toEqual(['warning 10 problems.row.badDate'])
  })

  it.each([
    ['31/2/2025', 'problems.row.badDate'],
    ['', 'problems.row.loose'],
  ])('%j is told', (day, key) => {
    expect(keys(dated('13/1/2025', day))).toEqual([`warning 6 ${key}`])
  })
})

describe('sums', () => {
  it.each([
    ['T-650.00', -65_000],
    ['T1,250.40', 125_040],
    ['T-1 250,40', -125_040],
    ['T-184.8', -18_480],
    ['T$5.00', 500],
    ['U-10.00', -1_000],
  ])('%s', (line, minor) => {
    const found = qif('!Type:Bank', 'D13/1/2025', line, 'PA', '^')
    expect(told(found)).toEqual([`2025-01-13 ${formatMoney(money(minor))} RUB A`])
  })

  it('U is T written more exactly', () => {
    const both = qif('!Type:Bank', 'D13/1/2025', 'T-10', 'U-10.05', 'PA', '^', 'D13/1/2025', 'U', 'T-7.00', 'PB', '^')
    expect(told(both)).toEqual(['2025-01-13 -10.05 RUB A', '2025-01-13 -7.00 RUB B'])
  })

  it('more than two decimals are rounded half up and told', () => {
    const found = qif('!Type:Bank', 'D13/1/2025', 'T-1.005', 'PA', '^', 'D13/1/2025', 'T-7.50', 'PB', '^')
    expect(told(found)).toEqual(['2025-01-13 -1.01 RUB A', '2025-01-13 -7.50 RUB B'])
    expect(keys(found)).toEqual(['warning 2 problems.row.rounded'])
  })

  it.each([
    ['Tnan', 'problems.row.badAmount'],
    ['T', 'problems.row.noAmount'],
    ['T0.00', 'problems.row.zero'],
    ['T9999999999999999999.00', 'problems.row.badAmount'],
  ])('%s is told', (line, key) => {
    const found = qif('!Type:Bank', 'D13/1/2025', 'T-1.00', 'PA', '^', 'D13/1/2025', line, 'PB', '^')
    expect(keys(found)).toEqual([`warning 6 ${key}`])
    expect(told(found)).toHaveLength(1)
  })

  it('a split record is worth its total; without one, its parts', () => {
    const found = qif(
      ...[
        '!Type:Bank',
        'D13/1/2025',
        'T-10.00',
        'PA',
        'L--Split--',
        'S[Счёт]',
        'D1/2/1999',
        '$-9.00',
        'SДом',
        'Eпорошок',
        '$-1.00',
        'Mитого',
        '^',
      ],
      ...['D14/1/2025', 'PB', 'SX', '$-2.00', 'SY', '$-3.50', '^'],
    )
    expect(told(found)).toEqual(['2025-01-13 -10.00 RUB A итого', '2025-01-14 -5.50 RUB B'])
  })
})

describe('records', () => {
  it('keeps payee, memo and number; the address, the category or the number stand in for a missing payee', () => {
    const found = qif(
      ...['!Type:Bank', 'D13/1/2025', 'T-1', 'N17', 'P Связь  Урала ', 'MИнтернет', 'LДом:Связь', '^'],
      ...['D13/1/2025', 'T-2', 'AУлица', 'LДом', '^'],
      ...['D13/1/2025', 'T-3', 'LДом', '^'],
      ...['D13/1/2025', 'T-4', 'N18', '^'],
    )
    expect(told(found).map((row) => row.slice(21))).toEqual(
      ['Связь Урала Интернет', 'Улица', 'Дом', '18'].map((what) => expect.stringContaining(what)),
    )
    expect(found.statements?.[0]?.transactions[0]).toMatchObject({ counterparty: 'Связь Урала', reference: '17' })
  })

  it('blank lines, indents, `^^` and lines of unknown codes do no harm', () => {
    const found = qif('', '!type:bank  ', '', ' D13/1/2025', ' T-1.00', 'Z?', '7', 'PA', '^^', '', '^', 'D14/1/2025', 'T-2.00', 'PB', '^')
    expect(told(found)).toEqual(['2025-01-13 -1.00 RUB A', '2025-01-14 -2.00 RUB B'])
    expect(found.problems).toEqual([])
  })

  it('two equal operations stay two, and keep their ids in the next file', () => {
    const one = ['D13/1/2025', 'T-1.00', 'PКофе', '^']
    const ids = (found: ReturnType<typeof qif>) => found.statements?.[0]?.transactions.map(({ id }) => id)
    const first = ids(qif('!Type:Bank', ...one, ...one))
    expect(new Set(first).size).toBe(2)
    expect(ids(qif('!Type:Bank', ...one, ...one, 'D14/1/2025', 'T-2.00', 'PA', '^'))?.slice(0, 2)).toEqual(first)
  })

  it('the last operation of a file that breaks off is taken, and told', () => {
    const found = qif('!Type:Bank', 'D13/1/2025', 'T-1.00', 'PA', '^', 'D14/1/2025', 'T-2.00', 'PB')
    expect(told(found)).toHaveLength(2)
    expect(keys(found)).toEqual(['warning 6 statementFormats.cut.taken'])
  })

  it('any encoding, because the file names none', () => {
    const text = lines('!Type:Bank', 'D13/1/2025', 'T-650,00', 'PЭлектросбыт Урала за электричество', '^')
    for (const encoding of ['utf8', 'win1251', 'cp866', 'koi8-r', 'utf16le'])
      expect(told(inspectText(text, encoding)), encoding).toEqual(['2025-01-13 -650.00 RUB Электросбыт Урала за электричество'])
  })
})

describe('sections', () => {
  const row = (payee: string) => ['D13/1/2025', 'T-1.00', `P${payee}`, '^']
  const account = (name: string, type = 'Bank') => ['!Account', `N${name}`, `T${type}`, '^']
  const byAccount = (found: ReturnType<typeof qif>) =>
    (found.statements ?? []).map((one) => [one.account, ...one.transactions.map(({ description }) => description)])

  it.each(['Bank', 'Cash', 'CCard', 'Oth A', 'Oth L', 'bank ', 'OTH  A'])('!Type:%s holds operations', (name) => {
    expect(told(qif(`!Type:${name}`, ...row('A')))).toHaveLength(1)
  })

  it('operations belong to the account defined before them, and the same name is one account', () => {
    const found = qif(
      ...account('Карта'),
      '!Type:Bank',
      ...row('A'),
      ...account('Наличные', 'Cash'),
      '!Type:Cash',
      ...row('B'),
      ...account('Карта'),
      '!Type:Bank',
      ...row('C'),
    )
    expect(byAccount(found)).toEqual([
      ['Карта', 'A', 'C'],
      ['Наличные', 'B'],
    ])
    expect(found.statements?.[1]?.transactions[0]?.source).toBe('Наличные')
  })

  it('a list of accounts names none of them as the account of what follows', () => {
    const list = ['!Option:AutoSwitch', '!Account', 'NКарта', 'TBank', '^', 'NНаличные', 'TCash', '^', '!Clear:AutoSwitch']
    expect(byAccount(qif(...list, '!Type:Bank', ...row('A')))).toEqual([[undefined, 'A']])
    expect(byAccount(qif(...list, ...account('Карта'), '!Type:Bank', ...row('A')))).toEqual([['Карта', 'A']])
    expect(byAccount(qif('!Option:AutoSwitch', ...account('Карта'), '!Clear:AutoSwitch', '!Type:Bank', ...row('A')))).toEqual([
      ['Карта', 'A'],
    ])
  })

  it('operations before any account have none', () => {
    const found = qif('!Type:Bank', '^', ...row('A'), ...account('Карта'), '!Type:Bank', ...row('B'))
    expect(byAccount(found)).toEqual([
      [undefined, 'A'],
      ['Карта', 'B'],
    ])
  })

  it('the opening balance is a balance and names the account', () => {
    const found = qif('!Type:Bank', "D1/ 1'25", 'T1,000.00', 'CX', 'POpening Balance', 'L[Карта]', '^', ...row('A'))
    expect(found.statements?.[0]).toMatchObject({ account: 'Карта', opening: 100_000 })
    expect(byAccount(found)).toEqual([['Карта', 'A']])
    expect(found.problems).toEqual([])
  })

  it('lists of categories, classes and securities are passed over', () => {
    const list = [
      '!Type:Cat',
      'NСвязь',
      'D',
      'E',
      'T1000',
      '^',
      '!Type:Class',
      'NX',
      '^',
      '!Type:Security',
      'S^X',
      '^',
      '!Type:Prices',
      '"X",1.0',
      '^',
    ]
    expect(told(qif(...list, '!Type:Bank', ...row('A'), ...list))).toEqual(['2025-01-13 -1.00 RUB A'])
  })

  it('trades of securities are counted and told', () => {
    const found = qif('!Type:Bank', ...row('A'), '!Type:Invst', 'D13/1/2025', 'NBuy', 'T5.00', '^', 'D13/1/2025', 'NSell', 'T5.00', '^')
    expect(told(found)).toHaveLength(1)
    expect(keys(found)).toEqual(['warning statementFormats.qif.investments'])
    expect(said(found)[0]).toContain('2 операции с ценными бумагами')
  })

  it('an unknown section is named and not read', () => {
    const found = qif('!Type:Bank', ...row('A'), '!Type:Invoice', 'D13/1/2025', 'T5.00', '^')
    expect(keys(found)).toEqual(['warning 6 statementFormats.qif.section'])
    expect(said(found)[0]).toContain('!Type:Invoice')
  })

  it.each<[string, string[]]>([
    ['only accounts', ['!Account', 'NКарта', 'TBank', '^']],
    ['only an option', ['!Option:AutoSwitch']],
    ['only trades', ['!Type:Invst', 'D13/1/2025', 'NBuy', '^']],
  ])('%s: no statement, and why', (_title, rows) => {
    const found = qif(...rows)
    expect(found).toMatchObject({ kind: 'unknown', format: 'qif' })
    expect(keys(found)).toContain('error statementFormats.qif.nothing')
  })

  it.each<[string, string[], string]>([
    ['an empty section', ['!Type:Bank', '^'], 'warning problems.table.noRows'],
    ['only the opening balance', ['!Type:Bank', 'D13/1/2025', 'T5.00', 'POpening Balance', 'L[A]', '^'], 'warning problems.table.noRows'],
    ['nothing that can be read', ['!Type:Bank', 'Dкогда-то', 'T5.00', '^'], 'error problems.table.noneTaken'],
  ])('%s', (_title, rows, key) => {
    expect(keys(qif(...rows))).toContain(key)
  })

  it('comments before the first header and twenty lines of them at most', () => {
    expect(told(qif('# мой файл', '', '!Type:Bank', ...row('A')))).toHaveLength(1)
    expect(inspectText(lines(...Array.from({ length: 25 }, () => '# x'), '!Type:Bank', ...row('A'))).format).not.toBe('qif')
  })
})

describe('any QIF', () => {
  const piece = fc.constantFrom(
    ...[
      '!Type:Bank',
      '!Type:Invst',
      '!Account',
      '!Option:MDY',
      '!Clear:AutoSwitch',
      '!',
      '^',
      '^^',
      "D1/2'25",
      'D13/1/2025',
      'D',
      'T-1.00',
      'T1e9',
    ],
    ...[
      'U9007199254740991',
      'T90071992547409.91',
      'PA',
      'POpening Balance',
      'L[A]',
      'L[',
      'SX',
      '$-1',
      '$x',
      'E%',
      'M',
      'N1',
      '',
      ' ',
      '\ufeff',
      '"',
    ],
  )
  it('pieces in any order never throw', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = qif('!Type:Bank', ...pieces)
        expect(found.format).toBe('qif')
        for (const text of said(found)) expect(text).not.toMatch(/\{\{|^statementFormats|^problems/)
      }),
      { numRuns: 300 },
    )
  })

  it('operations written out are read back, in both orders of dates', () => {
    const operation = fc.record({
      day: fc.integer({ min: 13, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      minor: fc.integer({ min: -(10 ** 9), max: -1 }),
    })
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 20 }), fc.boolean(), (rows, monthFirst) => {
        const text = rows.flatMap(({ day, month, minor }) => [
          monthFirst ? `D${month}/${day}'25` : `D${day}.${month}.2025`,
          `T${formatMoney(money(minor))}`,
          'PA',
          '^',
        ])
        const two = (value: number) => String(value).padStart(2, '0')
        const expected = rows.map(({ day, month, minor }) => `2025-${two(month)}-${two(day)} ${formatMoney(money(minor))} RUB A`)
        expect(told(qif('!Type:Bank', ...text))).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })

  it.each<[string, string]>([
    ['one endless line', `!Type:Bank\nD13/1/2025\nT-1\nP${'x'.repeat(1_000_000)}\n^\n`],
    ['an endless number', `!Type:Bank\nD13/1/2025\nT${'1'.repeat(1_000_000)}\n^\n`],
    ['an endless date', `!Type:Bank\nD${' 1/'.repeat(300_000)}\nT1\n^\n`],
    ['endless blanks', `!Type:Bank\n${' '.repeat(1_000_000)}\n`],
    ['endless returns', `!Type:Bank${'\r'.repeat(1_000_000)}`],
    ['an endless category', `!Type:Bank\nD13/1/2025\nT-1\nPOpening Balance\nL[${'['.repeat(1_000_000)}\n^\n`],
    ['parts without end', `!Type:Bank\nD13/1/2025\n${'$1\n'.repeat(300_000)}^\n`],
  ])('%s is answered at once', (_title, text) => {
    const started = performance.now()
    expect(inspectBytes(new TextEncoder().encode(text), 'a.qif', CONTEXT).format).toBe('qif')
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
