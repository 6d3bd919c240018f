/** Each bank's printed statement in its forms: every row, the account, the days, the balances, and the check against the printed totals. */
import { describe, expect, it } from 'vitest'
import { formatMoney } from '../../../../shared/money.ts'
import type { Sheet } from '../../../support/pdf.ts'
import * as banks from '../../../support/pdf-banks.ts'
import { letterSpaced, shuffled, split } from '../../../support/pdf-sheets.ts'
import { expected, inspectSheets, pageKeys, rowsOf } from './reading.ts'

type Paid = banks.Paid

const MONTH: Paid[] = [
  {
    day: '28.06.2025',
    time: '10:15',
    minor: -650_00,
    what: 'Автоплатёж DOM.RU',
    category: 'Коммунальные платежи, связь, интернет.',
    code: '271828',
  },
  { day: '27.06.2025', time: '09:00', minor: 85_000_50, what: 'Заработная плата', category: 'Зачисления', code: '314159' },
  // Two equal coffees stay two.
  { day: '26.06.2025', time: '23:59', minor: -123_40, what: 'KOFEINYA 7 Moskva RUS', category: 'Рестораны и кафе', code: '161803' },
  { day: '26.06.2025', time: '23:59', minor: -123_40, what: 'KOFEINYA 7 Moskva RUS', category: 'Рестораны и кафе', code: '161804' },
  { day: '01.06.2025', time: '00:01', minor: -17_85, what: 'Плата за услугу', category: 'Прочие операции', code: '577215' },
]
/** Four months of a year in one: more than two pages in every form. */
const PAGES: Paid[] = Array.from({ length: 120 }, (_, at) => ({
  ...(MONTH[at % MONTH.length] as Paid),
  day: `${String(28 - (at % 28)).padStart(2, '0')}.06.2025`,
  code: String(100_000 + at),
}))

interface Form {
  preset: string
  set(rows: readonly Paid[]): Sheet[]
  account: string | undefined
  balances: boolean
  totals?: 'untold'
  problems?: string[]
}
const ACCOUNT = '40817810500000012345'
const HELD = 'warning 1 problems.row.held'
const FORMS: Record<string, Form> = {
  'Сбер, карта, 2021': { preset: 'sberbank', set: banks.sberDebit2107, account: '*4417', balances: true },
  'Сбер, карта, 2024': { preset: 'sberbank', set: banks.sberDebit2408, account: ACCOUNT, balances: true },
  'Сбер, накопительный счёт': { preset: 'sberbank', set: banks.sberSaving, account: ACCOUNT, balances: true },
  'Т-Банк, справка о движении средств': { preset: 't-bank', set: banks.tBank, account: ACCOUNT, balances: false },
  'Альфа, сумма в строке': { preset: 'alfa-bank', set: banks.alfa, account: ACCOUNT, balances: true, problems: [HELD] },
  'Альфа, сумма отдельно': {
    preset: 'alfa-bank',
    set: (rows) => banks.alfa(rows, true),
    account: ACCOUNT,
    balances: true,
    problems: [HELD],
  },
  'ВТБ, счёт': { preset: 'vtb', set: (rows) => banks.vtb(rows, 'account'), account: ACCOUNT, balances: true },
  'ВТБ, карта': {
    preset: 'vtb',
    set: (rows) => banks.vtb(rows, 'card'),
    account: '*4417',
    balances: false,
    totals: 'untold',
    problems: ['warning statementPdf.untold'],
  },
  'Яндекс, договор': { preset: 'yandex-bank', set: (rows) => banks.yandex([rows]), account: 'КС202400011223', balances: true },
  'Озон, справка о движении средств': { preset: 'ozon-bank', set: banks.ozon, account: ACCOUNT, balances: true },
}
const CASES = Object.entries(FORMS)

describe.each(CASES)('%s', (_title, { preset, set, account, balances, totals = 'agrees', problems = [] }) => {
  it('gives every row, and agrees with its totals', () => {
    const found = inspectSheets(set(MONTH))
    expect(found).toMatchObject({ kind: 'statement', format: 'pdf', preset, totals })
    expect(rowsOf(found)).toEqual(expected(MONTH))
    expect(pageKeys(found)).toEqual(problems)
  })

  it('names the account, the days, the currency and the balances', () => {
    const [statement] = inspectSheets(set(MONTH)).statements ?? []
    expect(statement).toMatchObject({ from: '2025-06-01', to: '2025-06-30', currency: 'RUB' })
    expect(statement?.account).toBe(account)
    expect(statement?.opening).toBe(balances ? 10_000_00 : undefined)
    expect(statement?.closing).toBe(balances ? banks.closingOf(MONTH) : undefined)
    expect(statement?.transactions.every(({ source }) => source !== undefined)).toBe(true)
  })

  it.each<[string, (sheets: readonly Sheet[]) => readonly Sheet[]]>([
    ['as set', (sheets) => sheets],
    ['with its runs in another order', shuffled],
    ['with its words cut into pieces', split],
  ])('over several pages, %s, is the same', (_how, change) => {
    const sheets = set(PAGES)
    expect(sheets.length).toBeGreaterThan(1)
    const found = inspectSheets(change(sheets))
    expect(rowsOf(found)).toEqual(expected(PAGES))
    expect(found.totals).toBe(totals)
    expect(pageKeys(found)).toEqual(problems)
  })

  it('set letter by letter gives the same sums and days', () => {
    const found = inspectSheets(letterSpaced(set(MONTH), 0.12))
    expect(found.totals).toBe(totals)
    const sums = (found.statements ?? []).flatMap(({ transactions }) =>
      transactions.map(({ on, amount }) => `${on} ${formatMoney(amount)}`),
    )
    expect(sums).toEqual(expected(MONTH).map((row) => row.split(' ', 2).join(' ')))
  })

  it('gives a row the same id whatever pages surround it', () => {
    const idsOf = (rows: readonly Paid[]): string[] =>
      (inspectSheets(set(rows)).statements ?? []).flatMap(({ transactions }) => transactions.map(({ id }) => id))
    const all = idsOf(MONTH)
    expect(new Set(all).size).toBe(MONTH.length)
    expect(idsOf(MONTH.slice(1))).toEqual(all.slice(1))
    expect(idsOf(MONTH)).toEqual(all)
  })

  it('tells a total that does not fit, with both figures, and still gives the rows', () => {
    if (totals === 'untold') return
    // The totals of one row more than is printed.
    const more: Paid = { day: '02.06.2025', minor: -1_00, what: 'Вырезано', code: '999999' }
    const sheets = set([...MONTH, more]).map((sheet) => sheet.filter(({ y }, _at, all) => y < cutAt(all, 'Вырезано')))
    const whole = [...sheets.map((sheet) => [...sheet]), ...tailOf(set([...MONTH, more]), 'Вырезано')]
    const found = inspectSheets(whole)
    expect(rowsOf(found)).toEqual(expected(MONTH))
    expect(found.totals).toBe('differs')
    const errors = found.problems.filter(({ level }) => level === 'error')
    expect(errors.length).toBeGreaterThan(0)
    const figures = JSON.stringify(errors.map(({ message }) => message.values))
    expect(figures).toContain('"difference"')
  })
})

/** Where the row with these words begins, less a little. */
const cutAt = (sheet: Sheet, words: string): number => {
  const found = sheet.find(({ text }) => text === words)
  return found ? found.y - 14 : Number.POSITIVE_INFINITY
}

/** What is printed behind the row with these words, on a page of its own: totals stand there. */
const tailOf = (sheets: readonly Sheet[], words: string): Sheet[] =>
  sheets.flatMap((sheet) => {
    const found = sheet.find(({ text }) => text === words)
    return found ? [sheet.filter(({ y }) => y > found.y + 18)] : []
  })
