/** MT940 and MT942 as files: balances, pages, accounts, envelopes, totals, and anything at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectText, keys, lines, said, told } from './reading.ts'

const swift = (...rows: string[]) => inspectText(lines(...rows), 'utf8', 'выписка.sta')
const HEAD = [':20:X1', ':25:NL00TEST0000000001', ':28C:1/1', ':60F:C250601EUR1000,00']
const statement = (...rows: string[]) => swift(...HEAD, ...rows)
const rowsOf = (found: ReturnType<typeof swift>) => (found.statements ?? []).flatMap(({ transactions }) => transactions)

describe('statements', () => {
  it('closing balances are checked: an error names the figures, and the rows are given', () => {
    const found = statement(':61:2506030603D5,00NTRF', ':62F:C250603EUR990,00')
    expect(keys(found)).toEqual(['error 6 problems.balance.mismatch'])
    expect(said(found)[0]).toMatch(/1000\.00 EUR.*995\.00 EUR.*990\.00 EUR/)
    expect(rowsOf(found)).toHaveLength(1)
  })

  it.each([
    ['dots', ':60F:C250601EUR1000.00', ':62F:D250603EUR4.50'],
    ['no decimals', ':60F:C250601EUR1000,', ':62F:D250603EUR4,5'],
    ['zeros in front', ':60F:C250601EUR0000001000,00', ':62F:D250603EUR000000004,50'],
    ['no currency', ':60F:C250601EUR1000,00', ':62F:D2506034,50'],
  ])('balances with %s', (_title, opening, closing) => {
    const found = swift(':20:X', ':25:1', opening, ':61:250603D1004,50NTRF', closing)
    expect(found.problems).toEqual([])
    expect(found.statements?.[0]).toMatchObject({ opening: 100_000, closing: -450, currency: 'EUR', from: '2025-06-01', to: '2025-06-03' })
  })

  it('pages joined by interim balances are one statement', () => {
    const page = (no: number, opening: string, entry: string, closing: string) => [
      ':20:X',
      ':25:1',
      `:28C:5/${no}`,
      opening,
      entry,
      closing,
      '-',
    ]
    const found = swift(
      ...page(1, ':60F:C250601EUR10,00', ':61:250602D1,00NTRF', ':62M:C250602EUR9,00'),
      ...page(2, ':60M:C250602EUR9,00', ':61:250603D2,00NTRF', ':62M:C250603EUR7,00'),
      ...page(3, ':60M:C250603EUR7,00', ':61:250604D3,00NTRF', ':62F:C250604EUR4,00'),
    )
    expect(found.problems).toEqual([])
    expect(found.statements).toHaveLength(1)
    expect(found.statements?.[0]).toMatchObject({ opening: 1_000, closing: 400, from: '2025-06-01', to: '2025-06-04' })
  })

  it('an interim balance that nothing continues stands alone', () => {
    const found = swift(
      ':20:X',
      ':25:1',
      ':60F:C250601EUR1,',
      ':62F:C250601EUR1,',
      '-',
      ':20:X',
      ':25:1',
      ':60M:C250601EUR5,',
      ':62M:C250601EUR5,',
    )
    expect(found.statements).toHaveLength(2)
  })

  it('several statements, also without :20: between them', () => {
    const found = swift(
      ...[':20:X', ':25:A', ':60F:C250601EUR1,', ':61:250602C1,NTRF', ':62F:C250602EUR2,'],
      ...[':25:B', ':60F:C250601PLN1,', ':61:250602C1,NTRF', ':62F:C250602PLN2,'],
      ...[':60F:C250602PLN2,', ':62F:C250603PLN2,'],
    )
    expect((found.statements ?? []).map(({ account, currency, transactions }) => [account, currency, transactions.length])).toEqual([
      ['A', 'EUR', 1],
      ['B', 'PLN', 1],
      ['B', 'PLN', 0],
    ])
    expect(found.problems).toEqual([])
  })

  it.each([
    ['a currency behind the number', ':25:1291.99.348EUR', '1291.99.348'],
    ['a currency behind a slash', ':25:UBRTHUHB/1234/EUR', 'UBRTHUHB/1234'],
    ['with its bank', ':25P:DE02100000000000000001', 'DE02100000000000000001'],
  ])('the account with %s', (_title, line, account) => {
    const found = swift(':20:X', line, ':60F:C250601EUR1,', ':61:250602C1,NTRF')
    expect(found.statements?.[0]?.account).toBe(account)
    expect(rowsOf(found)[0]?.source).toBe(account)
  })

  it('a statement without a currency is of the household’s', () => {
    expect(told(swift(':61:250602C1,NTRF', '-'))).toEqual(['2025-06-02 1.00 RUB NTRF'])
  })

  it.each<[string, string[]]>([
    ['on lines of their own', ['{1:F01TESTNL2AXXX}', '{2:I940TESTNL2AXXXN}', '{4:', ...HEAD, ':61:250602C1,NTRF', '-}{5:}']],
    ['on one line', ['{1:F01X}{2:O940XN}{3:}{4:', ...HEAD, ':61:250602C1,NTRF', '-}{5:}']],
    ['with the first tag behind them', ['{1:F01X}{4::20:X1', ...HEAD.slice(1), ':61:250602C1,NTRF', '-}']],
    ['as words of a bank', ['ABNANL2A', '940', 'ABNANL2A', ...HEAD, ':61:250602C1,NTRF', '-']],
    ['with a tag that is none', [':940:', ...HEAD, ':61:250602C1,NTRF', '-XXX']],
  ])('envelopes %s', (_title, rows) => {
    const found = swift(...rows, 'what stands outside')
    expect(told(found)).toEqual(['2025-06-02 1.00 EUR NTRF'])
    expect(found.statements?.[0]?.account).toBe('NL00TEST0000000001')
  })

  it('an account without entries is a statement without operations', () => {
    expect(keys(statement(':62F:C250603EUR1000,00'))).toEqual(['warning problems.table.noRows'])
  })

  it.each([':86:091', ':NS:', ':20:X'])('%s alone', (line) => {
    const found = swift(line, '-')
    expect(found.format).toBe('mt940')
    expect(keys(found)).toEqual([line === ':20:X' ? 'warning problems.table.noRows' : 'error statementFormats.mt940.nothing'])
  })

  it('equal entries stay two', () => {
    const ids = rowsOf(statement(':61:250602C1,NTRF', ':61:250602C1,NTRF')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('MT942', () => {
  const interim = (...rows: string[]) => swift(':20:X', ':25:1', ':28C:1/1', ':34F:EURD0,00', ':13D:2506031730+0200', ...rows)

  it('is named by its tags, takes its currency from the floor limit', () => {
    const found = interim(':61:2506030603D0,42NTRF', ':86:Gebuehr')
    expect(found.format).toBe('mt942')
    expect(found.statements?.[0]).toMatchObject({ currency: 'EUR', from: '2025-06-03', to: '2025-06-03' })
    expect(told(found)).toEqual(['2025-06-03 -0.42 EUR Gebuehr'])
  })

  it('its counted totals are checked', () => {
    expect(interim(':61:250603D0,42NTRF', ':61:250603C2,NTRF', ':90D:1EUR0,42', ':90C:1EUR2,00').problems).toEqual([])
    const found = interim(':61:250603D0,42NTRF', ':90D:1EUR2,30', ':90C:0EUR0,')
    expect(keys(found)).toEqual(['error 7 statementFormats.totals.expense'])
    expect(said(found)[0]).toMatch(/2\.30 EUR.*0\.42 EUR/)
  })
})

describe('any MT940', () => {
  const piece = fc.constantFrom(
    ...[
      ':20:X',
      ':25:1',
      ':28C:1/1',
      ':60F:C250601EUR1,',
      ':60M:C250601EUR1,',
      ':62F:D250601EUR9,',
      ':62M:C250601EUR1,',
      ':64:',
      ':90D:1EUR2,30',
      ':34F:EUR0,',
    ],
    ...[
      ':61:250603D1,NTRF',
      ':61:',
      ':61:2502300230RC1,5',
      ':61:250603C90071992547409,91NTRF',
      ':86:166?20A?32B',
      ':86:/TRTP/X/REMI/Y',
      ':86:',
      ':NS:15A',
      '16B',
    ],
    ...['?2', '1A', ':', '86:x', ':12:11', '-', '-}', '{1:F01X}{4:', '{', '', 'EREF+', 'MREF+', '/NAME/', '\ufeff', ' '.repeat(65)],
  )
  it('pieces in any order never throw', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = swift(':20:X', ...pieces)
        expect(['mt940', 'mt942']).toContain(found.format)
        for (const text of said(found)) expect(text).not.toMatch(/\{\{|^statementFormats|^problems/)
        const ids = rowsOf(found).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 400 },
    )
  })

  it.each<[string, string]>([
    ['one endless :86:', `:86:${'?20'.repeat(400_000)}`],
    ['endless slashes', `:86:/TRTP/${'/'.repeat(1_000_000)}`],
    ['endless marks', `:86:166?20${'EREF+'.repeat(200_000)}`],
    ['an endless sum', `:61:250603C${'1'.repeat(1_000_000)}`],
    ['endless blanks in :61:', `:61:250603C1,NTRF${' '.repeat(1_000_000)}x`],
    ['endless lines', `:86:${'\nx'.repeat(300_000)}`],
    ['endless colons', '\n:'.repeat(300_000)],
    ['endless opening brackets', `${'{'.repeat(1_000_000)}`],
    ['statements without end', ':20:X\n:61:250603C1,NTRF\n'.repeat(20_000)],
    ['an endless account', `:25:${'1 '.repeat(500_000)}`],
  ])('%s is answered at once', (_title, text) => {
    const started = performance.now()
    expect(inspectText(`:20:X\n:25:1\n:61:250603C1,NTRF\n${text}\n:62F:C250603EUR1,\n`, 'utf8', 'a.sta').format).toBe('mt940')
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
