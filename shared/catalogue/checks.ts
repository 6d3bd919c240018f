/** Check digits of Russian requisites: tax numbers (ИНН) and bank account keys. A failed check is a reason to warn, not to refuse. */

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8] as const
const INN_12_FIRST = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const
const INN_12_SECOND = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const

const digitAt = (digits: string, at: number): number => digits.charCodeAt(at) - 48

function checkDigit(digits: string, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight, at) => sum + weight * digitAt(digits, at), 0)
  return (total % 11) % 10
}

/** Whether this is a tax number: 10 digits of an organisation or 12 of a person, with right check digits. Zeros only is none. */
export function isInn(text: string): boolean {
  if (!/^(?:\d{10}|\d{12})$/.test(text) || /^0+$/.test(text)) return false
  if (text.length === 10) return checkDigit(text, INN_10) === digitAt(text, 9)
  return checkDigit(text, INN_12_FIRST) === digitAt(text, 10) && checkDigit(text, INN_12_SECOND) === digitAt(text, 11)
}

/** The rule of the Bank of Russia: weights 7, 1, 3 over 23 digits, the sum ends in 0. */
function keyHolds(prefix: string, account: string): boolean {
  const digits = prefix + account
  let total = 0
  for (let at = 0; at < digits.length; at += 1) total += digitAt(digits, at) * (at % 3 === 0 ? 7 : at % 3 === 1 ? 1 : 3)
  return total % 10 === 0
}

const shaped = (account: string, bic: string): boolean => /^\d{20}$/.test(account) && /^\d{9}$/.test(bic)

/**
 * Whether a payee's account belongs to the bank with this BIC, by its key. Treasury accounts (they begin with 0) have a key of
 * their own kind and are not checked: undefined. So is what has not 20 and 9 digits.
 */
export function accountKeyHolds(account: string, bic: string): boolean | undefined {
  if (!shaped(account, bic) || account.startsWith('0')) return undefined
  // A branch of the Bank of Russia (BIC ending in 000…002) keys the accounts of its clients like correspondent accounts.
  return keyHolds(/00[0-2]$/.test(bic) ? `0${bic.slice(4, 6)}` : bic.slice(-3), account)
}

/** Whether a correspondent account belongs to this BIC, by its key: `0` and digits 5 and 6 of the BIC stand before it. */
export function correspondentKeyHolds(account: string, bic: string): boolean | undefined {
  if (!shaped(account, bic)) return undefined
  return keyHolds(`0${bic.slice(4, 6)}`, account) || keyHolds(bic.slice(-3), account)
}
