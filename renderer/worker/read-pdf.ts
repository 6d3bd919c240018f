/** Runs a thread for one PDF and ends it: when it has answered, when it takes too long, when a person stops the reading. */
import { MAX_PDF_SECONDS } from '../../shared/limits.ts'
import type { PdfText } from '../../shared/model/text-page.ts'
import { isFromThread } from '../../shared/pdf/thread.ts'
import { Cancelled, type Ticket } from './slices.ts'

/** How often a cancel is looked for. */
const LOOK_EVERY = 100

export type StartThread = () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

const startThread: StartThread = () => new Worker(new URL('./pdf-thread.ts', import.meta.url), { type: 'module' })

/** The text of a PDF. Rejects with `Cancelled` when the ticket was taken back meanwhile. */
export function readPdf(
  bytes: Uint8Array,
  ticket: Ticket,
  tell: (fraction: number) => void,
  start: StartThread = startThread,
): Promise<PdfText> {
  return new Promise<PdfText>((resolve, reject) => {
    const thread = start()
    let left = (MAX_PDF_SECONDS * 1000) / LOOK_EVERY
    const end = (): void => {
      clearInterval(timer)
      thread.terminate()
    }
    const give = (text: PdfText): void => {
      end()
      resolve(text)
    }
    const timer = setInterval(() => {
      left -= 1
      if (ticket.cancelled) {
        end()
        reject(new Cancelled('cancelled'))
      } else if (left <= 0) give({ state: 'tooLong', pages: 0 })
    }, LOOK_EVERY)
    thread.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isFromThread(data)) return
      if ('text' in data) give(data.text)
      else tell(data.fraction)
    }
    thread.onerror = () => give({ state: 'broken' })
    thread.postMessage(bytes)
  })
}
