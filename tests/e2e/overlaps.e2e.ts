/** The same payments from two files: recognised and told, doubtful ones shown side by side and answered, by mouse and by keyboard. */
import { parseHousehold } from '../../shared/model/file.ts'
import { ofx, type Paid, tBankCsv } from '../support/bank-files.ts'
import { accept, drop, expect, exported, open, preview, section, tell, test } from './app.ts'

const PAID: Paid[] = [
  { on: '2025-06-01', time: '08:05:11', sum: '-180.00', what: 'Кофейня' },
  { on: '2025-06-01', time: '17:40:02', sum: '-180.00', what: 'Кофейня' },
  { on: '2025-06-05', time: '12:00:00', sum: '-650.00', what: 'ДОМ.РУ' },
]
const june = { from: '2025-06-01', to: '2025-06-28' }
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const TABLE = file('june.csv', tBankCsv(PAID))
const BOOKED = file('june.ofx', ofx(PAID, june))
const STRANGE = file('strange.ofx', ofx([{ on: '2025-06-05', sum: '-650.00', what: 'Oplata uslug' }], june))

type Page = Parameters<typeof open>[0]
async function rows(page: Page): Promise<number> {
  const parsed = parseHousehold(await exported(page))
  return parsed.ok ? (parsed.household.transactions?.length ?? 0) : -1
}

test('a month that comes again in another format is recognised and counted once', async ({ page }) => {
  await open(page)
  await drop(page, TABLE)
  await accept(page)
  await drop(page, BOOKED)
  const shown = preview(page).getByRole('listitem', { name: BOOKED.name })
  await expect(shown).toContainText(tell('imports.screen.rowsNew', { added: 0, duplicates: 3 }))
  await expect(shown).toContainText(tell('overlaps.recognised', { count: 3, file: TABLE.name }))
  await expect(shown.getByRole('radio')).toHaveCount(0)
  await accept(page)
  expect(await rows(page)).toBe(3)

  await test.step('and stays when the first file is undone', async () => {
    await section(page, 'papers').click()
    await page.getByRole('button', { name: tell('papers.undoStep', { file: TABLE.name }) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: tell('papers.undo') })
      .click()
    await expect(page.getByText(tell('papers.undone'), { exact: true })).toBeVisible()
    expect(await rows(page)).toBe(3)
  })
})

test('a doubtful row is shown beside the one it may be, and the answer is kept', async ({ page }) => {
  await open(page)
  await drop(page, TABLE)
  await accept(page)
  await drop(page, STRANGE)
  const shown = preview(page).getByRole('listitem', { name: STRANGE.name })
  await expect(shown.getByRole('heading', { name: 'Похоже на уже загруженное' })).toBeVisible()
  const pair = shown.getByRole('group', { name: /Oplata uslug.*650/ })
  await expect(pair).toContainText('ДОМ.РУ')
  await expect(pair).toContainText(TABLE.name)
  await expect(pair.getByRole('radio', { name: tell('overlaps.ask.apart') })).toBeChecked()
  await expect(shown).toContainText(tell('imports.screen.newRows', { count: 1 }))

  await pair.getByRole('radio', { name: tell('overlaps.ask.apart') }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(pair.getByRole('radio', { name: tell('overlaps.ask.same') })).toBeChecked()
  await expect(shown).toContainText(tell('imports.screen.rowsNew', { added: 0, duplicates: 1 }))
  await accept(page)
  expect(await rows(page)).toBe(3)

  await drop(page, STRANGE)
  await expect(preview(page)).toContainText(tell('imports.screen.known'))
  await expect(preview(page).getByRole('radio')).toHaveCount(0)
})
