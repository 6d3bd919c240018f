/** What tables say before their header, in Russian, English, German, Dutch and Spanish. */

/** Labels of a preamble, before the header: what the value beside or below them is. */
export const PREAMBLE_LABELS = {
  from: ['начало периода', 'период с', 'дата начала', 'с', 'period from', 'from', 'start date', 'von', 'van'],
  to: ['конец периода', 'период по', 'дата окончания', 'по', 'period to', 'to', 'end date', 'bis', 'tot'],
  period: ['период', 'период выписки', 'за период', 'period', 'statement period', 'zeitraum', 'periode', 'periodo'],
  account: [
    'выписка по счету карте',
    'выписка по счету',
    'номер счета',
    'счет',
    'account',
    'account number',
    'account details for',
    'iban',
    'kontonummer',
    'konto',
    'rekeningnummer',
  ],
  currency: ['валюта', 'валюта счета', 'currency', 'wahrung', 'munt', 'devise', 'divisa'],
  opening: [
    'входящий остаток',
    'баланс на начало периода',
    'остаток на начало периода',
    'остаток на начало',
    'opening balance',
    'anfangssaldo',
    'beginsaldo',
  ],
  closing: [
    'исходящий остаток',
    'баланс на конец периода',
    'остаток на конец периода',
    'остаток на конец',
    'closing balance',
    'endsaldo',
    'eindsaldo',
  ],
} as const
