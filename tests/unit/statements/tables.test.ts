/** Tables of no known bank, and what real files do to any table: forms, doubts, totals, broken rows. */
import { describe, expect, it } from 'vitest'
import { inspectText, keys, lines, said, told } from './reading.ts'

const HEADER = 'Дата;Сумма;Описание'

describe('columns recognised by their names', () => {
  it.each<[string, string[], string[]]>([
    ['Russian', ['Дата операции;Сумма;Валюта;Назначение платежа', '28.06.2025;-650,00;RUB;Дом.ру'], ['2025-06-28 -650.00 RUB Дом.ру']],
    [
      'Russian, two columns',
      ['Дата;Описание;Приход;Расход', '28.06.2025;Дом.ру;;650,00', '29.06.2025;Возврат;650,00;'],
      ['2025-06-28 -650.00 RUB Дом.ру', '2025-06-29 650.00 RUB Возврат'],
    ],
    ['English', ['Date,Description,Amount,Currency', '2025-06-28,Telecom,-6.50,GBP'], ['2025-06-28 -6.50 GBP Telecom']],
    [
      'English, debit and credit',
      ['Date,Details,Debit,Credit,Balance', '28/06/2025,Telecom,6.50,,93.50'],
      ['2025-06-28 -6.50 RUB Telecom'],
    ],
    ['German', ['Datum;Verwendungszweck;Betrag;Währung', '28.06.2025;Strom;-36,99;EUR'], ['2025-06-28 -36.99 EUR Strom']],
    ['Dutch', ['Datum;Omschrijving;Bedrag;Munt', '28-06-2025;Ziggo;-36,99;EUR'], ['2025-06-28 -36.99 EUR Ziggo']],
    ['French', ['Date;Libellé;Montant;Devise', '28/06/2025;Loyer;-500,00;EUR'], ['2025-06-28 -500.00 EUR Loyer']],
    ['Spanish', ['Fecha;Concepto;Importe;Divisa', '28/06/2025;Luz;-50,25;EUR'], ['2025-06-28 -50.25 EUR Luz']],
    ['Italian', ['Data;Descrizione;Importo;Divisa', '28/06/2025;Affitto;-500,00;EUR'], ['2025-06-28 -500.00 EUR Affitto']],
    ['the currency in the header', ['Posting date;Details;Amount CZK', '28.06.2025;Internet;-500,00'], ['2025-06-28 -500.00 CZK Internet']],
    [
      'a word for the direction',
      ['Date,Amount,Type,Description', '2025-06-28,6.50,Debit,Telecom', '2025-06-29,7.50,Credit,Refund'],
      ['2025-06-28 -6.50 RUB Telecom', '2025-06-29 7.50 RUB Refund'],
    ],
    ['tabs', ['Date\tDescription\tAmount', '2025-06-28\tTelecom, Ltd\t-6.50'], ['2025-06-28 -6.50 RUB Telecom, Ltd']],
    ['signs of currency', ['Date,Description,Withdrawal,Deposit', '06/28/2025,Rent,"$1,036.47",'], ['2025-06-28 -1036.47 USD Rent']],
    [
      'a marked plus means that the rest is out',
      ['Date,Description,Amount', '28/06/2025,Shop,£8.99', '27/06/2025,Payment,"+ £1,100.00"'],
      ['2025-06-28 -8.99 GBP Shop', '2025-06-27 1100.00 GBP Payment'],
    ],
  ])('%s', (_title, rows, expected) => {
    const found = inspectText(lines(...rows))
    expect(found).toMatchObject({ kind: 'statement', format: 'csv', preset: 'columns' })
    expect(told(found)).toEqual(expected)
    expect(keys(found)).toEqual([])
  })

  it('splits the rows of several accounts', () => {
    const found = inspectText(
      lines('Date,Account,Amount,Description', '2025-06-28,A,-1.00,x', '2025-06-28,B,-2.00,y', '2025-06-27,A,-3.00,z'),
    )
    expect(found.statements?.map(({ account, transactions, from }) => [account, transactions.length, from])).toEqual([
      ['A', 2, '2025-06-27'],
      ['B', 1, '2025-06-28'],
    ])
  })
})

describe('columns recognised by what they hold', () => {
  it.each<[string, string[], string[]]>([
    [
      'no header',
      ['28.06.2025;Дом.ру;-650,00;EUR', '27.06.2025;МТС;-300,00;EUR'],
      ['2025-06-28 -650.00 EUR Дом.ру', '2025-06-27 -300.00 EUR МТС'],
    ],
    [
      'the balance is not the sum',
      ['28.06.2025;1 000,00;-650,00;Дом.ру', '27.06.2025;1 650,00;-300,00;МТС'],
      ['2025-06-28 -650.00 RUB Дом.ру', '2025-06-27 -300.00 RUB МТС'],
    ],
    [
      'words for the direction',
      ['6/28/25,Rent,"1,000.00",debit', '6/29/25,Back,"1,000.00",credit'],
      ['2025-06-28 -1000.00 RUB Rent', '2025-06-29 1000.00 RUB Back'],
    ],
    [
      'a header in an unknown language',
      ['Päivä;Selite;Määrä', '28.06.2025;Sähkö;-50,00', '27.06.2025;Vesi;-20,00'],
      ['2025-06-28 -50.00 RUB Sähkö', '2025-06-27 -20.00 RUB Vesi'],
    ],
  ])('%s', (_title, rows, expected) => {
    const found = inspectText(lines(...rows))
    expect(told(found)).toEqual(expected)
    expect(found.preset).toBe('columns')
  })
})

describe('doubts are told', () => {
  it.each<[string, string[], string]>([
    ['the decimal mark', ['Date,Description,Amount', '2025-06-28,x,-1.230'], 'problems.doubt.decimal'],
    ['the order of day and month', ['Date,Description,Amount', '03/04/2025,x,-1.50'], 'problems.doubt.dateOrder'],
    ['the sign', ['Date,Description,Amount', '2025-06-28,x,1.50'], 'problems.doubt.sign'],
  ])('%s', (_title, rows, key) => {
    expect(keys(inspectText(lines(...rows)))).toEqual([`warning ${key}`])
  })

  it('one decided row settles the whole file', () => {
    const found = inspectText(lines('Date,Description,Amount', '03/04/2025,a,-1.234', '03/25/2025,b,-12.50'))
    expect(told(found)).toEqual(['2025-03-04 -1.23 RUB a', '2025-03-25 -12.50 RUB b'])
    expect(keys(found)).toEqual(['warning 2 problems.row.rounded'])
  })
})

describe('the preamble and rows that are no operations', () => {
  it('finds the header below a preamble and reads period, account and balances', () => {
    const found = inspectText(
      lines(
        'Выписка по счёту за период с 01.06.2025 по 30.06.2025',
        'Номер счёта;40817810000000000001',
        'Входящий остаток;1 000,00',
        'Исходящий остаток;350,00',
        '',
        HEADER,
        '28.06.2025;-650,00;Дом.ру',
      ),
    )
    expect(keys(found)).toEqual([])
    expect(found.statements?.[0]).toMatchObject({
      account: '40817810000000000001',
      from: '2025-06-01',
      to: '2025-06-30',
      opening: 100_000,
      closing: 35_000,
    })
    expect(found.statements?.[0]?.transactions[0]?.source).toBe('40817810000000000001')
  })

  it('checks opening and closing balances against the rows', () => {
    const found = inspectText(lines('Входящий остаток;1 000,00', 'Исходящий остаток;400,00', HEADER, '28.06.2025;-650,00;Дом.ру'))
    expect(keys(found)).toEqual(['error problems.balance.mismatch'])
    expect(said(found)[0]?.replaceAll('\u00a0', ' ')).toBe(
      'Остатки не сходятся с операциями: на начало 1 000 ₽, с операциями выходит 350 ₽, а в выписке на конец 400 ₽. Разница 50 ₽. Скачайте выписку ещё раз, целиком.',
    )
  })

  it('absurd sums neither throw nor count as a fault of the balances', () => {
    const huge = Array.from({ length: 20 }, () => '28.06.2025;9999999999999,99;x')
    const found = inspectText(lines('Входящий остаток;1,00', 'Исходящий остаток;2,00', HEADER, ...huge))
    expect(told(found)).toHaveLength(20)
    expect(keys(found)).toEqual(['warning problems.doubt.sign'])
  })

  it('takes balances from rows of their own, with a day or without one, and never as operations', () => {
    const found = inspectText(
      lines(
        'Data;Descrizione;Importo',
        '01/06/2025;SALDO INIZIALE;1.000,00',
        '28/06/2025;Affitto;-650,00',
        '30/06/2025;SALDO FINALE;350,00',
      ),
    )
    expect(told(found)).toEqual(['2025-06-28 -650.00 RUB Affitto'])
    expect(found.statements?.[0]).toMatchObject({ opening: 100_000, closing: 35_000 })
    expect(keys(found)).toEqual(['warning 2 problems.row.totals', 'warning 4 problems.row.totals'])
  })

  it('a shop named Total stays a payment; a row «Итого» without a day is none', () => {
    const found = inspectText(lines(HEADER, '28.06.2025;-2 000,00;TOTAL ENERGIES', '27.06.2025;-100,00;Всего хорошего', 'Итого;-2 100,00;'))
    expect(told(found)).toHaveLength(2)
    expect(keys(found)).toEqual(['warning 4 problems.row.totals'])
  })

  it('skips blank lines and repeated headers, and joins continued descriptions', () => {
    const found = inspectText(lines(HEADER, '28.06.2025;-650,00;Дом.ру', ';;договор 770123456', '', HEADER, ';;', '27.06.2025;-1,00;x'))
    expect(told(found)).toEqual(['2025-06-28 -650.00 RUB Дом.ру договор 770123456', '2025-06-27 -1.00 RUB x'])
    expect(keys(found)).toEqual([])
  })

  it('an empty month is a statement without operations', () => {
    const found = inspectText(lines(HEADER))
    expect(found.kind).toBe('statement')
    expect(keys(found)).toEqual(['warning problems.table.noRows'])
  })
})

describe('broken rows are told with their line', () => {
  it('names what is wrong with each', () => {
    const found = inspectText(
      lines(HEADER, '31.02.2025;-1,00;a', '28.06.2025;много;b', '28.06.2025;;c', '28.06.2025;0,00;d', ';-5,00;e', '28.06.2025;-2,00;f'),
    )
    expect(told(found)).toEqual(['2025-06-28 -2.00 RUB f'])
    expect(keys(found)).toEqual([
      'warning 2 problems.row.badDate',
      'warning 3 problems.row.badAmount',
      'warning 4 problems.row.noAmount',
      'warning 5 problems.row.zero',
      'warning 6 problems.row.loose',
    ])
  })

  it('gathers many of a kind into one problem with their number and first lines', () => {
    const found = inspectText(lines(HEADER, '28.06.2025;-2,00;f', ...Array.from({ length: 500 }, () => 'вчера;-1,00;a')))
    expect(keys(found)).toEqual(['warning 3 problems.row.many'])
    expect(said(found)[0]).toBe(
      'Не удалось прочитать дату «вчера», строка не учтена. Проверьте её в банке. Всего таких строк: 500, первые из них: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.',
    )
  })

  it('mends a separator inside a text when only one reading makes sense', () => {
    const found = inspectText(lines(HEADER, '28.06.2025;-650,00;"OOO "РОГА"; КОПЫТА"', '27.06.2025;-1,00;x'))
    expect(told(found)[0]).toMatch(/^2025-06-28 -650\.00 RUB OOO .*РОГА.*КОПЫТА/)
    expect(keys(found)).toContain('warning 2 problems.row.repaired')
  })

  it('refuses a row with too many columns when its sum is not certain', () => {
    const found = inspectText(lines('Дата;Описание;Сумма;Остаток', '28.06.2025;Дом;ру;5;-650,00;100,00', '27.06.2025;x;-1,00;2,00'))
    const [first] = found.problems
    expect(told(found).filter((row) => row.includes('-1.00'))).toHaveLength(1)
    expect(first?.at).toEqual({ line: 2 })
  })

  it('a quote that never closes costs one row, not the rest of the file', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `27.06.2025;-${i + 1},00;shop ${i}`)
    const found = inspectText(lines(HEADER, '28.06.2025;-650,00;"Дом.ру', ...rows))
    expect(told(found)).toHaveLength(51)
    expect(told(found)[0]).toBe('2025-06-28 -650.00 RUB Дом.ру')
    expect(keys(found)).toEqual(['warning 2 problems.row.brokenQuotes'])
  })

  it('counts lines right below a description of several lines', () => {
    const found = inspectText(lines(HEADER, '28.06.2025;-650,00;"Дом.ру\r\nза июнь"', 'вчера;-1,00;x'))
    expect(told(found)).toEqual(['2025-06-28 -650.00 RUB Дом.ру за июнь'])
    expect(keys(found)).toEqual(['warning 4 problems.row.badDate'])
  })
})

describe('line ends and separators', () => {
  const expected = ['2025-06-28 -650.00 RUB Дом.ру', '2025-06-27 -1.00 RUB x']
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['CRCRLF', '\r\r\n'],
  ])('%s', (_title, end) => {
    expect(told(inspectText([HEADER, '28.06.2025;-650,00;Дом.ру', '27.06.2025;-1,00;x', ''].join(end)))).toEqual(expected)
  })

  it('mixed in one file', () => {
    expect(told(inspectText(`${HEADER}\r\n28.06.2025;-650,00;Дом.ру\n27.06.2025;-1,00;x`))).toEqual(expected)
  })
})

describe('identity', () => {
  it('two equal coffees stay two, and a re-import knows them both', () => {
    const text = lines(HEADER, '28.06.2025;-180,00;Кофейня', '28.06.2025;-180,00;Кофейня')
    const ids = (): string[] => inspectText(text).statements?.[0]?.transactions.map(({ id }) => id) ?? []
    expect(new Set(ids()).size).toBe(2)
    expect(ids()).toEqual(ids())
  })

  it('the same rows in another encoding and with other line ends are the same transactions', () => {
    const ids = (text: string, encoding: string): string[] =>
      inspectText(text, encoding).statements?.[0]?.transactions.map(({ id }) => id) ?? []
    const text = lines(HEADER, '28.06.2025;-650,00;Дом.ру интернет', '27.06.2025;-1,00;Магазин')
    const known = ids(text, 'utf8')
    expect(known).toHaveLength(2)
    for (const encoding of ['win1251', 'cp866', 'koi8-r', 'utf16le']) expect(ids(text, encoding), encoding).toEqual(known)
    expect(ids(text.replaceAll('\r\n', '\n'), 'utf8')).toEqual(known)
  })
})

describe('a table that is no statement', () => {
  it('says which columns were found and what is needed', () => {
    const found = inspectText(lines('Имя;Телефон;Город', 'Анна;+7 900;Пермь', 'Пётр;+7 901;Омск'))
    expect(found).toMatchObject({ kind: 'unknown', format: 'csv' })
    expect(said(found)).toEqual([
      'Это таблица, но не видно, где в ней день и сумма операции. Найдены столбцы: Имя, Телефон, Город. Нужны столбец с датой и столбец с суммой (или два: приход и расход).',
    ])
  })
})
