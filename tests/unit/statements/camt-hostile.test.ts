/** CAMT that is broken, cut, lying or made to harm: an answer in bounded time, and all that could be read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCivilDate } from '../../../shared/dates.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectedJson } from '../../../shared/inspect.ts'
import { MAX_XML_DEPTH } from '../../../shared/limits.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { camtText, context, entryText } from './camt-file.ts'
import { bytesOf, inspectBytes, inspectText, keys, told } from './reading.ts'

const ENGLISH = speaker('en', 'RUB', context.asOf)
const rowsOf = (found: Inspected) => (found.statements ?? []).flatMap(({ transactions }) => transactions)
const PAYMENT = { creditor: 'Stadtwerke', purpose: 'Juni' }
const WHOLE = camtText({
  version: '053.001.08',
  owner: 'Familie',
  balances: [
    ['OPBD', '100.00'],
    ['CLBD', '52.00'],
  ],
  entries: [
    { amount: '10.00', ref: 'REF001', payments: [PAYMENT] },
    { amount: '26.00', payments: [{ amount: '20.00' }, { amount: '5.00' }] },
    { amount: '12.00', debit: true, info: 'Gebühr &amp; Zins' },
    { status: 'PDNG' },
  ],
})

/** Runs the work and says how long it took, in milliseconds. */
function timed(work: () => Inspected): { found: Inspected; took: number } {
  const start = performance.now()
  const found = work()
  return { found, took: performance.now() - start }
}

describe('traps', () => {
  it('an entity bomb is refused for its document type', () => {
    const level = (n: number): string => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`
    const types = `<!DOCTYPE Document [<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, i) => level(i + 1)).join('')}]>`
    const text = WHOLE.replace('<Document', `${types}<Document`).replace('Juni', '&a9;')
    const { found, took } = timed(() => inspectText(text))
    expect(found.kind).toBe('unknown')
    expect(keys(found)).toEqual(['error statementFiles.camt.doctype'])
    expect(took).toBeLessThan(15_000)
  })

  it('a reference to another file is refused with it', () => {
    const text = WHOLE.replace('<Document', '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/hostname">]><Document').replace(
      'Juni',
      '&x;',
    )
    expect(keys(inspectText(text))).toEqual(['error statementFiles.camt.doctype'])
  })

  it.each([
    ['opened only', '<a>'.repeat(500_000)],
    ['opened and closed', '<a>'.repeat(500_000) + '</a>'.repeat(500_000)],
    ['closed by other names', '<a>'.repeat(500_000) + '</b>'.repeat(500_000)],
  ])('deep nesting, %s', (_title, nested) => {
    const { found, took } = timed(() => inspectText(WHOLE.replace('<GrpHdr>', `${nested}<GrpHdr>`)))
    expect(keys(found)).toEqual(['error statementFiles.camt.deep'])
    expect(took).toBeLessThan(20_000)
  })

  it('more elements than fit into memory', () => {
    const { found, took } = timed(() => inspectText(WHOLE.replace('</Stmt>', `${'<a/>'.repeat(1_100_000)}</Stmt>`)))
    expect(keys(found)).toEqual(['error statementFiles.camt.tooMany'])
    expect(took).toBeLessThan(40_000)
  })

  it('nesting within the bound is read', () => {
    const depth = MAX_XML_DEPTH - 10
    const text = WHOLE.replace('<GrpHdr>', `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}<GrpHdr>`)
    expect(rowsOf(inspectText(text))).toHaveLength(5)
  })

  it.each([
    ['a text of 20 MB', `<AddtlStmtInf>${'x'.repeat(20_000_000)}</AddtlStmtInf>`],
    ['an attribute of 10 MB', `<X a="${'x'.repeat(10_000_000)}"/>`],
    ['300,000 attributes', `<X ${Array.from({ length: 300_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
    ['500,000 closing tags', '</Nobody>'.repeat(500_000)],
    ['a comment that never ends', `<!-- ${'- '.repeat(1_000_000)}`],
    ['500,000 ampersands', `<X>${'&'.repeat(500_000)}</X>`],
    ['200,000 empty entries', '<Ntry/>'.repeat(200_000)],
  ])('%s', (_title, junk) => {
    const { found, took } = timed(() => inspectText(WHOLE.replace('</Stmt>', `${junk}</Stmt>`)))
    expect(rowsOf(found).length).toBeGreaterThanOrEqual(5)
    expect(took).toBeLessThan(40_000)
  })
})

describe('damage', () => {
  it('a message that breaks off gives its whole entries and says where it broke', () => {
    const found = inspectText(WHOLE.slice(0, WHOLE.lastIndexOf('<Ntry>') + 40))
    expect(told(found).length).toBe(5)
    expect(keys(found)[0]).toMatch(/^error \d+ statementFiles\.camt\.broken$/)
  })

  it('a message broken before its first statement is refused', () => {
    expect(keys(inspectText(WHOLE.slice(0, WHOLE.indexOf('<Stmt>'))))).toEqual(['error statementFiles.camt.damaged'])
  })

  it('blank lines before the declaration harm nothing, and lines are still counted right', () => {
    const held = (text: string): string[] => keys(inspectText(text)).filter((key) => key.includes('held'))
    const line = Number(/\d+/.exec(held(WHOLE)[0] ?? '')?.[0])
    expect(held(`\r\n\n${WHOLE}`)).toEqual([`warning ${line + 2} problems.row.held`])
  })
})

describe('encodings', () => {
  const text = (declared: string): string =>
    camtText({ declaration: `<?xml version="1.0" encoding="${declared}"?>\n`, entries: [{ info: 'Überweisung für Müller' }] })
  it.each([
    ['ISO-8859-1', 'latin1', 'windows-1252'],
    ['UTF-8', 'utf8', 'utf-8'],
    // The bytes decide where the declaration lies.
    ['ISO-8859-1', 'utf8', 'utf-8'],
    ['UTF-8', 'latin1', 'windows-1252'],
    ['UTF-16', 'utf16le', 'utf-16le'],
  ])('declared %s, written in %s', (declared, written, encoding) => {
    const found = inspectBytes(bytesOf(text(declared), written))
    expect(found.encoding).toBe(encoding)
    expect(told(found)).toEqual(['2025-06-28 -10.00 EUR Überweisung für Müller'])
  })
})

describe('any damage', () => {
  function expectSound(found: Inspected): void {
    for (const { message } of inspectedJson(found, ENGLISH).problems) expect(message).not.toMatch(/^(?:problems|statementFiles)\.|\{\{/)
    const ids = rowsOf(found).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { on, amount } of rowsOf(found)) expect([isCivilDate(on), Number.isSafeInteger(amount)]).toEqual([true, true])
  }
  const bytes = bytesOf(WHOLE)

  it('bytes flipped, cut and repeated never throw', () => {
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      length: fc.nat(200),
      byte: fc.integer({ min: 0, max: 255 }),
      kind: fc.constantFrom('flip', 'cut', 'repeat'),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let broken = bytes
        for (const { at, length, byte, kind } of changes) {
          const [before, part, after] = [broken.subarray(0, at), broken.subarray(at, at + length), broken.subarray(at + length)]
          const middle =
            kind === 'flip' ? part.map((one) => one ^ byte) : kind === 'cut' ? new Uint8Array() : Uint8Array.from([...part, ...part])
          broken = Uint8Array.from([...before, ...middle, ...after])
        }
        expectSound(inspectBytes(broken))
      }),
      { numRuns: 400 },
    )
  })

  it('any figures in any places never throw', () => {
    const amount = fc.oneof(
      fc.constantFrom('0', '9'.repeat(13), '9'.repeat(16), '-5', '', '1.2.3', 'NaN', '0.005'),
      fc.double().map(String),
    )
    const entry = fc.record({
      amount,
      debit: fc.boolean(),
      day: fc.constantFrom('2025-06-28', '9999-99-99', '', 'x'),
      payments: fc.array(fc.record({ amount }), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), amount, amount, (entries, opening, closing) => {
        expectSound(
          inspectText(
            camtText({
              entries,
              balances: [
                ['OPBD', opening],
                ['CLBD', closing],
              ],
            }),
          ),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('the sum of the rows is the sum of the entries, however they are split', () => {
    const minor = fc.integer({ min: 1, max: 10 ** 9 })
    const money = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
    const entry = fc.record({ total: minor, parts: fc.array(minor, { maxLength: 4 }), debit: fc.boolean() })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
        const text = camtText({
          entries: entries.map(({ total, parts, debit }) => ({
            amount: money(total),
            debit,
            payments: parts.map((part) => ({ amount: money(part) })),
          })),
        })
        const total = rowsOf(inspectText(text)).reduce((so, { amount }) => so + amount, 0)
        expect(total).toBe(entries.reduce((so, { total: one, debit }) => so + (debit ? -one : one), 0))
      }),
      { numRuns: 200 },
    )
  })

  it('an entry has the same id whatever message it stands in', () => {
    const ids = (version: string, more = {}): string[] =>
      rowsOf(inspectText(camtText({ version, entries: [{ ref: 'ACSR-0001', ...more }] }))).map(({ id }) => id)
    expect(ids('052.001.08', { info: 'vorgemerkt' })).toEqual(ids('053.001.02', { payments: [PAYMENT] }))
    expect(ids('054.001.08', { payments: [PAYMENT] })).toEqual(ids('053.001.02'))
    expect(entryText({ ref: 'ACSR-0001' })).toContain('ACSR-0001')
  })
})
