/** Codes on the pages of PDFs: drawn in any way they are found with their page; pages of text alone are not drawn. */
import { existsSync, readFileSync } from 'node:fs'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { loadDrawing } from '../../../electron/cli/drawing.ts'
import { loadFinder } from '../../../electron/cli/engine.ts'
import { readPdf } from '../../../electron/cli/read-pdf.ts'
import type { Drawing } from '../../../shared/codes/drawing.ts'
import { MAX_CODE_PAGES } from '../../../shared/limits.ts'
import type { PdfText } from '../../../shared/model/text-page.ts'
import { mayHoldCode, takeApart } from '../../../shared/pdf/codes.ts'
import { type FromThread, PdfAnswer } from '../../../shared/pdf/thread.ts'
import { hex } from '../../support/codes.ts'
import { pdfOf, type Sheet } from '../../support/pdf.ts'
import { asFills, asPicture } from '../../support/qr-pdf.ts'
import { squaresOf } from '../../support/qr-picture.ts'

const drawing = await loadDrawing()
const find = loadFinder()
const PAYLOAD = new TextEncoder().encode('ST00012|Name=АО «Свет и Тепло»|PersonalAcc=40702810900000002851|Sum=73500|PersAcc=005512093341')
const OTHER = new TextEncoder().encode('ST00012|Name=ООО «Вода»|Sum=12300|PersAcc=7')
const words = (text: string): Sheet => [{ text, x: 60, y: 80, size: 11 }]
const squares = squaresOf(PAYLOAD)

/** All words of the thread, and the answer that they make. */
async function said(
  bytes: Uint8Array,
  canvas: Drawing | null = drawing ?? null,
): Promise<{ words: FromThread[]; text: PdfText; drawn: number }> {
  const words: FromThread[] = []
  const answer = new PdfAnswer()
  let drawn = 0
  const surface: Drawing['surface'] = (width, height) => {
    drawn += 1
    return (canvas ?? expect.fail('drawn')).surface(width, height)
  }
  await takeApart(bytes, canvas ? { drawing: { ...canvas, surface }, find, options: {} } : undefined, (word) => {
    words.push(word)
    answer.hear(word)
  })
  return { words, text: answer.result({ state: 'broken' }), drawn }
}
const codesOf = (text: PdfText): [number, string][] | undefined =>
  text.state === 'read' ? text.codes?.map(({ page, bytes }) => [page, hex(bytes)]) : undefined

describe('a page', () => {
  it.each([
    ['of fills', asFills(squares, { x: 380, y: 600, side: 110 })],
    ['as a picture', asPicture(squares, { x: 380, y: 600, side: 110 })],
    ['of fine fills', asFills(squares, { x: 60, y: 60, side: 60 })],
    ['in a corner without white around it', asPicture(squares, { x: 0, y: 0, side: 150 })],
    ['turned', `q 0 1 -1 0 500 300 cm\n${asFills(squares, { x: 0, y: 0, side: 120 })}\nQ`],
  ])('with a code %s', async (_how, drawn) => {
    const { text } = await said(pdfOf([words('Квитанция')], { packed: true, drawn: [drawn] }))
    expect(codesOf(text)).toEqual([[1, hex(PAYLOAD)]])
  })

  it('with two codes gives both, each page its own', async () => {
    const both = `${asFills(squares, { x: 60, y: 500, side: 130 })}\n${asPicture(squaresOf(OTHER), { x: 360, y: 500, side: 130 })}`
    const { text } = await said(
      pdfOf([words('один'), words('два'), words('три')], { drawn: [both, '', asPicture(squares, { x: 60, y: 60, side: 120 })] }),
    )
    expect(codesOf(text)?.sort()).toEqual(
      [
        [1, hex(PAYLOAD)],
        [1, hex(OTHER)],
        [3, hex(PAYLOAD)],
      ].sort(),
    )
  })

  it('of text and lines alone is not drawn', async () => {
    const table = Array.from({ length: 60 }, (_, row) => `40 ${800 - row * 12} 515 11 re f`).join('\n')
    const { text, drawn } = await said(pdfOf([words('Выписка'), words('Выписка')], { drawn: [`0.9 g\n${table}`, '40 40 m 500 40 l S'] }))
    expect([codesOf(text), drawn]).toEqual([[], 0])
  })
})

describe('the thread', () => {
  it('says the text before it looks for codes, then the codes page by page', async () => {
    const { words: all } = await said(
      pdfOf([words('один'), words('два')], { drawn: [asPicture(squares, { x: 60, y: 60, side: 120 }), ''] }),
    )
    expect(
      all.map((word) => ('fraction' in word ? 'fraction' : 'text' in word ? ['text', word.more] : ['codes', word.codes.length, word.more])),
    ).toEqual([...['fraction', 'fraction'], ['text', true], ['codes', 1, true], ['codes', 1, false]])
  })

  it.each([
    ['without a canvas', 1, false],
    ['of a long file', MAX_CODE_PAGES + 1, true],
  ])('%s says the text alone', async (_why, pages, hasCanvas) => {
    const sheets = Array.from({ length: pages }, () => words('лист'))
    const { words: all, text } = await said(
      pdfOf(sheets, { drawn: [asPicture(squares, { x: 60, y: 60, side: 120 })] }),
      hasCanvas ? undefined : null,
    )
    expect(all.at(-1)).toMatchObject({ more: false })
    expect(text).not.toHaveProperty('codes')
  })

  it.each([
    ['a locked file', pdfOf([words('а')], { locked: true }), 'locked'],
    ['rubbish', new TextEncoder().encode('%PDF-1.7 rubbish'), 'broken'],
  ])('of %s says what is wrong, once', async (_what, bytes, state) => {
    expect((await said(bytes)).words).toEqual([{ text: { state }, more: false }])
  })

  it('of the command line answers with text and codes', async () => {
    const text = await readPdf(pdfOf([words('Квитанция')], { drawn: [asFills(squares, { x: 60, y: 60, side: 120 })] }), () => {})
    expect(codesOf(text)).toEqual([[1, hex(PAYLOAD)]])
  })
})

describe('the answer of a thread that was ended', () => {
  const text: PdfText = { state: 'read', pages: [] }
  const codes = [{ bytes: PAYLOAD, page: 1 }]
  it.each<[string, FromThread[], PdfText]>([
    ['before the text', [{ fraction: 0.5 }], { state: 'tooLong', pages: 0 }],
    ['after the text', [{ text, more: true }], text],
    [
      'after some codes',
      [
        { text, more: true },
        { codes, more: true },
      ],
      { ...text, codes },
    ],
  ])('%s is what there is', (_when, spoken, expected) => {
    const answer = new PdfAnswer()
    for (const word of spoken) answer.hear(word)
    expect(answer.result({ state: 'tooLong', pages: 0 })).toEqual(expected)
  })
})

describe('whether a page may hold a code', () => {
  const path = (painted: number, numbers: number): [number, unknown] => [OPS.constructPath, [painted, [new Float32Array(numbers)], null]]
  it.each<[string, [number, unknown][], boolean]>([
    ['text', [[OPS.showText, []]], false],
    ['a picture', [[OPS.paintImageXObject, ['a', 10, 10]]], true],
    ['a picture within the page', [[OPS.paintInlineImageXObject, [{}]]], true],
    ['a mask', [[OPS.paintImageMaskXObject, [{}]]], true],
    ['one great fill of many strips', [path(OPS.fill, 20_000)], true],
    ['many small fills', Array.from({ length: 300 }, () => path(OPS.eoFill, 13)), true],
    ['the rows of a table', Array.from({ length: 80 }, () => path(OPS.fill, 13)), false],
    ['many lines', Array.from({ length: 900 }, () => path(OPS.stroke, 6)), false],
    ['an empty path', [[OPS.constructPath, [OPS.fill, [null], null]]], false],
  ])('%s', (_what, operators, may) => {
    expect(mayHoldCode({ fnArray: operators.map(([code]) => code), argsArray: operators.map(([, given]) => given) })).toBe(may)
  })
})

const SAMPLES = new URL('../../../../shared/fixtures/pdf/', import.meta.url)
const absent = !existsSync(SAMPLES)
describe.skipIf(absent)(`public samples${absent ? ' (skipped: the sample files are not beside the project)' : ''}`, () => {
  it.each(['schoero-swissqrbill__complete-qr-bill.pdf', 'schoero-swissqrbill__qr-bill.pdf'])('%s', async (name) => {
    const text = await readPdf(new Uint8Array(readFileSync(new URL(name, SAMPLES))), () => {})
    const [code, ...others] = text.state === 'read' ? (text.codes ?? []) : []
    expect([others, code?.page]).toEqual([[], 1])
    const lines = new TextDecoder().decode(code?.bytes).split('\n')
    expect([lines[0], lines[3], lines[18], lines[19], lines[28]]).toEqual([
      'SPC',
      'CH4431999123000889012',
      '1994.75',
      'CHF',
      '210000000003139471430009017',
    ])
  })
})
