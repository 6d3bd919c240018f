/** No text, however long its lines, makes the readers slow: a megabyte of what each pattern begins with. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { parsePaymentCode } from '../../../shared/documents/payment-code.ts'
import { readAutopay } from '../../../shared/documents/text/autopay.ts'
import { readBlocking } from '../../../shared/documents/text/blocking.ts'
import { readCabinet } from '../../../shared/documents/text/cabinet.ts'
import { findFacts } from '../../../shared/documents/text/facts.ts'
import { readInvoice } from '../../../shared/documents/text/invoice.ts'
import { messagesIn } from '../../../shared/documents/text/messages.ts'
import { readPriceChange } from '../../../shared/documents/text/price-change.ts'
import { readPromised } from '../../../shared/documents/text/promised.ts'
import { quotesOfInvoice } from '../../../shared/documents/text/quotes.ts'
import { looksLikeDocument } from '../../../shared/documents/text/recognise.ts'
import { readSender } from '../../../shared/documents/text/sender.ts'

const AS_OF = civilDate('2025-06-20')
/** Measured at 0.1 to 3 s for a megabyte, the heaviest for dates without end; a quadratic pattern takes minutes. */
const LIMIT_MS = 15_000
const LONG = 1_000_000

const readAll = (text: string): void => {
  const facts = findFacts(text, AS_OF)
  readSender(facts.text, facts.original, facts.letter)
  quotesOfInvoice(facts, readInvoice(facts).invoice)
  readPriceChange(facts)
  readBlocking(facts)
  readAutopay(facts)
  readPromised(facts)
  readCabinet(facts)
  messagesIn(text)
  looksLikeDocument(text)
  looksLikeDocument(text.slice(0, 190_000))
  parsePaymentCode(`ST00012|${text}`)
}

describe('a line of a megabyte', () => {
  it.each([
    ...['1 ', '0.', 'А ', '\n', 'за июнь ', '1.1.25 ', 'с 1 июля 735 руб. ', 'к оплате ( ', 'долг\n1,00 '],
    ...['оплата до ', 'лс 1234 ', 'ООО "', 'заблокирован доступ ', 'тариф изменится '],
    ...[
      'баланс 1,00\n',
      'спишется 01.07 ',
      '[12.06.2025, 10:15] А: ',
      '12.06.2025, 10:15 - ',
      'автоплатеж 1р\n',
      'подключите автоплат',
      'от: ',
    ],
  ])(
    'of %j is read in linear time',
    (unit) => {
      const text = unit.repeat(Math.ceil(LONG / unit.length))
      const started = performance.now()
      readAll(text)
      expect(performance.now() - started).toBeLessThan(LIMIT_MS)
    },
    LIMIT_MS * 4,
  )
})
