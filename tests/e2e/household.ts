/** A household laid into the program through its own door: its file is dropped, and everything is replaced by it. */
import type { Page } from '@playwright/test'
import { drop, expect, tell } from './app.ts'

/** Grandmother's internet as the contract writes it; the debits of 650 stand until May. */
export const INTERNET = {
  id: 'net',
  home: 'h',
  name: 'Интернет у бабушки',
  provider: 'ДОМ.РУ',
  kind: 'internet',
  contract: '77004912',
  billing: { model: 'prepaid', day: 1 },
  tariffs: [{ from: '2025-01-01', amount: '650.00' }],
  autopay: [{ mode: 'fixed', amount: '650.00', day: 28, source: '*1234' }],
  opening: { on: '2025-01-01', balance: '650.00' },
  creditLagDays: 0,
}
export const TELEVISION = {
  ...INTERNET,
  id: 'tv',
  name: 'ТВ на даче',
  provider: 'Триколор',
  kind: 'tv',
  contract: '5500123',
  billing: { model: 'prepaid', day: 20 },
  tariffs: [{ from: '2025-06-01', amount: '185.00' }],
  autopay: [{ mode: 'fixed', amount: '185.00', day: 15, source: '*7471' }],
  opening: { on: '2025-06-01', balance: '0.00' },
}

const debit = (on: string) => ({
  id: `t-${on}`,
  on,
  amount: '-650.00',
  currency: 'RUB',
  description: 'ДОМ.РУ',
  source: '*1234',
  import: 'i',
})
const DEBITS = ['2025-01-28', '2025-02-28', '2025-03-28', '2025-04-28', '2025-05-28', '2025-06-28'].map(debit)

/** Replaces all data; `through`: the last day that a statement covers. */
export async function bringHousehold(page: Page, accounts: readonly object[] = [INTERNET], through = '2025-06-29'): Promise<void> {
  const file = {
    format: 'sverka-household',
    version: 1,
    currency: 'RUB',
    homes: [{ id: 'h', name: 'Бабушкина квартира' }],
    accounts,
    transactions: DEBITS.filter(({ on }) => on <= through),
    imports: [
      { id: 'i', file: 'выписка.csv', sha256: '0'.repeat(64), format: 'csv', from: '2025-01-01', to: through, added: 6, duplicates: 0 },
    ],
  }
  await drop(page, { name: 'дом.json', bytes: new TextEncoder().encode(JSON.stringify(file)) })
  await page.getByRole('button', { name: tell('settings.restoreAction') }).click()
  await expect(page.getByText(tell('settings.restored'))).toBeVisible()
}
