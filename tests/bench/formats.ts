/** Makes a file of each format with as many operations as wanted, and says how a program that only splits it would. */
import { strToU8 } from 'fflate'
import type { InputFile } from '../../shared/model/inspected.ts'
import { pagesOf } from '../support/pdf.ts'
import { sberDebit2408 } from '../support/pdf-sber.ts'
import { serialOf, type TestCell, xlsxBytes } from '../support/xlsx.ts'
import { camtText } from '../unit/statements/camt-file.ts'
import { type Operation, operations, tBankTable } from './tables.ts'

const OWN = '40817810000000000011'
const plain = (day: string): string => day.replaceAll('-', '')
const dotted = (day: string): string => day.split('-').reverse().join('.')
const unsigned = (amount: string): string => amount.replace('-', '')
const each = (count: number, line: (one: Operation, at: number) => string): string => Array.from(operations(count), line).join('')

const ofxText = (count: number): string =>
  `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>RUB\n<BANKACCTFROM><BANKID>044525974<ACCTID>${OWN}<ACCTTYPE>CHECKING</BANKACCTFROM>\n<BANKTRANLIST>\n${each(
    count,
    ({ day, amount, payee }, at) =>
      `<STMTTRN>\n<TRNTYPE>OTHER\n<DTPOSTED>${plain(day)}120000\n<TRNAMT>${amount}\n<FITID>${plain(day)}${at}\n<NAME>${payee}\n</STMTTRN>\n`,
  )}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n`

const qifText = (count: number): string =>
  `!Type:Bank\n${each(count, ({ day, amount, payee, kind }) => `D${dotted(day)}\nT${amount}\nP${payee}\nMпокупка по карте\nL${kind}\n^\n`)}`

const swiftText = (count: number): string =>
  `:20:BENCH\n:25:10000000/0000012345\n:28C:1/1\n:60F:C160101EUR0,00\n${each(count, ({ day, amount, payee }, at) => {
    const short = plain(day).slice(2)
    const side = amount.startsWith('-') ? 'D' : 'C'
    return `:61:${short}${short.slice(2)}${side}R${unsigned(amount).replace('.', ',')}N005NONREF//B${at}\n:86:105?00LASTSCHRIFT?20EREF+E-${at}?22SVWZ+Einkauf?32${payee}\n`
  })}`

const oneCText = (count: number): string =>
  `1CClientBankExchange\nРасчСчет=${OWN}\nСекцияРасчСчет\nРасчСчет=${OWN}\nКонецРасчСчет\n${each(
    count,
    ({ day, amount, payee }, at) =>
      `СекцияДокумент=Платежное поручение\nНомер=${at}\nДата=${dotted(day)}\nСумма=${unsigned(amount)}\nПлательщикСчет=${OWN}\nДатаСписано=${dotted(day)}\nПлательщик1=Иванова\nПолучательСчет=40702810000000000333\nПолучатель1=${payee}\nНазначениеПлатежа=Покупка\nКонецДокумента\n`,
  )}КонецФайла\n`

const camtMessage = (count: number): string =>
  camtText({
    version: '053.001.08',
    entries: Array.from(operations(count), ({ day, amount, payee }, at) => ({
      amount: unsigned(amount),
      day,
      ref: `REF-${at}`,
      payments: [{ creditor: payee, purpose: `Rechnung ${at}`, refs: `<EndToEndId>E2E-${at}</EndToEndId>` }],
    })),
  })

const HEADER = ['Дата операции', 'Номер карты', 'Статус', 'Сумма операции', 'Валюта операции', 'Сумма платежа', 'Валюта платежа']
const MORE_HEADER = ['Кешбэк', 'Категория', 'MCC', 'Описание']

function workbook(count: number): Uint8Array {
  const rows = Array.from(operations(count), ({ day, time, amount, payee, kind, mcc, card }): TestCell[] => {
    const sum = Number(amount)
    return [{ serial: serialOf(day, time) }, card, 'OK', sum, 'RUB', sum, 'RUB', null, kind, Number(mcc), payee]
  })
  return xlsxBytes({ sheets: [{ name: 'Отчет', rows: [[...HEADER, ...MORE_HEADER], ...rows] }] })
}

/** A PDF of 500 pages, the most that is read, holds so many rows. */
export const MOST_PRINTED = 7_300

function printed(count: number): InputFile {
  const rows = Array.from(operations(count), ({ day, time, amount, payee }, at) => ({
    day: dotted(day),
    time: time.slice(0, 5),
    minor: Number(amount.replace('.', '')),
    what: payee,
    code: String(100_000 + at),
  }))
  const pages = pagesOf(sberDebit2408(rows))
  return { name: 'x.pdf', bytes: strToU8('%PDF-1.7\n'), sha256: '00', pdf: { state: 'read', pages } }
}

export interface Format {
  make(count: number): InputFile
  /** Decodes and splits the same bytes, and does nothing with the parts. */
  floor?(bytes: Uint8Array): unknown
}

const file = (bytes: Uint8Array): InputFile => ({ name: 'x', bytes, sha256: '00' })
const lines = (bytes: Uint8Array): unknown => new TextDecoder().decode(bytes).split('\n')
const cells =
  (separator: string) =>
  (bytes: Uint8Array): unknown =>
    new TextDecoder('windows-1251')
      .decode(bytes)
      .split('\r\n')
      .map((line) => line.split(separator))

export const FORMATS: Record<string, Format> = {
  csv: { make: (count) => file(tBankTable(count)), floor: cells(';') },
  'csv, quoted': { make: (count) => file(tBankTable(count, true)), floor: cells('";"') },
  ofx: { make: (count) => file(strToU8(ofxText(count))), floor: lines },
  qif: { make: (count) => file(strToU8(qifText(count))), floor: lines },
  mt940: { make: (count) => file(strToU8(swiftText(count))), floor: lines },
  '1c': { make: (count) => file(strToU8(oneCText(count))), floor: lines },
  camt: { make: (count) => file(strToU8(camtMessage(count))), floor: (bytes) => new TextDecoder().decode(bytes).split('<Ntry>') },
  xlsx: { make: (count) => file(workbook(count)) },
  'pdf, its text': { make: printed },
}
