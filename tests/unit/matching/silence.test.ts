/** Texts are dismissed quickly only where a look at every word finds nothing either. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directoryOf } from '../../../shared/matching/said/directory.ts'
import { readText, saysNothing } from '../../../shared/matching/said/row-text.ts'
import { silentTexts } from '../../../shared/matching/said/silence.ts'
import { account } from '../../support/build.ts'

const billing = { model: 'prepaid', day: 1 } as const
const directory = directoryOf([
  account({ id: 'a', billing, provider: 'ДОМ.РУ', contract: '770012345', payees: ['Дом ру интернет'] }),
  account({ id: 'b', billing, provider: 'ТСЖ «Уютный двор»', payees: [], inn: '7707083893' }),
  account({ id: 'c', billing, provider: '101 канал', payees: [] }),
])
const isSilent = silentTexts(directory)

describe('a silent text', () => {
  it.each([
    ['Покупка Лента карта *1234 терминал 12345678', true],
    ['Пятёрочка  17', true],
    ['', true],
    ['Оплата ДОМ.РУ Пермь', false],
    ['Покупка DOM.RU', false],
    ['Перевод по счёту 7700-12345', false],
    ['Перевод 7700 12 345', false],
    ['Уютн двор', false],
    ['Автоплатёж', false],
    ['Auto  payment', false],
    ['Регулярный платёж', false],
    ['Система Город', false],
    ['101 канал', false],
    ['&quot;ДОМ.РУ&quot;', false],
  ])('«%s»: %s', (text, expected) => {
    expect(isSilent(text)).toBe(expected)
  })

  it('says nothing to who reads every word', () => {
    const words = fc.constantFrom(
      ...[
        'ДОМ.РУ',
        'дом',
        'ру',
        'Дом-ру',
        'Уютный',
        'уют.',
        'УЮТНЫЙ ДВОР',
        'TSZH',
        'двор',
        'Лента',
        'авто',
        'auto',
        'pay',
        'автоплат',
        'жкх',
      ],
      ...[
        '770012345',
        '7700',
        '12345',
        '0770012345',
        '№7700-123',
        '45',
        '7707083893',
        '101',
        'канал',
        '*1234',
        'терминал',
        '\u00a0',
        '«',
        'q7',
      ],
    )
    const texts = fc.array(fc.tuple(words, fc.constantFrom(' ', ' ', '  ', '', '-', '\t', '&nbsp;')), { maxLength: 6 })
    fc.assert(
      fc.property(texts, (parts) => {
        // A short text with a number may be a reference, which is kept as it is.
        const text = `${parts.flat().join('')} и ещё несколько простых слов`
        if (isSilent(text)) expect(saysNothing(readText(text, directory))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
