/** Files of 1CClientBankExchange: balances, dialects, lying encodings, cut files, orders to the bank, and anything at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOLLARS, document, HEADER, OUT, OWN, onec, rowsOf, section, statement, THEIRS } from './onec-made.ts'
import { inspectText, keys, lines, said, told } from './reading.ts'

describe('balances', () => {
  const balances = (from: string, to: string, opening: string, income: string, expense: string, closing: string, account = OWN) =>
    section(
      `ДатаНачала=${from}`,
      `ДатаКонца=${to}`,
      `РасчСчет=${account}`,
      `НачальныйОстаток=${opening}`,
      `ВсегоПоступило=${income}`,
      `ВсегоСписано=${expense}`,
      `КонечныйОстаток=${closing}`,
    )
  const paid = document(...OUT)

  it('are the statement’s, and its days are those of the header', () => {
    const found = onec(...HEADER, ...balances('02.06.2025', '05.06.2025', '1000.00', '0', '650.00', '350.00'), ...paid, 'КонецФайла')
    expect(found.problems).toEqual([])
    expect(found.statements).toMatchObject([
      { account: OWN, currency: 'RUB', opening: 100_000, closing: 35_000, from: '2025-06-01', to: '2025-06-30' },
    ])
  })

  it('that do not close, and totals that do not fit, are errors with both figures; the rows are given', () => {
    const found = onec(...HEADER, ...balances('01.06.2025', '30.06.2025', '1000.00', '5.00', '600.00', '400.00'), ...paid, 'КонецФайла')
    expect(keys(found)).toEqual([
      'error 7 problems.balance.mismatch',
      'error 7 statementFormats.totals.income',
      'error 7 statementFormats.totals.expense',
    ])
    expect(said(found)[2]?.replaceAll('\u00a0', ' ')).toContain('ушло 600 ₽, а по прочитанным операциям ушло 650 ₽')
    expect(rowsOf(found)).toHaveLength(1)
  })

  it('day by day are joined in the order of their days; a section printed twice counts once', () => {
    const first = balances('02.06.2025', '02.06.2025', '1000.00', '0', '0', '1000.00')
    const second = balances('03.06.2025', '03.06.2025', '1000.00', '0.00', '650.00', '350.00')
    const found = onec(...HEADER, ...second, ...first, ...second, ...paid, 'КонецФайла')
    expect(found.problems).toEqual([])
    expect(found.statements).toMatchObject([{ opening: 100_000, closing: 35_000 }])
  })

  it('of several accounts are kept apart, each in its currency', () => {
    const found = onec(
      ...HEADER,
      ...balances('01.06.2025', '30.06.2025', '1000.00', '0', '650.00', '350.00'),
      ...balances('01.06.2025', '30.06.2025', '10.00', '0', '3.00', '7.00', DOLLARS),
      ...paid,
      ...document('Сумма=3.00', 'Дата=02.06.2025', `ПлательщикСчет=${DOLLARS}`, 'Получатель1=Банк'),
      'КонецФайла',
    )
    expect(found.problems).toEqual([])
    expect((found.statements ?? []).map(({ account, currency, transactions }) => [account, currency, transactions.length])).toEqual([
      [OWN, 'RUB', 1],
      [DOLLARS, 'USD', 1],
    ])
  })

  it.each([
    ['40817978000000000001', 'EUR'],
    ['40817156000000000001', 'CNY'],
    ['KZ00722S000000000001', 'KZT'],
    ['40817999000000000001', 'RUB'],
    ['123', 'RUB'],
  ])('the account %s is kept in %s', (account, currency) => {
    const found = onec(
      `РасчСчет=${account}`,
      ...section(`РасчСчет=${account}`),
      ...document('Сумма=1.00', 'Дата=01.06.2025', `ПлательщикСчет=${account}`, 'Получатель1=A'),
      'КонецФайла',
    )
    expect(rowsOf(found)[0]?.currency).toBe(currency)
  })
})

describe('dialects and encodings', () => {
  const kazakh = (shout: boolean) => {
    const loud = (text: string) => (shout ? text.toUpperCase() : text)
    return [
      ...['ВерсияФормата=2.00', 'РасчСчет=KZ00722S000000000001', loud('СекцияРасчСчет'), 'РасчСчет=KZ00722S000000000001'],
      ...['НачальныйОстаток=100', 'ВсегоПоступило=7745.7', 'ВсегоСписано=40', 'КонечныйОстаток=7805.7', loud('КонецРасчСчет')],
      ...[
        `${loud('СекцияДокумент')}=выписка`,
        'НомерДокумента=95',
        'ДатаДокумента=02.01.2024',
        'СуммаПриход=7745.7',
        'ПлательщикНаименование=АО Банк',
      ],
      ...[
        'ПлательщикИИК=KZ00722S000000000009',
        'ПлательщикБИН_ИИН=971200000001',
        'ПолучательИИК=KZ00722S000000000001',
        'ДатаОперации=03.01.2024',
        'НазначениеПлатежа=Платежи',
        'КонецДокумента',
      ],
      ...[
        `${loud('СекцияДокумент')}="Выписка"`,
        'ДатаОперации=04.01.2024',
        'СуммаРасход=40',
        'ПолучательНаименование=Энергосбыт',
        'НазначениеПлатежа=Свет',
        'Валюта=KZT',
        'КонецДокумента',
      ],
      loud('КонецФайла'),
    ]
  }
  it.each([[false], [true]])('Kazakh banks, keys in capitals: %s', (shout) => {
    const found = onec(...kazakh(shout))
    expect(found.problems).toEqual([])
    expect(told(found)).toEqual(['2024-01-03 7745.70 KZT АО Банк Платежи', '2024-01-04 -40.00 KZT Энергосбыт Свет'])
    expect(found.statements?.[0]).toMatchObject({ account: 'KZ00722S000000000001', opening: 10_000, closing: 780_570 })
    expect(rowsOf(found)[0]?.counterparty).toBe('АО Банк, ИНН 971200000001')
  })

  const text = lines('1CClientBankExchange', ...HEADER, ...section(`РасчСчет=${OWN}`), ...document(...OUT), 'КонецФайла')
  it.each([
    ['Windows', 'win1251', 'windows-1251'],
    ['DOS', 'cp866', 'ibm866'],
    ['Windows', 'utf8', 'utf-8'],
    ['UTF-8', 'win1251', 'windows-1251'],
    ['DOS', 'win1251', 'windows-1251'],
    ['Windows', 'cp866', 'ibm866'],
  ])('Кодировка=%s over a body in %s', (declared, encoding, label) => {
    const found = inspectText(text.replace('Кодировка=Windows', `Кодировка=${declared}`), encoding, 'kl_to_1c.txt')
    expect(found).toMatchObject({ format: '1c', encoding: label, problems: [] })
    expect(told(found)).toEqual(['2025-06-03 -650.00 RUB ООО Связь Интернет'])
  })

  it.each(['\n', '\r', '\r\r\n'])('line ends %j', (end) => {
    expect(told(inspectText(text.replaceAll('\r\n', end), 'win1251'))).toHaveLength(1)
  })
})

describe('files that break off, and files that are no statements', () => {
  it('without the last line: told, and what is there is taken', () => {
    const found = onec(...HEADER, ...section(`РасчСчет=${OWN}`), ...document(...OUT))
    expect(rowsOf(found)).toHaveLength(1)
    expect(keys(found)).toEqual(['warning 19 statementFormats.cut.end'])
  })

  it('within a document: it is left out, because its sum may be cut too', () => {
    const found = onec(
      ...HEADER,
      ...section(`РасчСчет=${OWN}`),
      ...document(...OUT),
      'СекцияДокумент=Платежное поручение',
      'Получатель1=ООО Вода',
      'Сумма=12',
    )
    expect(rowsOf(found)).toHaveLength(1)
    expect(keys(found)).toEqual(['warning 20 statementFormats.cut.left'])
    expect(said(found)[0]).toContain('ООО Вода')
  })

  it('a document that the next one interrupts is taken', () => {
    expect(rowsOf(statement(...document(...OUT).slice(0, -1), ...document(...OUT)))).toHaveLength(2)
  })

  it('orders to the bank are refused with the reason', () => {
    const order = document('Номер=7', 'Дата=02.06.2025', 'Сумма=650.00', `ПлательщикСчет=${OWN}`, `ПолучательСчет=${THEIRS}`)
    const found = onec(...HEADER, ...order, 'КонецФайла')
    expect(found).toMatchObject({ kind: 'unknown', format: '1c' })
    expect(found.statements).toBeUndefined()
    expect(keys(found)).toEqual(['error statementFormats.onec.orders'])
    expect(said(found)[0]).toContain('поручения банку')
  })

  it('documents with the day on which money moved are a statement, though no balances are given', () => {
    const found = onec(...HEADER, ...document(...OUT), 'КонецФайла')
    expect(told(found)).toHaveLength(1)
    expect(found.problems).toEqual([])
  })

  it.each<[string, string[], string]>([
    ['nothing', [], 'error statementFormats.onec.nothing'],
    ['a header alone', [...HEADER, 'КонецФайла'], 'error statementFormats.onec.nothing'],
    ['balances alone', [...HEADER, ...section(`РасчСчет=${OWN}`), 'КонецФайла'], 'warning problems.table.noRows'],
    [
      'documents that cannot be read',
      [...HEADER, ...section(), ...document('Сумма=x', `ПлательщикСчет=${OWN}`), 'КонецФайла'],
      'error problems.table.noneTaken',
    ],
  ])('%s', (_title, rows, key) => {
    expect(keys(onec(...rows))).toContain(key)
  })
})

describe('any file of 1C', () => {
  const piece = fc.constantFrom(
    ...[
      'СекцияРасчСчет',
      'КонецРасчСчет',
      'СекцияДокумент=Платежное поручение',
      'КонецДокумента',
      'КонецФайла',
      'Секция',
      'Конец',
      `РасчСчет=${OWN}`,
    ],
    ...[
      `ПлательщикСчет=${OWN}`,
      `ПолучательСчет=${OWN}`,
      `ПолучательСчет=${DOLLARS}`,
      `РасчСчет=${DOLLARS}`,
      'Сумма=5.00',
      'Сумма=90071992547409.91',
      'Сумма=',
      'Дата=02.06.2025',
    ],
    ...[
      'ДатаСписано=02.06.2025',
      'ДатаПоступило=31.02.2025',
      'НачальныйОстаток=-90071992547409.91',
      'КонечныйОстаток=90071992547409.91',
      'ВсегоСписано=90071992547409.91',
    ],
    ...[
      'ВсегоПоступило=x',
      'СуммаПриход=1',
      'СуммаРасход=1',
      'ДатаНачала=01.06.2025',
      'ДатаКонца=',
      '=',
      '==',
      '',
      'constructor=1',
      '__proto__=1',
    ],
  )
  it('pieces in any order never throw', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const found = onec(...pieces)
        expect(found.format).toBe('1c')
        for (const sentence of said(found)) expect(sentence).not.toMatch(/\{\{|^statementFormats|^problems/)
        const ids = rowsOf(found).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 400 },
    )
  })

  it.each<[string, string]>([
    ['one endless value', `НазначениеПлатежа=${'я '.repeat(500_000)}`],
    ['one endless key', `${'К'.repeat(1_000_000)}=1`],
    ['endless equals signs', '='.repeat(1_000_000)],
    ['endless keys', Array.from({ length: 100_000 }, (_, i) => `Ключ${i}=1`).join('\n')],
    ['endless sections', 'СекцияДокумент=А\n'.repeat(100_000)],
    ['endless accounts', Array.from({ length: 20_000 }, (_, i) => `СекцияРасчСчет\nРасчСчет=${i}\nКонецРасчСчет`).join('\n')],
    [
      'endless days of one account',
      Array.from({ length: 3_000 }, (_, i) => `СекцияРасчСчет\nРасчСчет=1\nНачальныйОстаток=${i}\nКонецРасчСчет`).join('\n'),
    ],
  ])('%s is answered at once', (_title, text) => {
    const started = performance.now()
    expect(onec(...HEADER, ...section(`РасчСчет=${OWN}`), ...document(...OUT), text).format).toBe('1c')
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
