/** The start of the thread that takes the text out of one PDF for the worker. */
import { pdfText } from '../../shared/pdf/text.ts'
import { answer } from '../../shared/pdf/thread.ts'

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  // pdf.js listens here too and has its own words; ours are bytes.
  if (data instanceof Uint8Array) void answer(data, pdfText, (said) => postMessage(said))
})
