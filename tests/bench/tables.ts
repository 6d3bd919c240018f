/** Makes tables of bank rows in code: the same bytes at every run, with as few different days, payees and cards as a family has. */
import { addDays, civilDate } from '../../shared/dates.ts'

const PAYEES = [
  'Пятёрочка',
  'Магнит',
  'ДОМ.РУ',
  'Аптека Ригла',
  'Лента',
  'МТС',
  'Яндекс Такси',
  'Мосэнергосбыт',
  'ЖКУ «Берег»',
  'Wildberries',
]
const KINDS = ['Супермаркеты', 'Связь', 'Аптеки', 'Такси', 'ЖКХ', 'Маркетплейсы']
const T_BANK =
  'Дата операции;Дата платежа;Номер карты;Статус;Сумма операции;Валюта операции;Сумма платежа;Валюта платежа;Кэшбэк;Категория;MCC;Описание;Бонусы (включая кэшбэк)'

/** One operation, before any format writes it. */
export interface Operation {
  /** `YYYY-MM-DD`. */
  day: string
  /** `10:15:03`. */
  time: string
  /** With a dot and two digits, negative for money out. */
  amount: string
  payee: string
  kind: string
  mcc: string
  card: string
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Operations of one day after the other, thirty a day. */
export function* operations(count: number): Generator<Operation> {
  const start = civilDate('2016-01-01')
  let day: string = start
  for (let at = 0; at < count; at += 1) {
    if (at % 30 === 0) day = addDays(start, at / 30)
    const minor = ((at * 7919) % 900_000) + 100
    yield {
      day,
      time: `${two(7 + (at % 15))}:${two((at * 7) % 60)}:${two((at * 13) % 60)}`,
      amount: `${at % 40 === 0 ? '' : '-'}${Math.floor(minor / 100)}.${two(minor % 100)}`,
      payee: `${PAYEES[at % PAYEES.length]} ${at % 400}`,
      kind: KINDS[at % KINDS.length] ?? '',
      mcc: String(5000 + (at % 60)),
      card: at % 3 === 0 ? '*9876' : '*1234',
    }
  }
}

/** A table of Т-Банк in windows-1251; `quoted`: every field in quotes, as the bank's own site writes it. */
export function tBankTable(count: number, quoted = false): Uint8Array<ArrayBuffer> {
  const line = (fields: readonly string[]): string => (quoted ? fields.map((field) => `"${field}"`).join(';') : fields.join(';'))
  const lines = [line(T_BANK.split(';'))]
  for (const { day, time, amount, payee, kind, mcc, card } of operations(count)) {
    const date = day.split('-').reverse().join('.')
    const sum = amount.replace('.', ',')
    lines.push(line([`${date} ${time}`, date, card, 'OK', sum, 'RUB', sum, 'RUB', '', kind, mcc, payee, '0,00']))
  }
  return windows1251(`${lines.join('\r\n')}\r\n`)
}

const LETTERS = new Map(
  [...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, at) => at))].map((letter, at) => [letter, at]),
)

/** The text in the encoding of Russian Windows; what it has no letter for becomes `?`. */
export function windows1251(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = LETTERS.get(text[at] ?? '') ?? 63
  return bytes
}
