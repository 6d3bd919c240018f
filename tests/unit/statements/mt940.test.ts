/** The fields `:61:` and `:86:` of MT940: sides, sums, days, references, and the ways in which their lines are broken. */
import { describe, expect, it } from 'vitest'
import { inspectText, keys, lines, said, told } from './reading.ts'

const swift = (...rows: string[]) => inspectText(lines(...rows), 'utf8', 'выписка.sta')
const HEAD = [':20:X1', ':25:NL00TEST0000000001', ':28C:1/1', ':60F:C250601EUR1000,00']
const statement = (...rows: string[]) => swift(...HEAD, ...rows)
const rowsOf = (found: ReturnType<typeof swift>) => (found.statements ?? []).flatMap(({ transactions }) => transactions)
const only = (...rows: string[]) => rowsOf(statement(...rows))[0]

describe('the side', () => {
  it.each([
    ['C', 500],
    ['D', -500],
    ['RC', -500],
    ['RD', 500],
    ['CR', 500],
    ['DR', -500],
    ['RCR', -500],
    ['RDR', 500],
    ['DF', -500],
    ['CN', 500],
    ['CM', 500],
  ])('%s', (mark, minor) => {
    expect(only(`:61:2506030603${mark}5,00NTRFREF`)?.amount).toBe(minor)
  })

  it.each(['EC', 'ED'])('%s is only expected: told, not taken', (mark) => {
    const found = statement(`:61:2506030603${mark}5,00NTRFREF`, ':61:2506030603C1,NTRFREF')
    expect(rowsOf(found)).toHaveLength(1)
    expect(keys(found)).toEqual(['warning 5 problems.row.held'])
  })
})

describe('the sum', () => {
  it.each([
    ['5,00', 500],
    ['5,', 500],
    ['5,1', 510],
    [',50', 50],
    ['500', 50_000],
    ['5.25', 525],
    ['000000000025,00', 2_500],
    ['1.234,56', 123_456],
    ['1,005', 101],
  ])('%s', (text, minor) => {
    expect(only(`:61:2506030603C${text}NTRFREF`)?.amount).toBe(minor)
  })

  it('more than two decimals are told', () => {
    expect(keys(statement(':61:2506030603C1,005NTRFREF'))).toEqual(['warning 5 problems.row.rounded'])
  })

  it.each([
    ['C0,00', 'problems.row.zero'],
    ['C1,2,3', 'problems.row.badAmount'],
    ['X1,00', 'problems.row.badAmount'],
    ['C99999999999999999999,00', 'problems.row.badAmount'],
  ])('%s is told', (text, key) => {
    const found = statement(`:61:2506030603${text}NTRFREF`, ':61:2506030603C1,NTRFREF')
    expect(keys(found)).toEqual([`warning 5 ${key}`])
  })
})

describe('the day', () => {
  it.each([
    ['the day of booking', '2506030604', '2025-06-04'],
    ['the value date where there is no other', '250603', '2025-06-03'],
    ['booked in the year after', '2412310102', '2025-01-02'],
    ['booked in the year before', '2501021231', '2024-12-31'],
    ['of the last century', '9912311231', '1999-12-31'],
    ['29 February', '2402290229', '2024-02-29'],
  ])('%s', (_title, days, on) => {
    const found = statement(`:61:${days}C1,00NTRFREF`)
    expect(rowsOf(found)[0]?.on).toBe(on)
    expect(found.problems).toEqual([])
  })

  it.each([
    ['a value date that does not exist is moved', '250230', '2025-02-28', '30.02.2025'],
    ['the day of booking stands, the value date is told', '1602300301', '2016-03-01', '30.02.2016'],
    ['a day of booking that does not exist is moved', '2502280230', '2025-02-28', '30.02.2025'],
    ['31 June', '250631', '2025-06-30', '31.06.2025'],
  ])('%s', (_title, days, on, written) => {
    const found = statement(`:61:${days}C1,00NTRFREF`)
    expect(rowsOf(found)[0]?.on).toBe(on)
    expect(keys(found)).toEqual(['warning 5 statementFormats.row.dayMoved'])
    expect(said(found)[0]).toContain(written)
  })

  it.each(['251303', '250600', '250632'])('%s is no day', (day) => {
    const found = statement(`:61:${day}C1,00NTRFREF`, ':61:250603C1,00NTRFREF')
    expect(keys(found)).toEqual(['warning 5 problems.row.badDate'])
  })
})

describe('references', () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['NTRFREF-1//BANK-1', 'REF-1', 'BANK-1', 'NTRF'],
    ['NTRFNONREF', undefined, undefined, 'NTRF'],
    ['NTRFNONREF//NONREF', undefined, undefined, 'NTRF'],
    ['NMSC', undefined, undefined, 'NMSC'],
    ['N192NONREF', undefined, undefined, 'N192'],
    ['S05168790452', '68790452', undefined, 'S051'],
    ['NOV NONREF', undefined, undefined, 'NOV'],
    ['NTRFa/very/long/customer/reference/with/slashes//B', 'a/very/long/customer/reference/with/slashes', 'B', 'NTRF'],
    [' NTRFREF-1', 'REF-1', undefined, 'NTRF'],
    ['N0440121470966      J. Jansen         ', '0121470966', undefined, 'J. Jansen'],
  ])('%s', (rest, reference, bankId, description) => {
    const row = only(`:61:2506030603C5,00${rest}`)
    expect([row?.reference, row?.bankId, row?.description]).toEqual([reference, bankId, description])
  })

  it('what stands on the next line is part of the text', () => {
    expect(only(':61:2506030603C5,00NTRFREF//B', '6a1f0c9e-0000-4000-8000-000000000001')?.description).toBe(
      '6a1f0c9e-0000-4000-8000-000000000001',
    )
    expect(only(':61:2506030603C5,00NTRFREF//B', '/OCMT/EUR5,00/', ':86:Loon')?.description).toBe('Loon /OCMT/EUR5,00/')
  })
})

describe('broken lines', () => {
  it.each<[string, string[], string]>([
    ['before the sum', [':61:2506030603CR', '5,00NTRFREF', ':86:Test'], '2025-06-03 5.00 EUR Test'],
    ['a blank before the sum', [':61:2506030603C 5,00NTRFREF', ':86:Test'], '2025-06-03 5.00 EUR Test'],
    ['inside the tag', [':61:2506030603C5,00NTRFREF', ':', '86:166?20SVWZ+Test'], '2025-06-03 5.00 EUR Test'],
    ['a colon first', [':61:2506030603C5,00NTRFREF', ':86:VERTR', ':KO:NR 5'], '2025-06-03 5.00 EUR VERTR:KO:NR 5'],
    ['a number between colons first', [':61:2506030603C5,00NTRFREF', ':86:GEBUEHR', ':08 Karten'], '2025-06-03 5.00 EUR GEBUEHR:08 Karten'],
    ['a colon alone', [':61:2506030603C5,00NTRFREF', ':86:A', ':', 'B'], '2025-06-03 5.00 EUR A : B'],
    [
      'a time',
      [':61:2506030603C5,00NTRFREF', ':86:Kauf 2025-06-01T16', ':20:15 Bonn'],
      '2025-06-03 5.00 EUR Kauf 2025-06-01T16:20:15 Bonn',
    ],
    ['a time that is no tag', [':61:2506030603C5,00NTRFREF', ':86:T13', ':12:11'], '2025-06-03 5.00 EUR T13:12:11'],
    ['several :86:', [':61:2506030603C5,00NTRFREF', ':86:EEN   ', ':86:TWEE  '], '2025-06-03 5.00 EUR EEN TWEE'],
    [':25: for :86:', [':61:2506030603C5,00NTRFREF', ':25:166?00GUTSCHRIFT?20SVWZ+Test'], '2025-06-03 5.00 EUR Test'],
    ['an empty :86:', [':61:2506030603C5,00NTRF', ':86:'], '2025-06-03 5.00 EUR NTRF'],
  ])('%s', (_title, rows, row) => {
    const found = statement(...rows)
    expect(told(found)).toEqual([row])
    expect(found.statements?.[0]?.account).toBe('NL00TEST0000000001')
  })

  it('a text cut after 65 characters goes on without a space, a shorter line with one', () => {
    const full = 'x'.repeat(65)
    expect(only(':61:2506030603C5,00NTRF', `:86:${full}`, 'y')?.description).toBe(`${full}y`)
    expect(only(':61:2506030603C5,00NTRF', `:86:${'x'.repeat(61)}`, `${full}`, 'y')?.description).toBe(`${'x'.repeat(61)}${full}y`)
    expect(only(':61:2506030603C5,00NTRF', ':86:kort', 'y')?.description).toBe('kort y')
  })

  it('what follows the closing balance belongs to no entry', () => {
    expect(only(':61:2506030603C5,00NTRF', ':86:A', ':62F:C250603EUR1005,00', ':86:D000004C000002D25,24C28,71')?.description).toBe('A')
  })
})
