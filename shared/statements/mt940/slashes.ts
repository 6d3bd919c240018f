/** The Dutch layout of `:86:`: words between slashes (`/TRTP/…/IBAN/…/NAME/…/REMI/…`). */
import { collapse } from '../text.ts'

const WORDS = [
  ...['TRTP', 'TYPE', 'IBAN', 'BIC', 'NAME', 'REMI', 'EREF', 'MARF', 'CSID', 'KREF', 'PREF', 'ISDT', 'BENM', 'ORDP', 'CNTP', 'ULTD'],
  ...['ULTB', 'ULTC', 'RTRN', 'PURP', 'BUSP', 'NRTX', 'SVCL', 'TRCD', 'SWOC', 'ADDR', 'OCMT', 'CHGS', 'EXCH', 'FEES'],
] as const
const WORD = new RegExp(`/(${WORDS.join('|')})(?=/)`)
/** Unstructured and structured remittance begin with what they are. */
const REMITTANCE = /^(?:USTD\/\/|STRD\/(?:CUR\/)?)/

/** Without the slashes around it. Not by a pattern: that would look through a run of slashes ever anew. */
function withoutSlashes(text: string): string {
  let from = 0
  let to = text.length
  while (text[from] === '/') from++
  while (to > from && text[to - 1] === '/') to--
  return text.slice(from, to)
}

export interface SlashParts {
  counterparty: string
  account: string
  purpose: string
  kind: string
  own: string
  mandate: string
  creditor: string
}

/** Undefined when the text is not of this layout. */
export function slashParts(text: string): SlashParts | undefined {
  if (!/^\/[A-Z]{4}\//.test(text)) return undefined
  const pieces = text.split(WORD)
  if (pieces.length < 3) return undefined
  const found = new Map<string, string>()
  for (let i = 1; i + 1 < pieces.length; i += 2) {
    const value = withoutSlashes(pieces[i + 1] ?? '').trim()
    const word = pieces[i] ?? ''
    if (value !== '' && !found.has(word)) found.set(word, collapse(value))
  }
  const part = (word: (typeof WORDS)[number]): string => found.get(word) ?? ''
  return {
    // ING: IBAN, BIC, name and town behind one word.
    counterparty: part('NAME') || (part('CNTP').split('/')[2] ?? ''),
    account: part('IBAN') || (part('CNTP').split('/')[0] ?? ''),
    purpose: part('REMI').replace(REMITTANCE, ''),
    kind: part('TRTP') || part('TYPE'),
    own: part('EREF') || part('KREF') || part('PREF'),
    mandate: part('MARF'),
    creditor: part('CSID'),
  }
}
