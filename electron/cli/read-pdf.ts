/** Runs a thread for one PDF and ends it when it has answered, takes too long or fills the memory. */
import { Worker } from 'node:worker_threads'
import { MAX_PDF_MEMORY_MEGABYTES, MAX_PDF_SECONDS } from '../../shared/limits.ts'
import type { PdfText } from '../../shared/model/text-page.ts'
import { isFromThread } from '../../shared/pdf/thread.ts'

/** Beside this file in a checkout; in the built program one folder above its parts (electron.vite.config.ts). */
const THREAD = import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : '../pdf-thread.js'

/** The text of a PDF; never rejects. `seconds`: how long it may take. */
export function readPdf(bytes: Uint8Array, tell: (fraction: number) => void, seconds: number = MAX_PDF_SECONDS): Promise<PdfText> {
  return new Promise<PdfText>((resolve) => {
    const thread = new Worker(new URL(THREAD, import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MAX_PDF_MEMORY_MEGABYTES },
      // What pdf.js has to say of a damaged file is for its makers; the answer says what matters.
      stdout: true,
      stderr: true,
    })
    const give = (text: PdfText): void => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(text)
    }
    const timer = setTimeout(() => give({ state: 'tooLong', pages: 0 }), seconds * 1000)
    thread.on('message', (said: unknown) => {
      if (!isFromThread(said)) return
      if ('text' in said) give(said.text)
      else tell(said.fraction)
    })
    thread.on('error', (error: NodeJS.ErrnoException) =>
      give(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { state: 'tooLong', pages: 0 } : { state: 'broken' }),
    )
    thread.on('exit', () => give({ state: 'broken' }))
  })
}
