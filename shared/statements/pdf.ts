/**
 * Reads bank statements in PDF: which bank's they are, their rows by its grammar, and whether they agree with the printed totals. The
 * same for a statement's text that somebody copied out of a PDF. What is no statement is said, with its beginning; shared/inspect/pdf.ts
 * then looks for other papers in it.
 */
import type { MessageKey } from '../i18n/dictionary.ts'
import { type MessageValue, message, type Problem } from '../i18n/message.ts'
import type { TotalsCheck } from '../model/inspected.ts'
import type { Line } from '../pdf/lines.ts'
import type { ReadContext, Reader, Reading, ReadResult } from '../reader.ts'
import { areTelling } from './pdf/agree.ts'
import { bankOf, headerOf, type PaperKind, paperKind } from './pdf/facts.ts'
import { GENERAL, type Grammar } from './pdf/grammars.ts'
import { linesOfText } from './pdf/lines.ts'
import { gather } from './pdf/operations.ts'
import { sectionsOf } from './pdf/sections.ts'
import { type Draft, draftOf, tell } from './pdf/statement.ts'

/** A printed statement's text, copied out and saved or pasted. Stands where tables did not know what to do with it. */
export const printedReader: Reader = {
  format: 'text',
  accepts: ({ text }) =>
    text !== undefined &&
    /выписка по сч[её]ту|справка о движении средств|выписка по договору/i.test(text.slice(0, 8192)) &&
    /^\s*\d\d\.\d\d\.\d{4}[\s\t]+\d\d:\d\d[\s\t]/m.test(text),
  read: function* (source, context) {
    const lines = linesOfText(source.text ?? '')
    const result = yield* readLines(lines, context, paperKind(lines) === 'slip' ? 'slip' : 'statement')
    return { ...result, format: 'text' }
  },
}

const refuse = (key: MessageKey, values?: Record<string, MessageValue>): ReadResult => ({
  kind: 'unknown',
  format: 'pdf',
  problems: [{ level: 'error', message: message(key, values) }],
})

/** What became of the lines of a PDF that were read as a statement. */
export interface PrintedStatement {
  result: ReadResult
  /** What the paper calls itself near its top. */
  title: PaperKind
  /** Whether a known bank's name or licence stands on it. */
  ofBank: boolean
}

/** Reads the lines of a PDF as a bank statement. Where they are none, `result` says why. */
export function* readStatementLines(lines: readonly Line[], context: ReadContext): Generator<number, PrintedStatement, void> {
  const title = paperKind(lines)
  const result = yield* readLines(lines, context, title)
  return { result, title, ofBank: bankOf(headerOf(lines), []) !== undefined }
}

function* readLines(lines: readonly Line[], context: ReadContext, kind: PaperKind): Reading {
  if (kind === 'slip') return refuse('problems.known.slip')
  const { others } = yield* gather(lines, GENERAL)
  const bank = bankOf(headerOf(lines), others)
  const grammars = bank ? [bank, GENERAL] : [GENERAL]
  let rows = 0
  for (const grammar of grammars) {
    const drafts: Draft[] = []
    for (const section of sectionsOf(lines)) drafts.push(yield* draftOf(section, grammar))
    const read = drafts.reduce((sum, { gathered }) => sum + gathered.operations.length, 0)
    rows = Math.max(rows, read)
    if (isBelievable(drafts, read, grammar, kind === 'statement')) return toldAll(drafts, bank ?? grammar, context)
  }
  const start = startOf(lines)
  if (kind !== 'statement') return refuse('printed.nothing', { start })
  return bank ? refuse('statementPdf.newLayout', { start }) : refuse('statementPdf.unknownBank', { start, count: rows })
}

/** A known bank's grammar is believed, also where totals differ (that is told). A general one only where telling totals agree. */
function isBelievable(drafts: readonly Draft[], rows: number, grammar: Grammar, titled: boolean): boolean {
  const agree = drafts.every(({ decision, totals }) => decision.agreement === 'agrees' && areTelling(totals))
  if (agree && rows > 0) return true
  if (grammar === GENERAL || !titled) return false
  return rows > 0 || drafts.every(isEmptyMonth)
}

/** No rows, and nothing printed that says there should be some. */
const isEmptyMonth = ({ totals, facts, gathered }: Draft): boolean =>
  facts.from !== undefined && !totals.came && !totals.went && totals.opening === totals.closing && gathered.badDates.length === 0

function toldAll(drafts: readonly Draft[], grammar: Grammar, context: ReadContext): ReadResult {
  const told = drafts.map((draft) => tell(draft, grammar, context))
  return {
    kind: 'statement',
    format: 'pdf',
    preset: grammar.preset,
    statements: told.map(({ statement }) => statement),
    totals: worst(drafts.map(({ decision }) => decision.agreement)),
    problems: told.flatMap(({ problems }): Problem[] => problems),
  }
}

const worst = (all: readonly TotalsCheck[]): TotalsCheck =>
  (['differs', 'untold', 'agrees'] as const).find((one) => all.includes(one)) ?? 'untold'

const startOf = (lines: readonly Line[]): string => {
  const start = lines
    .slice(0, 4)
    .map(({ text }) => text.replaceAll('\t', ' '))
    .join(' · ')
  return start.length > 100 ? `${start.slice(0, 100)}…` : start
}
