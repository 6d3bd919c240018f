/** The origin story as a family lives it: the account of grandmother's internet, six debits of 650, the notice of 735. */
import type { Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { expect, section, tell } from './app.ts'

const HEAD = [
  'Дата операции',
  'Дата платежа',
  'Номер карты',
  'Статус',
  'Сумма операции',
  'Валюта операции',
  'Сумма платежа',
  'Валюта платежа',
  'Кэшбэк',
  'Категория',
  'MCC',
  'Описание',
  'Бонусы (включая кэшбэк)',
]
const DAYS = ['28.01.2025', '28.02.2025', '28.03.2025', '28.04.2025', '28.05.2025', '28.06.2025']
const line = (cells: string[]): string => cells.map((cell) => `"${cell}"`).join(';')
const row = (day: string): string =>
  line([`${day} 10:15:00`, day, '*1234', 'OK', '-650,00', 'RUB', '-650,00', 'RUB', '', 'Связь', '4899', 'ДОМ.РУ', '0,00'])

/** A statement as T-Bank exports it, in windows-1251. */
export const STATEMENT = {
  name: 'operations.csv',
  bytes: iconv.encode(`${[line(HEAD), ...DAYS.map(row)].join('\r\n')}\r\n`, 'win1251'),
}
export const NOTICE = 'Уважаемый абонент Дом.ру! С 1 июля 2025 года абонентская плата составит 735 рублей в месяц.'
export const NAME = 'Интернет у бабушки'

/** Fills and saves the form of a new account. */
export async function addAccount(page: Page): Promise<void> {
  await section(page, 'accounts').click()
  await page
    .getByRole('main')
    .getByRole('link', { name: tell('accounts.add') })
    .first()
    .click()
  const field = (key: Parameters<typeof tell>[0]) => page.getByLabel(tell(key))
  await field('accounts.form.name').fill(NAME)
  await page.getByRole('combobox', { name: tell('accounts.form.provider') }).fill('ДОМ.РУ')
  await page.keyboard.press('Escape') // the list of providers closes, what was typed stays
  await field('accounts.form.kind').selectOption('internet')
  const newHome = field('accounts.form.newHomeName')
  if (await newHome.isVisible()) await newHome.fill('Бабушкина квартира')
  await page.getByRole('radio', { name: tell('accounts.form.billing.block') }).check()
  await field('accounts.form.priceAmount').fill('650')
  await field('accounts.form.priceFrom').fill('2025-01-01')
  await field('accounts.form.chargeDay').fill('1')
  await page.getByRole('radio', { name: tell('accounts.form.autopay.fixed') }).check()
  await field('accounts.form.autopayAmount').fill('650')
  await field('accounts.form.autopayDay').fill('28')
  await field('accounts.form.openingBalance').fill('650')
  await field('accounts.form.openingOn').fill('2025-01-01')
  await page.getByText(tell('accounts.form.advanced'), { exact: true }).click()
  await field('accounts.form.creditLagDays').fill('0')
  await page.getByRole('button', { name: tell('accounts.form.save') }).click()
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
}

/** Pastes the provider's message. */
export async function pasteNotice(page: Page): Promise<void> {
  await page.getByRole('button', { name: tell('imports.screen.paste') }).click()
  const dialog = page.getByRole('dialog', { name: tell('imports.screen.pasteTitle') })
  await dialog.getByLabel(tell('imports.screen.pasteLabel')).fill(NOTICE)
  await dialog.getByRole('button', { name: tell('imports.screen.read') }).click()
}
