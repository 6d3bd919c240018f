/** What the readers say: the same facts in both languages, no value left out, advice in every refusal. */
import { describe, expect, it } from 'vitest'
import { problems as en } from '../../../shared/i18n/en/problems.ts'
import { problems as ru } from '../../../shared/i18n/ru/problems.ts'

type Texts = { [name: string]: string | Texts }
const flat = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [[`${prefix}${name}`, text] as [string, string]] : flat(text, `${prefix}${name}.`),
  )
const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()

describe('problems', () => {
  const english = new Map(flat(en))
  it.each(flat(ru))('%s names the same facts in both languages', (key, text) => {
    expect(values(english.get(key) ?? '')).toEqual(values(text))
  })

  it('has no text in one language only', () => {
    expect([...english.keys()]).toEqual(flat(ru).map(([key]) => key))
  })

  it.each(
    flat({
      known: ru.known,
      file: { empty: ru.file.empty, zeros: ru.file.zeros, tooLarge: ru.file.tooLarge, binary: ru.file.binary, unknown: ru.file.unknown },
    }),
  )('the refusal %s says what to do', (_key, text) => {
    expect(text).toMatch(/Скачайте|скачайте|сохраните|Распакуйте|вставьте|Введите/)
  })
})
