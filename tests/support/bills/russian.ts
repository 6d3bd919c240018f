/** Bills of Russian housing and utilities as they are laid out in life, with invented words. */
import type { Sheet } from '../pdf.ts'
import { Sheets } from '../pdf-sheets.ts'
import { type Bill, chargedOf, dotted, lastDay, monthInRussian, recalculationOf, roubles, sum, totalOf } from './bill.ts'
import { above, beside, type Column, headings, pair, row } from './press.ts'

/** The single payment document of a large city: groups of services, two totals, a counterfoil at the right with the place of the code. */
export function single(bill: Bill): Sheet[] {
  const press = new Sheets()
  press.say('ЕДИНЫЙ ПЛАТЁЖНЫЙ ДОКУМЕНТ').say(`за ${monthInRussian(bill.period).toUpperCase()}`)
  press.say(`Получатель: ${bill.provider}, ИНН ${bill.inn}`).say(`Код плательщика: ${bill.contract}`)
  press.say(`Дата формирования: ${dotted(bill.issued)}`).gap()
  beside(press, 470, 60, ['ИЗВЕЩЕНИЕ', `Код плательщика: ${bill.contract}`, 'Сумма к оплате', `${roubles(totalOf(bill))} руб.`, 'Кассир'])
  const columns: Column[] = [
    { x: 40, heading: ['Виды услуг'] },
    { x: 205, heading: ['Объём', 'услуг'], align: 'right' },
    { x: 215, heading: ['Ед.', 'изм.'] },
    { x: 285, heading: ['Тариф,', 'руб.'], align: 'right' },
    { x: 345, heading: ['Начислено', 'по тарифу,', 'руб.'], align: 'right' },
    { x: 400, heading: ['Перерас-', 'чёты, руб.'], align: 'right' },
    { x: 455, heading: ['Итого,', 'руб.'], align: 'right' },
  ]
  headings(press, columns).line([[40, 'Начисления за жилищные и коммунальные услуги']], 2)
  const half = Math.ceil(bill.lines.length / 2)
  for (const [at, { title, quantity = '', unit = '', price = '', amount, recalculation = 0 }] of bill.lines.entries()) {
    if (at === half && half > 1) {
      const some = bill.lines.slice(0, half)
      const [own, again] = [sum(some.map((line) => line.amount)), sum(some.map((line) => line.recalculation ?? 0))]
      row(press, columns, ['Итого по жилищным услугам', '', '', '', roubles(own), roubles(again), roubles(own + again)])
    }
    const values = [title, quantity, unit, price, roubles(amount), roubles(recalculation), roubles(amount + recalculation)]
    row(press, columns, values, 0, 26)
  }
  const [charged, again] = [chargedOf(bill), recalculationOf(bill)]
  row(press, columns, [`Всего за ${monthInRussian(bill.period)}`, '', '', '', roubles(charged), roubles(again), roubles(charged + again)])
  press.gap(2)
  pair(press, 'Задолженность (+) / переплата (−) на начало периода', roubles(bill.debt))
  pair(press, 'Поступило оплат', roubles(bill.paid))
  pair(press, 'Пени', roubles(bill.penalty))
  const month = monthInRussian(bill.period)
  if (bill.insurance) {
    pair(press, `ИТОГО К ОПЛАТЕ за ${month} без учёта добровольного страхования`, roubles(totalOf(bill)))
    pair(press, 'Добровольное страхование', roubles(bill.insurance))
    pair(press, `ИТОГО К ОПЛАТЕ за ${month} с учётом добровольного страхования`, roubles(totalOf(bill) + bill.insurance))
  } else pair(press, `ИТОГО К ОПЛАТЕ за ${month}`, roubles(totalOf(bill)))
  press.say(`Срок оплаты: до ${dotted(bill.due)}`, 2)
  return press.sheets
}

/** The receipt of a management company: a counterfoil at the left, a numbered table, what was before and after it as a list. */
export function company(bill: Bill): Sheet[] {
  const press = new Sheets()
  press.line([[170, 'КВИТАНЦИЯ НА ОПЛАТУ ЖИЛИЩНО-КОММУНАЛЬНЫХ УСЛУГ']])
  beside(press, 30, 70, ['ИЗВЕЩЕНИЕ', bill.provider, 'л/с', bill.contract, 'К оплате:', roubles(totalOf(bill)), 'Подпись'])
  for (const [label, value] of [
    ['Исполнитель услуг:', bill.provider],
    ['ИНН', bill.inn],
    ['Лицевой счёт', bill.contract],
    ['Расчётный период', monthInRussian(bill.period)],
    ['Дата выставления', dotted(bill.issued)],
  ] as const)
    press.line([
      [170, label],
      [300, value],
    ])
  const columns: Column[] = [
    { x: 170, heading: ['№'] },
    { x: 185, heading: ['Услуга'] },
    { x: 330, heading: ['Ед. изм.'] },
    { x: 400, heading: ['Объём'], align: 'right' },
    { x: 450, heading: ['Тариф'], align: 'right' },
    { x: 510, heading: ['Начислено'], align: 'right' },
    { x: 565, heading: ['Перерасчёт'], align: 'right' },
  ]
  headings(press, columns)
  press.line(
    [
      [172, '1'],
      [220, '2'],
      [335, '3'],
      [390, '4'],
      [440, '5'],
      [490, '6'],
      [540, '7'],
    ],
    1.5,
  )
  for (const [at, { title, quantity = '', unit = '', price = '', amount, recalculation = 0 }] of bill.lines.entries())
    row(press, columns, [String(at + 1), title, unit, quantity, price, roubles(amount), roubles(recalculation)], 1, 34)
  row(press, columns, ['', 'ИТОГО', '', '', '', roubles(chargedOf(bill)), roubles(recalculationOf(bill))], 1)
  press.gap(2)
  const at = { x: 170, right: 565 }
  pair(press, bill.debt < 0 ? 'Аванс на начало периода' : 'Долг на начало периода', roubles(Math.abs(bill.debt)), at)
  pair(press, 'Оплачено', roubles(bill.paid), at)
  pair(press, 'Начислено пени', roubles(bill.penalty), at)
  pair(press, 'Итого к оплате, руб.', roubles(totalOf(bill)), at)
  press.line([[170, 'Срок внесения платы — до 10']], 2).line([[170, 'числа месяца, следующего за расчётным']], 1.2)
  return press.sheets
}

/** A regional settlement centre: debt, payments and penalties service by service, all added up in the last row. */
export function centre(bill: Bill): Sheet[] {
  const press = new Sheets()
  press.say('Единый информационно-расчётный центр').line([
    [40, `Поставщик: ${bill.provider}`],
    [330, `ИНН ${bill.inn}`],
  ])
  above(press, [
    [40, 'Лицевой счёт', bill.contract],
    [200, 'Период', monthInRussian(bill.period)],
    [330, 'Оплатить до', dotted(bill.due)],
  ])
  press.gap()
  const columns: Column[] = [
    { x: 40, heading: ['Вид услуги'] },
    { x: 230, heading: ['Сальдо', 'на начало'], align: 'right' },
    { x: 290, heading: ['Начислено'], align: 'right' },
    { x: 355, heading: ['Перерасчёт'], align: 'right' },
    { x: 415, heading: ['Оплачено'], align: 'right' },
    { x: 470, heading: ['Пени'], align: 'right' },
    { x: 555, heading: ['Итого', 'к оплате'], align: 'right' },
  ]
  headings(press, columns)
  for (const [at, { title, amount, recalculation = 0 }] of bill.lines.entries()) {
    const [debt, paid, penalty] = at === 0 ? [bill.debt, bill.paid, bill.penalty] : [0, 0, 0]
    const values = [debt, amount, recalculation, paid, penalty, debt + amount + recalculation - paid + penalty]
    row(press, columns, [title, ...values.map((value) => roubles(value))], 0, 28)
  }
  const totals = [bill.debt, chargedOf(bill), recalculationOf(bill), bill.paid, bill.penalty, totalOf(bill)]
  row(press, columns, ['ВСЕГО:', ...totals.map((value) => roubles(value))])
  return press.sheets
}

/** A supplier of electricity or gas: labels above their values, readings of the meter, then what they cost. */
export function meters(bill: Bill): Sheet[] {
  const press = new Sheets()
  press
    .say(`Счёт-квитанция № 45/7 от ${dotted(bill.issued)}`)
    .say(`Поставщик: ${bill.provider}`)
    .say(`ИНН ${bill.inn}`)
  above(press, [
    [40, 'Номер лицевого счёта', bill.contract],
    [220, 'Расчётный период', monthInRussian(bill.period)],
    [380, 'Срок оплаты', `до ${dotted(bill.due)}`],
  ])
  press.gap()
  headings(press, [
    { x: 40, heading: ['Прибор учёта'] },
    { x: 250, heading: ['Предыдущие', 'показания'], align: 'right' },
    { x: 350, heading: ['Текущие', 'показания'], align: 'right' },
    { x: 440, heading: ['Расход'], align: 'right' },
  ])
  press.line(
    [
      [40, '№ 011887700123'],
      [250, '12 345', 'right'],
      [350, '12 590', 'right'],
      [440, '245', 'right'],
    ],
    1.5,
  )
  press.gap()
  const columns: Column[] = [
    { x: 40, heading: ['Наименование услуги'] },
    { x: 300, heading: ['Количество'], align: 'right' },
    { x: 380, heading: ['Цена, руб.'], align: 'right' },
    { x: 470, heading: ['Сумма, руб.'], align: 'right' },
    { x: 560, heading: ['Корректировка'], align: 'right' },
  ]
  headings(press, columns)
  for (const { title, quantity = '', unit = '', price = '', amount, recalculation = 0 } of bill.lines)
    row(press, columns, [title, `${quantity} ${unit}`.trim(), price, roubles(amount), roubles(recalculation)], 0, 38)
  press.gap(2)
  above(press, [
    [40, 'Задолженность на начало', roubles(bill.debt)],
    [160, 'Начислено', roubles(chargedOf(bill))],
    [260, 'Корректировка', roubles(recalculationOf(bill))],
    [350, 'Оплачено', roubles(bill.paid)],
    [430, 'Пени', roubles(bill.penalty)],
    [500, 'К оплате', roubles(totalOf(bill))],
  ])
  return press.sheets
}

/** The fund of capital repairs: no table, labels with dots up to their values. */
export function repair(bill: Bill): Sheet[] {
  const press = new Sheets()
  press.say('ПЛАТЁЖНЫЙ ДОКУМЕНТ для внесения взноса на капитальный ремонт').say(`за ${monthInRussian(bill.period)} г.`)
  press.say(`Получатель платежа: ${bill.provider}`).say(`ИНН ${bill.inn}`).say(`Л/с ${bill.contract}`)
  press.say('Общая площадь 54,3 кв. м, взнос 27,14 руб./кв. м').gap()
  const as = { dots: true, right: 420 }
  pair(press, 'Сальдо на начало периода (+ долг / − аванс)', roubles(bill.debt), as)
  for (const { title, amount } of bill.lines) pair(press, title, roubles(amount), as)
  pair(press, 'Начислено за период', roubles(chargedOf(bill)), as)
  pair(press, 'Перерасчёт', roubles(recalculationOf(bill)), as)
  pair(press, 'Оплачено', roubles(bill.paid), as)
  pair(press, 'Пени', roubles(bill.penalty), as)
  pair(press, 'Всего к оплате, руб.', roubles(totalOf(bill)), as)
  return press.say(`Оплатите до ${dotted(bill.due)}`, 2).sheets
}

/** A telephone or internet company: the balance is the family's money, what happened to it stands in one row of four columns. */
export function operator(bill: Bill): Sheet[] {
  const press = new Sheets()
  press.line([
    [40, bill.provider],
    [330, `Счёт № 700-12 от ${dotted(bill.issued)}`],
  ])
  press.line([
    [40, `ИНН ${bill.inn}`],
    [330, `Номер договора: ${bill.contract}`],
  ])
  press.line([[330, `Период: ${dotted(`${bill.period}-01`)} – ${dotted(lastDay(bill.period))}`]]).gap()
  const summary: Column[] = [
    { x: 150, heading: ['Баланс на', 'начало периода'], align: 'right' },
    { x: 250, heading: ['Поступило', 'платежей'], align: 'right' },
    { x: 350, heading: ['Начислено', 'за период'], align: 'right' },
    { x: 430, heading: ['Пени'], align: 'right' },
    { x: 520, heading: ['К оплате'], align: 'right' },
  ]
  headings(press, summary)
  const values = [-bill.debt, bill.paid, chargedOf(bill) + recalculationOf(bill), bill.penalty, totalOf(bill)]
  row(
    press,
    summary,
    values.map((value) => roubles(value)),
    9,
  )
  press.gap()
  const columns: Column[] = [
    { x: 40, heading: ['Услуги связи'] },
    { x: 330, heading: ['Кол-во'], align: 'right' },
    { x: 430, heading: ['Цена'], align: 'right' },
    { x: 520, heading: ['Стоимость'], align: 'right' },
  ]
  headings(press, columns)
  for (const { title, quantity = '', price = '', amount, recalculation = 0 } of bill.lines)
    row(press, columns, [title, quantity, price, roubles(amount + recalculation)], 0, 44)
  row(press, columns, ['Итого начислено', '', '', roubles(chargedOf(bill) + recalculationOf(bill))])
  return press.say(`Оплатите счёт до ${dotted(bill.due)}`, 3).sheets
}
