/** One synthetic file for each bank layout: its rows, its refused rows and its accounts, exactly. */
import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../../../shared/catalogue/layouts/index.ts'
import { bytesOf, inspectBytes, inspectText, keys, lines, said, told } from './reading.ts'

const T_BANK =
  'Дата операции;Дата платежа;Номер карты;Статус;Сумма операции;Валюта операции;Сумма платежа;Валюта платежа;Кэшбэк;Категория;MCC;Описание;Бонусы (включая кэшбэк)'
const quoted = (...cells: string[]): string => cells.map((cell) => `"${cell}"`).join(';')
const quotedHeader = (header: string): string => quoted(...header.split(';'))

describe('T-Bank', () => {
  it('13 columns: windows-1251, the payment sum in the card’s currency, failed and pending rows told', () => {
    const found = inspectText(
      lines(
        quotedHeader(T_BANK),
        quoted(
          '28.06.2025 10:11:12',
          '28.06.2025',
          '*1234',
          'OK',
          '-650,00',
          'RUB',
          '-650,00',
          'RUB',
          '',
          'Связь',
          '4899',
          'Дом.ру  Интернет',
          '0,00',
        ),
        quoted('27.06.2025 09:00:00', '', '*1234', 'OK', '-10,00', 'USD', '-812,35', 'RUB', '8,00', 'Разное', '5734', 'Магазин', '8,00'),
        quoted('26.06.2025 09:00:00', '', '*1234', 'FAILED', '-99,00', 'RUB', '-99,00', 'RUB', '', 'Связь', '', 'МТС', '0,00'),
        quoted('25.06.2025 09:00:00', '', '*1234', 'В обработке', '-5,00', 'RUB', '-5,00', 'RUB', '', 'Кафе', '', 'Кофейня', '0,00'),
        quoted(
          '24.06.2025 09:00:00',
          '24.06.2025',
          '',
          'OK',
          '45000,00',
          'RUB',
          '45000,00',
          'RUB',
          '',
          'Зарплата',
          '',
          'Пополнение',
          '0,00',
        ),
      ),
      'win1251',
    )
    expect(found).toMatchObject({ kind: 'statement', format: 'csv', preset: 't-bank-13', encoding: 'windows-1251' })
    expect(told(found)).toEqual([
      '2025-06-28 -650.00 RUB Дом.ру Интернет',
      '2025-06-27 -812.35 RUB Магазин',
      '2025-06-24 45000.00 RUB Пополнение',
    ])
    expect(keys(found)).toEqual(['warning 4 problems.row.failed', 'warning 5 problems.row.held'])
    expect(said(found)[1]).toBe(
      'Операция ещё не проведена («В обработке»), она не учтена: Кофейня. Загрузите выписку позже, когда банк её проведёт.',
    )
    expect(found.statements?.[0]).toMatchObject({ currency: 'RUB', from: '2025-06-24', to: '2025-06-28' })
    expect(found.statements?.[0]?.transactions[0]).toMatchObject({ source: '*1234', mcc: '4899' })
    expect(found.statements?.[0]?.transactions[2]).not.toHaveProperty('source')
  })

  it('15 columns: the rounded sum, which some files sign and others do not, is never read', () => {
    const found = inspectText(
      lines(
        `${T_BANK};Округление на инвесткопилку;Сумма операции с округлением`,
        '28.06.2025 10:11:12;28.06.2025;*1234;OK;-643,00;RUB;-643,00;RUB;;Связь;4899;Дом.ру;0,00;7,00;650,00',
      ),
      'win1251',
    )
    expect(found.preset).toBe('t-bank-15')
    expect(told(found)).toEqual(['2025-06-28 -643.00 RUB Дом.ру'])
  })

  it('17 columns: UTF-8 with mark, several accounts, the transfer’s message in the description', () => {
    const header =
      'Имя счёта;Номер карты;Дата операции;Сумма операции;Валюта операции;Сумма в валюте счёта;Валюта счёта;Статус;Категория по-умолчанию;Ваша категория;MCC;Описание;Сообщение;Округление;Сумма операции с округлением;Бонусы (включая кэшбэк);Учёт в аналитике'
    const row = (account: string, card: string, sum: string, status: string, what: string, note = ''): string =>
      quoted(account, card, '28.08.2026 10:00:00', sum, 'RUB', sum, 'RUB', status, 'Связь', '', '4899', what, note, '0,00', sum, '0', 'Да')
    const text = lines(
      quotedHeader(header),
      row('Black', '*1234', '-650,00', 'Ок', 'Дом.ру'),
      row('Black', '*5678', '-300,00', 'Ок', 'МТС'),
      row('Накопительный', '', '-85,00', 'Ок', 'Перевод', 'договор 770123456'),
      row('Black', '*1234', '-1,00', 'Ошибка', 'Сбой'),
    )
    const found = inspectBytes(bytesOf(text, 'utf8', true))
    expect(found).toMatchObject({ preset: 't-bank-17', encoding: 'utf-8' })
    expect(found.statements?.map(({ account, transactions }) => [account, transactions.map(({ source }) => source)])).toEqual([
      ['Black', ['*1234', '*5678']],
      ['Накопительный', ['Накопительный']],
    ])
    expect(told(found)).toContain('2026-08-28 -85.00 RUB Перевод договор 770123456')
    expect(keys(found)).toEqual(['warning 5 problems.row.failed'])
  })
})

describe('Alfa-Bank', () => {
  const header =
    'operationDate,transactionDate,accountName,accountNumber,cardName,cardNumber,merchant,amount,currency,status,category,mcc,type,comment,bonusValue,bonusTitle'
  it.each([
    ['a dot', '650.00', '1200.5', '10.00'],
    ['a quoted comma', '"650,00"', '"1200,5"', '"10,00"'],
  ])('new: unsigned sums with %s take their sign from the type; an empty status is done', (_title, out, income, held) => {
    const found = inspectText(
      lines(
        header,
        `28.06.2025,,Текущий,40817810000000000001,Карта,220015******1234,Perm\\DOM.RU,${out},RUR,Выполнен,Связь,4899,Списание,,,`,
        `27.06.2025,27.06.2025,Текущий,40817810000000000001,,,Зарплата,${income},RUR,,Зарплата,,Пополнение,За июнь,,`,
        `26.06.2025,,Текущий,40817810000000000001,,,OZON,${held},RUR,В обработке,,,Списание,,,`,
        `25.06.2025,,Текущий,40817810000000000001,,,OZON,${held},RUR,Отменён,,,Списание,,,`,
      ),
    )
    expect(found.preset).toBe('alfa-bank')
    expect(told(found)).toEqual(['2025-06-28 -650.00 RUB Perm\\DOM.RU', '2025-06-27 1200.50 RUB Зарплата За июнь'])
    expect(keys(found).slice(0, 2)).toEqual(['warning 4 problems.row.held', 'warning 5 problems.row.cancelled'])
    expect(found.statements?.[0]).toMatchObject({ account: '40817810000000000001', currency: 'RUB' })
    expect(found.statements?.[0]?.transactions.map(({ source }) => source)).toEqual(['220015******1234', '40817810000000000001'])
  })

  it('old: two columns of sums, a trailing separator, HOLD in the reference', () => {
    const found = inspectText(
      lines(
        'Тип счёта;Номер счета;Валюта;Дата операции;Референс проводки;Описание операции;Приход;Расход;',
        'Текущий счёт;40817810000000000001;RUR;28.06.19;CRD_1A2B3C;DOM.RU MCC4899;0;650,00;',
        'Текущий счёт;40817810000000000001;RUR;27.06.19;B012;Внесение средств;1 200,00;0;',
        'Текущий счёт;40817810000000000001;RUR;27.06.19;HOLD;KOFE;0;180,00;',
      ),
      'win1251',
    )
    expect(found.preset).toBe('alfa-bank-old')
    expect(told(found)).toEqual(['2019-06-28 -650.00 RUB DOM.RU MCC4899', '2019-06-27 1200.00 RUB Внесение средств'])
    expect(keys(found)).toEqual(['warning 4 problems.row.held'])
    expect(found.statements?.[0]?.transactions[0]).toMatchObject({ reference: 'CRD_1A2B3C' })
  })
})

describe('VTB', () => {
  const preamble = [
    'Выписка по карте',
    '',
    'Начало периода;2019-06-01',
    'Конец периода;2019-06-30',
    '',
    "Выписка по счету/карте;'4272290012345678",
    '',
    'Валюта;Баланс на конец периода;Поступления;Списания;Заблокировано',
    'RUR;1 234,56;0,00;650,00;0,00',
    '',
    '',
  ]
  const header =
    'Номер карты/счета/договора;Дата операции;Дата обработки;Сумма операции;Валюта операции;Сумма пересчитанная в валюту счета;Валюта счета;Основание;Статус'
  it('reads the preamble, ISO days, the apostrophe and entities; what is being processed is told', () => {
    const found = inspectText(
      lines(
        ...preamble,
        header,
        "'4272290012345678;2019-06-28 10:00:00;2019-06-29;-650,00;RUR;-650,00;RUR;ООО &quot;Связь&quot;;Исполнено",
        "'4272290012345678;2019-06-30 10:00:00;;-99,00;RUR;-99,00;RUR;Кафе;В обработке",
      ),
      'win1251',
    )
    expect(found.preset).toBe('vtb')
    expect(told(found)).toEqual(['2019-06-28 -650.00 RUB ООО "Связь"'])
    expect(found.statements?.[0]).toMatchObject({
      account: '4272290012345678',
      currency: 'RUB',
      from: '2019-06-01',
      to: '2019-06-30',
      closing: 123_456,
    })
    expect(found.statements?.[0]?.transactions[0]?.source).toBe('4272290012345678')
    expect(keys(found)).toEqual(['warning 14 problems.row.held'])
  })
})

describe.each<[string, string, string[], string, string[]]>([
  [
    'sberbank-email',
    'win1251',
    [
      'Тип карты;Номер карты;Дата совершения операции;Дата обработки операции;Код авторизации;Тип операции;Город совершения операции;Страна совершения операции;Описание;Валюта операции;Сумма в валюте операции;Сумма в валюте счета;',
      'VISA;**** 1234;28.06.2025;29.06.2025;123456;Покупка;Perm;RU;DOM.RU;RUB;-650,00;-650,00;',
      'VISA;**** 1234;27.06.2025;27.06.2025;;Зачисление;;;Перевод;RUB;1 000,00;1 000,00;',
    ],
    '**** 1234',
    ['2025-06-28 -650.00 RUB DOM.RU', '2025-06-27 1000.00 RUB Перевод'],
  ],
  [
    'raiffeisen-ru',
    'win1251',
    [
      'Дата транзакции;Описание;Валюта операции;Сумма в валюте операции;Валюта счета;Сумма в валюте счета',
      '27.09.2024 00:00;DOM.RU;RUB;-650.00;RUB;-650.00',
      '26.09.2024 00:00;Перевод;RUB;1 000.50;RUB;1 000.50',
    ],
    '',
    ['2024-09-27 -650.00 RUB DOM.RU', '2024-09-26 1000.50 RUB Перевод'],
  ],
  [
    'wise',
    'utf8',
    [
      '"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance","Payer Name","Payee Name",Merchant',
      'CARD-1,28-06-2025,-6.50,EUR,Card transaction,,10.00,,,Telecom',
      'CARD-1,28-06-2025,-0.10,EUR,Wise Charges for CARD-1,,9.90,,,',
    ],
    '',
    ['2025-06-28 -6.50 EUR Card transaction', '2025-06-28 -0.10 EUR Wise Charges for CARD-1'],
  ],
  [
    'n26',
    'utf8',
    [
      '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"',
      '2025-06-28,2025-06-28,"Vodafone GmbH",DE02100100100006820101,"Direct Debit","K-Nr. 132587495",Main,-36.99,,,',
    ],
    'Main',
    ['2025-06-28 -36.99 EUR Vodafone GmbH K-Nr. 132587495'],
  ],
  [
    'ing-nl',
    'utf8',
    [
      '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","MutatieSoort","Mededelingen"',
      '"20250628","Ziggo Services","NL20INGB0001234567","NL39RABO0300065264","IC","Af","36,99","Incasso","Factuur 77"',
      '"20250627","J Jansen","NL20INGB0001234567","","GT","Bij","1.250,00","Overschrijving","huur"',
    ],
    'NL20INGB0001234567',
    ['2025-06-28 -36.99 EUR Ziggo Services Factuur 77', '2025-06-27 1250.00 EUR J Jansen huur'],
  ],
  [
    'ing-nl',
    'utf8',
    [
      '"Date";"Name / Description";"Account";"Counterparty";"Code";"Debit/credit";"Amount (EUR)";"Transaction type";"Notifications"',
      '"20250628";"Ziggo";"NL20INGB0001234567";"";"IC";"Debit";"36,99";"SEPA direct debit";"Invoice 77"',
    ],
    'NL20INGB0001234567',
    ['2025-06-28 -36.99 EUR Ziggo Invoice 77'],
  ],
  [
    'ing-de',
    'latin1',
    [
      'Umsatzanzeige;Datei erstellt am: 01.07.2025 10:00',
      '',
      'IBAN;DE02 5001 0517 0123 4567 89',
      'Zeitraum;01.06.2025 - 30.06.2025',
      '',
      'Buchung;Valuta;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung',
      '28.06.2025;28.06.2025;Vodafone GmbH;Lastschrift;Kundennummer 132;1.234,56;EUR;-36,99;EUR',
    ],
    'DE02 5001 0517 0123 4567 89',
    ['2025-06-28 -36.99 EUR Vodafone GmbH Kundennummer 132'],
  ],
  [
    'sparkasse-camt',
    'latin1',
    [
      '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Glaeubiger ID";"Mandatsreferenz";"Kundenreferenz (End-to-End)";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"Betrag";"Waehrung";"Info"',
      '"12345678";"28.06.25";"28.06.25";"FOLGELASTSCHRIFT";"Miete 06/25";"DE1";"M-1";"";"Müller Immobilien";"DE02";"-1.234,56";"EUR";"Umsatz gebucht"',
    ],
    '12345678',
    ['2025-06-28 -1234.56 EUR Müller Immobilien Miete 06/25'],
  ],
  [
    'monzo',
    'utf8',
    [
      'id,created,amount,currency,local_amount,local_currency,category,emoji,description,address,notes,receipt',
      'tx_1,2025-06-28 12:34:56 +0000,-10.50,GBP,-10.50,GBP,bills,,BT Broadband,,,',
    ],
    '',
    ['2025-06-28 -10.50 GBP BT Broadband'],
  ],
  [
    'monzo',
    'utf8',
    [
      'Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description',
      'tx_1,28/06/2025,12:34:56,Direct Debit,BT,,Bills,-10.50,GBP,-10.50,GBP,,,,BT GROUP 1234',
    ],
    '',
    ['2025-06-28 -10.50 GBP BT BT GROUP 1234'],
  ],
])('%s (%s)', (preset, encoding, rows, source, expected) => {
  const found = inspectText(lines(...rows), encoding)
  it('is recognised and read without a problem', () => {
    expect(found.preset).toBe(preset)
    expect(told(found)).toEqual(expected)
    expect(keys(found)).toEqual([])
  })
  it('names the card or account of each row', () => {
    for (const row of found.statements?.[0]?.transactions ?? []) expect(row.source ?? '').toBe(source)
  })
})

describe('Revolut', () => {
  it('keeps the fee as its own row, refuses what was reverted, is pending or moved nothing', () => {
    const found = inspectText(
      lines(
        'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance',
        'CARD_PAYMENT,Current,2025-06-28 10:00:00,2025-06-29 08:00:00,Telecom,-6.50,0.00,EUR,COMPLETED,93.50',
        'TRANSFER,Current,2025-06-27 10:00:00,2025-06-27 10:00:01,To Anna,-100.00,0.55,EUR,COMPLETED,100.00',
        'CARD_PAYMENT,Current,2025-06-26 10:00:00,,Hotel,-80.00,0.00,EUR,PENDING,',
        'CARD_PAYMENT,Current,2025-06-25 10:00:00,,Taxi,-8.00,0.00,EUR,REVERTED,',
        'CARD_PAYMENT,Current,2025-06-24 10:00:00,2025-06-24 10:00:00,Card check,0.00,0.00,EUR,COMPLETED,200.00',
      ),
    )
    expect(found.preset).toBe('revolut')
    expect(told(found)).toEqual(['2025-06-28 -6.50 EUR Telecom', '2025-06-27 -100.00 EUR To Anna', '2025-06-27 -0.55 EUR To Anna (Fee)'])
    expect(keys(found)).toEqual(['warning 4 problems.row.held', 'warning 5 problems.row.cancelled', 'warning 6 problems.row.zero'])
    expect(found.statements?.[0]).toMatchObject({ account: 'Current', from: '2025-06-27', to: '2025-06-28' })
  })
})

describe('Sparkasse', () => {
  it('refuses what is only announced', () => {
    const found = inspectText(
      lines(
        'Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;Kontonummer;BLZ;Betrag;Waehrung;Info',
        '1;22.02.18;22.02.18;LASTSCHRIFT;Rechnung;Vodafone;DE1;X;-36,99;EUR;Umsatz vorgemerkt',
      ),
    )
    expect(told(found)).toEqual([])
    expect(keys(found)).toEqual(['warning 2 problems.row.held', 'error problems.table.noneTaken'])
  })
})

describe('the catalogue', () => {
  it('names every column that it reads in the header that it asks for, or lets it be absent', () => {
    for (const { preset, header, columns } of LAYOUTS) {
      const sums = [columns.amount, columns.moneyIn, columns.moneyOut].flat().filter((name) => name !== undefined)
      expect(sums.length, preset).toBeGreaterThan(0)
      for (const name of [columns.date, ...sums].flat()) expect(header, preset).toContain(name)
    }
  })
})
