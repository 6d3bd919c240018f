/** The words each field was read from: of the original text, short, whole, and holding the value. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_WORDS, quoteOf } from '../../../shared/documents/text/quote.ts'
import { readText } from './speak.ts'

const quotesIn = (text: string) => {
  const document = readText(text)
  if (document.kind === 'unknown') throw new Error(`unknown: ${text}`)
  return document.quotes
}

describe('a bill', () => {
  it.each<[string, object]>([
    ['За июнь 2025 к\u00a0оплате 735,00\u202f₽.', { period: 'За июнь 2025 к оплате 735,00 ₽.', total: 'За июнь 2025 к оплате 735,00 ₽.' }],
    ['Счёт от 05.07.2025\nК оплате 735 руб. за июнь', { issuedOn: 'Счёт от 05.07.2025', total: 'К оплате 735 руб. за июнь' }],
    ['За июнь 2025\nДолг 10,00\nПени 5,00\nК оплате 735,00', { openingDebt: 'Долг 10,00', penalty: 'Пени 5,00' }],
    ['За июнь 2025\nПереплата 10,00\nНачислено 735,00', { openingDebt: 'Переплата 10,00', charged: 'Начислено 735,00' }],
    ['ИНН 7725088527. За июнь 2025 к оплате 735,00', { inn: 'ИНН 7725088527.' }],
    // The charge was taken from the total, and from its words.
    ['За июнь 2025. Итого к оплате 820,00', { charged: 'Итого к оплате 820,00', total: 'Итого к оплате 820,00' }],
    ['Оплатите 735 ₽ до 10 июля за июнь 2025', { dueOn: 'Оплатите 735 ₽ до 10 июля за июнь 2025' }],
  ])('%j', (text, expected) => {
    expect(quotesIn(text)).toMatchObject(expected)
  })

  it('quotes no words for a sum that was reckoned', () => {
    expect(quotesIn('За июнь 2025. Долг 85,00. Итого к оплате 820,00')).not.toHaveProperty('charged')
    expect(quotesIn('Счёт за июнь 2025\nИнтернет 650,00\nАнтивирус 85,00')).not.toHaveProperty('charged')
  })
})

describe('a notice', () => {
  it.each<[string, object]>([
    [
      'Уважаемый абонент! С 1 июля новая цена — 735 рублей. Скидка 100 рублей до 30 сентября.',
      { amount: 'С 1 июля новая цена — 735 рублей.', effectiveOn: 'С 1 июля новая цена — 735 рублей.' },
    ],
    ['с июля 2025 года стоимость тарифа составит 735 рублей', { effectiveOn: 'с июля 2025 года стоимость тарифа составит 735 рублей' }],
    ['Дом.ру: с 1 июля тариф 735 руб. Л/с 77 004 912 03', { provider: 'Дом.ру: с 1 июля тариф 735 руб.', contract: 'Л/с 77 004 912 03' }],
    [
      '[12.06.2025, 10:15] МТС: С 1 июля цена тарифа составит 735 рублей',
      { receivedOn: '[12.06.2025, 10:15] МТС: С 1 июля цена тарифа составит 735 рублей' },
    ],
    ['Дата: 18.06.2025\nС 1 июля тариф составит 735 руб.', { receivedOn: 'Дата: 18.06.2025' }],
  ])('%j', (text, expected) => {
    expect(quotesIn(text)).toMatchObject(expected)
  })
})

describe('laws', () => {
  it('a quotation is short, stands in the text, and holds what it quotes', () => {
    const unit = fc.constantFrom('слово', 'К оплате', '735,00', '₽', '.', '. Далее', '\n', ' ', ' ', '\u00a0', '«', '»', 'ё', '1 июля')
    const text = fc.array(unit, { minLength: 1, maxLength: 80 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 30 }), (original, start, length) => {
        const at = start % original.length
        const end = Math.min(original.length, at + length)
        const words = quoteOf(original, { at, end })
        const plain = (written: string) => written.replace(/\s+/gu, ' ').trim()
        expect(words.length).toBeLessThanOrEqual(LONGEST_WORDS)
        expect(plain(original)).toContain(words)
        expect(words).toContain(plain(original.slice(at, end)))
      }),
      { numRuns: 500 },
    )
  })
})
