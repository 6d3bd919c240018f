/** Takes a PDF apart in a thread of its own: its text, and the codes on its pages where a canvas can be had. */
import { MAX_CODE_SECONDS, MAX_PDF_SECONDS } from '../../shared/limits.ts'
import type { PdfText } from '../../shared/model/text-page.ts'
import { isFromThread, PdfAnswer } from '../../shared/pdf/thread.ts'
import { runThread } from './thread.ts'

/** The text of a PDF; never rejects. `seconds`: how long it may take until the text is there. */
export function readPdf(bytes: Uint8Array, tell: (fraction: number) => void, seconds: number = MAX_PDF_SECONDS): Promise<PdfText> {
  const answer = new PdfAnswer()
  return runThread<PdfText>({
    thread: 'pdf-thread',
    bytes,
    seconds,
    hear: (said) => {
      if (!isFromThread(said)) return undefined
      if ('fraction' in said) tell(said.fraction)
      const heard = answer.hear(said)
      if (heard === 'text') return { seconds: MAX_CODE_SECONDS }
      return heard === 'done' ? { answer: answer.result({ state: 'broken' }) } : undefined
    },
    without: (why) => answer.result(why === 'tooLong' ? { state: 'tooLong', pages: 0 } : { state: 'broken' }),
  })
}
