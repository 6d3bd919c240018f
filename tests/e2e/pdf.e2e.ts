/** A statement in PDF, taken apart in a thread of its own under the page's policy: read, checked against its totals, stored. */
import { pdfOf } from '../support/pdf.ts'
import { tBank } from '../support/pdf-banks.ts'
import { accept, drop, expect, open, preview, tell, test } from './app.ts'
import { addAccount } from './story.ts'

const ROWS = [
  { day: '28.06.2025', minor: -650_00, what: 'DOM.RU' },
  { day: '27.06.2025', minor: 5_000_00, what: 'Пополнение. Анна И.' },
]

test('a statement in PDF is read, checked and stored', async ({ page }) => {
  await open(page)
  await addAccount(page)
  await drop(page, { name: 'справка.pdf', bytes: pdfOf(tBank(ROWS), { packed: true }) })
  const item = preview(page).getByRole('listitem', { name: 'справка.pdf' })
  await expect(item).toContainText(tell('imports.screen.newRows', { count: 2 }))
  await expect(item).toContainText(tell('statementPdf.agrees'))
  await accept(page)
})

test('a PDF behind a password is told as such', async ({ page }) => {
  await open(page)
  await addAccount(page)
  await drop(page, { name: 'закрыта.pdf', bytes: pdfOf(tBank(ROWS), { locked: true }) })
  await expect(preview(page).getByRole('listitem', { name: 'закрыта.pdf' })).toContainText(tell('statementPdf.locked'))
})
