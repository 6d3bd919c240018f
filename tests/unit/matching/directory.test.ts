/** The directory: under which numbers and words accounts are found, and what their reasons say in both languages. */
import { describe, expect, it } from 'vitest'
import { providerOf, spellingsOf } from '../../../shared/catalogue/spellings.ts'
import { DICTIONARIES } from '../../../shared/i18n/dictionary.ts'
import { directoryOf } from '../../../shared/matching/said/directory.ts'
import type { Account } from '../../../shared/model/household.ts'
import { plain } from './support.ts'

const words = (account: Account): string[] => spellingsOf(account, undefined).map((spelling) => spelling.words.trim())
const numbers = (account: Account): string[] => [...directoryOf([account]).numbers.keys()].sort()

describe('spellings', () => {
  it.each([
    ['the provider and its words without the legal form', plain('a', { provider: 'ООО «Уют»' }), 2],
    ['one letter names nobody', plain('a', { provider: 'Я' }), 0],
    ['nothing but a legal form stays', plain('a', { provider: 'ТСЖ' }), 1],
    ['no letters at all', plain('a', { provider: '***', payees: ['—'] }), 0],
  ])('%s', (_, account, least) => {
    expect(words(account).length >= least).toBe(true)
    if (least === 0) expect(words(account)).toEqual([])
  })

  it('write Cyrillic names in Latin letters and back', () => {
    const russian = spellingsOf(plain('a', { provider: 'Уралсвязь' }), undefined).map(({ words: found }) => found)
    const latin = spellingsOf(plain('a', { provider: 'Uralsvyaz' }), undefined).map(({ words: found }) => found)
    expect(russian.some((spelling) => latin.includes(spelling))).toBe(true)
  })

  it('add the catalogue’s, and know them from the family’s', () => {
    const account = plain('a', { provider: 'ДОМ.РУ' })
    const provider = providerOf(account)
    expect(provider?.key).toBe('domru')
    const all = spellingsOf(account, provider)
    expect(all.some(({ shown, isOwn }) => shown === 'ДОМ.РУ' && isOwn)).toBe(true)
    expect(all.some(({ shown, isOwn }) => shown.includes('Телеком') && !isOwn)).toBe(true)
  })

  it('a provider is known by name, else by payee words, else by a tax number of its own', () => {
    expect(providerOf(plain('a', { provider: 'Мой интернет', payees: ['МТС'] }))?.key).toBe('mts')
    expect(providerOf(plain('a', { provider: 'Мой интернет', inn: '5902202276' }))?.key).toBe('domru')
    expect(providerOf(plain('a', { provider: 'Мой интернет' }))).toBeUndefined()
  })
})

describe('numbers', () => {
  it.each([
    ['digits', '7700 1234', ['77001234']],
    ['leading zeros', '0077001234', ['77001234']],
    ['a mobile number in its three forms', '+7 916 123-45-67', ['79161234567', '89161234567', '9161234567']],
    ['with letters: by its longest run of digits', 'ИВ-004512/7', ['45127']],
    ['too short', '1234', []],
    ['too short without its zeros', '0001234', []],
    ['no digits', 'б/н', []],
  ])('%s', (_, contract, expected) => {
    expect(numbers(plain('a', { provider: 'Уют', contract }))).toEqual(expected)
  })

  it('a tax number too', () => {
    expect(numbers(plain('a', { provider: 'Уют', inn: '7707083893' }))).toEqual(['7707083893'])
  })
})

describe('the order of accounts', () => {
  it('is that of their ids, and words they share lead to both', () => {
    const directory = directoryOf([plain('b'), plain('a')])
    expect(directory.entries.map(({ account }) => account.id)).toEqual(['a', 'b'])
    const holders = [...directory.payees.values()].flat().map(({ holders }) => holders.map(({ place }) => place).sort())
    expect(holders.length).toBeGreaterThan(0)
    for (const places of holders) expect(places).toEqual([0, 1])
  })
})

describe('the wording', () => {
  const { ru, en } = { ru: DICTIONARIES.ru.matching, en: DICTIONARIES.en.matching }
  it('has the same keys and the same values to fill in, in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ru))
    const slots = (text: string): string[] => (text.match(/{{\w+}}/g) ?? []).sort()
    for (const key of Object.keys(ru) as (keyof typeof ru)[]) expect(slots(en[key]), key).toEqual(slots(ru[key]))
  })
  it('speaks in sentences', () => {
    for (const text of [...Object.values(ru), ...Object.values(en)]) expect(text).toMatch(/^[\p{Lu}{].*\.$/u)
  })
})
