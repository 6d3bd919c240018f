/** Payee words and contract numbers: what counts as the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsWords, hasWords, normaliseContract, normaliseWords, sameContract } from '../../../shared/text/normalise.ts'

const finds = (haystack: string, needle: string): boolean => containsWords(normaliseWords(haystack), normaliseWords(needle))

describe('payee words', () => {
  it.each([
    ['case', 'ОПЛАТА ДОМ.РУ', 'дом.ру'],
    ['ё as е', 'Расчётный Центр Урала', 'расчетный центр урала'],
    ['a composed ё and й', 'Расче\u0308тныи\u0306 центр', 'расчётный центр'],
    ['punctuation', 'АО «ЭР-Телеком Холдинг», г. Пермь', 'эр телеком'],
    ['an underscore', 'MosOblEIRC_EPR_1864', 'MosOblEIRC'],
    ['a dot between words', 'PAY.MTS.RU TOPUP 3812', 'mts'],
    ['Latin letters in МТС', 'MTC оплата', 'МТС'],
    ['Russian letters in DOM.RU', 'DОМ.RU', 'DOM.RU'],
    ['Russian letters in a Latin name', 'RОSTЕLЕСОМ', 'ROSTELECOM'],
    ['Latin letters in a Russian name', 'Рoстeлеком', 'Ростелеком'],
    ['capitals that look alike', 'МOЭK', 'МОЭК'],
    ['digits beside letters', 'Т2 (Tele2)', 'T2'],
    ['thin and unbreakable spaces', 'Т\u00a0Плюс\u202fфилиал', 'т плюс'],
    ['entities of an export', 'ГУП ВЦКП &#034;ЖИЛИЩНОЕ&quot; ХОЗЯЙСТВО', 'вцкп жилищное хозяйство'],
    ['letters of full width', 'ＭＴＳ', 'mts'],
  ])('overlooks %s', (_what, haystack, needle) => {
    expect(finds(haystack, needle)).toBe(true)
  })

  it.each([
    ['inside a word', 'ГАЗПРОМБАНК', 'Газпром'],
    ['at the start of a word', 'мтсбанк', 'мтс'],
    ['at the end of a word', 'домтс', 'мтс'],
    ['glued to digits', 'мтс2025', 'мтс'],
    ['of another alphabet that only sounds alike', 'MTS', 'МТС'],
    ['in another order', 'центр расчётный', 'расчётный центр'],
    ['with a word between', 'ООО Ромашка УК', 'ООО УК'],
    ['without any word', 'МТС', '«»'],
    ['in an empty text', '', 'МТС'],
  ])('does not find a payee %s', (_what, haystack, needle) => {
    expect(finds(haystack, needle)).toBe(false)
  })

  it('says when there is nothing to compare', () => {
    expect([hasWords(normaliseWords('« — »')), hasWords(normaliseWords('мтс'))]).toEqual([false, true])
  })

  it('keeps letters beyond the common alphabets whole', () => {
    expect(normaliseWords('𐐀x, 東京! 😀')).toBe(' 𐐀x 東京 ')
  })

  it('is a law: folding twice is folding once, and a text contains its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = normaliseWords(text)
        expect(normaliseWords(words)).toBe(words)
        expect(containsWords(normaliseWords(`до, ${text} после`), words)).toBe(hasWords(words))
        expect(words.includes('  ')).toBe(false)
      }),
    )
  })

  it('is a law: a needle between two others is found, glued to them it is not', () => {
    const word = fc.stringMatching(/^[а-яa-z]{2,8}$/)
    fc.assert(
      fc.property(word, word, word, (before, needle, after) => {
        expect(finds(`${before}, «${needle}»—${after}`, needle)).toBe(true)
        const glued = `${before}${needle}${after}`
        expect(finds(glued, needle)).toBe(false)
      }),
    )
  })

  it('folds 100,000 rows well within a second or two', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `Оплата услуг PAY.MTS.RU ${at}, АО «ЭР-Телеком Холдинг» г. Пермь`)
    const started = performance.now()
    const needle = normaliseWords('эр-телеком')
    const found = rows.filter((row) => containsWords(normaliseWords(row), needle)).length
    expect(found).toBe(100_000)
    // Measured at 0.2 s; the bound is for a busy machine.
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

describe('contract numbers', () => {
  it.each([
    ['77 004 912 03', '7700491203'],
    ['77-004-912/03', '7700491203'],
    ['0000123456', '123456'],
    ['№ 123 456', '123456'],
    ['123\u00a0456', '123456'],
    ['12–34—56', '12-34-56'],
    ['АВ-123', 'AB 123'],
    ['аб12', 'АБ-12'],
    ['+7 (912) 345-67-89', '79123456789'],
  ])('%s is %s', (a, b) => {
    expect(sameContract(a, b)).toBe(true)
  })

  it.each([
    ['1234560', '123456'],
    ['123456', '23456'],
    ['000', '0'],
    ['', ''],
    ['А123', 'Б123'],
  ])('%s is not %s', (a, b) => {
    expect(sameContract(a, b)).toBe(false)
  })

  it('leaves nothing of zeros', () => {
    expect(normaliseContract('00-00')).toBe('')
  })
})
