/** The files behind some of the demo's papers, as texts: the notice from the cabinet and the latest housing bill. */
import type { CivilDate } from '../dates.ts'
import type { Language } from '../i18n/dictionary.ts'
import { type Speaker, speaker } from '../i18n/speaker.ts'
import type { Account, Household, Invoice, InvoiceLine, SourceFile } from '../model/household.ts'
import { parseMoney, ZERO } from '../money.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'

export interface DemoFile {
  /** The paper that it is the file of. */
  paper: string
  name: string
  text: string
  receivedOn: CivilDate
  channel?: 'cabinet'
}

/** The texts of a household that `demoHousehold` made for the same day and language. */
export function demoFiles({ invoices = [], notices = [], accounts }: Household, today: CivilDate, language: Language): DemoFile[] {
  const voice = speaker(language, 'RUB', today)
  const bill = invoices.findLast(({ account }) => account === DEMO_ACCOUNTS.housing)
  const account = accounts.find(({ id }) => id === bill?.account)
  const noticeName = voice.tell('household.demo.noticeFile')
  return [
    ...notices.flatMap(({ id, text, receivedOn }): DemoFile[] =>
      text === undefined ? [] : [{ paper: id, name: noticeName, text: `${text}\n`, receivedOn, channel: 'cabinet' }],
    ),
    ...(bill && account ? [billFile(bill, account, voice)] : []),
  ]
}

function billFile(bill: Invoice, { provider, contract = '' }: Account, voice: Speaker): DemoFile {
  const { tell, month } = voice
  const name = tell('household.demo.invoice', { month: month(bill.period) })
  const text = [
    tell('household.demo.bill.head', { month: { month: bill.period } }),
    provider,
    tell('household.demo.bill.contract', { contract }),
    '',
    ...(bill.lines ?? []).map((line) => lineText(line, voice)),
    '',
    tell('household.demo.bill.charged', { amount: { money: bill.charged } }),
    tell('household.demo.bill.total', { amount: { money: bill.total ?? bill.charged } }),
    ...(bill.dueOn ? [tell('household.demo.bill.dueOn', { day: { day: bill.dueOn } })] : []),
    '',
  ].join('\n')
  return { paper: bill.id, name, text, receivedOn: bill.issuedOn ?? bill.dueOn ?? ('' as CivilDate) }
}

function lineText({ title, amount, quantity, unit = '', price }: InvoiceLine, { tell }: Speaker): string {
  if (quantity === undefined) return tell('household.demo.bill.line', { title, amount: { money: amount } })
  const each = { money: parseMoney(price ?? '') ?? ZERO }
  return tell('household.demo.bill.metered', { title, quantity, unit, price: each, amount: { money: amount } })
}

/** The household with these papers naming their files. */
export function withSources(household: Household, sources: ReadonlyMap<string, SourceFile>): Household {
  const named = <T extends { id: string; source?: SourceFile }>(papers: readonly T[]): T[] =>
    papers.map((paper) => {
      const source = sources.get(paper.id)
      return source ? { ...paper, source } : paper
    })
  const { invoices = [], notices = [] } = household
  return { ...household, invoices: named(invoices), notices: named(notices) }
}
