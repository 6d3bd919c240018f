/** Both papers of one file: each filed to its account, one following the other; undone by what the record says, not by the file named. */
import { describe, expect, it } from 'vitest'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import { importId, planPapers, undoImports } from '../../../shared/importing/index.ts'
import type { Household } from '../../../shared/model/household.ts'
import type { Inspected, InvoiceDraft, NoticeDraft } from '../../../shared/model/inspected.ts'
import { money } from '../../../shared/money.ts'
import { AS_OF, empty, row, sha, statement, take } from './household.ts'

const tv = { ...(empty.accounts[0] ?? never()), id: 'tv', name: 'ТВ', provider: 'Триколор', contract: '5500123' }
const home: Household = { ...empty, accounts: [...empty.accounts, tv] }
function never(): never {
  throw new Error('the household of these tests has an account')
}
const INNER = { file: 'mail.eml › счёт.pdf', sha256: sha('inner') }
const mail = (invoice: InvoiceDraft | undefined, notice: NoticeDraft | undefined, name = 'mail'): Inspected => ({
  file: `${name}.eml`,
  sha256: sha(name),
  kind: invoice ? 'invoice' : 'notice',
  format: 'eml',
  ...(invoice && { invoice }),
  ...(notice && { notice }),
  problems: [],
})
const bill = (rest: InvoiceDraft = {}): InvoiceDraft => ({
  contract: '770049120',
  charged: money(735_00),
  dueOn: civilDate('2025-07-01'),
  source: INNER,
  ...rest,
})
const letter = (rest: NoticeDraft = {}): NoticeDraft => ({ text: 'Ваш счёт во вложении', channel: 'email', ...rest })
const goes = (read: Inspected, household = home) =>
  planPapers(household, read, AS_OF).map(({ kind, state, account, by }) => [kind, state, account, by])

describe('the papers of a mail', () => {
  it.each<[string, InvoiceDraft | undefined, NoticeDraft | undefined, unknown[][]]>([
    [
      'a covering letter follows its bill',
      bill(),
      letter(),
      [
        ['invoice', 'new', 'net', 'contract'],
        ['notice', 'new', 'net', 'letter'],
      ],
    ],
    [
      'a bill that names nobody follows its letter',
      { charged: money(1_00) },
      letter({ contract: '770049120' }),
      [
        ['invoice', 'new', 'net', 'letter'],
        ['notice', 'new', 'net', 'contract'],
      ],
    ],
    [
      'each goes by its own number',
      bill(),
      letter({ contract: '5500123' }),
      [
        ['invoice', 'new', 'net', 'contract'],
        ['notice', 'new', 'tv', 'contract'],
      ],
    ],
    [
      'a strange number follows nobody',
      bill(),
      letter({ contract: '999111' }),
      [
        ['invoice', 'new', 'net', 'contract'],
        ['notice', 'open', null, undefined],
      ],
    ],
    [
      'nobody knows either',
      { charged: money(1_00) },
      letter(),
      [
        ['invoice', 'open', null, undefined],
        ['notice', 'open', null, undefined],
      ],
    ],
    ['a sum is missing', { contract: '770049120' }, undefined, [['invoice', 'open', 'net', 'contract']]],
    ['there is none', undefined, undefined, []],
  ])('%s', (_, invoice, notice, expected) => {
    expect(goes(mail(invoice, notice))).toEqual(expected)
  })

  it('keep the inner file as their source, and both stand in the record', () => {
    const after = take(home, mail(bill(), letter()))
    expect(after.invoices?.[0]?.source).toEqual(INNER)
    expect(after.notices?.[0]?.source).toEqual({ file: 'mail.eml', sha256: sha('mail') })
    expect(after.imports?.[0]).toMatchObject({ added: 2, duplicates: 0, brought: [after.invoices?.[0]?.id, after.notices?.[0]?.id] })
    expect(goes(mail(bill(), letter()), after)).toEqual([
      ['invoice', 'there', 'net', undefined],
      ['notice', 'there', 'net', undefined],
    ])
  })

  it('are taken back together, inner sources too', () => {
    const after = take(home, mail(bill(), letter()))
    expect(undoImports(after, [importId(sha('mail'))])).toMatchObject({ invoices: [], notices: [], imports: [] })
  })

  it('pass to the import that recognised them, and go with that one', () => {
    const both = take(home, mail(bill(), undefined), mail(bill({ source: { file: 'again', sha256: sha('x') } }), undefined, 'again'))
    expect(both.invoices).toHaveLength(1)
    const left = undoImports(both, [importId(sha('mail'))])
    expect(left.invoices).toHaveLength(1)
    expect(left.imports).toMatchObject([{ file: 'again.eml', added: 1, duplicates: 0, brought: [left.invoices?.[0]?.id] }])
    expect(undoImports(left, [importId(sha('again'))])).toMatchObject({ invoices: [], imports: [] })
  })

  it('removed by hand and brought anew belong to the newer import', () => {
    const first = take(home, mail(bill(), undefined))
    const again = take({ ...first, invoices: [] }, mail(bill(), undefined, 'again'))
    expect(undoImports(again, [importId(sha('mail'))]).invoices).toHaveLength(1)
    expect(undoImports(again, [importId(sha('again'))]).invoices).toEqual([])
  })

  it('of an older program, whose records name none, go by the file they name', () => {
    const { brought: _, ...record } = take(home, mail(undefined, letter({ contract: '5500123' }))).imports?.[0] ?? never()
    const old: Household = { ...take(home, mail(undefined, letter({ contract: '5500123' }))), imports: [record] }
    expect(undoImports(old, [record.id]).notices).toEqual([])
  })

  it('beside a statement are taken with its rows under one record', () => {
    const { notice, ...bare } = mail(undefined, letter({ contract: '770049120' }))
    const { statements = [] } = statement('mail', [row('1'), row('2')])
    const after = take(home, { ...bare, kind: 'statement', statements, ...(notice && { notice }) })
    expect([after.transactions?.length, after.notices?.length]).toEqual([2, 1])
    expect(after.imports).toMatchObject([{ added: 3, duplicates: 0 }])
    const left = undoImports(after, [importId(sha('mail'))])
    expect([left.transactions, left.notices]).toEqual([[], []])
  })
})

describe('two codes of one picture', () => {
  const code = (file: string, contract: string, total: number): Inspected => ({
    file,
    sha256: sha('photo'),
    kind: 'invoice',
    format: 'qr-gost',
    invoice: { contract, period: yearMonth('2025-06'), charged: money(total), total: money(total) },
    problems: [],
  })
  const first = code('photo.png', '770049120', 735_00)
  const second = code('photo.png › QR 2', '5500123', 250_00)

  it('are two bills, though their bytes are the same', () => {
    const both = take(take(home, first), second)
    expect(both.invoices?.map(({ account, charged }) => [account, charged])).toEqual([
      ['net', 735_00],
      ['tv', 250_00],
    ])
    expect(both.imports).toMatchObject([{ file: 'photo.png', added: 2 }])
  })

  it('bring nothing a second time, and go together', () => {
    const both = take(take(home, first), second)
    expect(take(take(both, first), second)).toBe(both)
    const undone = undoImports(both, [importId(sha('photo'))])
    expect([undone.invoices ?? [], undone.imports ?? []]).toEqual([[], []])
  })
})
