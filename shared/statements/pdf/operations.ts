/**
 * Gathers the lines of a printed table into operations: each begins with the line that bears its day and its sum; the others stand below
 * it, or around it. Headers, footers and totals between pages belong to none.
 */
import type { CivilDate } from '../../dates.ts'
import type { Line } from '../../pdf/lines.ts'
import { collapse } from '../text.ts'
import type { Grammar } from './grammars.ts'
import { parseRow, type Row } from './rows.ts'
import type { Sum } from './sums.ts'
import { isBalance, isTotal } from './totals.ts'

/** An operation as printed: which of its sums counts is not decided yet. */
export interface Operation {
  page: number
  on: CivilDate
  time?: string
  sums: Sum[]
  /** Of the first line: a category, or the description itself. */
  head: string
  /** Of lines above it. */
  before: string[]
  /** Of the other lines, in order. */
  more: string[]
  code?: string
  /** As `*1234`. */
  card?: string
}

export interface Gathered {
  operations: Operation[]
  /** Lines that are part of no operation, in order. */
  others: Line[]
  /** Lines that begin like an operation with a day that does not exist. */
  badDates: { page: number; found: string }[]
}

interface Marked {
  line: Line
  row: Row
  /** `bad`: begins like an operation with a day that does not exist. */
  role: 'begin' | 'second' | 'rest' | 'bad'
}

/** Lines of one operation stand this near to each other, in sizes of the type. */
const NEAR = 1.95
const LONGEST = 1_000
const MOST_LINES = 25

/** Splits lines into operations and everything else. Yields the fraction done. */
export function* gather(lines: readonly Line[], grammar: Grammar): Generator<number, Gathered, void> {
  const rows = lines.map(parseRow)
  yield 0.5
  const timed = rows.some((row) => row.dated && row.times.length > 0 && row.sums.length > 0)
  const marked = lines.map((line, at): Marked => {
    const row = rows[at] ?? parseRow(line)
    return { line, row, role: roleOf(line, row, grammar, timed) }
  })
  const gathered: Gathered = { operations: [], others: [], badDates: [] }
  const owners = grammar.rest === 'around' ? ownersAround(marked) : ownersBelow(marked, grammar)
  const built = new Map<number, Operation>()
  for (const [at, owner] of owners.entries()) {
    const one = marked[at]
    if (!one) continue
    if (owner === undefined) {
      gathered.others.push(one.line)
      const { badDate } = one.row
      if (one.role === 'bad' && badDate !== undefined) gathered.badDates.push({ page: one.line.page, found: badDate })
      continue
    }
    const known = built.get(owner)
    if (known) {
      if (owner !== at) extend(known, one, grammar, at < owner)
    } else {
      const head = marked[owner]
      if (!head) continue
      const operation = begun(head, grammar)
      built.set(owner, operation)
      gathered.operations.push(operation)
      if (owner !== at) extend(operation, one, grammar, at < owner)
    }
  }
  yield 1
  return gathered
}

function roleOf(line: Line, row: Row, grammar: Grammar, timed: boolean): Marked['role'] {
  if (isBalance(line.text)) return 'rest'
  if (row.badDate !== undefined && row.sums.length > 0) return 'bad'
  if (grammar.rest === 'around') return row.dates.length > 0 && row.sums.length > 0 ? 'begin' : 'rest'
  if (!row.dated || row.dates.length === 0) return 'rest'
  if (grammar.secondDate && row.times.length === 0 && (timed || row.sums.length === 0)) return 'second'
  if (row.sums.length > 0 || grammar.beginsBare?.(row)) return 'begin'
  return 'rest'
}

/** For each line the place of the line its operation begins with; undefined where it belongs to none. */
function ownersBelow(marked: readonly Marked[], grammar: Grammar): (number | undefined)[] {
  let owner: number | undefined
  let previous: Line | undefined
  /** The page on which the operation before last was left: its lines may go on at the top of the next. */
  let open: number | undefined
  return marked.map(({ line, row, role }, at) => {
    if (role === 'begin') {
      owner = at
      open = at
      previous = line
      return at
    }
    const near = owner !== undefined && previous !== undefined && role !== 'bad' && isNear(previous, line)
    if (near && !isTotal(line.text) && !isFurniture(line.text)) {
      previous = line
      return owner
    }
    owner = undefined
    const begun = open === undefined ? undefined : marked[open]
    if (open === undefined || !begun || line.page !== begun.line.page + 1 || !continuesOverPage(row, role, grammar)) return undefined
    owner = open
    open = undefined
    previous = line
    return owner
  })
}

/** A line at the top of a page that can only be the second of the operation above. */
function continuesOverPage(row: Row, role: Marked['role'], grammar: Grammar): boolean {
  if (role === 'second') return true
  return !grammar.secondDate && row.times.length > 0 && !row.dated && row.sums.length === 0
}

const isNear = (above: Line, below: Line): boolean =>
  above.page === below.page && below.y - above.y <= NEAR * Math.max(above.size, below.size)

/** Each line goes to the nearest operation of its page that can be reached without a wide gap. */
function ownersAround(marked: readonly Marked[]): (number | undefined)[] {
  const owners: (number | undefined)[] = marked.map(({ role }, at) => (role === 'begin' ? at : undefined))
  const reached = marked.map(() => Number.POSITIVE_INFINITY)
  const walk = (from: number, step: 1 | -1): void => {
    let owner: number | undefined
    let start = 0
    for (let at = from; at >= 0 && at < marked.length; at += step) {
      const one = marked[at]
      const before = marked[at - step]
      if (!one) continue
      if (one.role === 'begin') {
        owner = at
        start = one.line.y
        continue
      }
      if (owner === undefined || !before) continue
      const [above, below] = step === 1 ? [before.line, one.line] : [one.line, before.line]
      const distance = Math.abs(one.line.y - start)
      if (one.role === 'bad' || !isNear(above, below) || isTotal(one.line.text) || isFurniture(one.line.text)) owner = undefined
      else if (distance < (reached[at] ?? 0)) {
        reached[at] = distance
        owners[at] = owner
      }
    }
  }
  walk(0, 1)
  walk(marked.length - 1, -1)
  return owners
}

const FURNITURE =
  /^(?:продолжение на следующей странице|страница \d+|стр\.? ?\d+|\d{1,4}\t?(?:из|\/)\t?\d{1,4}$|выписка по |справка о движении|действител|для проверки подлинности|сформирован|дата формирования|реквизиты для перевода|с уважением)/iu
/** Words of column headers; a line made of them alone is one. */
const HEADER_WORD =
  /^(?:дат[аы]|и|в|время|операци[ияй]|списани[яе]|обработки|проводки|банком|мск|код|авторизации|категори[яи]|описание|назначение|платежа|документа?|сумм[аы]|валют[еаы]|сч[её]та|карт[аыеу]|договора|номер|остаток|средств|приход|расход|комиссия|тип|средства|руб(?:ли|лей)?|российские|по|кор|расшифровка|операций|контрагент|банка|движени[ея]|№|\d)$/iu

/** Whether a line names columns. One word may be a category or a place. */
export function isColumnHeader(text: string): boolean {
  const words = text.split(/[^\p{L}\d№]+/u).filter((word) => word !== '')
  return words.length > 1 && words.every((word) => HEADER_WORD.test(word))
}

/** Whether a line is the page's and not the operation's. */
const isFurniture = (text: string): boolean => FURNITURE.test(text) || isColumnHeader(text)

function begun({ line, row }: Marked, grammar: Grammar): Operation {
  const [on] = row.dates
  const [time] = row.times
  const operation: Operation = {
    page: line.page,
    on: on ?? ('' as CivilDate),
    sums: row.sums,
    head: '',
    before: [],
    more: [],
    ...(time && { time }),
  }
  operation.head = described(operation, row.words, grammar.secondDate ? undefined : grammar.code)
  return operation
}

function extend(operation: Operation, { row, role }: Marked, grammar: Grammar, above: boolean): void {
  if (row.times[0] !== undefined) operation.time ??= row.times[0]
  const code = role === 'second' ? grammar.code : undefined
  const words = described(operation, row.words, code)
  const lines = above ? operation.before : operation.more
  if (words !== '' && lines.length < MOST_LINES) lines.push(words.slice(0, LONGEST))
  // Only where the first line bears none: later sums are those of foreign currencies.
  if (operation.sums.length === 0) operation.sums = row.sums
}

const CARD = /(?:^|[^\p{L}\d])(?:\d{4,6}[ ]?)?(?:[*•·+]{2,}|[xXхХ]{2,}|\*)[ ]?(\d{4})(?!\d)/u
const CARD_CELL = /^(?:\*?(\d{4})|[—–-])$/

/** The words of a line without the operation's code and card, which are noted. */
function described(operation: Operation, words: readonly string[], code: RegExp | undefined): string {
  const kept = [...words]
  const found = code?.exec(kept[0] ?? '')
  if (found?.[1]) {
    if (/[^0-]/.test(found[1]) || /[1-9]/.test(found[1])) operation.code ??= found[1]
    kept[0] = (kept[0] ?? '').slice(found[0].length).trim()
  }
  const cell = kept.length > 1 ? CARD_CELL.exec(kept.at(-1) ?? '') : null
  if (cell) {
    if (cell[1]) operation.card ??= `*${cell[1]}`
    kept.pop()
  }
  const text = collapse(kept.join(' '))
  const card = CARD.exec(text)?.[1]
  if (card) operation.card ??= `*${card}`
  return text
}

const OWN_CARD = /\.? ?операция по (?:карте|сч[её]ту)(?: ?:)? ?[*•]{2,} ?\d{4}\.?/giu

/** What the operation is about; a word cut with a hyphen at the end of a line is joined to its rest. */
export function descriptionOf({ head, before, more }: Operation, headIsCategory: boolean): string {
  const parts = headIsCategory && more.length > 0 ? more : [...before, head, ...more]
  const joined = parts.reduce((text, part) => {
    if (text === '') return part
    return /[\p{L}\d]-$/u.test(text) && /^[\p{L}\d]/u.test(part) ? text + part : `${text} ${part}`
  }, '')
  const text = collapse(joined.replace(OWN_CARD, '')).slice(0, LONGEST)
  return text === '' ? head : text
}
