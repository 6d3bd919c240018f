/** Runs the thread that draws a PDF and ends it: when the viewer closes, when a page takes too long, when it fails. */
import { MAX_PDF_SECONDS } from '../../../../shared/limits.ts'
import { type FromDrawer, isFromDrawer, type PdfFault, type ToDrawer } from './pdf-words.ts'

export type StartDrawer = () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

const startDrawer: StartDrawer = () => new Worker(new URL('./pdf-drawing-thread.ts', import.meta.url), { type: 'module' })

/** Of an opened PDF. After a fault it draws nothing more. */
export interface PdfDrawing {
  pages: number
  /** A page, from 1, as a picture of about this width in pixels. */
  draw(page: number, width: number): Promise<ImageBitmap | PdfFault>
}

export class PdfDrawer {
  private readonly thread: ReturnType<StartDrawer>
  /** Answers come in the order of the questions. */
  private readonly waiting: ((answer: FromDrawer) => void)[] = []
  private fault: PdfFault | undefined

  constructor(start: StartDrawer = startDrawer) {
    this.thread = start()
    this.thread.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isFromDrawer(data)) this.waiting.shift()?.(data)
    }
    this.thread.onerror = () => this.end('broken')
  }

  async open(bytes: Uint8Array): Promise<PdfDrawing | PdfFault> {
    const answer = await this.ask({ open: bytes })
    if (!('pages' in answer)) return this.end('fault' in answer ? answer.fault : 'broken')
    return { pages: answer.pages, draw: (page, width) => this.draw(page, width) }
  }

  close(): void {
    this.end('broken')
  }

  private async draw(page: number, width: number): Promise<ImageBitmap | PdfFault> {
    const answer = await this.ask({ page, width })
    return 'drawn' in answer ? answer.drawn : 'fault' in answer ? answer.fault : 'broken'
  }

  private async ask(question: ToDrawer): Promise<FromDrawer> {
    if (this.fault) return { fault: this.fault }
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      return await new Promise<FromDrawer>((resolve) => {
        this.waiting.push(resolve)
        timer = setTimeout(() => this.end('tooLong'), MAX_PDF_SECONDS * 1000)
        this.thread.postMessage(question)
      })
    } finally {
      clearTimeout(timer)
    }
  }

  private end(fault: PdfFault): PdfFault {
    this.fault ??= fault
    this.thread.terminate()
    for (const answer of this.waiting.splice(0)) answer({ fault: this.fault })
    return this.fault
  }
}
