/** The start of the thread that takes the text out of one PDF for the command line. */
import { parentPort, workerData } from 'node:worker_threads'
import { pdfText } from '../../shared/pdf/text.ts'
import { answer } from '../../shared/pdf/thread.ts'

await answer(workerData as Uint8Array, pdfText, (said) => parentPort?.postMessage(said))
