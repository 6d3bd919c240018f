/** The contract number and the payee's tax number in a text. */

import { isInn } from '../../catalogue/checks.ts'
import { CONTRACT_LABELS } from '../../catalogue/wording.ts'
import type { Span } from './flat.ts'

export interface FoundContract extends Span {
  contract: string
}

/** Digits with spaces, dashes and slashes between, perhaps letters before: «77 004 912 03», «АБ-123/45». */
const NUMBER = '(?:[\\p{Lu}]{1,4}[ -]?)?\\d[\\d /-]{2,24}\\d'
const CONTRACT = new RegExp(
  `(?<![\\p{L}\\d])(?:${CONTRACT_LABELS.join('|')})(?:[ :.]{0,3}(?:№|no|nr|#|n)\\.?)?[ :]{0,4}\\n? ?(${NUMBER})`,
  'giu',
)

/** A number of six digits or more is whole at its first space: what follows is the next thing on the line. */
function cut(written: string): string {
  const groups = written.split(/ +/)
  const long = groups.findIndex((group) => group.replace(/\D/g, '').length >= 6)
  return (long >= 0 ? groups.slice(0, long + 1) : groups).join(' ').replace(/[ /-]+$/, '')
}

/** «УФК по г. Москве (МБДОУ № 15, л/с 20907000123)»: the payee's own account at the treasury. */
const TREASURY = /(?<!\p{L})(?:уфк|казначейств\p{L}{1,3}|минфин\p{L}{0,3}|департамент\p{L}{0,3} финансов)(?!\p{L})[^\n]{0,110}$/iu

/** Every contract number a text names by its label, from left to right. */
export function findContracts(text: string): FoundContract[] {
  return [...text.matchAll(CONTRACT)].flatMap((parts) => {
    const written = parts[1] ?? ''
    const contract = cut(written)
    const at = parts.index + parts[0].length - written.length
    const isOthers = TREASURY.test(text.slice(Math.max(0, parts.index - 120), parts.index))
    return isOthers || contract.replace(/\D/g, '').length < 4 ? [] : [{ at, end: at + contract.length, contract }]
  })
}

const INN = /(?<!\p{L})(?:инн|inn)(?:[ /]{1,3}кпп)?[ :№]{0,4}(\d{12}|\d{10})(?!\d)/giu

/** The tax numbers of a text with right check digits. */
export const findInns = (text: string): (Span & { inn: string })[] =>
  [...text.matchAll(INN)].flatMap((parts) => {
    const inn = parts[1] ?? ''
    return isInn(inn) ? [{ at: parts.index, end: parts.index + parts[0].length, inn }] : []
  })
