/** Sber's old text report on a card: columns, months in Russian, the year that only the second day has, pages, cards, totals. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSberLine } from '../../../shared/statements/sber-text-lines.ts'
import { bytesOf, inspectBytes, inspectText, keys, lines, said, told } from './reading.ts'

const RULE = '--------------------+-----+-----+-------+--------------------------+---------------+--------------'
const head = (period = '15ДЕК18 - 14ЯНВ19', page = '001', opening = '1000.00+') => [
  ...['                 С Б Е Р Б А Н К  Р О С С И И', '                                       ОТЧЕТ ПО СЧЕТУ КАРТЫ', ''],
  `${' '.repeat(94)}RUR`,
  `        ${period}                             14ЯНВ19              ${page}                002`,
  `ОСТАТОК НА НАЧАЛО ПЕРИОДА:                                     ${opening}`,
  RULE,
  '     ТИП КАРТЫ,     |ДАТА |ДАТА |   №   |            ВИД,          |          СУММА|        СУММА',
  RULE,
]
const operation = (
  days: string,
  sum: string,
  what = 'SBOL',
  card = '',
  code = '123456',
  original = `RUR ${sum.replace('CR', '').padStart(14)}`,
) =>
  `${card.padEnd(20)}${days} ${code} ${what.padEnd(22)} ${original}${sum.replace('CR', '').padStart(13)}${sum.endsWith('CR') ? 'CR' : ''}`
const more = (place: string, card = '') => `${card.padEnd(44)}${place}`
const report = (...rows: string[]) => inspectText(lines(...rows), 'win1251', 'отчёт.txt')
const rowsOf = (found: ReturnType<typeof report>) => (found.statements ?? []).flatMap(({ transactions }) => transactions)

describe('an operation', () => {
  it.each([
    ['out without a sign', operation('17ДЕК 18ДЕК18', '650.00'), '2018-12-17', '650.00', false],
    ['in with CR', operation('17ДЕК 18ДЕК18', '100.00CR'), '2018-12-17', '100.00', true],
    ['CR in Cyrillic look-alikes', operation('17ДЕК 18ДЕК18', '100.00').concat('СR'), '2018-12-17', '100.00', true],
    ['without a sum of its own', operation('28ДЕК 28ДЕК18', '10.00', 'SBOL', '', '123456', ' '.repeat(18)), '2018-12-28', '10.00', false],
    ['of the year before its booking', operation('30ДЕК 02ЯНВ19', '1.00'), '2018-12-30', '1.00', false],
    ['29 February', operation('29ФЕВ 01МАР20', '1.00'), '2020-02-29', '1.00', false],
    ['every month has its name', operation('01МАЙ 01МАЙ19', '1.00'), '2019-05-01', '1.00', false],
  ])('%s', (_title, line, on, sum, isCredit) => {
    expect(readSberLine(line)).toMatchObject({ kind: 'operation', on, sum, isCredit, code: '123456' })
  })

  it.each([
    [`${' '.repeat(20)}17ДЕК 18ДЕК18 123456 BOOKS                  EUR           2.09       166.12`, { currency: 'EUR', sum: '2.09' }],
    [operation('17ДЕК 18ДЕК18', '650.00'), { currency: 'RUR', sum: '650.00' }],
  ])('keeps the sum in its own currency: %s', (line, original) => {
    expect(readSberLine(line)).toMatchObject({ original })
  })
})

describe('other lines', () => {
  it.each([
    ['ОСТАТОК НА НАЧАЛО ПЕРИОДА:        318.30+', { kind: 'opening', amount: 31_830 }],
    ['ОСТАТОК НА КОНЕЦ ПЕРИОДА:          50.00-', { kind: 'closing', amount: -5_000 }],
    ['ОСТАТОК НА КОНЕЦ ПЕРИОДА:           0.00', { kind: 'closing', amount: 0 }],
    [
      '        13ФЕВ19 - 13ИЮН19             13ИЮН19              001                001',
      { kind: 'period', from: '2019-02-13', to: '2019-06-13', page: 1 },
    ],
    ['               ***************** ИТОГО ПО СТРАНИЦЕ          3094.00CR', { kind: 'total', amount: 309_400, of: 'page' }],
    ['               ***************** ИТОГО ПО ОСНОВНОЙ КАРТЕ    20.00', { kind: 'total', amount: -2_000, of: 'card' }],
    ['ИТОГО:                                                      0.00', { kind: 'total', amount: 0, of: 'other' }],
    [`${' '.repeat(80)}20558.99CR`, { kind: 'total', amount: 2_055_899, of: 'other' }],
    [`${' '.repeat(94)}RUR`, { kind: 'currency', currency: 'RUB' }],
    [RULE, { kind: 'rule' }],
    ['   ОТЧЁТ ПО СЧЁТУ КАРТЫ', { kind: 'title' }],
  ])('%s', (line, meaning) => {
    expect(readSberLine(line)).toEqual(meaning)
  })

  it.each(['', '   ', 'x'.repeat(500), '     ТИП КАРТЫ,     |ДАТА |'])('%j says nothing', (line) => {
    expect(readSberLine(line)).toBeUndefined()
  })
})

describe('a report', () => {
  it('is read with its account, days, balances, places and codes', () => {
    const found = report(
      ...head(),
      operation('17ДЕК 18ДЕК18', '650.00', 'INTERNET', 'VISA CLASSIC'),
      more('PERM         RU', 'XXXX XXXX XXX1 2345'),
      operation('20ДЕК 20ДЕК18', '5000.00CR', 'ПОПОЛНЕНИЕ СЧЕТА', 'ОСНОВНАЯ', '000000'),
      RULE,
      `${' '.repeat(80)}4350.00CR`,
      'ОСТАТОК НА КОНЕЦ ПЕРИОДА:          5350.00+',
      'СR - кредитная операция',
    )
    expect(found).toMatchObject({ kind: 'statement', format: 'text', preset: 'sberbank-text', encoding: 'windows-1251', problems: [] })
    expect(found.statements).toMatchObject([
      { account: 'XXXX XXXX XXX1 2345', currency: 'RUB', from: '2018-12-15', to: '2019-01-14', opening: 100_000, closing: 535_000 },
    ])
    expect(told(found)).toEqual(['2018-12-17 -650.00 RUB INTERNET PERM RU', '2018-12-20 5000.00 RUB ПОПОЛНЕНИЕ СЧЕТА'])
    expect(rowsOf(found).map(({ reference, source }) => [reference, source])).toEqual([
      ['123456', 'XXXX XXXX XXX1 2345'],
      [undefined, 'XXXX XXXX XXX1 2345'],
    ])
  })

  it('a text that fills its column goes on in the next line, within the word', () => {
    const found = report(...head(), operation('17ДЕК 18ДЕК18', '1.00', 'PEKARNYA NA UGLU VOZLE'), `${' '.repeat(41)}Y  PERM      RU`)
    expect(told(found)).toEqual(['2018-12-17 -1.00 RUB PEKARNYA NA UGLU VOZLEY PERM RU'])
  })

  it('what was paid in another currency is kept in the words', () => {
    const found = report(...head(), `${' '.repeat(20)}17ДЕК 18ДЕК18 123456 BOOKS                  EUR           2.09       166.12`)
    expect(told(found)).toEqual(['2018-12-17 -166.12 RUB BOOKS 2.09 EUR'])
  })

  it('pages are one report; the total of each page is checked against its own rows', () => {
    const page = (no: string, ...rows: string[]) => [...head('15ДЕК18 - 14ЯНВ19', no), ...rows]
    const first = page('001', operation('17ДЕК 18ДЕК18', '650.00'), RULE, '        **** ИТОГО ПО СТРАНИЦЕ            650.00')
    const second = page(
      '002',
      operation('18ДЕК 18ДЕК18', '100.00CR'),
      RULE,
      '        **** ИТОГО ПО СТРАНИЦЕ            90.00CR',
      'ОСТАТОК НА КОНЕЦ ПЕРИОДА:    450.00+',
    )
    const found = report(...first, ...second)
    expect(found.statements).toHaveLength(1)
    expect(keys(found)).toEqual(['error 24 statementFormats.totals.net'])
    expect(said(found)[0]?.replaceAll('\u00a0', ' ')).toMatch(/итог 90 ₽.*выходит 100 ₽/)
  })

  it('balances that do not close are an error with both figures, and the rows are given', () => {
    const found = report(...head(), operation('17ДЕК 18ДЕК18', '650.00'), 'ОСТАТОК НА КОНЕЦ ПЕРИОДА:    400.00+')
    expect(keys(found)).toEqual(['error 11 problems.balance.mismatch'])
    expect(rowsOf(found)).toHaveLength(1)
  })

  it('two cards of one account are told apart; the next report of a file is the next statement', () => {
    const card = (number: string, name: string) => [
      operation('17ДЕК 18ДЕК18', '1.00', 'A', name),
      more('PERM', number),
      operation('17ДЕК 18ДЕК18', '1.00', 'B', 'ДОПОЛНИТЕЛЬНАЯ'),
    ]
    const found = report(
      ...head(),
      ...card('XXXX XXXX XXX1 0001', 'VISA'),
      ...card('XXXX XXXX XXX1 0002', 'MAESTRO'),
      ...head(),
      ...card('XXXX XXXX XXX1 0003', 'VISA'),
    )
    expect((found.statements ?? []).map(({ transactions }) => transactions.map(({ source }) => source?.slice(-1)).join(''))).toEqual([
      '1122',
      '33',
    ])
  })

  it.each([
    [operation('31ФЕВ 31ФЕВ18', '1.00'), 'problems.row.badDate'],
    [operation('17ЮЮЮ 18ЮЮЮ18', '1.00'), 'problems.row.badDate'],
    [operation('17ДЕК 18ДЕК18', '0.00'), 'problems.row.zero'],
    [operation('17ДЕК 18ДЕК18', '1.005'), 'problems.row.rounded'],
    [`${' '.repeat(20)}17ДЕК 18ДЕК18 123456 БЕЗ СУММЫ`, 'problems.row.noAmount'],
  ])('%s is told', (line, key) => {
    expect(keys(report(...head(), operation('17ДЕК 18ДЕК18', '2.00'), line))).toEqual([`warning 11 ${key}`])
  })

  it.each<[string, string[], string]>([
    ['no operations', head(), 'warning problems.table.noRows'],
    ['none that can be read', [...head(), operation('31ФЕВ 31ФЕВ18', '1.00')], 'error problems.table.noneTaken'],
  ])('%s', (_title, rows, key) => {
    expect(keys(report(...rows))).toContain(key)
  })

  it('any Cyrillic encoding', () => {
    const text = lines(...head(), operation('17ДЕК 18ДЕК18', '650.00', 'ОПЛАТА УСЛУГ'))
    for (const encoding of ['win1251', 'cp866', 'koi8-r', 'utf8', 'utf16le'])
      expect(told(inspectBytes(bytesOf(text, encoding), 'a.txt')), encoding).toEqual(['2018-12-17 -650.00 RUB ОПЛАТА УСЛУГ'])
  })
})

describe('any report', () => {
  const sample = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'files', 'statements', 'sber-report.txt'))

  it('cut, doubled or with any byte changed, never throws', () => {
    const change = fc.record({
      at: fc.nat(sample.length - 1),
      byte: fc.integer({ min: 0, max: 255 }),
      from: fc.nat(sample.length),
      to: fc.nat(sample.length),
    })
    fc.assert(
      fc.property(change, ({ at, byte, from, to }) => {
        const bytes = Uint8Array.from(sample)
        bytes[at] = byte
        const found = inspectBytes(Uint8Array.from([...bytes, ...bytes.subarray(from, to)]), 'a.txt')
        for (const sentence of said(found)) expect(sentence).not.toMatch(/\{\{|^statementFormats|^problems/)
      }),
      { numRuns: 200 },
    )
  })

  it.each<[string, string]>([
    ['endless lines', 'x\n'.repeat(300_000)],
    ['an endless line', `${' '.repeat(1_000_000)}17ДЕК`],
    ['days without end', `${'17ДЕК 18ДЕК18 123456 '.repeat(10)}\n`.repeat(20_000)],
    ['pages without end', lines(...head()).repeat(5_000)],
    ['operations and totals without end', lines(operation('17ДЕК 18ДЕК18', '1.00'), 'ИТОГО:         5.00').repeat(30_000)],
  ])('%s: answered at once', (_title, text) => {
    const started = performance.now()
    expect(report(...head(), operation('17ДЕК 18ДЕК18', '1.00'), text).format).toBe('text')
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
