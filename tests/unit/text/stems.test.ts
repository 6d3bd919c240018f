/** The notation of stems, and lists of words written as one text. */
import { describe, expect, it } from 'vitest'
import { normaliseWords } from '../../../shared/text/normalise.ts'
import { Stems } from '../../../shared/text/stems.ts'
import { wordList } from '../../../shared/text/word-list.ts'

describe('a stem', () => {
  const fits = (stem: string, text: string): boolean => new Stems([[stem, true]]).has(normaliseWords(text))

  it.each([
    ['begins a word', 'интернет', 'Оплата интернета', true],
    ['does not stand within a word', 'нет', 'Оплата интернета', false],
    ['with a star stands within a word', '*энергосбыт', 'АО Мосэнергосбыт', true],
    ['with a dot is the whole word', 'газ.', 'За газ', true],
    ['with a dot is not a beginning', 'газ.', 'За газету', false],
    ['of two words are two beginnings that follow each other', 'городск телефон', 'городского телефона', true],
    ['of two words does not fit words apart', 'городск телефон', 'городской стационарный телефон', false],
    ['of two words does not fit the first alone', 'городск телефон', 'городской', false],
    ['with a hyphen is two words', 'wi-fi', 'Wi-Fi дома', true],
    ['meets the letters of the other alphabet', 'тв.', 'TB', true],
  ])('%s', (_, stem, text, expected) => {
    expect(fits(stem, text)).toBe(expected)
  })

  it('is told in the order of the list, not of the text', () => {
    const stems = new Stems([
      ['газ.', 'gas'],
      ['вода.', 'water'],
    ])
    expect(stems.all(normaliseWords('вода и газ'))).toEqual(['gas', 'water'])
  })
})

it('reads a list of words from one text, phrases whole, without the empty places that line ends leave', () => {
  const list = wordList(`
    atm., pocket money,
    вклад,
  `)
  expect(list).toEqual(['atm.', 'pocket money', 'вклад'])
})
