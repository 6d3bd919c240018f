import { describe, expect, it } from 'vitest'
import { ANSI, UNPAINTED } from '../../../electron/cli/layout.ts'
import { checkText, problemLine } from '../../../electron/cli/print.ts'
import { inspectText } from '../../../electron/cli/print-inspected.ts'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import { message } from '../../../shared/i18n/message.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import type { Household } from '../../../shared/model/household.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import type { AccountReport, Report } from '../../../shared/model/report.ts'
import { money, ZERO } from '../../../shared/money.ts'

const today = civilDate('2025-06-20')
const russian = speaker('ru', 'RUB', today)
const english = speaker('en', 'RUB', today)
/** The speaker sets spaces that do not break between a sum and its currency; the tables below are easier to read without. */
const eased = (text: string): string => text.replaceAll('\u00A0', ' ')

const account = (id: string, name: string, facts: Partial<AccountReport>): AccountReport => ({
  id,
  home: 'h',
  name,
  state: 'ok',
  gap: ZERO,
  cutoffOn: null,
  payBy: null,
  daysLeft: null,
  balance: ZERO,
  nextCharge: null,
  autopay: null,
  vouchedThrough: null,
  periods: [],
  payments: [],
  because: [],
  ...facts,
})

const REPORT: Report = {
  asOf: today,
  files: [
    {
      file: 'июнь.csv',
      sha256: '',
      kind: 'statement',
      format: 'csv',
      read: 6,
      added: 4,
      duplicates: 2,
      problems: [{ level: 'warning', at: { line: 17 }, message: message('cli.do.review') }],
    },
  ],
  accounts: [
    account('a', 'Интернет', {
      state: 'forecast-short',
      gap: money(85_00),
      payBy: civilDate('2025-06-30'),
      cutoffOn: civilDate('2025-07-01'),
      daysLeft: 11,
      autopay: { mode: 'fixed', amount: money(650_00), nextOn: civilDate('2025-06-28'), shouldBe: money(735_00) },
    }),
    account('b', 'Свет', { nextCharge: { on: civilDate('2025-07-10'), amount: money(1234_50) } }),
    account('c', 'Старый телефон', { state: 'closed' }),
  ],
  snoozed: [],
  alerts: [
    {
      id: 'x',
      rule: 'forecast-short',
      severity: 'warning',
      account: 'a',
      amount: money(85_00),
      on: null,
      payBy: civilDate('2025-06-30'),
      text: message('cli.do.review'),
      because: [],
      do: [
        { kind: 'pay', amount: money(85_00), by: civilDate('2025-06-30') },
        { kind: 'set-autopay', amount: money(735_00), by: civilDate('2025-06-27') },
      ],
    },
  ],
  review: [{ transaction: 't', candidates: [] }],
  unclaimed: 14,
}
const HOUSEHOLD: Household = {
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h', name: 'У бабушки' }],
  accounts: [],
}

/** The sentence itself is specified with shared/sentence.ts; here, that it comes first. */
const afterSentence = (text: string): string[] =>
  eased(text)
    .split('\n')
    .slice(text.split('\n').indexOf('') + 1)

describe('checkText', () => {
  it('says it in Russian', () => {
    expect(afterSentence(checkText(REPORT, HOUSEHOLD, russian, UNPAINTED))).toEqual([
      'Счета:',
      '  не хватит 85 ₽  до 30 июня                 Интернет · У бабушки',
      '    → заплатите 85 ₽ до 30 июня',
      '    → поставьте автоплатёж 735 ₽ до 27 июня',
      '  оплачено        спишут 1 234,50 ₽ 10 июля  Свет · У бабушки',
      '  закрыт          списаний не ждём           Старый телефон · У бабушки',
      '',
      'Файлы:',
      '  июнь.csv: выписка: прочитано 6 записей, новых 4, уже были 2',
      '    июнь.csv: строка 17: внимание: скажите, чей это платёж',
      '',
      '1 платёж неясно чей: откройте Сверку и ответьте.',
      '14 расходов не относятся ни к одному счёту.',
      '',
    ])
  })

  it('says it in English', () => {
    expect(afterSentence(checkText(REPORT, HOUSEHOLD, english, UNPAINTED)).slice(-6)).toEqual([
      '  июнь.csv: statement: 6 records read, 4 new, 2 already there',
      '    июнь.csv: line 17: note: say whose payment it is',
      '',
      '1 payment could belong to several accounts: open Sverka and answer.',
      '14 debits belong to no account.',
      '',
    ])
  })

  it('begins with the sentence, and its marks of stress are not printed', () => {
    const [first] = eased(checkText(REPORT, HOUSEHOLD, russian, UNPAINTED)).split('\n')
    expect(first).toContain('не хватит 85 ₽')
    expect(first).not.toContain('<')
  })

  it('says of an empty household no more than its sentence', () => {
    const text = checkText({ ...REPORT, files: [], accounts: [], alerts: [], review: [], unclaimed: 0 }, HOUSEHOLD, russian, UNPAINTED)
    expect(text.trim().split('\n')).toHaveLength(1)
  })

  it('paints by meaning, and only where it is wanted', () => {
    const lines = checkText(REPORT, HOUSEHOLD, russian, ANSI).split('\n')
    const line = (name: string): string => lines.find((candidate) => candidate.includes(`${name} ·`)) ?? ''
    expect(line('Интернет').startsWith('  \u001B[33m') && line('Интернет').endsWith('\u001B[39m')).toBe(true)
    expect(line('Свет').startsWith('  \u001B[32m')).toBe(true)
    expect(checkText(REPORT, HOUSEHOLD, russian, UNPAINTED)).not.toContain('\u001B')
  })

  it('lets no name command the terminal', () => {
    const nasty = { ...REPORT, accounts: [account('a', '\u001B[2Jx\nПодделка', {})] }
    expect(checkText(nasty, HOUSEHOLD, russian, UNPAINTED)).not.toContain('\u001B')
  })
})

describe('problemLine', () => {
  it.each([
    [{ level: 'error', message: message('cli.disk.folder') }, 'a.csv: это папка, а нужен файл.'],
    [{ level: 'error', at: { line: 17 }, message: message('cli.disk.folder') }, 'a.csv: строка 17: это папка, а нужен файл.'],
    [{ level: 'error', at: { path: 'homes[0].id' }, message: message('cli.disk.folder') }, 'a.csv: homes[0].id: это папка, а нужен файл.'],
    [{ level: 'warning', at: { page: 2 }, message: message('cli.disk.folder') }, 'a.csv: страница 2: внимание: это папка, а нужен файл.'],
  ] as const)('%j', (problem, line) => {
    expect(problemLine('a.csv', problem, russian)).toBe(line)
  })

  it('is one line, whatever the file is called', () => {
    expect(problemLine('a\nb.csv', { level: 'error', message: message('cli.disk.folder') }, english)).toBe(
      'a b.csv: this is a folder; a file is needed.',
    )
  })
})

describe('inspectText', () => {
  const STATEMENT: Inspected = {
    file: 'bank.csv',
    sha256: '',
    kind: 'statement',
    format: 'csv',
    preset: 'tbank',
    encoding: 'windows-1251',
    statements: [
      {
        account: '*1234',
        currency: 'RUB',
        from: civilDate('2025-05-28'),
        to: civilDate('2025-06-28'),
        opening: money(1000_00),
        closing: money(350_00),
        transactions: [
          { id: '1', on: civilDate('2025-05-28'), amount: money(-650_00), currency: 'RUB', description: 'Связь', counterparty: 'Дом.ру' },
          { id: '2', on: civilDate('2025-06-28'), amount: money(5_00), currency: 'RUB', description: 'Кешбэк\u001B[31m' },
        ],
      },
    ],
    problems: [],
  }

  it('shows a statement', () => {
    expect(inspectText([STATEMENT], russian, UNPAINTED).split('\n')).toEqual([
      'bank.csv: выписка, csv, tbank, windows-1251',
      '  Счёт *1234, RUB, с 28 мая по 28 июня, 2 операции, остаток был 1000.00, стал 350.00',
      '    2025-05-28  -650.00  RUB  Дом.ру · Связь',
      '    2025-06-28     5.00  RUB  Кешбэк [31m',
      '',
    ])
  })

  it('says nothing of what is in a file that cannot be opened', () => {
    expect(inspectText([{ file: 'нет.csv', sha256: '', kind: 'unknown', format: 'text', problems: [] }], russian, UNPAINTED)).toBe(
      'нет.csv: не разобрано\n',
    )
  })

  it('shows an invoice and a notice, and only what they say', () => {
    const base = { sha256: '', format: 'text' as const }
    const invoice: Inspected = {
      ...base,
      file: 'june.txt',
      problems: [],
      kind: 'invoice',
      invoice: {
        provider: 'Энергосбыт',
        contract: '123-45',
        period: yearMonth('2025-06'),
        charged: money(735_00),
        dueOn: civilDate('2025-07-10'),
      },
    }
    const notice: Inspected = {
      ...base,
      file: 'sms.txt',
      problems: [],
      kind: 'notice',
      notice: { effectiveOn: civilDate('2025-07-01'), amount: money(735_00), text: 'С 1 июля\n735 рублей' },
    }
    expect(inspectText([invoice, notice], russian, UNPAINTED).split('\n')).toEqual([
      'june.txt: квитанция, text',
      '  поставщик     Энергосбыт',
      '  лицевой счёт  123-45',
      '  за месяц      июнь 2025',
      '  начислено     735.00',
      '  оплатить до   10 июля',
      '',
      'sms.txt: уведомление, text',
      '  действует с  1 июля',
      '  сумма        735.00',
      '  текст        С 1 июля 735 рублей',
      '',
    ])
  })

  it('shows 200,000 rows without running out of stack', () => {
    const [first] = STATEMENT.statements ?? []
    const rows = Array.from({ length: 200_000 }, () => first?.transactions[0]).filter((row) => row !== undefined)
    const text = inspectText([{ ...STATEMENT, statements: [{ transactions: rows }] }], english, UNPAINTED)
    expect(text.split('\n')).toHaveLength(200_003)
  })
})
