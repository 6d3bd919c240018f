/** What must not part at a line's end. `~` stands for a space that does not break. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeset } from '../../../../renderer/components/typeset.ts'

const shown = (text: string, language: 'ru' | 'en'): string => typeset(text, language).replaceAll('\u00a0', '~')

describe('typesetting', () => {
  it.each([
    ['ru', 'Доплатите до 30 июня — 1 июля его отключат.', 'Доплатите до~30~июня~— 1~июля его отключат.'],
    ['ru', 'Интернету у бабушки не хватает 85 ₽', 'Интернету у~бабушки не~хватает 85 ₽'],
    ['ru', 'и не на что', 'и~не~на~что'],
    ['ru', 'Поле и дом', 'Поле и~дом'],
    ['ru', 'где-то', 'где-то'],
    ['en', 'Top it up by 30 June, or it is cut off on 1 July.', 'Top it up by~30~June, or it is~cut off on~1~July.'],
    ['en', 'Honest to goodness', 'Honest to~goodness'],
    ['ru', '', ''],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(shown(text, language)).toBe(expected)
  })
  it('changes nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typeset(text, 'ru').replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '))
      }),
    )
  })
})
