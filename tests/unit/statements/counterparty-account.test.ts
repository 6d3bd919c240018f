/** The bank account of the other side, where a statement names it: kept beside the row, no part of its id, not in the contract's JSON. */
import { describe, expect, it } from 'vitest'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectedJson } from '../../../shared/inspect.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { inspectCamt } from './camt-file.ts'
import { CONTEXT, inspectText, lines } from './reading.ts'

const rowsOf = (found: Inspected) => (found.statements ?? []).flatMap(({ transactions }) => transactions)
const accountsOf = (found: Inspected) => rowsOf(found).map(({ counterpartyAccount }) => counterpartyAccount)

const OWN = '40817810000000000011'
const THEIRS = '40702810000000000333'
const onec = (...rows: string[]): Inspected =>
  inspectText(
    lines(
      ...[
        '1CClientBankExchange',
        'ВерсияФормата=1.03',
        'Кодировка=Windows',
        'ДатаНачала=01.06.2025',
        'ДатаКонца=30.06.2025',
        `РасчСчет=${OWN}`,
      ],
      ...['СекцияРасчСчет', `РасчСчет=${OWN}`, 'КонецРасчСчет'],
      ...[
        'СекцияДокумент=Платежное поручение',
        'Номер=7',
        'Дата=02.06.2025',
        'Сумма=5.00',
        'НазначениеПлатежа=X',
        ...rows,
        'КонецДокумента',
        'КонецФайла',
      ],
    ),
    'win1251',
    'kl_to_1c.txt',
  )
const mt940 = (text: string): Inspected =>
  inspectText(
    lines(':20:X1', ':25:NL00TEST0000000001', ':28C:1/1', ':60F:C250601EUR1000,00', ':61:2506030603D5,00NTRF', `:86:${text}`),
    'utf8',
    'a.sta',
  )

const csv = (name: string, cells: string): Inspected =>
  inspectText(lines(`Дата операции;Номер счета;Описание;Сумма;${name}`, `03.06.2025;${OWN};Оплата;${cells}`), 'utf8', 'bank.csv')
const sparkasse = inspectText(
  lines(
    'Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;Betrag;Waehrung;Info',
    'DE89370400440532013000;03.06.25;03.06.25;LASTSCHRIFT;Abschlag;Stadtwerke;DE02120300000000202051;-80,99;EUR;Umsatz gebucht',
  ),
  'utf8',
  'sparkasse.csv',
)
const ing = inspectText(
  lines(
    'Datum,Naam / Omschrijving,Rekening,Tegenrekening,Code,Af Bij,Bedrag (EUR),Mededelingen',
    '20250603,Gemeente,NL00TEST0000000001,NL91ABNA0417164300,IC,Af,"80,99",Afval',
  ),
  'utf8',
  'ing.csv',
)

describe('the account of the other side', () => {
  it.each<[string, Inspected, string | undefined]>([
    ['1C, money out', onec(`ПлательщикСчет=${OWN}`, `ПолучательСчет=${THEIRS}`), THEIRS],
    ['1C, money in', onec(`ПлательщикСчет=${THEIRS}`, `ПолучательСчет=${OWN}`), THEIRS],
    ['1C, with blanks', onec(`ПлательщикСчет=${OWN}`, `ПолучательСчет=${THEIRS.replace(/(.{5})/g, '$1 ')}`), THEIRS],
    ['1C, not named', onec(`ПлательщикСчет=${OWN}`), undefined],
    ['MT940, part 31', mt940('105?20SVWZ+Strom?30TESTDEFF?31DE02120300000000202051?32Stadtwerke'), 'DE02120300000000202051'],
    [
      'MT940, Polish part 38',
      mt940('020~00PRZELEW~20Czynsz~32SPOLDZIELNIA~38PL61109010140000071219812874'),
      'PL61109010140000071219812874',
    ],
    [
      'MT940, words between slashes',
      mt940('/TRTP/SEPA/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/Gemeente/REMI/Afval'),
      'NL91ABNA0417164300',
    ],
    ['MT940, ING', mt940('/CNTP/NL91ABNA0417164300/ABNANL2A/Gemeente/Utrecht/REMI/USTD//Afval/'), 'NL91ABNA0417164300'],
    ['MT940, SEPA mark', mt940('EREF+X SVWZ+Strom IBAN+DE02120300000000202051'), 'DE02120300000000202051'],
    ['MT940, free words', mt940('Strom Juni'), undefined],
    ['a table’s «Счёт получателя», money out', csv('Счёт получателя', `-735,00;${THEIRS}`), THEIRS],
    ['money in: the account paid into is the own one', csv('Счёт получателя', `735,00;${THEIRS}`), undefined],
    ['with blanks and an apostrophe', csv('Номер счёта контрагента', `-735,00;'${THEIRS.replace(/(.{5})/g, '$1 ')}`), THEIRS],
    ['money in, the other side', csv('Счет контрагента', `735,00;${THEIRS}`), THEIRS],
    ['the own account named again', csv('Счет контрагента', `-735,00;${OWN}`), undefined],
    ['words in place of a number', csv('Счет контрагента', '-735,00;Основной'), undefined],
    ['the own account’s column alone', csv('IBAN', '-735,00;DE02120300000000202051'), undefined],
    ['English', csv('Counterparty account', '-735,00;GB33 BUKB 2020 1555 5555 55'), 'GB33BUKB20201555555555'],
    ['German', csv('IBAN Empfänger', '-735,00;DE02120300000000202051'), 'DE02120300000000202051'],
    ['German, with its number', csv('Konto-Nr./IBAN Empfänger', '-735,00;DE02120300000000202051'), 'DE02120300000000202051'],
    ['Dutch', csv('Tegenrekening IBAN/BBAN', '-735,00;NL91ABNA0417164300'), 'NL91ABNA0417164300'],
    ['Sparkasse', sparkasse, 'DE02120300000000202051'],
    ['ING', ing, 'NL91ABNA0417164300'],
  ])('%s', (_, found, expected) => {
    expect(accountsOf(found)).toEqual([expected])
  })

  const creditor =
    '<RltdPties><CdtrAcct><Id><IBAN>DE02 1203 0000 0000 2020 51</IBAN></Id></CdtrAcct><DbtrAcct><Id><Othr><Id>77-1</Id></Othr></Id></DbtrAcct></RltdPties>'
  it.each([
    ['money out', true, 'DE02120300000000202051'],
    ['money in', false, '77-1'],
  ])('CAMT, %s', (_, debit, expected) => {
    expect(accountsOf(inspectCamt({ entries: [{ debit, payments: [{ more: creditor }] }] }))).toEqual([expected])
  })

  it('takes no part in the id, nor in the contract’s JSON', () => {
    const other = `${THEIRS.slice(0, -1)}4`
    const files = [THEIRS, other].map((account) => onec(`ПлательщикСчет=${OWN}`, `ПолучательСчет=${account}`))
    expect(new Set(files.flatMap((file) => rowsOf(file).map(({ id }) => id))).size).toBe(1)
    expect(JSON.stringify(files.map((file) => inspectedJson(file, speaker('en', 'RUB', CONTEXT.asOf)).statements))).not.toContain(
      'counterpartyAccount',
    )
  })
})
