/** What is refused, where the fault stands, and how it is said. The first line of the table is the contract's own example. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import type { Problem } from '../../../shared/i18n/message.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { parseHousehold } from '../../../shared/model/file.ts'

const good = readFileSync(new URL('../../fixtures/files/households/version-1.json', import.meta.url), 'utf8')
const english = speaker('en', 'RUB', civilDate('2025-06-20'))
const russian = speaker('ru', 'RUB', civilDate('2025-06-20'))

function problemsOf(text: string): Problem[] {
  const parsed = parseHousehold(text)
  return parsed.ok ? [] : parsed.problems
}
const said = (problem: Problem, voice = english): string =>
  `${problem.at ? `${voice.place(problem.at)}: ` : ''}${voice.say(problem.message)}`

/** The good file with the value at a path replaced; `undefined` takes the key away. */
function spoilt(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(good)
  let at = file
  for (const key of path.slice(0, -1)) at = at[key]
  const last = path.at(-1) ?? ''
  if (value === undefined) delete at[last]
  else at[last] = value
  return JSON.stringify(file)
}

describe('a file that does not fit', () => {
  it("reads exactly like the contract's example", () => {
    const file = JSON.parse(good)
    const account = file.accounts[0]
    file.accounts = ['b1', 'b2', 'b3', 'a1', 'a2'].map((id) => ({ ...structuredClone(account), id }))
    file.accounts[3].tariffs[1].from = '2025-02-30'
    expect(problemsOf(JSON.stringify(file)).map((problem) => said(problem))).toEqual([
      'accounts[3].tariffs[1].from: "2025-02-30" is not a date',
    ])
  })

  it.each<[string, (string | number)[], unknown, string]>([
    ['another format', ['format'], 'other', 'format: this is not a Sverka household file: "sverka-household" is needed'],
    ['a version to come', ['version'], 2, 'version: version 2 is not known; this program reads version 1, please update it'],
    ['no version', ['version'], undefined, 'version: a required field is missing; please add it'],
    ['a currency that is none', ['currency'], 'rubles', 'currency: "rubles" is not a currency code; write it like "RUB"'],
    ['a currency of no state', ['currency'], 'ABQ', 'currency: "ABQ" is not a currency code; write it like "RUB"'],
    ['homes as an object', ['homes'], {}, 'homes: {} does not fit: a list is needed: [ … ]'],
    ['no accounts', ['accounts'], undefined, 'accounts: a required field is missing; please add it'],
    ['an account that is a word', ['accounts', 1], 'a2', 'accounts[1]: an object with fields belongs here: { … }'],
    ['an empty id', ['accounts', 0, 'id'], '', 'accounts[0].id: empty; please give a value'],
    ['a number as name', ['homes', 0, 'name'], 7, 'homes[0].name: 7 does not fit: a text in quotes is needed'],
    ['an account naming no home', ['accounts', 1, 'home'], 'h9', 'accounts[1].home: there is no home "h9"'],
    [
      'an unknown kind',
      ['accounts', 0, 'kind'],
      'radio',
      /^accounts\[0\]\.kind: "radio" does not fit; possible: internet, mobile, /.source,
    ],
    [
      'a wrong check digit',
      ['accounts', 0, 'inn'],
      '7707083894',
      'accounts[0].inn: "7707083894" is not a tax number: its check digit is wrong',
    ],
    [
      'an unknown model',
      ['accounts', 0, 'billing', 'model'],
      'barter',
      'accounts[0].billing.model: "barter" does not fit; possible: prepaid, postpaid',
    ],
    ['no model', ['accounts', 0, 'billing'], {}, 'accounts[0].billing.model: a required field is missing; please add it'],
    ['day 0', ['accounts', 0, 'billing', 'day'], 0, 'accounts[0].billing.day: 0 is too small; at least 1 is needed'],
    ['day 32', ['accounts', 0, 'autopay', 0, 'day'], 32, 'accounts[0].autopay[0].day: 32 is too big; at most 31 is possible'],
    ['half a day', ['accounts', 0, 'billing', 'day'], 1.5, 'accounts[0].billing.day: 1.5 does not fit: a whole number is needed'],
    ['a day as text', ['accounts', 0, 'billing', 'day'], '1', 'accounts[0].billing.day: "1" does not fit: a number is needed'],
    [
      'an autopay of no mode',
      ['accounts', 0, 'autopay', 1, 'mode'],
      'sometimes',
      'accounts[0].autopay[1].mode: "sometimes" does not fit; possible: fixed, invoice',
    ],
    [
      'money as a number',
      ['accounts', 0, 'tariffs', 0, 'amount'],
      650,
      'accounts[0].tariffs[0].amount: 650 is not a sum; write it like "650.00"',
    ],
    [
      'money with a comma',
      ['accounts', 0, 'opening', 'balance'],
      '650,00',
      'accounts[0].opening.balance: "650,00" is not a sum; write it like "650.00"',
    ],
    ['money with one digit', ['invoices', 0, 'charged'], '650.0', 'invoices[0].charged: "650.0" is not a sum; write it like "650.00"'],
    ['a month that does not exist', ['invoices', 0, 'period'], '2025-13', 'invoices[0].period: "2025-13" is not a month; write YYYY-MM'],
    ['an invoice naming no account', ['invoices', 0, 'account'], 'a9', 'invoices[0].account: there is no account "a9"'],
    ['a notice naming no account', ['notices', 0, 'account'], 'a9', 'notices[0].account: there is no account "a9"'],
    [
      'an unknown channel',
      ['notices', 0, 'channel'],
      'owl',
      'notices[0].channel: "owl" does not fit; possible: email, sms, cabinet, paper, call, site, other',
    ],
    ['a reading naming no account', ['readings', 0, 'account'], 'a9', 'readings[0].account: there is no account "a9"'],
    ['a decision naming no account', ['decisions', 0, 'account'], 'a9', 'decisions[0].account: there is no account "a9"'],
    [
      'an unknown decision',
      ['decisions', 2, 'kind'],
      'maybe',
      'decisions[2].kind: "maybe" does not fit; possible: belongs, not, ignore, forgive, snooze, confirm-tariff',
    ],
    ['a row on no day', ['transactions', 0, 'on'], '2025-02-29', 'transactions[0].on: "2025-02-29" is not a date'],
    ['a row without a sum', ['transactions', 1, 'amount'], undefined, 'transactions[1].amount: a required field is missing; please add it'],
    ['a row with a number as code', ['transactions', 0, 'mcc'], 4899, 'transactions[0].mcc: 4899 does not fit: a text in quotes is needed'],
    ['a row that is null', ['transactions', 1], null, 'transactions[1]: an object with fields belongs here: { … }'],
    [
      'a row in no currency',
      ['transactions', 1, 'currency'],
      '',
      'transactions[1].currency: "" is not a currency code; write it like "RUB"',
    ],
    ['rows that are no list', ['transactions'], 'none', 'transactions: "none" does not fit: a list is needed: [ … ]'],
    ['an empty optional list as null', ['imports'], null, 'imports: null does not fit: a list is needed: [ … ]'],
    ['a second row of one id', ['transactions', 1, 'id'], 't1', 'transactions[1].id: the id "t1" is already taken'],
    ['a negative number of days', ['settings', 'noticeDays'], -1, 'settings.noticeDays: -1 is too small; at least 0 is needed'],
  ])('%s', (_, path, value, expected) => {
    const texts = problemsOf(spoilt(path, value)).map((problem) => said(problem))
    expect(texts).toHaveLength(1)
    if (expected.startsWith('^')) expect(texts[0]).toMatch(new RegExp(expected))
    else expect(texts[0]).toBe(expected)
  })

  it.each(['homes', 'accounts', 'invoices', 'notices', 'transactions', 'imports'])('a second entry of one id in %s', (list) => {
    const file = JSON.parse(good)
    file[list].push(structuredClone(file[list][0]))
    const [only, ...rest] = problemsOf(JSON.stringify(file))
    expect(rest).toEqual([])
    expect(only?.at).toEqual({ path: `${list}[${file[list].length - 1}].id` })
  })

  it.each([
    ['an empty file', '', 1],
    ['a text', 'Выписка по счёту', 1],
    ['a file that breaks off', good.slice(0, 400), good.slice(0, 400).split('\n').length],
    ['a comma too many', '{\n  "format": "sverka-household",\n}', 3],
  ])('%s is no JSON, and the line is told where the engine tells it', (_, text, line) => {
    const [only, ...rest] = problemsOf(text)
    expect(rest).toEqual([])
    expect(only?.message.key).toBe('household.invalid.json')
    expect(only?.at).toEqual({ line })
  })

  it.each(['[]', 'null', '"x"', '1'])('%s is no object', (text) => {
    expect(problemsOf(text).map((problem) => problem.message.key)).toEqual(['household.invalid.notObject'])
  })

  it('tells the first few faults and how many more there are', () => {
    const file = JSON.parse(good)
    file.transactions = Array.from({ length: 40 }, (_, at) => ({ ...file.transactions[0], id: `t${at}`, on: 'yesterday' }))
    const problems = problemsOf(JSON.stringify(file))
    expect(problems.map((problem) => said(problem))).toEqual([
      ...[0, 1, 2, 3, 4].map((at) => `transactions[${at}].on: "yesterday" is not a date`),
      'and 35 more faults',
    ])
    expect(russian.say(problems.at(-1)?.message ?? { key: 'household.invalid.json' })).toBe('и ещё 35 ошибок')
  })

  it('cuts a long value short and never leaves a gap in a sentence', () => {
    const [only] = problemsOf(
      spoilt(
        ['homes', 0, 'name'],
        Array.from({ length: 500 }, () => 'x'),
      ),
    )
    expect(only && said(only).length).toBeLessThan(160)
    expect(only && said(only, russian)).not.toMatch(/undefined|\{\{/)
  })
})

describe('what is allowed', () => {
  it.each<[string, (string | number)[], unknown]>([
    ['decisions about rows that are gone', ['decisions', 0, 'transaction'], 'gone'],
    ['a row whose import is gone', ['transactions', 0, 'import'], 'gone'],
    ['a household without optional lists', ['settings'], undefined],
    ['an account without tariffs', ['accounts', 0, 'tariffs'], []],
    ['a leap day', ['transactions', 0, 'on'], '2024-02-29'],
    ['a tax number of a person', ['accounts', 0, 'inn'], '500100732259'],
    ['an old currency on a row', ['transactions', 0, 'currency'], 'RUR'],
    ['day 31', ['accounts', 0, 'billing', 'day'], 31],
  ])('%s', (_, path, value) => {
    expect(problemsOf(spoilt(path, value))).toEqual([])
  })
})
