import { describe, expect, it } from 'vitest'
import { dropDraft, keepDraft, readDraft } from '../../../../renderer/screens/accounts/logic/drafts.ts'
import type { Field } from '../../../../renderer/screens/accounts/logic/form.ts'
import { emptyForm } from '../../../../renderer/screens/accounts/logic/form-from-account.ts'
import {
  knownProvider,
  providerNames,
  usualBilling,
  withKind,
  withProvider,
} from '../../../../renderer/screens/accounts/logic/provider-suggestion.ts'
import { isInn } from '../../../../shared/catalogue/checks.ts'
import { ACCOUNT_KINDS } from '../../../../shared/model/household.ts'
import { day } from './samples.ts'

const fresh = emptyForm(day('2025-06-20'), [])
const untouched: ReadonlySet<Field> = new Set()

describe('a provider of the catalogue', () => {
  it.each(['Дом.ру', 'дом.ру', 'ДОМ.РУ', '«Дом.ру»', 'DOM.RU'])('is known by «%s»', (typed) =>
    expect(knownProvider(typed)?.key).toBe('domru'),
  )
  it.each(['', '  ', '«»', 'Дом', 'Моя управляющая компания'])('is not known by «%s»', (typed) =>
    expect(knownProvider(typed)).toBeUndefined(),
  )

  it.each([
    ['дом.р', 'Дом.ру'],
    ['ростел', 'Ростелеком'],
    ['rostel', 'Ростелеком'],
  ])('is offered for «%s»', (typed, name) => expect(providerNames(typed)).toContain(name))
  it('is offered once, and few at a time', () => {
    const names = providerNames('м')
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeLessThanOrEqual(6)
  })
  it.each(['', ' ', 'ъъъъ'])('is not offered for «%s»', (typed) => expect(providerNames(typed)).toEqual([]))
})

describe('choosing a provider', () => {
  it('fills payee words, tax number, kind and the usual billing', () => {
    const form = withProvider({ ...fresh, kind: 'gas', billing: 'postpaid', day: '10' }, 'Дом.ру', untouched)
    expect(form).toMatchObject({ provider: 'Дом.ру', kind: 'internet', billing: 'block', day: '1' })
    expect(form.payees.split('\n')).toContain('ДОМ.РУ')
    expect(isInn(form.inn)).toBe(true)
  })

  it('leaves alone what a person has filled in', () => {
    const form = withProvider({ ...fresh, kind: 'tv', day: '7', inn: '7725088527' }, 'Дом.ру', new Set<Field>(['kind', 'day', 'inn']))
    expect(form).toMatchObject({ kind: 'tv', day: '7', inn: '7725088527' })
  })

  it('an unknown one is only a name', () => expect(withProvider(fresh, 'Соседи', untouched)).toEqual({ ...fresh, provider: 'Соседи' }))
})

describe('choosing what it is for', () => {
  it('fills the usual way of billing', () =>
    expect(withKind(fresh, 'electricity', untouched)).toMatchObject({
      kind: 'electricity',
      billing: 'postpaid',
      day: '15',
      workingDays: 'RU',
    }))
  it.each(ACCOUNT_KINDS)('has a usual day for %s', (kind) => {
    const { day: usual, billing } = usualBilling(kind)
    expect(Number(usual)).toBeGreaterThanOrEqual(1)
    expect(['block', 'postpaid']).toContain(billing)
  })
})

describe('a draft of the form', () => {
  const shelf = (full = false) => {
    const kept = new Map<string, string>()
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (full) throw new DOMException('full', 'QuotaExceededError')
        kept.set(key, value)
      },
      removeItem: (key: string) => void kept.delete(key),
    }
  }

  it('is read back as it was kept, each account its own', () => {
    const place = shelf()
    keepDraft(place, 'new', { ...fresh, name: 'Свет' })
    expect(readDraft(place, 'new', fresh)).toEqual({ ...fresh, name: 'Свет' })
    expect(readDraft(place, 'a1', fresh)).toBeNull()
    dropDraft(place, 'new')
    expect(place.kept.size).toBe(0)
  })

  it('of another version gives only what the form knows', () => {
    const place = shelf()
    place.kept.set('sverka.draft.account.new', JSON.stringify({ name: 'Свет', day: 5, colour: 'red' }))
    expect(readDraft(place, 'new', fresh)).toEqual({ ...fresh, name: 'Свет' })
  })

  it.each(['{', 'null', '5', '""'])('that is «%s» is none', (text) => {
    const place = shelf()
    place.kept.set('sverka.draft.account.new', text)
    expect(readDraft(place, 'new', fresh)).toBeNull()
  })

  it('that finds no room is no fault', () => expect(() => keepDraft(shelf(true), 'new', fresh)).not.toThrow())
})
