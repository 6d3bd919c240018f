/** The marks that SEPA payments carry inside their purpose (`EREF+… MREF+… SVWZ+…`), in Germany and Austria. */
import { collapse } from '../text.ts'

const MARKS = [
  'EREF',
  'KREF',
  'MREF',
  'CRED',
  'DEBT',
  'COAM',
  'OAMT',
  'SVWZ',
  'ABWA',
  'ABWE',
  'RREF',
  'PURP',
  'IBAN',
  'BIC',
  'MTLG',
] as const
export type SepaMark = (typeof MARKS)[number]

/** `MTLG:` is what some German banks write in place of `SVWZ+`. */
const MARK = new RegExp(`(${MARKS.join('|')})\\+|(MTLG):`)

/** What stands before the first mark, and the text of each; the first of a kind stands. */
export function sepaParts(text: string): { free: string; tags: Partial<Record<SepaMark, string>> } {
  const tags: Partial<Record<SepaMark, string>> = {}
  // Most texts have no mark, and to look for one is cheap.
  if (!text.includes('+') && !text.includes('MTLG:')) return { free: text, tags }
  const [free = '', ...parts] = text.split(MARK)
  for (let i = 0; i + 2 < parts.length; i += 3) {
    const mark = MARKS.find((known) => known === (parts[i] ?? parts[i + 1]))
    if (mark) tags[mark] ??= collapse(parts[i + 2] ?? '')
  }
  return { free, tags }
}
