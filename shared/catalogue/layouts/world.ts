/** Tables of banks outside Russia. */
import type { Layout } from './layout.ts'

const ingNetherlands = { preset: 'ing-nl', dates: 'dmy', decimal: ',' } as const
const n26 = { preset: 'n26', dates: 'dmy', decimal: '.', currency: 'EUR' } as const

export const WORLD_LAYOUTS: readonly Layout[] = [
  // Rows are not in the order of days; the fee is not part of the sum.
  {
    preset: 'revolut',
    header: ['Type', 'Product', 'Started Date', 'Completed Date', 'Description', 'Amount', 'Fee', 'Currency', 'State'],
    columns: {
      date: 'Started Date',
      amount: 'Amount',
      currency: 'Currency',
      description: ['Description'],
      account: 'Product',
      status: 'State',
      fee: 'Fee',
    },
    decimal: '.',
  },
  // The same id stands on a payment and on the row of its fee.
  {
    preset: 'wise',
    header: ['TransferWise ID', 'Date', 'Amount', 'Currency', 'Description'],
    columns: {
      date: 'Date',
      amount: 'Amount',
      currency: 'Currency',
      description: ['Description'],
      counterparty: ['Merchant', 'Payee Name', 'Payer Name'],
      reference: 'Payment Reference',
      bankId: 'TransferWise ID',
      card: 'Card Last Four Digits',
    },
    dates: 'dmy',
    decimal: '.',
  },
  {
    ...n26,
    header: ['Booking Date', 'Value Date', 'Partner Name', 'Partner Iban', 'Type', 'Payment Reference', 'Amount (EUR)'],
    columns: {
      date: 'Booking Date',
      amount: 'Amount (EUR)',
      description: ['Partner Name', 'Payment Reference'],
      counterparty: 'Partner Name',
      counterpartyAccount: 'Partner Iban',
      account: 'Account Name',
    },
  },
  {
    ...n26,
    header: ['Date', 'Payee', 'Account number', 'Transaction type', 'Payment reference', 'Amount (EUR)'],
    columns: {
      date: 'Date',
      amount: 'Amount (EUR)',
      description: ['Payee', 'Payment reference'],
      counterparty: 'Payee',
      counterpartyAccount: 'Account number',
    },
  },
  {
    ...n26,
    header: ['Datum', 'Empfänger', 'Kontonummer', 'Transaktionstyp', 'Verwendungszweck', 'Betrag (EUR)'],
    columns: {
      date: 'Datum',
      amount: 'Betrag (EUR)',
      description: ['Empfänger', 'Verwendungszweck'],
      counterparty: 'Empfänger',
      counterpartyAccount: 'Kontonummer',
    },
  },
  {
    ...ingNetherlands,
    header: ['Datum', 'Naam / Omschrijving', 'Rekening', 'Tegenrekening', 'Code', 'Af Bij', 'Bedrag (EUR)', 'Mededelingen'],
    columns: {
      date: 'Datum',
      amount: 'Bedrag (EUR)',
      direction: 'Af Bij',
      description: ['Naam / Omschrijving', 'Mededelingen'],
      counterparty: 'Naam / Omschrijving',
      counterpartyAccount: 'Tegenrekening',
      account: 'Rekening',
    },
    currency: 'EUR',
  },
  {
    ...ingNetherlands,
    header: ['Date', 'Name / Description', 'Account', 'Counterparty', 'Code', 'Debit/credit', 'Amount (EUR)', 'Notifications'],
    columns: {
      date: 'Date',
      amount: 'Amount (EUR)',
      direction: 'Debit/credit',
      description: ['Name / Description', 'Notifications'],
      counterparty: 'Name / Description',
      counterpartyAccount: 'Counterparty',
      account: 'Account',
    },
    currency: 'EUR',
  },
  // Preamble of a dozen lines with IBAN and period; with and without the column Saldo.
  {
    preset: 'ing-de',
    header: ['Buchung', 'Auftraggeber/Empfänger', 'Buchungstext', 'Verwendungszweck', 'Betrag', 'Währung'],
    columns: {
      date: 'Buchung',
      amount: 'Betrag',
      currency: 'Währung',
      description: ['Auftraggeber/Empfänger', 'Verwendungszweck'],
      counterparty: 'Auftraggeber/Empfänger',
    },
    dates: 'dmy',
    decimal: ',',
  },
  // CAMT-CSV and the older form with Kontonummer and BLZ; «Umsatz vorgemerkt» is only announced.
  {
    preset: 'sparkasse-camt',
    header: ['Auftragskonto', 'Buchungstag', 'Valutadatum', 'Buchungstext', 'Verwendungszweck', 'Betrag', 'Waehrung'],
    columns: {
      date: 'Buchungstag',
      amount: 'Betrag',
      currency: 'Waehrung',
      description: ['Beguenstigter/Zahlungspflichtiger', 'Name Zahlungsbeteiligter', 'Verwendungszweck'],
      counterparty: ['Beguenstigter/Zahlungspflichtiger', 'Name Zahlungsbeteiligter'],
      counterpartyAccount: ['Kontonummer/IBAN', 'IBAN Zahlungsbeteiligter', 'Kontonummer'],
      reference: ['Mandatsreferenz', 'Kundenreferenz (End-to-End)'],
      account: 'Auftragskonto',
      status: 'Info',
    },
    dates: 'dmy',
    decimal: ',',
    looseStatus: true,
  },
  {
    preset: 'monzo',
    header: ['id', 'created', 'amount', 'currency', 'local_amount', 'local_currency', 'description'],
    columns: { date: 'created', amount: 'amount', currency: 'currency', description: ['description', 'notes'], bankId: 'id' },
    decimal: '.',
  },
  {
    preset: 'monzo',
    header: ['Transaction ID', 'Date', 'Time', 'Type', 'Name', 'Amount', 'Currency', 'Local amount', 'Local currency'],
    columns: {
      date: 'Date',
      amount: 'Amount',
      currency: 'Currency',
      description: ['Name', 'Description', 'Notes and #tags'],
      counterparty: 'Name',
      bankId: 'Transaction ID',
    },
    dates: 'dmy',
    decimal: '.',
  },
]
