/** Cards and accounts as different files write them. */
import { describe, expect, it } from 'vitest'
import { type SourceFit, sourceFit } from '../../../shared/text/sources.ts'

describe('two ways of writing a card or an account', () => {
  it.each<[string | undefined, string | undefined, SourceFit]>([
    ['*4417', '*4417', 'same'],
    ['*4417', '220070******4417', 'same'],
    ['*4417', '4417', 'same'],
    ['*4417', 'MIR •• 4417', 'same'],
    ['40817810900001234567', '4567', 'same'],
    ['DE89370400440532013000', '37040044/0532013000', 'same'],
    ['40817 810 9 0000 1234567', '40817810900001234567', 'same'],
    ['*4417', '*9981', 'apart'],
    ['2200700000004417', '2200700000009981', 'apart'],
    ['40817810900001234567', '40817810900007654321', 'apart'],
    ['*4417', '40817810900001234567', 'open'],
    ['Black', '40817810900001234567', 'open'],
    ['Black', 'Накопительный', 'open'],
    ['Счёт 2', '*4417', 'open'],
    [undefined, '*4417', 'open'],
    ['*4417', undefined, 'open'],
    [undefined, undefined, 'open'],
  ])('%s and %s: %s', (a, b, fit) => {
    expect(sourceFit(a, b)).toBe(fit)
    expect(sourceFit(b, a)).toBe(fit)
  })
})
