/** The sentence in both languages, state by state: what a family reads first. */
import { describe, expect, it } from 'vitest'
import { speaker } from '../../shared/i18n/speaker.ts'
import type { AccountReport } from '../../shared/model/report.ts'
import { plainly, type SentenceHousehold, sentence, stressed } from '../../shared/sentence.ts'
import { account, d, m } from '../support/build.ts'
import { reportOf, stateOf, TODAY } from '../support/report.ts'

const billing = { model: 'prepaid', day: 1 } as const
const household = (states: AccountReport[], kinds: Record<string, 'housing' | 'mobile' | 'electricity'> = {}): SentenceHousehold => ({
  homes: [
    { id: 'flat', name: 'Бабушкина квартира' },
    { id: 'ours', name: 'Наша квартира' },
  ],
  accounts: states.map(({ id, name, home }) => account({ id, name, home, billing, kind: kinds[id] ?? 'internet' })),
})
const space = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const said = (states: AccountReport[], language: 'ru' | 'en' = 'ru', kinds = {}): { main: string; rest: string; state: string } => {
  const { main, rest, state } = sentence(reportOf({ accounts: states }), household(states, kinds), true)
  const voice = speaker(language, 'RUB', TODAY)
  return { main: space(main.map(voice.say).join(' ')), rest: space(rest.map(voice.say).join(' ')), state }
}

const fixed = { mode: 'fixed', amount: m('650.00'), nextOn: d('2025-07-28'), shouldBe: m('735.00') } as const
const charge = (on: string, amount: string) => ({ on: d(on), amount: m(amount) })
const short = stateOf({
  state: 'short',
  gap: m('85.00'),
  cutoffOn: d('2025-07-01'),
  payBy: d('2025-06-30'),
  daysLeft: 3,
  autopay: fixed,
  nextCharge: charge('2025-07-01', '735.00'),
})
const ok = (id: string, on: string): AccountReport => stateOf({ id, name: id, state: 'ok', nextCharge: charge(on, '310.00') })
const due = stateOf({
  id: 'rent',
  name: 'Квартплата',
  state: 'short',
  gap: m('4812.40'),
  payBy: d('2025-07-09'),
  nextCharge: charge('2025-07-10', '4812.40'),
})
const unknown = stateOf({
  id: 'e',
  name: 'Электричество',
  state: 'unknown',
  vouchedThrough: d('2025-05-18'),
  nextCharge: charge('2025-07-10', '900.00'),
})

describe('one account in trouble', () => {
  it.each<[string, Partial<AccountReport>, string]>([
    ['short', {}, 'Интернету у бабушки <em>не хватает 85 ₽</em>. Доплатите до 30 июня — 1 июля его отключат.'],
    ['last day', { payBy: TODAY }, 'Интернету у бабушки <em>не хватает 85 ₽</em>. Доплатите сегодня — 1 июля его отключат.'],
    [
      'forecast',
      { state: 'forecast-short', daysLeft: 20 },
      'Интернету у бабушки <em>не хватит 85 ₽</em>. Доплатите до 30 июня — 1 июля его отключат.',
    ],
    ['no cut-off', { cutoffOn: null }, 'Интернету у бабушки <em>не хватает 85 ₽</em>. Доплатите до 30 июня.'],
    ['a feminine name', { name: 'Связь' }, 'Связи <em>не хватает 85 ₽</em>. Доплатите до 30 июня — 1 июля её отключат.'],
    ['an unknown name', { name: 'Дача' }, '«Дача»: <em>не хватает 85 ₽</em>. Доплатите до 30 июня — 1 июля отключат.'],
    ['overdue', { state: 'overdue', payBy: TODAY }, 'Интернет у бабушки: <em>долг 85 ₽</em>. Заплатите сегодня — 1 июля его отключат.'],
    [
      'cut off',
      { state: 'cut-off', cutoffOn: d('2025-06-01'), payBy: TODAY },
      'Интернет у бабушки: <em>1 июня отключён</em>, не хватает 85 ₽. Заплатите 85 ₽ сегодня, чтобы включили.',
    ],
  ])('%s', (_, parts, expected) => {
    expect(said([{ ...short, ...parts }]).main).toBe(expected)
  })

  it('says it in English', () => {
    expect(said([{ ...short, name: 'Grandmother’s internet' }], 'en').main).toBe(
      'Grandmother’s internet is <em>₽85 short</em>. Top it up by 30 June, or it is cut off on 1 July.',
    )
  })

  it('does not say that a rent "is cut off"', () => {
    expect(said([{ ...short, name: 'Квартплата' }], 'ru', { internet: 'housing' }).main).toContain('1 июля отключат.')
  })

  it('names the home where two accounts have one name', () => {
    const other = stateOf({ id: 'i2', home: 'ours', state: 'ok' })
    expect(said([short, other]).main).toMatch(/^Интернету у бабушки \(Бабушкина квартира\) <em>не хватает/)
  })
})

describe('below the sentence', () => {
  it('tells the others and how far the statements reach', () => {
    const states = [short, ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ok(id, '2025-07-10'))]
    expect(said(states).rest).toBe('Остальные 6 счетов оплачены до 10 июля. Выписка — по 28 июня.')
  })

  it('tells what is due and what nobody can vouch for as well, and the earliest statement', () => {
    expect(said([short, due, unknown, ok('a', '2025-07-10')]).rest).toBe(
      'Ещё 1 счёт ждёт оплаты: 4 812,40 ₽. За 1 счёт не могу ручаться. Ещё 1 счёт оплачен до 10 июля. Выписка — по 18 мая.',
    )
  })

  it('asks for the first statement', () => {
    expect(said([{ ...short, vouchedThrough: null }]).rest).toBe('Выписок ещё нет: загрузите первую, и я проверю платежи.')
  })
})

describe('several accounts', () => {
  it('gives the whole sum and the worst account first', () => {
    const second = { ...short, id: 'tv', name: 'ТВ', gap: m('750.00'), payBy: d('2025-07-05') }
    expect(said([short, second]).main).toBe('Не хватает <em>835 ₽</em> на 2 счёта. Срочнее всего «Интернет у бабушки»: 85 ₽ до 30 июня.')
  })
})

describe('nothing is missing', () => {
  it('a bill that came is due, not missing', () => {
    expect(said([due])).toMatchObject({ main: '«Квартплата» ждёт оплаты: <em>4 812,40 ₽ до 9 июля</em>.', state: 'soon' })
  })
  it('of several bills the one to be paid first is named', () => {
    const later = { ...due, id: 'w', name: 'Вода', payBy: d('2025-07-19') }
    expect(said([later, due]).main).toBe('2 счёта ждут оплаты: <em>9 624,80 ₽</em>. Первым — «Квартплата»: 4 812,40 ₽ до 9 июля.')
  })
  it.each<[string, AccountReport[], string]>([
    ['one', [unknown, ok('a', '2025-07-10')], 'Не могу ручаться за «Электричество»: <em>последняя выписка — по 18 мая</em>.'],
    ['never', [{ ...unknown, vouchedThrough: null }], 'Не могу ручаться за «Электричество»: <em>выписок ещё нет</em>.'],
    [
      'without a bill',
      [{ ...unknown, nextCharge: null, periods: [] }, ok('a', '2025-07-10')],
      'Не могу ручаться за «Электричество»: <em>ещё нет ни одной квитанции</em>.',
    ],
    ['two', [unknown, { ...unknown, id: 'g' }], 'Не могу ручаться за 2 счёта: <em>последняя выписка — по 18 мая</em>.'],
  ])('cannot vouch: %s', (_, states, expected) => {
    expect(said(states)).toMatchObject({ main: expected, state: 'unknown' })
  })
  it('all is paid, until when, and what comes next', () => {
    expect(said([ok('Телефон', '2025-07-10'), ok('Газ', '2025-07-20')])).toEqual({
      main: 'Всё оплачено <em>до 10 июля</em>.',
      rest: 'Ближайшее списание — 10 июля, «Телефон», 310 ₽; на него хватает. Выписка — по 28 июня.',
      state: 'ok',
    })
  })
  it('all is paid and no charge is known', () => {
    expect(said([stateOf()]).main).toBe('<em>Всё оплачено.</em>')
  })
})

describe('nothing to speak of', () => {
  it.each([
    [false, 'Здесь будет видно, за что пора платить.'],
    [true, 'Счетов пока нет. Добавьте первый — и я скажу, хватает ли на него денег.'],
  ])('statements there: %s', (anything, expected) => {
    const empty = sentence(reportOf(), { homes: [], accounts: [] }, anything)
    expect(empty.state).toBe('empty')
    expect(empty.main.map(speaker('ru', 'RUB', TODAY).say)).toEqual([expected])
  })
  it('closed accounts count for nothing', () => {
    expect(said([stateOf({ state: 'closed' })]).state).toBe('empty')
  })
})

describe('the colour of the sentence', () => {
  it.each<[string, AccountReport[], string]>([
    ['missing now', [short], 'short'],
    ['forecast, far', [{ ...short, state: 'forecast-short', daysLeft: 20 }], 'soon'],
    ['forecast, near', [{ ...short, state: 'forecast-short', daysLeft: 7 }], 'short'],
  ])('%s: %s', (_, states, state) => {
    expect(said(states).state).toBe(state)
  })
})

describe('the stressed part', () => {
  it('is cut out, in order, without losing a letter', () => {
    expect(stressed('Дома <em>не хватает 85 ₽</em>. Доплатите.')).toEqual([
      { text: 'Дома ', strong: false, from: 0 },
      { text: 'не хватает 85 ₽', strong: true, from: 5 },
      { text: '. Доплатите.', strong: false, from: 20 },
    ])
  })
  it.each(['', 'без знаков', '<em>всё</em>', 'а<em>б</em>в<em>г</em>'])('%j stays whole', (text) => {
    expect(
      stressed(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(plainly(text))
  })
})
