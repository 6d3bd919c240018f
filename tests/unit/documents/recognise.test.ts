/** Which texts are read as bills, notices or messages, and which are left to other readers. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { textReader } from '../../../shared/documents/text.ts'
import { finish } from '../../../shared/reader.ts'

const source = (text?: string) => ({ name: 'a.txt', bytes: new Uint8Array(), ...(text === undefined ? {} : { text, encoding: 'utf-8' }) })

describe('accepted', () => {
  it.each([
    'С 1 июля 2025 года стоимость тарифа составит 735 рублей.',
    'с 1 июля 735 рублей',
    'Стоимость тарифа повысится на 13 %',
    'Дом.ру: интернет будет отключён завтра',
    'Дней до блокировки: 3',
    'КВИТАНЦИЯ за июнь 2025\nЛицевой счёт: 4409211\nК оплате 735,00',
    'Отопление; 1 234,56\nВода; 345,10\nИтого к оплате 1 579,66',
    'MIR1111 04.06.25 08:18 оплата 200р MTS OAO Баланс: 4278.81р',
    'Автоплатеж "свет" с карты VISA1111 отключен.',
    'Zavtra budet vypolnena regulyarnaya operatsiya: MTS, 300 RUB',
    'from 1 July your monthly price will be 735 RUB',
    'Invoice for June 2025. Amount due: £45.20',
    'Ab dem 1. Juli beträgt Ihr Preis 49,90 €',
    'From: a@b.ru\nSubject: Счёт\nContent-Type: text/plain\n\nК оплате 735 руб.',
  ])('%s', (text) => {
    expect(textReader.accepts(source(text))).toBe(true)
  })
})

describe('left to others', () => {
  it.each([
    ['no text', undefined],
    ['an empty text', ''],
    ['a shopping list', 'Купи хлеба и молока к ужину'],
    ['a table', 'Дата операции;Сумма;Описание\n01.07.2025;-735,00;Дом.ру абонентская плата\n02.07.2025;-85,00;к оплате'],
    ['a table with commas', 'date,amount,merchant,type\n2025-07-01,-735.00,Дом.ру,к оплате\n2025-07-02,-85.00,МТС,к оплате'],
    ['a table with tabs', 'дата\tсумма\tвалюта\tк оплате\n01.07\t5\tRUB\tда'],
    ['a statement in prose dress', 'Выписка по счёту дебетовой карты\n01.07.2025 Оплата услуг 735,00'],
    ['1C', '1CClientBankExchange\nНазначениеПлатежа=за лицевой счет 5, к оплате'],
    ['OFX', 'OFXHEADER:100\nк оплате'],
    ['XML', '<Invoice>к оплате</Invoice>'],
    ['JSON', '{"к оплате": 735}'],
    ['an encoded mail', 'From: a@b.ru\nSubject: x\nContent-Transfer-Encoding: base64\n\n0Log0L7Qv9C70LDRgtC1'],
    ['a mail of parts', 'From: a@b.ru\nContent-Type: multipart/mixed; boundary=x\n\nк оплате 735 руб.'],
    ['a book', 'к оплате '.repeat(30_000)],
  ])('%s', (_what, text) => {
    expect(textReader.accepts(source(text))).toBe(false)
  })
})

describe('the reader', () => {
  const read = (text: string) => finish(textReader.read(source(text), { asOf: civilDate('2025-06-20'), currency: 'RUB' }))
  it.each([
    ['С 1 июля 2025 года тариф составит 735 рублей', 'notice'],
    ['За июнь 2025 к оплате 735 рублей', 'invoice'],
    ['Автоплатеж "свет" отключен.', 'notice'],
    ['Баланс: 12,50 ₽', 'unknown'],
  ])('«%s» is a %s', (text, kind) => {
    expect(read(text)).toMatchObject({ kind, format: 'text' })
  })

  it('says what to do with a text that holds nothing of use', () => {
    expect(read('Ваш тариф: Базовый. Стоимость 650 руб.')).toEqual({
      kind: 'unknown',
      format: 'text',
      problems: [{ level: 'error', message: { key: 'documents.text.nothing' } }],
    })
  })
})
