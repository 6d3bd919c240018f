/** Looks for codes in a picture in a thread of its own. */
import { MAX_PICTURE_SECONDS } from '../../shared/limits.ts'
import type { PictureCodes } from '../../shared/model/text-page.ts'
import { runThread, type StartThread } from './file-thread.ts'
import type { Ticket } from './slices.ts'

const startThread: StartThread = () => new Worker(new URL('./picture-thread.ts', import.meta.url), { type: 'module' })

/** The codes of a picture. Rejects with `Cancelled` when the ticket was taken back meanwhile. */
export const readPicture = (bytes: Uint8Array, ticket: Ticket, start: StartThread = startThread): Promise<PictureCodes> =>
  runThread<PictureCodes>(
    {
      start,
      bytes,
      seconds: MAX_PICTURE_SECONDS,
      hear: (said) => ({ answer: said as PictureCodes }),
      without: (why) => ({ state: why === 'tooLong' ? 'tooLarge' : 'broken' }),
    },
    ticket,
  )
