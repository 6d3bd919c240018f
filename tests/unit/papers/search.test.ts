/** Papers are found by what a person remembers: a month in any form, a sum however written, a word of the text, half a name. */
import { describe, expect, it } from 'vitest'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import type { Household } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import type { OriginalInfo } from '../../../shared/papers/original.ts'
import { papersOf } from '../../../shared/papers/paper.ts'
import { searchPapers } from '../../../shared/papers/search.ts'
import { account } from '../../support/build.ts'

const original = (sha256: string, name: string, more: Partial<OriginalInfo> = {}): [string, OriginalInfo] => [
  sha256,
  { sha256, name, media: 'pdf', size: 10, receivedOn: civilDate('2025-05-20'), ...more },
]
const ORIGINALS = new Map([
  original('s1', 'Квитанция №7.pdf', { outer: 'mail' }),
  original('mail', 'Письмо.eml', { media: 'mail' }),
  original('lone', 'Старый договор.pdf'),
])
const HOUSEHOLD: Household = {
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h1', name: 'Дом' }],
  accounts: [
    account({ id: 'net', name: 'Интернет у бабушки', provider: 'ДОМ.РУ', contract: '5012-345 678', billing: { model: 'prepaid', day: 1 } }),
    account({ id: 'flat', name: 'Квартплата', provider: 'ООО «Тёплый дом»', payees: [], billing: { model: 'postpaid', day: 15 } }),
  ],
  invoices: [
    {
      id: 'june',
      account: 'flat',
      period: yearMonth('2025-06'),
      issuedOn: civilDate('2025-07-03'),
      charged: money(1234_50),
      total: money(7350_00),
      lines: [{ title: 'Вывоз мусора', amount: money(99_00) }],
      source: { file: 'Квитанция №7.pdf', sha256: 's1' },
    },
    { id: 'may', account: 'flat', period: yearMonth('2025-05'), charged: money(1200_00) },
  ],
  notices: [
    {
      id: 'rise',
      account: 'net',
      receivedOn: civilDate('2025-06-20'),
      effectiveOn: civilDate('2025-08-01'),
      channel: 'sms',
      amount: money(735_00),
      text: 'Ещё раз: стоимость МТС не меняется, у нас — вырастет.',
    },
  ],
  imports: [
    {
      id: 'm1',
      file: 'operations.csv',
      sha256: 'st',
      format: 'csv',
      source: '*4417',
      from: civilDate('2025-01-02'),
      to: civilDate('2025-04-28'),
      added: 6,
      duplicates: 0,
      recognised: ['t1'],
    },
    { id: 'm2', file: 'Квитанция №7.pdf', sha256: 's1', format: 'pdf', added: 1, duplicates: 0 },
  ],
}
const find = (query: string): string[] => searchPapers(HOUSEHOLD, ORIGINALS, query).map(({ key }) => key)
const ALL = ['invoice june', 'notice rise', 'invoice may', 'file lone', 'statement m1']

describe('the list of papers', () => {
  it('holds each paper once, newest first; a mail that a bill came in is no paper of its own', () => {
    expect(find('')).toEqual(ALL)
  })

  it('gives each the kept file that it was read from, and statements without what they recognised', () => {
    const papers = papersOf(HOUSEHOLD, ORIGINALS)
    expect(papers.map(({ original: kept }) => kept?.sha256)).toEqual(['s1', undefined, undefined, 'lone', undefined])
    expect(papers.at(-1)).toMatchObject({ kind: 'statement', on: '2025-04-28', statement: { file: 'operations.csv', added: 6 } })
    expect(JSON.stringify(papers)).not.toContain('recognised')
  })
})

describe('a search', () => {
  it.each<[string, string[]]>([
    ['  ', ALL],
    ['…', ALL],
    // Months: of the period, of a notice's days, of a statement's ends.
    ['июнь', ['invoice june', 'notice rise']],
    ['за июнь 2025', ['invoice june', 'notice rise']],
    ['в августе', ['notice rise']],
    ['2025-06', ['invoice june', 'notice rise']],
    ['06.2025', ['invoice june', 'notice rise']],
    ['МАЯ', ['invoice may', 'file lone']],
    ['апрель 2025', ['statement m1']],
    ['2024', []],
    // Sums, however they are written; a number is not the beginning of a longer one.
    ['735', ['notice rise']],
    ['735,00 ₽', ['notice rise']],
    ['735 рублей', ['notice rise']],
    ['7350', ['invoice june']],
    ['1 234,50', ['invoice june']],
    ['1\u00a0234.50 руб.', ['invoice june']],
    ['1234', ['invoice june']],
    ['123', []],
    ['99', ['invoice june']],
    // Words: their beginnings, either case, ё, look-alike letters.
    ['мусор', ['invoice june']],
    ['усор', []],
    ['еще', ['notice rise']],
    ['тёпл', ['invoice june', 'invoice may']],
    ['MTC', ['notice rise']],
    ['Домру', []],
    ['дом.ру', ['notice rise']],
    ['бабушк', ['notice rise']],
    ['квитанция', ['invoice june']],
    ['operations', ['statement m1']],
    ['4417', ['statement m1']],
    ['договор', ['file lone']],
    // Several words: all of them.
    ['мусора 99', ['invoice june']],
    ['мусора 735', []],
    // Contract numbers with or without their parts.
    ['5012345678', ['notice rise']],
    ['5012 345-678', ['notice rise']],
    ['345678', ['notice rise']],
    // Nothing else was asked for.
    ['руб', []],
  ])('%j', (query, expected) => {
    expect(find(query)).toEqual(expected)
  })
})
