/** What the words of a row say besides a name: what for, that nobody bills it, that a person is paid, that it is an autopay. */
import { KIND_STEMS_OF_ROWS } from '../catalogue/kind-words.ts'
import type { AccountKind } from '../model/household.ts'
import type { Words } from '../text/normalise.ts'
import { Stems } from '../text/stems.ts'
import { AUTOPAY_WORDS, LEGAL_FORMS, NEITHER, NO_BILL, TO_PEOPLE } from './wording.ts'

export interface Said {
  kind: AccountKind | undefined
  /** A regular payment that is neither a service of the house nor a subscription: school, taxes, a garage. */
  isNeither: boolean
  /** Cash, savings. */
  isNoBill: boolean
  toPeople: boolean
  toOrganisation: boolean
  isAutopay: boolean
}

type Tag = { kind: AccountKind } | 'neither' | 'no-bill' | 'people' | 'organisation' | 'autopay'

const tagged = (stems: readonly string[], tag: Tag): [string, Tag][] => stems.map((stem) => [stem, tag])
const STEMS = new Stems<Tag>([
  ...KIND_STEMS_OF_ROWS.map(([stem, kind]): [string, Tag] => [stem, { kind }]),
  ...tagged(NEITHER, 'neither'),
  ...tagged(NO_BILL, 'no-bill'),
  ...tagged(TO_PEOPLE, 'people'),
  ...tagged(
    LEGAL_FORMS.map((form) => `${form}.`),
    'organisation',
  ),
  ...tagged(AUTOPAY_WORDS, 'autopay'),
])

export function saidIn(words: Words): Said {
  const tags = STEMS.all(words)
  const named = tags.find((tag) => typeof tag === 'object')
  return {
    kind: named?.kind,
    isNeither: tags.includes('neither'),
    isNoBill: tags.includes('no-bill'),
    toPeople: tags.includes('people'),
    toOrganisation: tags.includes('organisation'),
    isAutopay: tags.includes('autopay'),
  }
}

/** Both fields of a row; the text's own kind stands before that of the payee's name. */
export const saidInBoth = (text: Said, name: Said): Said => ({
  kind: text.kind ?? name.kind,
  isNeither: text.isNeither || name.isNeither,
  isNoBill: text.isNoBill || name.isNoBill,
  toPeople: text.toPeople || name.toPeople,
  toOrganisation: text.toOrganisation || name.toOrganisation,
  isAutopay: text.isAutopay || name.isAutopay,
})

const OF_WORDS = new Stems(KIND_STEMS_OF_ROWS.map(([stem, kind]) => [stem.replace('*', ''), kind] as const))

/** Whether a single word is no name but says what the payment is for: «кредита», «Квартплата»; not «Мосводоканал». */
export const isKindWord = (word: Words): boolean => OF_WORDS.has(word)
