/** The viewer's edges: the thread that draws a PDF, which may fail, hang or be closed; the beginning of a long text. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PdfDrawer, type StartDrawer } from '../../../../renderer/screens/papers/viewer/draw-pdf.ts'
import { isFromDrawer, isToDrawer, type ToDrawer } from '../../../../renderer/screens/papers/viewer/pdf-words.ts'
import { beginningOf } from '../../../../renderer/screens/papers/viewer/text-beginning.ts'
import { decodeText } from '../../../../shared/statements/encoding.ts'

/** A thread that answers as told, or not at all. */
function threadOf(answer: (asked: ToDrawer) => unknown) {
  const terminate = vi.fn()
  const thread: ReturnType<StartDrawer> = {
    onmessage: null,
    onerror: null,
    terminate,
    postMessage: (asked: ToDrawer) => {
      const said = answer(asked)
      if (said !== undefined) queueMicrotask(() => thread.onmessage?.call(thread as Worker, { data: said } as MessageEvent))
    },
  }
  return { thread, terminate, start: (): typeof thread => thread }
}
const picture = (page: number): ImageBitmap => ({ width: page, height: 1, close: () => {} })
const good = (asked: ToDrawer): object => ('open' in asked ? { pages: 3 } : { page: asked.page, drawn: picture(asked.page) })
const bytes = Uint8Array.of(1)

afterEach(() => {
  vi.useRealTimers()
})

describe('the thread that draws a PDF', () => {
  it('opens it and draws its pages, each answer to its question', async () => {
    const { start, terminate } = threadOf(good)
    const drawing = await new PdfDrawer(start).open(bytes)
    if (typeof drawing === 'string') throw new Error(drawing)
    expect(drawing.pages).toBe(3)
    const drawn = await Promise.all([2, 1, 3].map((page) => drawing.draw(page, 100)))
    expect(drawn.map((one) => (typeof one === 'string' ? one : one.width))).toEqual([2, 1, 3])
    expect(terminate).not.toHaveBeenCalled()
  })

  it.each(['locked', 'broken', 'tooLong'] as const)('that finds a file %s is ended', async (fault) => {
    const { start, terminate } = threadOf(() => ({ fault }))
    expect(await new PdfDrawer(start).open(bytes)).toBe(fault)
    expect(terminate).toHaveBeenCalled()
  })

  it('that hangs is ended, and says so to everyone who waits', async () => {
    vi.useFakeTimers()
    const { start, terminate } = threadOf((asked) => ('open' in asked ? { pages: 3 } : undefined))
    const drawing = await new PdfDrawer(start).open(bytes)
    if (typeof drawing === 'string') throw new Error(drawing)
    const waiting = Promise.all([drawing.draw(1, 100), drawing.draw(2, 100)])
    await vi.advanceTimersByTimeAsync(61_000)
    expect(await waiting).toEqual(['tooLong', 'tooLong'])
    expect(terminate).toHaveBeenCalled()
    expect(await drawing.draw(3, 100)).toBe('tooLong')
  })

  it('that dies, or is closed, leaves nobody waiting', async () => {
    const dying = threadOf(() => undefined)
    const opening = new PdfDrawer(dying.start).open(bytes)
    dying.thread.onerror?.call(dying.thread as never, {} as ErrorEvent)
    expect(await opening).toBe('broken')
    const closing = threadOf(() => undefined)
    const drawer = new PdfDrawer(closing.start)
    const waiting = drawer.open(bytes)
    drawer.close()
    expect(await waiting).toBe('broken')
    expect(closing.terminate).toHaveBeenCalled()
  })

  it('keeps its words apart from those of pdf.js', async () => {
    const foreign = { targetName: 'worker', page: 1, pages: 1, open: bytes }
    expect([isFromDrawer(foreign), isToDrawer(foreign), isFromDrawer(null), isToDrawer('open')]).toEqual([false, false, false, false])
    expect([isFromDrawer({ pages: 1 }), isToDrawer({ page: 1, width: 2 })]).toEqual([true, true])
  })
})

describe('the beginning of a text', () => {
  const utf16 = (text: string, order: 'le' | 'be'): Uint8Array =>
    Uint8Array.from(
      [...`\ufeff${text}`].flatMap((letter) => {
        const code = letter.charCodeAt(0)
        return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
      }),
    )
  const text = 'Ёлка\n'.repeat(20)

  it.each<[string, Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-16, low byte first', utf16(text, 'le')],
    ['UTF-16, high byte first', utf16(text, 'be')],
  ])('in %s ends with a whole line, wherever it is cut', (_, whole) => {
    for (let most = 30; most < 60; most += 1) {
      const shown = decodeText(beginningOf(whole, most))?.text ?? ''
      expect(shown).toMatch(/^(?:Ёлка\n)+$/)
    }
  })

  it('of one endless line is cut somewhere, a short text is whole', () => {
    const line = new Uint8Array(100).fill(65)
    expect([beginningOf(line, 50).length, beginningOf(line, 100).length]).toEqual([50, 100])
  })
})
