/** Papers from end to end: a photo of a receipt, a pasted message, a mail with a bill inside, a provider that nobody knows yet. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { parseHousehold } from '../../shared/model/file.ts'
import type { Household } from '../../shared/model/household.ts'
import type { Bill } from '../support/bills/bill.ts'
import { single } from '../support/bills/russian.ts'
import { mailBytes } from '../support/mail.ts'
import { pdfOf } from '../support/pdf.ts'
import { receiptPhoto } from '../support/qr-picture.ts'
import { accept, drop, expect, exported, open, preview, section, sentence, tell, test } from './app.ts'
import { bringHousehold, INTERNET, TELEVISION } from './household.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (page: Page, name: string | RegExp) => preview(page).getByRole('listitem', { name })
const account = (page: Page) => preview(page).getByRole('combobox', { name: tell('imports.screen.field.account'), exact: true })

async function household(page: Page): Promise<Household> {
  const parsed = parseHousehold(await exported(page))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.household
}

/** Pastes with Ctrl+V's event, with no field in focus. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

async function undoLast(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .getByRole('button', { name: tell('app.action.undo'), exact: true })
    .click()
  await expect(page.getByText(tell('imports.screen.undone'))).toBeVisible()
}

const CODE = [
  'ST00012',
  'Name=АО "ЭР-Телеком Холдинг"',
  'PersonalAcc=40702810900000002851',
  'BankName=АО БАНК',
  'BIC=044030827',
  'CorrespAcc=30101810900000000827',
  'PayeeINN=5902202276',
  'PersAcc=77004912',
  'PaymPeriod=072025',
  'Sum=73500',
].join('|')

test('a photo of a receipt: account, month and sum in the preview, and Today changes', async ({ page }) => {
  await open(page)
  await bringHousehold(page)
  await section(page, 'today').click()
  await expect(sentence(page)).not.toContainText('85')
  await drop(page, { name: 'IMG_0412.png', bytes: receiptPhoto(bytes(CODE)) })
  await expect(account(page)).toHaveValue('net')
  const item = file(page, 'IMG_0412.png')
  await expect(item).toContainText(tell('imports.paper.by.contract'))
  await expect(item.getByLabel(tell('imports.screen.field.period'))).toHaveValue('2025-07')
  await expect(item.getByLabel(tell('imports.screen.field.charged'))).toHaveValue(/^735/)
  await expect(item).toContainText('из кода: Sum=73500')
  await accept(page)
  for (const part of [/не\sхватает\s85\s₽/, /до\s30\sиюня/]) await expect(sentence(page)).toContainText(part)
})

test('a picture of the clipboard goes the same way', async ({ page }) => {
  await open(page)
  await bringHousehold(page)
  await page.evaluate(
    (base64) => {
      const data = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      data.items.add(new File([content], 'image.png', { type: 'image/png' }))
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    Buffer.from(receiptPhoto(bytes(CODE))).toString('base64'),
  )
  await expect(file(page, `${tell('imports.screen.pastedPicture')}.png`)).toBeVisible()
  await expect(account(page)).toHaveValue('net')
})

test('the message of a rise, pasted: it will be short, and on which day', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2025-06-20T12:00:00'))
  await open(page)
  await bringHousehold(page, [INTERNET], '2025-06-19')
  await section(page, 'today').click()
  await expect(sentence(page)).not.toContainText('85')
  await paste(page, 'Дом.ру: с 1 июля 2025 абонентская плата по договору 77004912 составит 735 руб. в месяц')
  const item = file(page, tell('imports.screen.pastedName'))
  await expect(account(page)).toHaveValue('net')
  await expect(item.getByLabel(tell('imports.screen.field.newSum'))).toHaveValue(/^735/)
  await expect(item.getByLabel(tell('imports.screen.field.effectiveOn'))).toHaveValue('2025-07-01')
  await accept(page)
  for (const part of [/не\sхватит\s85\s₽/, /1\sиюля/]) await expect(page.getByRole('main')).toContainText(part)
})

const BILL: Bill = {
  provider: 'ООО «УК Озёрная»',
  inn: '7725088527',
  contract: '100200300',
  period: '2025-05',
  issued: '2025-06-03',
  due: '2025-07-10',
  lines: [
    { title: 'Содержание жилого помещения', quantity: '54', unit: 'кв.м', price: '32,10', amount: 1733_40 },
    { title: 'Отопление', quantity: '0,8', unit: 'Гкал', price: '2100,00', amount: 1680_00 },
  ],
  debt: 0,
  paid: 0,
  penalty: 0,
}
const MAIL = mailBytes({
  from: 'УК Озёрная <bill@example.ru>',
  subject: 'Ваш счёт за май',
  text: 'Здравствуйте! С 1 июля 2025 года плата за содержание жилого помещения составит 1900 рублей в месяц. Счёт за май во вложении.',
  attachments: [{ name: 'счёт за май.pdf', content: pdfOf(single(BILL)), type: 'application/pdf' }],
})
const HOUSING = {
  ...INTERNET,
  id: 'uk',
  name: 'Квартплата',
  provider: 'УК Озёрная',
  kind: 'housing',
  contract: '100200300',
  billing: { model: 'postpaid', day: 10 },
  tariffs: [],
  autopay: [],
}

test('a mail with a bill inside: the letter and the bill are both filed', async ({ page }) => {
  await open(page)
  await bringHousehold(page, [INTERNET, HOUSING])
  await drop(page, { name: 'счёт.eml', bytes: MAIL })
  await expect(preview(page)).toBeVisible()
  await expect(account(page)).toHaveValue('uk')
  await expect(preview(page)).toContainText(tell('imports.paper.billAndLetter'))
  await expect(preview(page).getByLabel(tell('imports.screen.field.charged'))).toHaveValue(/^3413,40/)
  await accept(page)
  const { invoices = [], notices = [] } = await household(page)
  expect(invoices).toMatchObject([{ account: 'uk', period: '2025-05', charged: 3413_40 }])
  expect(invoices[0]?.source?.file).toContain('счёт за май.pdf')
  expect(notices).toMatchObject([{ account: 'uk', channel: 'email', receivedOn: '2025-06-18' }])
  await undoLast(page)
  const left = await household(page)
  expect([left.invoices ?? [], left.notices ?? []]).toEqual([[], []])
})

const STRANGE = `ООО «Водоканал Озёрный»
Квитанция за май 2025
Лицевой счёт: 300-200-100
Холодная вода 10 м3 512,30
Водоотведение 10 м3 410,20
Начислено: 922,50
Итого к оплате: 922,50
Оплатить до 10.07.2025
`

test('an unknown provider: the account is made from the bill, a second bill finds it, and one undo takes all back', async ({ page }) => {
  await open(page)
  await bringHousehold(page)
  const april = STRANGE.replace('май', 'апрель').replaceAll('922,50', '900,00').replace('512,30', '489,80')
  await drop(page, { name: 'вода май.txt', bytes: bytes(STRANGE) }, { name: 'вода апрель.txt', bytes: bytes(april) })
  const [may, other] = [file(page, 'вода май.txt'), file(page, 'вода апрель.txt')]
  await expect(other).toContainText(tell('imports.screen.needsAccount'))
  await may.getByRole('button', { name: tell('imports.paper.make') }).click()
  await expect(may.getByLabel(tell('accounts.form.name'))).toHaveValue('Водоканал Озёрный')
  await expect(may.getByLabel(tell('accounts.form.kind'))).toHaveValue('water')
  await expect(may.getByLabel(tell('accounts.form.dueDay'))).toHaveValue('10')
  await expect(other).toContainText(tell('imports.screen.ready'))
  await accept(page, 2)
  const after = await household(page)
  const made = after.accounts.find(({ name }) => name === 'Водоканал Озёрный')
  expect(made).toMatchObject({ home: 'h', contract: '300-200-100', billing: { model: 'postpaid', day: 10 }, tariffs: [] })
  expect(after.invoices?.map((invoice) => [invoice.account, invoice.period]).sort()).toEqual([
    [made?.id, '2025-04'],
    [made?.id, '2025-05'],
  ])
  await section(page, 'today').click()
  await expect(page.getByRole('main')).toContainText('Водоканал Озёрный')
  await undoLast(page)
  const left = await household(page)
  expect(left.accounts.map(({ id }) => id)).toEqual(['net'])
  expect(left.invoices ?? []).toEqual([])
})

test('a bank’s word that the autopay was done is noted as a payment in the same step', async ({ page }) => {
  await open(page)
  await bringHousehold(page, [INTERNET, TELEVISION])
  await paste(
    page,
    'Исполнение Автоплатежа "ТВ" прошло успешно. Ваш счет на сумму 185 руб. с карты ECMC7471 оплачен. Комиссия составила 0.00 руб.',
  )
  await expect(account(page)).toHaveValue('tv')
  await preview(page).getByRole('checkbox', { name: /185/ }).check()
  await accept(page)
  const after = await household(page)
  expect(after.transactions?.filter(({ id }) => id.startsWith('manual-'))).toMatchObject([{ amount: -185_00, on: '2025-06-29' }])
  expect(after.notices).toMatchObject([{ account: 'tv' }])
  await undoLast(page)
  const left = await household(page)
  expect([left.transactions?.length, left.notices ?? [], left.decisions ?? []]).toEqual([6, [], []])
})

test('the preview is usable by everybody: many papers, a new account, doubts', async ({ page }) => {
  await open(page)
  await bringHousehold(page, [INTERNET, HOUSING])
  await drop(
    page,
    { name: 'вода.txt', bytes: bytes(STRANGE) },
    { name: 'счёт.eml', bytes: MAIL },
    { name: 'чужой.txt', bytes: bytes('Дом.ру: лицевой счёт 77009999. С 1 июля 2025 года абонентская плата составит 735 рублей в месяц.') },
    { name: 'ясный.txt', bytes: bytes('Дом.ру: лицевой счёт 77004912. С 1 июля 2025 года абонентская плата составит 735 рублей в месяц.') },
  )
  await file(page, 'вода.txt')
    .getByRole('button', { name: tell('imports.paper.make') })
    .press('Enter')
  await expect(file(page, 'чужой.txt')).toContainText('77009999')
  await expect(file(page, 'чужой.txt')).toContainText('77004912')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
})
