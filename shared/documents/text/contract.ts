/** The contract number and the payee's tax number in a text. */

import { isInn } from '../../catalogue/checks.ts'
import { CONTRACT_LABELS } from '../../catalogue/wording.ts'
import type { Span } from './flat.ts'

export interface FoundContract extends Span {
  contract: string
}

/** Digits with spaces, dashes and slashes between, perhaps letters before: «77 004 912 03», «АБ-123/45». */
const DIGITS = '(?:[\\p{Lu}]{1,4}[ -]?)?\\d[\\d /-]{2,24}\\d'
/** The account of the state's housing system, «70АА123456-01»; letters and digits in one word, `A-1B2C3D4E`. */
const STATE = '\\d{2}[А-Я]{2}\\d{6}(?:-\\d{2})?'
const MIXED = '[A-Z]-?\\d[A-Z\\d]{5,12}'
export const NUMBER = `(?:${DIGITS}|${STATE}|${MIXED})(?![\\p{L}])`
const CONTRACT = new RegExp(
  `(?<![\\p{L}\\d])(?:${CONTRACT_LABELS.join('|')})(?: \\([^()\\n]{1,30}\\))?(?:[ :.]{0,3}(?:№|no|nr|#|n|\\?)\\.?)?[ :]{0,4}\\n? ?(${NUMBER})`,
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
  const all = allContracts(text)
  // Payments bear the provider's own number; that of the state's system stands beside it on most bills.
  const own = all.filter(({ contract }) => !OF_STATE.test(contract))
  return own.length > 0 ? own : all
}

const OF_STATE = new RegExp(`^${STATE}$`, 'iu')

function allContracts(text: string): FoundContract[] {
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
