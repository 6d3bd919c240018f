/** The catalogue of providers: its data is sound, and texts find the right one. */
import { describe, expect, it } from 'vitest'
import { isInn } from '../../../shared/catalogue/checks.ts'
import { findProvider, findProviders, isLookAlike, PROVIDERS, providersWithInn } from '../../../shared/catalogue/providers.ts'
import { ACCOUNT_KINDS } from '../../../shared/model/household.ts'
import { hasWords, normaliseWords } from '../../../shared/text/normalise.ts'

describe('the data', () => {
  it('knows at least 80 providers by name', () => {
    expect(PROVIDERS.filter(({ generic }) => !generic).length).toBeGreaterThanOrEqual(80)
  })

  it('gives every provider a key of its own', () => {
    expect(new Set(PROVIDERS.map(({ key }) => key)).size).toBe(PROVIDERS.length)
  })

  it('has no spelling twice, in whatever letters', () => {
    const seen = new Map<string, string>()
    const twice = PROVIDERS.flatMap(({ key, spellings }) =>
      spellings.flatMap((spelling) => {
        const words = normaliseWords(spelling)
        const before = seen.get(words)
        seen.set(words, key)
        return before === undefined ? [] : [`${spelling}: ${before}, ${key}`]
      }),
    )
    expect(twice).toEqual([])
  })

  it.each(PROVIDERS)('$key is complete', ({ name, kind, spellings, inn = [], not = [] }) => {
    expect(name).not.toBe('')
    expect(ACCOUNT_KINDS).toContain(kind)
    expect(spellings.every((spelling) => hasWords(normaliseWords(spelling)))).toBe(true)
    expect(inn.filter((number) => !isInn(number))).toEqual([])
    // A look-alike that the provider's own spelling holds would hide the provider itself.
    const own = spellings.map(normaliseWords)
    expect(not.filter((other) => own.includes(normaliseWords(other)))).toEqual([])
  })

  it.each(PROVIDERS)('$key is found by each of its spellings', ({ key, spellings }) => {
    expect(spellings.map((spelling) => findProvider(`оплата: «${spelling}», спасибо`)?.provider.key)).toEqual(spellings.map(() => key))
  })

  it.each(PROVIDERS.filter(({ not }) => not))('$key is not taken for its look-alikes', ({ key, not = [] }) => {
    expect(not.filter((other) => findProvider(`оплата ${other} 12`)?.provider.key === key)).toEqual([])
  })
})

describe('finding', () => {
  it.each([
    ['PAY MTS RU TOPUP 1234', 'mts'],
    ['Платеж в пользу Билайн', 'beeline'],
    ['ROSTELECOM.RU', 'rostelecom'],
    ['MosOblEIRC_EPR_1864', 'mosobleirc'],
    ['GIS ZKH', 'gis-zhkh'],
    ['EPR_GIS', 'gis-zhkh'],
    ['mbank.t2', 't2'],
    ['Кабельное телевидение ДОМ.RU', 'domru'],
    ['Газпром межрегионгаз Краснодар', 'mezhregiongaz-krasnodar'],
    ['Газпром межрегионгаз Волгоград', 'mezhregiongaz'],
    ['Ростелеком Москва (Onlime)', 'onlime'],
    ['Ангарский водоканал', 'angarsk-vodokanal'],
    ['Горячеключевской водоканал', 'vodokanal'],
    ['Фонд кап. ремонта(НО ФКР МКД СПБ)', 'fkr-spb'],
    // A named provider stands before a generic word, however long that is.
    ['Капитальный ремонт, МТС', 'mts'],
    ['MTC', 'mts'],
    ['МТС Музыка', 'mts-music'],
  ])('%s is %s', (text, key) => {
    expect(findProvider(text)?.provider.key).toBe(key)
  })

  it.each(['МТС-Банк перевод', 'MTS BANK', 'MTS AVTO 12', 'ATM GAZPROMBANK 5', 'Газпромнефть АЗС 12', 'GAZPROM', 'МТСБАНК', 'кофейня', ''])(
    '%s is nobody',
    (text) => {
      expect(findProvider(text)).toBeUndefined()
    },
  )

  it('still sees the provider beside its look-alike', () => {
    expect(findProvider('МТС-Банк: оплата связи МТС')?.provider.key).toBe('mts')
  })

  it('gives all names from left to right', () => {
    expect(findProviders(normaliseWords('Дом.ру, Мосэнергосбыт и МТС')).map(({ provider }) => provider.key)).toEqual([
      'domru',
      'mosenergosbyt',
      'mts',
    ])
  })

  it('finds by tax number', () => {
    expect(providersWithInn('5902202276').map(({ key }) => key)).toEqual(['domru'])
    expect(providersWithInn('7725088527')).toEqual([])
  })

  it.each([
    ['МТС-Банк перевод', 'МТС', true],
    ['МТС-Банк, связь МТС', 'МТС', false],
    ['Газпром нефть', 'Газпром', true],
    ['МТС-Банк', 'МТС-Банк', false],
    ['МТС', 'МТС', false],
    ['Билайн', 'МТС', false],
  ])('%s hides %s: %s', (text, payee, hidden) => {
    expect(isLookAlike(normaliseWords(text), normaliseWords(payee))).toBe(hidden)
  })

  it('goes through 100,000 rows in a few seconds', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => normaliseWords(`Оплата ${at} PAY.MTS.RU магазин Пятёрочка Пермь`))
    const started = performance.now()
    expect(rows.filter((row) => findProviders(row).length === 1).length).toBe(100_000)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
