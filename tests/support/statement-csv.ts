/** Rows as a bank's table that the program reads: the layout of T-Bank, in UTF-8. */
import type { Transaction } from '../../shared/model/household.ts'
import { formatMoney } from '../../shared/money.ts'

const HEAD = [
  ...['Дата операции', 'Дата платежа', 'Номер карты', 'Статус', 'Сумма операции', 'Валюта операции', 'Сумма платежа', 'Валюта платежа'],
  ...['Кэшбэк', 'Категория', 'MCC', 'Описание', 'Бонусы (включая кэшбэк)'],
]
const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(';')

export function statementCsv(rows: readonly Transaction[]): string {
  const lines = [...rows]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .map(({ on, amount, currency, source = '', mcc = '', description }) => {
      const [year = '', month = '', day = ''] = on.split('-')
      const sum = formatMoney(amount).replace('.', ',')
      const date = `${day}.${month}.${year}`
      return line([`${date} 10:15:00`, date, source, 'OK', sum, currency, sum, currency, '', '', mcc, description, '0,00'])
    })
  return `${[line(HEAD), ...lines].join('\r\n')}\r\n`
}
