/** Files of a preview as a person sees them: judged with what they said so far, and turned into what is stored. */
import { describe, expect, it } from 'vitest'
import { NEW_HOME } from '../../../../renderer/screens/accounts/logic/form.ts'
import type { Edit } from '../../../../renderer/screens/import/flow-state.ts'
import { type NewAccountForm, newAccountForm, paperOf } from '../../../../renderer/screens/import/new-account.ts'
import { broughtBy, choicesOf, type FileView, firstOpen, readyCount, viewsOf } from '../../../../renderer/screens/import/views.ts'
import type { HouseholdHead, PreviewFile } from '../../../../renderer/worker/api.ts'
import { civilDate } from '../../../../shared/dates.ts'
import type { Account } from '../../../../shared/model/household.ts'
import { m } from '../../../support/build.ts'
import { file } from '../../../support/preview-file.ts'

const TODAY = civilDate('2025-06-20')
const account = (id: string, rest: Partial<Account> = {}): Account => ({
  id,
  home: 'h',
  name: id,
  provider: 'ДОМ.РУ',
  kind: 'internet',
  contract: '77004912',
  billing: { model: 'prepaid', day: 1 },
  tariffs: [],
  ...rest,
})
const head = (...accounts: Account[]): HouseholdHead => ({
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h', name: 'Дом' }],
  accounts,
})

const paper = (parts: Partial<PreviewFile>): PreviewFile => file({ format: 'text', read: 0, added: 0, ...parts })
const notice = (parts: PreviewFile['notice'] = {}, sha256 = 'n'): PreviewFile =>
  paper({ kind: 'notice', sha256, notice: { amount: m('735.00'), text: 'С 1 июля', ...parts } })
const bill = (parts: PreviewFile['invoice'] = {}, sha256 = 'b'): PreviewFile =>
  paper({ kind: 'invoice', sha256, invoice: { provider: 'УК Ромашка', contract: '555001', charged: m('100.00'), ...parts } })
const unknown = file({ kind: 'unknown', usable: false, read: 0, added: 0 })
const error = { level: 'error', message: { key: 'app.field.required' } } as const

const viewed = (files: PreviewFile[], edits: Record<number, Edit> = {}, ...accounts: Account[]): FileView[] =>
  viewsOf({ id: 'p', files: files.map((each, index) => ({ ...each, index })) }, edits, head(...accounts), TODAY)
const form = (of: PreviewFile, id = 'new'): NewAccountForm =>
  newAccountForm(paperOf(of), head(), TODAY, { account: id, home: `${id}-home` }, () => 'Квартплата Ромашка')

describe('the verdict on a file', () => {
  const filed = { ...head(account('a')), notices: [] }
  it.each<[string, PreviewFile, Edit, string]>([
    ['new rows', file(), {}, 'new'],
    ['not wanted', file(), { skip: true }, 'skipped'],
    ['imported before', file({ known: true, usable: false, added: 0, duplicates: 6 }), {}, 'nothing-new'],
    ['all rows there already', file({ usable: false, added: 0, duplicates: 6 }), {}, 'nothing-new'],
    ['rows that do not add up', file({ usable: false, added: 0, problems: [error] }), {}, 'unusable'],
    ['nothing read', { ...unknown, format: 'text' }, {}, 'unusable'],
    ['a table of unknown columns', unknown, {}, 'needs-columns'],
    ['the same inside of an archive, where nobody can show them', { ...unknown, inside: true }, {}, 'unusable'],
    ['a notice of nobody', notice({ contract: '999111' }), {}, 'needs-account'],
    ['a notice of nobody, not wanted', notice({ contract: '999111' }), { skip: true }, 'skipped'],
    ['a notice given to an account', notice({ contract: '999111' }), { account: 'a' }, 'new'],
    ['a notice that found its account', notice({ contract: '77004912' }), {}, 'new'],
    ['a bill without its sum', paper({ kind: 'invoice', invoice: { contract: '77004912' } }), {}, 'needs-sum'],
    [
      'a bill whose sum was typed',
      paper({ kind: 'invoice', invoice: { contract: '77004912' } }),
      { invoice: { contract: '77004912', charged: m('735.00') } },
      'new',
    ],
    ['a bill from which an account is made', bill(), { newAccount: form(bill()) }, 'new'],
    ['the same with no home said', bill(), { newAccount: { ...form(bill()), home: '' } }, 'needs-details'],
    ['the same with no such day', bill(), { newAccount: { ...form(bill()), day: '32' } }, 'needs-details'],
  ])('%s', (_, given, edit, verdict) => {
    const [view] = viewsOf({ id: 'p', files: [given] }, { 0: edit }, filed, TODAY)
    expect(view?.verdict).toBe(verdict)
  })

  it('counts two copies in one drop once', () => {
    const twice = viewed([notice({ contract: '77004912' }), notice({ contract: '77004912' }, 'other')], {}, account('a'))
    expect(twice.map(({ verdict }) => verdict)).toEqual(['new', 'nothing-new'])
  })
})

describe('what is applied', () => {
  const all = [file(), notice({ contract: '999111', text: 'С 1 июля дороже' }, 'n2'), unknown, notice({ contract: '77004912' })]
  it('skips what brings nothing and what nobody decided on', () => {
    const views = viewed(all, {}, account('a'))
    expect(choicesOf(views)).toEqual([{ index: 0 }, { index: 1, skip: true }, { index: 2, skip: true }, { index: 3 }])
    expect([readyCount(views), firstOpen(views)?.waiting, firstOpen(views)?.file.sha256]).toEqual([2, 'needs-account', 'n2'])
  })

  it('carries a person’s corrections', () => {
    const edits = { 0: { skip: true }, 1: { account: 'a', notice: { amount: m('736.00') } } }
    const views = viewed(all, edits, account('a'))
    expect(choicesOf(views)).toEqual([
      { index: 0, skip: true },
      { index: 1, account: 'a', notice: { amount: m('736.00') } },
      { index: 2, skip: true },
      { index: 3 },
    ])
    expect(firstOpen(views)).toBeUndefined()
  })

  it('is told apart: rows and documents', () => {
    expect(broughtBy(viewed(all, { 1: { account: 'a' } }, account('a')))).toEqual({ rows: 6, documents: 2, accounts: 0 })
    expect(broughtBy(viewed(all, { 0: { skip: true } }, account('a')))).toEqual({ rows: 0, documents: 1, accounts: 0 })
  })

  it('brings an account once, and the other papers of its number find it, whichever comes first', () => {
    const papers = [bill({ charged: m('90.00') }, 'b1'), bill({}, 'b2'), bill({ contract: '555002' }, 'b3')]
    const views = viewed(papers, { 1: { newAccount: { ...form(bill()), home: NEW_HOME, newHome: 'Дача' } } })
    // The third is the same provider's, of a number that nobody has yet.
    expect(views.map(({ verdict, account: found }) => [verdict, found?.id])).toEqual([
      ['new', 'new'],
      ['new', 'new'],
      ['needs-account', undefined],
    ])
    const choices = choicesOf(views)
    expect(choices.map(({ newAccount, account: chosen }) => [newAccount?.id, chosen])).toEqual([
      [undefined, undefined],
      ['new', 'new'],
      [undefined, undefined],
    ])
    expect(choices[1]?.newAccount).toMatchObject({
      name: 'Квартплата Ромашка',
      home: 'new-home',
      provider: 'УК Ромашка',
      contract: '555001',
    })
    expect(choices[1]?.newHome).toEqual({ id: 'new-home', name: 'Дача' })
  })

  it('takes no account from a file that is not wanted', () => {
    const views = viewed([bill({}, 'b1'), bill({}, 'b2')], { 0: { newAccount: form(bill()), skip: true } })
    expect(views.map(({ verdict }) => verdict)).toEqual(['skipped', 'needs-account'])
  })
})

describe('the account chosen by hand', () => {
  it('is doubted live when the paper names another number', () => {
    const [view] = viewed([notice({ contract: '999111' })], { 0: { account: 'a' } }, account('a'))
    expect(view?.papers[0]?.problems).toEqual([
      {
        level: 'warning',
        message: { key: 'documents.filing.otherContract', values: { contract: '999111', account: 'a', known: '77004912' } },
      },
    ])
  })
})
