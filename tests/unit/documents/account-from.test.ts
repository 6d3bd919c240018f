/** The account that a paper proposes: what it is called, what it is for, how and when it is paid. */
import { describe, expect, it } from 'vitest'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import { bareName } from '../../../shared/documents/account-from/bare-name.ts'
import { accountFrom, type PaperDraft } from '../../../shared/documents/account-from.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { faultsOfAccount } from '../../../shared/model/check.ts'
import type { Household } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'

const AS_OF = civilDate('2025-06-20')
const words = speaker('ru', 'RUB', AS_OF)
const household = (...homes: string[]): Household => ({
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: homes.map((id) => ({ id, name: id })),
  accounts: [],
})
const charged = money(922_50)
const line = (title: string) => ({ title, amount: charged })

describe('a paper proposes', () => {
  it.each<[string, PaperDraft, string, string, string]>([
    ['a provider of the catalogue', { provider: 'АО "ЭР-Телеком Холдинг"' }, 'Интернет Дом.ру', 'internet', 'provider'],
    ['a tax number of the catalogue', { inn: '5902202276' }, 'Интернет Дом.ру', 'internet', 'provider'],
    ['an operator and a phone number', { provider: 'МТС', contract: '89161234567' }, 'Мобильный МТС', 'mobile', 'phone'],
    [
      'an operator and its line',
      { provider: 'МТС', contract: '2770001', lines: [line('Домашний интернет')] },
      'Интернет МТС',
      'internet',
      'lines',
    ],
    ['a word in the name', { provider: 'ООО «Водоканал Озёрный»' }, 'Водоканал Озёрный', 'water', 'words'],
    ['one line', { provider: 'ООО «Луч»', lines: [line('Отопление')] }, 'Отопление Луч', 'heating', 'lines'],
    ['many lines', { provider: 'ООО «Луч»', lines: [line('Отопление'), line('Вывоз ТКО')] }, 'Квартплата Луч', 'housing', 'lines'],
    ['a word in the text', { provider: 'ООО «Луч»', text: 'Плата за домофон' }, 'Домофон Луч', 'intercom', 'words'],
    ['nothing but a name', { provider: 'ООО «Луч»' }, 'Луч', 'other', 'nothing'],
    ['nothing but a number', { contract: '123' }, 'Новый счёт', 'other', 'nothing'],
  ])('by %s', (_, draft, name, kind, from) => {
    const proposed = accountFrom(draft, household('h'), AS_OF)
    expect([words.say(proposed.name), proposed.account.kind, proposed.kindFrom]).toEqual([name, kind, from])
  })

  it('how utilities are paid: by the bill, on its day, in working days', () => {
    const draft = { provider: 'Водоканал Озёрный', contract: '300', charged, dueOn: civilDate('2025-07-10'), period: yearMonth('2025-05') }
    expect(accountFrom(draft, household('h'), AS_OF)).toMatchObject({
      home: 'h',
      dayFrom: 'paper',
      account: { billing: { model: 'postpaid', day: 10 }, tariffs: [], creditLagDays: 3, workingDays: 'RU', contract: '300' },
    })
    const { account, dayFrom } = accountFrom({ provider: 'Водоканал Озёрный' }, { ...household('h', 'g'), currency: 'EUR' }, AS_OF)
    expect([account.billing, account.workingDays, dayFrom]).toEqual([{ model: 'postpaid', day: 15 }, undefined, 'usual'])
  })

  it.each<[string, PaperDraft, string, object[]]>([
    ['a month ahead', { period: yearMonth('2025-07'), charged }, 'prepaid', [{ from: '2025-07-01', amount: charged, source: 'invoice' }]],
    ['no month', { charged }, 'prepaid', [{ from: '2025-06-01', amount: charged, source: 'invoice' }]],
    [
      'a month past',
      { period: yearMonth('2025-05'), dueOn: civilDate('2025-06-25'), charged },
      'postpaid',
      [{ from: '2025-05-01', amount: charged, source: 'invoice' }],
    ],
    [
      'a rise',
      { amount: charged, effectiveOn: civilDate('2025-07-15') },
      'prepaid',
      [{ from: '2025-07-15', amount: charged, source: 'notice' }],
    ],
    ['no sum', {}, 'prepaid', []],
  ])('the price of telecom from %s', (_, draft, model, tariffs) => {
    const { account } = accountFrom({ provider: 'Дом.ру', ...draft }, household('h'), AS_OF)
    expect([account.billing.model, account.tariffs]).toEqual([model, tariffs])
  })

  it('no home where there are two, and what hangs on the kind anew when a person names another', () => {
    const draft = { provider: 'Дом.ру', charged, period: yearMonth('2025-07') }
    const proposed = accountFrom(draft, household('h', 'g'), AS_OF, 'water')
    expect(proposed).not.toHaveProperty('home')
    expect(proposed).toMatchObject({ kindFrom: 'person', account: { kind: 'water', billing: { model: 'postpaid', day: 15 }, tariffs: [] } })
  })

  it('an account that the household takes', () => {
    for (const draft of [
      { provider: 'Дом.ру', charged, inn: '5902202276' },
      { contract: '1' },
      { amount: charged, provider: 'ООО «Луч»' },
    ]) {
      const { account } = accountFrom(draft, household('h'), AS_OF)
      expect(faultsOfAccount({ ...account, id: 'a', home: 'h', name: 'Имя' })).toEqual([])
    }
  })
})

it.each([
  ['ООО «УК Ромашка»', 'УК Ромашка'],
  ['Общество с ограниченной ответственностью "Луч"', 'Луч'],
  ['ПАО "Т Плюс"', 'Т Плюс'],
  ['АО ЭР-Телеком', 'ЭР-Телеком'],
  ['ТСЖ «Ромашка»', 'ТСЖ Ромашка'],
  ['ООО', 'ООО'],
  ['Аорта', 'Аорта'],
  ['Stadtwerke Musterstadt GmbH', 'Stadtwerke Musterstadt'],
  ['', ''],
])('%s is called %s', (name, bare) => {
  expect(bareName(name)).toBe(bare)
})
