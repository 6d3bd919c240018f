/** 1CClientBankExchange: sides by our own account, days, sections of balances, dialects, lying encodings, cut files, orders to the bank. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectText, keys, lines, said, told } from './reading.ts'

const OWN = '40817810000000000011'
const DOLLARS = '40817840000000000022'
const THEIRS = '40702810000000000333'
const onec = (...rows: string[]) => inspectText(lines('1CClientBankExchange', ...rows), 'win1251', 'kl_to_1c.txt')
const HEADER = ['ВерсияФормата=1.03', 'Кодировка=Windows', 'ДатаНачала=01.06.2025', 'ДатаКонца=30.06.2025', `РасчСчет=${OWN}`]
const section = (...rows: string[]) => ['СекцияРасчСчет', ...rows, 'КонецРасчСчет']
const document = (...rows: string[]) => ['СекцияДокумент=Платежное поручение', ...rows, 'КонецДокумента']
const OUT = [
  'Номер=7',
  'Дата=02.06.2025',
  'Сумма=650.00',
  `ПлательщикСчет=${OWN}`,
  'ДатаСписано=03.06.2025',
  `ПолучательСчет=${THEIRS}`,
  'Получатель1=ООО Связь',
  'НазначениеПлатежа=Интернет',
]
const statement = (...rows: string[]) => onec(...HEADER, ...section(`РасчСчет=${OWN}`), ...rows, 'КонецФайла')
const rowsOf = (found: ReturnType<typeof onec>) => (found.statements ?? []).flatMap(({ transactions }) => transactions)

describe('the side of a document', () => {
  it.each<[string, string[], string[]]>([
    ['our account pays', [`ПлательщикСчет=${OWN}`, `ПолучательСчет=${THEIRS}`], ['-5.00']],
    ['our account receives', [`ПлательщикСчет=${THEIRS}`, `ПолучательСчет=${OWN}`], ['5.00']],
    ['only the second key names us', ['ПлательщикСчет=30101810000000000001', `ПлательщикРасчСчет=${OWN}`], ['-5.00']],
    ['the second key of the payee', [`ПолучательРасчСчет=${OWN}`], ['5.00']],
    ['our account wins over the day', [`ПлательщикСчет=${OWN}`, `ПолучательСчет=${THEIRS}`, 'ДатаПоступило=03.06.2025'], ['-5.00']],
    ['blanks in the number', [`ПлательщикСчет=${OWN.replace(/(.{4})/g, '$1 ')}`], ['-5.00']],
    ['neither account, the day of debiting', [`ПлательщикСчет=${THEIRS}`, 'ДатаСписано=03.06.2025', 'ДатаПоступило='], ['-5.00']],
    ['neither account, the day of crediting', ['ДатаПоступило=03.06.2025'], ['5.00']],
    ['our account on both sides, a day', [`ПлательщикСчет=${OWN}`, `ПолучательСчет=${OWN}`, 'ДатаСписано=03.06.2025'], ['-5.00']],
  ])('%s', (_title, keysOf, amounts) => {
    const found = statement(...document('Дата=02.06.2025', 'Сумма=5.00', 'НазначениеПлатежа=X', ...keysOf))
    expect(told(found).map((row) => row.split(' ')[1])).toEqual(amounts)
    expect(found.problems).toEqual([])
  })

  it.each<[string, string[]]>([
    ['neither account nor day', [`ПлательщикСчет=${THEIRS}`]],
    ['both days', ['ДатаСписано=03.06.2025', 'ДатаПоступило=03.06.2025']],
    ['our account on both sides, no day', [`ПлательщикСчет=${OWN}`, `ПолучательСчет=${OWN}`]],
  ])('%s: told, not taken', (_title, keysOf) => {
    const found = statement(...document('Дата=02.06.2025', 'Сумма=5.00', 'НазначениеПлатежа=Загадка', ...keysOf), ...document(...OUT))
    expect(rowsOf(found)).toHaveLength(1)
    expect(keys(found)).toEqual(['warning 10 statementFormats.row.noSide'])
    expect(said(found)[0]).toContain('Загадка')
  })
})

describe('transfers between two of our accounts', () => {
  const transfer = (...rows: string[]) =>
    document(
      'Номер=1',
      'Дата=02.06.2025',
      'Сумма=5.00',
      `ПлательщикСчет=${OWN}`,
      `ПолучательСчет=${DOLLARS}`,
      'НазначениеПлатежа=Себе',
      ...rows,
    )
  const two = (...rows: string[]) =>
    onec(...HEADER, ...section(`РасчСчет=${OWN}`), ...section(`РасчСчет=${DOLLARS}`), ...rows, 'КонецФайла')
  const byAccount = (found: ReturnType<typeof onec>) =>
    (found.statements ?? []).map(({ account, transactions }) => [account, ...transactions.map(({ amount }) => amount)])

  it.each<[string, string[], number[], number[]]>([
    ['both legs', transfer(), [-500], [500]],
    ['both days, both legs', transfer('ДатаСписано=02.06.2025', 'ДатаПоступило=02.06.2025'), [-500], [500]],
    ['one leg', transfer('ДатаСписано=02.06.2025'), [-500], []],
    ['a leg each', [...transfer('ДатаСписано=02.06.2025'), ...transfer('ДатаПоступило=02.06.2025')], [-500], [500]],
  ])('%s', (_title, rows, first, second) => {
    const found = two(...rows)
    expect(byAccount(found)).toEqual([
      [OWN, ...first],
      [DOLLARS, ...second],
    ])
    expect(found.problems).toEqual([])
  })

  it('a document printed under both accounts counts once, and that is told', () => {
    const found = two(...transfer(), ...transfer())
    expect(byAccount(found)).toEqual([
      [OWN, -500],
      [DOLLARS, 500],
    ])
    expect(keys(found)).toEqual(['warning 21 statementFormats.row.twice'])
  })
})

describe('days, sums and words', () => {
  const one = (...rows: string[]) => rowsOf(statement(...document(...rows)))[0]
  const base = ['Сумма=650.00', `ПлательщикСчет=${OWN}`, 'Получатель1=ООО Связь']

  it.each([
    ['the day on which the money went', ['Дата=01.06.2025', 'ДатаСписано=03.06.2025'], '2025-06-03'],
    ['the other day where that is empty', ['Дата=01.06.2025', 'ДатаСписано=', 'ДатаПоступило=04.06.2025'], '2025-06-04'],
    ['the day of the document', ['Дата=01.06.2025'], '2025-06-01'],
    ['a short year', ['Дата=01.06.25'], '2025-06-01'],
    ['a time behind it', ['Дата=01.06.2025 10:15:00'], '2025-06-01'],
  ])('%s', (_title, days, on) => {
    expect(one(...base, ...days)?.on).toBe(on)
  })

  it.each([
    ['650.00', -65_000],
    ['650', -65_000],
    ['650,5', -65_050],
    ['1 650.00', -165_000],
    ['0.005', -1],
  ])('a sum of %s', (text, minor) => {
    expect(one(`Сумма=${text}`, `ПлательщикСчет=${OWN}`, 'Дата=01.06.2025', 'Получатель1=A')?.amount).toBe(minor)
  })

  it.each([
    [['Сумма=', 'Дата=01.06.2025'], 'problems.row.noAmount'],
    [['Сумма=много', 'Дата=01.06.2025'], 'problems.row.badAmount'],
    [['Сумма=0.00', 'Дата=01.06.2025'], 'problems.row.zero'],
    [['Сумма=1.005', 'Дата=01.06.2025'], 'problems.row.rounded'],
    [['Сумма=1.00', 'Дата=31.02.2025'], 'problems.row.badDate'],
    [['Сумма=1.00'], 'problems.row.loose'],
  ])('%j is told', (rows, key) => {
    expect(keys(statement(...document(`ПлательщикСчет=${OWN}`, ...rows), ...document(...OUT)))).toEqual([`warning 10 ${key}`])
  })

  it.each([
    [['Получатель1=ООО Связь', 'ПолучательИНН=5902000001'], 'ООО Связь, ИНН 5902000001', 'ООО Связь'],
    [['Получатель=5902000001, ООО "Связь"'], 'ООО "Связь", ИНН 5902000001', 'ООО "Связь"'],
    [['Получатель=ИНН 590200000112 Иванов И.И.'], 'Иванов И.И., ИНН 590200000112', 'Иванов И.И.'],
    [['Получатель=ООО Полное', 'Получатель1=ООО Краткое'], 'ООО Краткое', 'ООО Краткое'],
    [['Получатель1=', 'Получатель=ООО Полное  '], 'ООО Полное', 'ООО Полное'],
    [['ПолучательИНН=0'], undefined, 'Платежное поручение'],
  ])('the other side of %j', (rows, counterparty, description) => {
    const row = one('Сумма=1.00', `ПлательщикСчет=${OWN}`, 'Дата=01.06.2025', ...rows)
    expect([row?.counterparty, row?.description]).toEqual([counterparty, description])
  })

  it('values keep their equals signs and quotes, and lose the blanks around them', () => {
    expect(one(...base, 'Дата=01.06.2025', 'НазначениеПлатежа= Договор=77; "дом"  ')?.description).toBe('ООО Связь Договор=77; "дом"')
  })

  it('a purpose in pieces is joined', () => {
    expect(one(...base, 'Дата=01.06.2025', 'НазначениеПлатежа1=за июнь', 'НазначениеПлатежа2=кв. 5')?.description).toBe(
      'ООО Связь за июнь кв. 5',
    )
  })

  it('unknown keys, comments and blank lines are passed over', () => {
    expect(told(statement('', '// от банка', 'Нечто=1', ...document(...OUT, 'ПоказательКБК=1', 'просто строка')))).toEqual([
      '2025-06-03 -650.00 RUB ООО Связь Интернет',
    ])
  })

  it('two equal documents stay two, with the number of the document as reference', () => {
    const rows = rowsOf(statement(...document(...OUT), ...document(...OUT)))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
    expect(rows.map(({ reference, source }) => [reference, source])).toEqual([
      ['7', OWN],
      ['7', OWN],
    ])
  })
})

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
    expect(performance.now() - started).toBeLessThan(6_000)
  })
})
