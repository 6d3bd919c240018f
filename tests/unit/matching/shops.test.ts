/** Purchases in a provider's shop: nobody's where the bill is paid, a question where it is not, and never a payment without one. */
import { describe, expect, it } from 'vitest'
import { tellsOfGoods } from '../../../shared/matching/said/goods.ts'
import { normaliseWords } from '../../../shared/text/normalise.ts'
import { fates, match, onAutopay, plain, row } from './support.ts'

const mobile = onAutopay('mobile', '549.00', '549.00', 28, { provider: 'МегаФон', kind: 'mobile', payees: ['МегаФон', 'MEGAFON'] })
const own = ['01', '02', '03', '04', '05', '06', '07'].map((month) =>
  row(`own${month}`, `2025-${month}-28`, '549.00', { description: 'МегаФон' }),
)
const bought = (description: string, amount = '549.00', on = '2025-06-26', mcc?: string) =>
  row('t', on, amount, { description, ...(mcc && { mcc }) })

describe('words of a shop', () => {
  it.each([
    ['Салон связи Билайн', true],
    ['MEGAFON RITEYL 7370', true],
    ['Мегафон Ритейл', true],
    ['MTS MAGAZIN', true],
    ['ROSTELECOM SALON', true],
    ['O2 RETAIL LEEDS', true],
    ['VODAFONE SHOP 1123', true],
    ['МТС салон-магазин', true],
    ['МегаФон', false],
    ['ЕИРЦ касса 5', false],
    ['STOREBRAND INSURANCE', false],
  ])('%s: %s', (text, expected) => {
    expect(tellsOfGoods(normaliseWords(text))).toBe(expected)
  })
})

describe('a row with such words', () => {
  it.each(['MEGAFON RITEYL', 'MEGAFON SHOP 4411', 'МегаФон салон связи'])('%s: nobody’s where the bill is paid', (text) => {
    expect(fates([mobile], [...own, bought(text)])).toMatchObject({ own06: 'mobile', t: '-' })
  })
  it.each(['MEGAFON RITEYL', 'MEGAFON SHOP 4411', 'МегаФон салон связи'])('%s: a question where nothing else pays it, and why', (text) => {
    const { review } = match([mobile], [bought(text)])
    expect(review.map(({ transaction }) => transaction)).toEqual(['t'])
    expect(review[0]?.candidates[0]?.reasons.at(-1)).toEqual({ key: 'matching.shop' })
  })
  it('with another sum is nobody’s', () => {
    expect(fates([mobile], [bought('MEGAFON RITEYL', '1978.00', '2025-06-26', '4812')]).t).toBe('-')
  })
  it('is a bill’s all the same where the contract number stands in it', () => {
    const known = { ...mobile, contract: '9629809220' }
    expect(fates([known], [bought('МегаФон салон связи 9629809220')]).t).toBe('mobile')
  })
  it('that the payee’s own name has tells nothing', () => {
    const shop = plain('shop', { provider: 'Shopify', kind: 'subscription', payees: ['SHOPIFY'] })
    expect(fates([shop], [row('t', '2025-06-28', '650.00', { description: 'SHOPIFY 4417' })]).t).toBe('shop')
  })
})
