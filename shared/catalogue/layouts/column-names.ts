/**
 * What tables call their columns, in Russian, English, German, Dutch, French, Spanish and Italian: for tables of banks that are
 * not among the layouts. Within a list the better column comes first (the day of the operation before the day of booking).
 */
import { wordList } from '../../text/word-list.ts'

export type ColumnRole =
  | 'date'
  | 'amount'
  | 'moneyIn'
  | 'moneyOut'
  | 'direction'
  | 'currency'
  | 'description'
  | 'counterparty'
  | 'counterpartyAccount'
  | 'payeeAccount'
  | 'reference'
  | 'bankId'
  | 'mcc'
  | 'account'
  | 'card'
  | 'status'
  | 'balance'

export const COLUMN_NAMES: Record<ColumnRole, readonly string[]> = {
  date: wordList(`
    дата операции, дата совершения операции, дата транзакции, дата и время операции, дата и время, дата, дата платежа,
    transaction date, operation date, date of operation, date, started date, created, created at, datetime, date time, journaldate,
    belegdatum, datum, datum verrichting, transactiedatum, date de l'operation, date operation, fecha operacion, fecha, data operazione,
    data,
    дата проводки, дата обработки, дата проведения, booking date, posting date, posted date, date processed, completed date, posted,
    buchungstag, buchungsdatum, buchung, boekdatum, boekingsdatum, date comptable, fecha contable, data contabile, tranzakcio datuma,
    value date, valutadatum, wertstellung, wertstellungsdatum, rentedatum, date de valeur, date valeur, fecha valor, data valuta,
    日期
  `),
  amount: wordList(`
    сумма в валюте счета, сумма платежа, сумма операции, сумма, сумма в рублях, сумма руб, сумма транзакции,
    amount in account currency, amount, transaction amount, billing amount, net amount, netamount, value, sum,
    buchungsbetrag, betrag, umsatz, bedrag in, bedrag, montant, importe, importo, tranzakcio osszege, kwota,
    金额
  `),
  moneyIn: wordList(`
    приход, поступление, поступления, зачисление, зачислено, кредит, сумма по кредиту, пополнение, доход,
    credit, credit amount, deposit, deposits, paid in, money in, haben, gutschrift, bij, credit, crediti, accrediti, avere, entrate,
    abono, abonos, haber
  `),
  moneyOut: wordList(`
    расход, списание, списания, списано, дебет, сумма по дебету,
    debit, debit amount, withdrawal, withdrawals, paid out, money out, soll, lastschrift, belastung, debet, af, addebiti, dare, uscite,
    cargo, cargos, debe
  `),
  direction: wordList(`
    тип операции, тип, вид операции, приход расход, дебет кредит, д к, af bij, debit credit, credit debit, dc, d c, d k, cr dr, dr cr,
    transaction type, type, direction, soll haben, s h, debet credit, sens, bevetel kiadas,
    交易类型
  `),
  currency: wordList(`
    валюта счета, валюта платежа, валюта, валюта операции, account currency, currency, transaction currency, buchungswahrung, wahrung,
    waehrung, munt, muntsoort, devise, monnaie, monn, divisa, moneda, devizanem, mena uctu, mena,
    账户币种
  `),
  description: wordList(`
    описание операции, описание, назначение платежа, назначение, основание, содержание операции, наименование операции, операция,
    комментарий,
    description, transaction description, details, memo, narrative, purpose, reason, desc, message, verwendungszweck, vwz1,
    transaktionsbeschreibung, buchungstext, omschrijving, omschrijving 1, mededelingen, toelichting, libelle, description 1,
    communication,
    concepto, descripcion, descrizione, causale, operazione, kozlemeny, reszletek, zprava, message for payee,
    备注
  `),
  counterparty: wordList(`
    контрагент, наименование контрагента, получатель, получатель отправитель, магазин, торговая точка, место операции,
    merchant, merchant name, merchantname, partner name, payee, counterparty, counterparty name, counteraccount name, name, beneficiary,
    auftraggeber empfanger, beguenstigter zahlungspflichtiger, empfanger, naam tegenpartij, naam omschrijving, naam, handelaar,
    beneficiaire, beneficiario, partner neve, nazev protiuctu,
    商家
  `),
  /** The bank account of the other side, whichever way the money went. */
  counterpartyAccount: wordList(`
    счет контрагента, номер счета контрагента, р с контрагента, расчетный счет контрагента, счет корреспондента,
    counterparty account, counterparty account number, counterparty iban, counteraccount, counter account, partner iban,
    other account, other account number, account of counterparty, contra account, opposing account, opposing iban,
    kontonummer iban, iban zahlungsbeteiligter, iban zahlungsempfanger, iban auftraggeber empfanger, gegenkonto, iban gegenkonto,
    tegenrekening, tegenrekening iban, rekening tegenpartij, iban tegenpartij, tegenpartij rekening, tegenrekening iban bban,
    compte contrepartie, numero compte contrepartie, iban contrepartie, cuenta contraparte, iban controparte,
    cislo protiuctu, protiucet, nr rachunku kontrahenta, rachunek kontrahenta, partner szamlaszam
  `),
  /** The account that was paid into: the other side's only where money went out. */
  payeeAccount: wordList(`
    счет получателя, номер счета получателя, р с получателя, расчетный счет получателя, счет получателя платежа,
    beneficiary account, beneficiary account number, beneficiary iban, payee account, payee account number, payee iban,
    recipient account, recipient account number, recipient iban, account of payee,
    konto nr iban empfanger, iban empfanger, konto empfanger, empfangerkonto, kontonummer empfanger, iban des empfangers,
    iban begunstigde, rekening begunstigde, iban beneficiaire, compte beneficiaire, iban beneficiario, cuenta beneficiario
  `),
  reference: wordList(`
    референс, референс проводки, номер документа, код авторизации, reference, payment reference, reference id,
    transaction reference number,
    transactiereferentie, check number, checknumber, num, numero de transaction, n de transaction, kundenreferenz, buchungsreferenz,
    sepa reference
  `),
  bankId: ['id операции', 'идентификатор операции', 'id', 'transaction id', 'transactionid', 'id transakce', 'referencia'],
  mcc: ['mcc', 'мсс', 'mcc код', 'код mcc'],
  account: wordList(`
    номер счета, счет, имя счета, название счета, account, account number, account name, accountname, iban, iban bban, rekening,
    rekeningnummer,
    auftragskonto, auftraggeberkonto, iban auftraggeberkonto, kontonummer, compte, cuenta, conto, produit, szamlaszam, cislo uctu
  `),
  card: wordList(
    'номер карты, карта, card, card number, card no, cardid, card used for transaction, kartennummer, kaart, kredietkaart, kartyaszam',
  ),
  status: ['статус', 'статус операции', 'состояние', 'status', 'state', 'statetype', 'info'],
  balance: wordList(`
    остаток, баланс, остаток на счете, остаток после операции, balance, running balance, runningbalance, available balance, saldo,
    saldo na trn, saldo na mutatie, kontostand, solde, egyenleg
  `),
}

/** Single words that make a column a date or a sum when its whole name is not known. */
export const COLUMN_WORDS = {
  date: ['дата', 'date', 'datum', 'fecha', 'data', 'buchungstag'],
  amount: ['сумма', 'amount', 'betrag', 'bedrag', 'montant', 'importe', 'importo', 'castka'],
  /** Sums of something else. */
  notAmount: wordList(`
    остаток, баланс, balance, saldo, комиссия, fee, кешбек, бонусы, округление, округлением, original, originalbetrag, foreign, local,
    tax, refunded, fremdwahrung, puvodni
  `),
} as const
