/** Takes a PDF apart in a thread of its own: its text, and the codes on its pages. */
import { MAX_CODE_SECONDS, MAX_PDF_SECONDS } from '../../shared/limits.ts'
import type { PdfText } from '../../shared/model/text-page.ts'
import { isFromThread, PdfAnswer } from '../../shared/pdf/thread.ts'
import { runThread, type StartThread } from './file-thread.ts'
import type { Ticket } from './slices.ts'

const startThread: StartThread = () => new Worker(new URL('./pdf-thread.ts', import.meta.url), { type: 'module' })

/** The text of a PDF. Rejects with `Cancelled` when the ticket was taken back meanwhile. */
export function readPdf(
  bytes: Uint8Array,
  ticket: Ticket,
  tell: (fraction: number) => void,
  start: StartThread = startThread,
): Promise<PdfText> {
  const answer = new PdfAnswer()
  return runThread<PdfText>(
    {
      start,
      bytes,
      seconds: MAX_PDF_SECONDS,
      hear: (said) => {
        if (!isFromThread(said)) return undefined
        if ('fraction' in said) tell(said.fraction)
        const heard = answer.hear(said)
        if (heard === 'text') return { seconds: MAX_CODE_SECONDS }
        return heard === 'done' ? { answer: answer.result({ state: 'broken' }) } : undefined
      },
      without: (why) => answer.result(why === 'tooLong' ? { state: 'tooLong', pages: 0 } : { state: 'broken' }),
    },
    ticket,
  )
}
