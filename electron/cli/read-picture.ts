/** Looks for codes in a picture in a thread of its own. */
import { MAX_PICTURE_SECONDS } from '../../shared/limits.ts'
import type { PictureCodes } from '../../shared/model/text-page.ts'
import { runThread } from './thread.ts'

/** The codes of a picture; never rejects. `seconds`: how long it may take. */
export const readPicture = (bytes: Uint8Array, seconds: number = MAX_PICTURE_SECONDS): Promise<PictureCodes> =>
  runThread<PictureCodes>({
    thread: 'picture-thread',
    bytes,
    seconds,
    hear: (said) => ({ answer: said as PictureCodes }),
    without: (why) => ({ state: why === 'tooLong' ? 'tooLarge' : 'broken' }),
  })
