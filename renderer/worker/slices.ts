/** Runs a long reading in short slices, so that progress can be told and a cancel heard between them. */

/** What a person stopped. Its name crosses to the window. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** One running reading; whoever starts the next one stops this. */
export interface Ticket {
  cancelled: boolean
}

export interface Pace {
  /** Milliseconds from any fixed moment: measures slices, tells no date. */
  now(): number
  /** Lets other messages of the thread through. */
  breathe(): Promise<void>
}

const SLICE = 12
/** More often than this a bar only flickers. */
const TOLD_EVERY = 50

/** Runs the work to its end. `tell` gets the fraction done. Throws `Cancelled` when the ticket was taken back meanwhile. */
export async function inSlices<T>(
  work: Generator<number, T, void>,
  ticket: Ticket,
  pace: Pace,
  tell: (fraction: number) => void,
): Promise<T> {
  let sliceEnds = pace.now() + SLICE
  let toldAt = Number.NEGATIVE_INFINITY
  for (;;) {
    if (ticket.cancelled) {
      work.return(undefined as never)
      throw new Cancelled('cancelled')
    }
    const step = work.next()
    if (step.done) return step.value
    const now = pace.now()
    if (now - toldAt >= TOLD_EVERY) {
      tell(step.value)
      toldAt = now
    }
    if (now >= sliceEnds) {
      await pace.breathe()
      sliceEnds = pace.now() + SLICE
    }
  }
}
