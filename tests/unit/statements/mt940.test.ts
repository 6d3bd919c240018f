/** MT940 and MT942: sides, days, balances, pages, and the ways in which `:61:` and `:86:` are broken and laid out. */
import fc from 'fast-check'
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

describe('layouts of :86:', () => {
  const details = (...rows: string[]) => {
    const row = only(':61:2506030603D5,00NTRFKREF+', ...rows)
    return { counterparty: row?.counterparty, description: row?.description, reference: row?.reference }
  }

  it('German: numbered parts with SEPA marks', () => {
    const text =
      '105?00BASISLASTSCHRIFT?109310?20EREF+RE-77?21MREF+M-1?22CRED+DE98ZZZ09999999999?23SVWZ+Strom Juni?30TESTDEFF?31DE02?32Stadtwerke?33Musterstadt'
    expect(details(`:86:${text}`)).toEqual({
      counterparty: 'Stadtwerke Musterstadt',
      description: 'Stadtwerke Musterstadt Strom Juni',
      reference: 'RE-77 MREF+M-1 CRED+DE98ZZZ09999999999',
    })
  })

  it.each([
    ['a part of 27 characters goes on in the next', '166?20SVWZ+Kundennummer 123456789?210123?32A', 'A Kundennummer 1234567890123'],
    ['parts 60 to 63 are purpose too', '166?20eins?60zwei?61drei?32A', 'A eins zwei drei'],
    ['only a kind', '805?00ENTGELTABSCHLUSS', 'ENTGELTABSCHLUSS'],
    ['MTLG: in place of SVWZ+', '159?20EREF+X?21MTLG:Konto gesperrt', 'Konto gesperrt'],
    ['free words before the marks', '166?20Miete?21EREF+X?22SVWZ+Juni?32A', 'A Miete Juni'],
    ['a stray question mark', '166?20warum? so?32A', 'A warum? so'],
    ['Polish with tildes', '020~00PRZELEW~20Czynsz~21 za maj~32SPOLDZIELNIA~33MIESZKANIOWA', 'SPOLDZIELNIA MIESZKANIOWA Czynsz za maj'],
    ['Polish with carets', '^00PRZELEW^20Czynsz^32SPOLDZIELNIA', 'SPOLDZIELNIA Czynsz'],
    ['Polish with angles', '020<00PRZELEW<20Czynsz<32SPOLDZIELNIA', 'SPOLDZIELNIA Czynsz'],
    ['Triodos', '000>100987654321>20HUUR>21 KANTOOR>310390123456', 'HUUR KANTOOR'],
    ['an old one without parts', '999PN5477SCHECK-NR. 16703074', '999PN5477SCHECK-NR. 16703074'],
    ['marks without parts', 'EREF+X-1 SVWZ+Miete', 'Miete'],
  ])('%s', (_title, text, description) => {
    expect(details(`:86:${text}`).description).toBe(description)
  })

  it.each<[string, string, ReturnType<typeof details>]>([
    [
      'Dutch: words between slashes',
      '/TRTP/SEPA INCASSO/IBAN/NL00TEST/BIC/TESTNL2A/NAME/ENERGIE BV/MARF/M-5/CSID/NL99/REMI/Juni 2025/EREF/E-1',
      { counterparty: 'ENERGIE BV', description: 'ENERGIE BV Juni 2025', reference: 'E-1 MREF+M-5 CRED+NL99' },
    ],
    [
      'the name behind BENM',
      '/EREF/NOTPROVIDED/BENM//NAME/JAN JANSEN/REMI//ISDT/2025-06-03',
      { counterparty: 'JAN JANSEN', description: 'JAN JANSEN', reference: undefined },
    ],
    [
      'ING: the name as third part of CNTP, USTD before the text',
      '/EREF/E-2//CNTP/NL00INGB0000000001/INGBNL2A/WATERBEDRIJF///REMI/USTD//Klant 44/',
      { counterparty: 'WATERBEDRIJF', description: 'WATERBEDRIJF Klant 44', reference: 'E-2' },
    ],
    ['only a kind', '/TRTP/KOSTEN/REMI//', { counterparty: undefined, description: 'KOSTEN', reference: undefined }],
    ['slashes that mean nothing', '/HUUR/JUNI', { counterparty: undefined, description: '/HUUR/JUNI', reference: undefined }],
  ])('%s', (_title, text, expected) => {
    expect(details(`:86:${text}`)).toEqual(expected)
  })

  it(':NS: within an entry; before the entries it is about the owner', () => {
    const found = swift(
      ...HEAD,
      ':NS:22OWNER',
      '15OWNER AGAIN',
      ':61:2506030603D5,00S   X',
      ':NS:01Dij',
      '15BIZTOSITO Zrt.',
      '17ATUTALAS',
      '33TEST',
    )
    expect(told(found)).toEqual(['2025-06-03 -5.00 EUR BIZTOSITO Zrt. Dij'])
  })

  it('a control character among letters of a Western encoding is kept out of the way', () => {
    const text = lines(
      ...HEAD,
      ':61:2506030603D5,00NTRF',
      ':86:166?20Überweisung?32M\u0001üller',
      ...Array.from({ length: 20 }, () => ':28C:1/1'),
    )
    const found = inspectText(text, 'latin1', 'a.sta')
    expect(found.encoding).toBe('windows-1252')
    expect(told(found)).toEqual(['2025-06-03 -5.00 EUR M üller Überweisung'])
  })
})

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
    expect(performance.now() - started).toBeLessThan(6_000)
  })
})
