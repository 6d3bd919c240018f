/** All wording of the program. A new language is one new folder and one line in `DICTIONARIES`; the compiler lists what is missing. */
import { en } from './en/index.ts'
import { ru } from './ru/index.ts'

type Dictionary = typeof ru
/** Dotted paths to the texts; plural endings (`_one`, `_few`, …) are left off. */
type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${WithoutPlural<K>}` : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]
type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : K
export type MessageKey = Leaves<Dictionary>

export const LANGUAGES = ['ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const DICTIONARIES = { ru, en } as const satisfies Record<Language, unknown>
