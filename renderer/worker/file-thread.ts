/** Runs a thread for one file and ends it: when it has answered, when it takes too long, when a person stops the reading. */
import { Cancelled, type Ticket } from './slices.ts'

/** How often a cancel is looked for. */
const LOOK_EVERY = 100

export type StartThread = () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

export interface Errand<T> {
  start: StartThread
  bytes: Uint8Array
  seconds: number
  /** Takes each word of the thread: gives the answer, or how many seconds it has from now on, or nothing. */
  hear(said: unknown): { answer: T } | { seconds: number } | undefined
  /** What stands for the answer when there is none. */
  without(why: 'tooLong' | 'broken'): T
}

/** The answer of the thread. Rejects with `Cancelled` when the ticket was taken back meanwhile. */
export function runThread<T>({ start, bytes, seconds, hear, without }: Errand<T>, ticket: Ticket): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const thread = start()
    let left = (seconds * 1000) / LOOK_EVERY
    const end = (): void => {
      clearInterval(timer)
      thread.terminate()
    }
    const give = (answer: T): void => {
      end()
      resolve(answer)
    }
    const timer = setInterval(() => {
      left -= 1
      if (ticket.cancelled) {
        end()
        reject(new Cancelled('cancelled'))
      } else if (left <= 0) give(without('tooLong'))
    }, LOOK_EVERY)
    thread.onmessage = ({ data }: MessageEvent<unknown>) => {
      const heard = hear(data)
      if (heard && 'answer' in heard) give(heard.answer)
      else if (heard) left = (heard.seconds * 1000) / LOOK_EVERY
    }
    thread.onerror = () => give(without('broken'))
    thread.postMessage(bytes)
  })
}
