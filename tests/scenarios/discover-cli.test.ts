/** `sverka discover`: statements in, proposed accounts out; golden in both forms. */
import { describe, expect, it } from 'vitest'
import type { ProposalJson } from '../../shared/discover/index.ts'
import { statementCsv } from '../support/statement-csv.ts'
import { debitsOf, noise } from '../support/statement-maker.ts'
import { sverka, workFolder } from './cli-run.ts'

const { put, path } = workFolder()
const START = '2024-05'
const MONTHS = 14
const internet = debitsOf({ text: 'ДОМ.РУ', sums: (month) => (month < 8 ? 650 : 735), day: 28, until: 13 }, START, MONTHS, 'i')
const phone = debitsOf({ text: 'Оплата МТС +7 916 123-45-67', sums: 500, day: 5 }, START, MONTHS, 'm')
const light = debitsOf({ text: 'Мосэнергосбыт л/с 1234567890', sums: (month) => 1200 + month * 17.5, day: 10 }, START, MONTHS, 'e')
const former = debitsOf({ text: 'Ростелеком', sums: 600, day: 9, until: 6 }, START, MONTHS, 'r')
const all = [...internet, ...phone, ...light, ...former, ...noise(1, START, MONTHS)]

const whole = put('выписка.csv', statementCsv(all))
const half = all.filter(({ on }) => on < '2025-01-15')
const overlapping = [put('год.csv', statementCsv(half)), put('новое.csv', statementCsv(all.filter(({ on }) => on >= '2024-12-20')))]
const AS_OF = ['--as-of', '2025-06-20']

function proposals(words: readonly string[]): { list: ProposalJson[]; status: number | null; faults: string[] } {
  const { stdout, status, faults } = sverka(['discover', '--json', ...AS_OF, ...words])
  return { list: JSON.parse(stdout) as ProposalJson[], status, faults }
}

describe('discover', () => {
  it('says in words what recurs, what it costs, and what is over', () => {
    const { stdout, stderr, status } = sverka(['discover', ...AS_OF, whole])
    expect(stdout.replace(/\u00a0|\u202f/g, ' ')).toBe(`Нашлось 4 регулярных платежа.

Мобильная связь — МТС
  500 ₽ · каждый месяц, обычно 5-го · 14 платежей с 5 мая 2024 по 5 июня
  уверенно: «МТС» есть в справочнике поставщиков. В платежах назван номер 9161234567. Сумма всё время одна. Похоже на автоплатёж: та же сумма 5-го числа. Что списывают 8-го — догадка по дням оплаты: проверьте в личном кабинете.

Электричество — Мосэнергосбыт
  от 1 200 ₽ до 1 427,50 ₽ · каждый месяц, обычно 10-го · 14 платежей с 10 мая 2024 по 10 июня
  уверенно: «Мосэнергосбыт» есть в справочнике поставщиков. В платежах назван номер 1234567890. Сумма каждый раз другая: сколько платить, скажет квитанция.

Интернет — Дом.ру
  650 ₽ с июня 2024, 735 ₽ с февраля · каждый месяц, обычно 28-го · 13 платежей с 28 мая 2024 по 28 мая
  уверенно: «Дом.ру» есть в справочнике поставщиков. Сумма держится и меняется ступенями. Похоже на автоплатёж: та же сумма 28-го числа. Что списывают 1-го — догадка по дням оплаты: проверьте в личном кабинете.

Похоже, больше не платите:

Интернет — Ростелеком
  600 ₽ · каждый месяц, обычно 9-го · 6 платежей с 9 мая 2024 по 9 октября 2024
  уверенно: «Ростелеком» есть в справочнике поставщиков. Сумма всё время одна. Похоже на автоплатёж: та же сумма 9-го числа. Что списывают 12-го — догадка по дням оплаты: проверьте в личном кабинете. Последний платёж — 9 октября 2024: похоже, больше не платите.
`)
    expect([stderr, status]).toEqual(['', 0])
  })

  it('gives the same as JSON: payee, day, amount, history, kind, and an account for the household file', () => {
    const { list, status } = proposals([whole])
    const domru = list.find(({ payee }) => payee === 'Дом.ру')
    expect(domru).toMatchObject({
      name: 'Интернет — Дом.ру',
      payees: ['ДОМ.РУ'],
      kind: 'internet',
      contract: null,
      inn: null,
      source: '*1234',
      day: 28,
      everyMonths: 1,
      amount: '735.00',
      fixed: true,
      history: [
        { from: '2024-05-28', amount: '650.00' },
        { from: '2025-01-28', amount: '735.00' },
      ],
      autopay: 'fixed',
      count: 13,
      first: '2024-05-28',
      last: '2025-05-28',
      stopped: false,
      account: {
        home: 'home',
        provider: 'Дом.ру',
        billing: { model: 'prepaid', day: 1 },
        tariffs: [
          { from: '2024-06-01', amount: '650.00', source: 'manual' },
          { from: '2025-02-01', amount: '735.00', source: 'manual' },
        ],
        opening: { on: '2024-05-28', balance: '0.00' },
        autopay: [{ mode: 'fixed', amount: '735.00', day: 28, from: '2025-01-28', source: '*1234' }],
      },
    })
    expect(domru?.examples[0]).toEqual({ transaction: expect.any(String), on: '2025-05-28', amount: '735.00', text: 'ДОМ.РУ' })
    expect(list.map(({ stopped }) => stopped)).toEqual([false, false, false, true])
    expect(status).toBe(0)
  })

  it('counts rows of overlapping files once, and takes the files in any order', () => {
    const expected = proposals([whole]).list
    expect(proposals(overlapping).list).toEqual(expected)
    expect(proposals([...overlapping].reverse()).list).toEqual(expected)
  })

  it('speaks English when asked', () => {
    const { stdout } = sverka(['discover', '--lang', 'en', ...AS_OF, whole])
    expect(stdout.split('\n')[0]).toBe('4 recurring payments were found.')
    expect(stdout).toContain('Internet — Дом.ру')
  })

  it('a file that is not there or holds no statement: one line each, status 2, the others are searched', () => {
    const notice = put('notice.txt', 'Уважаемый абонент Дом.ру! С 1 июля 2025 года абонентская плата составит 735 рублей в месяц.')
    const { list, status, faults } = proposals([path('нет.csv'), notice, whole])
    expect(list).toEqual(proposals([whole]).list)
    expect(faults).toEqual([expect.stringContaining('нет.csv'), expect.stringMatching(/notice\.txt.*выписки здесь нет/)])
    expect(status).toBe(2)
  })

  it('without anything that recurs says what is needed', () => {
    const short = put('месяц.csv', statementCsv(all.filter(({ on }) => on < '2024-06-01')))
    expect(sverka(['discover', ...AS_OF, short])).toMatchObject({ stdout: expect.stringContaining('хотя бы за три месяца'), status: 0 })
    expect(proposals([short]).list).toEqual([])
  })
})
