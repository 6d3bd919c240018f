/** What the reader of CAMT makes of messages of every version: sums and signs, states, batches, parties, balances. */
import { describe, expect, it } from 'vitest'
import { formatMoney, sum } from '../../../shared/money.ts'
import { camtText, type Entry, inspectCamt, type Message, type Payment } from './camt-file.ts'
import { inspectText, keys, said, told } from './reading.ts'

const rowsOf = (found: ReturnType<typeof inspectCamt>) => (found.statements ?? []).flatMap(({ transactions }) => transactions)
const one = (entry: Entry, more: Message = {}) => inspectCamt({ ...more, entries: [entry] })
const first = (entry: Entry, more: Message = {}) => rowsOf(one(entry, more))[0]

describe('versions', () => {
  const VERSIONS = [
    ...['052.001.01', '052.001.02', '052.001.04', '052.001.06', '052.001.08', '052.001.13'],
    ...['053.001.02', '053.001.03', '053.001.04', '053.001.08', '053.001.10'],
    ...['054.001.02', '054.001.04', '054.001.08'],
  ]
  it.each(VERSIONS)('camt.%s', (version) => {
    const payment: Payment = { creditor: 'Stadtwerke', debtor: 'Familie', purpose: 'Strom Juni' }
    const found = inspectCamt({ version, owner: 'Familie', entries: [{ ref: 'REF0001', payments: [payment] }] })
    expect(found).toMatchObject({ kind: 'statement', format: `camt.${version.slice(0, 3)}`, encoding: 'utf-8' })
    expect(told(found)).toEqual(['2025-06-28 -10.00 EUR Stadtwerke Strom Juni'])
    expect(found.statements?.[0]).toMatchObject({ account: 'NL02ABNA0123456789', currency: 'EUR', to: '2025-06-28' })
    expect(rowsOf(found)[0]).toMatchObject({ counterparty: 'Stadtwerke', bankId: 'REF0001', source: 'NL02ABNA0123456789' })
    expect(found.problems).toEqual([])
  })

  it('reads prefixed names like bare ones', () => {
    const message: Message = { entries: [{ payments: [{ creditor: 'A', purpose: 'b' }] }], balances: [['OPBD', '0.00']] }
    expect(inspectCamt({ ...message, prefix: 'n0' }).statements).toEqual(inspectCamt(message).statements)
  })

  it('knows a message whose name space was taken away', () => {
    const text = camtText({ entries: [{}] }).replace(/ xmlns="[^"]*"/, '')
    expect(inspectText(text)).toMatchObject({ kind: 'statement', format: 'camt.053' })
  })

  it('reads version 1, which keeps accounts and payments elsewhere', () => {
    const text = camtText({ version: '052.001.01', entries: [{ more: '<TxDtls><AddtlTxInf>Miete</AddtlTxInf></TxDtls>' }] })
    const old = text.replace('<IBAN>NL02ABNA0123456789</IBAN>', '<PrtryAcct><Id>123-45</Id></PrtryAcct>')
    const found = inspectText(old)
    expect(found.statements?.[0]?.account).toBe('123-45')
    expect(told(found)).toEqual(['2025-06-28 -10.00 EUR Miete'])
  })
})

describe('sums', () => {
  it.each([
    ['80', '-80.00'],
    ['5442.09000', '-5442.09'],
    ['000000000000149.87', '-149.87'],
    ['+7.5', '-7.50'],
    ['.05', '-0.05'],
  ])('%s is %s', (amount, told) => {
    expect(formatMoney(first({ amount })?.amount ?? (0 as never))).toBe(told)
  })

  it('rounds further decimals and says so', () => {
    const found = one({ amount: '8.85551' })
    expect(rowsOf(found)[0]?.amount).toBe(-886)
    expect(keys(found)).toEqual(['warning 4 problems.row.rounded'])
  })

  it.each([
    ['1e3', 'problems.row.badAmount'],
    ['12,50', 'problems.row.badAmount'],
    ['', 'problems.row.noAmount'],
    ['0.00', 'problems.row.zero'],
  ])('%j is told and not taken', (amount, key) => {
    expect(keys(one({ amount }))).toEqual([`warning 4 ${key}`, 'error problems.table.noneTaken'])
  })

  it.each([
    ['money out', { debit: true }, -1000],
    ['money in', { debit: false }, 1000],
    // The indicator comes turned already: a taken back debit is CRDT.
    ['a debit taken back', { debit: false, reversal: true }, 1000],
    ['a credit taken back', { debit: true, reversal: true }, -1000],
  ] as const)('%s', (_title, entry, amount) => {
    expect(first(entry)?.amount).toBe(amount)
  })
})

describe('states', () => {
  it.each([
    ['PDNG', ['warning 4 problems.row.held']],
    ['FUTR', ['warning 4 problems.row.held']],
    ['INFO', ['warning statementFiles.camt.information']],
  ])('%s is told and not taken', (status, problems) => {
    for (const version of ['053.001.02', '053.001.08']) {
      const found = one({ status }, { version })
      expect(rowsOf(found)).toEqual([])
      expect(found.kind).toBe('statement')
      expect(keys(found)).toEqual(problems)
    }
  })

  it.each(['BOOK', ''])('%j is booked', (status) => {
    expect(rowsOf(one({ status }))).toHaveLength(1)
  })

  it('takes an unknown state with a word of doubt', () => {
    const found = one({ status: 'XXXX' })
    expect(rowsOf(found)).toHaveLength(1)
    expect(keys(found)).toEqual(['warning 4 problems.row.unknownStatus'])
  })
})

describe('days', () => {
  it.each([
    ['2025-06-28', '2025-06-28'],
    ['2025-06-28+03:00', '2025-06-28'],
    ['2025-06-28T23:59:59-08:00', '2025-06-28'],
    ['2025-06-28T00:00:00.000000000', '2025-06-28'],
  ])('%s stands as written', (day, on) => {
    expect(first({ day })?.on).toBe(on)
  })

  it('takes the value date where the day of booking is missing', () => {
    expect(first({ day: false, more: '<ValDt><Dt>2025-06-27</Dt></ValDt>' })?.on).toBe('2025-06-27')
  })

  it('takes the day of the message where an entry has none, and says so', () => {
    const found = one({ day: false, info: 'Lastschrift' })
    expect(rowsOf(found)[0]?.on).toBe('2025-07-01')
    expect(keys(found)).toEqual(['warning 4 statementFiles.camt.noDay'])
    expect(said(found)[0]).toContain('учтена за 1 июля')
  })

  it('refuses a day that does not exist', () => {
    expect(keys(one({ day: '2025-02-30' }))).toEqual(['warning 4 problems.row.badDate', 'error problems.table.noneTaken'])
  })

  it('covers the stated days, widened by the rows', () => {
    const more = '<FrToDt><FrDtTm>2025-06-01T00:00:00</FrDtTm><ToDtTm>2025-06-30T23:59:59</ToDtTm></FrToDt>'
    expect(one({}, { more }).statements?.[0]).toMatchObject({ from: '2025-06-01', to: '2025-06-30' })
    expect(one({ day: '2025-07-02' }, { more }).statements?.[0]).toMatchObject({ from: '2025-06-01', to: '2025-07-02' })
    // A notification tells of some entries and vouches for no other day.
    expect(one({}, { version: '054.001.02', more }).statements?.[0]).toMatchObject({ from: '2025-06-28', to: '2025-06-28' })
  })
})

describe('batches', () => {
  const two: Payment[] = [
    { amount: '1000.00', creditor: 'Gas', purpose: 'Juni' },
    { amount: '500.00', creditor: 'Wasser' },
  ]
  it('gives each payment its own row and its own words', () => {
    const found = one({ amount: '1500.00', ref: 'BATCH-77', payments: two })
    expect(told(found)).toEqual(['2025-06-28 -1000.00 EUR Gas Juni', '2025-06-28 -500.00 EUR Wasser'])
    expect(new Set(rowsOf(found).map(({ id }) => id)).size).toBe(2)
    expect(found.problems).toEqual([])
  })

  it('keeps what the payments leave of the entry (a fee) as a row of its own', () => {
    const found = one({ amount: '1526.00', info: 'Sammler', payments: two })
    expect(told(found)).toEqual([
      '2025-06-28 -1000.00 EUR Gas Juni',
      '2025-06-28 -500.00 EUR Wasser',
      '2025-06-28 -26.00 EUR Sammler (Chrgs)',
    ])
    expect(keys(found)).toEqual(['warning 4 statementFiles.camt.rest'])
  })

  it('splits a single payment from its fee too', () => {
    const found = one({ amount: '1001.50', payments: [{ amount: '1000.00', creditor: 'Gas' }] })
    expect(rowsOf(found).map(({ amount }) => amount)).toEqual([-100_000, -150])
  })

  it('takes a fee that was kept back from money in', () => {
    const found = one({ amount: '1474.00', debit: false, payments: [{ amount: '1500.00', debtor: 'Chef' }] })
    expect(rowsOf(found).map(({ amount }) => amount)).toEqual([150_000, -2_600])
  })

  it.each<[string, Entry]>([
    ['no payment has a sum', { amount: '1500.00', payments: [{ creditor: 'A' }, { creditor: 'B' }] }],
    ['the sum is in another currency', { amount: '8.85', payments: [{ amount: '0', currency: 'SEK' }] }],
    ['there are no payments', { amount: '1500.00' }],
  ])('one row when %s', (_title, entry) => {
    const found = one(entry)
    expect(formatMoney(sum(rowsOf(found).map(({ amount }) => amount)))).toBe(`-${entry.amount}`)
    expect(rowsOf(found)).toHaveLength(1)
    expect(found.problems).toEqual([])
  })

  it.each<[string, Entry]>([
    // A public importer took the entry's total for each payment.
    ['each payment repeats the sum of the entry', { amount: '1500.00', payments: [{ amount: '1500.00' }, { amount: '1500.00' }] }],
    ['only one payment has a sum', { amount: '1500.00', payments: [{ amount: '1000.00' }, { creditor: 'B' }] }],
    ['the payments go the other way', { amount: '1500.00', payments: [{ amount: '1500.00', debit: false }] }],
  ])('one row and a warning when %s', (_title, entry) => {
    const found = one(entry)
    expect(rowsOf(found).map(({ amount }) => amount)).toEqual([-150_000])
    expect(keys(found)).toEqual(['warning 4 statementFiles.camt.unsplit'])
  })

  it('takes the sums of version 2 from the amount details', () => {
    const details = (amount: string) => `<AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls>`
    const found = one({ amount: '15.00', payments: [{ more: details('10.00') }, { more: details('5.00') }] })
    expect(rowsOf(found).map(({ amount }) => amount)).toEqual([-1000, -500])
  })

  it('warns that a notification opens a batch that the statement may have as one sum', () => {
    expect(keys(one({ amount: '1500.00', payments: two }, { version: '054.001.02' }))).toEqual(['warning statementFiles.camt.notification'])
  })
})

describe('parties, words and references', () => {
  it.each<[string, Entry, string | undefined]>([
    ['who was paid', { payments: [{ creditor: 'Stadtwerke', debtor: 'Wir' }] }, 'Stadtwerke'],
    ['who paid', { debit: false, payments: [{ creditor: 'Wir', debtor: 'Chef' }] }, 'Chef'],
    ['the other one where the message names but one', { debit: false, payments: [{ creditor: 'Shop' }] }, 'Shop'],
    ['never the owner of the account', { debit: false, payments: [{ debtor: 'Familie', creditor: 'Amt' }] }, 'Amt'],
    // The parties stay those of the payment that comes back.
    ['who gives a payment back', { debit: false, reversal: true, payments: [{ creditor: 'Stadtwerke', debtor: 'Wir' }] }, 'Stadtwerke'],
    ['nobody', { payments: [{}] }, undefined],
  ])('%s', (_title, entry, name) => {
    expect(first(entry, { owner: 'Familie' })?.counterparty).toBe(name)
    expect(first(entry, { owner: 'Familie', version: '053.001.08' })?.counterparty).toBe(name)
  })

  it('names through whom and whom', () => {
    const more = '<RltdPties><Cdtr><Nm>PayHub</Nm></Cdtr><UltmtCdtr><Nm>Kino</Nm></UltmtCdtr></RltdPties>'
    expect(first({ payments: [{ more }] })?.counterparty).toBe('PayHub / Kino')
  })

  it('takes the name of a bank as party', () => {
    const more = '<RltdPties><Cdtr><Agt><FinInstnId><Nm>Zentralbank</Nm></FinInstnId></Agt></Cdtr></RltdPties>'
    expect(first({ payments: [{ more }] }, { version: '054.001.08' })?.counterparty).toBe('Zentralbank')
  })

  it('joins all words and all references', () => {
    const strd = '<Strd><CdtrRefInf><Ref>21 00000</Ref></CdtrRefInf><AddtlRmtInf>Vertrag 7</AddtlRmtInf></Strd>'
    const more = `<RmtInf><Ustrd>Strom</Ustrd><Ustrd>Juni</Ustrd>${strd}</RmtInf>`
    const refs = '<EndToEndId>E2E-1</EndToEndId><MndtId>MND-9</MndtId>'
    expect(first({ payments: [{ more, refs }] })).toMatchObject({ description: 'Strom Juni Vertrag 7', reference: '21 00000 E2E-1 MND-9' })
  })

  it.each(['NOTPROVIDED', 'NONREF', 'notprovided', '-'])('%s is no reference', (text) => {
    const row = first({ ref: text, payments: [{ refs: `<EndToEndId>${text}</EndToEndId>` }] })
    expect(row).not.toHaveProperty('reference')
    expect(row).not.toHaveProperty('bankId')
  })

  it('says what the bank says where nobody says more', () => {
    expect(first({ info: 'Kontoführung' })?.description).toBe('Kontoführung')
    const code = '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>CCRD</Cd><SubFmlyCd>POSD</SubFmlyCd></Fmly></Domn></BkTxCd>'
    expect(first({ more: code })?.description).toBe('PMNT/CCRD/POSD')
  })

  it('tells why a payment came back', () => {
    const more = '<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Konto erloschen</AddtlInf></RtrInf>'
    expect(first({ debit: false, payments: [{ more, purpose: 'Miete' }] })?.description).toBe('Miete AC04 Konto erloschen')
  })

  it('decodes entities and numbers of letters, and leaves CDATA as it is', () => {
    expect(first({ info: 'A &amp; B &#1057;&#x441; &lt;x&gt;' })?.description).toBe('A & B Сс <x>')
    expect(first({ info: '<![CDATA[A &amp; B]]>' })?.description).toBe('A &amp; B')
  })
})

describe('balances', () => {
  const entries: Entry[] = [{ amount: '10.00' }, { amount: '3.00', debit: false }]
  it.each<[string, Message['balances'], string[]]>([
    [
      'close',
      [
        ['OPBD', '100.00'],
        ['CLBD', '93.00'],
      ],
      [],
    ],
    [
      'close from the one before',
      [
        ['PRCD', '100.00'],
        ['CLBD', '93.00'],
      ],
      [],
    ],
    [
      'close below zero',
      [
        ['OPBD', '-5.00'],
        ['CLBD', '-12.00'],
      ],
      [],
    ],
    [
      'do not close',
      [
        ['OPBD', '100.00'],
        ['CLBD', '90.00'],
      ],
      ['error problems.balance.mismatch'],
    ],
    ['only one', [['CLBD', '90.00']], []],
    [
      'others say nothing',
      [
        ['OPAV', '1.00'],
        ['CLAV', '2.00'],
        ['ITBD', '3.00'],
      ],
      [],
    ],
    [
      'of several days',
      [
        ['CLBD', '90.00', '2025-06-28'],
        ['CLBD', '93.00', '2025-06-29'],
        ['OPBD', '90.00', '2025-06-29'],
        ['OPBD', '100.00', '2025-06-28'],
      ],
      [],
    ],
    [
      'in two currencies',
      [
        ['OPBD', '100.00'],
        ['CLBD', '93.00', '2025-06-30', 'SEK'],
      ],
      ['error statementFiles.camt.balancesApart'],
    ],
  ])('%s', (_title, balances, problems) => {
    expect(keys(inspectCamt({ ...(balances && { balances }), entries }))).toEqual(problems)
  })

  it('names both figures of a mismatch and keeps the rows', () => {
    const found = inspectCamt({
      balances: [
        ['OPBD', '100.00'],
        ['CLBD', '90.00'],
      ],
      entries,
    })
    expect(said(found)[0]).toMatch(/100\.00 EUR.*93\.00 EUR.*90\.00 EUR/)
    expect(rowsOf(found)).toHaveLength(2)
  })

  it('keeps two currencies apart, each with its own balances', () => {
    const found = inspectCamt({
      balances: [
        ['OPBD', '100.00'],
        ['CLBD', '90.00'],
        ['OPBD', '5.00', '2025-06-30', 'USD'],
        ['CLBD', '2.00', '2025-06-30', 'USD'],
      ],
      entries: [{ amount: '10.00' }, { amount: '3.00', currency: 'USD' }],
    })
    expect(
      found.statements?.map(({ currency, opening, closing, transactions }) => [currency, opening, closing, transactions.length]),
    ).toEqual([
      ['EUR', 10_000, 9_000, 1],
      ['USD', 500, 200, 1],
    ])
    expect(found.problems).toEqual([])
  })

  it('a month without operations is a fact, a message without statement a fault', () => {
    expect(keys(inspectCamt({ balances: [['OPBD', '1.00']] }))).toEqual(['warning problems.table.noRows'])
    const none = camtText({}).replace(/<Stmt>.*<\/Stmt>/s, '')
    expect(inspectText(none)).toMatchObject({ kind: 'unknown', format: 'camt.053' })
    expect(keys(inspectText(none))).toEqual(['error statementFiles.camt.noStatement'])
  })
})
