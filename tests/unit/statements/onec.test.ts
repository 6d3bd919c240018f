/** Documents of 1CClientBankExchange: the side by our own account, transfers between our accounts, days, sums and words. */
import { describe, expect, it } from 'vitest'
import { DOLLARS, document, HEADER, OUT, OWN, onec, rowsOf, section, statement, THEIRS } from './onec-made.ts'
import { keys, said, told } from './reading.ts'

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
