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

const OTHER = { ...ACCOUNT, id: 'dacha', name: 'Интернет на даче', contract: '5500999' }

test('«это другой счёт» moves a payment in one step, and one undo brings it back', async ({ page }) => {
  await open(page)
  await bringHousehold(page, [
    { ...ACCOUNT, payees: [WORDS] },
    { ...OTHER, provider: 'Другая сеть' },
  ])
  await drop(page, MAY)
  await accept(page)
  await openAccount(page)
  const move = page.getByRole('button', { name: /^Это другой счёт: 655\s₽, 28 мая$/ })
  await move.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^За какой счёт платёж 655\s₽ от 28 мая\?$/ })
  await expect(dialog).toContainText(WORDS)
  await expect(dialog.getByRole('button', { name: NAME })).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(move).toBeFocused()

  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: OTHER.name }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(move).toBeHidden()
  await expect(page.getByRole('heading', { name: tell('accounts.periods.title') })).toBeFocused()
  await section(page, 'accounts').click()
  await page.getByRole('link', { name: OTHER.name }).click()
  await expect(refusal(page, '655', '28 мая')).toBeVisible()
  await page
    .getByRole('button', { name: tell('app.action.undo') })
    .last()
    .click()
  await expect(refusal(page, '655', '28 мая')).toBeHidden()
  await openAccount(page)
  await expect(move).toBeVisible()

  await move.click()
  await dialog.getByRole('button', { name: tell('learning.move.nobody') }).click()
  await expect(move).toBeHidden()
  await expect(page.getByText(tell('learning.move.nobodyDone'))).toBeVisible()
})

test('payments alike are asked about once, answered together but for one, and the answer is undone', async ({ page }) => {
  const two = (account: typeof ACCOUNT) => ({ ...account, payees: [WORDS], opening: { on: '2025-05-02', balance: '0.00' } })
  await open(page)
  await bringHousehold(page, [two(ACCOUNT), two(OTHER)])
  await drop(page, statement('12.05.2025', '24417', '500,00'), statement('12.06.2025', '24417', '500,00'))
  await accept(page, 2)
  await section(page, 'today').click()
  const asked = page.getByRole('link', { name: tell('today.todo.questions', { count: 2 }) })
  await expect(asked, 'asked on one card only').toHaveCount(1)
  await asked.click()
  const card = page.getByRole('region', { name: tell('accounts.review.title') })
  const both = card.getByRole('group', { name: /^2 похожих платежа по 500\s₽: чьи они\?$/ })
  await expect(both).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await both.getByRole('checkbox', { name: '12 июня' }).uncheck()
  await both.getByRole('button', { name: tell('accounts.review.here') }).click()
  await expect(refusal(page, '500', '12 мая')).toBeVisible()
  await expect(both).toBeHidden()
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused()
  await page
    .getByRole('button', { name: tell('app.action.undo') })
    .last()
    .click()
  await expect(both).toBeVisible()
  await both.getByRole('button', { name: tell('accounts.review.here') }).click()
  await expect(card).toBeHidden()
  // It went into more than one period, in parts.
  await expect(page.getByRole('button', { name: /^Это не сюда: .*, 12 июня$/ }).first()).toBeVisible()
})
