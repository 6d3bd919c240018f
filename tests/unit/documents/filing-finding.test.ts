/** Finding the account of a paper beyond the plain number: parts of numbers, phones, renamed providers, what banks write, likely ones. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { type Addressed, findAccount } from '../../../shared/documents/filing/find-account.ts'
import type { Account, BankMessage, Household, Invoice } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { account } from '../../support/accounts.ts'

const AS_OF = civilDate('2025-06-20')
const priced = (sum: number) => [{ from: civilDate('2025-01-01'), amount: money(sum) }]
const net = account('net', { provider: 'ДОМ.РУ', contract: '7700491255', tariffs: priced(650_00) })
const t2 = account('t2', { provider: 'Tele2', kind: 'mobile', contract: '9001234567' })
const mts = account('mts', { name: 'Телефон бабушки', provider: 'МТС', kind: 'mobile', contract: '9161234567', tariffs: priced(450_00) })
const mts2 = account('mts2', { name: 'Телефон Кати', provider: 'МТС', kind: 'mobile', contract: '9167654321', tariffs: priced(690_00) })
const light = account('light', { provider: 'Мосэнергосбыт', kind: 'electricity', billing: { model: 'postpaid', day: 15 } })
const tv = account('tv', {
  provider: 'Триколор',
  kind: 'tv',
  autopay: [{ mode: 'fixed', amount: money(185_00), day: 19, source: 'ECMC7471' }],
})
const tv2 = account('tv2', {
  provider: 'НТВ-Плюс',
  kind: 'tv',
  autopay: [{ mode: 'fixed', amount: money(200_00), day: 19, source: '*7353' }],
})
const uk = account('uk', { provider: 'УК Ромашка', kind: 'housing' })
const uk2 = account('uk2', { provider: 'УК Ромашка', kind: 'housing' })

const find = (document: Addressed, accounts: Account[], more: Partial<Household> = {}) => {
  const found = findAccount({ accounts, ...more }, document, AS_OF)
  return 'problem' in found
    ? { problem: found.problem.key.replace('documents.filing.', ''), likely: found.likely?.id }
    : { id: found.account.id, by: found.by, doubt: found.doubt?.key.replace('documents.filing.', '') }
}

describe('a paper is found', () => {
  it.each<[string, Addressed, Account[], object]>([
    ['by a masked number', { contract: '*****1255' }, [net, mts], { id: 'net', by: 'part', doubt: 'partContract' }],
    ['by a cut number', { contract: '77004912', provider: 'Дом.ру' }, [net, mts], { id: 'net', by: 'part', doubt: 'partContract' }],
    ['by a phone number', { contract: '+7 (900) 123-45-67' }, [net, t2], { id: 't2', by: 'contract', doubt: undefined }],
    ['by a phone number in its text', { text: 'Номер 8-916-123-45-67: с 1 июля' }, [mts, mts2], { id: 'mts', by: 'contract' }],
    ['by the new name of its provider', { provider: 't2' }, [net, t2], { id: 't2', by: 'provider' }],
    ['by look-alike letters', { provider: 'MTC' }, [net, mts], { id: 'mts', by: 'provider' }],
    ['by the tax number that the catalogue knows', { inn: '5902202276' }, [net, mts], { id: 'net', by: 'inn' }],
  ])('%s', (_, document, accounts, expected) => {
    expect(find(document, accounts)).toMatchObject(expected)
  })

  it.each<[string, Addressed, Account[], string]>([
    ['a part that fits two', { contract: '***1255' }, [net, account('b', { contract: '99001255' })], 'noAccountForContract'],
    ['a part of a number at another provider', { contract: '***1255', provider: 'МТС' }, [net], 'noAccountForContract'],
    ['a bank that bears a provider’s name', { provider: 'МТС-Банк' }, [mts], 'noAccountForProvider'],
    ['a text that two numbers stand in', { text: '9161234567 и 9167654321' }, [mts, mts2], 'noAccountUnknown'],
  ])('not by %s', (_, document, accounts, problem) => {
    expect(find(document, accounts)).toMatchObject({ problem })
  })
})

describe('of several at one provider and no number', () => {
  const invoice = (of: string, charged: number, title: string): Invoice => ({
    id: of,
    account: of,
    period: '2025-05' as Invoice['period'],
    charged: money(charged),
    lines: [{ title, amount: money(charged) }],
  })
  it.each<[string, Addressed, Account[], Invoice[], string | undefined]>([
    ['the one whose old price the letter names', { provider: 'МТС', text: 'С 690 руб. до 750 руб.' }, [mts, mts2], [], 'mts2'],
    ['the one whose price is near', { provider: 'МТС', amount: money(480_00) }, [mts, mts2], [], 'mts'],
    ['none where both are as near', { provider: 'МТС', amount: money(690_00) }, [mts2, { ...mts2, id: 'x' }], [], undefined],
    ['none where both are far', { provider: 'МТС', amount: money(5_000_00) }, [mts, mts2], [], undefined],
    ['none where nothing is told', { provider: 'МТС' }, [mts, mts2], [], undefined],
    [
      'the one with such lines',
      { provider: 'УК Ромашка', charged: money(1000_00), lines: [{ title: 'Отопление', amount: money(1000_00) }] },
      [uk, uk2],
      [invoice('uk', 1010_00, 'Лифт'), invoice('uk2', 1010_00, 'Отопление')],
      'uk2',
    ],
  ])('is likely %s', (_, document, accounts, invoices, likely) => {
    expect(find(document, accounts, { invoices })).toEqual({ problem: 'severalForProvider', likely })
  })
})

describe('a bank’s message', () => {
  const all = [net, mts, mts2, light, tv, tv2]
  it.each<[string, BankMessage, Account[], object]>([
    ['by the provider in the title', { event: 'planned', title: 'Дом.ру' }, all, { id: 'net', by: 'title' }],
    ['by a word for the kind', { event: 'cancelled', title: 'свет' }, all, { id: 'light', by: 'title' }],
    ['by the account’s own name', { event: 'done', title: 'Телефон Кати' }, all, { id: 'mts2', by: 'title' }],
    ['by the kind and the card', { event: 'done', title: 'ТВ', card: '*7353' }, all, { id: 'tv2', by: 'title' }],
    ['by the kind and the sum', { event: 'done', title: 'ТВ', amount: money(185_00) }, all, { id: 'tv', by: 'title' }],
    ['by a number in the title', { event: 'done', title: 'МТС 9161234567' }, all, { id: 'mts', by: 'contract' }],
    ['not by a kind that two have', { event: 'done', title: 'ТВ' }, all, { problem: 'noAutopay', likely: undefined }],
    ['not by the card alone, which is likely', { event: 'done', card: 'VISA7353' }, all, { problem: 'noAutopayUnnamed', likely: 'tv2' }],
    ['not by nothing', { event: 'done', title: 'штрафы гибдд' }, all, { problem: 'noAutopay', likely: undefined }],
  ])('is found %s', (_, bank, accounts, expected) => {
    expect(find({ bank, text: bank.title ?? '' }, accounts)).toMatchObject(expected)
  })
})

describe('the account that a person chose', () => {
  it.each<[string, Addressed, string | undefined]>([
    ['another number', { account: 'net', contract: '999999' }, 'otherContract'],
    ['another provider', { account: 'net', provider: 'МТС' }, 'otherProvider'],
    ['its own number', { account: 'net', contract: '7700-49-12-55', provider: 'МТС' }, undefined],
    ['nothing', { account: 'net' }, undefined],
  ])('is doubted when the paper names %s', (_, document, doubt) => {
    expect(find(document, [net, mts])).toEqual({ id: 'net', by: 'chosen', doubt })
  })
})
