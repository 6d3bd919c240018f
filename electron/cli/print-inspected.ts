/** What one file holds, as lines for a person's eyes. */
import type { CivilDate, YearMonth } from '../../shared/dates.ts'
import type { MessageKey } from '../../shared/i18n/dictionary.ts'
import type { Speaker } from '../../shared/i18n/speaker.ts'
import { filesOf } from '../../shared/importing/index.ts'
import type { Inspected, InvoiceDraft, NoticeDraft, Statement } from '../../shared/model/inspected.ts'
import { formatMoney, type Money } from '../../shared/money.ts'
import { innerName } from './inside.ts'
import { columns, type Paint, plain } from './layout.ts'
import { kindKey, warningLines } from './print.ts'

/** What `inspect` prints without `--json`: sums as plain numbers, because one file may hold several currencies. */
export function inspectText(files: readonly Inspected[], speaker: Speaker, paint: Paint): string {
  return files
    .flatMap(filesOf)
    .map((file) => `${fileLines(file, speaker, paint).join('\n')}\n`)
    .join('\n')
}

function fileLines(file: Inspected, speaker: Speaker, paint: Paint): string[] {
  // Of a file that could not even be opened nothing is known.
  const format = file.kind === 'unknown' && file.format === 'text' ? undefined : file.format
  const head = [`${file.file}: ${speaker.tell(kindKey(file.kind))}`, format, file.preset, file.encoding].filter(Boolean).join(', ')
  return [
    paint.strong(plain(head)),
    ...(file.statements ?? []).flatMap((statement) => statementLines(statement, speaker)),
    ...(file.totals === 'agrees' ? [`  ${speaker.tell('statementPdf.agrees')}`] : []),
    ...(file.invoice ? facts([inside(file.invoice, file), ...invoiceFacts(file.invoice, speaker)], speaker) : []),
    ...(file.notice ? facts([inside(file.notice, file), ...noticeFacts(file.notice, speaker)], speaker) : []),
    ...warningLines(file.file, file.problems, speaker),
  ]
}

function statementLines(statement: Statement, speaker: Speaker): string[] {
  const { account, currency, from, to, opening, closing, transactions } = statement
  const head = [
    account ? speaker.tell('cli.inspect.account', { account }) : speaker.tell('cli.inspect.nameless'),
    currency,
    from && to && speaker.days(from, to),
    speaker.tell('cli.inspect.rows', { count: transactions.length }),
    opening !== undefined &&
      closing !== undefined &&
      speaker.tell('cli.inspect.balances', { opening: formatMoney(opening), closing: formatMoney(closing) }),
  ]
  const sums = transactions.map((transaction) => formatMoney(transaction.amount))
  const widest = sums.reduce((most, text) => Math.max(most, text.length), 0)
  const rows = transactions.map(({ on, currency: unit, description, counterparty }, index) => [
    on,
    (sums[index] ?? '').padStart(widest),
    unit,
    plain([counterparty, description].filter(Boolean).join(' · ')),
  ])
  return [`  ${plain(head.filter(Boolean).join(', '))}`, ...columns(rows).map((row) => `    ${row}`)]
}

type Fact = [MessageKey, string | undefined]

const facts = (list: Fact[], speaker: Speaker): string[] =>
  columns(list.flatMap(([key, value]) => (value === undefined ? [] : [[speaker.tell(key), plain(value)]]))).map((row) => `  ${row}`)

/** A paper read from a file inside says from which. */
const inside = ({ source }: InvoiceDraft | NoticeDraft, { file }: Inspected): Fact => [
  'cli.inspect.inside',
  source && innerName(source.file, file),
]

function invoiceFacts(invoice: InvoiceDraft, speaker: Speaker): Fact[] {
  const { sum, day, month } = saying(speaker)
  return [
    ['cli.inspect.provider', invoice.provider],
    ['cli.inspect.inn', invoice.inn],
    ['cli.inspect.contract', invoice.contract],
    ['cli.inspect.month', month(invoice.period)],
    ['cli.inspect.charged', sum(invoice.charged)],
    ['cli.inspect.debt', sum(invoice.openingDebt)],
    ['cli.inspect.paid', sum(invoice.paid)],
    ['cli.inspect.total', sum(invoice.total)],
    ['cli.inspect.dueOn', day(invoice.dueOn)],
  ]
}

function noticeFacts(notice: NoticeDraft, speaker: Speaker): Fact[] {
  const { sum, day } = saying(speaker)
  return [
    ['cli.inspect.provider', notice.provider],
    ['cli.inspect.inn', notice.inn],
    ['cli.inspect.contract', notice.contract],
    ['cli.inspect.receivedOn', day(notice.receivedOn)],
    ['cli.inspect.effectiveOn', day(notice.effectiveOn)],
    ['cli.inspect.amount', sum(notice.amount)],
    ['cli.inspect.text', notice.text],
  ]
}

const saying = (speaker: Speaker) => ({
  sum: (amount: Money | undefined) => (amount === undefined ? undefined : formatMoney(amount)),
  day: (value: CivilDate | undefined) => value && speaker.day(value),
  month: (value: YearMonth | undefined) => value && speaker.month(value),
})
