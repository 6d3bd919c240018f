/** Russian words in Latin letters and back. */
import { describe, expect, it } from 'vitest'
import { toCyrillic, toLatin } from '../../../shared/text/transliterate.ts'

describe('transliteration', () => {
  it.each([
    ['Ростелеком', 'rostelekom'],
    ['Мосэнергосбыт', 'mosenergosbyt'],
    ['Щёлково, ЖКХ', 'shchelkovo, zhkkh'],
    ['объезд', 'obezd'],
    ['MTS', 'mts'],
  ])('writes %s as %s', (russian, latin) => {
    expect(toLatin(russian)).toBe(latin)
  })

  it.each([
    ['vodokanal', 'водоканал'],
    ['Shchelkovo', 'щелково'],
    ['zhkh', 'жх'],
    ['ROSTELECOM', 'ростелеком'],
    ['megafon 2000', 'мегафон 2000'],
  ])('reads %s as %s', (latin, russian) => {
    expect(toCyrillic(latin)).toBe(russian)
  })
})
