/** Filing: which account a paper goes to, what it becomes there, and why it is refused. */
import { describe, expect, it } from 'vitest'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import { type Draft, fileDocument } from '../../../shared/documents/filing.ts'
import type { Account, Household } from '../../../shared/model/household.ts'
import type { InvoiceDraft, NoticeDraft } from '../../../shared/model/inspected.ts'
import { money } from '../../../shared/money.ts'
import { account } from '../../support/accounts.ts'

const AS_OF = civilDate('2025-06-20')
const SOURCE = { file: 'bill.txt', sha256: 'ab'.repeat(32) }

const household = (...accounts: Account[]): Household => ({
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h', name: 'Дом' }],
  accounts,
})

const domru = account('domru', { provider: 'ДОМ.РУ', contract: '77-004/912', payees: ['ЭР-Телеком'], inn: '5902202276' })
const mts = account('mts', { provider: 'МТС' })
const mts2 = account('mts2', { provider: 'ПАО «МТС»' })
const uk = account('uk', { provider: 'УК Ромашка', inn: '7725088527' })
const dacha = account('dacha', { provider: 'УК Ромашка', inn: '7725088527', contract: '555555' })
const old = account('old', { provider: 'МТС', closedOn: civilDate('2024-01-01') })

const fileNotice = (draft: NoticeDraft, ...accounts: Account[]) =>
  fileDocument(household(...accounts), { kind: 'notice', draft }, AS_OF, SOURCE)
const fileInvoice = (draft: InvoiceDraft, ...accounts: Account[]) =>
  fileDocument(household(...accounts), { kind: 'invoice', draft }, AS_OF, SOURCE)

describe('the account', () => {
  it.each<[string, NoticeDraft, Account[], string]>([
    ['by its number, however written', { contract: '0077 004 912' }, [domru, mts], 'domru'],
    ['by its number, whoever wrote', { contract: '77004912', provider: 'МТС' }, [domru, mts], 'domru'],
    ['by the tax number', { inn: '5902202276' }, [domru, mts], 'domru'],
    ["by the provider's name in other letters", { provider: 'дом.ру' }, [domru, mts], 'domru'],
    ['by payee words', { provider: 'АО «ЭР-ТЕЛЕКОМ Холдинг»' }, [domru, mts], 'domru'],
    ['by another spelling of the catalogue', { provider: 'Мобильные ТелеСистемы' }, [domru, mts], 'mts'],
    ['by a name in the text alone', { text: 'Уважаемый абонент МТС! С 1 июля …' }, [domru, mts], 'mts'],
    ['by a name no catalogue knows', { provider: 'ООО «УК Ромашка»' }, [domru, uk], 'uk'],
    ['the only open one', { provider: 'МТС' }, [old, mts], 'mts'],
    ['the closed one where there is no other', { provider: 'МТС' }, [old, domru], 'old'],
    ['with a number at last, where the account has none', { contract: '123456', provider: 'МТС' }, [domru, mts], 'mts'],
    ['of two with one tax number by the contract', { contract: '555555', inn: '7725088527' }, [uk, dacha], 'dacha'],
    ['of two with one tax number the one without a number', { contract: '1234567', inn: '7725088527' }, [uk, dacha], 'uk'],
    ['that a person chose', { account: 'mts', contract: '77004912' }, [domru, mts], 'mts'],
    [
      'of one number at two providers by the name',
      { contract: '77004912', provider: 'МТС' },
      [domru, { ...mts, contract: '77004912' }],
      'mts',
    ],
  ])('is found %s', (_how, draft, accounts, expected) => {
    expect(fileNotice(draft, ...accounts).account).toBe(expected)
  })

  it.each<[string, NoticeDraft, Account[], string, Record<string, string>]>([
    ['a number that nobody has', { contract: '999999' }, [domru, mts], 'noAccountForContract', { contract: '999999' }],
    ['a provider that nobody has', { provider: 'Ростелеком' }, [domru, mts], 'noAccountForProvider', { provider: 'Ростелеком' }],
    ['only a tax number that nobody has', { inn: '7707049388' }, [domru], 'noAccountForProvider', { provider: '7707049388' }],
    ['two accounts at one provider', { provider: 'МТС' }, [mts, mts2], 'severalForProvider', { provider: 'МТС' }],
    [
      'one number at two providers',
      { contract: '77004912' },
      [domru, { ...mts, contract: '77004912' }],
      'severalForContract',
      { contract: '77004912' },
    ],
    ['a bank that shares the name', { provider: 'МТС-Банк', text: '' }, [domru], 'noAccountForProvider', { provider: 'МТС-Банк' }],
  ])('is not guessed for %s', (_what, draft, accounts, key, values) => {
    expect(fileNotice(draft, ...accounts)).toMatchObject({
      account: null,
      problems: [{ level: 'error', message: { key: `documents.filing.${key}`, values } }],
    })
  })

  it('is the only one of its provider although the number is another, and the doubt is told', () => {
    const filed = fileNotice({ contract: '999999', provider: 'Дом.ру' }, domru, mts)
    expect(filed.account).toBe('domru')
    const values = { contract: '999999', account: 'domru', known: '77-004/912' }
    expect(filed.problems).toEqual([{ level: 'warning', message: { key: 'documents.filing.otherContract', values } }])
  })

  it('is not guessed between two of one provider that have other numbers', () => {
    expect(
      fileNotice({ contract: '999999', provider: 'МТС' }, { ...mts, contract: '111111' }, { ...mts2, contract: '222222' }).account,
    ).toBeNull()
  })

  it('is asked for where nothing is known', () => {
    expect(fileNotice({ text: 'С 1 июля 735 рублей' }, domru).problems).toEqual([
      { level: 'error', message: { key: 'documents.filing.noAccountUnknown' } },
    ])
  })

  it('is not found by a generic word that two share', () => {
    const water = account('water', { provider: 'Водоканал Твери' })
    expect(fileNotice({ provider: 'Горячеключевской водоканал' }, water).account).toBeNull()
  })
})

describe('an invoice', () => {
  const draft: InvoiceDraft = {
    contract: '77004912',
    provider: 'Дом.ру',
    inn: '5902202276',
    period: yearMonth('2025-07'),
    charged: money(73500),
    total: money(82000),
    lines: [{ title: 'Интернет', amount: money(73500) }],
  }

  it('is complete and bears its source', () => {
    const { invoice, account: id, problems } = fileInvoice(draft, domru)
    expect([id, problems]).toEqual(['domru', []])
    expect(invoice).toEqual({
      id: expect.stringMatching(/^invoice-[0-9a-z]+$/),
      account: 'domru',
      period: '2025-07',
      charged: 73500,
      total: 82000,
      lines: draft.lines,
      source: SOURCE,
    })
  })

  it('has the id of its content, not of its file', () => {
    const id = (change: Partial<InvoiceDraft>, asOf = AS_OF, file = SOURCE): string | undefined =>
      fileDocument(household(domru), { kind: 'invoice', draft: { ...draft, ...change } }, asOf, file).invoice?.id
    expect(id({}, civilDate('2025-09-01'), { file: 'other.txt', sha256: 'cd' })).toBe(id({}))
    expect(new Set([id({}), id({ charged: money(73600) }), id({ period: yearMonth('2025-08') }), id({ total: money(82100) })]).size).toBe(4)
  })

  it('is another paper where both bear numbers and the numbers differ', () => {
    const first = fileInvoice({ ...draft, number: '17' }, domru).invoice
    const there: Household = { ...household(domru), invoices: first ? [first] : [] }
    const again = (number?: string): string | undefined =>
      fileDocument(there, { kind: 'invoice', draft: { ...draft, ...(number && { number }) } }, AS_OF, SOURCE).invoice?.id
    expect(first).toBeDefined()
    expect([again(), again('17')]).toEqual([first?.id, first?.id])
    expect(again('18')).not.toBe(first?.id)
  })

  it('without a sum is refused', () => {
    const { charged: _none, ...rest } = draft
    expect(fileInvoice(rest, domru)).toEqual({
      account: 'domru',
      by: 'contract',
      problems: [{ level: 'error', message: { key: 'documents.filing.noCharge' } }],
    })
  })

  const postpaid = account('power', { billing: { model: 'postpaid', day: 10 } })
  const prepaid = account('net', { billing: { model: 'prepaid', day: 5 } })
  it.each<[string, Account, InvoiceDraft, string]>([
    ['postpaid, due in July', postpaid, { dueOn: civilDate('2025-07-10') }, '2025-06'],
    ['postpaid, due in January', postpaid, { dueOn: civilDate('2025-01-10') }, '2024-12'],
    ['postpaid, issued in July', postpaid, { issuedOn: civilDate('2025-07-03') }, '2025-06'],
    ['postpaid, with no day', postpaid, {}, '2025-05'],
    ['prepaid, due in July', prepaid, { dueOn: civilDate('2025-07-10') }, '2025-07'],
    ['prepaid, issued before the charge day', prepaid, { issuedOn: civilDate('2025-07-03') }, '2025-07'],
    ['prepaid, issued after it', prepaid, { issuedOn: civilDate('2025-07-06') }, '2025-08'],
    ['prepaid, with no day', prepaid, {}, '2025-07'],
  ])('without a month takes the likely one and says so: %s', (_what, owner, days, period) => {
    const { invoice, problems } = fileInvoice({ account: owner.id, charged: money(73500), ...days }, owner)
    expect(invoice?.period).toBe(period)
    expect(problems).toEqual([{ level: 'warning', message: { key: 'documents.filing.periodTaken', values: { month: { month: period } } } }])
  })

  it('says that the month has a bill already, unless it is this one', () => {
    const first = fileInvoice(draft, domru).invoice
    const home = { ...household(domru), invoices: first ? [first] : [] }
    const again = (change: Partial<InvoiceDraft>) =>
      fileDocument(home, { kind: 'invoice', draft: { ...draft, ...change } } satisfies Draft, AS_OF, SOURCE).problems
    expect(again({})).toEqual([])
    expect(again({ charged: money(65000) }).map(({ message }) => message.key)).toEqual(['documents.filing.sameMonth'])
  })
})

describe('a notice', () => {
  it('without a day was received on the day that counts as today', () => {
    expect(fileNotice({ contract: '77004912', amount: money(73500), text: 'С 1 июля' }, domru).notice).toEqual({
      id: expect.stringMatching(/^notice-[0-9a-z]+$/),
      account: 'domru',
      receivedOn: AS_OF,
      channel: 'other',
      amount: 73500,
      text: 'С 1 июля',
      source: SOURCE,
    })
  })

  it('keeps its own day and channel', () => {
    const draft: NoticeDraft = { contract: '77004912', receivedOn: civilDate('2025-06-18'), channel: 'email' }
    expect(fileNotice(draft, domru).notice).toMatchObject({ receivedOn: '2025-06-18', channel: 'email' })
  })

  it('is the same one on another day, and another one with another text', () => {
    const id = (text: string, asOf: string) =>
      fileDocument(household(domru), { kind: 'notice', draft: { contract: '77004912', text } }, civilDate(asOf), SOURCE).notice?.id
    expect(id('С 1 июля — 735 ₽', '2025-06-20')).toBe(id('с 1 июля 735 ₽!', '2025-06-25'))
    expect(id('С 1 июля — 735 ₽', '2025-06-20')).not.toBe(id('С 1 июля — 736 ₽', '2025-06-20'))
  })
})
