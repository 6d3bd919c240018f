/** Laws of the document readers: they never throw, and what was written is what is read. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type CivilDate, civilDateOf } from '../../../shared/dates.ts'
import { parsePaymentCode, paymentCodeReader } from '../../../shared/documents/payment-code.ts'
import { flatten } from '../../../shared/documents/text/flat.ts'
import { readDocumentText, textReader } from '../../../shared/documents/text.ts'
import { formatMoney, money } from '../../../shared/money.ts'
import { finish } from '../../../shared/reader.ts'
import { AS_OF, invoiceOf, noticeOf } from './speak.ts'

const CONTEXT = { asOf: AS_OF, currency: 'RUB' }

/** Text rich in what the patterns look for. */
const WORDS = [
  ...['с', 'до', 'на', 'за', 'к оплате', 'начислено', 'долг', 'аванс', 'пени', 'итого', 'л/с', 'ИНН', 'тариф', 'составит', 'увеличится'],
  ...['735', '1 234,56', '−85', '₽', 'руб.', '13 %', '01.07.2025', '1 июля', 'июнь 2025', '06.2025', '31.02.2025', '7725088527', '77 004'],
  ...[
    '\n',
    '\r\n',
    '\t',
    '(',
    ')',
    ':',
    '—',
    '.',
    '«',
    '»',
    '|',
    '\u00a0',
    'Дом.ру',
    'From:',
    'Date:',
    'ST00012|',
    'Sum=',
    'автоплатёж',
    'отключён',
  ],
]
const billish = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '))

describe('whatever comes', () => {
  it('reading a text never throws and always says something of what it could not use', () => {
    fc.assert(
      fc.property(fc.oneof(billish, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const document = readDocumentText(text, CONTEXT)
        if (document.kind === 'unknown') expect(document.problems.length).toBeGreaterThan(0)
        else expect(document.problems.filter(({ level }) => level === 'error')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('reading any bytes as a code never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (tail, signed) => {
        const bytes = signed ? new Uint8Array([...new TextEncoder().encode('ST00011'), ...tail]) : tail
        expect(['payment', 'transfer', 'broken', 'none', 'link', 'till-receipt']).toContain(parsePaymentCode(bytes).kind)
      }),
      { numRuns: 500 },
    )
  })

  it('what a reader accepts it can read', () => {
    fc.assert(
      fc.property(billish, (text) => {
        const source = { name: 'a', bytes: new TextEncoder().encode(text), text, encoding: 'utf-8' }
        for (const reader of [textReader, paymentCodeReader])
          if (reader.accepts(source)) expect(finish(reader.read(source, CONTEXT)).format).toBe(reader.format)
      }),
    )
  })

  it('making a text even keeps its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(flatten(text)).toHaveLength(text.length)
      }),
    )
  })
})

const kopecks = fc.integer({ min: 50_00, max: 9_999_99 })
const day = fc
  .record({ year: fc.integer({ min: 2020, max: 2035 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 31 }) })
  .map(({ year, month, date }) => civilDateOf(year, month, date))
  .filter((found): found is CivilDate => found !== undefined)

const GENITIVE = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const NOMINATIVE = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const inWords = (on: CivilDate): string => `${Number(on.slice(8))} ${GENITIVE[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)} года`
const inDigits = (on: CivilDate): string => on.split('-').reverse().join('.')
/** `1 234,50` */
const inRussian = (minor: number): string =>
  formatMoney(money(minor))
    .replace('.', ',')
    .replace(/\B(?=(?:\d{3})+,)/g, ' ')

/** What people write to each other, with words that also stand in bills, days, clocks and numbers, but no sum and no threat. */
const TALK = [
  ...[
    'купи',
    'хлеба',
    'и',
    'молока',
    'завтра',
    'в 10:15',
    'мама',
    'спишемся',
    'позже',
    'дом',
    'новый',
    'интернет',
    'хороший',
    'баланс',
    'сил',
  ],
  ...['1 июля', '12', '45 минут', 'до 5 июня', 'с 1 сентября', 'в школу', 'обещанный', 'подарок', 'отпуск', 'связь времён', '01.07.2025'],
  ...['.', ',', '!', '\n', '\n\n', 'see you on', 'July 1', 'thanks', 'new', 'line', 'bis', 'morgen', 'danke', 'Freunde'],
]

describe('talk', () => {
  it('is neither a bill nor a notice by chance', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TALK), { minLength: 1, maxLength: 40 }), (words) => {
        expect(readDocumentText(words.join(' '), CONTEXT).kind).toBe('unknown')
      }),
      { numRuns: 500 },
    )
  })
})

describe('what was written is what is read', () => {
  it('a new price and its day', () => {
    fc.assert(
      fc.property(kopecks, day, fc.boolean(), (amount, on, words) => {
        const text = `С ${words ? inWords(on) : inDigits(on)} абонентская плата составит ${inRussian(amount)} руб. в месяц.`
        expect(noticeOf(text)).toMatchObject({ amount, effectiveOn: on })
      }),
    )
  })

  it('the numbers of a bill', () => {
    const sums = fc.record({ charged: kopecks, debt: kopecks, paid: kopecks })
    fc.assert(
      fc.property(sums, day, ({ charged, debt, paid }, due) => {
        const month = `${NOMINATIVE[Number(due.slice(5, 7)) - 1]} ${due.slice(0, 4)}`
        const lines = [
          `Квитанция за ${month}`,
          `Долг ${inRussian(debt)}`,
          `Начислено ${inRussian(charged)}`,
          `Оплачено ${inRussian(paid)}`,
          `Итого к оплате ${inRussian(charged + debt - paid)} руб.`,
          `Оплатить до ${inDigits(due)}`,
        ]
        expect(invoiceOf(lines.join('\n'))).toEqual({
          period: due.slice(0, 7),
          dueOn: due,
          openingDebt: debt,
          charged,
          paid,
          total: charged + debt - paid,
        })
      }),
    )
  })

  it('a payment code, whatever parts its fields, in every charset', () => {
    // Words written «рОМАШКА» throughout are what a code of the other Russian charset looks like, and are read as one.
    const isTurned = (text: string): boolean => (text.match(/[а-яё][А-ЯЁ]/g)?.length ?? 0) > 1 && !/[А-ЯЁ][а-яё]/.test(text)
    const name = fc
      .stringMatching(/^[А-Яа-яA-Za-z"][А-Яа-яA-Za-z" .-]{0,30}[А-Яа-яA-Za-z"]$/)
      .filter((text) => !/^null$/i.test(text) && !isTurned(text))
    const charset = fc.constantFrom(['1', 'windows-1251'], ['2', 'utf-8'], ['3', 'koi8-r'])
    const separator = fc.constantFrom('|', '^', '~', ';', '$', '*')
    fc.assert(
      fc.property(name, kopecks, day, charset, separator, (payee, amount, due, [digit, label], mark) => {
        const fields = [
          `Name=${payee}`,
          `Sum=${amount}`,
          `PersAcc=0${amount}`,
          `PaymTerm=${inDigits(due)}`,
          `PaymPeriod=${due.slice(5, 7)}${due.slice(0, 4)}`,
        ]
        const bytes = iconv.encode(`ST0001${digit}${mark}${fields.join(mark)}${mark}`, label ?? '')
        const parsed = parsePaymentCode(new Uint8Array(bytes))
        expect(parsed).toMatchObject({
          kind: 'payment',
          invoice: {
            provider: payee.replace(/ +/g, ' '),
            charged: amount,
            total: amount,
            contract: `0${amount}`,
            dueOn: due,
            period: due.slice(0, 7),
          },
        })
      }),
    )
  })
})
