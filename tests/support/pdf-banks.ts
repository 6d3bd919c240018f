/** Statements as the banks print them, made up: their titles, columns, signs and totals, with invented people and sums. */

import type { Sheet } from './pdf.ts'
import { type Cell, Sheets } from './pdf-sheets.ts'

export interface Paid {
  day: string
  time?: string
  /** Kopecks; negative: money out. */
  minor: number
  what: string
  more?: readonly string[]
  category?: string
  code?: string
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `1 234,56`, unsigned. */
export function digits(minor: number, mark = ',', group = ' '): string {
  const whole = String(Math.floor(Math.abs(minor) / 100)).replace(/\B(?=(\d{3})+$)/g, group)
  return `${whole}${mark}${two(Math.abs(minor) % 100)}`
}

/** With a minus where it is below zero. */
const even = (minor: number, mark = ','): string => `${minor < 0 ? '-' : ''}${digits(minor, mark)}`

export const cameOf = (rows: readonly Paid[]): number => rows.reduce((sum, { minor }) => sum + Math.max(minor, 0), 0)
export const wentOf = (rows: readonly Paid[]): number => rows.reduce((sum, { minor }) => sum + Math.max(-minor, 0), 0)
export const sumOf = (rows: readonly Paid[]): number => cameOf(rows) - wentOf(rows)
const OPENING = 10_000_00
export const closingOf = (rows: readonly Paid[]): number => OPENING + sumOf(rows)

const ACCOUNT = '40817810500000012345'
export const PERIOD = ['01.06.2025', '30.06.2025'] as const
const plus = (minor: number): string => (minor > 0 ? `+${digits(minor)}` : digits(minor))

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

const dotted = (minor: number): string => `${minor < 0 ? '-' : '+'}${digits(minor, '.')} ₽`

/** Т-Банк: two days with their times below, two signed sums in roubles, the card's tail in the last column. */
export function tBank(rows: readonly Paid[]): Sheet[] {
  const press = new Sheets({
    foot: (page) => page.gap(4).say('АО «ТБанк», универсальная лицензия Банка России № 2673, к/с 30101810145250000974'),
  })
  press.say('АО «ТБАНК»').say('РОССИЯ, 127287, МОСКВА, УЛ. 2-Я ХУТОРСКАЯ, Д. 38А, СТР. 26').say('Исх. № 1a2b3c от 01.07.2025').gap()
  press
    .say('Справка о движении средств')
    .say('Иванова Анна Петровна')
    .say('Номер договора: 5012345678')
    .say(`Номер лицевого счета: ${ACCOUNT}`)
  press.say(`Движение средств за период с ${PERIOD[0]} по ${PERIOD[1]}`).gap()
  const heads: Cell[] = [
    [40, 'Дата и время'],
    [100, 'Дата'],
    [160, 'Сумма в валюте'],
    [260, 'Сумма операции'],
    [350, 'Описание'],
    [520, 'Номер'],
  ]
  press.line(heads).line([
    [40, 'операции'],
    [100, 'списания'],
    [160, 'операции'],
    [260, 'в валюте карты'],
    [350, 'операции'],
    [520, 'карты'],
  ])
  for (const { day, time = '12:00', minor, what, more = [] } of rows) {
    press.room(3 + more.length).gap(0.8)
    press.line([
      [40, day],
      [100, day],
      [160, dotted(minor)],
      [260, dotted(minor)],
      [350, what],
      [520, minor < 0 ? '4417' : '—'],
    ])
    press.line([[40, time], [100, time], ...(more[0] === undefined ? [] : [[350, more[0]] as const])], 1.2)
    for (const words of more.slice(1)) press.line([[350, words]], 1.2)
  }
  press.gap(3)
  press
    .line([
      [40, 'Пополнения:'],
      [200, `${digits(cameOf(rows), '.')} ₽`],
    ])
    .line([
      [40, 'Расходы:'],
      [200, `${digits(wentOf(rows), '.')} ₽`],
    ])
  press.gap(3).say('С уважением, Руководитель Управления бэк-офиса').say('АО «ТБанк», универсальная лицензия Банка России № 2673')
  return press.sheets
}

/** Альфа-Банк: a code beside the day, long descriptions, the sum on a line of its own where `apart`. */
export function alfa(rows: readonly Paid[], apart = false): Sheet[] {
  const press = new Sheets()
  press.say('АО «АЛЬФА-БАНК», ул. Каланчевская, 27, Москва').say('Выписка по счету').say(`Номер счета ${ACCOUNT}`).say('Валюта счета RUR')
  press.say(`За период с ${PERIOD[0]} по ${PERIOD[1]}`)
  press
    .line([
      [40, 'Входящий остаток'],
      [300, `${digits(OPENING)} RUR`, 'right'],
    ])
    .line([
      [40, 'Поступления'],
      [300, `${digits(cameOf(rows))} RUR`, 'right'],
    ])
  press
    .line([
      [40, 'Расходы'],
      [300, `${digits(wentOf(rows))} RUR`, 'right'],
    ])
    .line([
      [40, 'Исходящий остаток'],
      [300, `${even(closingOf(rows))} RUR`, 'right'],
    ])
  press
    .gap()
    .line([
      [40, 'Дата проводки'],
      [110, 'Код операции'],
      [200, 'Описание'],
      [450, 'Сумма в валюте счета'],
    ])
    .gap()
  const held: Paid = { day: '30.06.2025', minor: -99_00, what: 'Кофейня', code: 'HOLD' }
  for (const { day, minor, what, code = '1A2B3C', more = [] } of [held, ...rows]) {
    press.room(3 + more.length).gap(0.8)
    const sum: Cell = [560, `${minor < 0 ? '-' : ''}${digits(minor)} RUR`, 'right']
    press.line([[40, day], [110, code === 'HOLD' ? code : `CRD_${code}`], [200, what], ...(apart ? [] : [sum])])
    for (const words of more) press.line([[200, words]], 1.2)
    if (apart) press.line([sum], 1.2)
  }
  return press.sheets
}

/** ВТБ: the account's form (own sum, in, out, fee) or the card's (in, out, fee), time below the day. */
export function vtb(rows: readonly Paid[], form: 'account' | 'card'): Sheet[] {
  const press = new Sheets()
  press.say('Банк ВТБ (ПАО)').say(form === 'account' ? `Выписка по счёту № ${ACCOUNT}` : 'Выписка по карте 4272 30•• •••• 4417')
  press.say(`за период с ${PERIOD[0]} по ${PERIOD[1]}`).gap()
  if (form === 'account') {
    press
      .line([
        [40, 'Баланс на начало периода'],
        [300, `${digits(OPENING, '.')} RUB`, 'right'],
      ])
      .line([
        [40, 'Поступления'],
        [300, `${digits(cameOf(rows), '.')} RUB`, 'right'],
      ])
    press
      .line([
        [40, 'Расходные операции'],
        [300, `${digits(wentOf(rows), '.')} RUB`, 'right'],
      ])
      .line([
        [40, 'Баланс на конец периода'],
        [300, `${even(closingOf(rows), '.')} RUB`, 'right'],
      ])
  }
  press
    .gap()
    .line([
      [40, 'Дата операции'],
      [100, 'Дата обработки'],
      [180, 'Сумма операции'],
      [260, 'Приход'],
      [330, 'Расход'],
      [400, 'Комиссия'],
      [450, 'Описание операции'],
    ])
    .gap()
  const short = (minor: number): string => (minor % 10 === 0 && form === 'card' ? digits(minor, '.').slice(0, -1) : digits(minor, '.'))
  for (const { day, time = '12:00:00', minor, what, more = [] } of rows) {
    press.room(3).gap(0.8)
    const came = `${short(Math.max(minor, 0))} RUB`
    const went = form === 'card' ? `${minor < 0 ? '-' : ''}${short(Math.min(minor, 0))}` : `${short(Math.min(minor, 0))} RUB`
    const own: Cell[] = form === 'account' ? [[180, `${short(minor)} RUB`]] : []
    press.line([[40, day], [100, day], ...own, [260, came], [330, went], [400, form === 'card' ? '0.0 RUB' : '0.00 RUB'], [450, what]])
    press.line([[40, time], ...more.slice(0, 1).map((words): Cell => [450, words])], 1.2)
  }
  return press.sheets
}

const dashed = (minor: number): string => `${minor < 0 ? '–' : '+'}${digits(minor)} ₽`

/** Яндекс: the description wraps around the line with the sums; one section a contract. */
export function yandex(sections: readonly (readonly Paid[])[]): Sheet[] {
  const press = new Sheets()
  press.say('АО «Яндекс Банк», лицензия Банка России № 3027').gap()
  for (const [at, rows] of sections.entries()) {
    press.say(`Выписка по Договору № КС2024${at}0011223`).say(`за период с ${PERIOD[0]} по ${PERIOD[1]}`).gap()
    press
      .line([
        [40, `Входящий остаток на ${PERIOD[0]}`],
        [400, `${digits(OPENING)} ₽`, 'right'],
      ])
      .gap()
    press
      .line([
        [40, 'Описание операции'],
        [230, 'Дата и время операции'],
        [330, 'Дата обработки'],
        [400, 'Карта'],
        [440, 'Сумма в валюте'],
        [520, 'Сумма'],
      ])
      .gap()
    for (const { day, time = '12:45', minor, what, more = [] } of rows) {
      press.room(6).gap(1.6)
      const [above, below] = more
      if (above !== undefined) press.line([[40, above]], 1.2)
      press.line(
        [
          [40, what],
          [230, day],
          [330, day],
          [400, '*4417'],
          [490, dashed(minor), 'right'],
          [570, dashed(minor), 'right'],
        ],
        1.2,
      )
      press.line([...(below === undefined ? [] : [[40, below] as const]), [230, `в ${time}`]], 1.2)
    }
    press.gap(3).line([
      [40, `Исходящий остаток на ${PERIOD[1]}`],
      [400, `${even(closingOf(rows))} ₽`, 'right'],
    ])
    press
      .line([
        [40, 'Всего расходных операций'],
        [400, `${digits(wentOf(rows))} ₽`, 'right'],
      ])
      .line([
        [40, 'Всего приходных операций'],
        [400, `${digits(cameOf(rows))} ₽`, 'right'],
      ])
      .gap(4)
  }
  return press.sheets
}

const spaced = (minor: number): string => `${minor < 0 ? '-' : '+'} ${digits(minor, '.')} ₽`

/** Озон: Т-Банк's title, a document's number, a space after the sign, other numbers in the words. */
export function ozon(rows: readonly Paid[]): Sheet[] {
  const press = new Sheets()
  press.say('ООО «Озон Банк», лицензия Банка России № 3542').say('Справка о движении средств').say(`Номер лицевого счёта ${ACCOUNT}`)
  press.say(`Период выписки: ${PERIOD[0]} – ${PERIOD[1]}`).line([
    [40, 'Входящий остаток:'],
    [160, `${digits(OPENING, '.')} ₽`],
  ])
  press
    .line([
      [40, 'Исходящий остаток:'],
      [160, `${even(closingOf(rows), '.')} ₽`],
    ])
    .gap()
  press
    .line([
      [40, 'Дата операции'],
      [110, 'Документ'],
      [180, 'Назначение платежа'],
      [400, 'Сумма операции'],
      [500, 'Российские рубли'],
    ])
    .gap()
  for (const { day, time = '12:00:01', minor, what, code = '9001234567', more = [] } of rows) {
    press.room(4).gap(0.8)
    press.line([
      [40, day],
      [110, code],
      [180, what],
      [480, spaced(minor), 'right'],
      [570, spaced(minor), 'right'],
    ])
    press.line([[40, time], ...more.slice(0, 1).map((words): Cell => [180, words])], 1.2)
  }
  press
    .gap(3)
    .line([
      [40, 'Итого зачислений за период'],
      [300, `${digits(cameOf(rows), '.')} ₽`, 'right'],
    ])
    .line([
      [40, 'Итого списаний за период'],
      [300, `${digits(wentOf(rows), '.')} ₽`, 'right'],
    ])
  return press.sheets
}
