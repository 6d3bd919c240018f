/** Runs a thread for one file and ends it when it has answered, takes too long or fills the memory. */
import { Worker } from 'node:worker_threads'
import { MAX_PDF_MEMORY_MEGABYTES } from '../../shared/limits.ts'

/** Why a thread ended without a whole answer. */
export type Ended = 'tooLong' | 'broken'

export interface Errand<T> {
  /** Its file, without the ending. Beside this file in a checkout; in the built program one folder above its parts (electron.vite.config.ts). */
  thread: string
  bytes: Uint8Array
  seconds: number
  /** Takes each word of the thread: gives the answer, or how many seconds it has from now on, or nothing. */
  hear(said: unknown): { answer: T } | { seconds: number } | undefined
  /** What stands for the answer when there is none. */
  without(why: Ended): T
}

/** The answer of the thread; never rejects. */
export function runThread<T>({ thread: name, bytes, seconds, hear, without }: Errand<T>): Promise<T> {
  return new Promise<T>((resolve) => {
    const file = import.meta.url.endsWith('.ts') ? `./${name}.ts` : `../${name}.js`
    const thread = new Worker(new URL(file, import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MAX_PDF_MEMORY_MEGABYTES },
      // What a library has to say of a damaged file is for its makers; the answer says what matters.
      stdout: true,
      stderr: true,
    })
    const give = (answer: T): void => {
      clearTimeout(timer)
      void thread.terminate()
      resolve(answer)
    }
    const after = (limit: number): NodeJS.Timeout => setTimeout(() => give(without('tooLong')), limit * 1000)
    let timer = after(seconds)
    thread.on('message', (said: unknown) => {
      const heard = hear(said)
      if (heard && 'answer' in heard) give(heard.answer)
      else if (heard) {
        clearTimeout(timer)
        timer = after(heard.seconds)
      }
    })
    thread.on('error', (error: NodeJS.ErrnoException) => give(without(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLong' : 'broken')))
    thread.on('exit', () => give(without('broken')))
  })
}
