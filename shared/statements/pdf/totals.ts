/** The totals and balances that a statement prints, by the words beside or above them. */
import type { CivilDate } from '../../dates.ts'
import type { Money } from '../../money.ts'
import type { Line } from '../../pdf/lines.ts'
import { parseDay } from '../dates.ts'
import { type Sum, signed, sumsIn } from './sums.ts'

export interface Totals {
  opening?: Money
  closing?: Money
  /** What came, positive. */
  came?: Money
  /** What went, positive. */
  went?: Money
}

type Name = keyof Totals | 'balance'

/** Letters compared in lower case, ё as е. Longer labels first, because the first that fits at a place is taken. */
const LABELS: readonly [Name, string][] = [
  ['opening', 'входящий (?:остаток|баланс)|(?:остаток|баланс)(?: средств| денежных средств| по счету)? на начало(?: периода)?'],
  ['closing', 'исходящий (?:остаток|баланс)|(?:остаток|баланс)(?: средств| денежных средств| по счету)? на конец(?: периода)?'],
  ['balance', String.raw`остаток(?: средств| по счету)? на \d{2}\.\d{2}\.\d{4}`],
  [
    'came',
    '(?:всего |итого |сумма )?(?:пополнени[йяе]|поступлени[йяе]|зачислени[йяе]|приходных операций|приход)(?: по (?:счету|карте))?(?: за период)?',
  ],
  [
    'went',
    '(?:всего |итого |сумма )?(?:списани[йяе]|расходных операций|расходные операции|расход(?:ы|ов)?)(?: по (?:счету|карте))?(?: за период)?',
  ],
]
const LABEL = new RegExp(LABELS.map(([, words]) => String.raw`(?<=^|[\t ])(${words})(?![\p{L}])`).join('|'), 'giu')

interface Label {
  name: Name
  /** Of a balance: its day. */
  on?: CivilDate
  start: number
  end: number
}

function labelsIn(text: string): Label[] {
  return [...text.toLowerCase().replaceAll('ё', 'е').matchAll(LABEL)].map((match) => {
    const name = LABELS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? 'balance'
    const on = name === 'balance' ? parseDay(/\d{2}\.\d{2}\.\d{4}/.exec(match[0])?.[0] ?? '', 'dmy') : undefined
    return { name, start: match.index, end: match.index + match[0].length, ...(on && { on }) }
  })
}

/** Whether the line begins with the words of a balance; no operation does. */
export function isBalance(text: string): boolean {
  const [first] = labelsIn(text)
  return first?.start === 0 && first.name !== 'came' && first.name !== 'went'
}

/** Whether the line is a total: its words alone may also be those of an operation («Пополнение»), a sum beside them tells. */
export const isTotal = (text: string): boolean => labelsIn(text)[0]?.start === 0 && (isBalance(text) || sumsIn(text).length > 0)

/** Lines that may stand between a row of labels and the row of their values. */
const NEAR = 2

/** Reads totals from the lines that are part of no operation. The first that is found of a kind stands. */
export function totalsOf(lines: readonly Line[]): Totals {
  const totals: Totals = {}
  const balances: { on: CivilDate | undefined; value: Money }[] = []
  const take = ({ name, on }: Label, sum: Sum): void => {
    if (name === 'balance') balances.push({ on, value: signed(sum) })
    else if (name === 'came' || name === 'went') totals[name] ??= sum.value
    else totals[name] ??= signed(sum)
  }
  for (const [at, line] of lines.entries()) {
    const labels = labelsIn(line.text)
    if (labels.length === 0) continue
    const beside = besideLabels(labels, sumsIn(line.text))
    if (beside.length > 0) for (const [label, sum] of beside) take(label, sum)
    else for (const [label, sum] of belowLabels(labels, line, lines.slice(at + 1, at + 1 + NEAR))) take(label, sum)
  }
  return withBalances(totals, balances)
}

/** A value stands behind its label and before the next one. */
function besideLabels(labels: readonly Label[], sums: readonly Sum[]): [Label, Sum][] {
  return labels.flatMap((label, at): [Label, Sum][] => {
    const next = labels[at + 1]?.start ?? Number.POSITIVE_INFINITY
    const sum = sums.find(({ start }) => start >= label.end && start < next)
    return sum ? [[label, sum]] : []
  })
}

/** Labels side by side, their values below them: by order where there are as many, else nothing is guessed. */
function belowLabels(labels: readonly Label[], line: Line, below: readonly Line[]): [Label, Sum][] {
  for (const { text, page } of below) {
    if (page !== line.page || labelsIn(text).length > 0) return []
    const sums = sumsIn(text)
    if (sums.length === labels.length) return labels.flatMap((label, at): [Label, Sum][] => (sums[at] ? [[label, sums[at]]] : []))
    if (sums.length > 0) return []
  }
  return []
}

/** Balances on a day: the earlier day is the beginning; on one and the same day the first printed is. */
function withBalances(totals: Totals, balances: readonly { on: CivilDate | undefined; value: Money }[]): Totals {
  const sorted = balances.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0))
  const [first] = sorted
  const last = sorted.at(-1)
  if (!first || !last || first === last) return totals
  return { opening: first.value, closing: last.value, ...totals }
}
