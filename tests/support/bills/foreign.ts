/** English and German bills, with invented words. */
import type { Sheet } from '../pdf.ts'
import { type Cell, Sheets } from '../pdf-sheets.ts'
import { type Bill, chargedOf, dayInEnglish, dotted, euros, firstDay, lastDay, pounds, totalOf } from './bill.ts'
import { type Column, headings, pair, row } from './press.ts'

const two = (press: Sheets, left: string, right: string): Sheets => {
  const cells: Cell[] = [[40, left]]
  return press.line(right === '' ? cells : [...cells, [330, right]])
}

/** An English utility or telecom: the account at the right, a summary above the table. */
export function english(bill: Bill): Sheet[] {
  const press = new Sheets()
  two(press, bill.provider, `Account number: ${bill.contract}`)
  two(press, '1 Example Street', `Bill date: ${dayInEnglish(bill.issued)}`)
  two(press, 'Exampleton', `Billing period: ${dayInEnglish(firstDay(bill.period))} – ${dayInEnglish(lastDay(bill.period))}`).gap()
  pair(press, 'Previous balance', `£${pounds(bill.debt)}`.replace('£-', '-£'))
  pair(press, 'Payments received', `£${pounds(bill.paid)}`)
  pair(press, 'Total new charges', `£${pounds(chargedOf(bill))}`)
  pair(press, 'Late fee', `£${pounds(bill.penalty)}`)
  pair(press, 'Total amount due', `£${pounds(totalOf(bill))}`.replace('£-', '-£'))
  pair(press, 'Payment due by', dayInEnglish(bill.due)).gap()
  const columns: Column[] = [
    { x: 40, heading: ['Description'] },
    { x: 330, heading: ['Qty'], align: 'right' },
    { x: 430, heading: ['Unit price'], align: 'right' },
    { x: 530, heading: ['Amount'], align: 'right' },
  ]
  headings(press, columns)
  for (const { title, quantity = '', price = '', amount } of bill.lines)
    row(press, columns, [title, quantity, price, pounds(amount)], 0, 44)
  row(press, columns, ['Total', '', '', pounds(chargedOf(bill))])
  return press.sheets
}

/** A German supplier: meter readings priced, payments on account taken off, due so many days after the day of the bill. */
export function german(bill: Bill): Sheet[] {
  const press = new Sheets()
  press.say(bill.provider).say('Musterweg 1, 12345 Musterstadt').gap()
  two(press, 'Rechnung', `Vertragskonto: ${bill.contract}`)
  two(press, 'Strom und Gas', `Rechnungsdatum: ${dotted(bill.issued)}`)
  two(press, '', `Abrechnungszeitraum: ${dotted(firstDay(bill.period))} bis ${dotted(lastDay(bill.period))}`).gap()
  const columns: Column[] = [
    { x: 40, heading: ['Bezeichnung'] },
    { x: 330, heading: ['Menge'], align: 'right' },
    { x: 430, heading: ['Einzelpreis'], align: 'right' },
    { x: 530, heading: ['Betrag'], align: 'right' },
  ]
  headings(press, columns)
  for (const { title, quantity = '', unit = '', price = '', amount } of bill.lines)
    row(press, columns, [title, `${quantity} ${unit}`.trim(), price, `${euros(amount)} €`], 0, 44)
  row(press, columns, ['Summe', '', '', `${euros(chargedOf(bill))} €`])
  press.gap(2)
  const at = { right: 530 }
  pair(press, 'Offener Betrag', `${euros(bill.debt)} €`, at)
  pair(press, 'Erhaltene Zahlungen', `${euros(bill.paid)} €`, at)
  pair(press, 'Mahngebühr', `${euros(bill.penalty)} €`, at)
  pair(press, 'Zu zahlender Betrag', `${euros(totalOf(bill))} €`, at)
  return press.say(`Bitte überweisen Sie, zahlbar bis zum ${dotted(bill.due)}.`, 3).sheets
}
