/** The start of the thread that takes one PDF apart for the command line: its text, then the codes on its pages. */
import { parentPort, workerData } from 'node:worker_threads'
import { takeApart } from '../../shared/pdf/codes.ts'
import { loadDrawing } from './drawing.ts'
import { loadFinder } from './engine.ts'

const drawing = await loadDrawing()
const search = drawing && { drawing, find: loadFinder(), options: {} }
await takeApart(workerData as Uint8Array, search, (said) => parentPort?.postMessage(said))
