/** Codes in a real browser: what its canvas alone can open, what is drawn on the page of a PDF, and what cannot be read. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { pdfOf } from '../support/pdf.ts'
import { asFills } from '../support/qr-pdf.ts'
import { receiptPhoto, squaresOf } from '../support/qr-picture.ts'
import { drop, expect, open, preview, test } from './app.ts'

const bill = (rest: string): Uint8Array =>
  new TextEncoder().encode(
    `ST00012|Name=АО «Свет и Тепло»|PersonalAcc=40702810900000002851|BankName=Банк|BIC=044030827|CorrespAcc=30101810000000000827|PaymPeriod=062025|${rest}`,
  )

async function webpOf(png: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return new Uint8Array(canvas.toBuffer('image/webp', 80))
}

test('a WebP photo of a receipt is its bill', async ({ page }) => {
  await open(page)
  await drop(page, { name: 'чек.webp', bytes: await webpOf(receiptPhoto(bill('Sum=73500|PersAcc=770049120'))) })
  await expect(preview(page)).toContainText('770049120')
  await expect(preview(page)).toContainText('Sum=73500')
})

test('a PDF that holds nothing but a drawn code is its bill', async ({ page }) => {
  await open(page)
  const drawn = asFills(squaresOf(bill('Sum=12300|PersAcc=881204')), { x: 380, y: 600, side: 120 })
  await drop(page, { name: 'квитанция.pdf', bytes: pdfOf([[]], { drawn: [drawn], packed: true }) })
  await expect(preview(page)).toContainText('881204')
  await expect(preview(page)).toContainText('Sum=12300')
})

test('a photo of an iPhone is refused with advice', async ({ page }) => {
  await open(page)
  const heic = Uint8Array.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', (letter) => letter.charCodeAt(0))
  await drop(page, { name: 'IMG_0001.HEIC', bytes: heic })
  await expect(preview(page)).toContainText('Наиболее совместимый')
})
