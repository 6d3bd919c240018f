/** What shows nothing is not read: the table of such characters, and the papers that hold them. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { inspectNow } from '../../../shared/inspect.ts'
import { visible } from '../../../shared/text/visible.ts'

describe('what shows nothing', () => {
  it.each([
    ['a soft hyphen', 'опла\u00adтить', 'оплатить'],
    ['zero-width spaces and joiners', '1\u200b350\u200c,\u200d00', '1350,00'],
    ['marks of direction', '\u200e735\u200f \u2066₽\u2069 \u202a\u202c', '735 ₽ '],
    ['byte order marks', '\ufeffSum\ufeff=1', 'Sum=1'],
    ['control characters', 'Баланс\u0000 -85\u0007,00\u001b\u007f\u009f', 'Баланс -85,00'],
    ['a mark that chooses a picture', '❗\ufe0f Долг', '❗ Долг'],
    ['dots apart from their letter', 'платеж и\u0306 счё\u0308т'.replace('ё', 'е'), 'платеж й счёт'],
    ['line ends of word processors', 'а\u2028б\u2029в\u0085г', 'а\nб\nв\nг'],
    ['what is seen stays', 'а\tб\r\nв\u00a0г\u202f1\f', 'а\tб\r\nв\u00a0г\u202f1\f'],
  ])('%s', (_what, text, seen) => expect(visible(text)).toBe(seen))

  it('keeps the one character that parts fields', () => expect(visible('\u0001a\u001db\u0001', '\u001d')).toBe('a\u001db'))
})

const read = (text: string) =>
  inspectNow(
    { name: 'вставка.txt', bytes: new TextEncoder().encode(text), sha256: 'a'.repeat(64) },
    { asOf: civilDate('2025-06-20'), currency: 'RUB' },
  )

/** Written between any two letters and digits of a text. */
const everywhere = (text: string, unseen: string): string => text.replace(/(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, unseen)

const UNSEEN = ['\u200b', '\u00ad', '\ufeff', '\u2060', '\u200e']

describe('papers with characters that show nothing', () => {
  const bill =
    'ДОМ.РУ\nЛицевой счёт 770049120\nЗа июнь 2025\nНачислено 1 350,00\nДолг 85,00\nИтого к оплате 1 435,00 руб.\nОплатить до 10.07.2025'
  it.each(UNSEEN)('a bill, with %j', (unseen) => {
    const { quotes: _q, ...plain } = read(bill)
    const { quotes, ...found } = read(everywhere(bill, unseen))
    expect(plain.invoice).toMatchObject({ contract: '770049120', charged: 135000, openingDebt: 8500, total: 143500, dueOn: '2025-07-10' })
    expect(found).toEqual(plain)
    expect(quotes?.total).toBe('Итого к оплате 1 435,00 руб.')
  })

  it.each(UNSEEN)('a message of a rise, with %j', (unseen) => {
    const sms = 'Дом.ру: с 1 июля 2025 года стоимость тарифа по договору 770049120 составит 735 ₽ в месяц'
    expect(read(everywhere(sms, unseen)).notice).toMatchObject({
      contract: '770049120',
      amount: 73500,
      effectiveOn: '2025-07-01',
      text: sms,
    })
  })

  const code =
    'ST00012|Name=ООО Ромашка|PersonalAcc=40702810900000002851|BankName=Банк|BIC=044030827|CorrespAcc=0|PersAcc=770049120|Sum=143500'
  it.each(UNSEEN)('a payment code, with %j', (unseen) => {
    const plain = read(code)
    expect(plain).toMatchObject({ kind: 'invoice', format: 'qr-gost', invoice: { contract: '770049120', charged: 143500 } })
    expect(read(unseen + everywhere(code, unseen))).toMatchObject({ kind: 'invoice', format: 'qr-gost', invoice: plain.invoice })
  })

  it('a payment code whose fields a control character parts', () => {
    const parted = code.replaceAll('|', '\u001d').replace('Ромашка', 'Ро\u200bмашка')
    expect(read(parted).invoice).toEqual(read(code).invoice)
  })

  it('hard spaces within a code and its sum', () => {
    const spaced = code.replace('770049120', '770\u00a0049\u00a0120').replace('143500', '143\u202f500')
    expect(read(spaced).invoice).toMatchObject({ charged: 143500 })
  })

  it('a short message with control characters is no program', () => {
    expect(read(`\u0002Дом.ру: интернет будет отключён 1 июля. Внесите 85 руб.\u0003\u0000\u0000`).kind).toBe('notice')
  })

  it('several bank messages', () => {
    const both = 'Автоплатёж «Свет» исполнен. 250 руб. списано.\n\nАвтоплатёж «Дом» не прошёл: недостаточно средств.'
    expect(read(everywhere(both, '\u200b')).kind).toBe('notice')
  })
})
