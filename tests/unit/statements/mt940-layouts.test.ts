/** Who and what `:86:` names in the layouts of the banks: numbered parts, words between slashes, free text. */
import { describe, expect, it } from 'vitest'
import { inspectText, lines, told } from './reading.ts'

const swift = (...rows: string[]) => inspectText(lines(...rows), 'utf8', 'выписка.sta')
const HEAD = [':20:X1', ':25:NL00TEST0000000001', ':28C:1/1', ':60F:C250601EUR1000,00']
const statement = (...rows: string[]) => swift(...HEAD, ...rows)
const rowsOf = (found: ReturnType<typeof swift>) => (found.statements ?? []).flatMap(({ transactions }) => transactions)
const only = (...rows: string[]) => rowsOf(statement(...rows))[0]

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
