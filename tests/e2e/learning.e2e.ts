/** A spelling nobody wrote down: found by hand once, recognised in the next statement, listed, forgotten, recalled. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { accept, drop, expect, open, section, tell, test } from './app.ts'
import { bringHousehold, INTERNET } from './household.ts'

const NAME = INTERNET.name
const WORDS = 'RSTLC INTERNET'
const { autopay: _, contract: __, ...BY_HAND } = INTERNET
const ACCOUNT = {
  ...BY_HAND,
  provider: 'Домовая сеть',
  tariffs: [{ from: '2025-01-01', amount: '655.00' }],
  opening: { on: '2025-05-02', balance: '0.00' },
}

const statement = (on: string, terminal: string, sum: string) => ({
  name: `${on}.csv`,
  bytes: new TextEncoder().encode(
    [
      '"Дата операции";"Дата платежа";"Номер карты";"Статус";"Сумма операции";"Валюта операции";"Сумма платежа";"Валюта платежа";"Кэшбэк";"Категория";"MCC";"Описание";"Бонусы (включая кэшбэк)";"Округление на инвесткопилку";"Сумма операции с округлением"',
      `"${on} 10:15:00";"${on.slice(0, 10)}";"*1234";"OK";"-${sum}";"RUB";"-${sum}";"RUB";"";"Связь";"4814";"${WORDS} ${terminal} MOSCOW RU";"0,00";"0,00";"${sum}"`,
    ].join('\n'),
  ),
})
const MAY = statement('28.05.2025', '24417', '655,00')
const JUNE = statement('28.06.2025', '99120', '655,00')

async function openAccount(page: Page): Promise<void> {
  await section(page, 'accounts').click()
  await page.getByRole('link', { name: NAME }).click()
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
}
const refusal = (page: Page, sum: string, day: string) =>
  page.getByRole('button', { name: new RegExp(`^Это не сюда: ${sum}\\s₽, ${day}$`) })
const learnedList = (page: Page) => page.getByRole('region', { name: tell('learning.title') })
const inList = (page: Page) => learnedList(page).getByRole('listitem').filter({ hasText: WORDS })

test('a payee that nobody wrote down is learned once and recognised after that, until it is forgotten', async ({ page }) => {
  await open(page)
  await bringHousehold(page, [ACCOUNT])
  await drop(page, MAY)
  await accept(page)
  await section(page, 'accounts').click()
  await expect(learnedList(page)).toContainText(tell('learning.none'))

  await openAccount(page)
  await expect(refusal(page, '655', '28 мая')).toBeHidden()
  await page.getByRole('button', { name: tell('learning.find.open') }).click()
  const dialog = page.getByRole('dialog', { name: tell('learning.find.title', { account: NAME }) })
  await dialog.getByLabel(tell('learning.find.query')).fill('rstlc 655')
  await expect(dialog.getByText(tell('learning.find.count', { count: 1 }))).toBeVisible()
  const found = await new AxeBuilder({ page }).analyze()
  expect(found.violations).toEqual([])
  await dialog.getByRole('button', { name: /^Это сюда: 655\s₽, 28 мая$/ }).click()
  await expect(page.getByText(`Теперь платежи «${WORDS}» отношу к счёту «${NAME}».`)).toBeVisible()
  await expect(dialog).toBeHidden()

  await drop(page, JUNE)
  await accept(page)
  await openAccount(page)
  await expect(refusal(page, '655', '28 июня')).toBeVisible()
  await section(page, 'accounts').click()
  await expect(inList(page)).toContainText(`«${WORDS}» — это «${NAME}»`)
  await expect(inList(page)).toContainText('Действует. Так узнан 1 платёж.')
  const listed = await new AxeBuilder({ page }).analyze()
  expect(listed.violations).toEqual([])

  await learnedList(page)
    .getByRole('button', { name: `Забыть: «${WORDS}»` })
    .click()
  await expect(inList(page)).toContainText(tell('learning.state.takenBack'))
  await openAccount(page)
  await expect(refusal(page, '655', '28 мая')).toBeVisible()
  await expect(refusal(page, '655', '28 июня')).toBeHidden()

  await page.reload()
  await section(page, 'accounts').click()
  await learnedList(page)
    .getByRole('button', { name: `Вернуть: «${WORDS}»` })
    .click()
  await openAccount(page)
  await expect(refusal(page, '655', '28 июня')).toBeVisible()
})

test('«не сюда» is undone at once, or brought back from the list of what was rejected', async ({ page }) => {
  await open(page)
  await bringHousehold(page, [{ ...ACCOUNT, payees: [WORDS] }])
  await drop(page, MAY)
  await accept(page)
  await openAccount(page)
  await refusal(page, '655', '28 мая').click()
  await expect(refusal(page, '655', '28 мая')).toBeHidden()
  // The newest notice stands last.
  await page
    .getByRole('button', { name: tell('app.action.undo') })
    .last()
    .click()
  await expect(refusal(page, '655', '28 мая')).toBeVisible()

  await refusal(page, '655', '28 мая').click()
  await section(page, 'accounts').click()
  await learnedList(page)
    .getByText(tell('learning.rejected.title', { count: 1 }))
    .click()
  await learnedList(page)
    .getByRole('button', { name: /^Вернуть платёж 655\s₽ от 28 мая$/ })
    .click()
  await expect(learnedList(page).getByText(tell('learning.rejected.title', { count: 1 }))).toBeHidden()
  await openAccount(page)
  await expect(refusal(page, '655', '28 мая')).toBeVisible()
})
