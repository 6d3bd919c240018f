/** The table of formats: what each kind of file is called, one clear problem for what cannot be read, and the contract's JSON. */
import { describe, expect, it } from 'vitest'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectedJson, inspectFile } from '../../../shared/inspect.ts'
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../shared/limits.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { money } from '../../../shared/money.ts'
import { bytesOf, CONTEXT, inspectBytes, inspectText, keys, lines, said, told } from './reading.ts'

const T_BANK = lines(
  'Дата операции;Дата платежа;Номер карты;Статус;Сумма операции;Валюта операции;Сумма платежа;Валюта платежа;Кэшбэк;Категория;MCC;Описание;Бонусы (включая кэшбэк)',
  '28.06.2025 10:11:12;28.06.2025;*1234;OK;-650,00;RUB;-650,00;RUB;;Связь;4899;Дом.ру;0,00',
  '27.06.2025 10:11:12;27.06.2025;*1234;FAILED;-1,00;RUB;-1,00;RUB;;Связь;4899;Дом.ру;0,00',
)
const ascii = (text: string): Uint8Array => bytesOf(text, 'latin1')
const joined = (...parts: (Uint8Array | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('files of no use: one error each', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'problems.file.empty'],
    ['blank', ascii(' \r\n\t\n'), 'problems.file.empty'],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'problems.file.empty'],
    ['zeros', new Uint8Array(5_000), 'problems.file.zeros'],
    ['one zero', new Uint8Array(1), 'problems.file.zeros'],
    ['junk', Uint8Array.from({ length: 3_000 }, (_, i) => (i * 7919) % 251), 'problems.file.binary'],
    ['zeros with one byte', joined(new Uint8Array(500), [65]), 'problems.file.binary'],
    ['prose', bytesOf('Здравствуйте! Как дела?\nВсё хорошо.\n'), 'problems.file.unknown'],
    ['one word', bytesOf('привет'), 'problems.file.unknown'],
  ])('%s', (_title, bytes, key) => {
    const found = inspectBytes(bytes)
    expect(found).toMatchObject({ kind: 'unknown', format: 'text' })
    expect(found).not.toHaveProperty('statements')
    expect(keys(found)).toEqual([`error ${key}`])
  })

  it('50 MB of zeros are answered without being decoded', () => {
    const found = inspectBytes(new Uint8Array(50_000_000))
    expect(keys(found)).toEqual(['error problems.file.zeros'])
    expect(found).not.toHaveProperty('encoding')
  })

  it('a file above the limit names the limit', () => {
    const found = inspectBytes(new Uint8Array(MAX_FILE_BYTES + 1))
    expect(keys(found)).toEqual(['error problems.file.tooLarge'])
    expect(said(found)[0]).toContain(`до ${MAX_FILE_MEGABYTES} МБ`)
  })

  it('the first line of an unknown text is quoted', () => {
    expect(said(inspectText('Привет, мир\nвторая'))[0]).toContain('«Привет, мир»')
  })
})

describe('kinds that are recognised but not read yet', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['a PDF', ascii('%PDF-1.7\n...'), 'pdf', 'statementPdf.broken'],
    ['a PDF after some bytes', ascii('\n\n%PDF-1.4'), 'pdf', 'statementPdf.broken'],
    ['a PNG', joined(ascii('\x89PNG\r\n\x1a\n'), new Uint8Array(20)), 'text', 'codes.picture.broken'],
    ['a JPEG', joined([0xff, 0xd8, 0xff, 0xe0], new Uint8Array(20)), 'text', 'codes.picture.broken'],
    ['a WEBP', joined(ascii('RIFF....WEBP')), 'text', 'codes.picture.broken'],
    ['a Belarusian client bank', ascii('***** ^Type=400^ ^Acc=BY86^ - x\n[IN_PARAM]\n'), 'text', 'problems.known.belarus'],
    ['HTML', ascii('<!DOCTYPE html><html><body>Date,Amount</body></html>'), 'text', 'problems.known.html'],
    ['other XML', ascii('<?xml version="1.0"?><root/>'), 'text', 'problems.known.xml'],
    ['a calendar', ascii('BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n'), 'text', 'problems.known.ics'],
    ['an e-mail', ascii('From: a@example.org\nMIME-Version: 1.0\nSubject: x\n\nbody'), 'eml', 'mail.broken'],
    ['a slip', bytesOf('Справка по операции\nДата: 28.06.2025\nСумма: 650,00 ₽\n'), 'text', 'problems.known.slip'],
    [
      'a printed statement',
      bytesOf('Выписка по счёту дебетовой карты\n\n11.06.2025\t11:11\tПокупка\t1 770,00\t11 111,11\n'),
      'text',
      'statementPdf.unknownBank',
    ],
  ])('%s', (_title, bytes, format, key) => {
    const found = inspectBytes(bytes, 'файл')
    expect(found).toMatchObject({ kind: 'unknown', format })
    expect(keys(found)).toEqual([`error ${key}`])
  })

  it('a PDF named .csv is told as such, in one problem', () => {
    const found = inspectBytes(ascii('%PDF-1.7\n'), 'выписка.csv')
    expect(keys(found)).toEqual(['error problems.file.misnamed'])
    expect(said(found)[0]).toMatch(/^Имя файла кончается на «\.csv», но внутри другое\. PDF повреждён/)
  })
})

describe('the order of the table', () => {
  it('looks at the bytes and never at the name', () => {
    for (const name of ['x.csv', 'x.pdf', 'x.ofx', 'x'])
      expect(inspectBytes(bytesOf(T_BANK, 'win1251'), name).preset, name).toBe('t-bank-13')
  })

  it('a payment code is no table, though it has separators', () => {
    const code =
      'ST00012|Name=ООО Три кита|PersonalAcc=40702810138250123017|BankName=Банк|BIC=044525225|CorrespAcc=30101810400000000225|Sum=65000|PersAcc=770123456'
    expect(inspectText(code)).toMatchObject({ kind: 'invoice', format: 'qr-gost' })
  })

  it('a text message with commas is no table', () => {
    const found = inspectText(
      'Дом.ру: с 1 июля 2025 стоимость тарифа составит 735 рублей в месяц, договор 770123456, спасибо, что вы с нами',
    )
    expect(found).toMatchObject({ kind: 'notice', format: 'text' })
  })

  it('tells progress while it reads, and can be stopped', () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => `28.06.2025;-${i},00;Магазин ${i}`)
    const bytes = bytesOf(lines('Дата;Сумма;Описание', ...rows))
    const steps: number[] = []
    const reading = inspectFile({ name: 'a.csv', bytes, sha256: '00' }, CONTEXT)
    for (let step = reading.next(); !step.done; step = reading.next()) steps.push(step.value)
    expect(steps.length).toBeGreaterThan(4)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps.every((step) => step >= 0 && step <= 1)).toBe(true)
    expect(inspectFile({ name: 'a.csv', bytes, sha256: '00' }, CONTEXT).return(undefined as never).done).toBe(true)
  })

  it('damaged letters are told and the rest is read', () => {
    const text = lines('Дата;Сумма;Описание', '28.06.2025;-650,00;Дом.ру, услуги связи')
    const bytes = bytesOf(text)
    const found = inspectBytes(joined(bytes.subarray(0, bytes.length - 2), [0xd0], bytes.subarray(bytes.length - 2)))
    expect(keys(found)).toEqual(['warning problems.file.brokenLetters'])
    expect(told(found)).toHaveLength(1)
  })
})

describe('inspectedJson', () => {
  it('prints a statement word for word as the contract has it', () => {
    const found = inspectText(T_BANK, 'win1251', 'июнь.csv')
    expect(inspectedJson(found, speaker('en', 'RUB', CONTEXT.asOf))).toEqual({
      file: 'июнь.csv',
      sha256: '00',
      kind: 'statement',
      format: 'csv',
      preset: 't-bank-13',
      encoding: 'windows-1251',
      statements: [
        {
          currency: 'RUB',
          from: '2025-06-28',
          to: '2025-06-28',
          transactions: [
            {
              id: found.statements?.[0]?.transactions[0]?.id,
              on: '2025-06-28',
              amount: '-650.00',
              currency: 'RUB',
              description: 'Дом.ру',
              mcc: '4899',
              source: '*1234',
            },
          ],
        },
      ],
      problems: [{ level: 'warning', at: 'line 3', message: 'The operation failed (“FAILED”) and was not taken: Дом.ру.' }],
    })
  })

  it('prints balances, invoices and notices with sums as text', () => {
    const found: Inspected = {
      file: 'a',
      sha256: '00',
      kind: 'invoice',
      format: 'text',
      statements: [{ opening: money(100), closing: money(-5), transactions: [] }],
      invoice: {
        provider: 'Дом.ру',
        period: yearMonth('2025-07'),
        charged: money(73_500),
        total: money(0),
        lines: [{ title: 'Интернет', amount: money(73_500) }],
      },
      notice: { effectiveOn: civilDate('2025-07-01'), amount: money(73_500), channel: 'sms' },
      problems: [],
    }
    expect(inspectedJson(found, speaker('ru', 'RUB', CONTEXT.asOf))).toEqual({
      file: 'a',
      sha256: '00',
      kind: 'invoice',
      format: 'text',
      statements: [{ opening: '1.00', closing: '-0.05', transactions: [] }],
      invoice: {
        provider: 'Дом.ру',
        period: '2025-07',
        charged: '735.00',
        total: '0.00',
        lines: [{ title: 'Интернет', amount: '735.00' }],
      },
      notice: { effectiveOn: '2025-07-01', amount: '735.00', channel: 'sms' },
      problems: [],
    })
  })
})
