/** Statements as the banks print them, made up: their titles, columns, signs and totals, with invented people and sums. */

import type { Sheet } from './pdf.ts'
import { ACCOUNT, cameOf, closingOf, digits, even, OPENING, type Paid, PERIOD, wentOf } from './pdf-paid.ts'
import { type Cell, Sheets } from './pdf-sheets.ts'

export * from './pdf-paid.ts'
export * from './pdf-sber.ts'

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
