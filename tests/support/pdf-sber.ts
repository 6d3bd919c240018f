/** Statements of Сбер as it printed them over the years, with invented people and sums. */

import type { Sheet } from './pdf.ts'
import { ACCOUNT, cameOf, closingOf, digits, even, OPENING, type Paid, PERIOD, plus, wentOf } from './pdf-paid.ts'
import { type Cell, Sheets } from './pdf-sheets.ts'

/** Сбер, a debit card of 2021–2022: labels of totals above their values, capitals, a balance beside each row. */
export function sberDebit2107(rows: readonly Paid[]): Sheet[] {
  const press = new Sheets({
    foot: (page) => page.gap(4).say('Продолжение на следующей странице'),
    top: (page) => page.say('ВЫПИСКА ПО СЧЁТУ ДЕБЕТОВОЙ КАРТЫ VISA CLASSIC').gap(),
  })
  press.say('ПАО Сбербанк. Генеральная лицензия Банка России на осуществление банковских операций №1481')
  press.say('Выписка по счёту дебетовой карты').say('Visa Classic •••• 4417').gap()
  press.line([[40, 'ИТОГО ПО ОПЕРАЦИЯМ С 01.06.2025 ПО 30.06.2025']])
  press.line([
    [40, 'ОСТАТОК НА 01.06.2025'],
    [180, 'ОСТАТОК НА 30.06.2025'],
    [320, 'ВСЕГО СПИСАНИЙ'],
    [450, 'ВСЕГО ПОПОЛНЕНИЙ'],
  ])
  press.line([
    [40, digits(OPENING)],
    [180, even(closingOf(rows))],
    [320, digits(wentOf(rows))],
    [450, digits(cameOf(rows))],
  ])
  press.gap().say('Расшифровка операций').gap()
  press.line([
    [40, 'ДАТА ОПЕРАЦИИ (МСК)'],
    [170, 'КАТЕГОРИЯ'],
    [400, 'СУММА В ВАЛЮТЕ СЧЁТА'],
    [500, 'ОСТАТОК СРЕДСТВ'],
  ])
  press
    .line([
      [40, 'Дата обработки и код авторизации'],
      [170, 'Описание операции'],
    ])
    .gap()
  let balance = closingOf(rows)
  for (const { day, time = '12:00', minor, what, category = 'Прочие операции', code = '123456', more = [] } of rows) {
    press.room(3 + more.length).gap(0.9)
    press.line([
      [40, day],
      [100, time],
      [170, category],
      [470, plus(minor), 'right'],
      [560, even(balance), 'right'],
    ])
    press.line(
      [
        [40, day],
        [100, code],
        [170, what],
      ],
      1.2,
    )
    for (const words of more) press.line([[170, words]], 1.2)
    balance -= minor
  }
  press.gap(4).say('Дата формирования документа 01.07.2025')
  return press.sheets
}

/** Сбер since 2023: totals beside their labels, footnote marks, «Операция по карте», foreign sums. */
export function sberDebit2408(rows: readonly Paid[]): Sheet[] {
  const press = new Sheets({
    foot: (page) => page.gap(3).line([[40, 'Страница 1 из 2']]),
    top: (page) => heads(page),
  })
  const heads = (page: Sheets): void => {
    page.line([
      [40, 'Дата операции (МСК)'],
      [170, 'Категория'],
      [400, 'Сумма в валюте счёта'],
      [500, 'Остаток средств'],
    ])
    page.put('1', 121, 5, 3)
    page.line([
      [40, 'Дата обработки'],
      [170, 'Описание операции'],
      [400, 'Сумма в валюте'],
      [500, 'В валюте счёта'],
    ])
    page.put('2', 99, 5, 3)
    page.gap(2)
  }
  press.say('www.sberbank.ru').say('Выписка по счёту дебетовой карты').gap()
  press.say('Иванова Анна Петровна').say(`Номер счёта 40817 810 5 0000 0012345`)
  press.say('Дебетовая карта МИР Золотая •••• 4417').say(`За период ${PERIOD[0]} — ${PERIOD[1]}`).gap()
  press.line([
    [40, `Остаток на ${PERIOD[0]}`],
    [250, `${digits(OPENING)} ₽`, 'right'],
    [300, 'Пополнение'],
    [500, `${digits(cameOf(rows))} ₽`, 'right'],
  ])
  press.line([
    [40, `Остаток на ${PERIOD[1]}`],
    [250, `${even(closingOf(rows))} ₽`, 'right'],
    [300, 'Списание'],
    [500, `${digits(wentOf(rows))} ₽`, 'right'],
  ])
  press.gap()
  heads(press)
  let balance = closingOf(rows)
  for (const { day, time = '12:00', minor, what, category = 'Прочие операции', code = '123456', more = [] } of rows) {
    press.room(4 + more.length).gap(0.9)
    press.line([
      [40, day],
      [100, time],
      [170, category],
      [470, plus(minor), 'right'],
      [560, even(balance), 'right'],
    ])
    const [first = '', foreign] = what.split('|')
    const second: Cell[] = [
      [40, day],
      [100, code],
      [170, first],
    ]
    if (foreign !== undefined) second.push([470, foreign, 'right'])
    press.line(second, 1.2)
    for (const words of more) press.line([[170, words]], 1.2)
    press.line([[170, 'Операция по карте ****4417']], 1.2)
    balance -= minor
  }
  press.gap(3).say('1 Время операции указано московское.').say('ПАО Сбербанк. Генеральная лицензия Банка России № 1481 от 11.08.2015')
  return press.sheets
}

/** Сбер, a savings account: a day without a time, one line an operation, no balance. */
export function sberSaving(rows: readonly Paid[]): Sheet[] {
  const press = new Sheets()
  press.say('СберБанк').say('Индивидуальная выписка по счёту «Накопительный»').say(`За период с ${PERIOD[0]} по ${PERIOD[1]}`)
  press.say(`Номер счёта ${ACCOUNT}`).gap()
  press
    .line([
      [40, 'Входящий остаток'],
      [300, digits(OPENING), 'right'],
    ])
    .line([
      [40, 'Исходящий остаток'],
      [300, even(closingOf(rows)), 'right'],
    ])
  press
    .gap()
    .line([
      [40, 'Дата операции'],
      [170, 'Описание операции'],
      [400, 'Сумма операции'],
    ])
    .gap()
  for (const { day, minor, what } of rows)
    press
      .room(2)
      .gap(0.5)
      .line([
        [40, day],
        [170, what],
        [470, plus(minor), 'right'],
      ])
  return press.sheets
}
