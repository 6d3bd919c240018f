/** The keys of 1CClientBankExchange that are read, under the names that banks of Russia and of Kazakhstan give them. */

export type OneCField =
  | 'account'
  | 'from'
  | 'to'
  | 'opening'
  | 'income'
  | 'expense'
  | 'closing'
  | 'number'
  | 'day'
  | 'operationDay'
  | 'amount'
  | 'amountIn'
  | 'amountOut'
  | 'currency'
  | 'payerAccount'
  | 'payerAccount2'
  | 'payer'
  | 'payerFull'
  | 'payerInn'
  | 'wentOut'
  | 'payeeAccount'
  | 'payeeAccount2'
  | 'payee'
  | 'payeeFull'
  | 'payeeInn'
  | 'cameIn'
  | 'purpose'
  | 'purposeParts'

/** In lower case: some banks write all keys in capitals. */
const FIELDS: Record<string, OneCField> = {
  расчсчет: 'account',
  датаначала: 'from',
  датаконца: 'to',
  начальныйостаток: 'opening',
  всегопоступило: 'income',
  всегосписано: 'expense',
  конечныйостаток: 'closing',
  номер: 'number',
  номердокумента: 'number',
  дата: 'day',
  датадокумента: 'day',
  датаоперации: 'operationDay',
  сумма: 'amount',
  суммаприход: 'amountIn',
  суммарасход: 'amountOut',
  валюта: 'currency',
  плательщиксчет: 'payerAccount',
  плательщикрасчсчет: 'payerAccount2',
  плательщикиик: 'payerAccount',
  плательщик: 'payerFull',
  плательщик1: 'payer',
  плательщикнаименование: 'payer',
  плательщикинн: 'payerInn',
  плательщикбин_иин: 'payerInn',
  датасписано: 'wentOut',
  получательсчет: 'payeeAccount',
  получательрасчсчет: 'payeeAccount2',
  получательиик: 'payeeAccount',
  получатель: 'payeeFull',
  получатель1: 'payee',
  получательнаименование: 'payee',
  получательинн: 'payeeInn',
  получательбин_иин: 'payeeInn',
  датапоступило: 'cameIn',
  назначениеплатежа: 'purpose',
  назначениеплатежа1: 'purposeParts',
  назначениеплатежа2: 'purposeParts',
  назначениеплатежа3: 'purposeParts',
  назначениеплатежа4: 'purposeParts',
  назначениеплатежа5: 'purposeParts',
  назначениеплатежа6: 'purposeParts',
}

/** Keys stand in few spellings, so each is looked up once; a hostile file of endless keys does not fill the memory. */
const MOST_KEPT = 1_000

/** Finds the field that a key means, whatever its case, its spaces and its ё. */
export function fieldFinder(): (key: string) => OneCField | undefined {
  const known = new Map<string, OneCField | undefined>()
  return (key) => {
    if (known.has(key)) return known.get(key)
    const field = key.length > 60 ? undefined : FIELDS[key.trim().toLowerCase().replaceAll('ё', 'е')]
    if (known.size < MOST_KEPT) known.set(key, field)
    return field
  }
}
