/** The main job from end to end: statement and notice in, "85 ₽ until 30 June" out; kept, recognised, undone, brought back. */
import { parseHousehold } from '../../shared/model/file.ts'
import { accept, drop, expect, exported, open, preview, section, sentence, tell, test } from './app.ts'
import { addAccount, NAME, pasteNotice, STATEMENT } from './story.ts'

/** What the sentence must name: the sum, the last day to pay, the day of the cut-off. Spaces may be ones that do not break. */
const SHORT = [/не\sхватает\s85\s₽/, /до\s30\sиюня/, /1\sиюля/]

test('a statement and a notice: 85 roubles are missing until 30 June', async ({ page }) => {
  await open(page)
  await addAccount(page)

  await drop(page, STATEMENT)
  const file = preview(page).getByRole('listitem', { name: STATEMENT.name })
  await expect(file).toContainText(tell('imports.screen.newRows', { count: 6 }))
  await accept(page)
  await section(page, 'today').click()
  await expect(sentence(page)).not.toContainText('85')

  await pasteNotice(page)
  await expect(preview(page).getByLabel(tell('imports.screen.field.newSum'))).toHaveValue(/^735/)
  await expect(preview(page).getByLabel(tell('imports.screen.field.effectiveOn'))).toHaveValue('2025-07-01')
  await expect(preview(page).getByLabel(tell('imports.screen.field.account'))).toContainText(NAME)
  await accept(page)
  for (const part of SHORT) await expect(sentence(page)).toContainText(part)

  await test.step('after a reload it is still there', async () => {
    await page.reload()
    for (const part of SHORT) await expect(sentence(page)).toContainText(part)
  })

  await test.step('the same file brings nothing new', async () => {
    const before = await exported(page)
    await drop(page, STATEMENT)
    await expect(file).toContainText(tell('imports.screen.rowsNew', { added: 0, duplicates: 6 }))
    await expect(preview(page).getByRole('button', { name: tell('imports.screen.apply', { count: 1 }) })).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(preview(page)).toBeHidden()
    expect(await exported(page)).toBe(before)
  })

  const rows = async (): Promise<number> => {
    const parsed = parseHousehold(await exported(page))
    return parsed.ok ? (parsed.household.transactions?.length ?? 0) : -1
  }
  await test.step('undone, its rows are gone and what was filed besides stays', async () => {
    expect(await rows()).toBe(6)
    await section(page, 'papers').click()
    await page.getByRole('button', { name: tell('papers.undoStep', { file: STATEMENT.name }) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: tell('papers.undo') })
      .click()
    await expect(page.getByText(tell('papers.undone'), { exact: true })).toBeVisible()
    expect(await rows()).toBe(0)
    await section(page, 'today').click()
    await expect(page.getByRole('main')).toContainText(tell('today.say.noStatements'))
  })

  await test.step('dropped again, it is back', async () => {
    await drop(page, STATEMENT)
    await expect(file).toContainText(tell('imports.screen.newRows', { count: 6 }))
    await accept(page)
    expect(await rows()).toBe(6)
    await section(page, 'today').click()
    for (const part of SHORT) await expect(sentence(page)).toContainText(part)
  })
})

test('an import is undone from the notice at the foot of the window', async ({ page }) => {
  await open(page)
  await addAccount(page)
  const before = await exported(page)
  await drop(page, STATEMENT)
  await accept(page)
  await page
    .getByRole('status')
    .getByRole('button', { name: tell('app.action.undo'), exact: true })
    .click()
  await expect(page.getByText(tell('imports.screen.undone'))).toBeVisible()
  expect(withoutEmptyLists(await exported(page))).toEqual(withoutEmptyLists(before))
})

/** A list that is there and empty means the same as none. */
const withoutEmptyLists = (text: string): object =>
  Object.fromEntries(Object.entries(JSON.parse(text) as object).filter(([, value]) => !Array.isArray(value) || value.length > 0))

test('several files at once, two of them the same: its rows count once', async ({ page }) => {
  await open(page)
  await addAccount(page)
  await drop(page, STATEMENT, { ...STATEMENT, name: 'copy.csv' })
  await expect(preview(page).getByRole('listitem', { name: STATEMENT.name })).toContainText(tell('imports.screen.newRows', { count: 6 }))
  await expect(preview(page).getByRole('listitem', { name: 'copy.csv' })).toContainText(
    tell('imports.screen.rowsNew', { added: 0, duplicates: 6 }),
  )
})
