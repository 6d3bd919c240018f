/** What a file may cost at most, and that a fault of one reader costs that file alone. */
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../shared/dates.ts'
import { speaker } from '../../shared/i18n/speaker.ts'
import { boundProblems } from '../../shared/inspect/bounded.ts'
import { inspectNow } from '../../shared/inspect.ts'
import { LONGEST_FIELD, LONGEST_QUOTE, MAX_PROBLEMS, MAX_ROWS } from '../../shared/limits.ts'
import type { InputFile } from '../../shared/model/inspected.ts'
import { prepare } from '../../shared/prepare.ts'
import type { ReadContext } from '../../shared/reader.ts'
import { BeyondBounds, boundRows } from '../../shared/statements/bounds.ts'
import { currencyCode } from '../../shared/statements/text.ts'
import { cut } from '../../shared/text/cut.ts'
import { faultText } from '../../shared/text/fault.ts'
import { edgesWith } from '../support/edges.ts'
import { utf8 } from '../support/traps.ts'
import { inspectText, keys, said, told } from '../unit/statements/reading.ts'

const CONTEXT: ReadContext = { asOf: civilDate('2025-07-01'), currency: 'RUB' }
const TABLE = 'Дата;Сумма;Описание\n01.06.2025;-1,00;а\n'
const RUSSIAN = speaker('ru', 'RUB', CONTEXT.asOf)

/** A context in which the reader of tables falls over, as a reader with a fault of its own would. */
const tripping = (fault: unknown): ReadContext => ({
  ...CONTEXT,
  get layouts(): never {
    throw fault
  },
})

describe('a fault of a reader', () => {
  it.each([
    [new TypeError('x is not a function'), 'TypeError: x is not a function'],
    [new RangeError('Maximum call stack size exceeded'), 'RangeError: Maximum call stack size exceeded'],
    ['words', 'string'],
  ])('is an error of its file: %s', (fault, what) => {
    const found = inspectNow({ name: 'a.csv', bytes: utf8(TABLE), sha256: '00' }, tripping(fault))
    expect(found).toMatchObject({
      file: 'a.csv',
      kind: 'unknown',
      problems: [{ level: 'error', message: { key: 'problems.file.tripped', values: { what } } }],
    })
    expect(found.problems.map(({ message }) => RUSSIAN.say(message))[0]).toContain(`споткнулась: ${what}.`)
  })

  it('within an archive costs its file alone', async () => {
    const bytes = zipSync({ 'a.csv': utf8(TABLE), 'b.csv': utf8(TABLE.replace('01.06', '02.06')) })
    let reads = 0
    const once: ReadContext = {
      ...CONTEXT,
      get layouts() {
        if (reads++ === 0) throw new TypeError('first')
        return []
      },
    }
    const found = inspectNow(await prepare({ name: 'a.zip', bytes, sha256: '00' }, edgesWith()), once)
    expect(told(found)).toEqual(['2025-06-02 -1.00 RUB а'])
    expect(said(found).join()).toContain('TypeError: first')
  })

  it('while a file is prepared is told when it is read', async () => {
    const bytes = zipSync({ 'a.csv': utf8(TABLE) })
    const file: InputFile = { name: 'a.zip', bytes, sha256: '00' }
    const prepared = await prepare(file, edgesWith(), () => {
      throw new TypeError('bar')
    })
    expect(prepared.fault).toBe('TypeError: bar')
    expect(keys(inspectNow(prepared, CONTEXT))).toEqual(['error problems.file.tripped'])
  })

  it('is not what stops the preparing from outside', async () => {
    const stop = new Error('stopped')
    const bytes = zipSync({ 'a.csv': utf8(TABLE) })
    const stopping = prepare({ name: 'a.zip', bytes, sha256: '00' }, edgesWith(), undefined, () => Promise.reject(stop))
    await expect(stopping).rejects.toBe(stop)
    const pdf = prepare({ name: 'a.pdf', bytes: utf8('%PDF-1.7'), sha256: '00' }, edgesWith({ readPdf: () => Promise.reject(stop) }))
    await expect(pdf).rejects.toBe(stop)
  })

  it('is told without its stack and in few words', () => {
    expect(faultText(new Error('a'.repeat(1_000)))).toHaveLength(200)
    expect(faultText(undefined)).toBe('undefined')
  })
})

describe('bounds', () => {
  it('of rows and cells are thrown with their numbers', () => {
    expect(() => boundRows(MAX_ROWS)).not.toThrow()
    expect(() => boundRows(MAX_ROWS + 1)).toThrow(BeyondBounds)
  })

  it('of rows are an error of the file', () => {
    const found = inspectText(`OFXHEADER:100\n<OFX><STMTRS>${'<STMTTRN>'.repeat(MAX_ROWS + 1)}`)
    expect(found.statements).toBeUndefined()
    expect(said(found)[0]).toMatch(/^В файле больше 1\s000\s000 строк/)
  })

  it('of fields: the text is cut, the row is read', () => {
    const found = inspectText(`${TABLE}02.06.2025;-1,00;${'я'.repeat(100_000)}\n`)
    expect(found.statements?.[0]?.transactions.map(({ description }) => description.length)).toEqual([1, LONGEST_FIELD + 1])
  })

  it('of problems: the rest is counted, and an error among it is not hidden', () => {
    const many = (count: number, level: 'warning' | 'error') =>
      Array.from({ length: count }, () => ({ level, message: { key: 'problems.file.empty' } as const }))
    expect(boundProblems(many(MAX_PROBLEMS, 'warning'))).toHaveLength(MAX_PROBLEMS)
    const rest = (problems: ReturnType<typeof many>) => boundProblems(problems).at(MAX_PROBLEMS)
    expect(rest(many(MAX_PROBLEMS + 5, 'warning'))).toMatchObject({ level: 'warning', message: { values: { count: 5 } } })
    expect(rest([...many(MAX_PROBLEMS + 5, 'warning'), ...many(1, 'error')])).toMatchObject({
      level: 'error',
      message: { values: { count: 6 } },
    })
  })

  it('of quotations: cut, without signs that command a terminal or turn the line around', () => {
    const what = `\x1b[2J\u202e${'я'.repeat(5_000)}`
    const [problem] = boundProblems([
      {
        level: 'error',
        at: { path: what },
        message: {
          key: 'problems.file.misnamed',
          values: { ending: what, inside: { message: { key: 'problems.row.loose', values: { what } } } },
        },
      },
    ])
    const text = RUSSIAN.say(problem?.message ?? { key: 'problems.file.empty' })
    expect(text.length).toBeLessThan(LONGEST_QUOTE * 2 + 300)
    expect(text + JSON.stringify(problem?.at)).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  it('of quotations: no template in a file is filled in', () => {
    const found = inspectText(`${TABLE}02.06.2025;пусто;{{found}} $t(problems.file.empty) $&\n`)
    expect(said(found).join()).toContain('{{found}} $t(problems.file.empty) $&')
  })

  it.each([
    ['ab', 2, 'ab'],
    ['abc', 2, 'ab…'],
    ['a😀b', 2, 'a…'],
    ['a😀b', 3, 'a😀…'],
  ])('cut(%j, %i) = %j', (text, most, expected) => {
    expect(cut(text, most)).toBe(expected)
  })

  it.each(['constructor', '__proto__', 'valueOf', 'toString'])('%s is no currency', (word) => {
    expect(currencyCode(word)).toBeUndefined()
  })
})
