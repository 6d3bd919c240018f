/** The currency that the number of an account tells: digits 6 to 8 in Russia; the country of an IBAN in Kazakhstan. */

/** Codes of the classifier of currencies; 810 is the rouble's code from before 1998, which account numbers kept. */
const CODES: Record<string, string> = {
  '810': 'RUB',
  '643': 'RUB',
  '840': 'USD',
  '978': 'EUR',
  '156': 'CNY',
  '398': 'KZT',
  '756': 'CHF',
  '826': 'GBP',
  '933': 'BYN',
  '051': 'AMD',
  '417': 'KGS',
  '860': 'UZS',
  '949': 'TRY',
  '784': 'AED',
  '392': 'JPY',
}

/** Undefined when the number does not say. */
export function accountCurrency(account: string | undefined): string | undefined {
  if (account === undefined) return undefined
  if (/^\d{20}$/.test(account)) return CODES[account.slice(5, 8)]
  return /^KZ[0-9A-Z]{18}$/.test(account) ? 'KZT' : undefined
}
