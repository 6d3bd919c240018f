/** The start of the thread that looks for codes in one picture for the worker. */
import { codesOfPicture } from '../../shared/codes/picture.ts'
import { drawing } from './drawing.ts'
import { loadFinder } from './engine.ts'

addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(await codesOfPicture(data, loadFinder(), drawing))
})
