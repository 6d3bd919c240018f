/** Spoiled files of every format: always an answer that can be said, never a throw, never a fault of the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../shared/dates.ts'
import type { ReadPdf } from '../../shared/prepare.ts'
import { dice, MUTATIONS, mutated } from '../support/mutate.ts'
import { pdfOf } from '../support/pdf.ts'
import { faultsOf, readAll } from '../support/sound.ts'
import { nestedZip, utf8, workbookOf } from '../support/traps.ts'

const CONTEXT = { asOf: civilDate('2025-07-01'), currency: 'RUB' }
const SEEDS = 40
const FILES = join(import.meta.dirname, '..', 'fixtures', 'files')
/** The library is loaded by the first PDF only. */
const readPdf: ReadPdf = async (bytes, tell) => (await import('../../shared/pdf/text.ts')).pdfText(bytes, tell)

const CAMT = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE02100000000000000001</IBAN></Id></Acct><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-06-30</Dt></Dt></Bal><Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-06-01</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>Strom</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`
const SHEET =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Дата</t></is></c><c r="B1" t="inlineStr"><is><t>Сумма</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>01.06.2025</t></is></c><c r="B2"><v>-1.5</v></c></row></sheetData>'
const lineOf = (text: string, y: number) => ({ text, x: 40, y, size: 9 })

const own = ['statements', 'documents'].flatMap((folder) =>
  readdirSync(join(FILES, folder))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FILES, folder, name))) })),
)
const made = [
  { name: 'made.xml', bytes: utf8(CAMT) },
  { name: 'made.xlsx', bytes: workbookOf(SHEET) },
  { name: 'made.zip', bytes: nestedZip(1) },
  { name: 'made.pdf', bytes: pdfOf([[lineOf('Выписка по счёту', 40), lineOf('01.06.2025 Покупка -1,00 ₽', 60)]]) },
]

describe('the mutator', () => {
  it.each(Object.keys(MUTATIONS))('%s makes the same of the same seed and leaves its input alone', (name) => {
    const bytes = utf8('1;2\r\n3;4\r\n')
    const before = bytes.slice()
    const once = MUTATIONS[name]?.(bytes, dice(7))
    expect(MUTATIONS[name]?.(bytes, dice(7))).toEqual(once)
    expect(bytes).toEqual(before)
  })

  it('changes most files', () => {
    const bytes = utf8('Дата;Сумма\r\n01.06.2025;-1,00\r\n')
    const same = Array.from({ length: 100 }, (_, seed) => mutated(bytes, seed).bytes).filter((spoiled) =>
      Buffer.from(spoiled).equals(bytes),
    )
    expect(same.length).toBeLessThan(20)
  })
})

describe('spoiled files', () => {
  it.each([...own, ...made])('$name', async ({ name, bytes }) => {
    expect(faultsOf(await readAll(bytes, name, readPdf, CONTEXT), CONTEXT)).toEqual([])
    const found: string[] = []
    for (let seed = 0; seed < SEEDS; seed++) {
      const { bytes: spoiled, how } = mutated(bytes, seed)
      const faults = faultsOf(await readAll(spoiled, name, readPdf, CONTEXT), CONTEXT)
      if (faults.length > 0) found.push(`seed ${seed} (${how.join(', ')}): ${faults.join('; ')}`)
    }
    expect(found).toEqual([])
  })
})

const SIGNATURES = [
  ...[
    '',
    'OFXHEADER:100\n<OFX>',
    '!Type:Bank\n',
    ':20:A\n:61:',
    '1CClientBankExchange\n',
    'ОТЧЕТ ПО СЧЕТУ КАРТЫ\n',
    'ST00012|',
    'PK\x03\x04',
  ],
  ...['<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">', 'Дата;Сумма;Описание\n', 'К оплате за июнь ', '{1:F01}{4:\n'],
]

describe('anything behind a signature', () => {
  it('bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SIGNATURES), fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
        const bytes = new Uint8Array([...utf8(head), ...tail])
        expect(faultsOf(await readAll(bytes, 'a', readPdf, CONTEXT), CONTEXT)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('text with lone surrogates, marks of direction and zero bytes', async () => {
    const odd = fc.constantFrom(
      '\ufeff',
      '\ud800',
      '\udc00',
      '\u202e',
      '\u2066',
      '\0',
      '\x1b[2J',
      '\u2028',
      ';',
      '\n',
      '01.06.2025',
      '-1,00',
      'ё',
      'constructor',
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SIGNATURES), fc.array(odd, { maxLength: 60 }), async (head, parts) => {
        expect(faultsOf(await readAll(utf8(head + parts.join('')), 'a.csv', readPdf, CONTEXT), CONTEXT)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it.each(['../../x', 'con.csv', 'a'.repeat(10_000), '', '\0', '\u202ecsv.exe', 'C:\\x\\y.csv', '.'])('a file named %j', async (name) => {
    const found = await readAll(utf8('Дата;Сумма;Описание\n01.06.2025;-1,00;а\n'), name, readPdf, CONTEXT)
    expect([found.file, found.statements?.[0]?.transactions.length]).toEqual([name, 1])
    expect(faultsOf(found, CONTEXT)).toEqual([])
  })
})
