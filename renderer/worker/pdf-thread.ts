/** The start of the thread that takes one PDF apart for the worker: its text, then the codes on its pages. */
import { takeApart } from '../../shared/pdf/codes.ts'
import { CanvasFactory, drawing, FilterFactory } from './drawing.ts'
import { loadFinder } from './engine.ts'

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  // pdf.js listens here too and has its own words; ours are bytes.
  if (!(data instanceof Uint8Array)) return
  void takeApart(data, { find: loadFinder(), drawing, options: { CanvasFactory, FilterFactory } }, (said) => postMessage(said))
})
