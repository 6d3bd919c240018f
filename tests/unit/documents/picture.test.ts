/** What is made of a picture: the bill of its code, else advice on what to do. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectNow } from '../../../shared/inspect.ts'
import type { PictureCodes } from '../../../shared/model/text-page.ts'
import { prepare } from '../../../shared/prepare.ts'
import { readPicture } from '../../support/codes.ts'
import { edgesWith } from '../../support/edges.ts'
import { paper, place, pngOf, receiptPhoto, squaresOf } from '../../support/qr-picture.ts'

const CONTEXT = { asOf: civilDate('2025-06-20'), currency: 'RUB' }
const russian = speaker('ru', 'RUB', CONTEXT.asOf)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const BILL = 'ST00012|Name=АО «Свет»|PersonalAcc=40702810900000002851|BankName=Банк|BIC=044030827|CorrespAcc=30101810000000000827'
const inspectPicture = async (bytes: Uint8Array) =>
  inspectNow(await prepare({ name: 'чек.png', bytes, sha256: 'ab' }, edgesWith({ readPicture })), CONTEXT)
const withState = (picture: PictureCodes) => {
  const found = inspectNow({ name: 'чек.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), sha256: 'ab', picture }, CONTEXT)
  return { ...found, said: found.problems.map(({ message }) => russian.say(message)) }
}

describe('a photo of a receipt', () => {
  it('is the bill of its code', async () => {
    const found = await inspectPicture(receiptPhoto(bytesOf(`${BILL}|Sum=73500|PersAcc=005512093341|PaymPeriod=062025`)))
    expect(found).toMatchObject({
      kind: 'invoice',
      format: 'qr-gost',
      encoding: 'utf-8',
      invoice: { provider: 'АО «Свет»', contract: '005512093341', period: '2025-06', charged: 73500, total: 73500 },
      quotes: { charged: 'Sum=73500' },
      problems: [],
    })
  })

  it('with two bills gives both', async () => {
    const photo = paper(1_000, 600, 230)
    place(photo, squaresOf(bytesOf(`${BILL}|Sum=73500|PersAcc=1`)), { x: 250, y: 300, side: 330, angle: 3 })
    place(photo, squaresOf(bytesOf(`${BILL}|Sum=12300|PersAcc=2`)), { x: 750, y: 300, side: 330, angle: -4 })
    const found = await inspectPicture(pngOf(photo))
    const papers = [found, ...(found.parts ?? [])]
    expect(papers.map(({ invoice }) => invoice?.contract).sort()).toEqual(['1', '2'])
    expect(papers.map(({ file, sha256 }) => [file, sha256])).toEqual([
      ['чек.png', 'ab'],
      ['чек.png › QR 2', 'ab'],
    ])
  })

  it('of a till receipt is proof of a payment', async () => {
    const { kind, problems } = await inspectPicture(
      receiptPhoto(bytesOf('t=20250701T1230&s=735.00&fn=9280440300000001&i=12345&fp=1234567890&n=1'), 600),
    )
    expect([kind, problems.map(({ message }) => russian.say(message))]).toEqual([
      'unknown',
      [expect.stringMatching(/кассовый чек на 735\s₽ от 1 июля/)],
    ])
  })
})

describe('a picture without a bill says what to do', () => {
  it.each<[string, PictureCodes, RegExp]>([
    ['no code', { state: 'read', codes: [] }, /не нашлось платёжного кода.*вручную/],
    ['another code', { state: 'read', codes: [{ bytes: bytesOf('https://example.org/menu'), page: 1 }] }, /не платёжный/],
    ['a photo of an iPhone', { state: 'unknownKind', kind: 'HEIC' }, /«Настройки → Камера → Форматы → Наиболее совместимый»/],
    ['another kind', { state: 'unknownKind', kind: 'TIFF' }, /TIFF.*JPEG или PNG/],
    ['a huge one', { state: 'tooLarge' }, /до 64 млн точек/],
    ['a broken one', { state: 'broken' }, /повреждена/],
  ])('%s', (_what, picture, advice) => {
    const { kind, invoice, problems, said } = withState(picture)
    expect([kind, invoice, problems.map(({ level }) => level)]).toEqual(['unknown', undefined, ['error']])
    expect(said[0]).toMatch(advice)
  })
})
