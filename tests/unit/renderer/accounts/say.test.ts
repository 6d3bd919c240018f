import { describe, expect, it } from 'vitest'
import { emptyForm, formOf } from '../../../../renderer/screens/accounts/logic/form-from-account.ts'
import { comingCharge, sayAutopayPlan, sayBilling, sayExample } from '../../../../renderer/screens/accounts/logic/say-billing.ts'
import { sayState } from '../../../../renderer/screens/accounts/logic/say-state.ts'
import { speaker } from '../../../../shared/i18n/speaker.ts'
import type { Account } from '../../../../shared/model/household.ts'
import type { AccountReport } from '../../../../shared/model/report.ts'
import { day, grandmother, housing, reportOf, rub } from './samples.ts'

const today = day('2025-06-20')
const ru = speaker('ru', 'RUB', today)
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the sentence at the head of an account', () => {
  const gap = { gap: rub(85), cutoffOn: day('2025-07-01'), payBy: day('2025-06-30'), daysLeft: 11 }
  it.each<[string, Partial<AccountReport>, string]>([
    ['short', { ...gap, state: 'short' }, 'Не хватает 85 ₽. Доплатите до 30 июня, иначе 1 июля отключат.'],
    ['short, today', { ...gap, state: 'short', payBy: today }, 'Не хватает 85 ₽. Доплатите сегодня, иначе 1 июля отключат.'],
    ['short, no cut-off', { ...gap, state: 'short', cutoffOn: null }, 'Не хватает 85 ₽. Доплатите до 30 июня.'],
    ['short, no cut-off, today', { ...gap, state: 'short', cutoffOn: null, payBy: today }, 'Не хватает 85 ₽. Доплатите сегодня.'],
    ['forecast', { ...gap, state: 'forecast-short' }, 'Не хватит 85 ₽. Доплатите до 30 июня, иначе 1 июля отключат.'],
    ['overdue', { ...gap, state: 'overdue' }, 'Долг 85 ₽: срок прошёл. Заплатите сегодня, иначе 1 июля отключат.'],
    ['overdue, no cut-off', { ...gap, state: 'overdue', cutoffOn: null }, 'Долг 85 ₽: срок прошёл. Заплатите сегодня.'],
    ['cut off', { ...gap, state: 'cut-off' }, 'Отключено с 1 июля. Заплатите 85 ₽, чтобы включили.'],
    ['cut off, unknown since', { ...gap, state: 'cut-off', cutoffOn: null }, 'Отключено. Заплатите 85 ₽, чтобы включили.'],
    ['unknown', { state: 'unknown' }, 'Не могу ручаться. Выписка есть только по 29 июня. Загрузите новую.'],
    ['unknown, none', { state: 'unknown', vouchedThrough: null }, 'Не могу ручаться. Нет ни одной выписки. Загрузите её из банка.'],
    ['ok', { state: 'ok' }, 'Всё оплачено. На списание 1 июля денег хватит.'],
    ['ok, nothing ahead', { state: 'ok', nextCharge: null }, 'Всё оплачено.'],
    ['closed', { state: 'closed' }, 'Счёт закрыт.'],
    [
      'due',
      { state: 'short', gap: rub(735), autopay: null, payBy: day('2025-07-09'), daysLeft: 30, cutoffOn: day('2025-07-30') },
      'Пора заплатить 735 ₽. Срок — 9 июля. Не заплатите — 30 июля отключат.',
    ],
    ['due, no cut-off', { state: 'short', gap: rub(735), autopay: null, payBy: day('2025-07-09') }, 'Пора заплатить 735 ₽. Срок — 9 июля.'],
  ])('%s', (_, changes, text) => {
    const { lead, rest } = sayState(reportOf(changes), 'prepaid', today)
    expect(plain([lead, rest].flatMap((part) => (part ? [ru.say(part)] : [])).join(' '))).toBe(text)
  })

  it('says the next due day of a postpaid account', () => {
    const { rest } = sayState(reportOf(), 'postpaid', today)
    expect(rest && ru.say(rest)).toBe('Следующий срок — 1 июля.')
  })
})

describe('the example of a way of billing', () => {
  const said = (account: Account): string => plain(ru.say(sayBilling(account, today)))
  it.each<[string, Account, string]>([
    ['block', grandmother(), '1 июля спишут 735 ₽. Не хватит денег — отключат.'],
    [
      'accrue',
      grandmother({ billing: { model: 'prepaid', day: 31, whenShort: 'accrue' } }),
      '30 июня спишут 650 ₽, даже если денег не хватит. Ниже нуля услуга не работает.',
    ],
    ['days', housing(), 'За июнь 2025 начислят 1 000 ₽. Заплатить надо до 10 июля. Не заплатите — 30 июля отключат.'],
    [
      'debt',
      housing({ billing: { model: 'postpaid', day: 10, cutoffDebt: rub(2000) } }),
      'За июнь 2025 начислят 1 000 ₽. Заплатить надо до 10 июля. Долг дойдёт до 2 000 ₽ — отключат.',
    ],
    ['neither', housing({ billing: { model: 'postpaid', day: 10 } }), 'За июнь 2025 начислят 1 000 ₽. Заплатить надо до 10 июля.'],
    ['by invoices', housing({ tariffs: [] }), 'Сумму скажет квитанция. Платить — до 10 числа.'],
    ['no price yet', grandmother({ tariffs: [] }), 'Впишите цену — покажу, что и когда спишут.'],
  ])('%s', (_, account, text) => expect(said(account)).toBe(text))

  it('looks at an account that begins later from its beginning', () =>
    expect(comingCharge(grandmother({ tariffs: [{ from: day('2025-09-01'), amount: rub(500) }] }), today)?.on).toBe('2025-09-01'))

  it('charges every third month from the first tariff', () =>
    expect(comingCharge(grandmother({ billing: { model: 'prepaid', day: 1, everyMonths: 3 } }), day('2025-05-02'))?.on).toBe('2025-07-01'))
})

describe('the example of an autopay', () => {
  it.each<[string, Account, string | null, boolean]>([
    ['too little', grandmother(), '28 июня автоплатёж отправит 650 ₽ — на 85 ₽ меньше цены.', true],
    [
      'enough',
      grandmother({ autopay: [{ mode: 'fixed', amount: rub(735), day: 28 }] }),
      '28 июня автоплатёж отправит 735 ₽ — этого хватает.',
      false,
    ],
    [
      'no price',
      housing({ tariffs: [], autopay: [{ mode: 'fixed', amount: rub(5), day: 28 }] }),
      '28 июня автоплатёж отправит 5 ₽.',
      false,
    ],
    ['by invoice', housing({ autopay: [{ mode: 'invoice', day: 4 }] }), '4 июля автоплатёж заплатит, сколько будет в счёте.', false],
    ['none', housing(), null, false],
    ['no day', housing({ autopay: [{ mode: 'invoice' }] }), null, false],
  ])('%s', (_, account, text, short) => {
    const plan = sayAutopayPlan(account, today)
    expect(plan && plain(ru.say(plan.text))).toBe(text)
    expect(plan?.short ?? false).toBe(short)
  })
})

describe('a form being filled in', () => {
  const context = { id: 'new', home: 'h1', today }
  it('makes no example while the price is half typed', () =>
    expect(sayExample({ ...emptyForm(today, []), price: '6 5o' }, context)).toBeNull())

  it('makes one as soon as price and day are there, without a name', () => {
    const example = sayExample({ ...emptyForm(today, []), price: '650', day: '15' }, context)
    expect(example && plain(ru.say(example.billing))).toBe('15 июля спишут 650 ₽. Не хватит денег — отключат.')
  })

  it('follows a changed autopay of an existing account', () => {
    const original = grandmother()
    const form = { ...formOf(original, today), autopayAmount: '735', autopayFrom: '2025-06-21' }
    expect(sayExample(form, { id: 'a1', home: 'h1', today, original })?.autopay?.short).toBe(false)
  })
})
