/** Long lines of what a pattern almost knows: four times the text takes about four times as long, for every reader of text. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../shared/dates.ts'
import { inspectNow } from '../../shared/inspect.ts'
import { columnName } from '../../shared/statements/csv/plan.ts'
import { decideDecimal, parseAmount } from '../../shared/statements/numbers.ts'
import { utf8 } from '../support/traps.ts'

const CONTEXT = { asOf: civilDate('2025-07-01'), currency: 'RUB' }
const SHORT = 40_000
/** Linear work takes 4 times as long; 16 times would be quadratic. */
const MOST = 10
/** Below this the clock and the collector decide, not the text. */
const NOISE_MS = 150

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** How many times as long four times the text takes; measured again when the machine was busy. */
function ratio(work: (units: number) => void, units: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 3 && best >= MOST; attempt++) {
    const short = timed(() => work(units))
    const long = timed(() => work(units * 4))
    best = Math.min(best, long < NOISE_MS ? 1 : long / Math.max(short, NOISE_MS / 4))
  }
  return best
}

const MT = ':20:A\n:25:1\n:60F:C250601EUR1,00\n:61:2506010601D1,00NTRFX\n:86:'
const HEADS: Readonly<Record<string, string>> = {
  csv: 'Дата;Сумма;Описание\n01.06.2025;-1,00;а\n',
  ofx: 'OFXHEADER:100\n<OFX><STMTRS><STMTTRN><TRNAMT>-1.00<DTPOSTED>20250601<NAME>',
  qif: '!Type:Bank\nD01.06.2025\nT-1.00\nP',
  mt940: MT,
  'mt940 with slashes': `${MT}/TRTP/`,
  'mt940 with parts': `${MT}105?20`,
  onec: '1CClientBankExchange\nСекцияДокумент=Платежное поручение\nДатаСписано=01.06.2025\nСумма=1.00\nПолучатель=',
  sber: 'ОТЧЕТ ПО СЧЕТУ КАРТЫ\n',
  camt: '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><Stmt><Ntry><NtryDtls><TxDtls><RmtInf><Ustrd>',
  code: 'ST00012|Name=А|Sum=100|',
  nothing: '',
}
const UNITS: Readonly<Record<string, readonly string[]>> = {
  csv: [' ', '\t1', '1x', '"', '";"', 'с ', '\r', '&amp;', ',11'],
  ofx: ['<!--', '<![CDATA[', '<?', '<!DOCTYPE ', '<a ', '&amp;', ' ', '<STMTTRN>', '<STATUS>'],
  qif: [' ', '1 ', '\t1', '^\n', '$1\n', '!Type:Bank\n'],
  mt940: [' ', ':86:', '\n:86:', '\n:NS:01', 'EREF+', '-}', '{4:'],
  'mt940 with slashes': ['/', '/NAME/', '/ '],
  'mt940 with parts': ['?20', '?', ' '],
  onec: [' ', '=', '7777777777 ', '\nСекцияДокумент=', '\nНазначениеПлатежа1='],
  sber: [' ', '1 ', '01ЯНВ ', '\n-----+', '\nИТОГО 1'],
  camt: [' ', '&amp;', '<!--', '<a>', '</Ustrd><Ustrd>'],
  code: ['|', '\n', 'Sum=', ' '],
  nothing: [' x', '"', '1 ', 'ООО "', '\t', '<'],
}

describe('four times as long a line', () => {
  const cases = Object.entries(UNITS).flatMap(([format, units]) => units.map((unit) => ({ format, unit })))
  it.each(cases)(
    'of $unit in $format',
    ({ format, unit }) => {
      const bytes = (count: number): Uint8Array => utf8(`${HEADS[format] ?? ''}${unit.repeat(count)}@x,5\n`)
      const work = (count: number): void => void inspectNow({ name: 'a', bytes: bytes(count), sha256: '00' }, CONTEXT)
      expect(ratio(work, SHORT / unit.length)).toBeLessThan(MOST)
    },
    60_000,
  )
})

describe('a cell as long as a file', () => {
  it.each([
    ['digits before a letter, as a sum', (text: string) => void parseAmount(`${text}x`, ','), '1'],
    ['digits between letters, as a sum', (text: string) => void parseAmount(text, ','), '1x'],
    ['digits and spaces, as a sum', (text: string) => void parseAmount(`${text}x`, '.'), '1 '],
    ['digits before the mark', (text: string) => void decideDecimal([`${text}x,5`], ','), '1'],
    ['blanks, as the name of a column', (text: string) => void columnName(`${text}x`), ' '],
  ])('of %s', (_, read, unit) => {
    expect(ratio((count) => read(unit.repeat(count)), SHORT)).toBeLessThan(MOST)
  })
})
