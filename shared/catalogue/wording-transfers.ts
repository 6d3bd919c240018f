/** How banks say that money went from one account of the family to another, and what says that it did not. Compared as whole words. */

/** «Внутренний перевод» is not among them: that is also how a bank calls a transfer to another of its clients. */
export const OWN_TRANSFER_WORDS: readonly string[] = [
  'между своими счетами',
  'между своими картами',
  'между своими',
  'между счетами',
  'между картами',
  'между собственными счетами',
  'перевод собственных средств',
  'перевод своих средств',
  'перевод себе',
  'на свой счет',
  'на свою карту',
  'со своего счета',
  'со своей карты',
  'me2me',
  'between own accounts',
  'between my accounts',
  'between your accounts',
  'own account transfer',
  'transfer to own account',
  'transfer from own account',
  'umbuchung',
  'eigenübertrag',
]

/** Any of the words above has one of these letters in a row: most rows are dismissed without a closer look. */
export const OWN_TRANSFER_HINT = /между|собственных|своих|себе|сво[йюе]|me2me|own account|my accounts|your accounts|umbuchung|eigen/i

/** A row that says so pays somebody or is paid by somebody: equal sums alone never make it a transfer. Beginnings of words. */
export const NO_TRANSFER =
  /автоплат|автооплат|оплат|плат[её]ж|покупк|возврат|отмена|зарплат|заработн|пенси|пособи|процент|кэшб|кешб|зачислени|заработ|payment|purchase|refund|salary|interest|cashback/i

/** Merchant category codes of money moved rather than spent: wire transfers, cash, own cards. */
export const MONEY_MOVED: ReadonlySet<string> = new Set([
  '4829',
  '6010',
  '6011',
  '6012',
  '6050',
  '6051',
  '6536',
  '6537',
  '6538',
  '6540',
  '0000',
])
