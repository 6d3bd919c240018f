/**
 * The demo household: the story that Sverka was made for, laid out around today. Grandmother's internet rises by 85 roubles on
 * the first of the coming month, the notice hangs in the cabinet since three days ago, and the autopay still sends the old sum.
 */
import type { CivilDate } from '../dates.ts'
import { addDays } from '../dates.ts'
import { DICTIONARIES, type Language } from '../i18n/dictionary.ts'
import { speaker } from '../i18n/speaker.ts'
import type { Decision, Household, ImportRecord, Transaction } from '../model/household.ts'
import { DEMO_ACCOUNTS, demoAccounts, demoHomes } from './accounts.ts'
import { demoInvoices, demoNotice } from './papers.ts'
import { type DemoPlan, MAIN_CARD, OTHER_CARD, planAround } from './plan.ts'
import { demoRows, importOf } from './rows.ts'

/** Whole and self-contained; every id begins with `demo-`. Its currency is the rouble, its names are in `language`. */
export function demoHousehold(today: CivilDate, language: Language): Household {
  const plan = planAround(today)
  const words = DICTIONARIES[language].household.demo
  const voice = speaker(language, 'RUB', today)
  const transactions = demoRows(plan, words)
  return {
    format: 'sverka-household',
    version: 1,
    currency: 'RUB',
    homes: demoHomes(words),
    accounts: demoAccounts(plan, words),
    invoices: demoInvoices(plan, words.lines),
    notices: [demoNotice(plan, voice.tell('household.demo.notice', { day: { day: plan.rise } }))],
    readings: [],
    transactions,
    imports: ([MAIN_CARD, OTHER_CARD] as const).map((card) =>
      importRecord(card, plan, transactions, voice.tell('household.demo.statement', { card: card.slice(1) })),
    ),
    decisions: confirmations(plan),
  }
}

function importRecord(
  card: keyof DemoPlan['through'],
  { start, through }: DemoPlan,
  rows: readonly Transaction[],
  file: string,
): ImportRecord {
  const id = importOf(card)
  // No such file exists; its name stands for its content.
  const record = { id, file, sha256: id, format: 'csv', source: card, from: start, to: through[card] }
  return { ...record, added: rows.filter((row) => row.import === id).length, duplicates: 0 }
}

/** Prices that somebody looked up lately, so that the example shows one worry and not five. */
const confirmations = ({ today }: DemoPlan): Decision[] =>
  (['landline', 'mobile', 'ourInternet'] as const).map((account) => ({
    kind: 'confirm-tariff',
    account: DEMO_ACCOUNTS[account],
    on: addDays(today, -20),
  }))
