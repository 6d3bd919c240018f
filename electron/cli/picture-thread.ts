/** The start of the thread that looks for codes in one picture for the command line. */
import { parentPort, workerData } from 'node:worker_threads'
import { codesOfPicture } from '../../shared/codes/picture.ts'
import { loadDrawing } from './drawing.ts'
import { loadFinder } from './engine.ts'

parentPort?.postMessage(await codesOfPicture(workerData as Uint8Array, loadFinder(), await loadDrawing()))
