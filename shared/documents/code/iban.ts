/** Account numbers of EPC and Swiss codes: the check of ISO 13616. */

const DIGIT_OF = /[A-Z]/g

/** Whether this is an account number with right check digits: the country and the check go to the end, letters count from ten, modulo 97 is 1. */
export function isIban(text: string): boolean {
  const iban = text.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(DIGIT_OF, (letter) => String(letter.charCodeAt(0) - 55))
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
