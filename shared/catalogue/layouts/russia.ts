/** Tables of Russian banks. Column names are facts of the banks' exports; the years are those in which the layout was seen. */
import type { Layout } from './layout.ts'

const tBankColumns: Layout['columns'] = {
  date: 'Дата операции',
  amount: 'Сумма платежа',
  currency: 'Валюта платежа',
  description: ['Описание'],
  mcc: 'MCC',
  card: 'Номер карты',
  status: 'Статус',
}
const tBankHeader = [
  'Дата операции',
  'Дата платежа',
  'Номер карты',
  'Статус',
  'Сумма операции',
  'Сумма платежа',
  'Валюта платежа',
  'MCC',
  'Описание',
]

export const RUSSIAN_LAYOUTS: readonly Layout[] = [
  // 2016–2020 and later: windows-1251, statuses OK, FAILED. The payment sum is in the card's currency.
  { preset: 't-bank-13', header: [...tBankHeader, 'Кэшбэк'], columns: tBankColumns, dates: 'dmy', decimal: ',' },
  // 2020–2026. «Сумма операции с округлением» is signed in some files and not in others, so it is never read.
  {
    preset: 't-bank-15',
    header: [...tBankHeader, 'Кэшбэк', 'Сумма операции с округлением'],
    columns: tBankColumns,
    dates: 'dmy',
    decimal: ',',
  },
  // Since August 2026: UTF-8, several accounts in one file.
  {
    preset: 't-bank-17',
    header: ['Имя счёта', 'Номер карты', 'Дата операции', 'Сумма в валюте счёта', 'Валюта счёта', 'Статус', 'MCC', 'Описание', 'Сообщение'],
    columns: {
      date: 'Дата операции',
      amount: 'Сумма в валюте счёта',
      currency: 'Валюта счёта',
      description: ['Описание', 'Сообщение'],
      mcc: 'MCC',
      account: 'Имя счёта',
      card: 'Номер карты',
      status: 'Статус',
    },
    dates: 'dmy',
    decimal: ',',
  },
  // The empty status of a salary row stands for a done operation. Sums are unsigned.
  {
    preset: 'alfa-bank',
    header: ['operationDate', 'transactionDate', 'accountName', 'accountNumber', 'cardNumber', 'merchant', 'amount', 'status', 'type'],
    columns: {
      date: 'operationDate',
      amount: 'amount',
      direction: 'type',
      currency: 'currency',
      description: ['merchant', 'comment'],
      mcc: 'mcc',
      account: 'accountNumber',
      card: 'cardNumber',
      status: 'status',
    },
    dates: 'dmy',
    decimal: '.',
  },
  // The old Alfa-Click list: the reference is the word HOLD while the operation is not posted.
  {
    preset: 'alfa-bank-old',
    header: ['Тип счёта', 'Номер счета', 'Валюта', 'Дата операции', 'Референс проводки', 'Описание операции', 'Приход', 'Расход'],
    columns: {
      date: 'Дата операции',
      moneyIn: 'Приход',
      moneyOut: 'Расход',
      currency: 'Валюта',
      description: ['Описание операции'],
      reference: 'Референс проводки',
      account: 'Номер счета',
      status: 'Референс проводки',
    },
    dates: 'dmy',
    decimal: ',',
    looseStatus: true,
  },
  // 2011–2019, with a preamble of 11 lines. The card or account number of a row begins with an apostrophe.
  {
    preset: 'vtb',
    header: [
      'Номер карты/счета/договора',
      'Дата операции',
      'Дата обработки',
      'Сумма пересчитанная в валюту счета',
      'Валюта счета',
      'Основание',
      'Статус',
    ],
    columns: {
      date: 'Дата операции',
      amount: 'Сумма пересчитанная в валюту счета',
      currency: 'Валюта счета',
      description: ['Основание'],
      card: 'Номер карты/счета/договора',
      status: 'Статус',
    },
    dates: 'dmy',
    decimal: ',',
  },
  {
    preset: 'sberbank-email',
    header: ['Тип карты', 'Номер карты', 'Дата совершения операции', 'Код авторизации', 'Тип операции', 'Описание', 'Сумма в валюте счета'],
    columns: {
      date: 'Дата совершения операции',
      amount: 'Сумма в валюте счета',
      description: ['Описание'],
      reference: 'Код авторизации',
      card: 'Номер карты',
    },
    dates: 'dmy',
    decimal: ',',
    currency: 'RUB',
  },
  {
    preset: 'raiffeisen-ru',
    header: ['Дата транзакции', 'Описание', 'Валюта операции', 'Сумма в валюте операции', 'Валюта счета', 'Сумма в валюте счета'],
    columns: { date: 'Дата транзакции', amount: 'Сумма в валюте счета', currency: 'Валюта счета', description: ['Описание'] },
    dates: 'dmy',
    decimal: '.',
  },
]
